from __future__ import annotations

import pytest

from dateline.pages.event import EventContext, plan
from tests.views.sample import FULL, LEAST, dated, views_of


def _contexts(files: dict[str, str]) -> list[EventContext]:
    return [page.context for page in plan(views_of(files)) if isinstance(page.context, EventContext)]


def test_each_event_has_a_page_at_its_id() -> None:
    assert ["events/closing/"] == [page.address.path for page in plan(views_of(LEAST))]


def test_neighbours_are_those_of_the_timeline_and_none_at_its_ends() -> None:
    contexts = _contexts(FULL)

    hrefs = [f"\x1aroot\x1aevents/{context.event.id}/" for context in contexts]
    assert [None, *hrefs[:-1]] == [context.earlier.href if context.earlier else None for context in contexts]
    assert [*hrefs[1:], None] == [context.later.href if context.later else None for context in contexts]


def test_event_alone_has_no_neighbours() -> None:
    (context,) = _contexts(LEAST)

    assert (None, None) == (context.earlier, context.later)


def test_heading_of_the_document_has_the_date() -> None:
    (context,) = _contexts(LEAST)

    assert "Harbour closes, 1987 | Harbour" == context.frame.title


def test_page_leads_back_to_its_place_in_the_list() -> None:
    (context,) = _contexts(LEAST)

    assert "\x1aroot\x1a#_closing" == context.in_list


def _of(date: str, more: str = "") -> EventContext:
    (context,) = _contexts({**LEAST, "events/closing.yaml": dated(date, more=more)})
    return context


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("1582-10-14", True),
        ("1582-10-15", False),
        ("1582-10", True),
        ("1582", True),
        ("1583", False),
        ("-0043", True),
        ("1500/1600", True),
        ("1500/..", True),
        ("[1500..]", True),
        ("../1500", True),
        ("[..1582-10-14]", True),
        ("[..1987]", False),
        ("../1987", False),
        ("15XX", True),
        ("XXXX", False),
        ("no date", False),
    ],
)
def test_date_that_is_older_than_the_calendar_by_which_it_is_counted_says_so(date: str, said: bool) -> None:
    assert ("Counted in the Gregorian calendar, which was not yet in use." if said else None) == _of(date).calendar


@pytest.mark.parametrize(("date", "drawn"), [("1987", True), ("[..1987]", True), ("XXXX", False), ("no date", False)])
def test_strip_is_there_where_something_is_known_of_the_date(date: str, drawn: bool) -> None:
    assert drawn == (_of(date).strip is not None)


def test_strip_has_the_dates_of_accounts_too() -> None:
    account = "accounts: [{question: When?, about: date, answers: [{text: 'A.[^a]', date: '1988'}, {text: 'B.[^a]'}]}]\n"

    strip = _of("1987", account).strip

    assert strip is not None
    assert ["1 January 1987", "31 December 1987", "Account 1: 1988"] == [label.text for label in strip.labels]


def test_neighbours_are_shown_with_their_titles_and_dates() -> None:
    earlier, later = dated("1986-03~", title="Harbour “opens”"), dated("1988", title="Harbour <floods>")
    contexts = _contexts({**LEAST, "events/earlier.yaml": earlier, "events/later.yaml": later})

    context = next(context for context in contexts if context.event.id == "closing")

    assert context.earlier is not None
    assert context.later is not None
    assert ('Harbour <span class="theirs">“opens”</span>', "c. March 1986") == (context.earlier.title, context.earlier.date.text)
    assert ("Harbour &lt;floods&gt;", "1988") == (context.later.title, context.later.date.text)


def test_undated_event_comes_after_the_last_dated_one() -> None:
    contexts = _contexts({**LEAST, "events/a.yaml": dated("XXXX", title="A")})

    assert ["closing", "a"] == [context.event.id for context in contexts]
    assert "A, undated | Harbour" == contexts[1].frame.title


def test_page_is_described_by_its_summary_without_markup() -> None:
    event = LEAST["events/closing.yaml"].replace("It closed.[^a]", "It *closed* for [good](source:gazette).[^a]")

    (context,) = _contexts({**LEAST, "events/closing.yaml": event})

    assert "It closed for good." == context.frame.description
