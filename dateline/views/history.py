"""The successive states of an event, as pages tell of them.

In here: which versions there are, in which order, from which day on, and the short line on each. Not in here: the page of a version
(versions.py), the states themselves (former/).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.edtf.parse import parse
from dateline.model.past import History, State
from dateline.model.timeline import Event
from dateline.views.changes import in_short
from dateline.views.dates import Dates, DateShown
from dateline.views.wording import Wording, link

_NOT_YET = "9999-12-31"
"""The day of what has none: it was not published yet, or nobody knows when."""


@dataclass(frozen=True, slots=True)
class StateShown:
    """A state in the history of an event: from which day it stood, what it changed, and its page.

    `former_id` says under which other id it was published. `is_current` marks the one that the event's page shows.
    """

    day: DateShown | None
    text: str
    former_id: str | None
    version: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class HistoryShown:
    """The states of an event, the newest first; where there is one alone, `single` is the line that says so."""

    states: tuple[StateShown, ...]
    single: Markup | None


def history(event: Event, past: History, wording: Wording, dates: Dates) -> HistoryShown | None:
    """Return the history of an event, with that of the ids that it had before; None where nothing is known of it.

    What was published under other ids stands by its day.
    """
    if not past.states.get(event.id):
        return None
    found: list[tuple[str, StateShown]] = []
    for id in (*event.record.previous_ids, event.id):
        states = past.states.get(id, ())
        for before, state in zip((None, *states), states, strict=False):
            is_current = id == event.id and state is states[-1]
            found.append((state.since or _NOT_YET, _shown(id, state, before, event, wording, dates, is_current=is_current)))
    # Sorting by the day alone keeps the order that the states of one id have among themselves.
    ordered = [state for _, state in sorted(found, key=lambda each: (each[0], each[1].is_current))]
    return HistoryShown(tuple(reversed(ordered)), _single(ordered[0], wording) if len(ordered) == 1 else None)


def _single(state: StateShown, wording: Wording) -> Markup:
    name = link(wording.t("versions.name", version=state.version), state.href)
    if state.day is None:
        return wording.markup("history.single", version=name)
    return wording.markup("history.single_since", version=name, date=state.day.text)


def _shown(id: str, state: State, before: State | None, event: Event, wording: Wording, dates: Dates, *, is_current: bool) -> StateShown:
    former = wording.t("history.former_id", id=id) if id != event.id else None
    day, text = _day(state.since, dates), _text(state, before, wording)
    return StateShown(day, text, former, state.version, href(id, state.version), is_current)


def _text(state: State, before: State | None, wording: Wording) -> str:
    if state.notice is not None:
        return wording.t("history.removed")
    if before is None:
        return wording.t("history.first")
    if before.notice is not None:
        return wording.t("history.without_removed")
    return in_short(before.hashed, state.hashed, wording)


def _day(day: str | None, dates: Dates) -> DateShown | None:
    return dates.shown(parse(day)) if day is not None else None


def href(id: str, version: str) -> str:
    """Return the way to a version."""
    return urls.version(id, version).from_root()


@dataclass(frozen=True, slots=True)
class Line:
    """A version in the line of states of its id: it may have stood more than once.

    `days` are those from which it stood. `before` and `after` are the states around it, from its first to its last; `is_last` says
    that it is the newest.
    """

    id: str
    state: State
    days: tuple[str, ...]
    before: State | None
    after: State | None
    is_last: bool


def lines(past: History) -> Iterator[Line]:
    """Yield every version that has a page, by id, each once, in the order in which they first stood."""
    for id, states in past.states.items():
        places: dict[str, list[int]] = {}
        for at, state in enumerate(states):
            places.setdefault(state.version, []).append(at)
        for stood in places.values():
            first, last = stood[0], stood[-1]
            after = states[last + 1] if last + 1 < len(states) else None
            days = tuple(day for at in stood if (day := states[at].since) is not None)
            yield Line(id, states[first], days, states[first - 1] if first else None, after, is_last=after is None)
