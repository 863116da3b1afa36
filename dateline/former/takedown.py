"""Which states of the past are no longer shown, since what they held was taken down.

A state goes if its event was taken down; if it quotes a source that was; if the words of an excerpt that was stand anywhere in it,
under whatever label; or if it showed a picture that was. Ids that an event or a source had before are its own.
In here: finding those states. Not in here: what of the record at hand is shown (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.model.past import State
from dateline.model.records import EventRecord, Suppressed
from dateline.model.timeline import Timeline
from dateline.text.canonical import canonical
from dateline.text.white import one_line
from dateline.versions.meaning import PICTURE

_WORDS = ("exact", "translation")
"""The fields of an excerpt in which its words stand."""


def notices(states: Mapping[str, Sequence[State]], now: Timeline) -> Mapping[tuple[str, int], Suppressed]:
    """Return why a state is not shown, by its event's id and its number from 0; those that are shown are not there."""
    found: dict[tuple[str, int], Suppressed] = {}
    sources = {id: source.record for id, source in now.sources.items() if source.record.suppressed is not None}
    gone = {id: record.suppressed for record in sources.values() for id in (record.id, *record.previous_ids)}
    if gone:
        for id, held in states.items():
            for at, state in enumerate(held):
                if (notice := next((gone[source] for source in _quoted(state) if source in gone), None)) is not None:
                    found.setdefault((id, at), notice)
    for event in now.events:
        for id, at, notice in _of_event(event.record, states):
            found.setdefault((id, at), notice)
    return found


def _of_event(record: EventRecord, states: Mapping[str, Sequence[State]]) -> Iterator[tuple[str, int, Suppressed]]:
    """Yield the states of an event that held something of it which was taken down."""
    excerpts = [excerpt for excerpt in record.excerpts if excerpt.suppressed is not None]
    media = [medium for medium in record.media if medium.suppressed is not None]
    if record.suppressed is None and not excerpts and not media:
        return
    own = [(id, at, state) for id in (record.id, *record.previous_ids) for at, state in enumerate(states.get(id, ()))]
    for id, at, _ in own if record.suppressed is not None else ():
        assert record.suppressed is not None, "it was asked"
        yield id, at, record.suppressed
    for excerpt in excerpts:
        assert excerpt.suppressed is not None, "it was asked"
        words = set(_texts([excerpt.exact, excerpt.translation]))
        for _, _, state in own:
            words |= set(_texts(_get(state.hashed, "event", "excerpts", excerpt.label, name) for name in _WORDS))
        yield from ((id, at, excerpt.suppressed) for id, at, state in own if _holds(state, words))
    for medium in media:
        assert medium.suppressed is not None, "it was asked"
        shown = {item.get(PICTURE) for _, _, state in own for item in _media(state) if item.get("file") == one_line(medium.file)} - {None}
        yield from (
            (id, at, medium.suppressed)
            for id, at, state in own
            if any(item.get(PICTURE) in shown or item.get("file") == one_line(medium.file) for item in _media(state))
            and not any(_is_taken_down(item, medium.file) for item in _media(state))
        )


def _quoted(state: State) -> Iterator[str]:
    """Yield the sources whose words stand in a state; an excerpt of which the words are gone already quotes nothing."""
    excerpts = _get(state.hashed, "event", "excerpts")
    for excerpt in excerpts.values() if isinstance(excerpts, Mapping) else ():
        if isinstance(excerpt, Mapping) and isinstance(source := excerpt.get("source"), str) and excerpt.get("exact"):
            yield source


def _holds(state: State, words: Iterable[str]) -> bool:
    """Tell whether words stand anywhere in a state."""
    # Lines of a body end where sentences go on.
    every = one_line(_json(state.hashed).replace("\\n", " "))
    return any(canonical(each)[1:-1] in every for each in words)


def _json(value: object) -> str:
    return canonical(value)  # type: ignore[arg-type]  # it was read from canonical JSON


def _texts(values: Iterable[object]) -> Iterator[str]:
    """Yield those of some values that are texts with words in them, as versions have them."""
    return (one_line(value) for value in values if isinstance(value, str) and one_line(value))


def _get(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _media(state: State) -> Iterator[Mapping[str, object]]:
    media = _get(state.hashed, "event", "media")
    return (item for item in media if isinstance(item, Mapping)) if isinstance(media, Sequence) and not isinstance(media, str) else iter(())


def _is_taken_down(item: Mapping[str, object], file: str) -> bool:
    return item.get("file") == one_line(file) and "suppressed" in item
