"""The cut of a quotation: words that stand apart in a source, set side by side with ` […] ` between them.

In here: how a cut is written, what stands on both sides of it, and what is often written in its place. Not in here: where
the parts stand (`sequence.py`).
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from dateline.quotes.normalise import Span

SIGN: Final = "[…]"
CUT: Final = f" {SIGN} "
_WRITTEN: Final = re.compile(r"(?:^|(?<= ))\[…\](?= |$)")
_DOTS: Final = r"(?:…|\.(?: ?\.){2,3})"
_MEANT: Final = re.compile(rf" ?(?:[\[(<{{] ?{_DOTS} ?[\])>}}]|{_DOTS}) ?")


def joined(parts: Iterable[str]) -> str:
    """Return parts as one quotation.

    >>> joined(["The council met", "and went home"])
    'The council met […] and went home'
    """
    return CUT.join(parts)


def parts(words: str) -> tuple[Span, ...]:
    """Return where the parts between the cuts of normalised words stand, all of them where there is no cut.

    A cut at an end, and one that follows another, has an empty part beside it.

    >>> parts("They met […] and voted"), parts("They met […]"), parts("They met[…] and voted")
    (((0, 8), (13, 22)), ((0, 8), (12, 12)), ((0, 21),))
    """
    cuts = cut_signs(words)
    spans = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True)
    return tuple(_trimmed(words, start, end) for start, end in spans)


def cut_signs(words: str) -> tuple[Span, ...]:
    """Return where the signs of cuts stand in normalised words."""
    return tuple(found.span() for found in _WRITTEN.finditer(words))


def likely_signs(words: str) -> tuple[Span, ...]:
    """Return where all that may be meant for a cut stands in normalised words.

    >>> likely_signs("they met (...) and voted […] at last")
    ((9, 14), (25, 28))
    """
    return tuple(_trimmed(words, *found.span()) for found in _MEANT.finditer(words))


def between(spans: Sequence[Span], number: int) -> Span:
    """Return where the sign of a cut (from 0) stands in the quotation that has the words of these spans of a source.

    >>> between([(0, 8), (40, 49)], 0), joined(["They met", "and voted"])[9:12]
    ((9, 12), '[…]')
    """
    start = sum(end - start for start, end in spans[: number + 1]) + number * len(CUT) + 1
    return start, start + len(SIGN)


def rewritten(words: str) -> str | None:
    """Return words with a cut in place of all that may be meant for one, and none at their ends; None where nothing may be.

    >>> rewritten("...they met (…) and voted"), rewritten("they met and voted")
    ('they met […] and voted', None)
    """
    pieces = [piece for piece in _MEANT.split(words) if piece]
    return joined(pieces) if _MEANT.search(words) else None


def _trimmed(words: str, start: int, end: int) -> Span:
    body = words[start:end].strip(" ")
    first = words.index(body, start, end) if body else end
    return first, first + len(body)
