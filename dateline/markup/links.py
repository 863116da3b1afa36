"""Links in our prose: to the web and to mail addresses, and inside the site as `[words](event:id)`.

In here: what a link is, and the rule of the parser that finds it. The rule of markdown-it looks ahead anew from each bracket
and keeps no place of what a link leads to; this one reads the brackets of a text once, and its time grows with the text alone.
Not in here: whether what a link leads to is there (check/), what address it has on the site (views/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.rules_inline import StateInline, autolink

from dateline.markup.pieces import FOOTNOTE, Target, TargetKind

_KINDS: tuple[TargetKind, ...] = ("event", "actor", "topic", "place", "source", "story")
_ALLOWED = re.compile(r"https?://[^/]|mailto:.", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n]*")
_IN_ADDRESS = re.compile(r"\\.|[()\x00-\x20\x7f]", re.DOTALL)
_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Link:
    """A link from `start` to `end` of the source.

    One that is not `allowed` (http, https, mailto, or a `target` inside the site) is shown as its words. An `empty` one has none.
    """

    href: str
    start: int
    end: int
    allowed: bool
    target: Target | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a link leads to and where it ends, as the parser hands it on; `words_end` is where its `]` stands."""

    href: str
    title: str
    target: Target | None
    words_end: int
    end: int

    @property
    def allowed(self) -> bool:
        """Whether a page may lead there."""
        return self.target is not None or _ALLOWED.match(self.href) is not None


def link(state: StateInline, silent: bool) -> bool:
    """Take `[words](address "title")`; a rule of the parser."""
    # Nothing but the reading of brackets looks ahead, and it has its own eye on them.
    if silent or state.src[state.pos] != "[":
        return False
    if "links" not in state.env:
        state.env["links"] = _links(state)
    found: Found | None = state.env["links"].get(state.pos)
    if found is None:
        return False
    after = state.posMax
    state.pos, state.posMax = state.pos + 1, found.words_end
    state.push("link_open", "a", 1).meta["found"] = found
    state.md.inline.tokenize(state)
    state.push("link_close", "a", -1)
    state.pos, state.posMax = found.end, after
    return True


def address(state: StateInline, silent: bool) -> bool:
    """Take `<https://example.org/>`; the rule of the parser, which keeps no place of the link's end."""
    before = len(state.tokens)
    if not autolink(state, silent):
        return False
    if not silent:
        opening = next(token for token in state.tokens[before:] if token.type == "link_open")
        opening.meta["found"] = Found(str(opening.attrs["href"]), "", None, state.pos - 1, state.pos)
    return True


def _links(state: StateInline) -> dict[int, Found]:
    """Return all links by the place of their `[`, read from the first character on as CommonMark's own algorithm does."""
    links: dict[int, Found] = {}
    if "](" not in state.src:
        return links
    resume, state.pos = state.pos, 0
    openings: list[int] = []
    closed = _closed(state.src)
    while (at := state.pos) < len(state.src):
        sign = state.src[at]
        if sign == "[" and not FOOTNOTE.match(state.src, at):
            openings.append(at)
            state.pos += 1
        elif sign == "]":
            found = _behind(state, at) if openings and (at + 1 in closed or state.src.startswith("(<", at + 1)) else None
            if found is not None:
                links[openings[-1]] = found
            state.pos = found.end if found else at + 1
            # A link in a link is no HTML: what encloses one is none.
            del openings[0 if found else -1 :]
        else:
            state.md.inline.skipToken(state)
            if sign == "[":
                # A footnote is a link on the page.
                openings.clear()
    state.pos = resume
    return links


def _closed(source: str) -> frozenset[int]:
    """Return the places of those `(` behind which a bare address may stand: it is closed, or ends at a space.

    The parser would go through up to 32 brackets in brackets behind each `(` to find that out; here each is gone through once.
    """
    closed: set[int] = set()
    # Where each bracket that is still open stands, and how deep the closed ones within it lie.
    opened: list[tuple[int, int]] = []
    for sign in _IN_ADDRESS.finditer(source):
        if sign[0] == "(":
            opened.append((sign.start(), 0))
        elif sign[0] == ")":
            at, depth = opened.pop() if opened else (-1, 0)
            if depth <= _DEEPEST:
                closed.add(at)
            if opened:
                around, deepest = opened[-1]
                opened[-1] = (around, max(deepest, depth + 1))
        elif sign[0] == "\\ " or not sign[0].startswith("\\"):
            # An address ends here, and its title may follow.
            closed.update(at for at, _ in opened[-1:])
            opened.clear()
    return frozenset(closed)


def _behind(state: StateInline, words_end: int) -> Found | None:
    """Read `(address "title")` behind the `]` at `words_end`; None if that is not what stands there."""
    source, end = state.src, state.posMax
    if not source.startswith("(", words_end + 1):
        return None
    at = start = _after_space(source, words_end + 2)
    parsed = state.md.helpers.parseLinkDestination(source, at, end)
    title = ""
    if parsed.ok:
        at = _after_space(source, parsed.pos)
        titled = state.md.helpers.parseLinkTitle(source, at, end)
        # An address and a title stand apart.
        if titled.ok and at > parsed.pos:
            title, at = titled.str, _after_space(source, titled.pos)
    if not source.startswith(")", at):
        return None
    target = _target(source, start, parsed.pos) if parsed.ok else None
    return Found(state.md.normalizeLink(parsed.str), title, target, words_end, at + 1)


def _target(source: str, start: int, end: int) -> Target | None:
    if source.startswith("<", start):
        start, end = start + 1, end - 1
    for kind in _KINDS:
        if source.startswith(f"{kind}:", start, end):
            return Target(kind, source[start + len(kind) + 1 : end], start, end)
    return None


def _after_space(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    return found.end() if found else at
