"""A table in a file: bytes to text, text to rows with the lines on which they begin.

In here: encodings, what parts the cells, quotation marks around them. Not in here: what a column means (columns.py).
Sources: RFC 4180; what spreadsheets write beside it: byte order marks, UTF-16, Windows-1252, semicolons, tabs, a first line `sep=;`.
"""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from io import StringIO

from dateline.importing.rows import Fault

_DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How files of spreadsheets, those of older ones, and PDFs begin."""
_FEWEST_LATIN = 4
"""Of the first bytes one in so many is nought, at least, where they are UTF-16 without a mark."""
_QUOTED = "a cell that holds such a mark is set in two of them, and each inside is written twice"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the line on which it begins, from 1, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that hold anything, the head first."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_table(data: bytes, delimiter: str | None = None) -> Table:
    """Return the rows of a table; without `delimiter` the sign that its first line has most often parts the cells."""
    decoded = text_of(data)
    if isinstance(decoded, Fault):
        return Table((), (), (decoded,))
    text, notes = decoded
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        delimiter, text, skipped = delimiter or first.strip()[-1], rest, 1
    parted = delimiter or _delimiter(text)
    rows, fault = _rows(text, parted, strict=True)
    if fault is not None and "unexpected end" not in fault.message:
        rows, fault = _rows(text, parted, strict=False)
    if fault is not None:
        line = int(fault.place) + skipped
        where = Fault(f"{line}:1", "a quotation mark opens in this row and is not closed", _QUOTED)
        other = Fault(f"{line}:1", "a cell of this row has more than 131,072 characters", "shorten it, or take the row out")
        return Table((), notes, (other if "limit" in fault.message else where,))
    kept = tuple(Row(row.line + skipped, row.cells) for row in rows if any(cell.strip() for cell in row.cells))
    return Table(kept, notes)


def text_of(data: bytes) -> tuple[str, tuple[str, ...]] | Fault:
    """Return bytes as text, with a note where they are not UTF-8."""
    if data.startswith(_NO_TEXT):
        return Fault("1:1", "the file is a workbook or a document, and no text", "save the table from its program as `CSV UTF-8`")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data, name, () if name == "utf-8-sig" else ("read as UTF-16",))
    head = data[:200]
    if head.count(0) > len(head) / _FEWEST_LATIN:
        little = head.find(0) % 2 == 1
        return _decoded(data, "utf-16-le" if little else "utf-16-be", ("read as UTF-16",))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _decoded(data, "cp1252", ("not UTF-8, and so read as Windows-1252: look at the letters beyond a to z",))


def _decoded(data: bytes, name: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | Fault:
    try:
        return data.decode(name), notes
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return Fault(f"{line}:1", "the letters of the file cannot be read", "save it from the program that made it as `CSV UTF-8`")


def _delimiter(text: str) -> str:
    """Return the sign that stands most often outside of quotation marks in the first line that holds anything."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(head.split('"')[::2])
    return max(_DELIMITERS, key=lambda sign: (outside.count(sign), -_DELIMITERS.index(sign)))


def _rows(text: str, delimiter: str, *, strict: bool) -> tuple[list[Row], Fault | None]:
    """Return rows with their lines; where the reader gives up, the line of the row and its reason too."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    rows: list[Row] = []
    begun = 1
    try:
        for cells in reader:
            rows.append(Row(begun, tuple(cells)))
            begun = reader.line_num + 1
    except csv.Error as fault:
        return rows, Fault(str(begun), str(fault), "")
    return rows, None
