"""Where events lie in time: columns over the foot of a card, with the marks that the drawings of pages have.

In here: a panel of chart/ in the size of a card. Not in here: what the panel shows (views/cards.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.card import marks
from dateline.card.letters import drawable, face
from dateline.card.marks import Palette
from dateline.card.measures import CAPITAL, EDGE, HEIGHT, INNER, WIDTH
from dateline.chart.axis import Axis, Label
from dateline.chart.panel import Panel

AXIS = 38.0
"""The height of the line with the names of columns."""
LARGEST = 2.0
"""How much larger than on a page marks may be."""

_LABEL = 20.0
_PADDING = 10.0


def whole(panel: Panel, palette: Palette, top: float) -> Iterator[str]:
    """Yield a drawing as large as there is room for, up to twice its size, in the middle of its band."""
    above, below = panel.above.drawings[-1].height, panel.below.drawings[-1].height
    room = HEIGHT - top
    scale = min(LARGEST, (room - AXIS - 12) / (above + below))
    free = room - AXIS - scale * (above + below)
    yield from placed(panel, palette, top, scale=scale, axis_at=top + free / 2 + scale * above)


def placed(panel: Panel, palette: Palette, top: float, *, scale: float, axis_at: float) -> Iterator[str]:
    """Yield a panel: columns over the whole band, the line with their names at `axis_at`, marks above and below it."""
    yield f'<rect y="{top:g}" width="{WIDTH}" height="{HEIGHT - top:g}" fill="{palette.tint}"/>'
    columns = len(panel.axis.labels)
    edges = "".join(f"M{EDGE + INNER * number / columns:.1f} {top:g}V{HEIGHT}" for number in range(columns + 1))
    yield f'<path stroke="{palette.line}" stroke-width="1.5" d="{edges}"/>'
    yield f'<rect x="{EDGE}" y="{axis_at:.2f}" width="{INNER}" height="{AXIS}" fill="{palette.paper}"/>'
    yield from _names(panel.axis, axis_at + AXIS / 2 + CAPITAL * _LABEL / 2, palette)
    for half, y in ((panel.above, axis_at - scale * panel.above.drawings[-1].height), (panel.below, axis_at + AXIS)):
        drawing = half.drawings[-1]
        shapes = marks.drawn(drawing.marks, drawing.blocks, palette)
        if shapes:
            yield (
                f'<g transform="translate({EDGE} {y:.2f}) scale({scale:.4f})">'
                f'<svg width="{INNER / scale:.3f}" height="{drawing.height}" overflow="visible">{shapes}</svg></g>'
            )


def _names(axis: Axis, base: float, palette: Palette) -> Iterator[str]:
    """Yield the names of columns: those of the widest drawing in which none covers the next at the size of a card."""
    plain, column = face("plain"), INNER / len(axis.labels)
    for widths in (("narrow", "middle", "wide"), ("narrow", "middle"), ("narrow",)):
        for full in (True, False):
            named = [
                (column * number + _PADDING, name)
                for number, label in enumerate(axis.labels)
                if label.shows in widths and (name := drawable(_name(label, full=full))) is not None
            ]
            # Where our face lacks the signs of a language, a band has no names.
            ends = [*(x for x, _ in named[1:]), INNER + _PADDING] if named else []
            if all(x + plain.width(name, _LABEL) <= end - _PADDING for (x, name), end in zip(named, ends, strict=True)):
                for x, name in named:
                    yield plain.drawn(name, EDGE + x, base, _LABEL, palette.ink2)
                return


def _name(label: Label, *, full: bool) -> str:
    """Return the name of a column; of days and hours, where a month or a day begins, its name alone."""
    name = label.full if full else label.short
    if not label.era:
        return name
    return label.era if name[:1].isdigit() else f"{name} {label.era}"
