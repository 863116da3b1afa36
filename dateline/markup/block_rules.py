"""Markdown cut into blocks, each with its words and the way from them back to the source.

In here: the rules for blocks as they are set up for our prose. The parser's tokens tell only on which lines a block stands, so
each rule that takes words is asked, while it still knows, where they begin. Not in here: what stands in a line (inline.py),
what the blocks are made into (blocks.py), reference definitions and raw HTML, which our prose does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, heading, lheading, list_block, paragraph, table
from markdown_it.token import Token

from dateline.markup.places import Places

DEEPEST = 12
"""How deep blocks may stand in one another, where a list counts twice: it and its item. What is deeper is words."""

_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED_BAR = re.compile(r"\\\|")
_Rule = Callable[[StateBlock, int, int, bool], bool]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a block without what parts their lines from the margin, and the way back to the source."""

    text: str
    places: Places


def cut_blocks(source: str) -> list[Token]:
    """Cut a text, its line ends line feeds, into the parser's tokens; a token `inline` has its Words as `meta["words"]`.

    A table is one token: `meta["rows"]` are its rows of Words, the head first, and `meta["aligns"]` its columns.
    """
    tokens: list[Token] = []
    # Without its line feed, the parser reads a last line of spaces as none, and code without it as shorter.
    _PARSER.block.parse(source if source.endswith("\n") else f"{source}\n", _PARSER, {}, tokens)
    return tokens


def _with_words(rule: _Rule, words: Callable[[StateBlock, Token], Words]) -> _Rule:
    """Let a rule for one block of words say where they stand."""

    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            inline = state.tokens[before + 1]
            inline.meta["words"] = words(state, inline)
        return True

    return placed


def _lines(state: StateBlock, inline: Token) -> Words:
    """Put lines together, each from its first word on; what stands before it the parser has read as margin."""
    first, after = inline.map or (0, 0)
    whole = state.getLines(first, after, state.blkIndent, False)
    starts, sources = [], []
    at = len(whole.lstrip()) - len(whole)
    for number, line in enumerate(whole.split("\n"), first):
        begin = _first_word(state, number)
        starts.append(at + len(line) - (state.eMarks[number] - begin))
        sources.append(begin)
        at += len(line) + 1
    return Words(whole.strip(), Places(tuple(starts), tuple(sources)))


def _title(state: StateBlock, inline: Token) -> Words:
    """Take what stands behind the `#` of a heading."""
    number = (inline.map or (0, 0))[0]
    text = inline.content.strip()
    marks = len(state.tokens[-1].markup)
    return Words(text, Places((0,), (state.src.index(text, _first_word(state, number) + marks),)))


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a table as rows of words; a row that is longer than the head keeps its cells."""
    before = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        aligns = [str(token.attrs.get("style", "")).rpartition(":")[2] for token in state.tokens[before:] if token.type == "th_open"]
        del state.tokens[before:]
        rows = [_row(state, number) for number in (start, *range(start + 2, state.line))]
        state.push("table", "table", 0).meta.update(rows=rows, aligns=aligns)
    return True


def _row(state: StateBlock, number: int) -> list[Words]:
    begin = _first_word(state, number)
    line = state.src[begin : state.eMarks[number]].rstrip()
    row = line.lstrip()
    begin += len(line) - len(row)
    edges = [-1, *(bar.start() for bar in _BAR.finditer(row)), len(row)]
    spans = [(left + 1, right) for left, right in pairwise(edges)]
    # The bars at both ends part nothing.
    if spans[0] == (0, 0):
        del spans[0]
    if spans and spans[-1] == (len(row), len(row)):
        del spans[-1]
    return [_cell(row[left:right], begin + left) for left, right in spans]


def _cell(raw: str, begin: int) -> Words:
    words = raw.strip()
    begin += len(raw) - len(raw.lstrip())
    starts, sources = [0], [begin]
    for number, bar in enumerate(_ESCAPED_BAR.finditer(words)):
        starts += [bar.start() - number, bar.start() - number + 1]
        sources += [begin + bar.start(), begin + bar.end()]
    return Words(words.replace("\\|", "|"), Places(tuple(starts), tuple(sources)))


def _first_word(state: StateBlock, number: int) -> int:
    return state.bMarks[number] + state.tShift[number]


def _no_deeper(rule: _Rule) -> _Rule:
    """Let a rule for blocks in blocks pass over what is too deep; the parser would drop it in silence."""

    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < DEEPEST and rule(state, start, end, silent)

    return limited


def _parser() -> MarkdownIt:
    # The parser's own limit must not be reached: what lies behind it would be lost.
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False, "maxNesting": DEEPEST + 4})
    ruler = parser.block.ruler
    ruler.disable(["reference", "html_block"])
    interrupting: Iterable[tuple[str, _Rule, list[str]]] = (
        ("table", _table, ["paragraph"]),
        ("blockquote", _no_deeper(blockquote), ["paragraph", "blockquote", "list"]),
        ("list", _no_deeper(list_block), ["paragraph", "blockquote"]),
        ("heading", _with_words(heading, _title), ["paragraph", "blockquote"]),
        ("lheading", _with_words(lheading, _lines), []),
        ("paragraph", _with_words(paragraph, _lines), []),
    )
    for name, rule, interrupted in interrupting:
        ruler.at(name, rule, {"alt": interrupted})
    return parser


_PARSER = _parser()
