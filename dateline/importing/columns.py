"""What the columns of a table mean: names recognised as people write them, and those that are said on the command line.

In here: names of columns, and to which part of an event each goes. Not in here: reading a cell (drafting.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.importing.rows import Fault

PARTS = ("title", "date", "end", "summary", "body", "links", "topics", "places", "id")
"""The parts of an event that `--column` may name."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "event", "event name", "event title", "name", "what", "titel", "ereignis", "überschrift"),
    "date": ("date", "start date", "start", "event date", "begin", "begin date", "from", "when", "datum", "beginn", "startdatum", "von"),
    "end": ("end", "end date", "to", "until", "finish", "ende", "enddatum", "bis"),
    "year": ("year", "start year", "jahr"),
    "month": ("month", "start month", "monat"),
    "day": ("day", "start day", "tag"),
    "time": ("time", "start time", "zeit", "uhrzeit"),
    "end-year": ("end year",),
    "end-month": ("end month",),
    "end-day": ("end day",),
    "end-time": ("end time",),
    "display": ("display date",),
    "summary": ("summary", "description", "abstract", "zusammenfassung", "beschreibung"),
    "body": ("text", "body", "notes", "note", "details", "content", "comment", "comments", "remarks", "notizen", "bemerkungen"),
    "links": ("url", "urls", "link", "links", "source", "sources", "source url", "reference", "references", "website", "quelle", "quellen"),
    "topics": ("category", "categories", "topic", "topics", "tag", "tags", "group", "theme", "kategorie", "thema", "schlagworte"),
    "places": ("place", "places", "location", "where", "city", "ort"),
    "id": ("id", "slug", "unique id", "key"),
    "type": ("type",),
    "media": ("media", "media url", "image", "picture"),
    "caption": ("media caption", "caption"),
    "credit": ("media credit", "credit"),
}
"""Of several columns with names of one part, the one with the name that stands first here comes first."""
_SEVERAL = frozenset(("body", "links", "topics", "places"))
"""Parts that may be made of several columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number from 0, its name in the file, and the part of an event it goes to, None where it goes to none.

    `said` tells that the command line says so.
    """

    number: int
    name: str
    part: str | None
    said: bool = False


def columns(head: Sequence[str], said: Sequence[tuple[str, str]], line: int) -> tuple[Column, ...] | Fault:
    """Return the columns of a head on a line; `said` are parts and the names of the columns that go to them."""
    names = [" ".join(name.split()) for name in head]
    asked: dict[int, str] = {}
    for part, wanted in said:
        number = next((number for number, name in enumerate(names) if plain(name) == plain(wanted)), None)
        if number is None:
            listed = ", ".join(f"`{name}`" for name in names if name)
            return Fault(f"{line}:1", f"there is no column `{wanted}`", f"the columns are {listed}")
        asked[number] = part
    taken = set(asked.values()) - _SEVERAL
    given: dict[int, str] = {}
    for part, known in _NAMES.items():
        order = {plain(name): place for place, name in enumerate(known)}
        found = sorted((order[plain(name)], number) for number, name in enumerate(names) if plain(name) in order and number not in asked)
        if part in _SEVERAL:
            given.update((number, part) for _, number in found)
        elif found and part not in taken:
            given[found[0][1]] = part
            # What is called a name beside a title says something more.
            given.update((number, "body") for _, number in found[1:] if part in ("title", "summary"))
    parts = {**given, **asked}
    return tuple(Column(number, name or f"column {number + 1}", parts.get(number), number in asked) for number, name in enumerate(names))


def plain(name: str) -> str:
    """Return a name of a column without what people write in two ways.

    >>> plain("Start_Date "), plain("start date")
    ('startdate', 'startdate')
    """
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())
