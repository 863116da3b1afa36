"""Texts as they come: bytes as they are, whatever their encoding and line ends, and nothing changed in silence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.capture.captured import Captured, Refused
from dateline.capture.encodings import Decoded, declared_in, decoded
from dateline.capture.plain import plain
from dateline.capture.signs import cleaned, settled
from dateline.text.signs import NEVER


def read(data: bytes) -> Captured:
    found = plain(data, "`a.txt`")
    assert isinstance(found, Captured), found
    return found


def test_line_ends_of_windows_stay() -> None:
    data = b"The vote\r\n\r\nIt passed.\r\n"

    assert data == read(data).text.encode()
    assert () == read(data).doubts


def test_the_first_line_is_the_title_if_it_is_short() -> None:
    title = read(b"\n  The  vote \nIt passed.").get("title")

    assert title is not None
    assert ("The vote", "the first line of the text") == (title.value, title.origin)
    assert read(b"word " * 40).get("title") is None


@pytest.mark.parametrize(
    ("data", "text", "doubt"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café", "the byte order mark at its head is left out, since it is no part of the text"),
        ("café".encode("utf-16"), "café", "it was in UTF-16 and is kept in UTF-8"),
        (b"\xfe\xff\x00c\x00a", "ca", "it was in UTF-16 and is kept in UTF-8"),
        ("café".encode("utf-32"), "café", "it was in UTF-32 and is kept in UTF-8"),
        (b"the caf\xe9 on \x93Main\x94", "the café on “Main”", "it is not UTF-8 and was read as Windows-1252; look at `café`, `“Main”`"),
        ("café".encode(), "café", ""),
    ],
)
def test_encodings_are_recognised_and_said(data: bytes, text: str, doubt: str) -> None:
    assert Decoded(text, doubt) == decoded(data, "`a.txt`")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\x00b\x00", "`a.txt` holds null bytes"),
        (b"\x7fELF\x02\x01\x01\x03", "`a.txt` is not a text"),
        (b"\xff\xfea", "`a.txt` begins as UTF-16 and goes on as something else"),
        (b"\xef\xbb\xbf\xff", "`a.txt` begins as UTF-8 and goes on as something else"),
        (b"\x81\x8d", "`a.txt` is not UTF-8, and which encoding it is in cannot be told"),
        ("Совет решил".encode("cp1251"), "`a.txt` is not UTF-8, and which encoding it is in cannot be told"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_cure(data: bytes, said: str) -> None:
    found = decoded(data, "`a.txt`")

    assert isinstance(found, Refused)
    assert found.what.startswith(said)
    assert found.help


@pytest.mark.parametrize(
    ("declared", "text"),
    [("windows-1251", "Совет"), ("ISO-8859-1", "Ñîâåò"), ("koi8-r", "яНБЕР")],
)
def test_what_is_declared_is_believed_where_it_is_not_utf_8(declared: str, text: str) -> None:
    assert Decoded(text) == decoded("Совет".encode("cp1251"), "the page", declared)


def test_a_page_that_says_another_encoding_than_utf_8_and_is_utf_8_is_read_as_utf_8() -> None:
    assert Decoded("café") == decoded("café".encode(), "the page", "iso-8859-1")


@pytest.mark.parametrize("declared", ["hex", "no-such-thing", "rot13"])
def test_an_encoding_that_is_none_is_said(declared: str) -> None:
    found = decoded(b"the caf\xe9", "the page", declared)

    assert isinstance(found, Decoded)
    assert f"it says that it is `{declared}`, which it is not" in found.doubt


def test_the_encoding_is_found_in_the_head_of_a_page() -> None:
    assert "windows-1251" == declared_in(b'<html><head><META http-equiv=Content-Type content="text/html; charset=windows-1251">')
    assert "koi8-r" == declared_in(b"<meta charset='koi8-r'>")
    assert "" == declared_in(b"<p>charset=koi8-r</p>")


def test_line_separators_become_line_ends_and_that_is_said() -> None:
    assert ("a\nb\nc", ("U+2028 line separator (2 times) is now a line end",)) == settled("a\u2028b\u2028c", drawn=False)


def test_a_sign_that_no_file_may_hold_is_refused_at_its_place() -> None:
    found = plain("The vote\r\nIt \u200epassed.".encode(), "the pasted text")

    assert isinstance(found, Refused)
    assert "in the pasted text, line 2 has U+200E left-to-right mark as its sign 4, which no file may hold" == found.what


def test_such_a_sign_of_a_page_is_left_out_and_that_is_said() -> None:
    assert ("ab", ("U+200E left-to-right mark (once) was left out, since no file may hold it",)) == settled("a\u200eb", drawn=True)


def test_soft_hyphens_and_zero_width_signs_stay_and_that_is_said() -> None:
    text, doubts = read("Har\u00adbour\n\u200bvote".encode()).text, read("Har\u00adbour\n\u200bvote".encode()).doubts

    assert "Har\u00adbour\n\u200bvote" == text
    assert (
        "U+00AD soft hyphen (once) is kept; a quotation across it has it too, written `\\u00ad`",
        "U+200B zero width space (once) is kept; a quotation across it has it too, written `\\u200b`",
    ) == doubts


@given(st.text())
def test_what_is_settled_holds_no_sign_that_no_file_may_hold(text: str) -> None:
    found = settled(text, drawn=True)

    assert not isinstance(found, Refused)
    assert None is re.search(f"[{NEVER}]", found[0])


def test_a_page_break_of_a_text_stays() -> None:
    assert ("a\x0cb", ()) == settled("a\x0cb", drawn=False)


def test_letters_that_were_lost_before_are_said() -> None:
    assert ("`caf\ufffd` has U+FFFD, which stands for a letter that was lost before it came here",) == read("the caf\ufffd".encode()).doubts


def test_a_value_of_one_line_keeps_its_no_break_spaces() -> None:
    assert "3\xa0million pounds" == cleaned(" 3\xa0million\n\t pounds\u200e")
