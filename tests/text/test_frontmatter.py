"""Where the head of a Markdown file ends and its body begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.file import Span
from dateline.text.frontmatter import FrontMatter, Unclosed, split


def parts(text: str) -> tuple[str, str]:
    found = split(text)
    assert isinstance(found, FrontMatter)
    return text[found.head.start : found.head.end], text[found.body.start : found.body.end]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_head_and_body_stand_between_and_behind_the_dashes(end: str) -> None:
    text = end.join(["---", "title: A", "menu: true", "---", "", "Words", ""])

    assert (f"title: A{end}menu: true{end}", f"{end}Words{end}") == parts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---\nWords", ("", "Words")),
        ("---\na: b\n---", ("a: b\n", "")),
        ("---\na: b\n---\n", ("a: b\n", "")),
        ("--- \t\na: b\n--- \nWords", ("a: b\n", "Words")),
        ("---\na: |\n  x\n  ---\nb: c\n---\nWords", ("a: |\n  x\n  ---\nb: c\n", "Words")),
        ("---\na: b\n----\n---x\n---\nWords", ("a: b\n----\n---x\n", "Words")),
        ("---\na: b\n---\nWords\n---\nMore", ("a: b\n", "Words\n---\nMore")),
    ],
)
def test_only_dashes_alone_at_the_margin_end_a_head(text: str, expected: tuple[str, str]) -> None:
    assert expected == parts(text)


@pytest.mark.parametrize("text", ["", "Words", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\n---\n", "---a\n---\n", "--\n---\n"])
def test_a_text_that_begins_otherwise_has_no_head(text: str) -> None:
    assert split(text) is None


@pytest.mark.parametrize("text", ["---", "---\n", "---\r\na: b\r\n", "---\na: b\n ---\n", "---\na: b\n--- # done\n"])
def test_a_head_that_does_not_end_is_told_by_its_beginning(text: str) -> None:
    assert Unclosed(Span(0, 3)) == split(text)


@given(st.lists(st.sampled_from(["---", "a: b", " ", "--", "é", ""])), st.sampled_from(["\n", "\r\n", "\r"]))
def test_head_and_body_are_all_of_the_text_but_the_two_lines(lines: list[str], end: str) -> None:
    text = end.join(["---", *lines, "---", *lines])

    head, body = parts(text)

    assert text == f"---{end}{head}---{end}{body}" or text == f"---{end}{head}---"
    assert "---" not in head.split(end)
