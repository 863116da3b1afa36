"""Where in a work words stand: on which pages, by what numbers, and under which heading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model.timeline import Location, Section
from dateline.resolve.locations import pages
from tests.resolve.collection import timeline_of, vote

FIVE = "a\fb\fc\fd\fe"


def numbers(text: str, page_numbers: str = "") -> list[str | None]:
    """Return the number of each page of a text; `page_numbers` is written as in a record."""
    source = f"title: T\n{f'page_numbers: [{page_numbers}]' if page_numbers else ''}\n"
    return [number for _, number in timeline_of(text=text, source=source).sources["gazette"].pages]


def where(exact: str, text: str, source: str = "") -> Location:
    """Return where a quotation stands in a text."""
    event = f'title: T\ndate: "1987"\nsummary: S.[^a]\nexcerpts:\n  a: {{source: gazette, exact: "{exact}"}}\n'
    return vote(event, text=text, source=f"title: T\n{source}\n").excerpts[0].location


def headings(text: str, *listed: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    """Return for each heading that is listed the words before it on its first place, and on the place where it stands again."""
    source = timeline_of(text=text, source=f"title: T\nlanguage: {language}\nsections: [{', '.join(listed)}]\n").sources["gazette"]
    assert source.text is not None
    whole = source.text.text

    def before(span: tuple[int, int] | None, section: Section) -> str | None:
        assert span is None or section.heading == whole[slice(*span)]
        return None if span is None else whole[: span[0]].rstrip()[-1:]

    return [(before(section.span, section), before(section.again, section)) for section in source.sections]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a", 0),
        ("a\f", 1),
        ("a\fb", 2),
        ("a\fb\f", 2),
        ("a\fb\f\r\n \n", 2),
        ("a\fb\f\n.", 3),
        ("a\f\fb\f", 3),
        ("a\fb\f\f", 3),
        ("\fa", 2),
        ("\f", 1),
    ],
)
def test_each_form_feed_ends_a_page_and_only_words_behind_the_last_are_one_more(text: str, count: int) -> None:
    assert [str(number) for number in range(1, count + 1)] == numbers(text)


@pytest.mark.parametrize(
    ("page_numbers", "expected"),
    [
        ("{from: 1, first: 12}", "12 13 14 15 16"),
        ("{from: 1, first: 0}", "0 1 2 3 4"),
        ('{from: 1, first: "007"}', "007 008 009 010 011"),
        ('{from: 1, first: "08"}', "08 09 10 11 12"),
        ('{from: 1, first: "98"}', "98 99 100 101 102"),
        ('{from: 1, first: "999999998"}', "999999998 999999999 1000000000 1000000001 1000000002"),
        ("{from: 1, first: i}", "i ii iii iv v"),
        ("{from: 1, first: viii}", "viii ix x xi xii"),
        ("{from: 1, first: xxxviii}", "xxxviii xxxix xl xli xlii"),
        ("{from: 1, first: cdxcviii}", "cdxcviii cdxcix d di dii"),
        ("{from: 1, first: CMXCVIII}", "CMXCVIII CMXCIX M MI MII"),
        ("{from: 1, first: mmmcmxcviii}", "mmmcmxcviii mmmcmxcix 4000 4001 4002"),
        ("{from: 1, first: i}, {from: 3, first: 1}", "i ii 1 2 3"),
        ("{from: 1, first: 1}, {from: 3, first: 40}, {from: 5, first: A}", "1 2 40 41 42"),
        ("{from: 1, first: i}, {from: 3, first: none}, {from: 4, first: iii}", "i ii - iii iv"),
        ("{from: 2, first: xi}", "- xi xii xiii xiv"),
        ("{from: 1, first: none}, {from: 4, first: 1}", "- - - 1 2"),
        ("{from: 1, first: 1}, {from: 4, first: none}", "1 2 3 - -"),
        ("{from: 1, first: none}", "- - - - -"),
        ("{from: 6, first: 1}", "- - - - -"),
    ],
)
def test_pages_are_numbered_on_from_each_page_that_is_named(page_numbers: str, expected: str) -> None:
    """A page without a number is a hyphen; what cannot be read (`A`) counts for nothing."""
    assert expected == " ".join(number or "-" for number in numbers(FIVE, page_numbers))


def test_roman_numbers_of_every_page_differ_and_are_made_as_people_write_them() -> None:
    found = numbers("x\f" * 3999, "{from: 1, first: i}")

    assert 3999 == len(set(found))
    assert ["xlix", "mcmlxxxiv", "mmmdccclxxxviii"] == [found[place - 1] for place in (49, 1984, 3888)]
    assert [] == [number for number in found if any(letter * 4 in (number or "") for letter in "ivxlcdm")]


@given(st.text("a \n\f", max_size=30))
def test_pages_are_the_whole_text_in_its_order(text: str) -> None:
    starts = [start for start, _ in pages(text, ())]
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=False)]

    assert ("".join(parts) == text) if "\f" in text else not parts
    assert all(part.endswith("\f") for part in parts[:-1])


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("The council met", Location(("1",))),
        ("nobody came", Location(("1",))),
        ("It met again", Location(("2",))),
        ("nobody came It met", Location(("1", "2"))),
        ("came It met again on Sunday and voted", Location(("1", "2", "3"))),
        ("café by the harbour", Location(("3",))),
        ("and voted on the pier", Location()),
        ("The council met […] on Sunday and voted", Location(("1", "2", "3"))),
        ("The council met […] voted at last in […] by the harbour", Location(("1", "3"))),
    ],
)
def test_a_quotation_stands_on_every_page_that_has_a_sign_of_it(exact: str, expected: Location) -> None:
    text = "The council met:\r\n\r\nnobody  came\r\n\fIt met again\non Sunday\n\f\n and voted at last in the cafe\u0301 by the harbour.\f"

    assert expected == where(exact, text)


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("in the preface", Location((), 1)),
        ("in the preface of the book", Location((), 2)),
        ("of the book it began", Location(("x",), 1)),
        ("it began and it ended and the plates", Location(("x", "xi"), 1)),
        ("and it ended", Location(("xi",))),
    ],
)
def test_pages_without_a_number_are_counted(exact: str, expected: Location) -> None:
    text = "in the preface\fof the book\fit began\fand it ended\fand the plates"
    page_numbers = "page_numbers: [{from: 1, first: none}, {from: 3, first: x}, {from: 5, first: none}]"

    assert expected == where(exact, text, page_numbers)


@pytest.mark.parametrize("source", ["", "page_numbers: [{from: 1, first: 7}]"])
def test_a_text_of_one_piece_has_no_pages(source: str) -> None:
    assert Location() == where("The council met", "The council met.", source)


@pytest.mark.parametrize(
    ("exact", "section"),
    [
        ("Before it all", None),
        ("before it all One and", None),
        ("One and a first thing", "One"),
        ("a first thing was", "One"),
        ("was said Two and", "One"),
        ("Two and a second", "Two"),
        ("a second thing was", "Two"),
        ("a third thing was", "Three"),
    ],
)
def test_a_quotation_is_in_the_section_in_which_it_begins(exact: str, section: str | None) -> None:
    text = "Before it all, before it all\nOne\nand a first thing was said\nTwo\nand a second thing was\nThree\nand a third thing was"

    assert section == where(exact, text, "sections: [One, Two, Three]").section


def test_page_and_section_are_told_of_the_same_quotation() -> None:
    text = "Preface\n\fThe vote\n\nIt was\ntaken at noon.\fThe end\f"

    assert Location(("ii",), 0, "The vote") == where(
        "It was taken", text, "sections: [The vote, The end]\npage_numbers: [{from: 1, first: i}]"
    )


@pytest.mark.parametrize(
    ("text", "listed", "expected"),
    [
        # The sign before a heading tells which of its places is meant.
        ("1 One 2 Two 3", ["One", "Two"], [("1", None), ("2", None)]),
        ("1 One 2 Two 3", ["Two", "One"], [("2", None), (None, None)]),
        ("1 One 2 Two 3", ["One", "Ten", "Two"], [("1", None), (None, None), ("2", None)]),
        ("1 One 2 One 3", ["One"], [("1", "2")]),
        ("1 One 2 One 3", ["One", "One"], [("1", None), ("2", None)]),
        ("1 One 2 One 3", ["One", "One", "One"], [("1", None), ("2", None), (None, None)]),
        ("1 One 2 Two 3 One 4", ["One", "Two"], [("1", None), ("2", None)]),
        ("1 One 2 One 3 Two 4", ["One", "Two"], [("1", "2"), ("3", None)]),
        ("1 One 2 One 3 One 4", ["One"], [("1", "2")]),
        ("1 One 2 Two 3 One 4", ["Two", "One"], [("2", None), ("3", None)]),
        ("1 Onerous 2 Stone-One 3 One 4", ["One"], [("3", None)]),
        ("1 One 2 Onerous 3", ["One"], [("1", None)]),
        ("1 one 2 ONE 3", ["One"], [(None, None)]),
        ("1 One\f\nand all 2", ["One and all"], [("1", None)]),
        ("", ["One"], [(None, None)]),
    ],
)
def test_a_heading_is_looked_for_behind_the_one_before_it_and_named_where_it_stands_again(
    text: str, listed: list[str], expected: list[tuple[str | None, str | None]]
) -> None:
    assert expected == headings(text, *listed)


@pytest.mark.parametrize(("language", "expected"), [("fr-CA", "’"), ("en", None)])
def test_a_heading_may_follow_an_elision_where_the_language_has_one(language: str, expected: str | None) -> None:
    [(before, _)] = headings("Sur l’accord", "accord", language=language)

    assert expected == before


def test_of_a_text_that_cannot_be_read_nothing_is_told() -> None:
    assert Location() == where("It was", "", "sections: [One]\npage_numbers: [{from: 1, first: i}]")
