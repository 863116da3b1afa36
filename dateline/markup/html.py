"""Pieces as HTML, with the words of others set off.

In here: escaping, and a `span` of class `theirs` around each phrase and its marks. Not in here: what a footnote looks like and
what address a link inside the site has: whoever asks for the HTML says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape

from dateline.markup.pieces import Piece, Target

OPEN, CLOSE = '<span class="theirs">', "</span>"


def render(
    pieces: Sequence[Piece],
    phrases: Sequence[tuple[int, int]],
    note: Callable[[Piece], str],
    href: Callable[[Target], str | None] = lambda target: None,
) -> str:
    """Return the HTML of the pieces; `phrases` are places in the source, marks included, `href` gives addresses inside the site.

    Our footnote inside a phrase is left outside the span, and a phrase that emphasis or a link enters or leaves
    has no span: two elements may not overlap.
    """
    atoms = list(_split(_linked(pieces, href), phrases))
    shown = [_html(atom, note) for atom in atoms]
    starts = [atom.start for atom in atoms]
    for start, end in phrases:
        for first, last in _runs(atoms, bisect_left(starts, start), bisect_left(starts, end)):
            shown[first] = OPEN + shown[first]
            shown[last] += CLOSE
    return "".join(shown)


def _html(atom: Piece, note: Callable[[Piece], str]) -> str:
    match atom.kind:
        case "text":
            return escape(atom.content, quote=False)
        case "note":
            return note(atom)
        case "code":
            return f"<code>{escape(atom.content, quote=False)}</code>"
        case "open" | "close" | "break":
            return atom.content


def _linked(pieces: Sequence[Piece], href: Callable[[Target], str | None]) -> Iterator[Piece]:
    """Give links inside the site their tags, and none to one without an address. They do not nest."""
    closing = ""
    for piece in pieces:
        if piece.target is None:
            yield piece
        elif piece.kind == "open":
            address = href(piece.target)
            closing = "" if address is None else "</a>"
            yield replace(piece, content="" if address is None else f'<a href="{escape(address)}"{piece.content}>')
        else:
            yield replace(piece, content=closing)


def _split(pieces: Iterator[Piece], phrases: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Cut the pieces of text where a phrase begins or ends."""
    edges = sorted({edge for phrase in phrases for edge in phrase})
    for piece in pieces:
        inner = edges[bisect_left(edges, piece.start + 1) : bisect_left(edges, piece.end)]
        if not piece.faithful or not inner:
            yield piece
            continue
        for start, end in zip([piece.start, *inner], [*inner, piece.end], strict=True):
            yield Piece("text", piece.content[start - piece.start : end - piece.start], start, end)


def _runs(atoms: Sequence[Piece], first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the runs between footnotes that can stand in an element; of a phrase that cannot, none."""
    runs: list[tuple[int, int]] = []
    begin = first
    for index in range(first, after + 1):
        if index == after or atoms[index].kind == "note":
            if begin < index:
                runs.append((begin, index - 1))
            begin = index + 1
    if all(_balanced(atoms[start : end + 1]) for start, end in runs):
        yield from runs


def _balanced(atoms: Sequence[Piece]) -> bool:
    depth = 0
    for atom in atoms:
        depth += (atom.kind == "open") - (atom.kind == "close")
        if depth < 0:
            return False
    return depth == 0
