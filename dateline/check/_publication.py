"""Sources that state an event and were published before it."""

from __future__ import annotations

from dateline.edtf.bounds import latest
from dateline.model.records import BasisKind, Role
from dateline.model.timeline import Event, Source


def later_than(event: Event) -> tuple[Source, ...]:
    """Return the stating sources whose latest day of publication lies before the earliest day of the event, each once.

    None where the date is known from elsewhere: then the sources do not give it.
    """
    date = event.date
    if date is None or date.earliest is None or any(step.kind is BasisKind.EXTERNAL and not step.of_expects for step in date.basis):
        return ()
    stating = {
        excerpt.source.record.id: excerpt.source
        for excerpt in event.excerpts
        if excerpt.record.role is Role.STATES and excerpt.source is not None
    }
    found: list[Source] = []
    for source in stating.values():
        published = latest(source.record.published) if source.record.published is not None else None
        if published is not None and published < date.earliest:
            found.append(source)
    return tuple(found)


def is_after_all(event: Event) -> bool:
    """Tell whether every source that states the event was published before it, and there is at least one.

    Of an event with an excerpt that was taken down that is not known.
    """
    stating = {excerpt.record.source for excerpt in event.excerpts if excerpt.record.role is Role.STATES}
    return not event.removed and 0 < len(stating) <= len(later_than(event))
