"""What a drawn card is made of, read from its SVG."""

from __future__ import annotations

import re

_PLACE = re.compile(r'<path transform="translate\((-?[\d.]+)\)"')
_TEXT = re.compile(r'<g fill="(?P<fill>#[0-9a-f]+)" transform="translate\((?P<x>-?[\d.]+) (?P<y>-?[\d.]+)\) scale\((?P<scale>[\d.]+) -')


def moved_to(drawn: str) -> list[float]:
    """Return where each letter of a drawn text begins, in thousandths of its size."""
    return [float(place) for place in _PLACE.findall(drawn)]


def texts(svg: str) -> list[tuple[str, float, float, float]]:
    """Return the colour, the beginning, the base line and the size of each text of a card."""
    return [(found["fill"], float(found["x"]), float(found["y"]), 1000 * float(found["scale"])) for found in _TEXT.finditer(svg)]
