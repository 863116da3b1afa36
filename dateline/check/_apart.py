"""Passages of a source that a quotation runs together as if they stood side by side."""

from __future__ import annotations

from itertools import pairwise

from dateline.check._elsewhere import standing
from dateline.check._sought import Sought
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Missing
from dateline.quotes.nearest import nearest
from dateline.quotes.passage import sentence_span
from dateline.quotes.pieces import Piece, pieces
from dateline.quotes.words import word_count


def apart(quotation: Sought, timeline: Timeline) -> tuple[Piece, ...]:
    """Return the passages that a quotation is put together from, in its own order; none where it is not.

    It is not where the words stand as a whole in another source, nor where words are only left out of one sentence, or one word
    is another: there the miss itself shows what is missing.
    """
    if not isinstance(quotation.place, Missing):
        return ()
    found = pieces(quotation.quoted, quotation.text, quotation.source.language)
    if all(_one_sentence(quotation, *pair) for pair in pairwise(found)) or _is_slip(quotation):
        return ()
    return found if next(standing(quotation.quoted, timeline, but=quotation.source_id), None) is None else ()


def in_order(passages: tuple[Piece, ...]) -> bool:
    """Tell whether the passages stand in the source as the quotation has them."""
    return all(before.source[1] <= behind.source[0] for before, behind in pairwise(passages))


def _is_slip(quotation: Sought) -> bool:
    """Tell whether the words are those of one passage but for a single word: that its beginning stands elsewhere too is chance."""
    passage = nearest(quotation.quoted, quotation.text)
    if passage is None or len(passage.differences) != 1:
        return False
    [difference] = passage.differences
    sides = quotation.quoted[slice(*difference.quote)], quotation.text.text[slice(*difference.source)]
    return all(len(side.split()) <= 1 for side in sides)


def _one_sentence(quotation: Sought, before: Piece, behind: Piece) -> bool:
    """Tell whether two passages stand in this order in one sentence, or with nothing but signs between them.

    Passages of which the second goes on from within the first are one, with words of it written twice.
    """
    between = before.source[1], behind.source[0]
    if between[0] > between[1]:
        return before.source[0] < behind.source[0] and before.source[1] < behind.source[1]
    text = quotation.text.text
    return word_count(text[slice(*between)]) == 0 or sentence_span(text, *before.source)[1] >= behind.source[1]
