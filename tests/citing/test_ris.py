"""Items as RIS, read back by rispy and by the rule with which Zotero parts names."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

from dateline.citing.csl import given_with_suffix
from dateline.citing.item import KINDS, Item, Name
from dateline.citing.names import parts, whole
from dateline.citing.ris import TYPES, bibliography
from dateline.edtf.parse import parse
from tests.citing.cases import committed
from tests.citing.texts import ADDRESSES, LINES

Record = dict[str, Any]
"""A record of rispy: texts, lists of texts, and a mapping of the tags that it does not know."""


def read(text: str) -> list[Record]:
    """Read a file by a program that is not ours."""
    rispy: Any = pytest.importorskip("rispy")
    records: list[Record] = rispy.loads(text)
    return records


def one(item: Item) -> Record:
    """Write one item and read it."""
    (record,) = read(bibliography([item]))
    return record


def expected(name: Name) -> str:
    """Return a name as RIS orders it; that of a group has lost its commas."""
    split = parts(name)
    return whole(name).replace(",", "") if split is None else f"{split.surname}, {given_with_suffix(split)}"


def zotero(value: str) -> tuple[str, str]:
    """Part a name as Zotero's translator for RIS does: the family name ends at the first comma; without one it is a group."""
    family = re.split(r"\s*,\s*", value)[0]
    return family, re.sub(r"^\s*,\s*", "", value[len(family) :])


def test_every_item_is_read_back_with_all_that_it_says() -> None:
    items = [case.item for case in committed()]

    records = read(bibliography(items))

    assert [item.id for item in items] == [record["id"] for record in records]
    for item, record in zip(items, records, strict=True):
        assert TYPES[item.kind] == record["type_of_reference"]
        tags = ("title", "secondary_title", "publisher", "place_published", "language", "doi", "name_of_database")
        values = (item.title, item.container, item.publisher, item.place, item.language, item.doi, item.archive)
        assert list(values) == [record.get(tag) for tag in tags]
        assert item.rights == (record["unknown_tag"]["CR"][0] if "unknown_tag" in record else None)
        assert [item.url] * bool(item.url) == record.get("urls", [])
        editors = "tertiary_authors" if item.kind == "book" else "secondary_authors"
        for role, people in (("authors", item.authors), (editors, item.editors), ("subsidiary_authors", item.translators)):
            assert [expected(name) for name in people] == record.get(role, [])


@pytest.mark.parametrize(
    ("date", "year", "day"),
    [
        ("2025-03-14", "2025", "2025/03/14/"),
        ("2025-03-14T09:30Z", "2025", "2025/03/14/"),
        ("2025-03", "2025", "2025/03//"),
        ("2025", "2025", "2025///"),
        ("2025-XX-XX", "2025", "2025///"),
        ("0079-08-24", "0079", "0079/08/24/"),
        ("2025-03~", "2025", "c. March 2025"),
        ("2025-03-14/2025-03-20", "2025", "March 14–20, 2025"),
        ("2025-21", "2025", "spring 2025"),
        ("-0043-03-15", None, "March 15, 44 BC"),
        ("[..2025-03-14]", None, "by March 14, 2025"),
        ("199X", None, "the 1990s"),
    ],
)
def test_a_date_is_of_slashes_or_else_of_words(date: str, year: str | None, day: str) -> None:
    record = one(Item("a", "webpage", issued=parse(date)))

    assert (year, day) == (record.get("year"), record.get("date"))


def test_a_day_of_access_has_its_own_tag() -> None:
    assert "2025/04/01/" == one(Item("a", "webpage", accessed=parse("2025-04-01")))["access_date"]


def test_a_run_of_pages_has_a_first_and_a_last_one() -> None:
    record = one(Item("a", "article-journal", pages="321-45"))

    assert ("321", "45") == (record["start_page"], record["end_page"])


def test_several_runs_of_pages_stay_together() -> None:
    assert "12-14, 20" == one(Item("a", "article-journal", pages="12-14, 20"))["start_page"]


def test_no_group_falls_apart_into_family_and_given_name() -> None:
    record = one(Item("a", "webpage", authors=(Name(literal="Committee on Trade, Industry and Energy"), Name("Jan", "Berg, Jr."))))

    assert [("Committee on Trade Industry and Energy", ""), ("Berg", "Jan, Jr.")] == [zotero(name) for name in record["authors"]]


def test_lines_end_as_the_standard_says_and_nowhere_else() -> None:
    written = bibliography([Item("a", "webpage", title="One\r\ntwo\u2028three\x0bfour\u00a0five", note="n")])

    assert "TY  - ELEC\r\nID  - a\r\nTI  - One two three four\u00a0five\r\nN1  - n\r\nER  - \r\n" == written


def test_every_kind_has_a_type() -> None:
    assert set(KINDS) == set(TYPES)


@given(LINES, LINES, LINES)
def test_any_title_group_and_note_survive(title: str, group: str, note: str) -> None:
    record = one(Item("a", "webpage", title=title, authors=(Name(literal=f"G{group}"),), note=note))

    assert (title, [f"G{group}".replace(",", "").strip()], [note]) == (record["title"], record["authors"], record["notes"])


@given(ADDRESSES)
def test_any_address_survives(url: str) -> None:
    assert [url] == one(Item("a", "webpage", url=url))["urls"]
