"""What changed from one state of an event to another, in words.

In here: the names of fields, and what stood in them before and after. Not in here: finding the differences (versions/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeAlias, TypeVar

from dateline.versions.differences import Difference, Shown, differences
from dateline.versions.words import Piece, pieces
from dateline.views.called import Called
from dateline.views.wording import Wording

T = TypeVar("T")
Hashed: TypeAlias = Mapping[str, object]
_NOTHING: Hashed = {"event": {}, "sources": {}}


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A field that changed: its name, and what stood in it before and after (nothing: it was not there).

    `ordered` says of a list whose items are the same that they stand in another order. `pieces` are two texts as one, word by word,
    where they have much in common. `theirs` marks what are the words of a source.
    """

    name: str
    was: tuple[str, ...]
    now: tuple[str, ...]
    ordered: bool
    pieces: tuple[Piece, ...] = ()
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A field of a state that is shown as it was written: its name, and what it said.

    `anchor` is the label of an excerpt whose first field it is; `theirs` marks what are the words of a source.
    """

    name: str
    values: tuple[str, ...]
    anchor: str | None
    theirs: bool


@dataclass(frozen=True, slots=True)
class PartShown(Generic[T]):
    """Fields that belong together: those of an excerpt, a source or an item of a list, under its name; None: of the event itself."""

    name: str | None
    fields: tuple[T, ...]


def changes(was: Hashed, now: Hashed, called: Called, wording: Wording) -> tuple[PartShown[ChangeShown], ...]:
    """Return what changed, part by part and field by field, in the order in which an event is written."""
    names = _Names(was, now, called, wording)
    return _parts(differences(was, now), names, lambda found: _change(found, names))


def in_short(was: Hashed, now: Hashed, wording: Wording) -> str:
    """Return in a few words which fields changed; excerpts and sources are one field each."""
    names = dict.fromkeys(_name_of_field(_field(found.path), wording) for found in differences(was, now))
    if not names:
        return wording.t("history.rewritten")
    return wording.t("history.changed", fields=wording.list_of(list(names)))


def fields(hashed: Hashed, called: Called, wording: Wording) -> tuple[PartShown[FieldShown], ...]:
    """Return every field of a state as it was written, part by part."""
    names = _Names(_NOTHING, hashed, called, wording)
    found = differences(_NOTHING, hashed)
    first = {label: each for each in reversed(found) if (label := _label(each.path)) is not None}

    def shown(each: Difference) -> FieldShown:
        label = _label(each.path)
        values = names.values(each.path, each.now)
        return FieldShown(names.field(each.path), values, label if label and first[label] is each else None, _is_theirs(each.path))

    return _parts(found, names, shown)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names for what stands in two states, of which one may be empty."""

    was: Hashed
    now: Hashed
    called: Called
    wording: Wording

    def part(self, way: tuple[str, ...]) -> str | None:
        """Return the name of the part to which a way leads."""
        match way:
            case ("event", "excerpts", label):
                source = self._at(("event", "excerpts", label, "source"))
                if not isinstance(source, str):
                    return self.wording.t("versions.excerpt", label=label)
                return self.wording.t("versions.excerpt_from", label=label, source=self._source(source, ("publisher", "title")))
            case ("sources", id):
                return self.wording.t("versions.source", source=self._source(id, ("title", "publisher")))
            case ("event", field, number):
                name, several = _name_of_field(field, self.wording), any(_is_several(state, field) for state in (self.was, self.now))
                return self.wording.t("versions.item", name=name, number=number) if several else name
            case ("event", field):
                return _name_of_field(field, self.wording)
        return None

    def field(self, path: tuple[str, ...]) -> str:
        """Return the name of a field inside its part, from the outermost in; the number of an item stands behind the name of its list."""
        part = _part(path)
        steps = path[len(part) :] if part else path[1:] or path
        name = _name_of_field(steps[0], self.wording)
        for step in steps[1:]:
            if step.isdecimal():
                name = self.wording.t("versions.item", name=name, number=step)
            else:
                name = self.wording.t("versions.part", first=name, next=_name_of_field(step, self.wording))
        return name

    def values(self, path: tuple[str, ...], shown: Shown | Sequence[str] | None) -> tuple[str, ...]:
        """Return the texts that stand in a field, each as it is called."""
        return tuple(self.called.value(path, text, self.wording) for text in _texts(shown))

    def _source(self, id: str, by: Iterable[str]) -> str:
        """Return what a source was called in the later state, or in the former one, or is called today."""
        said = (self._at(("sources", id, field)) for field in by)
        return next((name for name in said if isinstance(name, str)), self.called.sources.get(id, id))

    def _at(self, path: tuple[str, ...]) -> object:
        return _reached(self.now, path) or _reached(self.was, path)


def _parts(found: Iterable[Difference], names: _Names, shown: Callable[[Difference], T]) -> tuple[PartShown[T], ...]:
    grouped = groupby(found, lambda each: _part(each.path))
    return tuple(PartShown(names.part(part), tuple(shown(each) for each in group)) for part, group in grouped)


def _part(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the way to the part to which a field belongs; nothing where it is a field of the event itself."""
    if path[:2] == ("event", "excerpts"):
        return path[:3] if len(path) > 3 else ()
    if path[0] == "sources":
        return path[:2] if len(path) > 2 else ()
    inner = 3 if len(path) > 2 and path[2].isdecimal() else 2
    return path[:inner] if len(path) > inner else ()


def _change(found: Difference, names: _Names) -> ChangeShown:
    path, name = found.path, names.field(found.path)
    if isinstance(found.was, tuple) and isinstance(found.now, tuple):
        was, now = (found.was, found.now) if found.is_order else (found.lost, found.gained)
        return ChangeShown(name, names.values(path, was), names.values(path, now), ordered=found.is_order)
    shown = ChangeShown(name, names.values(path, found.was), names.values(path, found.now), ordered=False, theirs=_is_theirs(path))
    if not isinstance(found.was, str) or not isinstance(found.now, str) or (*shown.was, *shown.now) != (found.was, found.now):
        # Names of two things are not two wordings of one.
        return shown
    return replace(shown, pieces=pieces(found.was, found.now))


def _label(path: tuple[str, ...]) -> str | None:
    return path[2] if path[:2] == ("event", "excerpts") and len(path) > 2 else None


def _is_theirs(path: tuple[str, ...]) -> bool:
    """Tell whether a field holds the words of a source, which are set in its own face."""
    return path[:2] == ("event", "excerpts") and path[-1] in ("exact", "prefix", "suffix")


def _is_several(state: Hashed, field: str) -> bool:
    """Tell whether a field of the event holds a list of more than one."""
    found = _reached(state, ("event", field))
    return isinstance(found, Sequence) and not isinstance(found, str) and len(found) > 1


def _reached(value: object, path: tuple[str, ...]) -> object:
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _texts(shown: Shown | Sequence[str] | None) -> tuple[str, ...]:
    return (shown,) if isinstance(shown, str) else tuple(shown or ())


def _field(path: tuple[str, ...]) -> str:
    """Return the field of an event in which something changed; what changed of a source is of all of them."""
    return path[1] if path[0] == "event" and len(path) > 1 else path[0]


def _name_of_field(field: str, wording: Wording) -> str:
    """Return what a field is called; one that records have no more stands for itself."""
    return wording.t(f"fields.{field}") if wording.catalogue.has(f"fields.{field}") else field
