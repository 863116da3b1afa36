"""Former states of events that held something which was taken down since: of them nothing is left but the notice.

In here: what a state held, by its own JSON, whatever the present files have. Not in here: taking words out of the present records
(removal.py), how a version is shown (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.model.past import State
from dateline.model.records import Suppressed
from dateline.model.removed import RemovedPicture, pieces, words_left
from dateline.model.timeline import Timeline
from dateline.quotes.cut import parts
from dateline.quotes.normalise import normalise, normalise_words
from dateline.quotes.repeated import again
from dateline.versions.meaning import PICTURE

_OF_A_PLACE = frozenset({"source", "role", "suppressed"})
"""Fields of an excerpt that say none of its words."""
_OF_A_GONE_PICTURE = frozenset({"file", PICTURE, "suppressed"})
_OF_NO_WORK = frozenset({"kind", "language", "derived_from"})
"""Fields of a source that do not tell which work it is."""

_Told = tuple[str, Suppressed]
"""Words that may be said no more, and the notice on what had them."""


def with_notices(states: Mapping[str, Sequence[State]], timeline: Timeline) -> Mapping[str, tuple[State, ...]]:
    """Return the states of events, by the id under which each was published, without anything that was taken down.

    What the present files give no more is known from former states: all words that an excerpt had are looked for in the states of its
    event, and those that it had last in the states of all.
    """
    gone = _Gone.of(timeline)
    if gone.is_any:
        gone = gone.known_from(states)
        return {id: tuple(map(gone.told, line)) for id, line in states.items()}
    return {id: tuple(line) for id, line in states.items()}


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

    `owners` tell for each id of an event the one that it has now; `labels` and `own` words are by that one, and `words` are
    looked for in all events.
    """

    events: Mapping[str, Suppressed]
    sources: Mapping[str, Suppressed]
    owners: Mapping[str, str]
    labels: Mapping[str, Mapping[str, Suppressed]]
    pictures: tuple[RemovedPicture, ...]
    words: tuple[_Told, ...]
    own: Mapping[str, tuple[_Told, ...]] = field(default_factory=dict)

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
            owners={id: record.id for record in records for id in (*record.previous_ids, record.id)},
            labels={event.id: {excerpt.label: excerpt.notice for excerpt in event.removed} for event in timeline.events if event.removed},
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

    def known_from(self, states: Mapping[str, Sequence[State]]) -> _Gone:
        """Return the same with what former states tell: words of excerpts, and the hashes of pictures."""
        own: dict[str, list[_Told]] = {}
        last: list[_Told] = []
        pictures: list[RemovedPicture] = []
        for id, line in states.items():
            seen: set[str] = set()
            for state in reversed(line):
                for label, told in self._words_in(state):
                    own.setdefault(self.owners.get(id, id), []).append(told)
                    last += [told] if label not in seen else []
                seen |= {label for label, _ in self._words_in(state)}
                pictures += self._pictures_in(state)
        return replace(
            self,
            words=tuple(dict.fromkeys((*self.words, *last))),
            own={id: tuple(dict.fromkeys(told)) for id, told in own.items()},
            pictures=(*self.pictures, *pictures),
        )

    def _words_in(self, state: State) -> list[tuple[str, _Told]]:
        """Return the words that a state has of excerpts which were taken down, each passage behind its label."""
        found: list[tuple[str, _Told]] = []
        own = self._labels_of(state)
        for label, excerpt in _excerpts(state):
            exact = excerpt.get("exact")
            notice = own.get(label) or self.sources.get(str(excerpt.get("source"))) or self.events.get(state.id)
            if notice is not None and isinstance(exact, str):
                plain = normalise_words(exact)
                found += [(label, (plain[start:end], notice)) for start, end in parts(plain) if start < end]
        return found

    def _pictures_in(self, state: State) -> Iterator[RemovedPicture]:
        """Yield the pictures that were taken down with the hash that a state has of them; a file may have been another since."""
        owner = self.owners.get(state.id, state.id)
        for item in _media(state):
            sha256, path = item.get(PICTURE), f"media/{item.get('file')}"
            one = next((one for one in self.pictures if one.event == owner and one.path == path), None)
            if one is not None and isinstance(sha256, str):
                yield replace(one, sha256=sha256)

    def _labels_of(self, state: State) -> Mapping[str, Suppressed]:
        return self.labels.get(self.owners.get(state.id, state.id), {})

    def _of_sources(self, state: State) -> Iterator[Suppressed]:
        for id, cited in _mappings(state.hashed.get("sources")):
            if id in self.sources and not cited.keys() <= _OF_NO_WORK:
                yield self.sources[id]
        for _, excerpt in _excerpts(state):
            id = str(excerpt.get("source"))
            if id in self.sources and not excerpt.keys() <= _OF_A_PLACE:
                yield self.sources[id]

    def _of_excerpts(self, state: State) -> Iterator[Suppressed]:
        own = self._labels_of(state)
        for label, excerpt in _excerpts(state):
            if label in own and not excerpt.keys() <= _OF_A_PLACE:
                yield own[label]

    def _of_pictures(self, state: State) -> Iterator[Suppressed]:
        for item in _media(state):
            if not ("suppressed" in item and item.keys() <= _OF_A_GONE_PICTURE):
                path, sha256 = f"media/{item.get('file')}", item.get(PICTURE)
                yield from (one.notice for one in self.pictures if one.path == path or (one.sha256 and one.sha256 == sha256))

    def _of_words(self, state: State) -> Iterator[Suppressed]:
        wanted = (*self.words, *self.own.get(self.owners.get(state.id, state.id), ()))
        texts = [normalise(text).text for text in _texts(state.hashed)] if wanted else []
        yield from (notice for piece, notice in wanted if any(again(piece, text) is not None for text in texts))


def _by_every_id(records: Iterable[tuple[str, tuple[str, ...], Suppressed | None]]) -> Mapping[str, Suppressed]:
    return {each: notice for id, former, notice in records if notice is not None for each in (*former, id)}


def _excerpts(state: State) -> Iterator[tuple[str, Mapping[str, object]]]:
    event = state.hashed.get("event")
    yield from _mappings(event.get("excerpts") if isinstance(event, Mapping) else None)


def _media(state: State) -> Iterator[Mapping[str, object]]:
    event = state.hashed.get("event")
    media = event.get("media") if isinstance(event, Mapping) else None
    yield from (item for item in (media if isinstance(media, list | tuple) else ()) if isinstance(item, Mapping))


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
