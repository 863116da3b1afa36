"""How wide words are, without a browser: an estimate that is rather too wide than too narrow.

In here: the widths of our sans face, shortening to whole words, the direction of a text. Not in here: where names find room.
"""

from __future__ import annotations

from unicodedata import bidirectional, category, east_asian_width

LONGEST_NAME = 32
"""Characters of a name in a drawing; a longer title is shortened to whole words."""

_PER_MILLE = {
    250: " 'Iijl|,.:;‘’‚",
    300: "!",
    400: "`frt·•",
    440: '"()*[]{}/J\\“”„‹›',
    500: "s_-z",
    580: "+<=>^c~vy2345?exka",
    610: "8LoFubdhngpq–",
    650: "0169$7SEZB",
    700: "PRTYKX…",
    760: "#AHNVUCDG&",
    800: "%QOw",
    930: "@Mm—",
    1090: "W",
}
_WIDTHS = {sign: width for width, signs in _PER_MILLE.items() for sign in signs}
_UNKNOWN = 700
_WIDE = 1_020
_SPARE = 1.03


def width(text: str, size: float) -> float:
    """Return about how many pixels a text takes in our face at a size in pixels; other scripts are taken to be wide."""
    return _SPARE * size * sum(map(_sign, text)) / 1_000


def shortened(text: str, most: int = LONGEST_NAME) -> str:
    """Shorten a text to whole words and an ellipsis; a text without spaces is cut between two signs.

    >>> shortened("Harbour board orders a list of piers that could be mended")
    'Harbour board orders a list of…'
    """
    if len(text) <= most:
        return text
    head = text[:most]
    cut = head.rfind(" ")
    if cut < most // 2:
        cut = most - 1
        while cut > 1 and category(text[cut]).startswith("M"):
            cut -= 1
    return text[:cut].rstrip(" ,;:–—-(“‘") + "…"


def reads_leftwards(text: str) -> bool:
    """Tell whether a text is read from right to left: by the first of its signs that has a direction."""
    return next((kind != "L" for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), False)


def _sign(sign: str) -> int:
    if sign in _WIDTHS:
        return _WIDTHS[sign]
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return _WIDE if east_asian_width(sign) in "WF" else _UNKNOWN
