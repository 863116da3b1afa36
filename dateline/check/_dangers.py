"""What a difference between a quotation and its source may do to the sense, said in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.check._figures import Figure, figures, mean_the_same
from dateline.check._negations import negations, opposites
from dateline.check._pasteable import short
from dateline.quotes.nearest import Difference

_WORD = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*")
_MARK = re.compile('[“”"«»„「」]')
_LEFT_OUT = re.compile(r"…|\.{3}")
_SET_IN = re.compile(r"[\[\]]")
_SENTENCE_BEGINS = re.compile(r"(?:^[^\w\s]*|[.!?:…][^\w\s]*\s+[^\w\s]*|[“„«「])$")
_SENTENCE_REACH = 24
"""Characters before a word that tell whether it begins a sentence."""
_FEW = re.compile(r"\b(a )?(few|little)\b", re.I)
_FEW_REACH = 10
"""Characters of the longest of these phrases, and a space."""
_MOST_COMPARED = 12
"""Words of a difference that are compared one by one; where more are others, it is another passage."""
_NOUNS_IN_CAPITALS = ("de", "lb")


@dataclass(frozen=True, slots=True)
class Danger:
    """What a reader would be misled by: in a few words, then in full. `brief` is empty where nothing of the sense is lost."""

    said: str
    brief: str = ""


def dangers(quote: str, text: str, differences: Iterable[Difference], language: str = "en") -> tuple[Danger, ...]:
    """Return what a reader would be misled by: a negation, a number, a name, a quotation mark, words left out or set in.

    Negations come first, for they turn the sense round.
    """
    seen: dict[str, Danger] = {}
    for danger in (found for difference in differences for found in _Compared(quote, text, difference, language).dangers()):
        seen.setdefault(danger.said, danger)
    return tuple(sorted(seen.values(), key=lambda danger: not danger.brief.startswith("a negation")))


@dataclass(frozen=True, slots=True)
class _Compared:
    """One difference with the texts that it is of."""

    quote: str
    text: str
    difference: Difference
    language: str

    @property
    def ours(self) -> str:
        return self.quote[slice(*self.difference.quote)]

    @property
    def theirs(self) -> str:
        return self.text[slice(*self.difference.source)]

    def dangers(self) -> Iterator[Danger]:
        yield from self._negations()
        yield from self._figures()
        if len(_MARK.findall(self.ours)) != len(_MARK.findall(self.theirs)):
            yield Danger("a quotation mark is lost or added: it may change whose words these are", "a quotation mark is lost or added")
        if _LEFT_OUT.search(self.ours) and not _LEFT_OUT.search(self.theirs):
            yield Danger("where words are left out a quotation has ` […] `, with the words of the source on both sides")
        elif _SET_IN.search(self.ours) and not _SET_IN.search(self.theirs):
            yield Danger(
                "nothing may be set into a quotation: what a reader needs to be told goes into the summary or the excerpt's `note`"
            )
        yield from self._names()

    def _negations(self) -> Iterator[Danger]:
        ours, theirs = (_WORD.findall(side) for side in (self.ours, self.theirs))
        in_ours, in_theirs = negations(ours, self.language), negations(theirs, self.language)
        lost, added = in_theirs - in_ours, in_ours - in_theirs
        if lost and not added:
            yield Danger(f"a negation is lost: the source says `{min(lost)}`", "a negation is lost")
        if added and not lost:
            yield Danger(f"a negation is added: the source does not say `{min(added)}`", "a negation is added")
        for one, other in opposites(ours[:_MOST_COMPARED], theirs[:_MOST_COMPARED], self.language):
            brief = "a negation is lost" if len(other) > len(one) else "a negation is added"
            yield Danger(f"`{one}` may say the contrary of `{other}`, which the source says", brief)
        few = [_few(side, place) for side, place in ((self.quote, self.difference.quote), (self.text, self.difference.source))]
        if all(few) and few[0].startswith("a ") != few[1].startswith("a "):
            yield Danger(f"`few` and `little` deny, `a few` and `a little` do not: `{few[0]}` here, `{few[1]}` there", _turned(few))

    def _figures(self) -> Iterator[Danger]:
        ours = figures(self.quote, self.difference.quote, self.language)
        theirs = figures(self.text, self.difference.source, self.language)
        if ours == theirs or self.difference.invisible is not None:
            return
        if mean_the_same(ours, theirs):
            yield Danger(f"a number is written otherwise than in the source: {_against(_written(ours), _written(theirs))}")
        else:
            yield Danger(f"a number is not the source's: {_against(_written(ours), _written(theirs))}", "a number is not the source's")

    def _names(self) -> Iterator[Danger]:
        ours, theirs = _names(self.quote, *self.difference.quote), _names(self.text, *self.difference.source)
        if ours == theirs or self.difference.invisible is not None:
            return
        # Where all nouns have a capital, a name cannot be told from them.
        name = "a name or a noun" if self.language.partition("-")[0].lower() in _NOUNS_IN_CAPITALS else "a name"
        yield Danger(f"{name} is not the source's: {_against(ours, theirs)}", f"{name} is not the source's")


def _turned(few: list[str]) -> str:
    return "a negation is lost" if few[0].startswith("a ") else "a negation is added"


def _few(text: str, place: tuple[int, int]) -> str:
    """Return `few` or `a few` where a place touches such words, else nothing."""
    start, end = place
    for found in _FEW.finditer(text, max(0, start - _FEW_REACH), end + _FEW_REACH):
        if found.start() <= end + 1 and found.end() >= start - 1:
            return found[0].lower()
    return ""


def _names(text: str, start: int, end: int) -> list[str]:
    """Return the words with a capital that do not begin a sentence, as far as can be seen."""
    found = _WORD.finditer(text, start, end)
    return [word[0] for word in found if word[0][0].isupper() and not _begins_a_sentence(text, word.start())]


def _begins_a_sentence(text: str, at: int) -> bool:
    return _SENTENCE_BEGINS.search(text[max(0, at - _SENTENCE_REACH) : at]) is not None


def _written(found: Iterable[Figure]) -> list[str]:
    return [figure.written for figure in found]


def _against(ours: list[str], theirs: list[str]) -> str:
    here, there = short(" ".join(ours)), short(" ".join(theirs))
    if here and there:
        return f"`{here}` here, `{there}` there"
    return f"`{here}` stands here alone" if here else f"`{there}` stands there alone"
