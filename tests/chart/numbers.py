"""Final numbers read back, for tests of what is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.chart.panel import Panel
from dateline.chart.shapes import Bar, Mark, Shape


def per_cent(text: str) -> float:
    """Return a place on the axis."""
    assert text.endswith("%")
    return float(text[:-1])


def along(bar: Bar) -> tuple[float, float]:
    """Return from where to where a bar goes, in per cent."""
    return per_cent(bar.x), per_cent(bar.x) + per_cent(bar.width)


def across(bar: Bar) -> tuple[float, float]:
    """Return from where to where a bar goes across the axis, in pixels."""
    return float(bar.y), float(bar.y) + float(bar.height)


def xs(shape: Shape) -> Iterator[float]:
    """Yield every place on the axis that a shape names."""
    for bar in shape.bars:
        yield from along(bar)
    for stroke in shape.strokes:
        yield from (per_cent(stroke.x1), per_cent(stroke.x2))
    yield from (per_cent(dot.x) for dot in shape.dots)


def ys(shape: Shape) -> Iterator[float]:
    """Yield every height that a shape names."""
    for bar in shape.bars:
        yield from across(bar)
    for stroke in shape.strokes:
        yield from (float(stroke.y1), float(stroke.y2))
    for dot in shape.dots:
        yield from (float(dot.y) - float(dot.radius), float(dot.y) + float(dot.radius))


def marks(panel: Panel) -> list[Mark]:
    """Return the marks of a panel as a narrow drawing shows them, each once."""
    return [
        mark for half in (panel.above, panel.below) for drawing in half.drawings if drawing.shows != "wide" for mark in drawing.marks
    ]  # fmt: skip


def blocked(panel: Panel) -> int:
    """Return how many events the blocks of a panel stand for."""
    return sum(block.count for half in (panel.above, panel.below) for drawing in half.drawings for block in drawing.blocks)
