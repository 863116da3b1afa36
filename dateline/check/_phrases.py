"""Words in quotation marks beside the excerpts that may have them.

In here: whether one has them, which has the nearest ones, and how these differ. Not in here: what to say of it (quote_in_prose.py,
quote_in_story.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.check._elsewhere import first_place, place_in_excerpt
from dateline.check._pasteable import short
from dateline.model.timeline import Excerpt
from dateline.quotes.cut import CUT
from dateline.quotes.nearest import Passage, nearest
from dateline.quotes.normalise import Normalised, Span, normalise

OWN_WORDS = "if the words are your own, take the quotation marks away"
_MARK = re.compile('[“”"«»„「」]')
_FINAL = (",", ".", "，", "、", "。", "．", "،", "۔", "।")
"""A comma or a full stop, in any script, that our own sentence has put inside the marks."""


def bare(words: str) -> str:
    """Return words without a final comma or full stop.

    >>> bare("a lifeline,")
    'a lifeline'
    """
    return words[:-1] if words.endswith(_FINAL) else words


def has(words: str, excerpt: Excerpt, ours: str) -> bool:
    """Tell whether an excerpt has the words, or its translation does, which is in the language of our prose."""
    if place_in_excerpt(words, excerpt) or place_in_excerpt(bare(words), excerpt):
        return True
    translation = excerpt.record.translation
    return translation is not None and place_in(words, normalise(translation), ours) is not None


def place_in(words: str, text: Normalised, language: str) -> Span | None:
    """Return the first place of words in a text, with or without their final sign."""
    return first_place(words, text, language) or first_place(bare(words), text, language)


def nearest_excerpt(words: str, excerpts: Iterable[Excerpt]) -> tuple[Excerpt, Passage] | None:
    """Return the excerpt with the nearest words; one that was not found is no measure."""
    found = [(excerpt, nearest(words, normalise(excerpt.words))) for excerpt in excerpts if excerpt.standing]
    near = [(excerpt, passage) for excerpt, passage in found if passage is not None]
    return max(near, key=lambda pair: pair[1].score, default=None)


def difference(excerpt: Excerpt, passage: Passage) -> str:
    """Say where words first differ from those of the excerpt that are nearest."""
    if not passage.differences:
        return "a word of the excerpt is cut"
    first = passage.differences[0]
    if first.invisible is not None:
        return first.invisible
    return "words are added" if first.kind == "added" else f"the excerpt has `{short(excerpt.words[slice(*first.source)])}`"


def mend(excerpt: Excerpt, passage: Passage) -> str:
    """Say how to set the words as the excerpt has them: marks inside the proposal would end its own, and across a cut no words stand."""
    theirs = excerpt.words[passage.start : passage.end]
    if _MARK.search(theirs) or CUT in theirs:
        return "set the marks around words of the excerpt"
    return f"set the words as the excerpt has them: “{theirs}”"


def differing(passage: Passage) -> Span:
    """Return where in the words of the excerpt the first difference is, or all that is near where nothing there differs."""
    changed = [difference.source for difference in passage.differences[:1] if difference.kind != "added"]
    return (changed or [(passage.start, passage.end)])[0]
