"""What the files of events hold against what was looked at: nothing is proved by being passed over.

In here: the reckoning, from the files' own trees. Not in here: rules; where this finds anything, Dateline is at fault and not a curator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model.timeline import Event, Excerpt, Timeline
from dateline.text.node import Mapping
from dateline.text.tree import InputTree, ReadFault, is_left_behind


class PassedOver(Exception):
    """Events or quotations that nobody looked at, though no error stands: the numbers of a closing line would be wrong."""

    def __init__(self, places: Iterable[str]) -> None:
        super().__init__("passed over without a word: " + "; ".join(places))


def event_files(tree: InputTree) -> tuple[str, ...]:
    """Return the paths of the files that hold events; none where the folder cannot be listed, which is reported."""
    try:
        entries = tree.entries("events")
    except ReadFault:
        return ()
    return tuple(entry.path for entry in entries if entry.path.endswith(".yaml") and not is_left_behind(entry.path))


def passed_over(paths: Iterable[str], read: Timeline, shown: Timeline) -> Iterator[tuple[str, str]]:
    """Yield path and name of what was not looked at, though no error stands.

    `paths` are the files of events, `read` is all that was read of them, `shown` is what is published of it.
    """
    events = {str(event.record.origin.file.path): event for event in read.events}
    removed = {str(record.origin.file.path) for record in read.removed.events.values()}
    for path in paths:
        if path not in events and path not in removed:
            yield path, f"the event in `{path}`"
    for path, event in events.items():
        proved = {excerpt.record.label for excerpt in event.excerpts if _is_proved(excerpt)}
        yield from ((path, f"the excerpt `{label}` of `{path}`") for label in _quoted(event) if label not in proved)
    published = {event.id for event in shown.events}
    for path, event in events.items():
        if event.id not in published and not event.record.draft:
            yield path, f"the event in `{path}`, among those that are published"


def _quoted(event: Event) -> Iterator[str]:
    """Yield the labels of the excerpts that have words, as the file itself has them, and were not taken down."""
    excerpts = event.record.origin.node("/excerpts")
    removed = {excerpt.label for excerpt in event.removed}
    for key, excerpt in excerpts.entries if isinstance(excerpts, Mapping) else ():
        if isinstance(excerpt, Mapping) and excerpt.get("exact") is not None and key.value not in removed:
            yield key.value


def _is_proved(excerpt: Excerpt) -> bool:
    return excerpt.found is not None or excerpt.attested is not None
