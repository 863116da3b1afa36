"""What a difference between a quotation and its source may do to the sense, said in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.quotes.nearest import Difference

_NEGATIONS = frozenset(
    re.findall(
        r"\w+",
        """
        no not never nor none nobody nothing neither cannot without hardly nicht kein keine keinen keiner nie niemand nichts ohne
        ne pas jamais rien aucun aucune sans non niente nessuno senza nunca nada nadie ningún ninguna sin não sem
        не ни нет никто ничего никогда без немає ніхто ніколи nikt nigdy bez
        """,
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f ]?\d+)*")
_MARK = re.compile('[“”"«»„「」]')
_LEFT_OUT = re.compile(r"…|\.{3}")
_SET_IN = re.compile(r"[\[\]]")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:…][^\w\s]*\s+)[^\w\s]*$")


def dangers(quote: str, text: str, differences: Iterable[Difference]) -> Iterator[str]:
    """Yield what a reader would be misled by: a negation, a number, a name, a quotation mark, words left out or set in."""
    seen: set[str] = set()
    for difference in differences:
        for said in (*_words_differ(quote, text, difference), *_names_differ(quote, text, difference)):
            if said not in seen:
                seen.add(said)
                yield said


def _words_differ(quote: str, text: str, difference: Difference) -> Iterator[str]:
    ours, theirs = quote[slice(*difference.quote)], text[slice(*difference.source)]
    lost, added = negations(theirs) - negations(ours), negations(ours) - negations(theirs)
    if lost and not added:
        yield f"a negation is lost: the source says `{min(lost)}`"
    if added and not lost:
        yield f"a negation is added: the source does not say `{min(added)}`"
    if _NUMBER.findall(ours) != _NUMBER.findall(theirs):
        yield f"a number is not the source's: {_against(_NUMBER.findall(ours), _NUMBER.findall(theirs))}"
    if len(_MARK.findall(ours)) != len(_MARK.findall(theirs)):
        yield "a quotation mark is lost or added: it may change whose words these are"
    if _LEFT_OUT.search(ours) and not _LEFT_OUT.search(theirs):
        yield "where words are left out a quotation has ` […] `, with the words of the source on both sides"
    elif _SET_IN.search(ours) and not _SET_IN.search(theirs):
        yield "nothing may be set into a quotation: what a reader needs to be told goes into the summary or the excerpt's `note`"


def _names_differ(quote: str, text: str, difference: Difference) -> Iterator[str]:
    ours, theirs = _names(quote, *difference.quote), _names(text, *difference.source)
    if ours != theirs and difference.invisible is None:
        yield f"a name is not the source's: {_against(ours, theirs)}"


def negations(text: str) -> set[str]:
    """Return the words of a text that deny, in small letters."""
    words = {word.lower().replace("’", "'") for word in _WORD.findall(text)}
    return {word for word in words if word in _NEGATIONS or word.endswith("n't")}


def _names(text: str, start: int, end: int) -> list[str]:
    """Return the words with a capital that do not begin a sentence, as far as can be seen."""
    found = _WORD.finditer(text, start, end)
    return [word[0] for word in found if word[0][0].isupper() and not _SENTENCE_BEGINS.search(text[: word.start()])]


def _against(ours: list[str], theirs: list[str]) -> str:
    here, there = " ".join(ours), " ".join(theirs)
    if here and there:
        return f"`{here}` here, `{there}` there"
    return f"`{here}` stands here alone" if here else f"`{there}` stands there alone"
