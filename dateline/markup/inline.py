"""Inline Markdown as pieces with places in the source.

In here: the parser as it is set up for our prose, a rule for footnotes, and the way from its tokens, which carry no
offsets, back to the source: each token but a link and a code span tells by itself how many characters it took.
Not in here: HTML of the whole (html.py), links (links.py), footnote definitions, images and raw HTML, which our prose does not have.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from dateline.markup import links
from dateline.markup.links import Found, Link
from dateline.markup.pieces import FOOTNOTE, HARD, SOFT, Kind, Piece, Target

_BREAK = re.compile(r" *\\?\n[ \t]*")
_NEVER_SHOWN = re.compile("[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that no file may hold, since they turn or hide words around them; written by name or number they stay as they are typed."""


def cut_markdown(source: str) -> tuple[tuple[Piece, ...], tuple[Link, ...]]:
    """Cut a text by the rules of CommonMark for what stands in a line, and list its links; its line ends are line feeds."""
    tokens: list[Token] = []
    _PARSER.inline.parse(source, _PARSER, {}, tokens)
    cutter = _Cutter(source)
    cutter.run(tokens)
    return tuple(cutter.pieces), tuple(cutter.links)


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Let every link through: those that are not allowed are to be named, not passed over."""
        return True


def _footnote(state: StateInline, silent: bool) -> bool:
    """Take `[^label]`, a malformed label too, so that it can be said to name nothing."""
    found = FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """Take `![` as two letters, so that an image stays the text it was written as."""
    if not state.src.startswith("![", state.pos) or state.src.startswith("![^", state.pos):
        return False
    if not silent:
        state.push("text", "", 0).content = "!["
    state.pos += 2
    return True


def _parser() -> MarkdownIt:
    # The preset `commonmark` lets raw HTML through.
    parser = _Parser("js-default", {"html": False, "linkify": False, "typographer": False})
    parser.inline.ruler.disable(["linkify", "strikethrough", "html_inline"])
    # Joined fragments would hide which characters were escaped, and with them the way back to the source.
    parser.inline.ruler2.disable(["strikethrough", "fragments_join"])
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler.at("link", links.link)
    parser.inline.ruler.at("autolink", links.address)
    return parser


_PARSER = _parser()


@dataclass(frozen=True, slots=True)
class _Open:
    """A link that is open: what was found, where it begins, how many pieces stand before its words, and whether it is in no other."""

    found: Found
    start: int
    piece: int
    outer: bool


@dataclass(slots=True)
class _Cutter:
    """Walks over the tokens and, in step, over the source."""

    source: str
    at: int = 0
    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    open_links: list[_Open] = field(default_factory=list)

    def run(self, tokens: Sequence[Token]) -> None:
        for index, token in enumerate(tokens):
            match token.type:
                case "text" if index and tokens[index - 1].markup == "autolink" and tokens[index - 1].nesting > 0:
                    # The address inside `<` and `>` is shown decoded, so it does not tell its own length.
                    self._add("text", token.content, self.open_links[-1].found.words_end)
                case "text":
                    self._add("text", token.content, self.at + len(token.content))
                case "text_special":
                    shown = token.markup if _NEVER_SHOWN.search(token.content) else token.content
                    self._add("text", shown, self.at + len(token.markup))
                case "footnote":
                    self._add("note", token.content, self.at + len(token.content) + 3)
                case "code_inline":
                    self._add("code", token.content, self._end_of_code(token.markup))
                case "softbreak" | "hardbreak":
                    found = _BREAK.match(self.source, self.at)
                    self._add("break", SOFT if token.type == "softbreak" else HARD, found.end() if found else self.at)
                case "link_open":
                    self._open_link(token.meta["found"])
                case "link_close":
                    self._close_link()
                case _:
                    tag = f"<{token.tag}>" if token.nesting > 0 else f"</{token.tag}>"
                    self._add("open" if token.nesting > 0 else "close", tag, self.at + len(token.markup))

    def _add(self, kind: Kind, content: str, end: int, target: Target | None = None) -> None:
        # A footnote without a label is one all the same: a rule has to say that it names nothing.
        if content or kind == "note" or target:
            self.pieces.append(Piece(kind, content, self.at, end, target))
        self.at = end

    def _open_link(self, found: Found) -> None:
        # A link inside a link, which only `<https://…>` can be, is words of the outer one.
        outer, start = not self.open_links, self.at
        self._add("open", _tag(found) if outer and found.allowed else "", start + 1, found.target)
        self.open_links.append(_Open(found, start, len(self.pieces), outer))

    def _close_link(self) -> None:
        closed = self.open_links.pop()
        found = closed.found
        if closed.outer:
            empty = not any(piece.content.strip() for piece in self.pieces[closed.piece :] if piece.kind in ("text", "code"))
            self.links.append(Link(found.href, closed.start, found.end, found.allowed, found.target, empty))
        self._add("close", "</a>" if closed.outer and found.allowed and not found.target else "", found.end, found.target)

    def _end_of_code(self, fence: str) -> int:
        closing = re.compile(rf"(?<!`){fence}(?!`)").search(self.source, self.at + len(fence))
        return closing.end() if closing else len(self.source)


def _tag(found: Found) -> str:
    """Return the tag of a link; of one inside the site, whose address is not known here, only what else the tag holds."""
    shown = _NEVER_SHOWN.sub("", found.title or "")
    title = f' title="{html.escape(shown)}"' if shown else ""
    return title if found.target else f'<a href="{html.escape(found.href)}"{title}>'
