"""One page as a browser would take it, as far as the second reading cares: ids, references, quotations, words.

It rests on the standard library's reader of HTML alone. In here: what stands where. Not in here: whether it is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_LOADING_RELS = {
    "apple-touch-icon", "dns-prefetch", "icon", "manifest", "mask-icon", "modulepreload", "preconnect", "prefetch", "preload", "prerender",
    "stylesheet",
}  # fmt: skip
_LOADING = {
    "audio": ("src",), "embed": ("src",), "feimage": ("href", "xlink:href"), "frame": ("src",), "iframe": ("src",),
    "image": ("href", "xlink:href"), "img": ("src", "srcset"), "input": ("src",), "object": ("data",),
    "script": ("src", "href", "xlink:href"), "source": ("src", "srcset"), "track": ("src",),
    "use": ("href", "xlink:href"), "video": ("src", "poster"),
}  # fmt: skip
_LEADING = ("href", "xlink:href", "action", "formaction")
_ADDRESSES = {tag: tuple(dict.fromkeys((*names, *_LEADING))) for tag, names in _LOADING.items()}
"""The attributes of a tag that hold addresses, those that it loads before those that lead there."""
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
}  # fmt: skip
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that stands in a file; `loads` if a browser fetches it without being asked."""

    address: str
    line: int
    loads: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, and the source that the figure around a block of them names, or the `q` that holds them."""

    source: str | None
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """One HTML or SVG file. `phrases` are words quoted in a line, by a `q` that names their source.

    `text` is all its words, those of attributes, scripts and styles included.
    """

    ids: tuple[tuple[str, int], ...]
    references: tuple[Reference, ...]
    quotations: tuple[Quotation, ...]
    phrases: tuple[Quotation, ...]
    canonical: str | None
    text: str


def read_document(html: str) -> Document:
    """Read one page.

    >>> read_document('<p id="a"><a href="../">up</a>').ids
    (('a', 1),)
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Document(
        ids=tuple(reader.ids),
        references=tuple(reader.references),
        quotations=tuple(reader.quotations),
        phrases=tuple(reader.phrases),
        canonical=reader.canonical,
        text="".join(reader.text),
    )


def style_references(css: str, first_line: int = 1) -> Iterator[Reference]:
    """Yield the addresses in a style sheet, all of which a browser loads.

    >>> [reference.address for reference in style_references("a { background: url('a.svg') }")]
    ['a.svg']
    """
    bare = _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), css)
    for found in _URL.finditer(bare):
        address = next((group for group in found.groups() if group), "")
        yield Reference(address, first_line + bare.count("\n", 0, found.start()), True)


class _Reader(HTMLParser):
    """Collects what a document holds while the standard library's reader walks through it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[tuple[str, int]] = []
        self.references: list[Reference] = []
        self.quotations: list[Quotation] = []
        self.phrases: list[Quotation] = []
        self.canonical: str | None = None
        self.text: list[str] = []
        self._open_phrases: list[tuple[str | None, int, list[str]]] = []
        self._figures: list[str | None] = []
        self._quoted: list[str] = []
        self._depth = 0
        self._begun = 0
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        values = {name: value or "" for name, value in reversed(attrs)}  # of two equal attributes the first counts
        line = self.getpos()[0]
        if "id" in values:
            self.ids.append((values["id"], line))
        self.references.extend(_references(tag, values, line))
        if values:
            self.text.append("\n" + "\n\n".join(values.values()) + "\n")
        self._part(tag)
        self._figure(tag, values, line)
        if tag == "q":
            self._open_phrases.append((values.get("data-source") or None, line, []))
        self._style = tag == "style"
        if tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.canonical = values.get("href")

    def handle_endtag(self, tag: str) -> None:
        """Close what a tag ends."""
        self._part(tag)
        if tag == "style":
            self._style = False
        if tag == "figure" and self._figures:
            self._figures.pop()
        if tag == "q" and self._open_phrases:
            source, begun, words = self._open_phrases.pop()
            if source is not None:
                self.phrases.append(Quotation(source, "".join(words), begun))
        if tag == "blockquote" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.quotations.append(Quotation(self._figures[-1] if self._figures else None, "".join(self._quoted), self._begun))

    def handle_data(self, data: str) -> None:
        """Note the words between tags."""
        self.text.append(data)
        if self._depth:
            self._quoted.append(data)
        for _, _, words in self._open_phrases:
            words.append(data)
        if self._style:
            self.references.extend(style_references(data, self.getpos()[0]))

    def close(self) -> None:
        """End quotations that the file did not end."""
        super().close()
        while self._open_phrases:
            self.handle_endtag("q")
        if self._depth:
            self._depth = 1
            self.handle_endtag("blockquote")

    def _figure(self, tag: str, values: dict[str, str], line: int) -> None:
        """Begin a figure or a quotation; a quotation inside another is a part of it."""
        if tag == "figure":
            self._figures.append(values.get("data-source") or None)
        if tag == "blockquote":
            self._depth += 1
            if self._depth == 1:
                self._quoted, self._begun = [], line

    def _part(self, tag: str) -> None:
        """Keep the words of two blocks apart, as a browser does."""
        if tag not in _INLINE:
            self.text.append("\n")
            self._quoted.append("\n")
            for _, _, words in self._open_phrases:
                words.append("\n")


def _references(tag: str, values: dict[str, str], line: int) -> Iterator[Reference]:
    """Yield what the attributes of one tag lead to."""
    loading = _LOADING.get(tag, ())
    if tag == "link" and _LOADING_RELS & set(values.get("rel", "").lower().split()):
        loading = ("href",)
    for name in _ADDRESSES.get(tag, _LEADING):
        if name not in values:
            continue
        for address in _candidates(values[name]) if name == "srcset" else (values[name],):
            yield Reference(address.strip(), line, name in loading)
    if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
        _, equals, address = values.get("content", "").partition("=")
        if equals:
            yield Reference(address.strip(" '\""), line, False)
    if "style" in values:
        yield from style_references(values["style"], line)


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses of a `srcset`, whose candidates are parted by commas and carry a size after a space."""
    for candidate in srcset.split(","):
        if candidate.strip():
            yield candidate.split()[0]
