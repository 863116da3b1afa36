"""Find the sentence around a span, to show a passage as a reader needs it.

In here: where sentences end, in prose of many languages and well enough for a message.
Not in here: any judgement on the words. An end that is not recognised only shows a longer
passage, so every doubt is settled that way.
"""

import re
from collections.abc import Iterator
from typing import Final

from dateline.quotes.normalise import Span
from dateline.quotes.scripts import is_unspaced

LONGEST: Final = 300
"""Characters of a sentence that are shown; a span longer than this is shown whole."""

_CLOSING: Final = "\"'’”»›)\\]"
_OPENING: Final = "\"'‘’“”„«»‹›(\\["
_END: Final = re.compile(
    rf"(?P<line>[\n\r\f]+)|[。！？]+[」』”’）]*"
    rf"|(?P<mark>[.!?…؟۔।]+)[{_CLOSING}]*(?=\s+(?P<opening>[{_OPENING}]*)[¿¡–—-]*\s*(?P<next>\S))"
)
_NEXT_REACH: Final = 10
"""Characters after a sentence that tell whether another one begins."""
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\[“‘«\"'.-])(?:\w|\d\d|Mrs?|Ms|Drs?|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Hon|Rev|St|Jr|Sr|Nos?|Vol|Art"
    r"|vs|cf|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|MM|Mme|Mlle|Hr|Fr|Frl|Nr|Bd|Okt|Dez|bzw|vgl|geb|Chr|Jh|Sig|Sra)\.$"
)
_ABBREVIATION_REACH: Final = 8
_SPACES: Final = re.compile(r"\s+")


def sentence_span(text: str, start: int, end: int) -> Span:
    """Return the span of the sentence, or the sentences, that hold `start` to `end`.

    A line end of a text as archived ends a sentence too. Clipped to `LONGEST` characters,
    between words.

    >>> text = "It rained. Harriet A. Moss left the St. Olaf Inn at 5 p.m. that day. All was quiet."
    >>> first, last = sentence_span(text, 30, 34)
    >>> text[first:last]
    'Harriet A. Moss left the St. Olaf Inn at 5 p.m. that day.'
    """
    return _clipped(text, _whole(text, start, end), start, end)


def context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before a span in its sentence, the span, and what stands after.

    White space is shown as one space, and `…` where the sentence was clipped.

    >>> context("It rained. The vote was\\u00a0 close. All slept.", 15, 19)
    ('The ', 'vote', ' was close.')
    """
    whole = _whole(text, start, end)
    first, last = _clipped(text, whole, start, end)
    before, words, after = (_SPACES.sub(" ", part) for part in (text[first:start], text[start:end], text[end:last]))
    return ("…" if first > whole[0] else "") + before, words, after + ("…" if last < whole[1] else "")


def _whole(text: str, start: int, end: int) -> Span:
    """Return the sentence before it is clipped; looked for just farther than is ever shown."""
    first, last = max(0, start - LONGEST - 1), min(len(text), end + LONGEST + 1)
    for stop in _ends(text, first, last):
        if stop <= start:
            first = stop
        elif stop >= end:
            last = stop
            break
    spaces = _SPACES.match(text, first, start)
    return spaces.end() if spaces else first, last


def _ends(text: str, low: int, high: int) -> Iterator[int]:
    """Yield the positions after the last sign of each sentence that ends between `low` and `high`."""
    for match in _END.finditer(text, low, high + _NEXT_REACH):
        if match["line"]:
            yield match.start()
        elif not match["mark"] or (_begins(match["opening"], match["next"]) and not _abbreviates(text, low, match)):
            yield match.end()


def _begins(opening: str, following: str) -> bool:
    """Say whether a sentence may begin so: with a quotation mark, a capital, or a letter that knows no case."""
    return bool(opening) or (following.isalpha() and not following.islower())


def _abbreviates(text: str, low: int, match: re.Match[str]) -> bool:
    """Say whether the full stop belongs to an abbreviation or an initial."""
    stop = match.end("mark")
    return match["mark"] == "." and _ABBREVIATION.search(text[max(low, stop - _ABBREVIATION_REACH) : stop]) is not None


def _clipped(text: str, whole: Span, start: int, end: int) -> Span:
    """Return as much of `whole` around `start` to `end` as is shown."""
    room = max(0, LONGEST - (end - start))
    before, after = start - whole[0], whole[1] - end
    if before + after <= room:
        return whole
    kept_before = min(before, max(room // 2, room - after))
    kept_after = min(after, room - kept_before)
    first = whole[0] if kept_before == before else _word_start(text, start - kept_before, start)
    last = whole[1] if kept_after == after else _word_end(text, end, end + kept_after)
    return first, last


def _word_start(text: str, low: int, start: int) -> int:
    """Return where the first whole word from `low` on begins."""
    space = _SPACES.search(text, low, start)
    if space:
        return space.end()
    return low if low < start and is_unspaced(text[low]) else start


def _word_end(text: str, end: int, high: int) -> int:
    """Return where the last whole word up to `high` ends."""
    if text[high].isspace():
        return high
    spaces = [space.start() for space in _SPACES.finditer(text, end, high)]
    if spaces:
        return spaces[-1]
    return high if high > end and is_unspaced(text[high]) else end
