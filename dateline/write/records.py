"""Which files of a collection may go into an archive that anybody can read: records and proofs, never a text of a source.

A record in which something was removed from publication, or that quotes a source that was, stays out whole: its words must not come
back by the archive. Drafts are not published, and neither are they archived.
In here: choosing files. Not in here: what else an archive holds (pipeline.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.output import OutputFile
from dateline.model.proofs import ENDING
from dateline.model.records import EventRecord, SourceRecord
from dateline.model.timeline import Event, Timeline
from dateline.text.tree import InputTree, is_left_behind

_SITE = "site.yaml"
_WHOLE = (("vocabulary", ".yaml"), ("stories", ".md"), ("pages", ".md"))
"""Folders of which every file of the curators is published."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Files of a collection by their paths in it, and the paths of the records that stayed out."""

    files: tuple[OutputFile, ...]
    left_out: tuple[str, ...]


def records(timeline: Timeline, tree: InputTree, proofs: Iterable[OutputFile]) -> Kept:
    """Return the records of a collection. `proofs` take the place of those that it has of the same texts.

    Raises:
        ReadFault: A file cannot be read.
    """
    events = [event for event in timeline.events if not event.record.draft]
    removed = {_path(event.record) for event in events if _holds_removed(event)}
    removed |= {_path(record) for record in timeline.removed.events.values() if not record.draft}
    removed |= {_path(record) for record in timeline.removed.sources.values()}
    kept = {_path(event.record) for event in events} | {_path(source.record) for source in timeline.sources.values()}
    paths = {_SITE, *(kept - removed), *_others(tree), *_pictures(events, removed)}
    made = {file.path: file for file in proofs if file.path.removesuffix(ENDING) + ".yaml" not in removed}
    found = {path: OutputFile(path, tree.read(path)) for path in (*paths, *_proofs(timeline, tree, removed)) if path not in made}
    return Kept(tuple(file for _, file in sorted((found | made).items())), tuple(sorted(removed)))


def _path(record: EventRecord | SourceRecord) -> str:
    return str(record.origin.file.path)


def _holds_removed(event: Event) -> bool:
    """Tell whether something of an event was removed, or of a source that it quotes."""
    return bool(event.removed) or any(picture.record.suppressed is not None for picture in event.pictures)


def _others(tree: InputTree) -> Iterator[str]:
    for folder, ending in _WHOLE:
        for entry in tree.entries(folder):
            if entry.kind == "file" and entry.path.endswith(ending) and not is_left_behind(entry.path):
                yield entry.path


def _pictures(events: Iterable[Event], removed: set[str]) -> Iterator[str]:
    """Yield the pictures of the events that are there."""
    for event in events:
        if _path(event.record) not in removed:
            yield from (picture.file.path for picture in event.pictures if picture.file is not None and picture.file.sha256)


def _proofs(timeline: Timeline, tree: InputTree, removed: set[str]) -> Iterator[str]:
    for source in timeline.sources.values():
        path = _path(source.record).removesuffix(".yaml") + ENDING
        if _path(source.record) not in removed and tree.exists(path):
            yield path
