"""Find words that somebody remembers: where in a text they stand, or what there is nearest to them, the likeliest first.

In here: every place worth showing. Not in here: what is quoted of it (`clip.py`), whether a quotation stands (`locate.py`).
"""

import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from operator import ne
from typing import Final

from dateline.quotes.differences import Difference, compare
from dateline.quotes.edges import are_free
from dateline.quotes.nearest import Passage, nearest_in_turn, plain
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.passage import sentence_span

MOST: Final = 5
"""More places than anybody compares at a glance."""
_MOST_OF_A_PART: Final = 12
"""Places of one part of words with cuts; the other parts tell which is meant."""
_MOST_WAYS: Final = 200
"""Ways to take one place of each part that are compared."""
_MOST_STANDING: Final = 1000
"""Words that stand more often are no quotation; it bounds the work on a word such as `the`."""
_CLOSE: Final = 8.0
"""How far below the best a place may score and still be worth a look."""
_REACH: Final = 40
"""How far beside a passage its first or last word is looked for."""
ORDER_ASIDE: Final = 50.0
"""The most that a place scores which has the words in another order or other forms; every other place scores more."""
_FEWEST: Final = 2
"""One word that is like another is met anywhere."""
_MOST_OF_THEM: Final = 0.6
_STEM: Final = re.compile(r"\b([^\W\d_]{4,5})\w*")
"""The beginning of a word, in which its forms are alike."""
_WORD_BEFORE: Final = re.compile(r"\b(\w+) $")
_WORD_AFTER: Final = re.compile(r" (\w+)\b")
_AROUND: Final = re.compile(r"^[\s\"'“”„‟«»‘’‚‹›…]+|[\s\"'“”„‟«»‘’‚‹›….,;:]+$")


def recall(words: str, source: Normalised, language: str, most: int = MOST) -> tuple[Passage, ...]:
    """Return the places of `source` that `words` were meant to be, the likeliest first; nothing where nothing is near.

    Where the words stand, whatever their case and their marks, those places alone are meant: as written before otherwise, then in
    the text's order. Else they are what is nearest, and what comes close to that.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("The mayor called it “a lifeline”. A lifeline, she said, for all islanders.")
    >>> [text.text[place.start : place.end] for place in recall("a LIFELINE", text, "en")]
    ['a lifeline', 'A lifeline']
    >>> [text.text[place.start : place.end] for place in recall("the mayor calls it lifeline", text, "en")]
    ['The mayor called it “a lifeline']
    """
    given = normalise_words(words)
    for meant in (given, _AROUND.sub("", given)):
        if standing := _standing(meant, source.text, language):
            return tuple(_passage(meant, source.text, place) for place in standing[:most])
    found = [_to_its_ends(given, source.text, each) for each in islice(nearest_in_turn(given, source, within=_CLOSE), most)]
    return tuple(sorted(found, key=lambda passage: -passage.score)) or _in_any_order(given, source.text)


def recall_parts(parts: Sequence[str], source: Normalised, language: str, gap: int) -> tuple[tuple[Passage, ...], ...]:
    """Return the places that words with cuts were meant to be, a passage for each part, the likeliest first.

    The passages stand in the order of the text, each at most `gap` characters behind the one before.
    """
    ways: list[tuple[Passage, ...]] = [()]
    for part in parts:
        passages = recall(part, source, language, _MOST_OF_A_PART)
        ways = [(*way, each) for way in ways for each in passages if not way or 0 <= each.start - way[-1].end <= gap][:_MOST_WAYS]
    return tuple(sorted(ways, key=lambda way: -min(each.score for each in way))[:MOST])


def _standing(words: str, text: str, language: str) -> list[Span]:
    """Return where words stand but for their case and their kinds of marks; inside longer words only where they stand nowhere whole."""
    places = [found.span() for found in islice(re.finditer(re.escape(plain(words)), plain(text)), _MOST_STANDING)] if words else []
    whole = [place for place in places if are_free(text, *place, language)]
    return sorted(whole or places, key=lambda place: sum(map(ne, words, text[slice(*place)])))


def _to_its_ends(words: str, text: str, passage: Passage) -> Passage:
    """Return the passage up to the first and the last of the words given, where these stand a little farther off.

    Where more words were left out than lie beyond them, an alignment does not reach so far.
    """
    start, end, differences = passage.start, passage.end, list(passage.differences)
    if differences and differences[-1].quote[1] == len(words) and (last := words[slice(*differences[-1].quote)].strip()):
        at = plain(text[end : end + _REACH]).find(plain(f" {last}"))
        if at >= 0:
            between = differences[-1].source[0]
            differences[-1] = Difference("missing", (len(words), len(words)), (between, end + at))
            end += at + 1 + len(last)
    if differences and differences[0].quote[0] == 0 and (first := words[slice(*differences[0].quote)].strip()):
        low = max(0, start - _REACH)
        at = plain(text[low:start]).rfind(plain(f"{first} "))
        if at >= 0:
            differences[0] = Difference("missing", (0, 0), (low + at + len(first), differences[0].source[1]))
            start = low + at
    return replace(passage, start=start, end=end, differences=tuple(differences))


def _in_any_order(words: str, text: str) -> tuple[Passage, ...]:
    """Return the stretch, little longer than the words, that has most of them in any order and form; nothing where none has most.

    Words that begin alike are taken for forms of one word, and short ones, which stand everywhere, are passed over.
    """
    known = {found[1] for found in _STEM.finditer(plain(words))}
    room = len(words) + len(words) // 2 + _REACH
    best: list[re.Match[str]] = []
    most = 0
    stretch: deque[re.Match[str]] = deque()
    count = Counter[str]()
    for stem in (found for found in _STEM.finditer(plain(text)) if found[1] in known):
        stretch.append(stem)
        count[stem[1]] += 1
        # What stands too far off, or is said again farther on, begins no stretch.
        while stem.end() - stretch[0].start() > room or count[stretch[0][1]] > 1:
            count[stretch.popleft()[1]] -= 1
        if (held := sum(number > 0 for number in count.values())) > most:
            best, most = list(stretch), held
    if most < max(_FEWEST, _MOST_OF_THEM * len(known)):
        return ()
    start, end = _with_neighbours(set(re.findall(r"\w+", plain(words))), plain(text), best[0].start(), best[-1].end())
    compared = compare(words, (0, len(words)), text, (start, end))
    return (Passage(start, end, sentence_span(text, start, end), ORDER_ASIDE * most / len(known), compared[1] if compared else ()),)


def _with_neighbours(known: set[str], text: str, start: int, end: int) -> Span:
    """Return the span with the words beside it that are known too."""
    while (before := _WORD_BEFORE.search(text[max(0, start - _REACH) : start])) and before[1] in known:
        start -= len(before[0])
    while (after := _WORD_AFTER.match(text, end)) and after[1] in known:
        end = after.end()
    return start, end


def _passage(words: str, text: str, place: Span) -> Passage:
    """Return the passage at a place where words stand."""
    compared = compare(words, (0, len(words)), text, place) if text[slice(*place)] != words else None
    return Passage(*place, sentence_span(text, *place), 100.0, compared[1] if compared else ())
