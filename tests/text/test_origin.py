"""A part of a record is pointed at where it stands, or where it is missing."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile
from dateline.text.origin import Origin

TEXT = """\
title: Strike
excerpts:
  call:
    exact: >-
      a phone
      call
topics: [a, b]
odd/na~me#1: x
"""


def origin(base: str = "") -> Origin:
    file = TextFile(PurePosixPath("events/a.yaml"), TEXT, "")
    root = read_yaml(file).root
    assert root is not None
    return Origin(file, root, base)


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/title", "Strike"),
        ("/title#key", "title"),
        ("/excerpts/call#key", "call"),
        ("/excerpts/call", "exact: >-"),
        ("/excerpts/call/exact", ">-\n      a phone\n      call"),
        ("/topics/1", "b"),
        ("/topics", "[a, b]"),
        ("/odd~1na~0me#1#key", "odd/na~me#1"),
        ("/odd~1na~0me#1", "x"),
        ("/excerpts/call/source", "call"),
        ("/excerpts/other/source", "excerpts"),
        ("/topics/7", "topics"),
        ("", "title: Strike"),
    ],
)
def test_a_pointer_leads_to_its_place(pointer: str, expected: str) -> None:
    span = origin().span(pointer)

    assert span is not None
    assert expected == TEXT[span.start : span.end]


def test_a_missing_field_of_the_whole_file_has_no_place() -> None:
    assert origin().span("/date") is None


def test_pointers_count_from_the_record() -> None:
    span = origin("/excerpts/call").span("/exact#key")

    assert span is not None
    assert "exact" == TEXT[span.start : span.end]


def test_words_are_found_in_a_folded_value() -> None:
    span = origin().find("/excerpts/call/exact", 8, 12)

    assert span is not None
    assert "call" == TEXT[span.start : span.end]
    assert (6, 7) == origin().file.position(span.start)
