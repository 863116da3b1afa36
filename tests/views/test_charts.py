from __future__ import annotations

import pytest

from dateline.chart.date_strip import DateStrip
from dateline.chart.panel import Panel
from dateline.views.charts import mini, overview, strip
from dateline.views.views import Views
from tests.views.sample import LEAST, closing, dated, views_of


def _views(*events: str) -> Views:
    """Return the views of events, which are called a, b, c …"""
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    return views_of({**files, **{f"events/{name}.yaml": event for name, event in zip("abcdefghij", events, strict=False)}})


def _panel(*events: str) -> Panel:
    views = _views(*events)
    drawn = mini(views.items, views.listing(), views.wording, views.dates)
    assert drawn is not None
    assert drawn.panel is not None
    return drawn.panel


def _marks(panel: Panel) -> dict[str, tuple[str, str | None]]:
    """Return the words and the way of each mark that a panel draws, by id."""
    found = [mark for half in (panel.above, panel.below) for drawing in half.drawings for mark in drawing.marks]
    return {mark.id: (mark.text, mark.href) for mark in found}


def test_no_events_make_no_drawing() -> None:
    views = _views()

    assert overview((), (), views.wording, views.dates) is None
    assert mini((), (), views.wording, views.dates) is None


def test_undated_events_are_counted_and_not_drawn() -> None:
    views = _views(dated("XXXX"), dated("no date"))

    whole = overview(views.items, views.listing(), views.wording, views.dates)
    drawn = mini(views.items, views.listing(), views.wording, views.dates)

    assert whole is not None
    assert drawn is not None
    assert (None, None, ()) == (whole.drawing.strip, whole.drawing.panel, whole.legend)
    said = "2 events have no date and are not drawn."
    assert (None, said, said) == (drawn.panel, drawn.note, whole.drawing.note)


def test_mark_leads_to_the_event_in_the_list_and_says_its_date_and_title() -> None:
    panel = _panel(dated("1987-03-04"), dated("1987-03-09~", title="Lamp “goes out”"))

    assert {
        "a": ("4 March 1987: Harbour closes", "#_a"),
        "b": ("c. 9 March 1987: Lamp “goes out”", "#_b"),
    } == _marks(panel)


def test_mark_of_an_event_whose_date_is_disputed_says_so() -> None:
    account = "accounts: [{question: When?, about: date, answers: [{text: 'A.[^a]'}, {text: 'B.[^a]'}]}]\n"
    views = _views(dated("1987-03-04", more=account), dated("1987-03-09", more=account.replace("date", "fact")))

    whole = overview(views.items, views.listing(), views.wording, views.dates)

    assert whole is not None
    assert whole.drawing.panel is not None
    assert ["4 March 1987: Harbour closes (disputed)", "9 March 1987: Harbour closes"] == [
        text for text, _ in _marks(whole.drawing.panel).values()
    ]
    assert [("day", "day known", False), ("month", "disputed", True)] == [(one.mark, one.text, one.disputed) for one in whole.legend]


@pytest.mark.parametrize(
    ("dates", "names", "hrefs"),
    [
        (["1987-03", "1987-05"], ["March", "May"], ["#_1987-03", "#_1987-05"]),
        (["1987", "1990"], ["1987", "1990"], ["#_1987", "#_1990"]),
        (["-0043", "-0041"], ["44 BC", "42 BC"], ["#_-43", "#_-41"]),
        (["1900", "1987"], ["1900–1909", "1980–1989"], [None, None]),
    ],
)
def test_column_with_events_leads_to_the_heading_of_its_year_or_month(dates: list[str], names: list[str], hrefs: list[str | None]) -> None:
    axis = _panel(*map(dated, dates)).axis

    counted = [label for label in axis.labels if label.count]
    assert (names, hrefs) == ([label.full for label in counted], [label.href for label in counted])


def test_column_leads_to_no_heading_that_the_list_does_not_have() -> None:
    """The list may stand on another page than the events that are drawn."""
    views = _views(dated("1987-03"), dated("1987-05"))

    drawn = mini(views.items, views.listing(["a"]), views.wording, views.dates)

    assert drawn is not None
    assert drawn.panel is not None
    assert {"March": "#_1987-03", "May": None} == {label.full: label.href for label in drawn.panel.axis.labels if label.count}


def test_columns_of_days_lead_nowhere() -> None:
    axis = _panel(dated("1987-03-04"), dated("1987-03-09")).axis

    assert [("4", None), ("9", None)] == [(label.full, label.href) for label in axis.labels if label.count]


@pytest.mark.parametrize(
    ("status", "expects", "mark"),
    [("expected", "1987-09", "expected"), ("occurred", "1987-09", "month"), ("expected", None, "expected"), ("cancelled", None, "month")],
)
def test_only_an_expectation_has_the_mark_of_one(status: str, expects: str | None, mark: str) -> None:
    more = f"status: {status}\n" + (f'expects: "{expects}"\n' if expects else "")
    views = _views(dated("1987-03", more=more))

    whole = overview(views.items, views.listing(), views.wording, views.dates)

    assert whole is not None
    assert (mark,) == whole.drawing.marks


def test_expectation_is_drawn_up_to_when_it_was_to_happen() -> None:
    near, far = (_panel(dated("1987-03", more=f'status: expected\nexpects: "{when}"\n')) for when in ("1987-03", "[1987-04,1987-04-20]"))

    assert near.axis != far.axis


def test_event_is_named_by_its_short_title_in_the_drawing() -> None:
    views = _views(dated("1987-03-04", title="Harbour closes for good and all", more="short: Harbour closes\n"))

    whole = overview(views.items, views.listing(), views.wording, views.dates)

    assert whole is not None
    assert whole.drawing.panel is not None
    names = [mark.name.text for drawing in whole.drawing.panel.above.drawings for mark in drawing.marks if mark.name is not None]
    assert {"Harbour closes"} == set(names)


def test_legend_explains_each_mark_once_in_the_order_of_all_marks() -> None:
    views = _views(*map(dated, ("1987", "1987-03-04", "1987-03", "1987-04-05", "[..1987-04]", "1987-03~")))

    whole = overview(views.items, views.listing(), views.wording, views.dates)

    assert whole is not None
    assert ["day", "month", "year", "about", "by"] == [entry.mark for entry in whole.legend]


def _strip(date: str, more: str = "") -> DateStrip | None:
    views = views_of({**closing(""), "events/closing.yaml": dated(date, more=more), "site.yaml": LEAST["site.yaml"] + CLOCK})
    return strip(views.timeline.events[0], views.items[0], views.wording, views.dates)


CLOCK = "clocks: {ship: {name: ship's time}}\n"


def _labels(date: str, more: str = "") -> list[str]:
    found = _strip(date, more)
    assert found is not None
    return [label.text for label in found.labels]


@pytest.mark.parametrize(
    ("date", "labels"),
    [
        ("1987-03-04", ["4 March 1987"]),
        ("1987-03-04~", ["c. 4 March 1987"]),
        ("1987-03-04T02:20", ["4 March 1987, 02:20"]),
        ("1987-03", ["1 March 1987", "31 March 1987"]),
        ("1987", ["1 January 1987", "31 December 1987"]),
        ("1987-03-04/1987-03-09", ["4 March 1987", "9 March 1987"]),
        ("1987-03-04/1987-03-04", ["4 March 1987"]),
        ("[..1987-03-04]", ["4 March 1987"]),
        ("1987-03/..", ["1 March 1987"]),
        ("{1987-03-04,1987-05-06}", ["4 March 1987", "6 May 1987"]),
        ("-0043-03-15", ["15 March 44 BC"]),
    ],
)
def test_strip_of_a_date_names_its_bounds_and_of_a_day_itself(date: str, labels: list[str]) -> None:
    assert labels == _labels(date)


@pytest.mark.parametrize("date", ["XXXX", "XXXX-12-25", "no date"])
def test_date_of_which_no_year_is_known_has_no_strip(date: str) -> None:
    assert _strip(date) is None


ACCOUNT = """
accounts:
  - question: When?
    about: date
    answers: [{text: "A.[^a]", date: "1987-03-04"}, {text: "B.[^a]"}, {text: "C.[^a]", date: "[..1987-05]"}]
"""


def test_strip_has_the_dates_that_accounts_give_hollow_below_its_own() -> None:
    found = _strip("1987-03-04", ACCOUNT)

    assert found is not None
    assert [False, True, True] == [mark.hollow for mark in found.marks]
    assert ["4 March 1987", "Account 1: 4 March 1987", "Account 3: by May 1987"] == [label.text for label in found.labels]
    heights = [float(label.y) for label in found.labels]
    assert sorted(heights) == heights
    assert heights[-1] < found.height


@pytest.mark.parametrize(
    ("choice", "disputed", "faint"),
    [
        ("", [True, True, True], [False, False, False]),
        ("    preferred: 1\n    reason: Why.\n", [False, False, False], [False, False, False]),
        ("    preferred: 1\n    rejected: [3]\n    reason: Why.\n", [False, False, False], [False, False, True]),
        ("    rejected: [1]\n    reason: Why.\n", [True, True, True], [False, True, False]),
    ],
)
def test_rejected_date_is_faint_and_an_open_question_colours_all(choice: str, disputed: list[bool], faint: list[bool]) -> None:
    found = _strip("1987-03-04", ACCOUNT + choice)

    assert found is not None
    assert (disputed, faint) == ([mark.disputed for mark in found.marks], [mark.faint for mark in found.marks])


def test_answer_without_a_known_year_is_not_drawn() -> None:
    assert ["4 March 1987", "Account 3: by May 1987"] == _labels("1987-03-04", ACCOUNT.replace('"1987-03-04"', '"XXXX-03-04"'))


def test_times_of_an_event_and_of_its_accounts_are_told_by_its_clock() -> None:
    labels = _labels("1987-03-04T02:20", ACCOUNT.replace('"1987-03-04"', '"1987-03-04T01:40"') + "clock: ship\n")

    assert ["4 March 1987, 02:20, ship's time", "Account 1: 4 March 1987, 01:40, ship's time"] == labels[:2]


def test_answer_by_another_clock_stands_where_the_clock_of_the_event_shows_it() -> None:
    """Witnesses whose clocks differ by eleven minutes disagree by three, not by fourteen."""
    answers = ACCOUNT.replace('"1987-03-04"', '"1987-03-04T07:58+01:00"').replace('"[..1987-05]"', '"1987-03-04T07:47"')
    files = {**closing(""), "events/closing.yaml": dated("1987-03-04T07:44", more=answers + "clock: pit\n")}
    views = views_of({**files, "site.yaml": LEAST["site.yaml"] + "clocks: {pit: {name: pit time, offset: '+00:49'}}\n"})

    found = strip(views.timeline.events[0], views.items[0], views.wording, views.dates, views.timeline.site.clocks)

    assert found is not None
    _, railway, pit = (mark.shape.dots[0].x for mark in found.marks)
    assert pit == railway


def test_answer_by_a_clock_of_its_own_stands_where_the_clock_of_the_event_shows_it() -> None:
    answers = ACCOUNT.replace('date: "1987-03-04"', 'date: "1987-03-04T07:58", clock: railway').replace(
        '"[..1987-05]"', '"1987-03-04T07:47"'
    )
    files = {**closing(""), "events/closing.yaml": dated("1987-03-04T07:44", more=answers + "clock: pit\n")}
    clocks = "clocks: {pit: {name: pit time, offset: '+00:49'}, railway: {name: railway time, offset: '+01:00'}}\n"
    views = views_of({**files, "site.yaml": LEAST["site.yaml"] + clocks})

    found = strip(views.timeline.events[0], views.items[0], views.wording, views.dates, views.timeline.site.clocks)

    assert found is not None
    _, railway, pit = (mark.shape.dots[0].x for mark in found.marks)
    assert pit == railway


def test_time_that_is_not_sure_stands_above_with_its_day() -> None:
    panel = _panel(*map(dated, ("1987-03-04T21:00~", "[1987-03-04T10:30..1987-03-04T11:00]", "1987-03-09", "1987-03-11", "1987-03-12~")))

    assert (4, 1) == (panel.above.count, panel.below.count)


def test_strip_of_a_date_leads_nowhere() -> None:
    found = _strip("1987-03-04", ACCOUNT)

    assert found is not None
    assert [None] * len(found.axis.labels) == [label.href for label in found.axis.labels]
