"""Bytes to text, and what can be wrong with them before anything is read in the text.

In here: files that cannot be read, are too large, not UTF-8, or hold signs that cannot be seen.
Not in here: which files count (survey.py), YAML (yaml_tree.py).
"""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import rules
from dateline.load.desk import Desk, nowhere
from dateline.text.display import name_of
from dateline.text.file import Span, TextFile, Undecodable, decode
from dateline.text.signs import NEVER
from dateline.text.tree import InputTree, ReadFault

LARGEST_RECORD = 1_000_000
LARGEST_TEXT = 20_000_000
UNSEEN = re.compile(rf"[{NEVER}\x0c]|(?<![^\r\n])\ufeff")
"""What no YAML file may hold; a byte order mark at the start of a line means something to one YAML reader and nothing to another."""
MAYBE_UNSEEN = re.compile(rf"[{NEVER}\x0c\ufeff]")
UNSEEN_IN_VALUE = re.compile(rf"[{NEVER}\x0c]")
_UNSEEN_IN_TEXT = re.compile(f"[{NEVER}]")
_PLACES = 5
_MOST_MARKS = 100
# Letters of scripts that bear marks, in a run long enough; which of them are marks is then looked up one by one.
_MAYBE_HEAP = re.compile(rf"[^\x00-\u02ff\s\u3100-\ud7ff]{{{_MOST_MARKS},}}")
_NO_TEXT = "put the archived text into it; if none is kept, remove the file and the `sha256` of its record"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as text, as far as it could be had; `sound` if it can be read on."""

    file: TextFile | None
    sound: bool
    faults: tuple[Diagnostic, ...] = ()


def open_record(tree: InputTree, path: str) -> Opened:
    """Read the text of a YAML file; its control characters are the YAML reader's affair."""
    return _open(tree, path, LARGEST_RECORD, "a record", "1 MB", "shorten it")


def open_page(tree: InputTree, path: str) -> Opened:
    """Read the text of a page of prose or a story; control characters in its head are the YAML reader's affair."""
    one, several = ("a story", "stories") if path.startswith("stories/") else ("a page", "pages")
    return _open(tree, path, LARGEST_RECORD, one, "1 MB", f"part it into several {several}")


def open_proof(tree: InputTree, path: str) -> Opened:
    """Read the text of a proof; what is no JSON in it is its reader's affair."""
    return _open(tree, path, LARGEST_TEXT, "a proof", "20 MB", "have it written anew by `prove`")


def open_text(tree: InputTree, path: str) -> Opened:
    """Read a source's text."""
    opened = _open(tree, path, LARGEST_TEXT, "a source's text", "20 MB", "part it into several sources")
    if opened.file is None or not opened.sound:
        # The text is there, and what quotes it is not to be blamed for what it may say; its hash is another once it can be read.
        return Opened(nowhere(path), False, opened.faults)
    desk = Desk(opened.file)
    if _report_heap(desk):
        return Opened(nowhere(path), False, tuple(desk.faults))
    if not opened.file.text.strip():
        desk.report(rules.EMPTY_FILE, None, f"`{path}` is empty", help=[_NO_TEXT])
    report_unseen(desk, _UNSEEN_IN_TEXT, ", and write the new `sha256` into the record")
    return Opened(opened.file, True, tuple(desk.faults))


def _open(tree: InputTree, path: str, limit: int, what: str, limit_in_words: str, cure: str) -> Opened:
    try:
        data = tree.read(path)
    except ReadFault as fault:
        return unreadable(path, fault.reason)
    if len(data) > limit:
        desk = Desk(nowhere(path))
        size = f"{len(data) / 1_000_000:.1f} MB"
        desk.report(
            rules.FILE_TOO_LARGE,
            None,
            f"`{path}` is larger than {what} may be",
            f"{size}, and {limit_in_words} is the limit",
            help=[f"{cure}, or take it away if it came here by mistake"],
        )
        return Opened(None, False, tuple(desk.faults))
    file = decode(PurePosixPath(path), data)
    return _not_utf_8(file) if isinstance(file, Undecodable) else Opened(file, True)


def unreadable(path: str, reason: str, help: str = "") -> Opened:
    """Report a file that is there and gives nothing."""
    desk = Desk(nowhere(path))
    right = f"if a right is missing, give it: `chmod u+r {shlex.quote(path)}`"
    desk.report(rules.UNREADABLE_FILE, None, f"`{path}` cannot be read: {reason}", help=[help or right])
    return Opened(None, False, tuple(desk.faults))


def _not_utf_8(found: Undecodable) -> Opened:
    desk = Desk(found.file)
    path = str(found.file.path)
    old, new = shlex.quote(path), shlex.quote(path + ".new")
    guess = found.looks_like
    likely = f"the file looks like {guess}" if guess else "which encoding it is in cannot be told"
    # iconv knows these names in capital letters; without a guess the commonest one is a try.
    command = f"iconv -f {(guess or 'Windows-1252').upper()} -t UTF-8 {old} > {new} && mv {new} {old}"
    hash = ", and write the new `sha256` into the record" if path.endswith(".txt") else ""
    desk.report(
        rules.NOT_UTF_8,
        Span(found.offset, found.offset + 1),
        f"`{path}` is not UTF-8",
        f"the byte 0x{found.byte:02X} cannot stand here",
        help=[f"{likely}; convert it with `{command}`, then look at the letters beyond a to z{hash}"],
    )
    return Opened(found.file, False, tuple(desk.faults))


def report_unseen(desk: Desk, unseen: re.Pattern[str], then: str = "", start: int = 0) -> tuple[int, ...]:
    """Report signs that cannot be seen, each kind once at its first place, and return the places of all; `then` follows the cure.

    Signs before `start` are another's to report.
    """
    signs: dict[str, list[int]] = {}
    for found in unseen.finditer(desk.file.text, start):
        signs.setdefault(found.group(), []).append(found.start())
    for sign, starts in signs.items():
        spans = [Span(start, start + 1) for start in starts[: _PLACES + 1]]
        report_sign(desk, sign, spans, len(starts), "stands here and cannot be seen", then)
    return tuple(sorted(start for starts in signs.values() for start in starts))


def _report_heap(desk: Desk) -> bool:
    """Report a letter with more marks than any script sets on one, which take hours to put in order; tell whether there is one."""
    for stretch in _MAYBE_HEAP.finditer(desk.file.text):
        for is_mark, signs in groupby(stretch.group(), lambda sign: unicodedata.combining(sign) != 0):
            heap = "".join(signs) if is_mark else ""
            if len(heap) > _MOST_MARKS:
                start = stretch.start() + stretch.group().index(heap)
                headline = f"one letter of `{desk.file.path}` bears {len(heap):,} marks"
                help = f"delete them, and write the new `sha256` into the record: {_MOST_MARKS} marks on a letter are the most"
                desk.report(rules.CONTROL_CHARACTER, Span(max(0, start - 1), start), headline, "this letter", help=[help])
                return True
    return False


_CURES = {
    "\x0c": "delete it: a page break has its place in a source's text",
    "\ufeff": "delete it: a byte order mark has its place at the head of a file",
    **dict.fromkeys("\x0b\x85\u2028\u2029", "put a space or a line end in its place"),
}


def report_sign(desk: Desk, sign: str, spans: Sequence[Span], count: int, at: str, then: str = "") -> None:
    """Report one kind of sign at the first of its `count` places, of which `spans` are some, and say where the next ones are."""
    others = count - 1
    positions = ["{}:{}".format(*desk.file.position(span.start)) for span in spans[1 : _PLACES + 1]]
    more = f"it stands at {others} more place{'s' if others > 1 else ''}: {', '.join(positions)}" if others else ""
    note = more + (", …" if others > _PLACES else "")
    desk.report(
        rules.CONTROL_CHARACTER,
        spans[0],
        f"{name_of(sign)} is not allowed in a file",
        at,
        help=[_CURES.get(sign, "delete it") + then],
        note=[note],
    )
