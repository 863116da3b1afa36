"""The drawing of a card: whose it is, the date, the title, its states, and the place in time.

In here: where everything stands, in pixels from the upper left corner. Not in here: words and dates (views/cards.py), colours of a
collection's own (render/cards.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.card import marks
from dateline.card.band import AXIS, LARGEST, placed, whole
from dateline.card.dates import Dated, date
from dateline.card.letters import drawable, face
from dateline.card.lines import Lines, Room, lines
from dateline.card.marks import Palette
from dateline.card.measures import CAPITAL, EDGE, HEIGHT, INNER, WIDTH
from dateline.chart.model import MarkName
from dateline.chart.panel import Panel
from dateline.edtf.runs import Run

_HEAD = 78.0
"""The base line of the site's title and of the publisher."""
_HEAD_START = EDGE + 78
"""Where the words behind the sign of the site begin."""
_HEAD_SIZES = (28.0, 26.0, 24.0, 22.0)
_HEAD_LINE = 32.0
_AIR = 48.0
"""Between site and publisher, at least."""
_TRACKING = -24.0
"""Of titles, in thousandths, as on the page."""
_BEARING = 0.04
"""White that large letters have before them, in sizes."""
_TITLE_SIZES = (72.0, 68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0)
_LEADING = 1.08
_BELOW_DATE = 42.0
_TOP = 118.0
"""Of a title that stands under no date."""
_NOTE_SIZES = (27.0, 25.0, 23.0)
_EVENT_BAND = 500.0
_LIST_BAND = 340.0
"""From where on time is drawn: where one event lies in it, and all events of a list."""


@dataclass(frozen=True, slots=True)
class State:
    """A sign and its word, as on the page."""

    sign: str
    text: str
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. The site's own has no `site` beside its title; `note` is a line of facts under the title.

    `date` and `mark` are those of an event, `struck` says that it was withdrawn. `panel` shows where it lies in the whole time, or all
    that a page lists.
    """

    site: str | None
    publisher: str | None
    title: str
    date: tuple[Run, ...] = ()
    mark: MarkName | None = None
    disputed: bool = False
    hollow: bool = False
    struck: bool = False
    states: tuple[State, ...] = ()
    note: str | None = None
    panel: Panel | None = None


def svg(card: Card, palette: Palette | None = None) -> str:
    """Return a card as an SVG of shapes. A text for which our face lacks a sign is left out whole, and never shown in part."""
    colours = palette or Palette()
    inner = "".join(_parts(card, colours))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{marks.fades(colours, inner)}'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours.paper}"/>{inner}</svg>'
    )


def _parts(card: Card, palette: Palette) -> Iterator[str]:
    yield from _head(card, palette)
    if card.mark is not None:
        yield from _event(card, card.mark, palette, _EVENT_BAND if card.panel is not None else HEIGHT)
        if card.panel is not None:
            at = _EVENT_BAND + (HEIGHT - _EVENT_BAND - AXIS) / 2
            yield from placed(card.panel, palette, _EVENT_BAND, scale=LARGEST, axis_at=at)
    else:
        yield from _list(card, palette, _LIST_BAND if card.panel is not None else HEIGHT)
        if card.panel is not None:
            yield from whole(card.panel, palette, _LIST_BAND)


def _head(card: Card, palette: Palette) -> Iterator[str]:
    """Yield the sign of the site, its title, and who publishes it: at the other end of the line, or below where that is too long."""
    middle = _HEAD - CAPITAL * _HEAD_SIZES[0] / 2
    yield f'<circle cx="{EDGE + 9:g}" cy="{middle:.2f}" r="9" fill="{palette.mark}"/>'
    yield f'<rect x="{EDGE + 24:g}" y="{middle - 5:.2f}" width="38" height="10" fill="url(#fade-out)"/>'
    strong, plain = face("strong"), face("plain")
    site, publisher = drawable(card.site), drawable(card.publisher)
    end = WIDTH - EDGE
    first = lines(site, strong, Room(end - _HEAD_START, _HEAD_LINE, 1, _HEAD_SIZES)) if site is not None else None
    second = lines(publisher, plain, Room(end - _HEAD_START, _HEAD_LINE, 1, _HEAD_SIZES[-2:])) if publisher is not None else None
    if first is not None:
        yield strong.drawn(first.lines[0], _HEAD_START, _HEAD, first.size, palette.ink)
    if second is not None:
        width = plain.width(second.lines[0], second.size)
        used = _HEAD_START + strong.width(first.lines[0], first.size) if first is not None else 0.0
        beside = used + _AIR + width <= end
        x = end - width if beside and first is not None else _HEAD_START
        yield plain.drawn(second.lines[0], x, _HEAD if beside else _HEAD + _HEAD_LINE, second.size, palette.ink2)


def _event(card: Card, mark: MarkName, palette: Palette, end: float) -> Iterator[str]:
    """Yield date, title and states of an event; where the title cannot be drawn, the date takes its place."""
    title = drawable(card.title)
    when = date(Dated(card.date, mark, card.disputed, card.hollow, card.struck), palette, alone=title is None)
    yield from when.shapes
    states = [(state, text) for state in card.states if (text := drawable(state.text)) is not None]
    if title is not None:
        top, bottom = when.end + _BELOW_DATE, end - (74 if states else 18)
        found = lines(title, face("strong"), Room(INNER, bottom - top, 4, _TITLE_SIZES, _LEADING, _TRACKING))
        yield from _title(found, top + CAPITAL * found.size, palette, struck=card.struck)
    if states:
        yield from _states(states, end - 32, palette)


def _title(found: Lines, base: float, palette: Palette, *, struck: bool) -> Iterator[str]:
    """Yield the lines of a title, the first on the base line at `base`."""
    strong, size = face("strong"), found.size
    for number, line in enumerate(found.lines):
        y = base + number * _LEADING * size
        yield strong.drawn(line, EDGE - _BEARING * size, y, size, palette.ink3 if struck else palette.ink, _TRACKING)
        if struck:
            width = strong.width(line, size, _TRACKING) - _BEARING * size
            yield f'<rect x="{EDGE:g}" y="{y - 0.3 * size:.2f}" width="{width:.2f}" height="3" fill="{palette.ink3}"/>'


def _states(states: list[tuple[State, str]], base: float, palette: Palette) -> Iterator[str]:
    """Yield states in one line, each behind its sign; those for which there is no room are left out."""
    x, size, strong = EDGE, _NOTE_SIZES[0], face("strong")
    for state, text in states:
        colour = palette.alarm if state.disputed else palette.ink
        shape, wide = _sign(state.sign, x, base, size, colour)
        if x + wide + strong.width(text, size) > WIDTH - EDGE:
            return
        yield shape + strong.drawn(text, x + wide, base, size, colour)
        x += wide + strong.width(text, size) + 36


def _sign(sign: str, x: float, base: float, size: float, colour: str) -> tuple[str, float]:
    """Return a sign and how far behind its beginning its word begins; those that our face lacks are drawn."""
    middle, line = base - 0.5 * CAPITAL * size, f'fill="none" stroke="{colour}" stroke-width="2.75"'
    if sign == "≠":
        return f'<path {line} d="M{x:g} {middle - 4.5:.2f}h18M{x:g} {middle + 4.5:.2f}h18M{x + 13:g} {middle - 11:.2f}l-8 22"/>', 28.0
    if sign == "○":
        return f'<circle {line} cx="{x + 9:g}" cy="{middle:.2f}" r="8"/>', 28.0
    if (drawn := drawable(sign)) is not None:
        strong = face("strong")
        return strong.drawn(drawn, x, base, size, colour), strong.width(drawn, size) + 10
    return "", 0.0


def _list(card: Card, palette: Palette, end: float) -> Iterator[str]:
    """Yield title and facts of a page that shows a list."""
    title, note = drawable(card.title), drawable(card.note)
    base = _TOP
    if title is not None:
        room = Room(INNER, end - _TOP - (84 if note is not None else 40), 3, _TITLE_SIZES, _LEADING, _TRACKING)
        found = lines(title, face("strong"), room)
        yield from _title(found, _TOP + CAPITAL * found.size, palette, struck=card.struck)
        base = _TOP + (CAPITAL + (len(found.lines) - 1) * _LEADING) * found.size
    if note is not None:
        plain = face("plain")
        fitted = lines(note, plain, Room(INNER, 80, 1, _NOTE_SIZES))
        yield plain.drawn(fitted.lines[0], EDGE, base + (54 if title is not None else 30), fitted.size, palette.ink2)
