"""A relation and the dates of its events cannot both be true.

What follows, answers or comes out of another event is not wholly earlier than that; what is a part of another lies, if partly, in
its time. On the same day the clock tells which is earlier, where both times are by the same one, or by clocks of which the offset is
known. Where the dates leave room the relation stands; where they leave none one of the three is wrong. Mend the date, or the
relation:

    date: "1987-03-01"
    relations: [{type: follows, event: council-votes}]        wrong, where that event is of 3 March
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.check._listed import relations
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import Point, Qualifier, text
from dateline.edtf.times import clock_span
from dateline.model.records import RelationType
from dateline.model.timeline import Event, Timeline

_AFTER = {RelationType.FOLLOWS: "follows", RelationType.OUTCOME_OF: "is the outcome of", RelationType.RESPONDS_TO: "responds to"}

_SECONDS_IN_MINUTE = 60
_Offsets = Mapping[str, int | None]
"""Of the site's clocks, by their ids, minutes east of UTC: those that are known, and not roughly."""


@dataclass(frozen=True, slots=True)
class _Told:
    """When a time begins and ends, in seconds of its day, and by which day and clock; without a name it is that of the places."""

    by: tuple[object, ...]
    begins: int
    ends: int


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each relation that the dates rule out."""
    clocks = {clock.id: clock.offset for clock in timeline.site.clocks if not clock.roughly}
    for event in timeline.events:
        for relation, pointer in relations(event):
            other = timeline.by_id.get(relation.event)
            if other is None or other is event or event.date is None or other.date is None:
                continue
            said = _said(event, other, relation.type, clocks)
            if said is not None:
                yield _finding(event, other, pointer, said)


def _said(event: Event, other: Event, kind: RelationType, clocks: _Offsets) -> str | None:
    """Return what is said and cannot be, or None where the dates leave room."""
    if kind in _AFTER and (_is_before(event, other) or _is_before_on_the_clock(event, other, clocks)):
        return f"`{event.id}` {_AFTER[kind]} `{other.id}`, and is earlier"
    if kind is RelationType.LEADS_TO and (_is_before(other, event) or _is_before_on_the_clock(other, event, clocks)):
        return f"`{event.id}` leads to `{other.id}`, which is earlier"
    # The time of a whole may be that of its height, and a part of it be earlier on the same day.
    if kind is RelationType.PART_OF and (_is_before(event, other) or _is_before(other, event)):
        return f"`{event.id}` is a part of `{other.id}`, and lies outside its time"
    return None


def _is_before(one: Event, other: Event) -> bool:
    """Tell whether one date lies wholly before another; open and unknown bounds leave room."""
    if one.date is None or other.date is None or one.date.latest is None or other.date.earliest is None:
        return False
    return one.date.latest < other.date.earliest


def _is_before_on_the_clock(one: Event, other: Event, clocks: _Offsets) -> bool:
    """Tell whether on the same day one time is over before another begins; of clocks that cannot be compared they leave room."""
    first, second = _told(one, clocks), _told(other, clocks)
    return first is not None and second is not None and first.by == second.by and first.ends <= second.begins


def _told(event: Event, clocks: _Offsets) -> _Told | None:
    """Return the time of an event that is of one day and sure of it."""
    date = event.date.edtf if event.date is not None else None
    if not isinstance(date, Point) or date.time is None or date.qualifier is not Qualifier.NONE or date.parts is not None:
        return None
    time, clock = date.time, event.record.clock
    if time.qualifier is not Qualifier.NONE:
        return None
    begins, ends = clock_span(time)
    offset = time.offset if time.offset is not None else clocks.get(clock or "")
    day = (date.year, date.month, date.day)
    if offset is not None:
        return _Told((day, "UTC"), begins - _SECONDS_IN_MINUTE * offset, ends - _SECONDS_IN_MINUTE * offset)
    return _Told((day, clock if clock is not None else event.record.places), begins, ends)


def _finding(event: Event, other: Event, pointer: str, said: str) -> Finding:
    assert event.date is not None, "only dated events are compared"
    assert other.date is not None, "only dated events are compared"
    return Finding(
        said,
        label(event.record.origin, pointer, "this relation"),
        (
            label(event.record.origin, "/date", f"`{event.id}` is of `{text(event.date.edtf)}`"),
            label(other.record.origin, "/date", f"`{other.id}` is of `{text(other.date.edtf)}`"),
        ),
        help=("mend the date that is wrong, or take the relation out; if it is the wrong way round, write it in the other record",),
    )


RULE = Rule(
    name="relation-irreconcilable", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, yields_to=("relation-circle",)
)
