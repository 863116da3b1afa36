"""Markdown in blocks, read once: bodies of events and pages of prose.

In here: the way from a text to a document, by the parser's blocks or, where there are only paragraphs, without it; which
sentences count; a document as plain text. Not in here: the rules for blocks (block_rules.py), what stands in a line (inline.py), HTML
(blocks_html.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat, zip_longest

from markdown_it.token import Token

from dateline.markup import prose, sentences
from dateline.markup.block_rules import Words, cut_blocks
from dateline.markup.blocks_html import to_html
from dateline.markup.document import Align, Block, Code, Divider, Document, EventBlock, Heading, Listing, Paragraph, Quote, Table
from dateline.markup.inline import cut_markdown
from dateline.markup.links import Link
from dateline.markup.pieces import Piece, Target, cut_plain
from dateline.markup.places import Places, carried, with_line_feeds
from dateline.markup.prose import Footnote, Phrase, Prose, Sentence

__all__ = [
    "Block", "Code", "Divider", "Document", "EventBlock", "Footnote", "Heading", "Link", "Listing", "Paragraph", "Phrase", "Prose",
    "Quote", "Sentence", "Table", "Target", "parse", "plain", "to_html",
]  # fmt: skip

# What may begin another block than a paragraph, or end its lines otherwise than by a line feed.
_NO_PARAGRAPH = re.compile(r"^(?:[ \t#>*+\-=_~`|:]|\d{1,9}[.)])|[\r\0]", re.MULTILINE)
_LINES = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def parse(text: str) -> Document:
    """Read Markdown in blocks with footnotes. Every text is a document: what is not well formed is words.

    >>> document = parse("They spoke.[^call]\\n\\n- Once.\\n- Twice.[^call]\\n")
    >>> [type(block).__name__ for block in document.blocks], [sentence.cited for sentence in document.sentences]
    (['Paragraph', 'Listing'], [True, False, True])
    """
    blocks = cut_paragraphs(text)
    if blocks is None:
        blocks = cut_document(text)
    return _document(text, _with_events(blocks))


def plain(document: Document) -> str:
    """Return the document without markup and footnotes: each paragraph, heading, row and line of code on a line, cells parted by a tab.

    >>> plain(parse("# A *title*\\n\\nWords.[^a]\\n\\n| a | b |\\n|---|---|\\n| c | d |"))
    'A title\\nWords.\\na\\tb\\nc\\td'
    """
    return "\n".join(_plain(document.blocks))


def cut_paragraphs(text: str) -> tuple[Block, ...] | None:
    """Return the blocks of a text that has only paragraphs, without the parser; None if it may have others."""
    if _NO_PARAGRAPH.search(text):
        return None
    return tuple(_paragraph(text, found) for found in _LINES.finditer(text))


def cut_document(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text."""
    source, places = with_line_feeds(text)
    return _Builder(text, places).blocks(iter(cut_blocks(source)))


def _paragraph(text: str, found: re.Match[str]) -> Paragraph:
    lines = found[0]
    begin = found.start() + len(lines) - len(lines.lstrip())
    return Paragraph(_prose(text, Words(lines.strip(), Places((0,), (begin,)))))


def _prose(text: str, words: Words) -> Prose:
    """Read the words of one block, which no phrase and no sentence leaves."""
    pieces = cut_plain(words.text)
    cut: tuple[tuple[Piece, ...], tuple[Link, ...]] = (pieces, ()) if pieces is not None else cut_markdown(words.text)
    return prose.read(text, *carried(*cut, words.places))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes blocks of the parser's tokens; `places` lead from the source that it read to the text, `levels` are of headings so far."""

    text: str
    places: Places
    levels: list[int] = field(default_factory=list)

    def blocks(self, tokens: Iterator[Token]) -> tuple[Block, ...]:
        """Take blocks up to the token that closes what they stand in."""
        found: list[Block] = []
        for token in tokens:
            match token.type:
                case "paragraph_open":
                    found.append(Paragraph(self._words(tokens), token.hidden))
                case "heading_open":
                    found.append(self._heading(int(token.tag[1:]), self._words(tokens)))
                case "blockquote_open":
                    found.append(Quote(self.blocks(tokens)))
                case "bullet_list_open":
                    found.append(Listing(self._items(tokens)))
                case "ordered_list_open":
                    found.append(Listing(self._items(tokens), int(token.attrs.get("start", 1))))
                case "fence" | "code_block":
                    found.append(Code(token.content))
                case "hr":
                    found.append(Divider())
                case "table":
                    found.append(self._table(token))
                case _:
                    break
        return tuple(found)

    def _words(self, tokens: Iterator[Token]) -> Prose:
        words, _ = next(tokens), next(tokens)
        return self._prose(words.meta["words"])

    def _prose(self, words: Words) -> Prose:
        return _prose(self.text, Words(words.text, words.places.behind(self.places)))

    def _heading(self, written: int, words: Prose) -> Heading:
        level = min(written, (self.levels[-1] if self.levels else 0) + 1)
        # A heading without words is not shown.
        if words.pieces:
            self.levels.append(level)
        return Heading(level, words)

    def _items(self, tokens: Iterator[Token]) -> tuple[tuple[Block, ...], ...]:
        items: list[tuple[Block, ...]] = []
        while next(tokens).type == "list_item_open":
            items.append(self.blocks(tokens))
        return tuple(items)

    def _table(self, token: Token) -> Table:
        aligns: list[Align] = token.meta["aligns"]
        nothing = prose.read(self.text, (), ())
        head, *rows = (
            (*map(self._prose, row), *repeat(nothing, len(aligns) - len(row))) for row in token.meta["rows"]
        )  # fmt: skip
        return Table(head, tuple(rows), tuple(aligns))


def _with_events(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with each paragraph that is nothing but a link to an event as that event."""
    return tuple((isinstance(block, Paragraph) and _event(block.prose)) or block for block in blocks)


def _event(words: Prose) -> EventBlock | None:
    match words.links:
        case (Link(target=Target(kind="event") as target, start=start, end=end),) if (
            words.pieces[0].start == start and words.pieces[-1].end == end
        ):
            return EventBlock(target, prose.plain(words), start, end, words)
    return None


def _document(text: str, blocks: tuple[Block, ...]) -> Document:
    leaves = tuple(_leaves(blocks))
    return Document(
        text,
        blocks,
        footnotes=tuple(chain.from_iterable(leaf.footnotes for leaf in leaves)),
        phrases=tuple(chain.from_iterable(leaf.phrases for leaf in leaves)),
        sentences=tuple(_sentences(blocks)),
        links=tuple(chain.from_iterable(leaf.links for leaf in leaves)),
    )


def _leaves(blocks: Iterable[Block]) -> Iterator[Prose]:
    """Yield the words of the blocks in their order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading() | EventBlock():
                yield block.prose
            case Quote():
                yield from _leaves(block.blocks)
            case Listing():
                yield from _leaves(chain.from_iterable(block.items))
            case Table():
                yield from chain(block.head, *block.rows)
            case Code() | Divider():
                pass


def _sentences(blocks: tuple[Block, ...], *, listed: bool = False) -> Iterator[Sentence]:
    """Yield the sentences of the blocks; `listed` ones stand in a list, where words are often none."""
    for block, following in zip_longest(blocks, blocks[1:]):
        match block:
            case Paragraph(words) if not listed or _reads_as_prose(words):
                yield from _told(words, following)
            case Quote():
                yield from _sentences(block.blocks, listed=listed)
            case Listing():
                for item in block.items:
                    yield from _sentences(item, listed=True)
            case Table():
                for cell in filter(_reads_as_prose, chain(block.head, *block.rows)):
                    yield from cell.sentences
            case _:
                pass


def _told(words: Prose, following: Block | None) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph, but for a last one that has its colon and is told in the block that follows."""
    goes_on = isinstance(following, EventBlock | Quote | Listing | Code | Table) and prose.plain(words).endswith((":", "："))
    return words.sentences[:-1] if goes_on and not words.sentences[-1].cited else words.sentences


def _reads_as_prose(words: Prose) -> bool:
    """Tell whether an item or a cell says something, rather than names it: it has a footnote, two sentences, or ends as one does."""
    return bool(words.footnotes) or len(words.sentences) > 1 or sentences.closed(prose.plain(words))


def _plain(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(words) | Heading(_, words):
                yield prose.plain(words)
            case EventBlock():
                yield block.words
            case Quote():
                yield from _plain(block.blocks)
            case Listing():
                yield from _plain(chain.from_iterable(block.items))
            case Table():
                yield from ("\t".join(map(prose.plain, row)).rstrip("\t") for row in (block.head, *block.rows))
            case Code():
                yield block.content.removesuffix("\n")
            case Divider():
                pass
