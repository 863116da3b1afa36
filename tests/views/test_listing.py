from __future__ import annotations

import pytest

from dateline.views import listing
from dateline.views.listing import YearShown, silence
from dateline.views.views import Views
from tests.views.sample import LEAST, dated, views_of


def _views(*dates: str) -> Views:
    """Return the views of events of these dates, which are titled a, b, c …"""
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    events = {f"events/{name}.yaml": dated(date, title=name) for name, date in zip("abcdefghijklmnop", dates, strict=False)}
    return views_of({**files, **events})


def _listed(*dates: str) -> tuple[YearShown, ...]:
    return _views(*dates).listing()


def _titles(years: tuple[YearShown, ...]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [(year.name, [(month.name, [str(row.title) for row in month.rows]) for month in year.months]) for year in years]


def test_no_events_make_no_list() -> None:
    assert () == _listed()


def test_events_stand_under_their_years_and_months_in_the_order_of_time() -> None:
    years = _listed("1988-01-02", "1987-03-04", "1987-03", "1987-12-31", "1987-03-01")

    assert [("1987", [("March", ["e", "b", "c"]), ("December", ["d"])]), ("1988", [("January", ["a"])])] == _titles(years)


def test_what_has_no_month_stands_behind_the_months_of_its_year() -> None:
    years = _listed("1987", "1987-12", "1987-21", "1987-34", "198X")

    assert [("1980", [("Month not known", ["e"])]), ("1987", [("December", ["b"]), ("Month not known", ["c", "d", "a"])])] == _titles(years)


def test_undated_events_stand_last_in_a_year_without_a_page() -> None:
    years = _listed("XXXX", "1987", "XXXX-12-25", "no date")

    assert [("1987", [("Month not known", ["b"])]), ("Undated", [("Undated", ["a", "c", "d"])])] == _titles(years)
    last = years[-1]
    assert ("_undated", None, None, True, "3 events") == (last.anchor, last.page, last.silence, last.single, last.count)
    assert [("_undated", "", "Undated", None)] == [(month.anchor, month.year, month.short, month.page) for month in last.months]


def test_year_and_month_lead_to_their_pages_and_a_month_that_is_not_known_does_not() -> None:
    (year,) = _listed("1987-03", "1987")

    assert "\x1aroot\x1ayears/1987/" == year.page
    assert [("_1987-03", "\x1aroot\x1ayears/1987/03/"), ("_1987-none", None)] == [(month.anchor, month.page) for month in year.months]


@pytest.mark.parametrize(
    ("date", "name", "anchor", "page"),
    [
        ("-0043-03", "44 BC", "_-43-03", "years/-0043/03/"),
        ("0000-03", "1 BC", "_0-03", "years/0000/03/"),
        ("0033-03", "33", "_33-03", "years/0033/03/"),
        ("Y170000002", "170,000,002", "_170000002-none", "years/170000002/"),
    ],
)
def test_year_is_named_as_people_count_it_and_has_an_address_of_its_own(date: str, name: str, anchor: str, page: str) -> None:
    (year,) = _listed(date)

    (month,) = year.months
    assert (name, name, anchor, f"\x1aroot\x1a{page}") == (year.name, month.year, month.anchor, month.page or year.page)


@pytest.mark.parametrize(
    ("dates", "single"), [(["1987-03"], True), (["1987"], True), (["1987-03", "1987-03-04"], True), (["1987-03", "1987"], False)]
)
def test_year_is_single_where_all_its_events_stand_under_one_heading(dates: list[str], single: bool) -> None:
    (year,) = _listed(*dates)

    assert single == year.single


def test_counts_are_of_all_below_a_heading_and_bars_in_proportion_to_the_fullest_month() -> None:
    first, second = _listed("1987-03", "1987-03", "1987-03", "1987-04", "1988")

    assert ("4 events", "1 event") == (first.count, second.count)
    assert [("3 events", "3", 100), ("1 event", "1", 34)] == [(month.count, month.number, month.share) for month in first.months]
    assert [34] == [month.share for month in second.months]


@pytest.mark.parametrize(
    ("dates", "silences"),
    [
        (["1987"], [None]),
        (["1987", "1988"], [None, None]),
        (["1987", "1989"], [None, "1988"]),
        (["1987", "1990"], [None, "1988 and 1989"]),
        (["1987", "1991"], [None, "1988 to 1990"]),
        (["-0001", "0001"], [None, "1 BC"]),
        (["-0002", "0002"], [None, "2 BC to 1"]),
        (["-0043", "1987"], [None, "43 BC to 1986"]),
        (["1987", "XXXX"], [None, None]),
    ],
)
def test_years_without_an_event_are_said_before_the_next(dates: list[str], silences: list[str | None]) -> None:
    assert silences == [year.silence for year in _listed(*dates)]


def test_nothing_is_silent_before_the_first_year() -> None:
    views = _views("1987")

    assert silence(None, 1987, views.wording, views.dates) is None


def test_selection_has_the_chosen_events_in_the_order_of_time_and_nothing_of_the_others() -> None:
    views = _views("1988", "1987", "1987-03", "1990")

    assert [("1987", [("March", ["c"])]), ("1988", [("Month not known", ["a"])])] == _titles(views.listing(["a", "c"]))
    assert () == views.listing([])


def test_every_event_stands_in_the_list_once_whatever_clock_its_times_are_told_by() -> None:
    """Times of day are put in order by their true moments, which may lie on another day."""
    dates = ["1987-04-01T00:30+14:00", "1987-03-31T23:00Z", "1987-04-01T01:00Z", "1987-03-31T12:00-11:00", "1987-04-01", "1987-03-31"]

    years = _listed(*dates)

    assert sorted("abcdef") == sorted(str(row.title) for year in years for month in year.months for row in month.rows)
    assert ["_1987-03", "_1987-04"] == [month.anchor for year in years for month in year.months]


@pytest.mark.parametrize(("of_march", "far"), [(1, [False, False, True]), (2, [False, True, True])])
def test_month_is_far_when_as_many_events_stand_before_it_as_the_first_window_may_hold(
    of_march: int, far: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "FIRST_SEEN", 2)

    (year,) = _listed(*["1987-03"] * of_march, "1987-04-01", "1987-05-01")

    assert far == [month.far for month in year.months]
