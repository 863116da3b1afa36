"""Bytes to text, and offsets to lines and columns."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.file import Span, TextFile, Undecodable, decode

PATH = PurePosixPath("seeds/a.txt")


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\u2028cd", 3, (1, 4)),
        ("😀😀x", 2, (1, 3)),
        ("ab\n", 3, (2, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, offset: int, position: tuple[int, int]) -> None:
    assert position == TextFile(PATH, text, "").position(offset)


@given(st.text(st.sampled_from("a\r\n😀"), max_size=20))
def test_positions_stand_in_the_order_of_offsets_and_no_two_are_one(text: str) -> None:
    file = TextFile(PATH, text, "")

    positions = [file.position(offset) for offset in range(len(text) + 1)]

    assert sorted(set(positions)) == positions


def test_a_line_is_given_without_its_end() -> None:
    file = TextFile(PATH, "one\r\ntwo\rthree\n", "")

    assert ["one", "two", "three", "", ""] == [file.line(number) for number in range(1, 6)]


@pytest.mark.parametrize(
    ("text", "start", "end", "first"),
    [
        ("a: one \n  two\n", 3, 14, "one"),
        ("a: one\r\n  two", 3, 13, "one"),
        ("a: one\r  two", 3, 12, "one"),
        ("a: one\u2028two", 3, 10, "one\u2028two"),
        ("a: \n  one", 3, 9, "\n"),
        ("a: one", 3, 3, ""),
    ],
)
def test_of_a_span_the_part_on_its_first_line_is_pointed_at(text: str, start: int, end: int, first: str) -> None:
    span = TextFile(PATH, text, "").first_line(Span(start, end))

    assert (start, first) == (span.start, text[span.start : span.end])


def test_a_byte_order_mark_is_no_part_of_the_text_but_of_the_hash() -> None:
    data = b"\xef\xbb\xbfone"
    file = decode(PATH, data)

    assert isinstance(file, TextFile)
    assert ("one", hashlib.sha256(data).hexdigest()) == (file.text, file.sha256)


def test_line_ends_are_kept() -> None:
    file = decode(PATH, b"a\r\nb\rc\n")

    assert isinstance(file, TextFile)
    assert "a\r\nb\rc\n" == file.text


@pytest.mark.parametrize(
    ("data", "offset", "byte", "looks_like"),
    [
        (b"\xef\xbb\xbfcaf\xe9 x", 3, 0xE9, "Windows-1252"),
        ("é caf".encode("cp1252"), 0, 0xE9, "Windows-1252"),
        ("né".encode("utf-16"), 0, 0xFF, "UTF-16"),
        (b"ab\x81\x8d", 2, 0x81, None),
        ("éa".encode() + b"\xff", 2, 0xFF, "Windows-1252"),
    ],
)
def test_the_first_byte_that_is_not_utf_8_is_named(data: bytes, offset: int, byte: int, looks_like: str | None) -> None:
    found = decode(PATH, data)

    assert isinstance(found, Undecodable)
    assert (offset, byte, looks_like) == (found.offset, found.byte, found.looks_like)
    assert "\ufffd" == found.file.text[offset]


@given(st.binary(max_size=40))
def test_any_bytes_are_text_or_show_where_they_are_none(data: bytes) -> None:
    found = decode(PATH, data)

    assert isinstance(found, TextFile) or "\ufffd" == found.file.text[found.offset]


def test_the_hundred_thousandth_position_costs_no_more_than_the_first() -> None:
    file = TextFile(PATH, "k: v\n" * 200_000, "")

    positions = [file.position(5 * number) for number in range(200_000)]

    assert (200_000, 1) == positions[-1]


@given(st.text(st.sampled_from("a\r\n😀"), max_size=20), st.integers(0, 20))
def test_a_position_is_in_the_line_of_that_number(text: str, offset: int) -> None:
    file = TextFile(PATH, text, "")

    line, column = file.position(min(offset, len(text)))

    assert column <= len(file.line(line)) + 2
    assert file.line(line)[column - 1 : column] == text[offset : offset + 1].strip("\r\n")
