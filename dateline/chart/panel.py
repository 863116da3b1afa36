"""The waterline: a window in equal columns, what is known above the line of their names, what is not below it.

In here: a panel over given items, and the small one of a page that shows a selection. Not in here: choosing the window of the
whole timeline (overview.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.chart.axis import Axis, axis
from dateline.chart.calendar import Unit, UnitName
from dateline.chart.halves import Half, Setting, above, below
from dateline.chart.model import Item, Place, bounds, is_known, place
from dateline.chart.scale import Scale, fit
from dateline.chart.shapes import percent
from dateline.chart.trace import trace
from dateline.chart.words import Links, Words, no_links


@dataclass(frozen=True, slots=True)
class Panel:
    """A window with its two halves; `ticks` are where columns meet. `outside` counts the items that are not in it, `note` says so."""

    ticks: tuple[str, ...]
    above: Half
    axis: Axis
    below: Half
    outside: int
    note: str | None


@dataclass(frozen=True, slots=True)
class Mini:
    """A panel without names over a selection; `undated` counts what is in no place of it, `note` says so."""

    panel: Panel | None
    undated: int
    note: str | None


def panel(items: Sequence[Item], scale: Scale, words: Words, links: Links, *, named: bool) -> Panel:
    """Return the panel of dated items over a window; those of which less than half lies in it are counted as outside."""
    inside = [item for item in items if _belongs(item, scale)]
    traces = [(item, found) for item in inside if (found := trace(item, scale)) is not None]
    setting = Setting(scale, words, links, named)
    outside = number(items) - number(item for item, _ in traces)
    return Panel(
        ticks=tuple(map(percent, scale.edges())),
        above=above([found for item, found in traces if is_known(item, timed=scale.timed)], setting),
        axis=axis(scale, counted(items, scale.unit), words, links),
        below=below([found for item, found in traces if not is_known(item, timed=scale.timed)], setting),
        outside=outside,
        note=words.outside(outside) if outside else None,
    )


def mini(items: Sequence[Item], words: Words, links: Links = no_links) -> Mini:
    """Return the small panel of a selection: a window of its own that holds all of it, one column more on each side, no names."""
    dated = [item for item in items if place(item) is not None]
    undated = number(items) - number(dated)
    if not dated:
        return Mini(None, undated, words.undated(undated) if undated else None)
    scale = fit(*stretch(dated), finest(dated))
    return Mini(panel(dated, scale, words, links, named=False), undated, words.undated(undated) if undated else None)


def stretch(items: Sequence[Item]) -> tuple[float, float]:
    """Return the first and the last moment that dated items name.

    When something was expected to happen counts as long as it does not more than double the whole.
    """
    named = [moment for item in items for moment in _named(item)]
    start, end = min(named), max(named)
    targets = [side for item in items if item.expects for side in (item.expects.start, item.expects.end) if side is not None]
    return start, max([end, *(target for target in targets if target <= end + (end - start))])


def finest(items: Sequence[Item]) -> UnitName:
    """Return the finest unit that dated items call for; hours only where half of them have a time of day."""
    precisions = [{extent.precision for extent in item.extents} for item in items]
    if 2 * sum("time" in found for found in precisions) >= len(items):
        return "hour"
    named = set().union(*precisions)
    return "day" if named & {"day", "time"} else "month" if "month" in named else "year"


def counted(items: Sequence[Item], unit: Unit) -> dict[int, int]:
    """Return how many items stand in each column of a unit, by its number; those known less exactly are in none, nor are faint ones."""
    stands = (place(item) for item in items if not item.faint)
    return dict(Counter(column for stand in stands if stand is not None and (column := column_of(stand, unit)) is not None))


def number(items: Iterable[Item]) -> int:
    """Return how many items count; what is faint does not."""
    return sum(not item.faint for item in items)


def column_of(stand: Place, unit: Unit) -> int | None:
    """Return the column in which all of a place lies."""
    first = unit.column(stand.start)
    return first if max(first, unit.last_column(stand.end)) == first else None


def _belongs(item: Item, scale: Scale) -> bool:
    """Tell whether an item is shown in a window: if it stands in it, or at least half of what it may denote lies in it."""
    stand = place(item)
    if stand is None:
        return False
    if stand.start < scale.end and stand.end > scale.start:
        return True
    start, end = bounds(item)
    if start is None or end is None:
        return False
    return min(end, scale.end) - max(start, scale.start) >= (end - start) / 2


def _named(item: Item) -> list[float]:
    sides = [side for extent in item.extents for side in (extent.start, extent.end) if side is not None]
    stand = place(item)
    return [*sides, stand.start, stand.end] if stand is not None else sides
