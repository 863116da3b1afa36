"""Whatever the bytes, reading ends with records and diagnostics; what is accepted can be pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.load.collection import load
from dateline.load.parsers import PureParser
from dateline.load.yaml_tree import read_yaml
from dateline.text import align
from dateline.text.file import TextFile
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.tree import DictTree

EVENT = """\
title: "Trump: \\u201cno\\u201d 😀"
date: "2025-05-19"
date_basis: {kind: stated, words: 'on Monday''s call', excerpt: call}
summary: >-
  The presidents spoke
  by phone.[^call]

  It was long.
excerpts:
  call:
    source: a
    exact: |
      a phone call
        on Monday
topics: [a, b]
"""
PIECES = st.sampled_from([
    "title", "a", ": ", ":", "[", "]", "{", "}", ", ", '"', "'", " #", "&a ", "*a ", "!t ", "%", "@", "`", "~", "b?c", "😀", "<<",
    "\n", "\n  ", "\n- ", "- ", "|\n  ", ">-\n  ", "\r\n", "\r", "\t", "  ", "---", "...", "\\", "\\n", "\\ud800", '"\\U00110000"',
    "\u2028", "\ufeff",
])  # fmt: skip
YAML = st.lists(PIECES, max_size=15).map("".join)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """An event with one stretch cut out and something else put in."""
    start = draw(st.integers(0, len(EVENT)))
    end = draw(st.integers(start, min(start + 20, len(EVENT))))
    return EVENT[:start] + draw(YAML) + EVENT[end:]


def text_file(text: str) -> TextFile:
    return TextFile(PurePosixPath("events/a.yaml"), text, "")


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


@given(st.binary(max_size=60) | (YAML | damaged()).map(str.encode))
def test_loading_never_fails_and_every_span_lies_in_its_file(data: bytes) -> None:
    files = {"site.yaml": data, "events/a.yaml": data, "seeds/a.yaml": data, "seeds/a.txt": data, "vocabulary/actors.yaml": data}
    loaded = load(DictTree(files))

    for diagnostic in loaded.diagnostics:
        for label in (diagnostic.finding.primary, *diagnostic.finding.secondary):
            assert label.span is None or 0 <= label.span.start <= label.span.end <= len(label.file.text)


@given(YAML | damaged())
def test_both_parsers_accept_the_same_files_and_read_the_same_tree(text: str) -> None:
    fast, pure = read_yaml(text_file(text)), read_yaml(text_file(text), PureParser)

    assert fast.root == pure.root
    assert bool(fast.problems) == bool(pure.problems)


@given(YAML | damaged())
@example(EVENT)
def test_every_word_of_an_accepted_file_is_found_where_it_stands(text: str) -> None:
    parsed = read_yaml(text_file(text))
    if parsed.root is None or parsed.problems:
        return

    for scalar in scalars(parsed.root):
        places = align.starts(scalar, text)
        assert list(places) == sorted(places)
        assert all(scalar.span.start <= place <= scalar.span.end for place in places)
        for character, place in zip(scalar.value, places, strict=False):
            assert character.isspace() or text[place] in (character, "\\")
