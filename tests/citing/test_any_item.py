"""What holds for the reference and the records of any item, however odd."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.citing import bibtex, csl, ris, runs
from dateline.citing.item import KINDS, Item, Name, Original
from dateline.citing.styles import STYLES
from tests.citing.texts import LINES
from tests.edtf.every_date import dates

DATES = st.none() | dates()
MAYBE = st.none() | LINES
PEOPLE = st.lists(st.builds(Name, given=LINES, family=LINES) | st.builds(Name, literal=LINES), max_size=3).map(tuple)
ITEMS = st.builds(
    Item,
    id=st.just("a"),
    kind=st.sampled_from(KINDS),
    title=MAYBE,
    authors=PEOPLE,
    editors=PEOPLE,
    translators=PEOPLE,
    issued=DATES,
    accessed=DATES,
    publisher=MAYBE,
    place=MAYBE,
    container=MAYBE,
    volume=MAYBE,
    issue=MAYBE,
    pages=MAYBE,
    edition=MAYBE,
    archive=MAYBE,
    shelfmark=MAYBE,
    medium=MAYBE,
    url=st.none() | st.just("https://a.example/b?c=d#e"),
    version=MAYBE,
    original=st.none() | st.builds(Original, title=MAYBE, issued=DATES, publisher=MAYBE, place=MAYBE),
)


@settings(max_examples=25)  # an item has twenty fields to draw
@given(ITEMS)
def test_a_reference_is_one_line_of_runs_that_take_turns_and_has_the_address_whole(item: Item) -> None:
    for style in STYLES:
        made = style.cite(item)

        text = runs.text(made)
        assert "\n" not in text
        assert text == text.strip()
        assert item.url is None or item.url in text
        assert all(run.text for run in made)
        assert all(one.italic != other.italic for one, other in pairwise(made))


@settings(max_examples=25)
@given(ITEMS)
def test_records_have_one_line_for_each_thing_said(item: Item) -> None:
    entry, record = bibtex.bibliography([item]), ris.bibliography([item])

    assert all(line.startswith("  ") and line.endswith("},") for line in entry.split("\n")[1:-2])
    assert entry.endswith("}\n")
    assert all(line[2:6] == "  - " for line in record.split("\r\n")[:-1])
    assert [csl.record(item)] == json.loads(csl.bibliography([item]))
