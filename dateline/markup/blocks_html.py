"""A document as HTML.

In here: one element for each block, from a closed set; nothing of the writer's is an element, an attribute but an address and a
title, or an id. Not in here: what stands in a line (html.py), what a footnote, an address or an event set whole looks like: whoever
asks for the HTML says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import count

from markupsafe import Markup

from dateline.markup import prose
from dateline.markup.document import Align, Block, Code, Divider, Document, EventBlock, Heading, Listing, Paragraph, Quote, Table
from dateline.markup.pieces import Target
from dateline.markup.prose import Footnote, Phrase, Prose

_DEEPEST_HEADING = 6


def to_html(
    document: Document,
    note: Callable[[Footnote], str],
    *,
    theirs: Callable[[Phrase], bool] = lambda phrase: True,
    href: Callable[[Target], str | None] = lambda target: None,
    event: Callable[[Target, str], Markup | None] = lambda target, words: None,
    level: int = 2,
    table: Callable[[int], str] | None = None,
) -> Markup:
    """Return the document as HTML, one block after the other.

    `note`, `theirs` and `href` are as in `prose.to_html`. `event` gives the HTML of an event set whole from what it leads to and the
    words of its link; of None, a paragraph with the link is made. `level` is the level of a heading with one `#`; no heading is deeper
    than six. With `table`, each table stands in a region that can be scrolled by keyboard, and `table` gives the name of the
    first, second … of them, which should differ; without it, a table is to be made to wrap. Columns that are aligned have the classes
    `align-left`, `align-center` and `align-right`.

    >>> from dateline.markup.blocks import parse
    >>> print(to_html(parse("# A\\n\\n1. “b”[^c]\\n2. [d](event:d)"), lambda footnote: "<sup>1</sup>", level=3))
    <h3>A</h3>
    <ol>
    <li><span class="theirs">“b”</span><sup>1</sup></li>
    <li>d</li>
    </ol>
    """
    writer = _Writer(lambda words: str(prose.to_html(words, note, theirs=theirs, href=href)), event, level, table, count(1))
    return Markup("\n".join(writer.blocks(document.blocks)))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks; `line` writes what stands in one, `tables` counts."""

    line: Callable[[Prose], str]
    event: Callable[[Target, str], Markup | None]
    level: int
    table: Callable[[int], str] | None
    tables: Iterator[int]

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph(words, tight):
                    yield self.line(words) if tight else f"<p>{self.line(words)}</p>"
                # A heading without words is heard as one and says nothing.
                case Heading(level, words) if words.pieces:
                    tag = f"h{min(self.level + level - 1, _DEEPEST_HEADING)}"
                    yield f"<{tag}>{self.line(words)}</{tag}>"
                case EventBlock(target, words):
                    shown = self.event(target, words)
                    yield f"<p>{self.line(block.prose)}</p>" if shown is None else str(shown)
                case Quote(inner):
                    # No `blockquote`: on this site that holds a source's own words, and these are ours.
                    yield "\n".join(['<div class="set-off">', *self.blocks(inner), "</div>"])
                case Listing():
                    yield self._listing(block)
                case Code(content):
                    yield f"<pre><code>{escape(content, quote=False)}</code></pre>"
                case Divider():
                    yield "<hr>"
                case Table():
                    yield self._table(block)
                case _:
                    pass

    def _listing(self, listing: Listing) -> str:
        items = (f"<li>{self._item(item)}</li>" for item in listing.items)
        if listing.start is None:
            return "\n".join(["<ul>", *items, "</ul>"])
        return "\n".join(["<ol>" if listing.start == 1 else f'<ol start="{listing.start}">', *items, "</ol>"])

    def _item(self, blocks: tuple[Block, ...]) -> str:
        """Write an item, its words beside its tag where they are no paragraph."""
        if not blocks:
            return ""
        first, last = (isinstance(block, Paragraph) and block.tight for block in (blocks[0], blocks[-1]))
        return ("" if first else "\n") + "\n".join(self.blocks(blocks)) + ("" if last else "\n")

    def _table(self, table: Table) -> str:
        head = "".join(self._heading(cell, align) for cell, align in zip(table.head, table.aligns, strict=True))
        rows = (f"<tr>{''.join(self._cells(row, table.aligns))}</tr>" for row in table.rows)
        body = ["<tbody>", *rows, "</tbody>"] if table.rows else []
        lines = ["<table>", "<thead>", f"<tr>{head}</tr>", "</thead>", *body, "</table>"]
        if self.table is not None:
            name = escape(self.table(next(self.tables)))
            lines = [f'<div class="table" role="group" tabindex="0" aria-label="{name}">', *lines, "</div>"]
        return "\n".join(lines)

    def _heading(self, cell: Prose, align: Align) -> str:
        # An empty head of a column is heard as one and says nothing.
        return f'<th scope="col"{_class(align)}>{self.line(cell)}</th>' if cell.pieces else f"<td{_class(align)}></td>"

    def _cells(self, cells: tuple[Prose, ...], aligns: tuple[Align, ...]) -> Iterator[str]:
        for number, cell in enumerate(cells):
            yield f"<td{_class(aligns[number] if number < len(aligns) else '')}>{self.line(cell)}</td>"


def _class(align: Align) -> str:
    return f' class="align-{align}"' if align else ""
