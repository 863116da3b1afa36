"""Inline Markdown as pieces with places in the source.

In here: the parser as it is set up for our prose, a rule for footnotes, and the way from its tokens, which carry no
offsets, back to the source: each token but a link and a code span tells by itself how many characters it took.
Not in here: HTML of the whole (html.py), footnote definitions, images and raw HTML, which our prose does not have.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, link
from markdown_it.token import Token

from dateline.markup.pieces import FOOTNOTE, Kind, Piece

_ALLOWED = re.compile(r"https?://[^/]|mailto:.", re.IGNORECASE)
_BREAK = re.compile(r" *\\?\n[ \t]*")
_Rule = Callable[[StateInline, bool], bool]


@dataclass(frozen=True, slots=True)
class Link:
    """A link from `start` to `end` of the source; one that is not `allowed` (http, https, mailto) is shown as its words."""

    href: str
    start: int
    end: int
    allowed: bool


def cut_markdown(text: str) -> tuple[tuple[Piece, ...], tuple[Link, ...]]:
    """Cut a text by the rules of CommonMark for what stands in a line, and list its links."""
    tokens: list[Token] = []
    # Changes of length would shift all offsets behind them.
    source = text.replace("\0", "\ufffd").replace("\r\n", " \n").replace("\r", "\n")
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
        state.pending += "!["
    state.pos += 2
    return True


def _with_place(rule: _Rule) -> _Rule:
    """Let a rule for links say where the link ends: its destination and title are in no token."""

    def placed(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            opening = next(token for token in state.tokens[before:] if token.type == "link_open")
            opening.meta["end"] = state.pos
        return True

    return placed


def _parser() -> MarkdownIt:
    # The preset `commonmark` lets raw HTML through.
    parser = _Parser("js-default", {"html": False, "linkify": False, "typographer": False})
    parser.inline.ruler.disable(["linkify", "strikethrough", "html_inline"])
    # Joined fragments would hide which characters were escaped, and with them the way back to the source.
    parser.inline.ruler2.disable(["strikethrough", "fragments_join"])
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler.at("link", _with_place(link))
    parser.inline.ruler.at("autolink", _with_place(autolink))
    return parser


_PARSER = _parser()


@dataclass(slots=True)
class _Cutter:
    """Walks over the tokens and, in step, over the source. `open_links` holds where each open link ends and whether it has a tag."""

    source: str
    at: int = 0
    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    open_links: list[tuple[int, bool]] = field(default_factory=list)

    def run(self, tokens: Sequence[Token]) -> None:
        for index, token in enumerate(tokens):
            match token.type:
                case "text" if index and tokens[index - 1].markup == "autolink" and tokens[index - 1].nesting > 0:
                    # The address inside `<` and `>` is shown decoded, so it does not tell its own length.
                    self._add("text", token.content, self.open_links[-1][0] - 1)
                case "text":
                    self._add("text", token.content, self.at + len(token.content))
                case "text_special":
                    self._add("text", token.content, self.at + len(token.markup))
                case "footnote":
                    self._add("note", token.content, self.at + len(token.content) + 3)
                case "code_inline":
                    self._add("code", token.content, self._end_of_code(token.markup))
                case "softbreak" | "hardbreak":
                    found = _BREAK.match(self.source, self.at)
                    shown = "\n" if token.type == "softbreak" else "<br>\n"
                    self._add("break", shown, found.end() if found else self.at)
                case "link_open":
                    self._open_link(token)
                case "link_close":
                    self._close_link()
                case _:
                    self._add("open" if token.nesting > 0 else "close", _tag(token), self.at + len(token.markup))

    def _add(self, kind: Kind, content: str, end: int) -> None:
        # A footnote without a label is one all the same: a rule has to say that it names nothing.
        if content or kind == "note":
            self.pieces.append(Piece(kind, content, self.at, end))
        self.at = end

    def _open_link(self, token: Token) -> None:
        href, end = str(token.attrs["href"]), int(token.meta["end"])
        allowed = _ALLOWED.match(href) is not None
        # A link inside a link, which only `<https://…>` can be, is words of the outer one.
        inside = bool(self.open_links)
        if not inside:
            self.links.append(Link(href, self.at, end, allowed))
        self.open_links.append((end, allowed and not inside))
        self._add("open", _tag(token) if allowed and not inside else "", self.at + 1)

    def _close_link(self) -> None:
        end, tagged = self.open_links.pop()
        self._add("close", "</a>" if tagged else "", end)

    def _end_of_code(self, fence: str) -> int:
        closing = re.compile(rf"(?<!`){fence}(?!`)").search(self.source, self.at + len(fence))
        return closing.end() if closing else len(self.source)


def _tag(token: Token) -> str:
    if token.nesting < 0:
        return f"</{token.tag}>"
    attributes = "".join(f' {name}="{html.escape(str(value))}"' for name, value in token.attrs.items())
    return f"<{token.tag}{attributes}>"
