"""The card of a page as a picture: a PNG of 1200 by 630 pixels.

In here: from shapes to pixels, and the colours of the style sheets. Not in here: what a card says (views/cards.py), its shapes (card/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from dateline.card.drawing import Card, svg
from dateline.card.marks import Palette
from dateline.model.output import OutputFile
from dateline.render.kept import Kept
from dateline.text.keys import key_of
from dateline.text.tree import InputTree, read_text

_SHEETS = ("static/css/tokens.css", "static/css/site.css")
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(r"--(?P<name>[a-z0-9]+)\s*:\s*(?P<colour>#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?)\s*(?=[;}])")


def pictures(cards: Iterable[tuple[str, Card]], palette: Palette, kept: Kept) -> Iterator[OutputFile]:
    """Yield the picture of each card, given with its path; one that is kept from an earlier build is not drawn again."""
    for path, card in cards:
        key = key_of(["card", repr(card), repr(palette)])
        content = kept.get(key)
        if content is None:
            content = png(svg(card, palette))
            kept.put(key, content)
        yield OutputFile(path, content)


def png(drawing: str) -> bytes:
    """Return an SVG of shapes as a PNG; no font of the machine has a part in it."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True))


def palette(templates: InputTree) -> Palette:
    """Return the colours that the style sheets give a light page, ours and behind them a collection's own; a card is always light.

    Raises:
        ReadFault: A style sheet cannot be read.
    """
    known = {field.name for field in fields(Palette)}
    found: dict[str, str] = {}
    for path in _SHEETS:
        if templates.exists(path):
            plain = _MEDIA.sub("", read_text(templates, path))
            found |= {match["name"]: match["colour"] for match in _COLOUR.finditer(plain) if match["name"] in known}
    return Palette(**found)
