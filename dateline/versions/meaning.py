"""The meaning of an event's record, and the version that it names.

A version is the first ten hexadecimal digits of the SHA-256 of the canonical JSON of `{"event": T, "sources": {id: S}, "v": "1"}`:
T is the event's raw tree, S of each source that an excerpt names holds those fields of its record by which it is cited. It depends
on no default, no vocabulary, no id, no path and not on the program: the same files have the same version for ever. Whatever is
changed here makes every version of every site another one; the golden vectors in tests/cases/versions/ are there to prevent that.

Where two keys of one mapping become the same by NFC and white space, which no record without an error has, the greater value is
kept, so that their order still means nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import abc
from dataclasses import dataclass
from typing import Final

from dateline.text.canonical import Value, canonical, joined
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.white import WHITE, one_line

FORM: Final = "1"
"""The rule by which this is hashed; another rule would be another number, and the versions of this one would stay."""
DIGITS: Final = 10
LEFT_OUT: Final = frozenset(("draft", "allow", "suppressed", "previous_ids"))
"""Fields of an event that are about its publication, and not about what happened."""
CITED: Final = (
    "title", "authors", "publisher", "container", "volume", "issue", "pages", "edition", "place", "doi", "isbn", "url", "published",
    "original", "kind", "language", "derived_from",
)  # fmt: skip
"""Fields of a source that belong to the events which quote it."""
PICTURE: Final = "file_sha256"
"""The key under which the SHA-256 of its file is added to an entry of `media`."""
_LINE_END: Final = re.compile("\r\n?")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is hashed, as canonical JSON, and the version that its hash gives."""

    hashed: str
    version: str


def meaning(event: Node, sources: abc.Mapping[str, Node], pictures: abc.Mapping[str, str]) -> Meaning:
    """Return the meaning of an event; `sources` are the trees of records by id, `pictures` the SHA-256 of files by name in `media/`.

    A source that is not there, and the hash of a picture that is not, are left out.
    """
    cited = {id: canonical(source_value(sources[id])) for id in quoted(event) if id in sources}
    return of_parts(canonical(event_value(event, pictures)), cited)


def of_parts(event: str, sources: abc.Mapping[str, str]) -> Meaning:
    """Return the meaning of an event whose parts are canonical JSON already: T, and each S by the id of its source."""
    hashed = joined({"event": event, "sources": joined(sources), "v": canonical(FORM)})
    return Meaning(hashed, version_of(hashed))


def version_of(hashed: str) -> str:
    """Return the version that a canonical JSON has."""
    return hashlib.sha256(hashed.encode()).hexdigest()[:DIGITS]


def event_value(event: Node, pictures: abc.Mapping[str, str]) -> Value:
    """Return T: the tree of an event without what is about its publication, with the hashes of its pictures."""
    if not isinstance(event, Mapping):
        return _value(event)
    kept = ((key, node) for key, node in event.entries if _text(key.value) not in LEFT_OUT)
    return _joined((_text(key.value), _field(_text(key.value), node, pictures)) for key, node in kept)


def source_value(source: Node) -> Value:
    """Return S: of the tree of a source's record the fields by which it is cited, as far as it has them."""
    entries = source.entries if isinstance(source, Mapping) else ()
    return _joined((_text(key.value), _value(node)) for key, node in entries if _text(key.value) in CITED)


def quoted(event: Node) -> tuple[str, ...]:
    """Return the ids of the sources that the excerpts of an event name, each once, sorted."""
    excerpts = event.get("excerpts") if isinstance(event, Mapping) else None
    entries = excerpts.entries if isinstance(excerpts, Mapping) else ()
    named = (node.get("source") for _, node in entries if isinstance(node, Mapping))
    return tuple(sorted({_text(node.value) for node in named if isinstance(node, Scalar)}))


def shown(event: Node) -> tuple[str, ...]:
    """Return the files in `media/` that an event shows, each once, sorted."""
    media = event.get("media") if isinstance(event, Mapping) else None
    files = (_file(item) for item in (media.items if isinstance(media, Sequence) else ()))
    return tuple(sorted({file for file in files if file is not None}))


def _field(name: str, node: Node, pictures: abc.Mapping[str, str]) -> Value:
    """Return the value of a top-level field of an event."""
    if name == "body" and isinstance(node, Scalar):
        return _lines(node.value)
    if name == "media" and isinstance(node, Sequence):
        return [_medium(item, pictures) for item in node.items]
    return _value(node)


def _medium(item: Node, pictures: abc.Mapping[str, str]) -> Value:
    value, file = _value(item), _file(item)
    if not isinstance(value, abc.Mapping) or file is None or file not in pictures:
        return value
    return {**value, PICTURE: pictures[file]}


def _file(item: Node) -> str | None:
    """Return the file that an entry of `media` names, as its reader takes it."""
    named = item.get("file") if isinstance(item, Mapping) else None
    return named.value.rstrip("\r\n") if isinstance(named, Scalar) else None


def _value(node: Node) -> Value:
    if isinstance(node, Scalar):
        return _text(node.value)
    if isinstance(node, Mapping):
        return _joined((_text(key.value), _value(value)) for key, value in node.entries)
    return [_value(item) for item in node.items]


def _joined(entries: abc.Iterable[tuple[str, Value]]) -> dict[str, Value]:
    joined: dict[str, Value] = {}
    for key, value in entries:
        joined[key] = max(joined[key], value, key=canonical) if key in joined else value
    return joined


def _text(text: str) -> str:
    return one_line(_whole(text))


def _lines(text: str) -> str:
    """Return a text of which the white space inside lines means something: only that at their ends, and empty lines around it, go."""
    lines = [line.rstrip(WHITE) for line in unicodedata.normalize("NFC", _LINE_END.sub("\n", _whole(text))).split("\n")]
    return "\n".join(lines).strip("\n")


def _whole(text: str) -> str:
    """Return a text without surrogates, which no text in UTF-8 has: a pair is the sign that it stands for, a single one U+FFFD."""
    if text.isascii() or _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
