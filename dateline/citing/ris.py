"""Items as RIS, which nearly every reference manager reads.

In here: tags and lines. Not in here: the other formats.

Source: the RIS specification of Reference Manager, 2011; Zotero's translator, which says what a tag means for each type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.citing.csl import given_with_suffix
from dateline.citing.dates import Reduced, reduced, spelled
from dateline.citing.item import Item, Name, Original
from dateline.citing.names import parts, whole
from dateline.edtf.model import Edtf

END = "\r\n"
TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    # Of GEN, the type for all else, Zotero makes an article of a journal.
    "document": "RPRT",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "personal_communication": "PCOMM",
    "post": "ELEC",
    "report": "RPRT",
    "song": "SOUND",
    "speech": "SLIDE",
    "webpage": "ELEC",
}
EDITORS = {"book": "A3"}
"""The tag of editors, A2 where none is named: that of a book's A2 is of a series."""
BREAKS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""What some program takes for the end of a line."""
RUN = re.compile(r"(?P<first>\w+)\s*[-–]\s*(?P<last>\w+)")
"""One run of pages."""


def bibliography(items: Iterable[Item]) -> str:
    """Write items one after the other."""
    return "".join(f"{tag}  - {value}{END}" for item in items for tag, value in _lines(item))


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES[item.kind]
    for tag, value in _tags(item):
        if value and (line := BREAKS.sub(" ", value).strip()):
            yield tag, line
    yield "ER", ""


def _tags(item: Item) -> Iterator[tuple[str, str | None]]:
    yield "ID", item.id
    yield "TI", item.title
    for tag, names in (("AU", item.authors), (EDITORS.get(item.kind, "A2"), item.editors), ("A4", item.translators)):
        yield from ((tag, _name(name)) for name in names)
    yield "T2", item.container
    yield "PB", item.publisher
    yield "CY", item.place
    yield from _dates(item)
    yield "VL", item.volume
    yield "IS", item.issue
    yield from _pages(item.pages)
    yield "ET", item.edition or item.version
    yield "M3", item.medium
    yield "SN", item.isbn
    yield "DO", item.doi
    yield "UR", item.url
    yield "DB", item.archive
    yield "AN" if item.archive else "CN", item.shelfmark
    yield "OP", _original(item.original or Original())
    yield "LA", item.language
    yield "CR", item.rights
    yield "N1", item.note


def _pages(pages: str | None) -> Iterator[tuple[str, str | None]]:
    run = RUN.fullmatch(pages or "")
    yield "SP", run["first"] if run else pages
    yield "EP", run["last"] if run else None


def _name(name: Name) -> str:
    """Write a name; of a group without its commas, for all programs read what follows one as the given names of a person."""
    split = parts(name)
    if split is None:
        return whole(name).replace(",", "")
    return f"{split.surname.replace(',', '')}, {given_with_suffix(split)}"


def _dates(item: Item) -> Iterator[tuple[str, str | None]]:
    """Yield year, date and day of access: of a date that is no numbers its words, which programs show as they are."""
    if item.issued is not None:
        date = reduced(item.issued)
        if date.parts and date.parts[0][0] > 0:
            yield "PY", f"{date.parts[0][0]:04d}"
        yield "DA", _date(date, item.issued)
    if item.accessed is not None:
        accessed = reduced(item.accessed)
        yield "Y2", _numbers(accessed.parts[0]) if accessed.parts else None


def _date(date: Reduced, issued: Edtf) -> str:
    is_plain = len(date.parts) == 1 and date.parts[0][0] > 0 and not date.circa and date.season is None
    return _numbers(date.parts[0]) if is_plain else spelled(issued)


def _numbers(numbers: tuple[int, ...]) -> str:
    year, *others = numbers
    written = [f"{year:04d}", *(f"{number:02d}" for number in others)]
    return "/".join([*written, *[""] * (4 - len(written))])


def _original(original: Original) -> str:
    issued = spelled(original.issued) if original.issued else None
    return ", ".join(part for part in (original.title, original.place, original.publisher, issued) if part)
