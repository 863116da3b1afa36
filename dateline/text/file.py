"""One decoded file and the places in it.

In here: bytes to text, offsets to lines and columns. Offsets count code points from 0;
lines and columns count from 1. Not in here: reading the disk (rim/trees.py).
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import PurePosixPath

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of the collection: its path from the root, its text without a byte order mark, and the SHA-256 of its bytes.

    >>> TextFile(PurePosixPath("a.yaml"), "title: x\\ndate: y\\n", "").position(15)
    (2, 7)
    """

    path: PurePosixPath
    text: str = field(repr=False)
    sha256: str = field(repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of `offset`; a CR, an LF or both together end a line, as in editors."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return the line `number` without its end, or an empty text past the last."""
        starts = _line_starts(self.text)
        if number > len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def first_line(self, span: Span) -> Span:
        """Return the part of `span` on its first line: a caret under forty lines helps nobody."""
        end = _LINE_END.search(self.text, span.start, span.end)
        words = self.text[span.start : end.start() if end else span.end].rstrip()
        return Span(span.start, span.start + max(len(words), 1 if span.end > span.start else 0))


# A file with ten thousand faults is asked for ten thousand places, and never two files in turn.
@lru_cache(maxsize=4)
def _line_starts(text: str) -> array[int]:
    """Return where the lines of a text begin, in as little room as may be: a text may have ten million."""
    return array("L", chain((0,), (end.end() for end in _LINE_END.finditer(text))))


@dataclass(frozen=True, slots=True)
class Undecodable:
    """A file that is not UTF-8: `file` shows it with U+FFFD for what could not be read, `offset` is the first such place."""

    file: TextFile
    offset: int
    byte: int
    looks_like: str | None


def decode(path: PurePosixPath, data: bytes) -> TextFile | Undecodable:
    """Read bytes as strict UTF-8, leaving out a byte order mark at the head and keeping line ends as they are."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        return TextFile(path, data.decode("utf-8").removeprefix(BOM), digest)
    except UnicodeDecodeError as fault:
        shown = data.decode("utf-8", "replace").removeprefix(BOM)
        offset = len(data[: fault.start].decode("utf-8").removeprefix(BOM))
        return Undecodable(TextFile(path, shown, digest), offset, data[fault.start], _encoding(data))


def _encoding(data: bytes) -> str | None:
    """Name the encoding that such bytes most often are, where their head or their even text tells it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "Windows-1252"
