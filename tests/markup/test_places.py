"""The way back from a text that was put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.markup.pieces import Piece, Target
from dateline.markup.places import Places, carried, with_line_feeds


@given(st.text(alphabet="ab\r\n\0", max_size=40))
def test_each_character_has_its_place_whatever_ends_the_lines(text: str) -> None:
    source, places = with_line_feeds(text)

    read = [text[places.place(index)] for index in range(len(source))]

    assert [{"\r": "\n", "\0": "\ufffd"}.get(character, character) for character in read] == list(source)
    assert len(text) == places.place(len(source))


@pytest.mark.parametrize(("index", "place"), [(0, 10), (2, 12), (3, 20), (4, 21)])
def test_a_run_goes_on_until_the_next_begins(index: int, place: int) -> None:
    assert place == Places((0, 3), (10, 20)).place(index)


def test_what_has_no_place_of_its_own_stands_where_the_next_run_begins() -> None:
    assert [5, 6, 7, 7, 7] == [Places((0, 4), (5, 7)).place(index) for index in range(5)]


def test_ways_follow_one_another() -> None:
    inner, outer = Places((0, 2), (1, 4)), Places((0, 3), (10, 20))

    whole = inner.behind(outer)

    assert [outer.place(inner.place(index)) for index in (0, 2)] == [whole.place(index) for index in (0, 2)]


def test_words_are_cut_where_they_do_not_stand_side_by_side() -> None:
    target = Target("event", "b", 1, 2)
    pieces = (Piece("text", "abcd", 0, 4), Piece("code", "e", 4, 7), Piece("open", "", 7, 8, target))

    moved, _ = carried(pieces, (), Places((0, 2), (10, 20)))

    assert (
        Piece("text", "ab", 10, 20),
        Piece("text", "cd", 20, 22),
        Piece("code", "e", 22, 25),
        Piece("open", "", 25, 26, Target("event", "b", 11, 20)),
    ) == moved
