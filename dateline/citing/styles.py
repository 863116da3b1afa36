"""The styles in which a work is cited, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.citing import apa, chicago, mla
from dateline.citing.item import Item
from dateline.citing.runs import Runs


@dataclass(frozen=True, slots=True)
class Style:
    """A style by its id and by the name that its readers know."""

    id: str
    label: str
    cite: Callable[[Item], Runs]


STYLES = (
    Style("apa", "APA 7", apa.cite),
    Style("chicago", "Chicago author-date", chicago.cite),
    Style("mla", "MLA 9", mla.cite),
)
