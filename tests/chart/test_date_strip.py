from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.date_strip import GAP, NARROWEST, SIZE, date_strip
from dateline.chart.measure import width
from dateline.chart.model import Item, place
from dateline.chart.shapes import Name
from tests.chart.cases import STRIPS, WORDS, day, item, month, time, to, year
from tests.chart.numbers import per_cent, xs
from tests.chart.strategies import SPANS, one


def _box(label: Name) -> tuple[float, float]:
    """Return from where to where words go, in pixels of the narrowest drawing."""
    x, wide = per_cent(label.x) * NARROWEST / 100 + float(label.dx), width(label.text, SIZE)
    turned = {"start": "end", "end": "start"} if label.leftwards else {}
    return {"start": (x, x + wide), "middle": (x - wide / 2, x + wide / 2), "end": (x - wide, x)}[turned.get(label.anchor, label.anchor)]


@given(
    one(st.one_of(*SPANS)), st.sampled_from((None, "3 March", "31 December 2025")), st.sampled_from((None, "9 March", "about 200,000 BC"))
)
def test_words_of_the_bounds_do_not_cover_each_other_or_leave_the_drawing(made: Item, start: str | None, end: str | None) -> None:
    shown = date_strip(made, WORDS, start=start, end=end)

    if shown is None:
        assert place(made) is None
        return
    boxes = [(label.y, *_box(label)) for label in shown.labels]
    assert all(-1 <= a and b <= NARROWEST + 1 for _, a, b in boxes)
    if len(boxes) == 2:
        (y, _, b), (z, c, _) = boxes
        assert y != z or b + GAP <= c + 1e-3
    assert all(-0.001 <= x <= 100.001 for x in xs(shown.marks[0].shape))
    assert shown.height <= 80


@pytest.mark.parametrize(
    ("name", "columns", "labels"),
    [
        ("a day", ["28", "1", "2", "3", "4", "5", "6"], [("3 March 2025", "50%")]),
        ("a month", ["Feb", "March", "April"], [("1 March", "33.333%"), ("31 March", "66.667%")]),
        ("a year", ["2024", "2025", "2026"], [("1 January", "33.333%"), ("31 December", "66.667%")]),
        ("by a day, disputed", ["Jan", "Feb", "March", "April"], [("3 March 2025", "52.419%")]),
        ("from a day", ["Feb", "March", "April", "May"], [("3 March 2025", "26.613%")]),
        ("a minute", ["00:00", "01:00", "02:00", "03:00", "04:00"], [("02:20", "46.667%")]),
        ("an expectation", ["Feb", "March", "April", "May", "June"], [("20 March 2025", "32.581%")]),
    ],
)  # fmt: skip
def test_window_has_round_columns_that_fit_the_date(name: str, columns: list[str], labels: list[tuple[str, str]]) -> None:
    made, start, end = STRIPS[name]

    shown = date_strip(made, WORDS, start=start, end=end)

    assert shown is not None
    assert columns == [label.short for label in shown.axis.labels]
    assert [text for text, _ in labels] == [label.text for label in shown.labels]
    assert [per_cent(x) for _, x in labels] == pytest.approx([per_cent(label.x) for label in shown.labels], abs=0.2)


def test_words_that_do_not_fit_side_by_side_stand_apart_or_one_below_the_other() -> None:
    near = item(1, "either", time(day(1912, 4, 15), 3, 30), time(day(1912, 4, 15), 3, 31))

    apart = date_strip(near, WORDS, start="03:30", end="03:31")
    below = date_strip(near, WORDS, start="half past three in the morning", end="a minute later than that")

    assert apart is not None
    assert below is not None
    assert ["end", "start"] == [label.anchor for label in apart.labels]
    assert 2 == len({label.y for label in below.labels})


def test_disputed_date_is_disputed_here_too() -> None:
    made, start, end = STRIPS["by a day, disputed"]

    shown = date_strip(made, WORDS, start=start, end=end)

    assert shown is not None
    assert shown.marks[0].disputed


def test_date_without_words_is_drawn_without_them() -> None:
    shown = date_strip(item(1, "month", month(2025, 3)), WORDS)

    assert shown is not None
    assert () == shown.labels


def test_nothing_known_is_not_drawn() -> None:
    assert date_strip(item(1, "undated"), WORDS) is None


def test_open_year_is_shown_among_years() -> None:
    shown = date_strip(item(1, "by", to(year(-43))), WORDS, end="44 BC")

    assert shown is not None
    assert ["46 BC", "45 BC", "44 BC", "43 BC"] == [label.short for label in shown.axis.labels]
