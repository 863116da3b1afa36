"""What the files of the past say, each read once, however many commits held it.

In here: contents by their hash to what the walk asks of them. Not in here: which commit held what (walk.py).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from dateline.former.paths import Kind, place
from dateline.load import alone
from dateline.model.line import Contents
from dateline.model.proofs import Proof
from dateline.model.records import ExcerptRecord
from dateline.quotes.locate import Found
from dateline.quotes.normalise import Normalised, normalise
from dateline.quotes.sequence import locate_quotation
from dateline.text.canonical import canonical
from dateline.text.node import Node
from dateline.versions.meaning import event_value, quoted, shown, source_value

_MOST: Final = 50_000_000
"""Characters of normalised texts that are kept at once; a text that is asked for again after that is read again."""


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event in which no error stands: T as canonical JSON, its excerpts, and the sources that they name.

    Of one that shows pictures, whose hashes belong to T, `root` is the tree and `shown` are the files.
    """

    draft: bool
    is_suppressed: bool
    json: str
    excerpts: tuple[ExcerptRecord, ...]
    quoted: tuple[str, ...]
    shown: tuple[str, ...]
    root: Node | None


@dataclass(frozen=True, slots=True)
class ReadSource:
    """The record of a source: S as canonical JSON, and what quotations are held against."""

    json: str
    language: str | None
    sha256: str
    is_suppressed: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How a collection's quotations are compared: the language of texts that name none, and what a cut may leave out."""

    language: str
    cut_gap: int


class Store:
    """Reads contents as they are asked for; those that are known to be needed, many at a time."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._events: dict[str, ReadEvent | None] = {}
        self._sources: dict[str, ReadSource | None] = {}
        self._proofs: dict[str, Proof | None] = {}
        self._terms: dict[str, tuple[str, ...]] = {}
        self._ways: dict[str | None, Way] = {}
        self._pictures: dict[str, str] = {}
        self._texts: OrderedDict[str, Normalised | None] = OrderedDict()
        self._hashes: dict[str, str] = {}
        self._stands: dict[tuple[str, str, str | None, str | None, str, int], bool] = {}

    def prepare(self, wanted: Mapping[str, str]) -> None:
        """Read the records of these hashes, each under one of the paths that it had."""
        for object, data in zip(wanted, self._contents.read(tuple(wanted)), strict=True):
            path = wanted[object]
            match (place(path) or (None, ""))[0]:
                case Kind.EVENT:
                    self._events[object] = _event(path, data)
                case Kind.SOURCE:
                    self._sources[object] = _source(path, data)
                case Kind.PROOF:
                    self._proofs[object] = alone.proof(path, data, "")
                case Kind.TERMS:
                    self._terms[object] = alone.names(path, data)
                case Kind.SITE:
                    self._ways[object] = _way(data)
                case _:
                    raise AssertionError("only records are read as records")

    def event(self, path: str, object: str) -> ReadEvent | None:
        """Return an event; None where an error stands in it."""
        if object not in self._events:
            self.prepare({object: path})
        return self._events[object]

    def source(self, path: str, object: str) -> ReadSource | None:
        """Return the record of a source; None where it is none."""
        if object not in self._sources:
            self.prepare({object: path})
        return self._sources[object]

    def terms(self, path: str, object: str) -> tuple[str, ...]:
        """Return the ids of a file of the vocabulary."""
        if object not in self._terms:
            self.prepare({object: path})
        return self._terms[object]

    def way(self, path: str | None, object: str | None) -> Way:
        """Return what `site.yaml` says of comparing, or what holds without one."""
        if object not in self._ways and object is not None and path is not None:
            self.prepare({object: path})
        elif object not in self._ways:
            self._ways[object] = _way(None)
        return self._ways[object]

    def _proof(self, path: str, object: str) -> Proof | None:
        if object not in self._proofs:
            self.prepare({object: path})
        return self._proofs[object]

    def picture(self, object: str) -> str:
        """Return the SHA-256 of a picture."""
        if object not in self._pictures:
            self._pictures[object] = sha256(self._read(object)).hexdigest()
        return self._pictures[object]

    def stands(self, excerpt: ExcerptRecord, source: ReadSource, text: str | None, proof: tuple[str, str] | None, way: Way) -> bool:
        """Tell whether an excerpt is found in the text of this hash, or without one attested by the proof of this path and hash.

        A text counts as its record names it by its SHA-256, and so does a proof.
        """
        if text is None:
            found = self._proof(*proof) if proof is not None else None
            return found is not None and found.sha256 == source.sha256 and found.entry(excerpt.digest) is not None
        language = source.language or way.language
        key = (text, excerpt.exact, excerpt.prefix, excerpt.suffix, language, way.cut_gap)
        if key not in self._stands:
            self._stands[key] = self._is_found(excerpt, text, language, way.cut_gap)
        return self._stands[key] and self._hashes[text] == source.sha256

    def _is_found(self, excerpt: ExcerptRecord, text: str, language: str, cut_gap: int) -> bool:
        read = self._text(text)
        if read is None or not excerpt.exact:
            return False
        return isinstance(locate_quotation(excerpt.exact, excerpt.prefix, excerpt.suffix, read, language, cut_gap), Found)

    def _text(self, object: str) -> Normalised | None:
        if object in self._texts:
            self._texts.move_to_end(object)
            return self._texts[object]
        data = self._read(object)
        self._hashes[object] = sha256(data).hexdigest()
        file = alone.text("seeds/text.txt", data)
        self._texts[object] = normalise(file.text) if file is not None else None
        while len(self._texts) > 1 and sum(len(text.text) for text in self._texts.values() if text is not None) > _MOST:
            self._texts.popitem(last=False)
        return self._texts[object]

    def _read(self, object: str) -> bytes:
        return next(self._contents.read((object,)))


def _event(path: str, data: bytes) -> ReadEvent | None:
    record = alone.event(path, data)
    if record is None:
        return None
    root = record.origin.root
    pictures = shown(root)
    return ReadEvent(
        draft=record.draft,
        is_suppressed=record.suppressed is not None,
        json=canonical(event_value(root, {})),
        excerpts=record.excerpts,
        quoted=quoted(root),
        shown=pictures,
        root=root if pictures else None,
    )


def _source(path: str, data: bytes) -> ReadSource | None:
    record = alone.source(path, data)
    if record is None:
        return None
    hash = (record.sha256 or "").lower()
    return ReadSource(canonical(source_value(record.origin.root)), record.language, hash, record.suppressed is not None)


def _way(data: bytes | None) -> Way:
    record = alone.site_record(data)
    return Way(record.language, record.policy.cut_gap)
