"""The one order of events: by date, within a day by the clock, and among equals by what must follow what.

In here: relations and `after` as ties among equals, and what they bring to light. Not in here: the order of dates alone
(edtf/order.py), whether a relation can be reconciled with its dates (check/).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dateline.edtf.model import Day
from dateline.edtf.order import Place, SortKey, place, sort_key, time_of
from dateline.edtf.times import clock_span, instant
from dateline.model.records import ClockRecord, RelationType
from dateline.model.timeline import Event, MixedDay

MUST_FOLLOW = frozenset({RelationType.FOLLOWS, RelationType.OUTCOME_OF, RelationType.RESPONDS_TO})
"""Relations by which an event stands after the other; `leads-to` is the same from the other end."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """The events in order, the days that mix clocks, and the events whose `after` changes nothing."""

    events: tuple[Event, ...]
    mixed_days: tuple[MixedDay, ...]
    needless_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Standing:
    """An event among its equals: the key that sorts equals, when it begins on the clock, and what it must follow.

    Last in the key stands the event's number in the order of ids: it tells apart what nothing else does.
    `written` counts seconds by the clock as written, None without a time of day; `moment` the true ones, None where the clock's
    offset is not known. `span` is how many seconds the time lasts that is named: of equal times the shorter stands first.
    """

    event: Event
    key: tuple[SortKey, int]
    written: int | None
    moment: int | None
    span: int
    follows: frozenset[str]


def in_order(events: Iterable[Event], clocks: Sequence[ClockRecord]) -> Ordered:
    """Put events in the order of DATES.md; those whose date could not be read stand last, by id."""
    every = sorted(events, key=lambda event: event.id)
    dated = [event for event in every if event.date is not None]
    follows = _follows(every)
    offsets = {clock.id: clock.offset for clock in clocks}
    standing = [_standing(event, number, follows.get(event.id, frozenset()), offsets) for number, event in enumerate(dated)]
    standing.sort(key=lambda one: one.key)
    ordered: list[Event] = []
    mixed: list[MixedDay] = []
    needless: set[str] = set()
    for _, group in groupby(standing, key=lambda one: _place(one.event)):
        equals = list(group)
        mixed += _mixed(equals)
        needless |= _needless(equals)
        ordered += _among_equals(equals)
    ordered += [event for event in every if event.date is None]
    needless |= {event.id for event in every if event.record.after is not None and not _has_equal(event, standing)}
    return Ordered(tuple(ordered), tuple(mixed), frozenset(needless))


def _place(event: Event) -> Place:
    assert event.date is not None, "only dated events have a place"
    return place(event.date.edtf)


def _has_equal(event: Event, standing: Sequence[_Standing]) -> bool:
    """Tell whether the event that this one is to stand after is there and has an equal date; one that is not there is reported."""
    other = next((one.event for one in standing if one.event.id == event.record.after), None)
    return other is None or event.date is None or _place(other) == _place(event)


def _follows(events: Sequence[Event]) -> Mapping[str, frozenset[str]]:
    """Return for each event the ids of those that it must follow by a relation of either end, or by `after`."""
    found: dict[str, set[str]] = {}
    for event in events:
        for relation in event.record.relations:
            if relation.type in MUST_FOLLOW:
                found.setdefault(event.id, set()).add(relation.event)
            elif relation.type is RelationType.LEADS_TO:
                found.setdefault(relation.event, set()).add(event.id)
        if event.record.after is not None:
            found.setdefault(event.id, set()).add(event.record.after)
    return {id: frozenset(others) for id, others in found.items()}


def _standing(event: Event, number: int, follows: frozenset[str], offsets: Mapping[str, int | None]) -> _Standing:
    assert event.date is not None, "only dated events stand among equals"
    edtf = event.date.edtf
    at = place(edtf)
    time = time_of(edtf)
    key = (sort_key(edtf), number)
    if time is None or at.year is None or at.month is None or at.day is None:
        return _Standing(event, key, None, None, 0, follows)
    day = Day(at.year, at.month, at.day)
    offset = time.offset if time.offset is not None else offsets.get(event.record.clock or "")
    begins, ends = clock_span(time)
    moment = instant(day, replace(time, offset=offset)) if offset is not None else None
    return _Standing(event, key, instant(day, replace(time, offset=None)), moment, ends - begins, follows)


def _mixed(equals: Sequence[_Standing]) -> list[MixedDay]:
    timed = [one for one in equals if one.written is not None]
    known = tuple(one.event.id for one in timed if one.moment is not None)
    unknown = tuple(one.event.id for one in timed if one.moment is None)
    return [MixedDay(known, unknown)] if known and unknown else []


def _among_equals(equals: Sequence[_Standing]) -> list[Event]:
    """Order events of one place: by the clock, each other one behind the last that it must follow, what follows none at the head.

    Ties stand above ids where two begin at the same time of the clock, too.
    """
    if len(equals) < 2:
        return [one.event for one in equals]
    timed = [one for one in equals if one.written is not None]
    comparable = all(one.moment is not None for one in timed)

    def by_clock(one: _Standing) -> tuple[int, int, SortKey]:
        return (one.moment if comparable else one.written) or 0, one.span, one.key[0]

    timed.sort(key=lambda one: (by_clock(one), one.key))
    # What stands at the same minute is told apart by ties before it is by ids.
    timed = [one for _, same in groupby(timed, key=by_clock) for one in _in_turn(list(same))]
    untimed = _in_turn([one for one in equals if one.written is None])
    tree = _Hanging([one.event.id for one in timed])
    for one in untimed:
        tree.hang(one)
    by_id = {one.event.id: one.event for one in equals}
    return [by_id[id] for id in tree.order()]


class _Hanging:
    """A row of events into which others are hung: each directly behind the last-standing one that it must follow."""

    def __init__(self, timed: Sequence[str]) -> None:
        self._timed = timed
        self._below: dict[str | None, list[_Standing]] = {}

    def hang(self, one: _Standing) -> None:
        """Hang an event whose predecessors hang already."""
        parent: str | None = None
        if one.follows:
            parent = next((id for id in reversed(self.order()) if id in one.follows), None)
        siblings = self._below.setdefault(parent, [])
        siblings.append(one)
        siblings.sort(key=lambda sibling: sibling.key)

    def order(self) -> list[str]:
        """Return the ids as they stand."""
        found: list[str] = []
        waiting: list[str] = [*reversed(self._timed), *(one.event.id for one in reversed(self._below.get(None, [])))]
        while waiting:
            id = waiting.pop()
            found.append(id)
            waiting += [one.event.id for one in reversed(self._below.get(id, []))]
        return found


def _in_turn(equals: Sequence[_Standing]) -> list[_Standing]:
    """Return events so that each comes after those among them that it must follow; of a circle, which is reported, in order of equals."""
    ids = {one.event.id for one in equals}
    if all(one.follows.isdisjoint(ids) for one in equals):
        return list(equals)
    waiting = list(equals)
    done: set[str] = set()
    found: list[_Standing] = []
    while waiting:
        ready = [one for one in waiting if not (one.follows & ids) - done] or waiting[:1]
        found += ready
        done |= {one.event.id for one in ready}
        waiting = [one for one in waiting if one.event.id not in done]
    return found


def _needless(equals: Sequence[_Standing]) -> set[str]:
    """Return the events whose `after` could go without a change of the order, whatever their ids were.

    An order that ids alone make is chance, and what the editor knows is not.
    """
    orders = (equals, _by_ids_backwards(equals))
    return {
        one.event.id
        for one in equals
        if one.event.record.after is not None
        and all(_among_equals(_without_after(order, one.event)) == _among_equals(order) for order in orders)
    }


def _by_ids_backwards(equals: Sequence[_Standing]) -> list[_Standing]:
    """Return the same events as if their ids were ordered from the last to the first."""
    return sorted((replace(one, key=(one.key[0], -one.key[1])) for one in equals), key=lambda one: one.key)


def _without_after(equals: Sequence[_Standing], event: Event) -> list[_Standing]:
    """Return the same events without the `after` of one of them; what a relation says too stays."""
    said = {relation.event for relation in event.record.relations if relation.type in MUST_FOLLOW}
    led = {
        other.event.id
        for other in equals
        for relation in other.event.record.relations
        if relation.type is RelationType.LEADS_TO and relation.event == event.id
    }
    return [replace(one, follows=one.follows & (said | led)) if one.event is event else one for one in equals]
