"""The marks of dates and the shapes of drawings as an SVG that needs no style sheet: every colour is written where it is used.

In here: the same marks as in `partials/marks.html` and `macros/charts.html`. Not in here: where they stand (drawing.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chart.density import Block
from dateline.chart.model import MarkName
from dateline.chart.shapes import Bar, Mark, Shape

WIDTH, HEIGHT = 28, 12
"""Of a mark, before it is scaled."""
FAINT = ' opacity=".4"'
"""What was withdrawn."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a card, by the names that they have in the style sheet."""

    paper: str = "#fdfdfc"
    tint: str = "#f0f4f5"
    line: str = "#d9e0e3"
    line2: str = "#aebac0"
    ink: str = "#14191c"
    ink2: str = "#46525a"
    ink3: str = "#5b6871"
    mark: str = "#2b6590"
    alarm: str = "#b53a10"


_DOTTED = ' stroke-dasharray="2.5 3"'
_STOPS = {
    "soft": ((0, 0), (0.3, 0.72), (0.7, 0.72), (1, 0)),
    "fade-in": ((0, 0), (0.85, 1)),
    "fade-out": ((0.15, 1), (1, 0)),
    "rise": ((0, 0), (0.75, 0.72), (1, 0)),
    "fall": ((0, 0), (0.25, 0.72), (1, 0)),
}


def fades(palette: Palette, used: str) -> str:
    """Return the definitions of those fades, in both colours, that a drawing uses by name."""
    found = []
    for name, stops in _STOPS.items():
        for end, colour in (("", palette.mark), ("-disputed", palette.alarm)):
            if f"url(#{name}{end})" in used:
                inner = "".join(f'<stop stop-color="{colour}" offset="{at}" stop-opacity="{strength}"/>' for at, strength in stops)
                found.append(f'<linearGradient id="{name}{end}">{inner}</linearGradient>')
    return f"<defs>{''.join(found)}</defs>" if found else ""


def mark(name: MarkName, palette: Palette, *, disputed: bool, hollow: bool) -> str:
    """Return the mark of a date in a field of 28 by 12."""
    colour = palette.alarm if disputed else palette.mark
    filled = f'fill="{palette.paper}" stroke="{colour}"' if hollow else f'fill="{colour}"'
    line = f'stroke="{colour}" stroke-width="1.75" fill="none"'
    ring = f'stroke="{colour}" stroke-width="1.75" fill="{palette.paper}"'
    end = "-disputed" if disputed else ""
    match name:
        case "day":
            return f'<circle {filled} cx="14" cy="6" r="4.5"/>'
        case "month":
            return f'<rect {filled} fill-opacity=".85" x="2" y="3" width="24" height="6" rx="3"/>'
        case "year":
            return f'<rect {filled} fill-opacity=".72" x="0" y="4" width="28" height="4" rx="2"/>'
        case "about" | "season":
            return _faded("soft" + end, filled, 0, 28, hollow=hollow)
        case "by" | "until":
            return _faded("fade-in" + end, filled, 0, 25, hollow=hollow) + f'<path {line} d="M26 0v12"/>'
        case "from" | "onward":
            return _faded("fade-out" + end, filled, 3, 25, hollow=hollow) + f'<path {line} d="M2 0v12"/>'
        case "between":
            return f'<path {line} d="M1.5 1v10M26.5 1v10M1.5 6h25"/>'
        case "span":
            return f'<path {line} d="M4 6h20"/><circle {filled} cx="4" cy="6" r="3.6"/><circle {filled} cx="24" cy="6" r="3.6"/>'
        case "either":
            return f'<path {line} d="M9 6h10"/><circle {ring} cx="5" cy="6" r="3.6"/><circle {ring} cx="23" cy="6" r="3.6"/>'
        case "both":
            return f'<circle {filled} cx="5" cy="6" r="4.5"/><circle {filled} cx="23" cy="6" r="4.5"/>'
        case "expected":
            return f'<circle {ring} cx="5" cy="6" r="3.6"/><path {line} stroke-dasharray="2.5 3" d="M11 6h16"/>'
        case "undated":
            return f'<path {line} stroke-linecap="round" stroke-dasharray="0 5" d="M4 6h20.1"/>'


def _faded(fade: str, filled: str, x: float, width: float, *, hollow: bool) -> str:
    if hollow:
        return f'<rect {filled} x="{x + 0.5}" y="3.5" width="{width - 1}" height="5"/>'
    return f'<rect fill="url(#{fade})" x="{x}" y="3" width="{width}" height="6"/>'


def drawn(marks: tuple[Mark, ...], blocks: tuple[Block, ...], palette: Palette) -> str:
    """Return what one side of the line of a drawing shows."""
    heaps = "".join(_grouped(_bar(block.bar, palette, block.disputed, block.hollow), block.faint) for block in blocks)
    return heaps + "".join(_grouped(_shape(each.shape, palette, each.disputed, each.hollow), each.faint) for each in marks)


def _grouped(shapes: str, faint: bool) -> str:
    return f"<g{FAINT}>{shapes}</g>" if faint else shapes


def _shape(shape: Shape, palette: Palette, disputed: bool, hollow: bool) -> str:
    colour = palette.alarm if disputed else palette.mark
    bars = (_bar(bar, palette, disputed, hollow) for bar in shape.bars)
    strokes = (
        f'<line stroke="{colour}" stroke-width="1.75"{_DOTTED if stroke.dotted else ""}'
        f' x1="{stroke.x1}" x2="{stroke.x2}" y1="{stroke.y1}" y2="{stroke.y2}"/>'
        for stroke in shape.strokes
    )
    dots = (
        f'<circle fill="{palette.paper if dot.ring else colour}" stroke="{colour if dot.ring else palette.tint}"'
        f' stroke-width="{1.75 if dot.ring else 1.5}" cx="{dot.x}" cy="{dot.y}" r="{dot.radius}"/>'
        for dot in shape.dots
    )
    return "".join((*bars, *strokes, *dots))


def _bar(bar: Bar, palette: Palette, disputed: bool, hollow: bool) -> str:
    if bar.cut is None:
        return _filled(bar, palette, disputed, hollow, (bar.x, bar.width, bar.y))
    inner = _filled(bar, palette, disputed, hollow, (bar.cut.x, bar.cut.width, "0"))
    return f'<svg x="{bar.x}" width="{bar.width}" y="{bar.y}" height="{bar.height}">{inner}</svg>'


def _filled(bar: Bar, palette: Palette, disputed: bool, hollow: bool, place: tuple[str, str, str]) -> str:
    colour = palette.alarm if disputed else palette.mark
    if hollow:
        paint = f'fill="{palette.paper}" stroke="{colour}"'
    elif bar.fade:
        paint = f'fill="url(#{bar.fade}{"-disputed" if disputed else ""})"'
    else:
        paint = f'fill="{colour}"' + (f' fill-opacity="{bar.opacity}"' if bar.opacity else "")
    x, width, y = place
    rounded = f' rx="{bar.round}"' if bar.round else ""
    return f'<rect {paint} x="{x}" width="{width}" y="{y}" height="{bar.height}"{rounded}/>'
