"""Our face as outlines: which signs it has, how wide a text is to the thousandth, and the text drawn.

No font is asked for anything, so that a text looks the same on every machine, and what the face lacks is known before it is drawn.
`letters.json` is made by `tests/card/make.py`; the face is under the SIL Open Font License, which is beside it.
In here: one line of text. Not in here: where lines break (lines.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import pairwise, zip_longest
from typing import Literal
from unicodedata import category, normalize

Weight = Literal["plain", "strong"]

NO_BREAK = "\N{NO-BREAK SPACE}"
_ALIKE = {"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{NARROW NO-BREAK SPACE}": NO_BREAK, "\N{FIGURE SPACE}": NO_BREAK}


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: the advance of each letter in thousandths of the size with its outline, and the kerning of pairs by classes."""

    letters: Mapping[str, tuple[int, str]] = field(repr=False)
    before: Mapping[str, int] = field(repr=False)
    after: Mapping[str, int] = field(repr=False)
    pairs: Mapping[int, Mapping[int, int]] = field(repr=False)

    def width(self, text: str, size: float, tracking: float = 0) -> float:
        """Return how wide a drawable text is, in the unit of `size`; `tracking` thousandths of it stand behind each letter but the last.

        >>> face("strong").width("AV", 100) < face("strong").width("A", 100) + face("strong").width("V", 100)
        True
        """
        moved = sum(self._kerned(a, b) for a, b in pairwise(text))
        return (sum(self.letters[sign][0] for sign in text) + moved + tracking * max(0, len(text) - 1)) * size / 1000

    def drawn(self, text: str, x: float, y: float, size: float, fill: str, tracking: float = 0) -> str:
        """Return a drawable text as shapes, from `x` on its base line at `y`."""
        shapes = "".join(
            f'<path transform="translate({_short(at)})" d="{self.letters[sign][1]}"/>'
            for sign, at in self._placed(text, tracking)
            if self.letters[sign][1]
        )
        scale = _short(size / 1000, 4)
        return f'<g fill="{fill}" transform="translate({_short(x)} {_short(y)}) scale({scale} -{scale})">{shapes}</g>'

    def _placed(self, text: str, tracking: float) -> Iterator[tuple[str, float]]:
        """Yield each sign and where it begins, in thousandths."""
        at = 0.0
        for sign, after in zip_longest(text, text[1:]):
            yield sign, at
            at += self.letters[sign][0] + tracking + (self._kerned(sign, after) if after else 0)

    def _kerned(self, a: str, b: str) -> int:
        return self.pairs.get(self.before.get(a, -1), {}).get(self.after.get(b, -1), 0)


@cache
def face(weight: Weight) -> Face:
    """Return our face in a weight."""
    read = json.loads(resources.files(__package__).joinpath("letters.json").read_text("utf-8"))["faces"][weight]
    pairs = {int(left): {int(right): by for right, by in row.items()} for left, row in read["pairs"].items()}
    letters = {sign: (int(advance), str(outline)) for sign, (advance, outline) in read["letters"].items()}
    return Face(letters, read["before"], read["after"], pairs)


def drawable(text: str | None) -> str | None:
    """Return a text in the signs of our face; None where there is none, or the face lacks one of its signs.

    Composed letters stand for those of several signs, and what is never seen is left out.

    >>> drawable("Zu\\u0308rich \\u2066Łódź\\u2069"), drawable("Пра́вда"), drawable("長江"), drawable("q\\u0308")
    ('Zürich Łódź', None, None, None)
    """
    kept = "".join(_alike(sign) for sign in normalize("NFC", text or "") if category(sign) not in ("Cf", "Cc") or sign in "\t\n")
    plain = re.sub(" +", " ", kept).strip(" ")
    letters = face("plain").letters
    return plain if plain and all(sign in letters for sign in plain) else None


def _alike(sign: str) -> str:
    if sign in _ALIKE:
        return _ALIKE[sign]
    return " " if sign in "\t\n" or (category(sign) == "Zs" and sign != NO_BREAK) else sign


def _short(value: float, places: int = 2) -> str:
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
