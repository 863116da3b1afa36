"""What rests on the text of a source: events, their excerpts and their dates, for whoever has to look at all of it again.

In here: the lines that say it. Not in here: why it has to be looked at (seed_hash.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.model.timeline import Event, ResolvedStep, Source, Timeline
from dateline.text.listing import joined

_MOST_NAMED = 10


def counted_from(timeline: Timeline) -> Mapping[str, tuple[str, ...]]:
    """Return for each event whose date is an anchor the events that are dated by it."""
    found: dict[str, tuple[str, ...]] = {}
    for event in timeline.events:
        for anchor in dict.fromkeys(step.anchor_event for step in _steps(event) if step.anchor_event is not None):
            found[anchor] = (*found.get(anchor, ()), event.id)
    return found


def resting_on(source: Source, timeline: Timeline, followers: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what rests on a text: the events that quote it, what of that stands in it no more, the dates that were read in it.

    `followers` are what `counted_from` returns.
    """
    quoted = timeline.quotations[source.record.id]
    events = list(dict.fromkeys(f"`{quotation.event.id}`" for quotation in quoted))
    if not events:
        yield "no event rests on it"
        return
    excerpts = "1 excerpt" if len(quoted) == 1 else f"{len(quoted):,} excerpts"
    yield f"{_counted(len(events), 'event rests', 'events rest')} on it, with {excerpts}: {_few(events)}"
    gone = [
        f"`{one.excerpt.record.label}` of `{one.event.id}`" for one in quoted if one.excerpt.place is not None and not one.excerpt.found
    ]
    if gone:
        yield f"{_counted(len(gone), 'excerpt stands', 'excerpts stand')} in it no more: {_few(gone)}"
    dated = [f"`{id}`" for id in _dated_by(source, timeline, followers)]
    if dated:
        dates, were = ("date", "was") if len(dated) == 1 else ("dates", "were")
        yield f"the {dates} of {_few(dated)} {were} read in it or counted from it"


def _dated_by(source: Source, timeline: Timeline, followers: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the ids of events that are dated by words of a source, or by the date of an event that is."""
    dated: dict[str, None] = {}
    waiting = [
        quotation.event.id
        for quotation in timeline.quotations[source.record.id]
        if any(step.excerpt == quotation.excerpt.record.label for step in _steps(quotation.event))
    ]
    while waiting:
        id = waiting.pop()
        if id not in dated:
            dated[id] = None
            waiting += followers.get(id, ())
    return sorted(dated)


def _steps(event: Event) -> tuple[ResolvedStep, ...]:
    return tuple(step for date in (event.date, event.expects) if date is not None for step in date.basis)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _few(names: Sequence[str]) -> str:
    """Set names in a row, with commas between them; of many the first, and how many more there are.

    >>> _few(["a", "b"]), _few([str(number) for number in range(12)])
    ('a and b', '0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more')
    """
    more = len(names) - _MOST_NAMED
    said = [*names[:_MOST_NAMED], f"{more:,} more"] if more > 0 else list(names)
    return joined(said)
