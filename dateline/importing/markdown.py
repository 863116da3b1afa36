"""Text of other programs as Markdown that reads the same: plain words with their signs kept from meaning anything, HTML by its tags.

In here: paragraphs, emphasis, links, lists, headings. Not in here: which field the text goes to (drafting.py).
Scripts, styles and all that only draws are left out; a picture or a frame becomes a link to what it shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from dateline.importing.addresses import host_of, is_address

_HTML = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
# Signs that no record may hold: some part lines, others turn or hide the words around them.
_PARTING = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NEVER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]")
_SIGNS = re.compile(r"[\\`*\[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+|-{2,}|~{3,}|\|)|^([0-9]{1,9})([.)])(?=\s|$)", re.M)

_BLOCKS = frozenset(
    ("p", "div", "section", "article", "blockquote", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "pre")
)  # fmt: skip
_SILENT = frozenset(("script", "style", "template", "noscript", "svg", "head"))
_EMPHASIS = {"i": "*", "em": "*", "cite": "*", "b": "**", "strong": "**"}
_FRAMES = frozenset(("iframe", "img", "video", "audio", "embed", "source"))


def cleaned(text: str) -> str:
    """Return text with line feeds alone at the ends of lines, and without signs that no record may hold.

    >>> cleaned("a\\r\\nb\\u202ec")
    'a\\nbc'
    """
    return _NEVER.sub("", _PARTING.sub("\n", text)).replace("\t", " ").strip()


def is_html(text: str) -> bool:
    """Tell whether a text has tags or named signs of HTML."""
    return _HTML.search(text) is not None


def to_plain(text: str) -> str:
    """Return a text on one line, without tags and odd white space.

    >>> to_plain("The <i>Star</i>&amp; others")
    'The Star& others'
    """
    if is_html(text):
        reader = _Reader(marked=False)
        reader.feed(text)
        reader.close()
        text = " ".join(reader.paragraphs())
    return " ".join(cleaned(text).split())


def to_markdown(text: str) -> str:
    """Return a text as Markdown: what it says as plain words or HTML, and no sign of it read as Markdown.

    >>> to_markdown("2 * 3 [^1]")
    '2 \\\\* 3 \\\\[^1\\\\]'
    >>> to_markdown('<p>See <a href="https://example.org/">this</a>.</p><p>End</p>')
    'See [this](https://example.org/).\\n\\nEnd'
    """
    if not is_html(text):
        paragraphs = re.split(r"\n\s*\n", cleaned(text))
        lines = (re.sub(r" *\n *", "\n", " ".join(part.split(" "))) for part in paragraphs)
        return "\n\n".join(_lines(_kept(re.sub(r" +", " ", line))) for line in lines if line.strip())
    reader = _Reader(marked=True)
    reader.feed(text)
    reader.close()
    return cleaned("\n\n".join(reader.paragraphs()))


def _kept(words: str) -> str:
    """Keep signs from being read as Markdown within a line."""
    return _SIGNS.sub(lambda sign: "\\" + sign[0], words)


def _lines(words: str) -> str:
    """Keep signs from being read as Markdown where a line begins."""
    return _LINE_START.sub(lambda found: f"{found[2]}\\{found[3]}" if found[2] else "\\" + found[0], words)


@dataclass(slots=True)
class _Block:
    """A paragraph that is being read: what stands before its first line, and its words."""

    lead: str = ""
    parts: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects paragraphs while the standard library's reader walks through a text; with `marked` as Markdown, else as words."""

    def __init__(self, *, marked: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._marked = marked
        self._blocks = [_Block()]
        self._silent: list[str] = []
        self._links: list[tuple[str, int]] = []
        self._lists: list[int | None] = []
        self._emphasis: list[tuple[str, int]] = []

    def paragraphs(self) -> list[str]:
        """Return what was read."""
        found = []
        for block in self._blocks:
            words = re.sub(r"[ \n]*\\\n[ \n]*", "\\\n", re.sub(r"(?<!\\)\s*\n\s*|[ \t]+", " ", "".join(block.parts))).strip()
            words = words.removesuffix("\\").strip()
            if words:
                found.append(block.lead + (words if block.lead or not self._marked else _lines(words)))
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what a tag begins."""
        values = {name: (value or "").strip() for name, value in reversed(attrs)}
        if tag in _SILENT:
            self._silent.append(tag)
        if self._silent:
            return
        if tag in _BLOCKS or tag == "li":
            self._begin(tag)
        elif tag == "br":
            self._add("\\\n" if self._marked else " ")
        elif tag in ("td", "th"):
            self._add(" ")
        elif tag in _FRAMES and self._marked:
            self._shown(values)
        elif tag == "a" and self._marked:
            self._links.append((values.get("href", ""), len(self._blocks[-1].parts)))
        elif tag in _EMPHASIS and self._marked:
            self._emphasis.append((tag, len(self._blocks[-1].parts)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag that closes itself; only some of them hold nothing."""
        self.handle_starttag(tag, attrs)
        if tag in _SILENT:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what a tag ends."""
        if self._silent:
            if tag in self._silent:
                del self._silent[self._silent.index(tag) :]
            return
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS or tag == "li":
            self._end_block()
        elif tag == "a" and self._links:
            self._close_link(*self._links.pop())
        elif tag in _EMPHASIS and self._emphasis and self._emphasis[-1][0] == tag:
            self._close_emphasis(*self._emphasis.pop())

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._silent:
            words = re.sub(r"\s+", " ", cleaned_inside(data))
            self._add(_kept(words) if self._marked else words)

    def _add(self, words: str) -> None:
        self._blocks[-1].parts.append(words)

    def _begin(self, tag: str) -> None:
        self._end_block()
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        if tag == "li" and self._marked:
            number = self._lists[-1] if self._lists else None
            if number is not None:
                self._lists[-1] = number + 1
            self._blocks[-1].lead = "- " if number is None else f"{number + 1}. "
        if re.fullmatch("h[1-6]", tag) and self._marked:
            self._blocks[-1].lead = "## "

    def _end_block(self) -> None:
        # A link or emphasis that a paragraph does not end is words: Markdown has none over two paragraphs.
        self._links.clear()
        self._emphasis.clear()
        self._blocks.append(_Block())

    def _close_link(self, href: str, start: int) -> None:
        parts = self._blocks[-1].parts
        words = "".join(parts[start:]).strip()
        if is_address(href) and words:
            parts[start:] = [f"[{words}]({_target(href)})"]
        elif is_address(href):
            parts[start:] = [f"[{_kept(host_of(href))}]({_target(href)})"]

    def _close_emphasis(self, tag: str, start: int) -> None:
        parts, sign = self._blocks[-1].parts, _EMPHASIS[tag]
        words = "".join(parts[start:])
        bare = words.strip()
        # Beside a letter or a mark CommonMark may not read the sign as one, and then it would stand in the text.
        before = "".join(parts[:start])[-1:]
        if bare and bare[0].isalnum() and bare[-1].isalnum() and not before.isalnum() and "*" not in bare and "\n" not in bare:
            lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
            parts[start:] = [f"{lead}{sign}{bare}{sign}{tail}"]

    def _shown(self, values: dict[str, str]) -> None:
        address = values.get("src", "")
        address = f"https:{address}" if address.startswith("//") else address
        if is_address(address) and not self._links:
            name = cleaned_inside(values.get("alt") or values.get("title") or host_of(address))
            self._add(f"[{_kept(' '.join(name.split()))}]({_target(address)})")


def cleaned_inside(text: str) -> str:
    """Return text without signs that no record may hold, its white space as it is."""
    return _NEVER.sub("", _PARTING.sub("\n", text))


def _target(address: str) -> str:
    """Return an address as it can stand behind the words of a link."""
    return address.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
