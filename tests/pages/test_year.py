from __future__ import annotations

import pytest

from dateline.pages.year import YearContext, plan
from tests.views.sample import LEAST, dated, views_of

ROOT = "\x1aroot\x1a"
ALL_MONTHS = [f"{month:02d}" for month in range(1, 13)]


def _contexts(*dates: str, more: str = "") -> dict[str, YearContext]:
    """Return what the pages of years and months show, by address, of events of these dates, which are called a, b, c …"""
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    events = {f"events/{name}.yaml": dated(date, title=name, more=more) for name, date in zip("abcdefghij", dates, strict=False)}
    return {page.address.path: page.context for page in plan(views_of({**files, **events})) if isinstance(page.context, YearContext)}


def _of(date: str, more: str = "") -> list[str]:
    """Return the years and months in which an event of this date stands."""
    return [path.removeprefix("years/").removesuffix("/") for path in _contexts(date, more=more)]


def _titles(context: YearContext) -> list[str]:
    return [str(row.title) for year in context.years for month in year.months for row in month.rows]


@pytest.mark.parametrize(
    ("date", "times"),
    [
        ("1987-03-04", ["1987", "1987/03"]),
        ("1987-03-04T02:20", ["1987", "1987/03"]),
        ("1987-03~", ["1987", "1987/03"]),
        ("1987", ["1987", *(f"1987/{month}" for month in ALL_MONTHS)]),
        ("1987-XX-04", ["1987", *(f"1987/{month}" for month in ALL_MONTHS)]),
        ("1987-21", ["1987", "1987/03", "1987/04", "1987/05"]),
        ("1987-24", ["1987", "1988", "1987/12", "1988/01", "1988/02"]),
        ("1987-11-30/1988-01-02", ["1987", "1988", "1987/11", "1987/12", "1988/01"]),
        ("[1987-02..1987-04]", ["1987", "1987/02", "1987/03", "1987/04"]),
        ("-0043-03-15", ["-0043", "-0043/03"]),
        ("0000-01", ["0000", "0000/01"]),
        ("-0001-12/0000-01", ["-0001", "0000", "-0001/12", "0000/01"]),
        ("Y170000002", ["170000002", *(f"170000002/{month}" for month in ALL_MONTHS)]),
    ],
)
def test_event_stands_in_every_year_and_month_in_which_it_may_lie(date: str, times: list[str]) -> None:
    assert times == _of(date)


@pytest.mark.parametrize(
    ("date", "times"),
    [
        ("1987-03-04/1988-03-03", 2 + 13),
        ("1987-03-04/1988-03-04", 2),
        ("1988-02-29/1989-02-27", 2 + 13),
        ("1988-02-29/1989-02-28", 2),
        ("1987-01/1987-12", 1 + 12),
        ("1987-01/1988-01", 2),
        ("[1985-02..1987-01]", 2),
        ("1985/1987", 2),
        ("198X", 2),
        ("-0043/1987", 2),
    ],
)
def test_what_spans_more_than_twelve_months_stands_in_its_first_and_last_year_alone(date: str, times: int) -> None:
    found = _of(date)

    assert times == len(found)
    assert (times == 2) == all("/" not in time for time in found)


@pytest.mark.parametrize(
    ("date", "times"),
    [
        ("1987-03-04/..", ["1987", "1987/03"]),
        ("1987-03/", ["1987", "1987/03"]),
        ("../1987-03", ["1987", "1987/03"]),
        ("[..1987-03-04]", ["1987", "1987/03"]),
        ("[1987-03-04..]", ["1987", "1987/03"]),
        ("1987/..", ["1987"]),
        ("../1987", ["1987"]),
        ("[..1987]", ["1987"]),
        ("[1987..]", ["1987"]),
        ("1987-21/..", ["1987"]),
        ("[..1985-02,1987-03]", ["1985", "1987", "1985/02", "1987/03"]),
    ],
)
def test_open_side_has_no_year_and_the_other_only_the_month_that_it_names(date: str, times: list[str]) -> None:
    assert times == _of(date)


@pytest.mark.parametrize(
    ("date", "times"),
    [
        ("{1987-01-05,1987-12-20}", ["1987", "1987/01", "1987/12"]),
        ("[1987-01-05,1987-12-20]", ["1987", "1987/01", "1987/12"]),
        ("{1985-03,1987-03,1990-03}", ["1985", "1987", "1990", "1985/03", "1987/03", "1990/03"]),
        ("[1985-03,1990-03]", ["1985", "1990", "1985/03", "1990/03"]),
        ("{1987-01..1987-03,1987-06}", ["1987", "1987/01", "1987/02", "1987/03", "1987/06"]),
        ("{1987-03-04,1987-03-09}", ["1987", "1987/03"]),
    ],
)
def test_each_of_several_dates_stands_by_itself_and_nothing_between_them(date: str, times: list[str]) -> None:
    assert times == _of(date)


@pytest.mark.parametrize("date", ["XXXX", "XXXX-12-25", "no date"])
def test_event_without_a_year_stands_in_none(date: str) -> None:
    assert [] == _of(date)


def test_expectation_stands_where_it_was_expected_and_not_where_it_was_to_happen() -> None:
    assert ["1987", "1987/03"] == _of("1987-03-04", 'status: expected\nexpects: "1988-05"\n')


def test_years_without_an_event_have_no_page() -> None:
    assert ["years/1987/", "years/1990/", "years/1987/03/", "years/1990/12/"] == list(_contexts("1987-03", "1990-12"))


def test_page_shows_its_events_alone_in_the_order_of_time_each_once() -> None:
    contexts = _contexts("1987-03-09", "1987-03", "1987-03-04", "{1987-03-01,1987-04-01}", "1988")

    assert {"years/1987/": ["d", "c", "a", "b"], "years/1987/03/": ["d", "c", "a", "b"], "years/1987/04/": ["d"]} == {
        path: _titles(contexts[path]) for path in ("years/1987/", "years/1987/03/", "years/1987/04/")
    }


@pytest.mark.parametrize(
    ("path", "heading", "title", "description"),
    [
        ("years/1987/", "1987", "1987 | Harbour", "1987: 2 events of this timeline."),
        ("years/1987/03/", "March 1987", "March 1987 | Harbour", "March 1987: 1 event of this timeline."),
        ("years/-0043/", "44 BC", "44 BC | Harbour", "44 BC: 1 event of this timeline."),
        ("years/-0043/05/", "May 44 BC", "May 44 BC | Harbour", "May 44 BC: 1 event of this timeline."),
    ],
)
def test_page_is_headed_by_its_time_and_counts_its_events(path: str, heading: str, title: str, description: str) -> None:
    context = _contexts("1987-03", "1987-05", "-0043-05")[path]

    assert (heading, title, description) == (context.heading, context.frame.title, context.frame.description)


def test_year_has_its_months_with_events_and_a_month_leads_to_its_year() -> None:
    contexts = _contexts("1987-11", "1987-03", "1987-03", "1988-01")

    months = [(month.name, month.href, month.count) for month in contexts["years/1987/"].months]
    assert [
        ("March 1987", f"{ROOT}years/1987/03/", "2 events"),
        ("November 1987", f"{ROOT}years/1987/11/", "1 event"),
    ] == months
    year = contexts["years/1987/03/"].year
    assert year is not None
    assert ("1987", f"{ROOT}years/1987/", "3 events") == (year.name, year.href, year.count)
    assert (None, ()) == (contexts["years/1987/"].year, contexts["years/1987/03/"].months)


def test_earlier_and_later_are_the_next_of_the_same_sort_that_have_events() -> None:
    contexts = _contexts("-0043-03", "1987-03", "1987-05", "1990-01")

    ways = {path: (context.earlier and context.earlier.name, context.later and context.later.name) for path, context in contexts.items()}
    assert {
        "years/-0043/": (None, "1987"),
        "years/1987/": ("44 BC", "1990"),
        "years/1990/": ("1987", None),
        "years/-0043/03/": (None, "March 1987"),
        "years/1987/03/": ("March 44 BC", "May 1987"),
        "years/1987/05/": ("March 1987", "January 1990"),
        "years/1990/01/": ("May 1987", None),
    } == ways


def test_time_alone_has_nothing_earlier_or_later() -> None:
    assert {(None, None)} == {(context.earlier, context.later) for context in _contexts("1987-03").values()}


@pytest.mark.parametrize(
    ("dates", "path", "way"),
    [
        (["1987-03"], "years/1987/", "#_1987"),
        (["1987-03"], "years/1987/03/", "#_1987-03"),
        (["1987"], "years/1987/03/", "#_1987"),
        (["1985-12-01/1986-02-01", "1986-02-02"], "years/1986/01/", "#_1986"),
        (["1985-06/1987-03"], "years/1987/", "#_a"),
        (["1985-12-01/1986-01-01"], "years/1986/01/", "#_a"),
        (["-0043-03"], "years/-0043/03/", "#_-43-03"),
    ],
)
def test_page_leads_to_where_its_time_begins_in_the_list(dates: list[str], path: str, way: str) -> None:
    """Its month, else its year, else the first of its events, which stands under the year in which it begins."""
    assert f"{ROOT}{way}" == _contexts(*dates)[path].in_list


def test_page_says_of_no_other_year_that_nothing_is_recorded_in_it() -> None:
    """What lies between the years of its events is told on their own pages."""
    contexts = _contexts("1985-06/1987-03", "1986-05", "1987-01")

    assert (["a", "c"], [None, None]) == (_titles(contexts["years/1987/"]), [year.silence for year in contexts["years/1987/"].years])


def test_page_has_a_drawing_whose_columns_lead_to_its_own_headings() -> None:
    chart = _contexts("1987-03", "1987-05", "1990")["years/1987/"].chart

    assert chart is not None
    assert chart.panel is not None
    assert [("March", "#_1987-03"), ("May", "#_1987-05")] == [(label.full, label.href) for label in chart.panel.axis.labels if label.count]
