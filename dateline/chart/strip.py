"""The whole time in equal columns: a small block for each event in its month, lines below for what is longer.

In here: the columns and their cells, towers of blocks, the lines under them. Not in here: the window that is shown larger.

Columns are years, of a longer time decades, centuries and so on, of a shorter one months, days or hours; a cell is a month of a
year, a year of a decade, and so on, and where columns are finer than a year, the column itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dateline.chart.axis import Axis, axis
from dateline.chart.calendar import Unit
from dateline.chart.density import Block
from dateline.chart.lanes import first_fit
from dateline.chart.model import Item, bounds, is_known, place
from dateline.chart.panel import column_of, counted
from dateline.chart.scale import Scale, over
from dateline.chart.shapes import OPACITIES, Bar, Shape, Size, percent, pixels, shape
from dateline.chart.trace import Edge, Line, Part, Trace, trace
from dateline.chart.words import Links, Words

MOST_COLUMNS = 24
TALLEST = 60.0
UNIT = 4.5
"""Pixels of a block and the gap above it, at most."""
LEAST_UNIT = 2.0
"""Pixels of a block and its gap below which blocks of a cell are joined."""
LEAST_TALL = 18.0
WIDEST = 2.4
"""Per cent of the width of a block, at most."""
FILLED = 0.76
"""Of a cell's width, that a block takes."""
TOP = 8.0
LANE = 9.0
"""Pixels between two lanes of lines, and between the base and the first of them."""
MOST_LANES = 4
NAMES = 30
NAMES_WITH_ERAS = 48
"""Pixels of the names of columns, which stand at the foot of the strip."""
LINES = Size(bar=4.0, radius=2.6, pitch=LANE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line under the base that stands for `count` events, those left out that are withdrawn.

    It has words and a way where no other mark has them.
    """

    shape: Shape
    count: int
    text: str | None
    href: str | None
    disputed: bool
    faint: bool
    hollow: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip: its height, the base that blocks stand on, lines under it; `window` is what is shown larger below."""

    height: int
    base: str
    ticks: tuple[str, ...]
    blocks: tuple[Block, ...]
    rules: tuple[Rule, ...]
    axis: Axis
    window: Bar | None


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns of a strip, and the unit of the cells that they are divided into."""

    columns: Scale
    cell: Unit


def frame(start: float, end: float, *, timed: bool) -> Frame:
    """Return the columns and cells that hold all from `start` to `end`: whole years, or less than one in days or hours of its own."""
    for unit, within in ((Unit("hour"), Unit("day")), (Unit("day"), Unit("month")), (Unit("month"), Unit("year"))):
        around = over(within, start, end)
        if around.columns == 1 and (timed or unit.name != "hour"):
            return Frame(over(unit, around.start, around.end), unit)
    size = 1
    while over(Unit("year", size), start, end).columns > MOST_COLUMNS:
        size *= 10
    columns = over(Unit("year", size), start, end)
    return Frame(columns, Unit("month") if size == 1 else Unit("year", size // 10))


def strip(items: Sequence[Item], around: Frame, window: Scale | None, elsewhere: frozenset[str], words: Words, links: Links) -> Strip:
    """Return the strip of dated items; those whose id is `elsewhere` have their words and their link in another mark."""
    in_cells = [(item, cell) for item in items if (cell := _cell(item, around)) is not None]
    longer = [item for item in items if _cell(item, around) is None]
    blocks, tall = _towers(in_cells, around, elsewhere, words, links)
    base = TOP + tall
    rules, lanes = _rules(longer, around, base, elsewhere, words, links)
    names = axis(around.columns, counted(items, around.columns.unit), words, links)
    foot = NAMES_WITH_ERAS if any(label.era for label in names.labels) else NAMES
    return Strip(
        height=round(base + (LANE * (lanes + 0.5) if lanes else LANE / 2) + foot),
        base=pixels(base + 0.5),
        ticks=tuple(map(percent, around.columns.edges())),
        blocks=blocks,
        rules=rules,
        axis=names,
        window=_window(window, around.columns) if window else None,
    )


def _cell(item: Item, around: Frame) -> int | None:
    """Return the cell in which an item stands; None where it is known less exactly, or lasts longer than a column."""
    stand = place(item)
    cell = column_of(stand, around.cell) if stand is not None else None
    if stand is None or cell is None:
        return None
    start, end = bounds(item)
    unit = around.columns.unit
    column = unit.column(stand.start)
    is_long = start is not None and end is not None and end - start > unit.starts(column + 1) - unit.starts(column)
    return None if is_long else cell


def _towers(
    items: Sequence[tuple[Item, int]], around: Frame, elsewhere: frozenset[str], words: Words, links: Links
) -> tuple[tuple[Block, ...], float]:
    """Return the blocks of all cells, and how tall the tallest tower is; where blocks would be too thin, those of a cell are joined."""
    most = max(Counter(cell for _, cell in items).values(), default=0)
    unit = min(UNIT, TALLEST / max(most, 1))
    tall = max(LEAST_TALL, unit * most)
    ordered = sorted(items, key=lambda pair: (pair[1], *_sort(pair[0]), pair[0].id))
    blocks: list[Block] = []
    for cell, tower in groupby(ordered, key=lambda pair: pair[1]):
        inside = [item for item, _ in tower]
        if unit >= LEAST_UNIT:
            blocks += [
                _block(item, _at(cell, around, TOP + tall - (level + 1) * unit, 0.72 * unit), elsewhere, words)
                for level, item in enumerate(inside)
            ]
        else:
            blocks += _joined(inside, cell, around, (TOP + tall, unit), words, links)
    return tuple(blocks), tall


def _joined(inside: Sequence[Item], cell: int, around: Frame, ground: tuple[float, float], words: Words, links: Links) -> list[Block]:
    """Return the blocks of a cell joined: one for each kind of them, from the ground up."""
    y, unit = ground
    blocks = []
    for (undisputed, hollow, unknown), same in groupby((item for item in inside if not item.faint), key=_sort):
        count = len(list(same))
        height = max(1.0, count * unit)
        y -= height
        text, href = words.events(count), links(around.cell.period(cell))
        blocks.append(Block(_at(cell, around, y, height, known=not unknown), count, text, href, not undisputed, hollow))
    return blocks


def _block(item: Item, bar: Bar, elsewhere: frozenset[str], words: Words) -> Block:
    drawn = item.id in elsewhere
    whole = bar if _known(item) else Bar(bar.x, bar.width, bar.y, bar.height, opacity=OPACITIES["month"])
    text, href = (None, None) if drawn else (words.title(item), item.href)
    return Block(whole, int(not item.faint), text, href, item.disputed, item.hollow, item.faint)


def _at(cell: int, around: Frame, y: float, height: float, *, known: bool = True) -> Bar:
    a, b = around.columns.at(around.cell.starts(cell)), around.columns.at(around.cell.starts(cell + 1))
    wide = min(WIDEST, FILLED * (b - a))
    return Bar(percent((a + b - wide) / 2), percent(wide), pixels(y), pixels(height), opacity=None if known else OPACITIES["month"])


def _sort(item: Item) -> tuple[bool, bool, bool]:
    """Return in which order the blocks of a cell lie: disputed ones lowest, then those that are verified, then those of a known day."""
    return not item.disputed, item.hollow, not _known(item)


def _known(item: Item) -> bool:
    return is_known(item, timed=False)


def _rules(
    items: Sequence[Item], around: Frame, base: float, elsewhere: frozenset[str], words: Words, links: Links
) -> tuple[tuple[Rule, ...], int]:
    """Return the lines under the base, equal ones drawn once, and in how many lanes; what finds no lane is joined to one line."""
    traces = [found for item in items if (found := trace(item, around.columns)) is not None]
    groups = [list(same) for _, same in groupby(sorted(traces, key=_rule_order), key=lambda found: _rule_order(found)[:-1])]
    lanes, number = first_fit([(group[0].a, group[0].b) for group in groups])
    if number > MOST_LANES:
        late = [found for group, lane in zip(groups, lanes, strict=True) if lane >= MOST_LANES - 1 for found in group]
        groups = [group for group, lane in zip(groups, lanes, strict=True) if lane < MOST_LANES - 1]
        lanes = tuple(lane for lane in lanes if lane < MOST_LANES - 1)
        groups, lanes, number = [*groups, _merged(late)], (*lanes, MOST_LANES - 1), MOST_LANES
    return tuple(
        _rule(group, base + LANE * (lane + 1), around, elsewhere, words, links) for group, lane in zip(groups, lanes, strict=True)
    ), number


def _merged(traces: Sequence[Trace]) -> list[Trace]:
    """Return traces with the outline of them all in place of their own."""
    a, b = min(found.a for found in traces), max(found.b for found in traces)
    parts: tuple[Part, ...] = (Line(a, b), Edge(a, of_line=True), Edge(b, of_line=True))
    return [Trace(found.item, parts, a, b) for found in traces]


def _rule(group: Sequence[Trace], y: float, around: Frame, elsewhere: frozenset[str], words: Words, links: Links) -> Rule:
    first = group[0].item
    drawn = all(found.item.id in elsewhere for found in group)
    stand = place(first)
    period = around.columns.unit.period(around.columns.unit.column(stand.start)) if stand is not None else None
    single = len(group) == 1
    counted = sum(not found.item.faint for found in group)
    return Rule(
        shape=shape(group[0], y, LINES),
        count=counted,
        text=None if drawn else words.title(first) if single or not counted else words.events(counted),
        href=None if drawn or period is None else first.href if single or not counted else links(period),
        disputed=all(found.item.disputed for found in group),
        faint=all(found.item.faint for found in group),
        hollow=all(found.item.hollow for found in group),
    )


def _rule_order(found: Trace) -> tuple[float, float, str, bool, bool, bool, str]:
    item = found.item
    return found.b - found.a, found.a, repr(found.parts), item.disputed, item.hollow, item.faint, item.id


def _window(window: Scale, columns: Scale) -> Bar:
    a, b = max(0.0, columns.at(window.start)), min(100.0, columns.at(window.end))
    return Bar(percent(a), percent(b - a), "0", "100%")
