"""Seasons and decades in the words of a source."""

import pytest

from dateline.edtf.model import Day, Season
from dateline.edtf.vague import Vague, fits, vague_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the spring of 1942", [(0, 1942)]),
        ("Spring 1942, autumn 1943", [(0, 1942), (2, 1943)]),
        ("the fall of 1940", [(2, 1940)]),
        ("in early summer", [(1, None)]),
        ("in the 1990s", [(None, 1990)]),
        ("1990's", []),
        ("they fall; a spring of 1,942 litres; 31990s", []),
    ],
)
def test_seasons_and_decades_are_found(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert expected == [(vague.season, vague.year) for vague in vague_in(text, "en")]


def test_language_without_a_table_has_none() -> None:
    assert () == vague_in("spring 1942, the 1990s", "fr")


@pytest.mark.parametrize(("number", "expected"), [(21, [0]), (24, [3]), (25, [0]), (32, [3]), (33, [0, 1, 2, 3])])
def test_season_fits_a_season_of_its_name(number: int, expected: list[int]) -> None:
    days = Day(1942, 1, 1), Day(1942, 12, 31)

    actual = [season for season in range(4) if fits(Vague(0, 1, season, 1942), *days, Season(1942, number))]

    assert expected == actual


def test_open_bounds_have_room() -> None:
    season = Vague(0, 1, 0, 1942)

    assert fits(season, None, None)
    assert fits(season, None, Day(1950, 1, 1))
    assert not fits(season, Day(1950, 1, 1), None)
    assert not fits(season, None, Day(1930, 1, 1))
