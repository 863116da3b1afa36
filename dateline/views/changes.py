"""What changed from one state of an event to another, in words.

In here: the names of fields, and what stood in them before and after. Not in here: finding the differences (versions/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.versions.differences import Difference, Shown, differences
from dateline.versions.words import Piece, pieces
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A field that changed: its name with the way to it, and what stood in it before and after (nothing: it was not there).

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
    """A field of a state that is shown as it was written: its name with the way to it, and what it said.

    `anchor` is the label of an excerpt whose first field it is; `theirs` marks what are the words of a source.
    """

    name: str
    values: tuple[str, ...]
    anchor: str | None
    theirs: bool


def changes(was: Mapping[str, object], now: Mapping[str, object], wording: Wording) -> tuple[ChangeShown, ...]:
    """Return what changed, field by field, in the order in which an event is written."""
    return tuple(_change(found, wording) for found in differences(was, now))


def in_short(was: Mapping[str, object], now: Mapping[str, object], wording: Wording) -> str:
    """Return in a few words which fields changed; excerpts and sources are one field each."""
    names = dict.fromkeys(_name_of_field(_field(found.path), wording) for found in differences(was, now))
    if not names:
        return wording.t("history.rewritten")
    return wording.t("history.changed", fields=wording.list_of(list(names)))


def fields(hashed: Mapping[str, object], wording: Wording) -> tuple[FieldShown, ...]:
    """Return every field of a state as it was written."""
    nothing: Mapping[str, object] = {"event": {}, "sources": {}}
    seen: set[str] = set()
    shown: list[FieldShown] = []
    for found in differences(nothing, hashed):
        label = found.path[2] if found.path[:2] == ("event", "excerpts") and len(found.path) > 2 else None
        shown.append(FieldShown(_name(found.path, wording), _texts(found.now), None if label in seen else label, _is_theirs(found.path)))
        seen.update({label} if label is not None else ())
    return tuple(shown)


def _change(found: Difference, wording: Wording) -> ChangeShown:
    name = _name(found.path, wording)
    if isinstance(found.was, tuple) and isinstance(found.now, tuple):
        if found.is_order:
            return ChangeShown(name, _texts(found.was), _texts(found.now), ordered=True)
        return ChangeShown(name, found.lost, found.gained, ordered=False)
    told = pieces(found.was, found.now) if isinstance(found.was, str) and isinstance(found.now, str) else ()
    return ChangeShown(name, _texts(found.was), _texts(found.now), ordered=False, pieces=told, theirs=_is_theirs(found.path))


def _is_theirs(path: tuple[str, ...]) -> bool:
    """Tell whether a field holds the words of a source, which are set in its own face."""
    return path[:2] == ("event", "excerpts") and path[-1] in ("exact", "prefix", "suffix")


def _texts(shown: Shown | None) -> tuple[str, ...]:
    return (shown,) if isinstance(shown, str) else shown or ()


def _field(path: tuple[str, ...]) -> str:
    """Return the field of an event in which something changed; what changed of a source is of all of them."""
    return path[1] if path[0] == "event" and len(path) > 1 else path[0]


def _name(path: tuple[str, ...], wording: Wording) -> str:
    """Return what a path is called, from the outermost field in."""
    names = list(_names(path, wording))
    name = names[0]
    for next in names[1:]:
        name = wording.t("versions.part", first=name, next=next)
    return name


def _names(path: tuple[str, ...], wording: Wording) -> Iterator[str]:
    steps = list(path[1:] if path[0] == "event" and len(path) > 1 else path)
    if steps[0] in ("excerpts", "sources") and len(steps) > 1:
        if steps[0] == "excerpts":
            yield wording.t("versions.excerpt", label=steps[1])
        else:
            yield wording.t("versions.source", id=steps[1])
        steps = steps[2:]
    for step in steps:
        yield _name_of_field(step, wording)


def _name_of_field(field: str, wording: Wording) -> str:
    """Return what a field is called; the number of an item, and a field that records have no more, stand for themselves."""
    return wording.t(f"fields.{field}") if wording.catalogue.has(f"fields.{field}") else field
