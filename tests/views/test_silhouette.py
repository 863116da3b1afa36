from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.text.file import Span
from dateline.views.silhouette import MOST_LINES, draw, paragraphs

BAR = re.compile(r"M(\d+) (\d+)h(\d+)")


def test_line_is_a_paragraph_where_lines_are_long() -> None:
    text = "A" * 300 + "\nshort\n\n  B\n"

    assert ["A" * 300, "short", "B"] == [text[span.start : span.end] for span in paragraphs(text)]


def test_lines_of_a_broken_text_are_joined_to_paragraphs() -> None:
    text = "one\ntwo\n\nthree\r\nfour\r\n"

    assert ["one\ntwo", "three\r\nfour"] == [text[span.start : span.end] for span in paragraphs(text)]


def test_each_line_of_64_characters_is_a_bar() -> None:
    drawing = draw("word " * 26, [])

    assert 3 == len(BAR.findall(drawing.whole))
    assert ("", 64) == (drawing.quoted, drawing.characters)


def test_quoted_words_are_drawn_where_they_stand() -> None:
    drawing = draw("a" * 32 + "b" * 32, [((Span(32, 64),), "#_e.a")])

    assert ("M28 3h240", "M148 3h120") == (drawing.whole, drawing.quoted)
    assert [(1, "#_e.a")] == [(number.number, number.href) for number in drawing.numbers]


def test_parts_of_a_cut_excerpt_are_drawn_with_one_number_at_the_first() -> None:
    drawing = draw("a" * 64 + "b" * 64, [((Span(0, 32), Span(64, 96)), "#_e.a")])

    assert "M28 3h120M28 10h120" == drawing.quoted
    assert [(1, 6)] == [(number.number, number.y) for number in drawing.numbers]


def test_numbers_of_near_excerpts_do_not_stand_on_each_other() -> None:
    drawing = draw("word " * 100, [((Span(0, 4),), "#a"), ((Span(5, 9),), "#b")])

    first, second = drawing.numbers
    assert second.y - first.y >= 9


def test_number_that_finds_no_room_is_left_out() -> None:
    drawing = draw("word " * 20, [((Span(n, n + 1),), "#a") for n in range(50)])

    assert max(number.y for number in drawing.numbers) <= drawing.height + 14


def test_very_long_text_has_no_more_lines_than_a_page_bears() -> None:
    drawing = draw("some words and " * 20_000, [])

    assert len(BAR.findall(drawing.whole)) <= MOST_LINES * 1.2
    assert drawing.characters > 64


def test_text_of_very_many_paragraphs_is_drawn_undivided() -> None:
    drawing = draw("word\n" * 5_000, [])

    assert len(BAR.findall(drawing.whole)) <= MOST_LINES * 1.2


@given(st.text(alphabet="ab \n\r\t。م", max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_quoted_bars_lie_within_the_text(text: str, first: int, last: int) -> None:
    start, end = sorted((min(first, len(text)), min(last, len(text))))

    drawing = draw(text, [((Span(start, end),), "#a")])

    reach = {y: int(x) + int(length) for x, y, length in BAR.findall(drawing.whole)}
    assert all(int(x) + int(length) <= reach[y] + 1 for x, y, length in BAR.findall(drawing.quoted))
