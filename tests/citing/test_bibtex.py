"""Items as BibTeX, read back by bibtexparser."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from dateline.citing.bibtex import TYPES, bibliography
from dateline.citing.item import KINDS, Item, Name
from dateline.citing.names import parts, whole
from dateline.edtf.parse import parse
from tests.citing import tex
from tests.citing.cases import committed
from tests.citing.texts import ADDRESSES, LINES

Entry = dict[str, str]


def read(text: str) -> list[Entry]:
    """Read a file by a program that is not ours."""
    bibtexparser: Any = pytest.importorskip("bibtexparser")
    bparser: Any = pytest.importorskip("bibtexparser.bparser")
    entries: list[Entry] = bibtexparser.loads(text, bparser.BibTexParser(ignore_nonstandard_types=False, interpolate_strings=False)).entries
    return entries


def one(item: Item) -> Entry:
    """Write one item and read it."""
    (entry,) = read(bibliography([item]))
    return entry


def expected(name: Name) -> str:
    """Return a name as BibTeX orders it: family, suffix, given."""
    split = parts(name)
    if split is None:
        return whole(name)
    return ", ".join(part for part in (split.surname, split.suffix, f"{split.given} {split.dropping}".strip()) if part)


def test_every_item_is_read_back_with_all_that_it_says() -> None:
    items = [case.item for case in committed()]

    entries = read(bibliography(items))

    assert [item.id for item in items] == [entry["ID"] for entry in entries]
    for item, entry in zip(items, entries, strict=True):
        assert TYPES[item.kind] == entry["ENTRYTYPE"]
        container = next((entry[field] for field in ("journaltitle", "booktitle", "series", "eventtitle") if field in entry), "")
        publisher = next((entry[field] for field in ("publisher", "organization", "institution") if field in entry), "")
        values = (item.title, item.container, item.publisher, item.language, item.rights, item.version, item.edition)
        fields = (entry.get("title"), container, publisher, *(entry.get(name) for name in ("language", "copyright", "version", "edition")))
        assert [value or "" for value in values] == [tex.text(field or "") for field in fields]
        assert (item.url, item.doi) == (entry.get("url"), entry.get("doi"))
        for role, people in (("author", item.authors), ("editor", item.editors), ("translator", item.translators)):
            assert [expected(name) for name in people] == (tex.names(entry[role]) if role in entry else [])


@pytest.mark.parametrize(
    ("date", "field"),
    [
        ("2025-03-14", "date = {2025-03-14}"),
        ("2025-03-14T09:30Z", "date = {2025-03-14}"),
        ("2025-03~", "date = {2025-03~}"),
        ("2025-03~-14", "date = {2025-03-14~}"),
        ("?2025-03-~14", "date = {2025-03-14%}"),
        ("2025-XX-XX", "date = {2025}"),
        ("2025-03-XX", "date = {2025-03}"),
        ("199X", "date = {199X}"),
        ("2025-21", "date = {2025-21}"),
        ("2025-21~", "year = {c. spring 2025}"),
        ("-0043-03-15", "date = {-0043-03-15}"),
        ("Y12025", "date = {Y12025}"),
        ("2025-03-14/2025-03-20", "date = {2025-03-14/2025-03-20}"),
        ("2025-03/..", "date = {2025-03/..}"),
        ("2025-03/", "date = {2025-03/}"),
        ("[..2025-03-14]", "year = {by March 14, 2025}"),
    ],
)
def test_a_date_is_edtf_as_far_as_biblatex_reads_it(date: str, field: str) -> None:
    written = bibliography([Item("a", "webpage", issued=parse(date))])

    assert f"  {field},\n" in written


def test_a_group_is_one_name_whatever_stands_in_it() -> None:
    groups = (Name(literal="Acme, Inc. and Sons"), Name("Jan", "van der Berg"), Name("Ana", "Ruiz and Gil"))

    entry = one(Item("a", "webpage", authors=groups))

    assert "{Acme, Inc. and Sons} and van der Berg, Jan and {Ruiz and Gil}, Ana" == entry["author"]


def test_every_kind_has_a_type() -> None:
    assert set(KINDS) == set(TYPES)


def test_a_field_that_is_not_there_is_not_written() -> None:
    assert "@misc{a,\n}\n" == bibliography([Item("a", "document")])


@settings(max_examples=25)  # the reader is slow
@given(LINES, LINES, LINES)
def test_any_title_group_and_note_survive(title: str, group: str, note: str) -> None:
    entry = one(Item("a", "webpage", title=title, authors=(Name(literal=group),), note=note))

    assert (title, [group], note) == (tex.text(entry["title"]), tex.names(entry["author"]), tex.text(entry["note"]))


@settings(max_examples=25)
@given(ADDRESSES)
def test_any_address_survives(url: str) -> None:
    assert url == one(Item("a", "webpage", url=url))["url"]
