"""Broken YAML is explained in the words of those who write records, where the slip is."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from dateline.load.parsers import PureParser
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile

SLIPS = [
    ("title: x\n\tdate: y\n", "2:1 a tab indents a line"),
    ("a:\n  b: 1\n\tc: 2\n", "3:1 a tab indents a line"),
    ("title:foo\ndate: x\n", "1:1 a space is missing after `title:`"),
    ("title: x\ndate:2022\nsummary: y\n", "2:1 a space is missing after `date:`"),
    ("title:foo\n", "1:1 a space is missing after `title:`"),
    ('title: "abc\ndate: 2022\n', "1:8 a quotation mark is not closed"),
    ("title: 'abc\ndate: 2022\n", "1:8 a quotation mark is not closed"),
    ('title: "abc\n---\n', "1:8 a quotation mark is not closed"),
    ('title: "abc\ndate: "2022"\nsummary: x\n', "1:8 a quotation mark is not closed on its line"),
    ("title: 'It's over'\n", "1:11 a value goes on after its closing quotation mark"),
    ('exact: "He said "hello" to"\n', "1:17 a value goes on after its closing quotation mark"),
    ('summary: "x" said y: z\n', "1:12 a value goes on after its closing quotation mark"),
    ("topics: [a, b\nsummary: x\n", "1:9 the bracket `[` is not closed"),
    ("topics: [a, b}\n", "1:9 the bracket `[` is not closed"),
    ("policy: {a: b\n", "1:9 the bracket `{` is not closed"),
    ("topics: [a, , b]\n", "1:13 nothing stands before a comma"),
    ("summary: [^1] hello\n", "1:10 a value that begins with `[` is not plain text"),
    ('title: [Update: "x" y] z\n', "1:8 a value that begins with `[` is not plain text"),
    ("title: {x: y} z\n", "1:8 a value that begins with `{` is not plain text"),
    ("title: @all\n", "1:8 a value that begins with `@` is not plain text"),
    ("title: `code` x\n", "1:8 a value that begins with a backtick is not plain text"),
    ("title: %foo\n", "1:8 a value that begins with `%` is not plain text"),
    ("title: *Urgent* news\n", "1:8 a value that begins with `*` is not plain text"),
    ("title: & co\n", "1:8 a value that begins with `&` is not plain text"),
    ("title: !a!b c\n", "1:8 a value that begins with `!` is not plain text"),
    ("title: > 5 people\n", "1:8 a value that begins with `>` is not plain text"),
    ("title: ? why so\n", "1:8 a value that begins with `?` is not plain text"),
    ("%YAML 1.2\n---\ntitle: x\n", "1:1 the file begins with a `%` line"),
    ("title: Bloomberg: European officials\n", "1:17 a colon and a space stand in a value without quotation marks"),
    ("summary: The mayor said\n  the following: that\n", "2:16 a colon and a space stand in a value without quotation marks"),
    (": x\n", "1:1 a colon has no name of a field before it"),
    ("title: x\n date: y\n", "2:2 `date` does not stand under the fields that it belongs to"),
    ("a:\n    b: c\n  d: e\n", "3:3 `d` does not stand under the fields that it belongs to"),
    ("actors:\n  - a\n  b: c\n", "3:3 `b` does not stand under the fields that it belongs to"),
    ("title: x\n- a\n", "2:1 a list item stands where no list can be"),
    ("actors: - a\n", "1:9 a list item stands where no list can be"),
    ("title: x\njust words\ndate: y\n", "2:1 a line is no field"),
    ("summary: The mayor\nsaid this.\n", "2:1 a line is no field"),
    ("- a\n- b\n", "1:1 the file is a list, not a record of fields"),
    ("just words\n", "1:1 the file is one text, not a record of fields"),
    ('title: "C:\\docs"\n', "1:11 `\\d` stands for no character"),
    ('title: "a \\ud800 b"\n', "1:11 `\\ud800` stands for no character"),
    ('title: "a \\Uffffffff b"\n', "1:11 `\\Uffffffff` stands for no character"),
    ('title: "\\u12"\n', "1:9 `\\u12` stands for no character"),
    ("title: {{ name }}\n", "1:9 a list or a mapping stands where the name of a field is expected"),
    ("? [a]\n: b\n", "1:3 a list or a mapping stands where the name of a field is expected"),
    ('"": x\n', "1:1 nothing stands where the name of a field is expected"),
]


def text_file(text: str) -> TextFile:
    return TextFile(PurePosixPath("events/a.yaml"), text, "")


@pytest.mark.parametrize(("text", "expected"), SLIPS)
def test_a_slip_is_named_where_it_is(text: str, expected: str) -> None:
    parsed = read_yaml(text_file(text))

    assert [expected] == ["{}:{} {}".format(*problem.finding.primary.place[1:], problem.finding.message) for problem in parsed.problems]
    assert parsed.root is None


@pytest.mark.parametrize("text", [text for text, _ in SLIPS])
def test_the_parser_in_python_leads_to_the_same_words(text: str) -> None:
    assert read_yaml(text_file(text)) == read_yaml(text_file(text), PureParser)


def help_of(text: str) -> str:
    return read_yaml(text_file(text)).problems[0].finding.help[0]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Bloomberg: European officials\n", 'title: "Bloomberg: European officials"'),
        ('title: Bloomberg: "European" officials\n', "title: 'Bloomberg: \"European\" officials'"),
        ("title: @all\n", 'title: "@all"'),
        ("date:2022\ntitle: x\n", "date: 2022"),
        ("title: 'It's over'\n", '"It\'s over"'),
        ('title: "x" said y\n', "'\"x\" said y'"),
    ],
)
def test_the_cure_can_be_pasted(text: str, line: str) -> None:
    assert f"`{line}`" in help_of(text)
    assert () == read_yaml(text_file(line if line[0] not in "\"'" else f"title: {line}")).problems


def test_a_quotation_mark_left_open_points_at_the_one_that_closes_it() -> None:
    problem = read_yaml(text_file('title: "abc\ndate: "2022"\n')).problems[0]

    assert [(2, 7)] == [label.place[1:] for label in problem.finding.secondary]


def test_further_lines_with_tabs_are_counted() -> None:
    problem = read_yaml(text_file("excerpts:\n\ta: x\n\tb: y\n\tc: z\n")).problems[0]

    assert ("tabs indent 2 more lines",) == problem.finding.note
