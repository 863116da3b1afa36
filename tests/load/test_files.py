"""What can be wrong with bytes."""

from __future__ import annotations

import pytest

from dateline.load.files import Opened, open_record, open_text
from dateline.text.tree import DictTree, ReadFault


def said(opened: Opened) -> list[str]:
    return ["{}:{} {}".format(*found.finding.primary.place[1:], found.finding.message) for found in opened.faults]


def text(data: str | bytes) -> Opened:
    return open_text(DictTree({"seeds/a.txt": data}), "seeds/a.txt")


def test_a_byte_that_is_not_utf_8_is_named_with_its_place_and_the_cure() -> None:
    opened = text("erste Zeile\nzweite für alle".encode("cp1252"))

    assert ["2:9 `seeds/a.txt` is not UTF-8"] == said(opened)
    finding = opened.faults[0].finding
    assert "the byte 0xFC cannot stand here" == finding.primary.message
    assert "`iconv -f WINDOWS-1252 -t UTF-8 seeds/a.txt > seeds/a.txt.new && mv seeds/a.txt.new seeds/a.txt`" in finding.help[0]


def test_utf_16_is_recognised() -> None:
    assert "iconv -f UTF-16 " in text("é".encode("utf-16")).faults[0].finding.help[0]


def test_a_text_that_is_not_utf_8_is_there_and_has_no_words_and_no_hash() -> None:
    """Nobody is to be told that a quotation is not in it, nor which hash to write: once it is converted it has another."""
    file = text(b"caf\xe9 now").file

    assert file is not None
    assert ("", "") == (file.text, file.sha256)


@pytest.mark.parametrize("data", ["a\x0cb", "a\tb\r\nc\rd", "\ufeffa", "a\ufeffb\u200b\xad\u00a0", "\ufeff\ufeffa"])
def test_page_breaks_line_ends_and_zero_width_signs_are_allowed_in_a_text(data: str) -> None:
    assert [] == said(text(data))


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\x00", "U+0000 null"),
        ("\x0b", "U+000B vertical tab"),
        ("\x1b", "U+001B escape"),
        ("\x7f", "U+007F delete"),
        ("\x85", "U+0085 next line"),
        ("\x9f", "U+009F control character"),
        ("\u2028", "U+2028 line separator"),
        ("\u2029", "U+2029 paragraph separator"),
        ("\u061c", "U+061C arabic letter mark"),
        ("\u200e", "U+200E left-to-right mark"),
        ("\u202e", "U+202E right-to-left override"),
        ("\u2066", "U+2066 left-to-right isolate"),
        ("\ufffe", "U+FFFE non-character"),
        ("\uffff", "U+FFFF non-character"),
    ],
)
def test_signs_that_change_other_text_unseen_are_named(sign: str, name: str) -> None:
    opened = text(f"ab{sign}c")

    assert [f"1:3 {name} is not allowed in a file"] == said(opened)
    cure = "put a space or a line end in its place" if sign in "\x0b\x85\u2028\u2029" else "delete it"
    assert (f"{cure}, and write the new `sha256` into the record",) == opened.faults[0].finding.help


def test_a_sign_is_reported_once_with_its_next_places() -> None:
    opened = text("a\x00" * 8)

    assert 1 == len(opened.faults)
    assert ("it stands at 7 more places: 1:4, 1:6, 1:8, 1:10, 1:12, …",) == opened.faults[0].finding.note


def test_an_empty_text_is_a_fault() -> None:
    assert ["1:1 `seeds/a.txt` is empty"] == said(text(" \n\x0c"))


def test_a_record_of_more_than_a_megabyte_is_not_read() -> None:
    opened = open_record(DictTree({"events/a.yaml": "#" * 1_000_001}), "events/a.yaml")

    assert ["1:1 `events/a.yaml` is larger than a record may be"] == said(opened)
    assert "1.0 MB, and 1 MB is the limit" == opened.faults[0].finding.primary.message


def test_a_record_of_a_megabyte_is_read() -> None:
    assert [] == said(open_record(DictTree({"events/a.yaml": "#" * 1_000_000}), "events/a.yaml"))


def test_a_text_of_more_than_twenty_megabytes_is_not_read() -> None:
    assert ["1:1 `seeds/a.txt` is larger than a source's text may be"] == said(text(b"a" * 20_000_001))


class Locked(DictTree):
    """A collection of which no file may be read."""

    def read(self, path: str) -> bytes:
        raise ReadFault(path, "permission denied")


def test_a_file_that_cannot_be_read_is_reported_with_the_reason() -> None:
    assert ["1:1 `seeds/a.txt` cannot be read: permission denied"] == said(open_text(Locked({}), "seeds/a.txt"))


def test_a_letter_under_a_heap_of_marks_is_reported_and_the_text_not_read() -> None:
    opened = text("The vote.\nIt was cafe" + "\u0301\u0323" * 200_000 + " then.")

    assert ["2:11 one letter of `seeds/a.txt` bears 400,000 marks"] == said(opened)
    assert opened.file is not None
    assert "" == opened.file.text


@pytest.mark.parametrize("data", ["e" + "\u0301" * 100, "é京" * 1_000, "क्ष" * 1_000, "שָׁ" * 1_000, "\u0301 " * 1_000, "각" * 1_000])
def test_letters_with_their_marks_are_allowed_in_a_text(data: str) -> None:
    assert [] == said(text(data))
