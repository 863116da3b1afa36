"""Cuts of quotations: where they stand, and those that are written otherwise than a cut is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.check._sought import Sought
from dateline.diagnostics.diagnostic import Label, label_within
from dateline.model.timeline import Event, Excerpt
from dateline.quotes.cut import between, joined, rewritten
from dateline.quotes.locate import Found, Missing, Spans
from dateline.quotes.normalise import normalise
from dateline.quotes.sequence import Malformed
from dateline.text.node import escape

_DOTS = ("…", "..")


@dataclass(frozen=True, slots=True)
class Respelt:
    """The quotation with its cuts written as such, and the parts where it then stands, as far as one place is found."""

    words: str
    spans: Spans


def respelt(quotation: Sought) -> Respelt | None:
    """Return what a quotation that does not stand was meant to be, where every part of that stands and nothing else may be meant."""
    words = rewritten(quotation.quoted)
    if not isinstance(quotation.place, Missing) or words is None or words == quotation.quoted:
        return None
    match quotation.located_as(words):
        case Missing() | Malformed():
            return None
        case Found(spans=spans):
            return Respelt(words, spans) if _leaves_out(quotation, spans) else None
        case _:
            return Respelt(words, ())


def gaps(spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield what lies between the parts of a quotation."""
    return ((one[1], other[0]) for one, other in pairwise(spans))


def at_cuts(event: Event, excerpt: Excerpt, message: str) -> tuple[Label, ...]:
    """Return labels at the cuts of an excerpt that stands in its source."""
    words, spans = normalise(excerpt.record.exact), excerpt.found.spans if excerpt.found is not None else ()
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    signs = (between(spans, number) for number in range(len(spans) - 1))
    return tuple(label_within(event.record.origin, pointer, *words.original(*sign), message) for sign in signs)


def idle(quotation: Sought, spans: Spans) -> tuple[int, ...]:
    """Return the numbers of the cuts, from 0, at which no word of the source is left out."""
    return tuple(number for number, gap in enumerate(gaps(spans)) if not quotation.has_words(*gap))


def cut_as_needed(quotation: Sought, spans: Spans) -> str:
    """Return the words of these parts in the source's spelling, with a cut where a word is left out, and there alone."""
    needless = idle(quotation, spans)
    mended = [spans[0]]
    for number, span in enumerate(spans[1:]):
        mended[-1:] = [(mended[-1][0], span[1])] if number in needless else [mended[-1], span]
    return joined(quotation.text.text[start:end] for start, end in mended)


def _leaves_out(quotation: Sought, spans: Spans) -> bool:
    """Tell whether words are left out at every cut; where none are, and at the ends, the source may have dots of its own."""
    text = quotation.text.text
    at_ends = text.endswith(_DOTS, 0, spans[0][0]) or text.startswith(_DOTS, spans[-1][1])
    return not at_ends and not idle(quotation, spans)
