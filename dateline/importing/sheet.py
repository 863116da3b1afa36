"""Events of a table: one row, one event.

In here: rows by their columns, also those of the sheet that TimelineJS reads. Not in here: what parts the cells (table.py),
what columns mean (columns.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dateline.importing.addresses import is_address
from dateline.importing.columns import Column, columns
from dateline.importing.dates import NotRead, Reading, from_parts, read_date, read_span, says_more
from dateline.importing.drafting import Parts, draft
from dateline.importing.rows import Draft, Fault, Read
from dateline.importing.table import Row, read_table

_NO_TITLE = "name the column with `--column title=NAME`"
_NO_DATE = "name the column with `--column date=NAME`"
_NO_EVENT = frozenset(("title", "era"))
"""Types of rows that TimelineJS shows otherwise: the slide that it begins with, and stretches under its axis."""


def read_sheet(data: bytes, reading: Reading, said: Sequence[tuple[str, str]] = (), *, timelinejs: bool = False) -> Read:
    """Return the events of a table, and what could not be read; `said` says which columns go to which part of an event."""
    table = read_table(data)
    if table.faults or not table.rows:
        return Read((), table.faults or (Fault("1:1", "the file holds no row", "see that it is the right one"),), {}, table.notes)
    head, *rows = table.rows
    found = columns(head.cells, said, head.line)
    if isinstance(found, Fault):
        return Read((), (found,), {}, table.notes)
    if fault := _lacking(found, head):
        return Read((), (fault,), {}, table.notes)
    if not rows:
        return Read((), (Fault(f"{head.line}:1", "there is no row below the names of the columns", "see that it is the right file"),))
    drafts: list[Draft] = []
    faults: list[Fault] = []
    left: Counter[str] = Counter()
    for row in rows:
        made = _draft(row, found, reading, left, negative_is_bc=timelinejs)
        if isinstance(made, Draft):
            drafts.append(made)
        else:
            faults += made
    return Read(tuple(drafts), tuple(faults), dict(left), table.notes)


def _lacking(found: Sequence[Column], head: Row) -> Fault | None:
    parts = {column.part for column in found}
    named = ", ".join(f"`{column.name}`" for column in found)
    if not parts & {"title", "summary", "body"}:
        return Fault(f"{head.line}:1", f"no column holds what happened: there are {named}", _NO_TITLE)
    if not parts & {"date", "year"}:
        return Fault(f"{head.line}:1", f"no column holds a date: there are {named}", _NO_DATE)
    return None


def _draft(row: Row, found: Sequence[Column], reading: Reading, left: Counter[str], *, negative_is_bc: bool) -> Draft | list[Fault]:
    """Return the event of a row; no fault at all where the row is none."""
    cells = {column.number: row.cells[column.number].strip() for column in found if column.number < len(row.cells)}
    if any(cell.strip() for cell in row.cells[len(found) :]):
        message = f"the row has {len(row.cells)} cells, and the first row {len(found)}"
        help = "set a cell that holds the sign between the cells in quotation marks"
        return [Fault(f"{row.line}:{len(found) + 1}", message, help)]
    by_part = {column.part: cells.get(column.number, "") for column in reversed(found) if column.part}
    places = {column.part: f"{row.line}:{column.number + 1}" for column in reversed(found) if column.part}
    if by_part.get("type", "").lower() in _NO_EVENT:
        left[f"rows of the type `{by_part['type'].lower()}`"] += 1
        return []
    parts = Parts(f"{row.line}", by_part.get("title", ""), display=by_part.get("display", ""), name=by_part.get("id", ""))
    parts.summary, parts.media = by_part.get("summary", ""), by_part.get("media", "")
    parts.caption, parts.credit = by_part.get("caption", ""), by_part.get("credit", "")
    for column in found:
        if cells.get(column.number):
            _take(parts, column, cells[column.number], left)
    faults, date = _date(by_part, places, reading, negative_is_bc=negative_is_bc)
    parts.date = date
    parts.display = parts.display if not faults and says_more(parts.display, date, reading) else ""
    made = draft(parts)
    if isinstance(made, str):
        faults.append(Fault(f"{row.line}:1", made, "fill in its title, or take the row out; a long text is parted into several events"))
    return faults or [] if isinstance(made, str) or faults else made


def _take(parts: Parts, column: Column, cell: str, left: Counter[str]) -> None:
    """Put a cell where it belongs: texts, links, topics, places; what has no place is counted."""
    match column.part:
        case "body":
            parts.texts.append((column.name if column.said else None, cell))
        case "links":
            parts.links.append((column.name, cell))
        case "topics":
            parts.topics += _several(cell, commas=column.name.lower().rstrip("s") in ("tag", "topic", "keyword", "schlagworte"))
        case "places":
            parts.places += _several(cell, commas=False)
        case None if is_address(cell):
            parts.links.append((column.name, cell))
        case None:
            left[f"`{column.name}`"] += 1
        case "type":
            left[f"`{column.name}`"] += 1
        case _:
            pass


def _several(cell: str, *, commas: bool) -> list[str]:
    return [part.strip() for part in re.split(r"[;|\n,]" if commas else r"[;|\n]", cell) if part.strip()]


def _date(by_part: dict[str, str], places: dict[str, str], reading: Reading, *, negative_is_bc: bool) -> tuple[list[Fault], str]:
    """Return the date of a row, and what is wrong with it."""
    faults: list[Fault] = []

    def side(name: str, prefix: str) -> str:
        if by_part.get(name):
            found = read_date(by_part[name], reading)
            at = places[name]
        else:
            given = [by_part.get(f"{prefix}{part}", "") for part in ("year", "month", "day", "time")]
            if not any(given[:3]):
                return ""
            found = from_parts(*given, negative_is_bc=negative_is_bc)
            at = next((places[f"{prefix}{part}"] for part in ("year", "month", "day") if f"{prefix}{part}" in places), "")
        if isinstance(found, NotRead):
            faults.append(Fault(at, found.reason, found.help))
            return ""
        return found

    start, end = side("date", ""), side("end", "end-")
    if faults:
        return faults, ""
    at = places.get("date") or places["year"]
    if not start:
        return [Fault(at, "there is no date", "fill it in; what is not dated at all is written `XXXX`")], ""
    span = read_span(start, end)
    if isinstance(span, NotRead):
        return [Fault(places.get("end") or places.get("end-year") or at, span.reason, span.help)], ""
    return [], span
