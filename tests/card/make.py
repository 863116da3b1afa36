"""Makes `dateline/card/letters.json`: the outlines, the widths and the kerning of our face, as the cards draw them.

    python tests/card/make.py LATIN.woff2 LATIN-EXT.woff2

It is run by hand when the face changes, with fontTools, brotli and uharfbuzz at hand (docs/dependencies.md).
LATIN is `site_templates/static/fonts/instrument-sans.woff2`, LATIN-EXT the further letters of the same version of the face.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "dateline" / "card" / "letters.json"
FACES = {"plain": 400, "strong": 580}
"""The weights in which cards are set, by their names there."""
FEATURES = {"kern": True, "pnum": True, "liga": False}
"""Proportional figures, as in all display sizes; each sign is drawn by itself."""
STEP = 5
"""Thousandths of the size in whole numbers of which letters are moved: so more of them are moved alike."""


def face(files: list[Path], weight: int) -> dict[str, Any]:
    """Return the letters of one weight, each with its advance and outline, and the kerning of pairs by classes of letters.

    No file knows how the letters of another stand beside its own, so further letters are kerned as those that they are made of.
    """
    letters: dict[str, tuple[int, str]] = {}
    kerned: list[str] = []
    pairs: dict[tuple[str, str], int] = {}
    for file in files:
        font, shaper = _instance(file, weight)
        signs = [chr(code) for code in sorted(font.getBestCmap()) if _is_drawn(chr(code))]
        for sign in signs:
            letters.setdefault(sign, (_advance(shaper, sign), _outline(font, shaper, sign)))
        if not kerned:
            kerned = signs
            moved = {(a, b): _advance(shaper, a + b) - letters[a][0] - letters[b][0] for a in signs for b in signs}
            pairs = {pair: rounded for pair, by in moved.items() if (rounded := STEP * round(by / STEP))}
    return {"letters": dict(sorted(letters.items())), **_classes(letters, kerned, pairs)}


def _is_drawn(sign: str) -> bool:
    return not unicodedata.combining(sign) and sign != "\u00ad"


def _instance(file: Path, weight: int) -> tuple[Any, Any]:
    import uharfbuzz
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = instancer.instantiateVariableFont(TTFont(file), {"wght": weight})
    font.flavor = None
    stream = io.BytesIO()
    font.save(stream)
    return font, uharfbuzz.Font(uharfbuzz.Face(stream.getvalue()))


def _shaped(shaper: Any, text: str) -> Any:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper, buffer, FEATURES)
    return buffer


def _advance(shaper: Any, text: str) -> int:
    return sum(position.x_advance for position in _shaped(shaper, text).glyph_positions)


def _outline(font: Any, shaper: Any, sign: str) -> str:
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    (info,) = _shaped(shaper, sign).glyph_infos
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphOrder()[info.codepoint]].draw(pen)
    return _path(pen.value)


def _path(steps: list[tuple[str, tuple[tuple[int, int], ...]]]) -> str:
    """Return an outline of straight lines and quadratic curves as a path of steps, each from where the one before ended."""
    written: list[str] = []
    at = begun = (0, 0)
    for name, points in steps:
        if name == "closePath":
            written.append("z")
            at = begun
            continue
        for corner, end in _curves(points) if name == "qCurveTo" else [(None, points[0])]:
            numbers = [round(axis) - round(before) for point in (corner, end) if point for axis, before in zip(point, at, strict=True)]
            letter = {"moveTo": "m", "lineTo": "l", "qCurveTo": "q"}[name]
            written.append(letter + "".join(f" {number}" if number >= 0 else str(number) for number in numbers).lstrip())
            at = end
        begun = at if name == "moveTo" else begun
    return "".join(written)


def _curves(points: tuple[tuple[int, int], ...]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the corners and ends of curves that TrueType writes in a row, whose ends between two corners it leaves out."""
    corners = points[:-1]
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(corners)]
    return list(zip(corners, [*((round(x), round(y)) for x, y in middles), points[-1]], strict=True))


def _classes(letters: dict[str, tuple[int, str]], kerned: list[str], pairs: dict[tuple[str, str], int]) -> dict[str, Any]:
    """Return which letters are kerned alike, on each side, and by how much the letters of two such classes are moved."""
    made_of = {sign: sign if sign in kerned else unicodedata.normalize("NFD", sign)[0] for sign in letters}
    rows = {sign: tuple((b, pairs[made_of[sign], b]) for b in kerned if (made_of[sign], b) in pairs) for sign in letters}
    columns = {sign: tuple((a, pairs[a, made_of[sign]]) for a in kerned if (a, made_of[sign]) in pairs) for sign in letters}
    before, after = _numbered(rows), _numbered(columns)
    by_class: dict[int, dict[int, int]] = {}
    for (a, b), moved in pairs.items():
        by_class.setdefault(before[a], {})[after[b]] = moved
    return {"before": before, "after": after, "pairs": by_class}


def _numbered(kerned: dict[str, tuple[tuple[str, int], ...]]) -> dict[str, int]:
    """Return the number of the class of each letter that is kerned with any."""
    numbers: dict[tuple[tuple[str, int], ...], int] = {}
    return {sign: numbers.setdefault(row, len(numbers)) for sign, row in sorted(kerned.items()) if row}


def main(files: list[Path]) -> None:
    """Write the file."""
    made_from = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    faces = {name: face(files, weight) for name, weight in FACES.items()}
    text = json.dumps({"made_from": made_from, "faces": faces}, ensure_ascii=False, indent=None, separators=(",", ":"))
    TARGET.write_text(text.replace('],"', '],\n"') + "\n", "utf-8")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
