"""Who besides the author had a part in a work.

In here: editors and translators, together where they are the same people. Not in here: how a style names them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from dateline.citing.item import Item, Name


class Role(Enum):
    """What somebody did; the value is said before the name."""

    EDITOR = "edited by"
    TRANSLATOR = "translated by"
    BOTH = "edited and translated by"


def leading(item: Item) -> tuple[Role, tuple[Name, ...]] | None:
    """Return who stands where the author would, if an item names somebody else alone."""
    if item.editors:
        return Role.EDITOR, item.editors
    return (Role.TRANSLATOR, item.translators) if item.translators else None


def roles(item: Item, *, editors: bool = True) -> Iterator[tuple[Role, tuple[Name, ...]]]:
    """Yield the roles of those whom an item names, and the people; without the editors, if they stand elsewhere."""
    if editors and item.editors and item.editors == item.translators:
        yield Role.BOTH, item.editors
        return
    if editors and item.editors:
        yield Role.EDITOR, item.editors
    if item.translators:
        yield Role.TRANSLATOR, item.translators
