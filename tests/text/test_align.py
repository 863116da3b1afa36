"""Each character of a YAML value is found where it was typed."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from dateline.load.yaml_tree import read_yaml
from dateline.text.align import span_of, starts
from dateline.text.file import TextFile
from dateline.text.node import Scalar


def scalar(text: str) -> Scalar:
    root = read_yaml(TextFile(PurePosixPath("a.yaml"), text, "")).root
    assert root is not None
    node = root.entries[0][1]
    assert isinstance(node, Scalar)
    return node


def found(text: str, words: str) -> str:
    """Return what stands in the file where the value has `words`."""
    node = scalar(text)
    start = node.value.index(words)
    span = span_of(node, text, start, start + len(words))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("a: one two\n", "two", "two"),
        ("a: one\n  two\n", "two", "two"),
        ("a: one\n  two\n", "one two", "one\n  two"),
        ("a: 'it''s two'\n", "two", "two"),
        ("a: 'it''s two'\n", "it's", "it''s"),
        ('a: "x \\u201ctwo\\u201d y"\n', "two", "two"),
        ('a: "x \\u201ctwo\\u201d y"\n', "“two”", "\\u201ctwo\\u201d"),
        ('a: "x \\"two\\" y"\n', '"two"', '\\"two\\"'),
        ('a: "one\\\n  two three"\n', "two", "two"),
        ('a: "one\\\r\n  two three"\r\n', "two", "two"),
        ('a: "one\\\r  two three"\r', "two", "two"),
        ('a: "one \\\n\\\n\\\n two"\n', "two", "two"),
        ('a: "one\\n two\\n three"\n', "three", "three"),
        ("a: >-\n  one\n  two\n\n  three\n", "three", "three"),
        ("a: >-\n  one\n\n\n  two\n", "two", "two"),
        ("a: |\n  one\n\n\n  two\n", "two", "two"),
        ("a: |\n  one\n    two\n  three\n", "two", "two"),
        ("a: |\n  one\n    two\n  three\n", "three", "three"),
        ("a: |\n\n  one\n", "one", "one"),
        ("a: |2\n   one two\n", "two", "two"),
        ("a: |+ # a comment\n  one\n\n", "one", "one"),
        ("a: >-\r\n  one\r\n  two\r\n", "two", "two"),
        ("a: 😀 two 😀\n", "two", "two"),
        ("a: one\u00a0\n  two\n", "two", "two"),
        ("a: one   two\n", "two", "two"),
        ("a: one\ttwo\n", "two", "two"),
    ],
)
def test_words_of_a_value_are_found_as_typed(text: str, words: str, expected: str) -> None:
    assert expected == found(text, words)


def test_an_empty_stretch_has_a_place_of_no_width() -> None:
    text = "a: one two\n"
    span = span_of(scalar(text), text, 4, 4)

    assert (7, 7) == (span.start, span.end)


def test_a_stretch_of_one_folded_space_is_one_character_wide() -> None:
    text = "a: one\n  two\n"
    span = span_of(scalar(text), text, 3, 4)

    assert "\n" == text[span.start : span.end]


def test_a_long_run_of_spaces_takes_no_longer_than_other_text() -> None:
    text = 'a: "' + " " * 200_000 + 'x"\n'
    node = scalar(text)

    assert 200_004 == starts(node, text)[-2]
