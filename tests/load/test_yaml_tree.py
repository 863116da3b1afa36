"""What YAML becomes: texts with places, or faults where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load.parsers import Parser, PureParser, fastest
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile, decode
from dateline.text.node import Mapping, Node, Scalar, Sequence


def text_file(text: str) -> TextFile:
    return TextFile(PurePosixPath("events/a.yaml"), text, "")


def said(problems: tuple[Diagnostic, ...]) -> list[str]:
    return ["{}:{} {}".format(*problem.finding.primary.place[1:], problem.rule.name) for problem in problems]


def value(text: str, key: str) -> Node:
    root = read_yaml(text_file(text)).root
    assert root is not None
    found = root.get(key)
    assert found is not None
    return found


def scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items):
            for item in items:
                yield from scalars(item)
        case Mapping(entries):
            for key, child in entries:
                yield key
                yield from scalars(child)


@pytest.mark.parametrize("word", ["no", "on", "12:30:45", "2025-03-14", "0755", "1.10", "~", "null", "=", "0x1F"])
def test_every_value_is_the_text_that_was_typed(word: str) -> None:
    node = value(f"a: {word}\n", "a")

    assert isinstance(node, Scalar)
    assert word == node.value


@pytest.mark.parametrize(
    ("text", "style"),
    [("a: b", "plain"), ("a: 'b'", "single"), ('a: "b"', "double"), ("a: |\n  b", "literal"), ("a: >-\n  b", "folded")],
)
def test_a_value_knows_how_it_was_written(text: str, style: str) -> None:
    node = value(text, "a")

    assert isinstance(node, Scalar)
    assert style == node.style


def test_places_count_characters_beyond_the_basic_plane_once() -> None:
    text = "title: 😀😀 x\ndate: y\n"
    root = read_yaml(text_file(text)).root

    assert root is not None
    assert ["title", "😀😀 x", "date", "y"] == [text[scalar.span.start : scalar.span.end] for scalar in scalars(root)]


def test_a_byte_order_mark_at_the_head_moves_nothing() -> None:
    file = decode(PurePosixPath("a.yaml"), b"\xef\xbb\xbftitle: x\n")

    assert isinstance(file, TextFile)
    root = read_yaml(file).root
    assert root is not None
    assert (1, 8) == file.position(next(node for _, node in root.entries).span.start)


def test_lines_that_end_as_on_windows_are_counted_once() -> None:
    file = text_file("title: x\r\ndate: y\r\n")
    root = read_yaml(file).root

    assert root is not None
    assert (2, 7) == file.position(root.entries[1][1].span.start)
    assert Scalar("y", root.entries[1][1].span, "plain") == root.entries[1][1]


def test_a_block_ends_with_its_last_word() -> None:
    text = "summary: >-\n  one\n  two\n\n# a comment\ndate: x\n"
    node = value(text, "summary")

    assert ">-\n  one\n  two" == text[node.span.start : node.span.end]


def test_a_mapping_of_several_lines_spans_its_first_key_to_its_last_value() -> None:
    text = "excerpts:\n  call:\n    source: a\n    exact: b\n\ntitle: x\n"
    node = value(text, "excerpts")

    assert "call:\n    source: a\n    exact: b" == text[node.span.start : node.span.end]


def test_a_list_in_brackets_spans_its_brackets() -> None:
    text = "topics: [a, b]\n"
    node = value(text, "topics")

    assert "[a, b]" == text[node.span.start : node.span.end]


def test_anchor_and_alias_are_refused_where_they_stand() -> None:
    problems = read_yaml(text_file("title: &t Strike\nsummary: *t\n")).problems

    assert ["1:8 yaml-anchor", "2:10 yaml-alias"] == said(problems)


def test_a_value_with_an_anchor_is_read_without_it() -> None:
    text = "title: &t Strike\n"
    node = value(text, "title")

    assert "Strike" == text[node.span.start : node.span.end]


def test_a_tag_is_refused_where_it_stands() -> None:
    problems = read_yaml(text_file("date: !!str 2025\n")).problems

    assert ["1:7 yaml-tag"] == said(problems)


def test_a_merge_key_is_one_fault_together_with_its_alias() -> None:
    problems = read_yaml(text_file("a: {<<: *b}\n")).problems

    assert ["1:5 yaml-merge-key"] == said(problems)


def test_a_repeated_key_points_at_both() -> None:
    problem = read_yaml(text_file("title: x\ndate: y\ntitle: z\n")).problems[0]

    assert ["3:1 yaml-repeated-key"] == said((problem,))
    assert [(1, 1)] == [label.place[1:] for label in problem.finding.secondary]


def test_of_a_repeated_key_the_first_value_is_read() -> None:
    node = value("title: x\ntitle: z\n", "title")

    assert isinstance(node, Scalar)
    assert "x" == node.value


def test_a_second_document_ends_the_reading() -> None:
    parsed = read_yaml(text_file("title: x\n---\ntitle: y\n"))

    assert ["2:1 yaml-second-document"] == said(parsed.problems)
    assert parsed.root is None


def test_one_document_between_its_marks_is_read() -> None:
    assert () == read_yaml(text_file("---\ntitle: x\n...\n")).problems


def test_a_long_head_of_comments_with_lines_as_on_windows_is_read() -> None:
    assert () == read_yaml(text_file("# a line of the licence\r\n" * 500 + "title: x\r\n")).problems


def test_many_escapes_of_one_sign_are_one_fault() -> None:
    problems = read_yaml(text_file('title: "' + "\\x01" * 20_000 + '"\n')).problems

    assert ["1:9 control-character"] == said(problems)
    assert ("it stands at 19999 more places: 1:13, 1:17, 1:21, 1:25, 1:29, …",) == problems[0].finding.note


def test_too_many_brackets_end_the_reading() -> None:
    parsed = read_yaml(text_file("title: " + "[" * 50_000))

    assert ["1:27 yaml-too-deep"] == said(parsed.problems)


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "---\n...\n"])
def test_a_file_without_content_has_no_fields_and_no_problem(text: str) -> None:
    parsed = read_yaml(text_file(text))

    assert (None, ()) == (parsed.root, parsed.problems)


def test_signs_that_cannot_be_seen_are_reported_once_a_kind() -> None:
    problems = read_yaml(text_file("title: a\u202eb\u202ec\ndate: x\u2028y\n")).problems

    assert ["1:9 control-character", "2:8 control-character"] == said(problems)
    assert ("it stands at 1 more place: 1:11",) == problems[0].finding.note
    assert "U+202E right-to-left override is not allowed in a file" == problems[0].finding.message


def test_a_unicode_line_end_is_no_line_end() -> None:
    parsed = read_yaml(text_file("title: a\x85b\ndate: x\n"))

    assert parsed.root is not None
    assert ["title", "date"] == [key.value for key, _ in parsed.root.entries]


def test_an_escape_brings_no_control_character_in() -> None:
    problems = read_yaml(text_file('title: "a \\x1a b"\n')).problems

    assert ["1:11 control-character"] == said(problems)


def test_escapes_of_tab_line_end_and_zero_width_signs_are_allowed() -> None:
    node = value('a: "\\ufeff\\u200b\\t\\n x"\n', "a")

    assert isinstance(node, Scalar)
    assert "\ufeff\u200b\t\n x" == node.value


def test_a_tab_at_the_end_or_between_words_is_a_space() -> None:
    root = read_yaml(text_file('title:\tx\t\nsummary: "a\tb"\t# c\n')).root

    assert root is not None
    assert ["title", "x", "summary", "a b"] == [scalar.value for scalar in scalars(root)]


def test_a_continued_value_may_be_indented_by_a_tab() -> None:
    assert () == read_yaml(text_file('title: "a\n\tb"\n')).problems


def test_fields_and_blocks_may_not_be_indented_by_a_tab() -> None:
    assert ["2:1 yaml-syntax"] == said(read_yaml(text_file("excerpts:\n\tcall: x\n")).problems)
    assert ["2:1 yaml-syntax"] == said(read_yaml(text_file("summary: >-\n\tone\n\ttwo\n")).problems)


@pytest.mark.parametrize("parser", [fastest(), PureParser])
def test_both_parsers_give_the_same_tree(parser: Parser) -> None:
    text = "title: 😀 'x'\nsummary: >-\n  a\n  b\nexcerpts: {call: {exact: \"a \\\n  \\u00e9\"}}\ntopics:\n- a\n- 'it''s'\n"
    parsed = read_yaml(text_file(text), parser)

    assert read_yaml(text_file(text)) == parsed
    assert () == parsed.problems
    assert parsed.root is not None
    assert ["title", "😀 'x'", "summary", "a b", "excerpts", "call", "exact", "a é", "topics", "a", "it's"] == [
        scalar.value for scalar in scalars(parsed.root)
    ]
