"""Read one record by itself: a state of the past is read file by file, each once, however many commits held it.

In here: bytes, or the JSON that a version was hashed from, to a record, and whether an error stands in it. Not in here: what is wrong
(nobody mends the past), a whole collection (collection.py).
"""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath
from typing import Final

from dateline.diagnostics.diagnostic import Severity
from dateline.load import events, files, proofs, rules, site, sources
from dateline.load.desk import Desk, nowhere
from dateline.load.yaml_tree import read_yaml
from dateline.model.proofs import Proof
from dateline.model.records import EventRecord, SiteRecord, SourceRecord
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.tree import DictTree

_NAMES_PASS: Final = {rules.DATED_ID.name: Severity.OFF.value}
"""Of a record of the past the name is not judged: it can no longer be another."""


@dataclass(frozen=True, slots=True)
class _Opened:
    desk: Desk
    root: Mapping | None


def event(path: str, data: bytes) -> EventRecord | None:
    """Return what the file of an event says; None where an error stands in it."""
    opened = _open(path, data)
    return _event(opened.desk, opened.root, PurePosixPath(path).stem) if opened.root is not None else None


def event_of(id: str, value: abc.Mapping[str, object], *, southern: bool) -> EventRecord | None:
    """Return what an event said of which the fields are left as texts, lists and mappings; None where an error stands in them.

    `southern` tells in which half of the earth its seasons are meant.
    """
    return _event(Desk(nowhere(f"events/{id}.yaml"), southern=southern), _mapping(value), id)


def source(path: str, data: bytes) -> SourceRecord | None:
    """Return what the record of a source says, without its text and its proof; None where it is none.

    Errors in its fields are passed over: what it says beside them holds.
    """
    opened = _open(path, data)
    return sources.read(opened.desk, opened.root, PurePosixPath(path).stem, None) if opened.root is not None else None


def source_of(id: str, value: abc.Mapping[str, object], *, southern: bool) -> SourceRecord:
    """Return what a source said of which the fields are left as texts, lists and mappings; errors in them are passed over."""
    return sources.read(Desk(nowhere(f"seeds/{id}.yaml"), southern=southern), _mapping(value), id, None)


def text(path: str, data: bytes) -> TextFile | None:
    """Return a text of a source; None where it cannot be read."""
    opened = files.open_text(DictTree({path: data}), path)
    return opened.file if opened.sound else None


def proof(path: str, data: bytes, id: str) -> Proof | None:
    """Return the proof of a source's text; None where it cannot be read."""
    opened = files.open_proof(DictTree({path: data}), path)
    return proofs.read(Desk(opened.file), id) if opened.file is not None and opened.sound else None


def site_record(data: bytes | None) -> SiteRecord:
    """Return what `site.yaml` says; what cannot be read of it is stood in for."""
    opened = _open(site.PATH, data) if data is not None else _Opened(Desk(nowhere(site.PATH)), None)
    return site.read(opened.desk, opened.root) if opened.root is not None else site.stand_in(opened.desk.file)


def names(path: str, data: bytes) -> tuple[str, ...]:
    """Return the names of the top-level fields of a file: of one of the vocabulary, the ids of its terms."""
    root = _open(path, data).root
    return tuple(key.value for key, _ in root.entries) if root is not None else ()


def _open(path: str, data: bytes) -> _Opened:
    opened = files.open_record(DictTree({path: data}), path)
    if opened.file is None or not opened.sound:
        return _Opened(Desk(nowhere(path)), None)
    parsed = read_yaml(opened.file)
    desk = Desk(opened.file, parsed.spoilt)
    desk.faults.extend(parsed.problems)
    return _Opened(desk, parsed.root)


def _event(desk: Desk, root: Mapping, id: str) -> EventRecord | None:
    record = events.read(desk, root, id, _NAMES_PASS)
    return None if any(fault.severity is Severity.ERROR for fault in desk.faults) else record


def _mapping(value: abc.Mapping[str, object], places: abc.Iterator[int] | None = None) -> Mapping:
    """Return the tree of a mapping, which stands in no file; each part has a place all the same, by which readers tell them apart."""
    places = count() if places is None else places
    entries = ((Scalar(name, _at(places), "double"), _node(each, places)) for name, each in value.items())
    return Mapping(tuple(entries), _at(places))


def _node(value: object, places: abc.Iterator[int]) -> Node:
    """Return the tree of a value; what is no text, list or mapping is none of ours, and an empty text."""
    if isinstance(value, abc.Mapping):
        return _mapping(value, places)
    if isinstance(value, abc.Sequence) and not isinstance(value, str):
        return Sequence(tuple(_node(item, places) for item in value), _at(places))
    return Scalar(value if isinstance(value, str) else "", _at(places), "double")


def _at(places: abc.Iterator[int]) -> Span:
    place = next(places)
    return Span(place, place)
