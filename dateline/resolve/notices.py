"""Former states of events that held something which was taken down since: of them nothing is left but the notice.

In here: what a state held, by its own JSON, whatever the present files have. Not in here: taking words out of the present records
(removal.py), how a version is shown (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model.past import History, State
from dateline.model.records import Suppressed
from dateline.model.removed import RemovedPicture, pieces, words_left
from dateline.model.timeline import Event, Timeline
from dateline.quotes.cut import parts
from dateline.quotes.normalise import normalise, normalise_words
from dateline.quotes.repeated import again

_OF_A_PLACE = frozenset({"source", "role", "suppressed"})
"""Fields of an excerpt that say none of its words."""
_OF_A_GONE_PICTURE = frozenset({"file", "file_sha256", "suppressed"})
_OF_NO_WORK = frozenset({"kind", "language", "derived_from"})
"""Fields of a source that do not tell which work it is."""

_Told = tuple[str, Suppressed]
"""Words that may be said no more, and the notice on what had them."""


def with_notices(history: History, timeline: Timeline) -> History:
    """Return a history in which no state has anything that was taken down.

    Words of an excerpt that the present file no longer gives are known from the last state that did, and are looked for in all others.
    """
    gone = _Gone.of(timeline)
    if not gone.is_any:
        return history
    former = [told for line in history.states.values() for told in gone.words_last_in(line)]
    gone = replace(gone, words=tuple(dict.fromkeys((*gone.words, *former))))
    return replace(history, states={id: tuple(map(gone.told, line)) for id, line in history.states.items()})


def notice_for(state: State, timeline: Timeline) -> Suppressed | None:
    """Return the notice that stands in place of a state, None where nothing that it says was taken down.

    An event that was taken down has no state that is shown. Of one that stays, a state goes if it has the words of an excerpt that
    was taken down, by its label or anywhere, a source that was, or a picture. The state at hand goes too while the file still gives
    the words: what is hashed would publish them.
    """
    return _Gone.of(timeline).notice(state)


@dataclass(frozen=True, slots=True)
class _Gone:
    """What was taken down, as a state may hold it. Ids include those under which a record was published before.

    `labels` are those of excerpts by the id of their event.
    """

    events: Mapping[str, Suppressed]
    sources: Mapping[str, Suppressed]
    labels: Mapping[str, Mapping[str, Suppressed]]
    pictures: tuple[RemovedPicture, ...]
    words: tuple[_Told, ...]

    @classmethod
    def of(cls, timeline: Timeline) -> _Gone:
        """Return what a timeline has taken down."""
        removed = timeline.removed
        records = (*(event.record for event in timeline.events), *removed.events.values())
        fewest = timeline.site.policy.excerpt_min
        left = words_left(records, removed.sources.values())
        return cls(
            events=_by_every_id((record.id, record.previous_ids, record.suppressed) for record in removed.events.values()),
            sources=_by_every_id((record.id, record.previous_ids, record.suppressed) for record in removed.sources.values()),
            labels=_labels(timeline.events),
            pictures=removed.pictures,
            words=tuple((piece, words.notice) for words in left for piece in pieces(words, fewest)),
        )

    @property
    def is_any(self) -> bool:
        """Whether anything was taken down at all."""
        return bool(self.events or self.sources or self.labels or self.pictures)

    def told(self, state: State) -> State:
        """Return a state, or the notice in its place."""
        notice = self.notice(state)
        return state if notice is None else replace(state, hashed={}, event=None, notice=notice)

    def notice(self, state: State) -> Suppressed | None:
        """Return the notice that stands in place of a state."""
        if state.notice is not None or state.id in self.events:
            return state.notice or self.events[state.id]
        ways = (self._of_sources, self._of_excerpts, self._of_pictures, self._of_words)
        return next((notice for way in ways for notice in way(state)), None)

    def words_last_in(self, line: Sequence[State]) -> Iterator[_Told]:
        """Yield the words of excerpts that were taken down, as the last of some successive states has each."""
        seen: set[str] = set()
        for state in reversed(line):
            own = self.labels.get(state.id, {})
            for label, excerpt in _excerpts(state):
                exact = excerpt.get("exact")
                notice = own.get(label) or self.sources.get(str(excerpt.get("source"))) or self.events.get(state.id)
                if notice is not None and isinstance(exact, str) and label not in seen:
                    seen.add(label)
                    plain = normalise_words(exact)
                    yield from ((plain[start:end], notice) for start, end in parts(plain) if start < end)

    def _of_sources(self, state: State) -> Iterator[Suppressed]:
        for id, cited in _mappings(state.hashed.get("sources")):
            if id in self.sources and not cited.keys() <= _OF_NO_WORK:
                yield self.sources[id]
        for _, excerpt in _excerpts(state):
            id = str(excerpt.get("source"))
            if id in self.sources and not excerpt.keys() <= _OF_A_PLACE:
                yield self.sources[id]

    def _of_excerpts(self, state: State) -> Iterator[Suppressed]:
        own = self.labels.get(state.id, {})
        for label, excerpt in _excerpts(state):
            if label in own and not excerpt.keys() <= _OF_A_PLACE:
                yield own[label]

    def _of_pictures(self, state: State) -> Iterator[Suppressed]:
        event = state.hashed.get("event")
        media = event.get("media") if isinstance(event, Mapping) else None
        for item in media if isinstance(media, Sequence) and not isinstance(media, str) else ():
            if isinstance(item, Mapping) and not ("suppressed" in item and item.keys() <= _OF_A_GONE_PICTURE):
                path, sha256 = f"media/{item.get('file')}", item.get("file_sha256")
                yield from (one.notice for one in self.pictures if one.path == path or (one.sha256 and one.sha256 == sha256))

    def _of_words(self, state: State) -> Iterator[Suppressed]:
        if not self.words:
            return
        texts = [normalise(text).text for text in _texts(state.hashed)]
        yield from (notice for piece, notice in self.words if any(again(piece, text) is not None for text in texts))


def _by_every_id(records: Iterable[tuple[str, tuple[str, ...], Suppressed | None]]) -> Mapping[str, Suppressed]:
    return {each: notice for id, former, notice in records if notice is not None for each in (*former, id)}


def _labels(events: Iterable[Event]) -> Mapping[str, Mapping[str, Suppressed]]:
    """Return the labels of excerpts that were taken down, under each id that their event has or had."""
    return {
        id: {excerpt.label: excerpt.notice for excerpt in event.removed}
        for event in events
        if event.removed
        for id in (*event.record.previous_ids, event.id)
    }


def _excerpts(state: State) -> Iterator[tuple[str, Mapping[str, object]]]:
    event = state.hashed.get("event")
    yield from _mappings(event.get("excerpts") if isinstance(event, Mapping) else None)


def _mappings(value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield what a mapping has that are mappings themselves; of a state that is written otherwise, nothing."""
    for name, item in value.items() if isinstance(value, Mapping) else ():
        if isinstance(item, Mapping):
            yield str(name), item


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a value of JSON, names of fields left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)
