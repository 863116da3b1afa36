"""What a reader sees of a text, as one string, with the way back to the source.

In here: the string and the way. Not in here: what is looked for in it (phrases.py, sentences.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.markup.pieces import Piece

NOTE = "\0"
"""Stands for a footnote. No text holds it: the parser reads U+0000 as U+FFFD."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The text as it is shown, line ends as spaces, footnotes as NOTE. `read` is the same with code and addresses blotted out."""

    shown: str
    read: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]

    def start_of(self, index: int) -> int:
        """Return where the character at `index` begins in the source."""
        number = bisect_right(self.starts, index) - 1
        piece = self.pieces[number]
        return piece.start + (index - self.starts[number] if piece.faithful else 0)

    def end_of(self, index: int) -> int:
        """Return where the character at `index` ends in the source."""
        number = bisect_right(self.starts, index) - 1
        piece = self.pieces[number]
        return piece.start + index - self.starts[number] + 1 if piece.faithful else piece.end


def scan(pieces: Sequence[Piece]) -> Scan:
    """Put together what is shown of the pieces."""
    shown: list[str] = []
    read: list[str] = []
    kept: list[Piece] = []
    starts: list[int] = []
    at = 0
    for piece in pieces:
        if piece.kind in ("open", "close"):
            continue
        words = NOTE if piece.kind == "note" else " " if piece.kind == "break" else piece.content
        # Marks in code are code's, and one in an address cannot be pointed at.
        blotted = piece.kind == "code" or (piece.kind == "text" and not piece.faithful and len(words) > 1)
        shown.append(words)
        read.append("x" * len(words) if blotted else words)
        kept.append(piece)
        starts.append(at)
        at += len(words)
    return Scan("".join(shown), "".join(read), tuple(kept), tuple(starts))
