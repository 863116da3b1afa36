"""An HTML page as its parts: what its head declares, its headings, its passages in the order in which they are shown.

In here: one reading of the markup. Not in here: what of it is the article (article.py), what its head means (head.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

_UNSEEN = {
    "script", "style", "noscript", "template", "svg", "math", "textarea", "select", "iframe", "object", "audio", "video", "canvas",
}  # fmt: skip
_AROUND = {
    "nav", "header", "footer", "aside", "form", "menu", "dialog", "button",
}  # fmt: skip
_IN_LINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
    "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip
_WITHOUT_END = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_PASSAGES = {
    "p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt", "figcaption", "pre", "div", "article",
    "section", "main",
}  # fmt: skip
_ENDED_BY_THE_NEXT = {"p", "li", "td", "th", "tr", "dd", "dt"}
_DEEPEST = 500
_LAYOUT = re.compile("[ \t\n\r\f]+")
_SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)\s*", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that is shown as one; `around` tells that it stands beside the article: in a menu, a head, a foot."""

    tag: str
    text: str
    around: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page. Names in `metas` are in small letters, each with the values in the page's order."""

    metas: Mapping[str, tuple[str, ...]]
    canonical: str
    title: str
    language: str
    data: tuple[str, ...]
    times: tuple[str, ...]
    passages: tuple[Passage, ...]
    saved_from: str

    def meta(self, name: str) -> str:
        """Return the first value of that name which is not empty, or an empty text."""
        return next((value for value in self.metas.get(name, ()) if value.strip()), "")

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the first rank."""
        return tuple(passage.text for passage in self.passages if passage.tag == "h1")


def read_page(source: str) -> Page:
    """Read the markup of a page, however broken it is."""
    reader = _Reader()
    # To browsers `<![` opens a remark that ends with the next `>`; the reader of Python stops at some of them.
    reader.feed(source.replace("<![", "<! ["))
    reader.close()
    return reader.page()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._metas: dict[str, list[str]] = {}
        self._canonical = self._title = self._language = self._saved_from = ""
        self._data: list[str] = []
        self._times: list[str] = []
        self._passages: list[Passage] = []
        self._open: list[str] = []
        self._words: list[str] = []
        self._script: list[str] | None = None
        self._titled = False

    def page(self) -> Page:
        self._flush()
        metas = {name: tuple(values) for name, values in self._metas.items()}
        title = _LAYOUT.sub(" ", self._title).strip()
        return Page(
            metas, self._canonical, title, self._language, tuple(self._data), tuple(self._times), tuple(self._passages), self._saved_from
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag == "br":
            self._words.append(" ")
        elif tag not in _IN_LINE:
            self._flush()
        if tag == "script" and given.get("type", "").strip().lower() == "application/ld+json":
            self._script = []
        if tag in _ENDED_BY_THE_NEXT and self._open[-1:] == [tag]:
            self._open.pop()
        if tag not in _WITHOUT_END and len(self._open) < _DEEPEST:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _WITHOUT_END and tag not in _UNSEEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._script is not None and tag == "script":
            self._data.append("".join(self._script))
            self._script = None
        if tag == "title":
            self._titled = self._titled or bool(self._title)
        if tag not in self._open:
            return
        if tag not in _IN_LINE:
            self._flush()
        while self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)
        elif self._open and self._open[-1] == "title" and "svg" not in self._open:
            self._title += "" if self._titled else data
        elif not _UNSEEN.intersection(self._open) and "head" not in self._open[-1:]:
            self._words.append(data)

    def handle_comment(self, data: str) -> None:
        if found := _SAVED_FROM.fullmatch(data):
            self._saved_from = self._saved_from or found[1]

    def _note(self, tag: str, given: Mapping[str, str]) -> None:
        """Keep what an element says of the page."""
        match tag:
            case "meta":
                for kind in ("property", "name", "itemprop", "http-equiv"):
                    if name := given.get(kind, "").strip().lower():
                        self._metas.setdefault(name, []).append(given.get("content", ""))
            case "link" if "canonical" in given.get("rel", "").lower().split():
                self._canonical = self._canonical or given.get("href", "").strip()
            case "html":
                self._language = self._language or given.get("lang", given.get("xml:lang", "")).strip()
            case "time" if "pubdate" in given or given.get("itemprop", "").lower() == "datepublished":
                self._times.append(given.get("datetime", ""))
            case _:
                pass

    def _flush(self) -> None:
        text = _LAYOUT.sub(" ", "".join(self._words)).strip(" ")
        self._words.clear()
        if text:
            tag = next((tag for tag in reversed(self._open) if tag in _PASSAGES), "")
            self._passages.append(Passage(tag, text, bool(_AROUND.intersection(self._open))))
