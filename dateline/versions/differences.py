"""What changed between two states of an event, field by field.

In here: two values that were hashed, compared. Excerpts are known by their labels and sources by their ids; the items of a list by
what singles them out, so that one which moved, or was put before others, does not change them all. Not in here: the words for it
(views/).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from dateline.text.canonical import Value, canonical
from dateline.versions.meaning import CITED

EVENT: Final = (
    "title", "short", "date", "clock", "date_basis", "after", "status", "expects", "summary", "excerpts", "body", "accounts", "actors",
    "topics", "places", "relations", "media", "links", "credits", "corrections", "withdrawn",
)  # fmt: skip
"""The fields of an event, as one is written."""
EXCERPT: Final = (
    "source", "exact", "prefix", "suffix", "role", "attribution", "speaker", "document", "origin", "locator", "translation", "note",
    "suppressed",
)  # fmt: skip
"""Those of an excerpt."""
_INNER: Final = (
    "question", "about", "answers", "preferred", "rejected", "kind", "of", "words", "excerpt", "rule", "anchor", "reference", "type",
    "event", "file", "alt", "title", "url", "name", "lat", "lon", "orcid", "role", "text", "date", "clock", "reason", "replaced_by",
    "note",
)  # fmt: skip
"""Those of all that stands inside its other fields."""
_SINGLED_OUT_BY: Final = {
    "accounts": "question", "relations": "event", "places": "name", "media": "file", "links": "url", "credits": "name",
    "corrections": "date", "date_basis": "kind", "answers": "text", "authors": "family",
}  # fmt: skip
"""The field by which an item of a list is the same item with other contents."""
_NAMES: Final = ("title", "question", "name", "literal", "family", "file", "text", "event", "date", "kind", "words")
"""Fields of which the first that is there names an item."""

Shown: TypeAlias = str | tuple[str, ...]
"""A value as it can be shown: a text, or a list of texts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is another in the later state: None where it is not there.

    `path` leads to it: `event` and the field's names, or `sources`, an id and the names; the items of a list are counted from 1, as
    they stand in the later state, or in the former one where they stand there alone. A list of mappings whose items are the same in
    another order is there as the names of its items.
    """

    path: tuple[str, ...]
    was: Shown | None
    now: Shown | None

    @property
    def lost(self) -> tuple[str, ...]:
        """What is no longer in a list of texts, or a text that is there no more."""
        return _less(_texts(self.was), _texts(self.now))

    @property
    def gained(self) -> tuple[str, ...]:
        """What has come into a list of texts, or a text that has come."""
        return _less(_texts(self.now), _texts(self.was))

    @property
    def is_order(self) -> bool:
        """Whether a list has the same items in another order."""
        return isinstance(self.was, tuple) and isinstance(self.now, tuple) and Counter(self.was) == Counter(self.now)


def differences(was: str | Mapping[str, object], now: str | Mapping[str, object]) -> tuple[Difference, ...]:
    """Return what changed from one hashed value to another, as an event is written, then its sources by id.

    Each is the canonical JSON, or what is read from it. A list of one in place of its only item is another version, and no difference.

    >>> differences('{"event":{"title":"A"},"sources":{},"v":"1"}', '{"event":{"title":"B"},"sources":{},"v":"1"}')
    (Difference(path=('event', 'title'), was='A', now='B'),)
    """
    one, other = _read(was), _read(now)
    return (
        *_between(_get(one, "event"), _get(other, "event"), ("event",)),
        *_between(_get(one, "sources"), _get(other, "sources"), ("sources",)),
    )


def _read(hashed: str | Mapping[str, object]) -> object:
    return json.loads(hashed) if isinstance(hashed, str) else hashed


def _get(value: object, name: str) -> Value | None:
    found = value.get(name) if isinstance(value, Mapping) else None
    return found if isinstance(found, str | Mapping | Sequence) else None


def _between(was: Value | None, now: Value | None, path: tuple[str, ...]) -> Iterator[Difference]:
    if was == now:
        return
    if isinstance(was, str) and isinstance(now, str):
        yield Difference(path, was, now)
    elif isinstance(was, Mapping) and isinstance(now, Mapping):
        for name in sorted({*was, *now}, key=_rank(path)):
            yield from _between(was.get(name), now.get(name), (*path, name))
    elif _is_several(was) and _is_several(now):
        yield from _lists(_items(was), _items(now), path)
    else:
        # One became the other, such as a place by its id one that is written out.
        yield from (Difference(place, shown, None) for place, shown in _parts(was, path))
        yield from (Difference(place, None, shown) for place, shown in _parts(now, path))


def _rank(path: tuple[str, ...]) -> Callable[[str], tuple[int, str]]:
    """Return the order of the fields at a path: as they are written, then by name; labels and ids are in order by themselves."""
    order: tuple[str, ...] = ()
    if path == ("event",):
        order = EVENT
    elif path[:2] == ("event", "excerpts") and len(path) == 3:
        order = EXCERPT
    elif path[0] == "sources" and len(path) == 2:
        order = CITED
    elif path[0] == "event" and path[:2] != ("event", "excerpts"):
        order = _INNER
    return lambda name: (order.index(name) if name in order else len(order), name)


def _is_several(value: Value | None) -> bool:
    """Tell whether a value is a list, or a mapping that stands for a list of one."""
    return value is not None and not isinstance(value, str)


def _items(value: Value | None) -> tuple[Value, ...]:
    if value is None or isinstance(value, str | Mapping):
        return (value,) if value else ()
    return tuple(value)


def _parts(value: Value | None, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Shown]]:
    """Yield the parts of a value that is there in one state alone, each with its path."""
    if value is None:
        return
    if isinstance(value, str):
        yield path, value
    elif not value or (not isinstance(value, Mapping) and all(isinstance(item, str) for item in value)):
        yield path, _texts(value)
    elif isinstance(value, Mapping):
        for name in sorted(value, key=_rank(path)):
            yield from _parts(value[name], (*path, name))
    else:
        for number, item in enumerate(value, 1):
            yield from _parts(item, (*path, str(number)))


def _texts(value: Value | None) -> tuple[str, ...]:
    return tuple(item for item in _items(value) if isinstance(item, str))


def _lists(was: tuple[Value, ...], now: tuple[Value, ...], path: tuple[str, ...]) -> Iterator[Difference]:
    if all(isinstance(item, str) for item in (*was, *now)):
        if was != now:
            yield Difference(path, _texts(was), _texts(now))
        return
    pairs = _paired(was, now, path[-1])
    former = {later: earlier for earlier, later in pairs.items()}
    for at, item in enumerate(now):
        yield from _between(was[former[at]] if at in former else None, item, (*path, str(at + 1)))
    for at, item in enumerate(was):
        if at not in pairs:
            yield from _between(item, None, (*path, str(at + 1)))
    kept = [former[at] for at in sorted(former)]
    if kept != sorted(kept):
        yield Difference(path, tuple(_name(was[at]) for at in sorted(kept)), tuple(_name(was[at]) for at in kept))


def _paired(was: Sequence[Value], now: Sequence[Value], field: str) -> dict[int, int]:
    """Return which item became which, by their places: equal ones first, then those singled out alike, then those in the same place."""
    pairs: dict[int, int] = {}
    by = _SINGLED_OUT_BY.get(field)

    def key(item: Value) -> str | None:
        found = item.get(by) if by is not None and isinstance(item, Mapping) else None
        return canonical(found) if found is not None else None

    ways: tuple[Callable[[int, Value], str | None], ...] = (
        lambda _, item: canonical(item),
        lambda _, item: key(item),
        lambda at, _: str(at),
    )
    for way in ways:
        waiting: dict[str, list[int]] = {}
        taken = set(pairs.values())
        for at, item in enumerate(now):
            if at not in taken and (name := way(at, item)) is not None:
                waiting.setdefault(name, []).append(at)
        for at, item in enumerate(was):
            name = way(at, item) if at not in pairs else None
            if name is not None and waiting.get(name):
                pairs[at] = waiting[name].pop(0)
    return pairs


def _name(item: Value) -> str:
    """Return what an item is called in a list whose order changed."""
    if isinstance(item, str):
        return item
    names = (item.get(name) for name in _NAMES) if isinstance(item, Mapping) else ()
    return next((name for name in names if isinstance(name, str)), canonical(item))


def _less(texts: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the texts that the others have not, as often as they have them less."""
    left = Counter(others)
    found: list[str] = []
    for text in texts:
        if left[text]:
            left[text] -= 1
        else:
            found.append(text)
    return tuple(found)
