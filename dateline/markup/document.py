"""Our longer prose as blocks: what a body or a page of prose is once it is read.

In here: the values. Not in here: reading them from Markdown (blocks.py), their HTML (blocks_html.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.markup.links import Link
from dateline.markup.pieces import Target
from dateline.markup.prose import Footnote, Phrase, Prose, Sentence

Align = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of their own; `tight` ones stand in a list whose items no empty line parts."""

    prose: Prose
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` counts from 1: as many as its `#`, but at most one deeper than the heading before, so that none is left out."""

    level: int
    prose: Prose


@dataclass(frozen=True, slots=True)
class EventBlock:
    """An event set whole: a paragraph, in nothing but the document, that is one link `[words](event:id)` from `start` to `end`.

    `words` are without markup; `prose` is the paragraph that it also is.
    """

    target: Target
    words: str
    start: int
    end: int
    prose: Prose


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, each some blocks. `start` is the number of the first, None in a list without numbers."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """Lines shown as they are, each with its line feed."""

    content: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: cells of its head, of its rows, and how columns are aligned. No row has fewer cells than the head; some may have more."""

    head: tuple[Prose, ...]
    rows: tuple[tuple[Prose, ...], ...]
    aligns: tuple[Align, ...]


Block = Paragraph | Heading | EventBlock | Quote | Listing | Code | Divider | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its blocks, and what was found in all of them, in its order. All offsets are places in the text as it was given.

    `sentences` are those that tell something: not headings, and of the items of lists and the cells of tables those that read as
    prose.
    """

    text: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    phrases: tuple[Phrase, ...]
    sentences: tuple[Sentence, ...]
    links: tuple[Link, ...]

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of the events that are set whole, each once, in the order of the text."""
        return tuple(dict.fromkeys(block.target.id for block in self.blocks if isinstance(block, EventBlock)))
