"""A mark in final numbers, as a template prints it: x in per cent of the width, y in pixels, all as short strings.

In here: dots, bars and lines of one mark, clipped to the window. Not in here: where a mark stands (panel.py), its colours.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chart.trace import Band, Edge, Line, Paint, Part, Spot, Trace, reach

FADES: dict[Paint, str] = {"soft": "soft", "fade-in": "fade-in", "fade-out": "fade-out", "rise": "rise", "fall": "fall"}
OPACITIES: dict[Paint, str] = {"month": ".85", "year": ".72"}
THINNER_FROM = 4.0
"""Pixels of a bar from which that of a year is thinner."""
HIT_FROM = 6.0
"""Pixels between two lanes from which each mark gets all of its lane to be pointed at."""
FARTHEST = 5_000.0
"""Per cent of its visible part that a clipped bar may be drawn beyond it: enough for its fade to look as it should."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot, or a ring."""

    x: str
    y: str
    radius: str
    ring: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """The whole of a bar of which a part is seen, in per cent of that part."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: of one strength, or with the `fade` of that name. A `cut` one goes on beyond the window."""

    x: str
    width: str
    y: str
    height: str
    round: str | None = None
    opacity: str | None = None
    fade: str | None = None
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A thin line."""

    x1: str
    x2: str
    y1: str
    y2: str
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name: `dx` pixels from `x`, which is where the text starts or ends. `leftwards`: it is read from right to left."""

    text: str
    x: str
    y: str
    dx: str
    anchor: str
    leftwards: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What a mark is drawn of, from back to front."""

    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as it is drawn, in words, and the way to it; `hit` is what can be pointed at."""

    id: str
    href: str
    text: str
    disputed: bool
    faint: bool
    hollow: bool
    hit: Bar | None
    shape: Shape
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """How large marks are, in pixels: the thickness of bars, the radius of dots, the distance of two lanes."""

    bar: float
    radius: float
    pitch: float


def draw(trace: Trace, y: float, size: Size, text: str, name: Name | None = None) -> Mark:
    """Return an item in final numbers, its middle at `y`."""
    item = trace.item
    return Mark(
        id=item.id,
        href=item.href,
        text=text,
        disputed=item.disputed,
        faint=item.faint,
        hollow=item.hollow,
        hit=_hit(trace, y, size) if size.pitch >= HIT_FROM else None,
        shape=shape(trace, y, size),
        name=name,
    )


def shape(trace: Trace, y: float, size: Size) -> Shape:
    """Return what an item is drawn of."""
    return Shape(
        bars=tuple(bar(part, y, size.bar) for part in trace.parts if isinstance(part, Band)),
        strokes=tuple(_stroke(part, y, size) for part in trace.parts if isinstance(part, Line | Edge)),
        dots=tuple(_dot(part, y, size, hollow=trace.item.hollow) for part in trace.parts if isinstance(part, Spot)),
    )


def bar(band: Band, y: float, thickness: float) -> Bar:
    """Return a band as a bar, its middle at `y`, as much of it as lies within the window."""
    # A year is thinner than a month: the less is known, the less ink.
    thick = thickness * 2 / 3 if band.paint == "year" and thickness >= THINNER_FROM else thickness
    a, b = max(0.0, band.a), min(100.0, band.b)
    return Bar(
        x=percent(a),
        width=percent(b - a),
        y=pixels(y - thick / 2),
        height=pixels(thick),
        round=pixels(thick / 2) if band.paint not in FADES else None,
        opacity=OPACITIES.get(band.paint),
        fade=FADES.get(band.paint),
        cut=_cut(band, a, b),
    )


def percent(value: float) -> str:
    """Write a place on the axis.

    >>> percent(12.5), percent(100 / 3), percent(-0.0)
    ('12.5%', '33.333%', '0%')
    """
    return _short(value, 3) + "%"


def pixels(value: float) -> str:
    """Write a length in pixels.

    >>> pixels(4.5), pixels(12)
    ('4.5', '12')
    """
    return _short(value, 2)


def _short(value: float, places: int) -> str:
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _cut(band: Band, a: float, b: float) -> Cut | None:
    if (a, b) == (band.a, band.b) or b <= a:
        return None
    before = min(FARTHEST, 100 * (a - band.a) / (b - a))
    after = min(FARTHEST, 100 * (band.b - b) / (b - a))
    return Cut(percent(-before), percent(before + 100 + after))


def _stroke(part: Line | Edge, y: float, size: Size) -> Stroke:
    if isinstance(part, Line):
        at = pixels(y)
        return Stroke(percent(max(0.0, part.a)), percent(min(100.0, part.b)), at, at, part.dotted)
    wanted = size.bar * 0.8 if part.of_line else size.bar / 2 + 2.5
    half = min(wanted, size.pitch / 2)
    x = percent(part.x)
    return Stroke(x, x, pixels(y - half), pixels(y + half))


def _dot(part: Spot, y: float, size: Size, *, hollow: bool) -> Dot:
    ring = part.ring or hollow
    # A ring has its line half outside of its radius.
    return Dot(percent(part.x), pixels(y), pixels(max(1.0, size.radius - 0.9) if ring else size.radius), ring)


def _hit(trace: Trace, y: float, size: Size) -> Bar:
    a, b = _around(trace.parts)
    return Bar(percent(a), percent(b - a), pixels(y - size.pitch / 2), pixels(size.pitch))


def _around(parts: tuple[Part, ...]) -> tuple[float, float]:
    """Return from where to where a mark can be pointed at: all that is seen of it, and 24 pixels of a narrow drawing at least."""
    a, b = max(0.0, min(reach(part)[0] for part in parts)), min(100.0, max(reach(part)[1] for part in parts))
    missing = max(0.0, 2.0 - (b - a)) / 2
    return max(0.0, a - missing), min(100.0, b + missing)
