from __future__ import annotations

import codecs

import pytest

from dateline.importing.table import read_table

ROWS = [("Title", "Date"), ("Fête", "1987")]


def cells(data: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table(data).rows]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_cells_is_seen_in_the_first_line(sign: str) -> None:
    assert ROWS == cells(f"Title{sign}Date\nFête{sign}1987\n".encode())


def test_a_sign_in_quotation_marks_parts_nothing() -> None:
    assert [("a;b;c", "Date"), ("d", "e")] == cells(b'"a;b;c",Date\nd,e\n')


def test_a_first_line_that_says_the_sign_is_none_of_the_rows() -> None:
    found = read_table(b"sep=;\r\nTitle;Date\r\nA, b;1987\r\n")

    assert [(2, ("Title", "Date")), (3, ("A, b", "1987"))] == [(row.line, row.cells) for row in found.rows]


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (codecs.BOM_UTF8 + "Title,Date\nFête,1987\n".encode(), 0),
        ("Title,Date\nFête,1987\n".encode("utf-16"), 1),
        (codecs.BOM_UTF16_BE + "Title,Date\nFête,1987\n".encode("utf-16-be"), 1),
        ("Title,Date\nFête,1987\n".encode("utf-16-le"), 1),
        ("Title,Date\nFête,1987\n".encode("cp1252"), 1),
    ],
)
def test_encodings_of_spreadsheets_are_read_and_those_that_are_guessed_are_named(data: bytes, notes: int) -> None:
    found = read_table(data)

    assert (ROWS, notes) == ([row.cells for row in found.rows], len(found.notes))


def test_a_row_has_the_line_on_which_it_begins() -> None:
    found = read_table(b'Title,Text\n\nA,"one\ntwo"\nB,c\n')

    assert [1, 3, 5] == [row.line for row in found.rows]


def test_a_quotation_mark_that_is_not_closed_is_told_where_its_row_begins() -> None:
    found = read_table(b'Title,Text\nA,b\nC,"d\nE,f\n')

    assert [("3:1", "a quotation mark opens in this row and is not closed")] == [(fault.place, fault.message) for fault in found.faults]


def test_a_mark_within_a_cell_is_a_sign_like_others() -> None:
    assert [("Title", "Text"), ("A", 'the "Star" sails')] == cells(b'Title,Text\nA,the "Star" sails\n')


def test_letters_of_no_encoding_are_told() -> None:
    assert ["the letters of the file cannot be read"] == [fault.message for fault in read_table(b"Title\n\xff\x81").faults]


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00\x06\x00", b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF-1.7"])
def test_a_workbook_is_no_table_yet(data: bytes) -> None:
    (fault,) = read_table(data).faults

    assert "the file is a workbook or a document, and no text" == fault.message
    assert "CSV UTF-8" in fault.help


def test_a_sign_that_is_nought_makes_no_other_encoding() -> None:
    assert [("Title", "Date"), ("a\0b", "1987")] == cells(b"Title,Date\na\0b,1987\n")
