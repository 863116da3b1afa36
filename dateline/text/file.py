"""One decoded file and the places in it.

In here: bytes to text, offsets to lines and columns. Offsets count code points from 0;
lines and columns count from 1. Not in here: reading the disk (rim/trees.py).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
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
        line, start = 1, 0
        for end in _LINE_END.finditer(self.text, 0, min(offset + 1, len(self.text))):
            if end.end() > offset:
                break
            line, start = line + 1, end.end()
        return line, offset - start + 1

    def line(self, number: int) -> str:
        """Return the line `number` without its end, or an empty text past the last."""
        lines = _LINE_END.split(self.text)
        return lines[number - 1] if number <= len(lines) else ""

    def line_start(self, number: int) -> int:
        """Return the offset at which the line `number` begins."""
        starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return starts[min(number, len(starts)) - 1]


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
