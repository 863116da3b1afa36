"""Read what belongs to a source beside its own record: works inside it, its original, its copies, the numbers of its pages.

In here: those parts of a source. Not in here: the source itself (sources.py).
"""

from __future__ import annotations

import re

from dateline.form.source import ARCHIVED, DOCUMENT, LEFT_OUT, ORIGINAL, PAGE_NUMBERS, SOURCE
from dateline.load import forms, rules
from dateline.load.fields import Fields, Kind, mapping_of
from dateline.load.words import shown
from dateline.model.records import Archived, DocumentRecord, LeftOut, OriginalRecord, PageNumbers
from dateline.text.node import Node, Scalar
from dateline.text.yaml_values import quoted

# Capital letters are right in numerals alone, and those are of ASCII: `ı` is no `i`.
_FIRST = re.compile(r"[0-9]{1,9}|none|(?ai:(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))")
_NO_NUMBER = "none"
_DOCUMENTS_EXAMPLE = "write each document below a label of its own: `telegram:`, and below that `author: …` and `date: …`"


def documents(fields: Fields) -> tuple[DocumentRecord, ...]:
    """Return the works inside the source, in the order of the file."""
    found = fields.mapping_at("documents", _DOCUMENTS_EXAMPLE)
    read = [_document(fields, label, node) for label, node in found.entries] if found else []
    return tuple(document for document in read if document is not None)


def _document(parent: Fields, label: Scalar, node: Node) -> DocumentRecord | None:
    desk = parent.desk
    if desk.is_spoilt(label):
        return None
    if not forms.is_id(label.value):
        forms.report_id(desk, label.span, label.value, "a label", lambda mended: f"write `{mended}:`, and `document: {mended}` in excerpts")
    what = f"the document `{label.value}`"
    mapping = mapping_of(desk, node, what, label.span, "write `title: …` or `author: …` below the label, indented")
    if mapping is None:
        return None
    fields = Fields(desk, mapping, Kind.of(DOCUMENT, what, SOURCE), label)
    if not fields.given & set(DOCUMENT.one_of):
        fields.needs("author", "author: Who wrote it", f"{what} has neither `title` nor `author`")
    return DocumentRecord(
        label=label.value,
        title=fields.line("title"),
        author=fields.line("author"),
        date=forms.date(fields, "date"),
        to=fields.line("to"),
        note=fields.text("note"),
    )


def original(fields: Fields) -> OriginalRecord | None:
    """Return what the work is a reprint or a translation of."""
    found = fields.mapping_at("original", "write what is known of it: `original: {title: …, date: …}`")
    if found is None:
        return None
    own = Fields(fields.desk, found, Kind.of(ORIGINAL, "`original`"), fields.key("original"))
    return OriginalRecord(own.line("title"), forms.date(own, "date"), own.line("publisher"), own.line("place"))


def archived(fields: Fields) -> Archived | None:
    """Return a copy in an archive of the web."""
    found = fields.mapping_at("archived", "write its address: `archived: {url: https://web.archive.org/…, date: …}`")
    if found is None:
        return None
    own = Fields(fields.desk, found, Kind.of(ARCHIVED, "`archived`"), fields.key("archived"))
    own.needs("url", "url: https://web.archive.org/…")
    url, date = forms.url(own, "url"), forms.date(own, "date")
    return Archived(url, date) if url else None


def left_out(fields: Fields) -> tuple[LeftOut, ...]:
    """Return the passages that are deliberately no event."""
    found: list[LeftOut] = []
    for mapping, what in fields.mappings("left_out", _left_out_example):
        own = Fields(fields.desk, mapping, Kind.of(LEFT_OUT, what))
        own.needs("exact", 'exact: "the passage as it stands in the text"')
        own.needs("reason", "reason: why it is no event")
        exact, reason = own.text("exact"), own.text("reason")
        if exact and reason:
            found.append(LeftOut(exact, reason))
    return tuple(found)


def _left_out_example(node: Node) -> str:
    exact = quoted(shown(node.value), in_brackets=True) if isinstance(node, Scalar) else "…"
    return f"write `{{exact: {exact}, reason: …}}`"


def page_numbers(fields: Fields) -> tuple[PageNumbers, ...]:
    """Return how the pages are numbered, from the first on; an item that does not begin after the one before it is left out."""
    found: list[PageNumbers] = []
    for mapping, what in fields.mappings("page_numbers", lambda _: "write `{from: 1, first: i}`"):
        own = Fields(fields.desk, mapping, Kind.of(PAGE_NUMBERS, what))
        own.needs("from", "from: 1")
        own.needs("first", "first: 1")
        start, first = forms.count(own, "from"), own.line("first")
        if start is None or first is None:
            continue
        fault = _fault(first, start, found[-1].start if found else 0)
        if fault is None:
            found.append(PageNumbers(start, None if first == _NO_NUMBER else first))
            continue
        name, headline, at, help = fault
        node = own.raw(name)
        own.desk.report(rules.INVALID_PAGE_NUMBERS, node.span if node else None, headline, at, help=[help])
    return tuple(found)


def _fault(first: str, start: int, before: int) -> tuple[str, str, str, str] | None:
    """Return the field that is wrong, and the headline, the label and the help that say why."""
    if not _FIRST.fullmatch(first):
        help = "write digits, Roman numerals, or `none` for pages without a number"
        return "first", f"`{shown(first)}` is not the number of a page", "the number printed on that page", help
    if start <= before:
        help = "write the items in the order of the pages, each with its first page, counted from 1"
        return "from", f"page {start} does not come after page {before}, from which the item before counts", "not after it", help
    return None
