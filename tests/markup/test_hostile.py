"""Text that is made to cost time is read in time that grows with its length alone, and nothing behind it is lost."""

from __future__ import annotations

from time import process_time

import pytest

from dateline.markup import prose
from dateline.markup.blocks import Document, parse, plain, to_html

# What grows with the square of the length takes many minutes; the slowest of these takes a few seconds.
SECONDS = 40

MARKS = (
    "]", "*", "_a*", "a`", "``a`", "&", "&amp;", "<", "<a:", "\\", "![", "[^", "[^a]", "[a](", "[a](b)", "[[a](event:b)", "[a](<b",
    '[a](b "', '"a" ', ". ", "! a", ".\\* ", "a. B ", "“", "„ “", "»", "> ", ">\n", "- ", "- * + ", "1. a\n", "> 1. > - a\n", "# a\n",
    "a\n===\n", "---\n", "|", "a|b\n-|-\nc|d\n\n", "a|b|\n-|-|\n", "[a]: b\n", "[a](event:b)\n\n", "> a\nb\n", "a:\n- b\n\n",
    "-\n\n  a\n", "\t", "\r",
)  # fmt: skip
MUCH = {
    "brackets": "[" * 1_000_000,
    "brackets before a link": "[" * 100_000 + "](event:a)",
    "links in addresses": "[a](" * 100_000 + ")" * 100_000,
    "spaces between words": f"a{' ' * 1_000_000}b",
    "spaces before a footnote": f"a{' ' * 1_000_000}[^a]",
    "spaces in a cell": f"|a|\n|-|\n|{' ' * 1_000_000}b",
    "a long word": "a" * 1_000_000,
    "marks of quotations": ">" * 10_000,
    "marks of quotations and lines that go on": ">" * 10_000 + "a\n" + "b\n" * 2_000,
    "a list of many items": "- a\n" * 10_000,
    "lists in lists": "".join(" " * depth + "- a\n" for depth in range(300)),
    "a wide table": "a|" * 10_000 + "\n" + "-|" * 10_000,
    "a wide table of short rows": "a|" * 500 + "\n" + "-|" * 500 + "\n" + "a\n" * 1_000,
    "escaped bars": "a|b\n-|-\n" + "\\|" * 20_000,
    "code in each item": "- ```\n" * 5_000,
}


def _read(text: str) -> Document:
    began = process_time()
    document = parse(text)
    plain(document)
    to_html(document, lambda _: "", theirs=lambda _: True, href=lambda target: target.id)
    assert process_time() - began < SECONDS
    return document


@pytest.mark.parametrize("mark", MARKS)
def test_marks_without_end_are_read_in_time(mark: str) -> None:
    document = _read(mark * (20_000 // len(mark)) + "\n\nEnd.[^end]")

    assert "end" == document.footnotes[-1].label


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in MUCH.items()])
def test_much_of_one_thing_is_read_in_time(text: str) -> None:
    document = _read(f"{text}\n\nEnd.[^end]")

    assert "end" == document.footnotes[-1].label


@pytest.mark.parametrize("mark", MARKS)
def test_marks_without_end_are_read_in_time_where_there_are_no_blocks(mark: str) -> None:
    began = process_time()

    read = prose.parse(mark * (20_000 // len(mark)))

    assert len(prose.plain(read)) <= 20_000
    assert process_time() - began < SECONDS
