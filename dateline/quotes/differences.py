"""Lay the words of a quotation beside a passage and list where they differ.

In here: tokens, and the alignment of the whole quotation with the stretch of a text that it
costs least to turn it into. Not in here: where in a long source to look (`nearest.py`).

`difflib` is not used for words: it keeps the longest equal block, and so pins a changed first
or last word to any equal word farther off; the edges of the passage would be wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from dateline.quotes.alike import look, unseen
from dateline.quotes.normalise import Span
from dateline.quotes.scripts import UNSPACED

Change: TypeAlias = Literal["replaced", "missing", "added"]

_PUNCTUATION: Final = (
    r"!-/:-@\[-`{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u05be\u05c0\u05c3\u060c\u061b\u061f"
    r"\u06d4\u0964\u0965\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u2bff\u3001-\u3003\u3008-\u3020\u3030\u30fb"
    r"\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff"
)
_WORD: Final = rf"[^\s{_PUNCTUATION}{UNSPACED}]+"
_INITIALS: Final = r"(?:[^\W\d_]\.){2,}|(?<!\w)[^\W\d_]\."
_TOKEN: Final = rf"(?P<word>{_INITIALS}|(?!\d)[{UNSPACED}]|\d+(?:[.,:]\d+)+|{_WORD}(?:['’\-\u2010\u2011]{_WORD})*)|\.{{2,}}|\S"

# What one change costs. A word is dearer than a sign; what looks alike costs next to nothing. Of two ways of one cost
# the one with more equal words is taken, then the one that sets a word for a word rather than beside it.
_WORD_COST: Final = 1000
_SIGN_COST: Final = 400
_ALIKE_COST: Final = 50
_EQUAL_COST: Final = -2
_BESIDE_COST: Final = 1


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    look: str
    cost: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the words given are not the source's, seen from the source.

    `quote` and `source` are spans of the normalised quotation and source; `missing` are words
    that the quotation lacks (its span is empty), `added` ones that the source lacks.
    `invisible` describes what differs where both sides look alike.
    """

    kind: Change
    quote: Span
    source: Span
    invisible: str | None = None


def compare(quote: str, part: Span, text: str, region: Span) -> tuple[Span, tuple[Difference, ...]] | None:
    """Return the passage inside `region` of `text` that is nearest to `part` of `quote`, and every difference.

    Both texts are normalised. None where no word of the quotation has its like.

    >>> compare("the CEO resigned", (0, 16), "So the director resigned, at last.", (0, 34))
    ((3, 24), (Difference(kind='replaced', quote=(4, 7), source=(7, 15), invisible=None),))
    """
    ours, theirs = _tokens(quote, *part), _tokens(text, *region)
    path = _path(ours, theirs)
    aligned = [(i, j) for i, j in path if i is not None and j is not None]
    if not any(ours[i].look == theirs[j].look for i, j in aligned):
        return None
    passage = theirs[aligned[0][1]].start, theirs[aligned[-1][1]].end
    return passage, _differences(quote, text, ours, theirs, path)


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    """Return the words and signs of a stretch of `text`; a letter is a word in scripts without spaces."""
    tokens = []
    # Compiled once, by the first miss, and kept by `re`: most builds have none.
    for match in re.compile(_TOKEN).finditer(text, start, end):
        shape = look(match[0])
        cost = _ALIKE_COST if not shape else _WORD_COST if match["word"] else _SIGN_COST
        tokens.append(_Token(match.start(), match.end(), match[0], shape, cost))
    return tokens


_Step: TypeAlias = tuple[int | None, int | None]


def _path(ours: list[_Token], theirs: list[_Token]) -> list[_Step]:
    """Align all of `ours` with any stretch of `theirs` at the least cost.

    Source: Sellers, The theory and computation of evolutionary distances (1980): edit
    distance in which the text's two ends are free.
    """
    rows = [[0] * (len(theirs) + 1)]
    for token in ours:
        rows.append(_row(token, theirs, rows[-1]))
    j = min(range(len(theirs) + 1), key=rows[-1].__getitem__)
    i, path = len(ours), list[_Step]()
    while i:
        if j and rows[i][j] == rows[i - 1][j - 1] + _against(ours[i - 1], theirs[j - 1]):
            i, j = i - 1, j - 1
            path.append((i, j))
        elif rows[i][j] == rows[i - 1][j] + ours[i - 1].cost + _BESIDE_COST:
            i -= 1
            path.append((i, None))
        else:
            j -= 1
            path.append((None, j))
    return path[::-1]


def _row(token: _Token, theirs: list[_Token], above: list[int]) -> list[int]:
    """Return the least costs of all up to `token` against each beginning of `theirs`.

    The one hot loop of a miss: what `_against` says is written out in it (a third of the time).
    """
    words, shape, cost = token.text, token.look, token.cost
    added = cost + _BESIDE_COST
    diagonal = above[0]
    left = diagonal + added
    row = [left]
    for (_, _, other_words, other_shape, other_cost), up in zip(theirs, above[1:], strict=True):
        left += other_cost
        if up + added < left:
            left = up + added
        if shape == other_shape:
            diagonal += _EQUAL_COST if words == other_words else _ALIKE_COST
        else:
            diagonal += cost if cost == other_cost else cost + other_cost + 2 * _BESIDE_COST
        if diagonal < left:
            left = diagonal
        row.append(left)
        diagonal = up
    return row


def _against(ours: _Token, theirs: _Token) -> int:
    """Return the cost of one token where the other stands; a word and a sign are never set for each other."""
    if ours.look == theirs.look:
        return _EQUAL_COST if ours.text == theirs.text else _ALIKE_COST
    return ours.cost if ours.cost == theirs.cost else ours.cost + theirs.cost + 2 * _BESIDE_COST


def _differences(quote: str, text: str, ours: list[_Token], theirs: list[_Token], path: list[_Step]) -> tuple[Difference, ...]:
    """Return one difference for every run of steps that are not equal, and for every space set otherwise."""
    found: list[Difference] = []
    quote_end, source_end = ours[0].start, next(theirs[j].start for _, j in path if j is not None)
    for likeness, run in groupby(path, lambda step: _likeness(ours, theirs, step)):
        steps = list(run)
        in_quote = _span([ours[i] for i, _ in steps if i is not None], quote_end)
        in_source = _span([theirs[j] for _, j in steps if j is not None], source_end)
        if likeness == "equal":
            found += _spaces(quote, text, ours, theirs, steps)
        else:
            found.append(_difference(quote, text, in_quote, in_source))
        quote_end, source_end = in_quote[1], in_source[1]
    return tuple(found)


def _likeness(ours: list[_Token], theirs: list[_Token], step: _Step) -> Literal["equal", "alike", "other"]:
    """Say how the two sides of a step compare."""
    i, j = step
    if i is None or j is None or ours[i].look != theirs[j].look:
        return "other"
    return "equal" if ours[i].text == theirs[j].text else "alike"


def _span(tokens: list[_Token], otherwise: int) -> Span:
    """Return the span of `tokens`, empty at `otherwise` if there are none."""
    return (tokens[0].start, tokens[-1].end) if tokens else (otherwise, otherwise)


def _spaces(quote: str, text: str, ours: list[_Token], theirs: list[_Token], steps: list[_Step]) -> Iterator[Difference]:
    """Yield a difference for each space that only one side has, between tokens that are equal."""
    for (i, j), (next_i, next_j) in pairwise(steps):
        if i is not None and j is not None and next_i is not None and next_j is not None:
            in_quote, in_source = (ours[i].end, ours[next_i].start), (theirs[j].end, theirs[next_j].start)
            if quote[slice(*in_quote)] != text[slice(*in_source)]:
                yield _difference(quote, text, in_quote, in_source)


def _difference(quote: str, text: str, in_quote: Span, in_source: Span) -> Difference:
    """Return the difference of two spans; an empty one says which kind it is."""
    words, theirs = quote[slice(*in_quote)], text[slice(*in_source)]
    kind: Change = "replaced" if words and theirs else "added" if words else "missing"
    return Difference(kind, in_quote, in_source, unseen(words, theirs))
