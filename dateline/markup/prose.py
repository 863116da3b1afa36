"""Our prose, read once: what it cites, whose words it sets in marks, what a page shows of it.

In here: the parsed prose and its two forms, HTML and plain. Not in here: Markdown (inline.py), what counts as a phrase
(phrases.py) or a sentence (sentences.py). All offsets are places in the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from dateline.markup import html, phrases, sentences
from dateline.markup.inline import cut_markdown
from dateline.markup.links import Link
from dateline.markup.pieces import Piece, Target, cut_plain
from dateline.markup.places import carried, with_line_feeds
from dateline.markup.scan import NOTE, Scan, scan

__all__ = ["Footnote", "Link", "Phrase", "Prose", "Sentence", "Target", "line_html", "parse", "phrases_in", "plain", "read", "to_html"]

# Tried where spaces begin and nowhere among them: a megabyte of spaces is looked through once.
_NOTE_AND_SPACE = re.compile(rf"(?<!\s)\s*{NOTE}")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote `[^label]` from `start` to `end`. The label is as written, and may be none that a label can be."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between quotation marks, as a reader sees them; `start` and `end` are theirs, without the marks."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the footnotes that follow it; `cited` if it has one."""

    start: int
    end: int
    cited: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and what was found in it, in its order. `pieces` and `marked` (phrases with their marks) are for `to_html`."""

    text: str
    footnotes: tuple[Footnote, ...]
    phrases: tuple[Phrase, ...]
    sentences: tuple[Sentence, ...]
    links: tuple[Link, ...]
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    marked: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def parse(text: str) -> Prose:
    """Read inline Markdown with footnotes. Every text is prose: what is not well formed is words.

    >>> parse("They spoke.[^call]").footnotes
    (Footnote(label='call', start=11, end=18),)
    """
    pieces = cut_plain(text)
    if pieces is not None:
        return read(text, pieces, ())
    source, places = with_line_feeds(text)
    return read(text, *carried(*cut_markdown(source), places))


def to_html(
    prose: Prose,
    note: Callable[[Footnote], str],
    *,
    theirs: Callable[[Phrase], bool] = lambda phrase: True,
    href: Callable[[Target], str | None] = lambda target: None,
) -> Markup:
    """Return the prose as inline HTML; `note` gives the HTML of each footnote's mark, `theirs` tells which phrases are set off.

    `href` gives the address of what a link inside the site leads to; where it has none, the words stand without a link.

    >>> to_html(parse("He *said* “no”.[^a]"), lambda footnote: "<sup>1</sup>")
    Markup('He <em>said</em> <span class="theirs">“no”</span>.<sup>1</sup>')
    >>> to_html(parse("[He](actor:he) went."), lambda footnote: "", href=lambda target: f"../{target.id}/")
    Markup('<a href="../he/">He</a> went.')
    """
    marked = [place for place, phrase in zip(prose.marked, prose.phrases, strict=True) if theirs(phrase)]
    return Markup(html.render(prose.pieces, marked, lambda piece: note(_footnote(prose.text, piece)), href))


def plain(prose: Prose) -> str:
    """Return the prose without markup and footnotes, line ends as spaces.

    >>> plain(parse("He *said* no [^a]."))
    'He said no.'
    """
    return _NOTE_AND_SPACE.sub("", scan(prose.pieces).shown)


def line_html(text: str, *, theirs: Callable[[Phrase], bool] = lambda phrase: True) -> Markup:
    """Return text that is no Markdown, such as a title, as HTML with the words of others set off; `theirs` tells which they are.

    >>> line_html("*A* says “B & C”")
    Markup('*A* says <span class="theirs">“B &amp; C”</span>')
    """
    places = zip(phrases.quoted(text), phrases_in(text), strict=True)
    marked = [place for place, phrase in places if theirs(phrase)]
    return Markup(html.render((Piece("text", text, 0, len(text)),), marked, lambda _: ""))


def phrases_in(text: str) -> tuple[Phrase, ...]:
    """Return the words between quotation marks in text that is no Markdown.

    >>> phrases_in("He says “no”")
    (Phrase(text='no', start=9, end=11),)
    """
    places = (phrases.words(text, *place) for place in phrases.quoted(text))
    return tuple(Phrase(text[start:end], start, end) for start, end in places)


def read(text: str, pieces: tuple[Piece, ...], links: tuple[Link, ...]) -> Prose:
    """Return the prose that the pieces of a text make, all of the text or one block of it."""
    seen = scan(pieces)
    marked = phrases.quoted(seen.read)
    return Prose(
        text=text,
        footnotes=tuple(_footnote(text, piece) for piece in pieces if piece.kind == "note"),
        phrases=tuple(_phrase(seen, *phrases.words(seen.read, *place)) for place in marked),
        sentences=tuple(_sentence(seen, *place) for place in sentences.split(seen.read, marked)),
        links=links,
        pieces=pieces,
        marked=tuple((seen.start_of(start), seen.end_of(end - 1)) for start, end in marked),
    )


def _footnote(text: str, piece: Piece) -> Footnote:
    return Footnote(text[piece.start + 2 : piece.end - 1], piece.start, piece.end)


def _phrase(seen: Scan, start: int, end: int) -> Phrase:
    return Phrase(_NOTE_AND_SPACE.sub("", seen.shown[start:end]), seen.start_of(start), seen.end_of(end - 1))


def _sentence(seen: Scan, start: int, end: int) -> Sentence:
    return Sentence(seen.start_of(start), seen.end_of(end - 1), NOTE in seen.read[start:end])
