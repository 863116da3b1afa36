"""Head and body of a Markdown file: YAML between two lines `---`, then the text.

In here: where the two stand. Not in here: reading the head (load/), reading the body (markup/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.text.file import Span

_LINE = r"---[ \t]*(?:\r\n|\r|\n|\Z)"
_OPENING = re.compile(_LINE)
_CLOSING = re.compile(rf"(?<=[\r\n]){_LINE}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where head and body stand: `head` without the two lines around it, `body` from the line after them to the end.

    A line `---` begins a document of YAML, so what stands before the end of the head is YAML with the places of the file.
    """

    head: Span
    body: Span


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A head that begins and does not end; `opening` is the place of its `---`."""

    opening: Span


def split(text: str) -> FrontMatter | Unclosed | None:
    """Return where head and body of a text without a byte order mark stand, or None where its first line is not `---`.

    Spaces and tabs behind the dashes are allowed, before them none are.

    >>> text = "---\\ntitle: Talks\\n---\\nThey began.\\n"
    >>> found = split(text)
    >>> text[found.head.start : found.head.end], text[found.body.start : found.body.end]
    ('title: Talks\\n', 'They began.\\n')
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return Unclosed(Span(0, len("---")))
    return FrontMatter(Span(opening.end(), closing.start()), Span(closing.end(), len(text)))
