"""Items as CSL-JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from dateline.citing.csl import Json, bibliography, record
from dateline.citing.item import Item, Name, Original
from dateline.edtf.parse import parse
from tests.citing.cases import committed
from tests.citing.texts import LINES

VARIABLES = {
    *("id", "type", "title", "author", "editor", "translator", "issued", "accessed", "publisher", "publisher-place", "container-title"),
    *("volume", "issue", "page", "edition", "DOI", "ISBN", "archive", "archive_location", "call-number", "medium", "URL", "language"),
    *("note", "version", "custom", "original-title", "original-date", "original-publisher", "original-publisher-place"),
}
"""Those of CSL 1.0.2 that an item can fill."""


@pytest.mark.parametrize(
    ("date", "variable"),
    [
        ("2025-03-14", {"date-parts": [[2025, 3, 14]]}),
        ("2025-03-14T09:30Z", {"date-parts": [[2025, 3, 14]]}),
        ("2025-03~", {"date-parts": [[2025, 3]], "circa": True}),
        ("2025?", {"date-parts": [[2025]], "circa": True}),
        ("2025-~03", {"date-parts": [[2025, 3]], "circa": True}),
        ("2025-03-XX", {"date-parts": [[2025, 3]]}),
        ("2025-XX-14", {"date-parts": [[2025]]}),
        ("2025-21", {"date-parts": [[2025]], "season": 1}),
        ("2025-32", {"date-parts": [[2025]], "season": 4}),
        ("2025-33", {"literal": "first quarter of 2025"}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("2025-03-14/2025-03-20", {"date-parts": [[2025, 3, 14], [2025, 3, 20]]}),
        ("2025-03~/2025-04", {"date-parts": [[2025, 3], [2025, 4]], "circa": True}),
        ("2025-21/2025-22", {"literal": "from spring 2025 to summer 2025"}),
        ("2025-03/..", {"literal": "from March 2025, continuing"}),
        ("199X", {"literal": "the 1990s"}),
        ("[2024,2025]", {"literal": "2024 or 2025"}),
        ("{2024,2025}", {"literal": "2024 and 2025"}),
    ],
)
def test_a_date_is_of_numbers_or_else_of_words(date: str, variable: Json) -> None:
    assert variable == record(Item("a", "webpage", issued=parse(date)))["issued"]


def test_names_are_as_programs_part_them_and_show_them() -> None:
    names = (Name("Jan", "van der Berg"), Name("Martin Luther", "King Jr."), Name("Ludwig van", "Beethoven"), Name(literal="Acme, Inc."))

    assert [
        {"family": "van der Berg", "given": "Jan"},
        {"family": "King", "given": "Martin Luther, Jr."},
        {"family": "Beethoven", "given": "Ludwig van"},
        {"literal": "Acme, Inc."},
    ] == record(Item("a", "webpage", authors=names))["author"]


def test_a_shelfmark_is_of_an_archive_or_of_a_library() -> None:
    kept = record(Item("a", "map", archive="Island Archive", shelfmark="M 12"))
    lent = record(Item("a", "map", shelfmark="M 12"))

    assert ({"archive": "Island Archive", "archive_location": "M 12"}, {"call-number": "M 12"}) == (
        {key: value for key, value in kept.items() if key not in ("id", "type")},
        {key: value for key, value in lent.items() if key not in ("id", "type")},
    )


def test_an_original_has_its_own_variables() -> None:
    made = record(Item("a", "book", original=Original("Los puertos", parse("1988"), "Puerto", "Cádiz")))

    assert ("Los puertos", {"date-parts": [[1988]]}, "Puerto", "Cádiz") == (
        made["original-title"],
        made["original-date"],
        made["original-publisher"],
        made["original-publisher-place"],
    )


def test_a_file_is_an_array_of_objects_with_sorted_keys_and_variables_of_csl() -> None:
    items = [case.item for case in committed()]

    read = json.loads(bibliography(items))

    assert [list(made) for made in read] == [sorted(made) for made in read]
    assert {key for made in read for key in made} <= VARIABLES
    assert [record(item) for item in items] == read


@given(LINES, LINES, LINES)
def test_any_title_group_and_address_survive(title: str, group: str, url: str) -> None:
    (read,) = json.loads(bibliography([Item("a", "webpage", title=title, authors=(Name(literal=group),), url=url)]))

    assert (title, [{"literal": group}], url) == (read["title"], read["author"], read["URL"])
