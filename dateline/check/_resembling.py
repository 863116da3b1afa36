"""Which record is most likely the one that another became which is gone.

In here: how much of what is gone stands in one that is there, and the words for it. Not in here: what is to be done (address_lost.py).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from dateline.check._addresses import Lasting
from dateline.model.past import History, Kind
from dateline.model.timeline import Event, Timeline
from dateline.quotes.normalise import normalise_words
from dateline.text.nearest import did_you_mean

_Words = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A record that what is gone may have become, and why that is thought."""

    record: Lasting
    why: str


@dataclass(frozen=True, slots=True)
class _Gone:
    """What is known of a record that is gone: its title and its address on the web, and of an event what it quotes."""

    title: str
    url: str
    quoted: _Words


def likeness(kind: Kind, id: str, timeline: Timeline, records: Iterable[Lasting], *, only: bool) -> Likeness | None:
    """Return the record that the one of this id most likely became; with `only`, one that alone is new may be it without a likeness.

    What was published under its own id already is taken for it only where its content tells so, as that of two that were merged does.
    """
    taken_down = {"event": timeline.removed.events, "source": timeline.removed.sources}.get(kind, {})
    live = [record for record in records if not record.draft and record.withdrawn is None and record.id not in taken_down]
    new = {record.id: record for record in live if record.id not in timeline.history.published.get(kind, {})}
    by_content = _by_content(kind, _gone(kind, id, timeline.history), live, new, timeline)
    if by_content is not None:
        return by_content
    near = did_you_mean(id, new) or did_you_mean(id, [record.id for record in live])
    if near is not None:
        return Likeness(next(record for record in live if record.id == near), "whose id is nearly the same")
    return Likeness(next(iter(new.values())), f"the only {kind} that is new") if only and len(new) == 1 else None


def _by_content(kind: Kind, gone: _Gone | None, live: list[Lasting], new: Container[str], timeline: Timeline) -> Likeness | None:
    if gone is None:
        return None
    if kind == "event":
        shared = {record.id: len(gone.quoted & _quoted(timeline.by_id[record.id])) for record in live}

        def rank(record: Lasting) -> tuple[bool, int, bool, bool]:
            """Events share excerpts; what was renamed alone is new and has the title too."""
            titled, is_new = _is_titled(record, gone.title), record.id in new
            return titled and is_new and shared[record.id] > 0, shared[record.id], titled, is_new

        best = max(live, key=rank, default=None)
        if best is not None and shared[best.id]:
            return Likeness(best, _excerpts(shared[best.id], len(gone.quoted)))
    for record in live:
        if gone.url and kind == "source" and timeline.sources[record.id].record.url == gone.url:
            return Likeness(record, "which has the same address on the web")
    same = next((record for record in live if _is_titled(record, gone.title)), None)
    return Likeness(same, "which has the same title") if same is not None else None


def _is_titled(record: Lasting, title: str) -> bool:
    return title != "" and (record.names[0] or "").casefold() == title.casefold()


def _excerpts(shared: int, whole: int) -> str:
    if shared < whole:
        return f"which has {shared} of its {whole} excerpts"
    return f"which has its {whole} excerpts" if whole > 1 else "which has its excerpt"


def _quoted(event: Event) -> _Words:
    return frozenset((excerpt.record.source, normalise_words(excerpt.record.exact)) for excerpt in event.excerpts)


def _gone(kind: Kind, id: str, history: History) -> _Gone | None:
    """Return what is known of a record that is gone; of terms and pages that is nothing but the id."""
    if kind == "event":
        states = history.states.get(id, ())
        last = states[-1] if states else None
        if last is None:
            return None
        return _of_event(last.event) if last.event is not None else _of_hashed(last.hashed)
    if kind == "source":
        every = (state for states in history.states.values() for state in reversed(states))
        record = next((found for state in every if (found := _mapping(_mapping(state.hashed, "sources"), id))), None)
        return _Gone(_text(record, "title"), _text(record, "url"), frozenset()) if record is not None else None
    return None


def _of_event(event: Event) -> _Gone:
    return _Gone(event.title, "", _quoted(event))


def _of_hashed(hashed: Mapping[str, object]) -> _Gone:
    event = _mapping(hashed, "event")
    excerpts = [_mapping(_mapping(event, "excerpts"), label) for label in _mapping(event, "excerpts")]
    words = frozenset((_text(one, "source"), normalise_words(_text(one, "exact"))) for one in excerpts)
    return _Gone(_text(event, "title"), "", words)


def _mapping(of: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = of.get(key)
    return found if isinstance(found, Mapping) else {}


def _text(of: Mapping[str, object], key: str) -> str:
    found = of.get(key)
    return found if isinstance(found, str) else ""
