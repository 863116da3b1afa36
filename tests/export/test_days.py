"""Times of day beside EDTF, which has none of ours."""

from __future__ import annotations

import pytest

from dateline.edtf.days import days_of, has_local_time, has_time
from dateline.edtf.model import text
from dateline.edtf.parse import parse
from dateline.export._days import offset_text, times_of
from dateline.export._json import Json

AT_TWO = {"date": "1912-04-15", "time": "02:20"}


@pytest.mark.parametrize(
    ("written", "edtf", "times"),
    [
        ("1912-04-15T02:20", "1912-04-15", {"at": AT_TWO}),
        ("1912-04-15T06", "1912-04-15", {"at": {"date": "1912-04-15", "time": "06"}}),
        ("1985-04-12T23:20:30Z", "1985-04-12", {"at": {"date": "1985-04-12", "time": "23:20:30", "offset": "Z"}}),
        (
            "1912-04-15T00:05-03:10~",
            "1912-04-15",
            {"at": {"date": "1912-04-15", "time": "00:05", "qualifier": "~", "offset": "-03:10"}},
        ),
        ("1912-04-15~T02:20", "1912-04-15~", {"at": {"date": "1912-04-15~", "time": "02:20"}}),
        (
            "1912-04-15T00:45~/1912-04-15T01:45",
            "1912-04-15",
            {
                "from": {"date": "1912-04-15", "time": "00:45", "qualifier": "~"},
                "to": {"date": "1912-04-15", "time": "01:45"},
            },
        ),
        ("1912-04-14/1912-04-15T02:20", "1912-04-14/1912-04-15", {"from": {"date": "1912-04-14"}, "to": AT_TWO}),
        ("1912-04-15T02:20/..", "1912-04-15/..", {"from": AT_TWO}),
        ("/1912-04-15T02:20", "/1912-04-15", {"to": AT_TWO}),
        (
            "[1912-04-15T02:20,1912-04-15T03]",
            "1912-04-15",
            {"one_of": [AT_TWO, {"date": "1912-04-15", "time": "03"}]},
        ),
        ("[1912-04-15T02:20..1912-04-15T03]", "1912-04-15", {"one_of": [{"from": AT_TWO, "to": {"date": "1912-04-15", "time": "03"}}]}),
        ("[..1912-04-15T02:20]", "[..1912-04-15]", {"one_of": [{"to": AT_TWO}]}),
        (
            "{1912-04-14,1912-04-15T02:20,1912-04-15T03}",
            "{1912-04-14,1912-04-15}",
            {"all_of": [{"date": "1912-04-14"}, AT_TWO, {"date": "1912-04-15", "time": "03"}]},
        ),
    ],
)
def test_the_day_is_edtf_and_the_time_stands_beside_it(written: str, edtf: str, times: dict[str, Json]) -> None:
    date = parse(written)

    assert (edtf, times, True) == (text(days_of(date)), times_of(date), has_time(date))


@pytest.mark.parametrize(
    "written", ["2025", "2025-05-19~", "[2025]", "{2025-05,2025-06}", "2025-05-19/2025-05-19", "2025-21", "191X", "XXXX"]
)
def test_a_date_without_a_time_is_as_it_was(written: str) -> None:
    date = parse(written)

    assert (written, {}, False) == (text(days_of(date)), times_of(date), has_time(date))


def test_only_a_time_without_its_offset_needs_a_clock() -> None:
    written = ("1912-04-15", "1912-04-15T02:20Z", "1912-04-15T02:20", "1912-04-15T02:20Z/1912-04-15T03:20")

    assert [False, False, True, True] == [has_local_time(parse(each)) for each in written]


def test_offsets_are_written_as_in_files() -> None:
    assert ["Z", "+01:00", "-03:10", "-00:25"] == [offset_text(minutes) for minutes in (0, 60, -190, -25)]
