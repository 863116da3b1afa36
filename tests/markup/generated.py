"""Markdown that is made, so that what stands in it and where is known without reading it.

Each footnote, phrase and link has a name that stands nowhere else in the text. In here: strategies for hypothesis.
"""

from __future__ import annotations

from itertools import count
from typing import Literal

from hypothesis import strategies as st

Line = tuple[Literal["fixed", "lazy", "empty"], str]
"""A line and how it may stand in a block: a lazy one goes on with a paragraph and may do without what stands before the others."""

_EMPTY: Line = ("empty", "")
_KINDS = ("word", "note", "phrase", "marked", "link", "code", "strong", "entity", "break")
_DEEPEST = 3


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Make a document; labels are n1 …, in code c1 …; phrases are `p1 of theirs`, links lead to the event e1 …."""
    lines = draw(_blocks(0, count(1)))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return end.join(line for _, line in lines) + draw(st.sampled_from(["", end]))


@st.composite
def _blocks(draw: st.DrawFn, depth: int, number: count[int]) -> list[Line]:
    kinds = ["paragraph", "paragraph", "heading", "underlined", "fence", "code", "table", "divider"]
    kinds += ["quote", "list", "numbers"] if depth < _DEEPEST else []
    lines: list[Line] = []
    before = ""
    for kind in draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=3)):
        # Behind a list, indentation is the list's own.
        kind = "paragraph" if kind == "code" and before not in ("paragraph", "heading") else kind
        lines += [_EMPTY, *draw(_block(kind, depth, number))]
        before = kind
    return lines[1:]


@st.composite
def _block(draw: st.DrawFn, kind: str, depth: int, number: count[int]) -> list[Line]:
    match kind:
        case "heading":
            return [("fixed", f"{'#' * draw(st.integers(1, 6))} {draw(_words(number))}{draw(st.sampled_from(['', ' ##']))}")]
        case "underlined":
            return [*draw(_paragraph(number, fixed=True)), ("fixed", draw(st.sampled_from(["===", "---", "-"])))]
        case "fence":
            fence = draw(st.sampled_from(["```", "~~~~"]))
            return [("fixed", fence), ("fixed", _code(number)), _EMPTY, ("fixed", f"  # {_code(number)}"), ("fixed", fence)]
        case "code":
            return [("fixed", f"     {_code(number)}"), _EMPTY, ("fixed", f"      - {_code(number)}")]
        case "divider":
            return [("fixed", "___")]
        case "table":
            return draw(_table(number))
        case "quote":
            mark = draw(st.sampled_from(["> ", ">"] if depth else ["> ", ">", " > "]))
            return _within(draw(_blocks(depth + 1, number)), mark, mark, lazily=draw(st.booleans()))
        case "list" | "numbers":
            indent = draw(st.sampled_from(["", " "] if depth == 0 else [""]))
            mark = indent + draw(st.sampled_from(["- ", "*  ", "+ "] if kind == "list" else ["1. ", "12) ", "3.  "]))
            items = draw(st.lists(_blocks(depth + 1, number), min_size=1, max_size=3))
            lazily, apart = draw(st.booleans()), draw(st.sampled_from([[], [_EMPTY]]))
            return [line for item in items for line in (*_within(item, mark, " " * len(mark), lazily=lazily), *apart)]
        case _:
            return draw(_paragraph(number))


def _within(lines: list[Line], first: str, others: str, *, lazily: bool) -> list[Line]:
    """Return the lines as they stand in a quotation or an item."""
    found: list[Line] = []
    for index, (kind, line) in enumerate(lines):
        mark = first if index == 0 else others
        if kind == "lazy" and lazily:
            found.append((kind, line))
        elif kind == "empty":
            found.append(("fixed", mark.rstrip()) if ">" in mark else (kind, line))
        else:
            # A space behind the mark of a quotation is the mark's, not the line's.
            found.append(("fixed", f"{mark}{' ' if mark == '>' and line.startswith(' ') else ''}{line}"))
    return found


@st.composite
def _paragraph(draw: st.DrawFn, number: count[int], *, fixed: bool = False) -> list[Line]:
    """Make lines; a phrase, emphasis, a link or code may begin on one and end on the next."""
    text = draw(_words(number, across="\n"))
    first, *others = text.split("\n")
    indent = draw(st.sampled_from(["", " ", "   "]))
    return [("fixed", first), *(("fixed" if fixed else "lazy", line if fixed else f"{indent}{line}") for line in others)]


@st.composite
def _words(draw: st.DrawFn, number: count[int], *, across: str = " ") -> str:
    """Make words that begin with a letter on each line; `across` may part those of one phrase or link."""
    parts = ["Words"]
    for kind in draw(st.lists(st.sampled_from(_KINDS), max_size=5)):
        name, gap = next(number), draw(st.sampled_from([" ", across]))
        match kind:
            case "note":
                parts.append(f"[^n{name}]")
            case "phrase":
                parts.append(f" “p{name} of{gap}theirs”")
            case "marked":
                parts.append(f' "p{name} *of*{gap}**theirs**"')
            case "link":
                parts.append(f" [the *one*{gap}words](event:e{name})")
            case "code":
                parts.append(f" `[^c{name}]{gap}“code”`")
            case "strong":
                parts.append(f" **strong{gap}and more**")
            case "entity":
                parts.append(" R&amp;D \\*[not](")
            case "break":
                parts.append(f"{gap}and")
            case _:
                parts.append(f" word{gap}é中.")
    return "".join(parts)


@st.composite
def _table(draw: st.DrawFn, number: count[int]) -> list[Line]:
    columns = draw(st.integers(1, 3))
    edge = "|" if columns == 1 else draw(st.sampled_from(["|", ""]))
    rows = [" | ".join(draw(_cell(number)) for _ in range(columns)) for _ in range(draw(st.integers(1, 3)))]
    dashes = "|".join("---" for _ in range(columns))
    return [("fixed", f"{edge}{row}{edge}") for row in (rows[0], dashes, *rows[1:])]


@st.composite
def _cell(draw: st.DrawFn, number: count[int]) -> str:
    words = draw(_words(number))
    return f"{words} a\\|b[^n{next(number)}] “p{next(number)} of\\|theirs” c\\|d" if draw(st.booleans()) else words


def _code(number: count[int]) -> str:
    return f"[^c{next(number)}] “code”"
