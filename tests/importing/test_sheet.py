from __future__ import annotations

import pytest

from dateline.importing.dates import Reading
from dateline.importing.rows import Read
from dateline.importing.sheet import read_sheet


def sheet(text: str, *said: tuple[str, str], timelinejs: bool = False) -> Read:
    """Return what a table holds."""
    return read_sheet(text.encode(), Reading("en"), said, timelinejs=timelinejs)


def told(read: Read) -> list[tuple[str, str]]:
    return [(fault.place, fault.message) for fault in read.faults]


@pytest.mark.parametrize(
    "head",
    ["title,date", "Headline,Start Date", "EVENT,start", "name,When", "Titel,Datum", "event_title,event-date", "What ,Date"],
)
def test_columns_are_known_by_the_names_that_people_give_them(head: str) -> None:
    (event,) = sheet(f"{head}\nBridge opens,1987\n").drafts

    assert ("Bridge opens", "1987") == (event.title, event.date)


def test_a_column_that_is_named_otherwise_is_said() -> None:
    said = (("title", "vorfall"), ("date", "Zeitpunkt"), ("body", "Stand"))

    (event,) = sheet("Vorfall,Zeitpunkt,Stand\nBridge opens,1987,sure\n", *said).drafts

    assert ("Bridge opens", "1987", "Stand: sure") == (event.title, event.date, event.body)


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    found = sheet("Title,Date\nA,1987\n", ("body", "Notiz"))

    assert [("1:1", "there is no column `Notiz`")] == told(found)
    assert "the columns are `Title`, `Date`" == found.faults[0].help


def test_a_table_without_dates_or_titles_is_refused() -> None:
    assert [("1:1", "no column holds a date: there are `Title`, `Colour`")] == told(sheet("Title,Colour\nA,red\n"))
    assert [("1:1", "no column holds what happened: there are `Colour`, `Date`")] == told(sheet("Colour,Date\nred,1987\n"))
    assert [("1:1", "the file holds no row")] == told(sheet("\n\n"))
    assert [("1:1", "there is no row below the names of the columns")] == told(sheet("Title,Date\n"))


def test_every_row_that_cannot_be_read_is_told_with_its_line_and_column() -> None:
    found = sheet('Title,Text,Date\nA,"b\nc",1987\nD,,soon\nE,,\n,,1987\nF,g,1987,h\n')

    assert [
        ("4:3", "`soon` is not a date that can be read"),
        ("5:3", "there is no date"),
        ("6:1", "it has neither a title nor a text"),
        ("7:4", "the row has 4 cells, and the first row 3"),
    ] == told(found)
    assert ["A"] == [event.title for event in found.drafts]


def test_dates_may_stand_in_parts_and_have_an_end() -> None:
    found = sheet("Year,Month,Day,End Year,Headline\n1987,3,3,,A\n1914,,,1918,B\n1990,,,1980,C\n")

    assert ["1987-03-03", "1914/1918"] == [event.date for event in found.drafts]
    assert [("4:4", "it cannot last from `1990` to `1980`")] == told(found)


def test_texts_links_topics_and_places_go_to_their_fields() -> None:
    (event,) = sheet(
        "Title,Date,Description,Notes,URL,Source,Category,Tags,Place,Picture page\n"
        'A,1987,It opened.,More of it,https://example.org/a,"Smith, p. 3",Arts; Sport,"one, two",Brackwater,https://example.org/b\n'
    ).drafts

    assert ("It opened.", "More of it\n\nSource: Smith, p. 3") == (event.summary, event.body)
    assert ["https://example.org/a", "https://example.org/b"] == [link.url for link in event.links]
    assert (("Arts", "Sport", "one", "two"), ("Brackwater",)) == (event.topics, event.places)


def test_what_has_no_field_is_counted() -> None:
    found = sheet("Title,Date,Sure,Colour\nA,1987,yes,\nB,1988,no,\n")

    assert {"`Sure`": 2} == dict(found.left_out)


def test_the_sheet_of_timelinejs_is_read() -> None:
    found = sheet(
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,"
        "Media Thumbnail,Type,Group,Background\n"
        ",,,,,,,,,All of it,The whole story,,,,,title,,\n"
        "-44,3,15,,,,,,Ides of March,Caesar falls,<p>He <b>fell</b>.</p>,https://example.org/c.jpg,Library,A bust,,,Rome,#fff\n"
        "1914,,,,1918,,,,,War,,,,,,,,\n"
        "1500,,,,1800,,,,,Early modern,,,,,,era,,\n",
        timelinejs=True,
    )

    assert [("Caesar falls", "-0043-03-15"), ("War", "1914/1918")] == [(event.title, event.date) for event in found.drafts]
    assert ("He **fell**.", "Displayed date: Ides of March") == (found.drafts[0].summary, found.drafts[0].body)
    assert (("Rome",), "A bust") == (found.drafts[0].topics, found.drafts[0].links[0].title)
    assert {"rows of the type `title`": 1, "rows of the type `era`": 1, "`Background`": 1} == dict(found.left_out)
    assert () == found.faults
