"""The article of an HTML page, drawn out by trafilatura, and compared with what the page shows.

In here: the lines of the text, verbatim with their no-break spaces; what was left out or stands otherwise is told.
Not in here: the parts of the page (page.py), its head (head.py).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Protocol

from dateline.capture.captured import Captured, Found, Refused
from dateline.capture.encodings import declared_in, decoded
from dateline.capture.head import fields_of
from dateline.capture.page import Page, read_page
from dateline.capture.signs import settled
from dateline.quotes.normalise import normalise, normalise_words
from dateline.quotes.titles import title_span
from dateline.text.display import visible

_BLOCKS = frozenset(("body", "main", "p", "head", "quote", "item", "row", "list", "table", "div", "code", "fw", "ab", "section", "figure"))
_TIGHT = frozenset(("item", "row"))
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,20}[0-9]{0,2});")
_ODD_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Signs of Braille: printable, no letters and no spaces, so that whoever sorts white space lets them be; and rarely in a page.
_STANDING_IN = tuple(map(chr, range(0x28FF, 0x2800, -1)))
_LAYOUT = re.compile("[ \t\n\r\f]+")
_FEW_WORDS = 60
_A_PASSAGE = 6
_MOST_NAMED = 3


class _Element(Protocol):
    """What of an element of lxml is used here."""

    tag: object
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[_Element]: ...


def article(data: bytes, what: str, declared: str = "", address: str = "") -> Captured | Refused:
    """Return the article of a page; `declared` is the encoding that came with it, `address` where it was found.

    Raises:
        ImportError: trafilatura, or a package that it needs, is not installed.
    """
    read = decoded(data, what, declared or declared_in(data))
    if isinstance(read, Refused):
        return read
    page = read_page(read.text)
    lines = _lines(read.text)
    if len("".join(lines).split()) < _FEW_WORDS:
        # Of little text trafilatura makes one line, menus and all.
        lines = ["\n\n".join(passage.text for passage in page.passages if not passage.around and passage.tag) + "\n"]
    if not "".join(lines).strip():
        return _without_text(what, page)
    shown = normalise("\n".join(passage.text for passage in page.passages))
    fields, told = fields_of(page, shown, address)
    text = _with_title("".join(lines), next((field for field in fields if field.name == "title"), None), page)
    kept = settled(text, drawn=True)
    if isinstance(kept, Refused):
        return kept
    text, signs = kept
    doubts = (read.doubt, *_compared(text, page, shown.text), *signs, *told)
    return Captured(text, fields, tuple(doubt for doubt in doubts if doubt))


def _lines(source: str) -> list[str]:
    """Return the article line by line, each with its line end, and an empty line between paragraphs."""
    from trafilatura import bare_extraction

    spaces = _spaces(source)
    shielded = _ODD_SPACE.sub(lambda found: spaces[found[0]], _ENTITY.sub(lambda found: _opened(found[0]), source))
    document = bare_extraction(shielded, include_comments=False, favor_recall=True)
    body: _Element | None = getattr(document, "body", None)
    if body is None:
        return []
    back = str.maketrans({stand_in: space for space, stand_in in spaces.items()})
    lines: list[str] = []
    before = ""
    for tag, raw in _blocks(body):
        line = raw.translate(back).strip(" \t")
        if line.strip():
            lines.append("" if not lines or (tag in _TIGHT and tag == before) else "\n")
            lines.append(line + "\n")
            before = tag
    return lines


def _opened(entity: str) -> str:
    """Return an entity as the odd space that it stands for, or as it is."""
    sign = html.unescape(entity)
    return sign if _ODD_SPACE.fullmatch(sign) else entity


def _spaces(source: str) -> Mapping[str, str]:
    """Return for each odd space a sign that the page does not have, and that stands in for it meanwhile."""
    free = (sign for sign in _STANDING_IN if sign not in source)
    odd = (chr(point) for point in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000))
    return dict(zip(odd, free, strict=False))


def _blocks(body: _Element) -> Iterator[tuple[str, str]]:
    """Yield the stretches of text between the edges of blocks, each with the block that it is in; cells are parted by tabs."""
    words: list[str] = []

    def walk(element: _Element, inside: str) -> Iterator[tuple[str, str]]:
        tag = element.tag if isinstance(element.tag, str) else ""
        is_block = tag in _BLOCKS
        if is_block:
            yield from flushed(inside)
        own = tag if is_block else inside
        if tag == "lb":
            words.append("\n")
        if tag:
            words.append(_LAYOUT.sub(" ", element.text or ""))
        for child in element:
            yield from walk(child, own)
            words.append(_LAYOUT.sub(" ", child.tail or ""))
        if tag == "cell":
            words.append("\t")
        if is_block:
            yield from flushed(own)

    def flushed(inside: str) -> Iterator[tuple[str, str]]:
        text = "\n".join(line.strip(" ") for line in re.sub(" {2,}", " ", "".join(words)).split("\n"))
        words.clear()
        if text.strip():
            yield inside, text.strip("\n")

    yield from walk(body, "")


def _with_title(text: str, title: Found | None, page: Page) -> str:
    """Return the text with the heading above it, if that is the title and was left out."""
    if title is None or not isinstance(title.value, str) or title_span(title.value, normalise(text)):
        return text
    heading = next((heading for heading in page.headings if title_span(title.value, normalise(heading))), None)
    return f"{heading}\n\n{text}" if heading else text


def _compared(text: str, page: Page, shown: str) -> Iterator[str]:
    """Yield where the text and what the page shows do not agree: lines that stand otherwise, more often, or not at all."""
    taken = normalise_words(text)
    if (count := len(taken.split())) < _FEW_WORDS:
        words = _listed(count, "word", "words")
        yield f"the text has {words}: all that the page shows outside menus; more may come by its scripts, after consent or payment"
    lines = [normalise_words(line) for part in text.splitlines() for line in part.split("\t") if line.strip()]
    passages = {normalise_words(passage.text): passage.around for passage in reversed(page.passages)}
    # Most lines are a passage; only what is none is looked for in the whole.
    if altered := [line for line in lines if line not in passages and line not in shown]:
        yield f"{_listed(len(altered), 'line stands', 'lines stand')} otherwise in the page: {_named(altered)}"
    twice = [line for line, number in Counter(lines).items() if number > 1 and _is_long(line) and shown.count(line) < number]
    if twice:
        yield f"{_listed(len(twice), 'line stands', 'lines stand')} more often in the text than in the page: {_named(twice)}"
    kept = set(lines)
    left = [
        passage for passage, around in passages.items() if not around and _is_long(passage) and passage not in kept and passage not in taken
    ]
    if left:
        are = "is" if len(left) == 1 else "are"
        yield f"{_listed(len(left), 'passage', 'passages')} of the page {are} not in the text: {_named(left[::-1])}"


def _is_long(line: str) -> bool:
    return len(line.split()) >= _A_PASSAGE


def _listed(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _named(lines: list[str]) -> str:
    shortened = [
        visible(" ".join(line.split()[:_A_PASSAGE])) + (" …" if len(line.split()) > _A_PASSAGE else "") for line in lines[:_MOST_NAMED]
    ]
    return ", ".join(f"`{line}`" for line in shortened) + (", …" if len(lines) > _MOST_NAMED else "")


def _without_text(what: str, page: Page) -> Refused:
    by_script = sum(len(passage.text.split()) for passage in page.passages) < _FEW_WORDS
    why = "it shows its words only by its scripts, or after consent or payment" if by_script else "it may be a list of articles"
    return Refused(
        f"no article was found in {what}: {why}",
        ("open it in a browser, copy the article, title first, and paste it: `new source -`",),
    )
