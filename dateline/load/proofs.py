"""Read a proof: what a file beside a source's record says of a text that is kept elsewhere.

A proof is written by a program, so every fault has one cure, and the first that is found is told. It is read as strictly as it is
written: whoever may commit it may lie in it, but not by its form.
In here: JSON to a proof. Not in here: whether it is true, or can be (check/).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Final, NoReturn

from dateline.load import rules
from dateline.load.desk import Desk
from dateline.model.proofs import FORMAT, Entry, Proof, Standing
from dateline.quotes.normalise import Span as Place
from dateline.text.file import Span
from dateline.text.signs import NEVER

_SHA256 = re.compile(r"[0-9a-f]{64}")
_QUOTED = re.compile(rf'"({_SHA256.pattern})"')
_MERGE = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.M)
_LARGEST: Final = 100_000_000
"""More characters than any text has that may be read."""
_NO_TEXT = re.compile(rf"[{NEVER}\x09-\x0d\ud800-\udfff]")
_FIELDS: Final = ("format", "sha256", "length", "title", "opening", "excerpts")
_ENTRY: Final = ("words", "exact", "prefix", "suffix", "pages", "unnumbered", "section", "attested")


class _Unfit(Exception):
    """The file is no proof; the message says what is wrong with which part. It never leaves this module."""

    def __init__(self, message: str, words: str = "") -> None:
        super().__init__(message)
        self.words = words


def read(desk: Desk, id: str) -> Proof | None:
    """Return the proof that a file holds; None where it holds none, which is then reported. `id` is that of its source."""
    text = desk.file.text
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as fault:
        merged = _MERGE.search(text)
        if merged is not None:
            _report(desk, id, "a merge stopped in it", Span(*merged.span()), "this line is the merge's")
        else:
            at = min(fault.pos, max(0, len(text) - 1))
            _report(desk, id, "it is not JSON", Span(at, at + 1) if text.strip() else None, "reading ended here")
        return None
    except (ValueError, RecursionError) as fault:
        said = str(fault) if isinstance(fault, _Loose) else "it is not JSON that can be read: a number or a list in it has no end"
        _report(desk, id, said, None)
        return None
    try:
        return _proof(_mapping(value, "the file", _FIELDS), desk)
    except _Unfit as fault:
        at = text.find(f'"{fault.words}"') if fault.words else -1
        _report(desk, id, str(fault), Span(at, at + len(fault.words) + 2) if at >= 0 else None, "in this entry")
        return None


def _report(desk: Desk, id: str, what: str, span: Span | None, at: str = "") -> None:
    again = f"`prove {id} --texts DIR`, where DIR has its text, writes it anew"
    back = f"without the text, `git restore {desk.file.path}` brings back the last one that was committed"
    desk.report(rules.INVALID_PROOF, span, f"the proof of `{id}` cannot be read: {what}", at if span else "", help=[again, back])


class _Loose(ValueError):
    """What JSON has no meaning for, and its reader takes all the same; the message says what stands in the file."""


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON; of two values of one name nobody could tell which is meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Loose(f"`{_shown(twice)}` stands twice in it")
    return found


def _no_constant(name: str) -> NoReturn:
    raise _Loose(f"`{name}` stands in it, which is no number of JSON")


def _proof(value: Mapping[str, object], desk: Desk) -> Proof:
    # To Python `1.0` and `true` are the same as `1`.
    if value.get("format") != FORMAT or type(value["format"]) is not int:
        raise _Unfit(f"its `format` is not {FORMAT}, the only one that this Dateline knows")
    entries = _list(value, "excerpts", "the file")
    offsets = {found[1]: found.start() for found in reversed(list(_QUOTED.finditer(desk.file.text)))}
    return Proof(
        sha256=_digest(value, "sha256", "the file"),
        length=_number(value, "length", "the file"),
        title=_span(value["title"], "`title`") if "title" in value else None,
        opening=_span(value["opening"], "`opening`") if "opening" in value else None,
        entries=tuple(_entry(entry, number, offsets) for number, entry in enumerate(entries, 1)),
        file=desk.file,
    )


def _entry(value: object, number: int, offsets: Mapping[str, int]) -> Entry:
    what = f"the entry {number}"
    words = value.get("words") if isinstance(value, dict) else None
    try:
        entry = _mapping(value, what, _ENTRY)
        digest = _digest(entry, "words", what)
        standing = Standing(
            exact=tuple(_span(each, f"`exact` of {what}") for each in _list(entry, "exact", what)),
            prefix=_span(entry["prefix"], f"`prefix` of {what}") if "prefix" in entry else None,
            suffix=_span(entry["suffix"], f"`suffix` of {what}") if "suffix" in entry else None,
            pages=tuple(_line(each, f"`pages` of {what}") for each in _list(entry, "pages", what)) if "pages" in entry else (),
            unnumbered=_number(entry, "unnumbered", what) if "unnumbered" in entry else 0,
            section=_line(entry["section"], f"`section` of {what}") if "section" in entry else None,
        )
        if not standing.exact:
            raise _Unfit(f"`exact` of {what} is empty")
        return Entry(digest, standing, _day(entry, what), offsets.get(digest, 0))
    except _Unfit as fault:
        raise _Unfit(str(fault), words if isinstance(words, str) and _SHA256.fullmatch(words) else "") from fault


def _mapping(value: object, what: str, known: Collection[str]) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise _Unfit(f"{what} is not an object, `{{…}}`")
    strange = next((name for name in value if name not in known), None)
    if strange is not None:
        raise _Unfit(f"{what} has a field `{_shown(strange)}`, which no proof has")
    return value


def _needed(value: Mapping[str, object], name: str, what: str) -> object:
    if name not in value:
        raise _Unfit(f"{what} has no `{name}`")
    return value[name]


def _list(value: Mapping[str, object], name: str, what: str) -> list[object]:
    found = _needed(value, name, what)
    if not isinstance(found, list):
        raise _Unfit(f"`{name}` of {what} is not a list")
    return found


def _digest(value: Mapping[str, object], name: str, what: str) -> str:
    return _text(_needed(value, name, what), f"`{name}` of {what} is not a SHA-256: 64 digits and small letters from a to f", _is_sha256)


def _day(value: Mapping[str, object], what: str) -> str:
    return _text(_needed(value, "attested", what), f"`attested` of {what} is not a day, such as 2026-11-22", _is_day)


def _line(value: object, what: str) -> str:
    return _text(value, f"{what} is not a line of text", lambda text: bool(text.strip()) and not _NO_TEXT.search(text))


def _text(value: object, fault: str, fits: Callable[[str], bool]) -> str:
    if not isinstance(value, str) or not fits(value):
        raise _Unfit(fault)
    return value


def _number(value: Mapping[str, object], name: str, what: str) -> int:
    return _whole(_needed(value, name, what), f"`{name}` of {what}")


def _span(value: object, what: str) -> Place:
    if not isinstance(value, list) or len(value) != 2:
        raise _Unfit(f"{what} is not a place: a first character, and the one after the last")
    start, end = (_whole(part, what) for part in value)
    if start >= end:
        raise _Unfit(f"{what} ends at {end:,}, and begins at {start:,}")
    return start, end


def _whole(value: object, what: str) -> int:
    # In Python a truth is a number; in JSON it is none.
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise _Unfit(f"{what} has no whole number from 0 to {_LARGEST:,}")
    return value


def _is_sha256(text: str) -> bool:
    return _SHA256.fullmatch(text) is not None


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _shown(name: str) -> str:
    return _NO_TEXT.sub("\ufffd", name[:40])
