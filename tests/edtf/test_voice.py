"""The plain words of years, seasons and times."""

import pytest

from dateline.edtf.model import Season, Time
from dateline.edtf.voice import offset_text, time_text
from dateline.edtf.words import ENGLISH, plain, words

SEASONS = [
    "spring 2025",
    "summer 2025",
    "autumn 2025",
    "winter 2025–2026",
    "northern spring 2025",
    "northern summer 2025",
    "northern autumn 2025",
    "northern winter 2025–2026",
    "southern spring 2025",
    "southern summer 2025–2026",
    "southern autumn 2025",
    "southern winter 2025",
    "first quarter of 2025",
    "second quarter of 2025",
    "third quarter of 2025",
    "fourth quarter of 2025",
    "first third of 2025",
    "second third of 2025",
    "last third of 2025",
    "first half of 2025",
    "second half of 2025",
]


def test_every_number_from_21_to_41_has_its_words() -> None:
    actual = [plain(words(Season(2025, number), ENGLISH)) for number in range(21, 42)]

    assert SEASONS == actual


def test_summer_of_the_south_ends_in_the_next_year() -> None:
    actual = [plain(words(Season(2025, number, southern=True), ENGLISH)) for number in range(21, 25)]

    assert ["spring 2025", "summer 2025–2026", "autumn 2025", "winter 2025"] == actual


@pytest.mark.parametrize(("year", "expected"), [(-43, "winter 44 BC–43 BC"), (0, "winter 1 BC–1"), (9999, "winter 9999–10,000")])
def test_season_over_two_years_says_both_as_people_count_them(year: int, expected: str) -> None:
    assert expected == plain(words(Season(year, 24), ENGLISH))


def test_times_are_as_fine_as_they_are_known() -> None:
    times = [Time(6), Time(6, 5), Time(6, 5, 4)]

    assert ["the hour 06", "06:05", "06:05:04"] == [time_text(time, ENGLISH) for time in times]


@pytest.mark.parametrize(("minutes", "expected"), [(0, ""), (60, "+1"), (-720, "−12"), (330, "+05:30"), (-30, "−00:30")])
def test_offsets_are_whole_hours_where_they_can_be(minutes: int, expected: str) -> None:
    assert expected == offset_text(minutes)
