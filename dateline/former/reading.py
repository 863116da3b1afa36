"""A state of an event read back from the JSON that was hashed for it.

In here: JSON to an event that can be shown. Not in here: whether it was ever published (walk.py, history.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dateline.load import alone
from dateline.model.records import Hemisphere
from dateline.model.timeline import Event, Timeline
from dateline.resolve.timeline import resolve_former
from dateline.versions.meaning import PICTURE


def event_from(id: str, hashed: Mapping[str, object], now: Timeline) -> Event | None:
    """Return the event of this id as it stood, joined to the vocabulary of today; None where today's reader cannot read it.

    A picture is there only if its file still is, and still is the same.
    """
    event, sources = hashed.get("event"), hashed.get("sources")
    if not isinstance(event, Mapping) or not isinstance(sources, Mapping):
        return None
    southern = now.site.hemisphere is Hemisphere.SOUTH
    media = event.get("media")
    kept = [{name: value for name, value in item.items() if name != PICTURE} if isinstance(item, Mapping) else item for item in media or ()]
    record = alone.event_of(id, {**event, "media": kept} if media else event, southern=southern)
    if record is None:
        return None
    quoted = (alone.source_of(source, value, southern=southern) for source, value in sources.items() if isinstance(value, Mapping))
    resolved = resolve_former(record, quoted, now)
    return _with_pictures(resolved, [item.get(PICTURE) if isinstance(item, Mapping) else None for item in media or ()])


def _with_pictures(event: Event, hashes: list[object]) -> Event:
    """Return an event whose pictures are there if the files that stand now are those that it showed; the hashes are in their order."""
    pictures = tuple(
        picture if picture.file is not None and picture.file.sha256 == hash else replace(picture, file=None)
        for picture, hash in zip(event.pictures, hashes, strict=True)
    )
    return replace(event, pictures=pictures)
