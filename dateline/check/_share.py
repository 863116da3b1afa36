"""How much of a source's text the site prints, for the two rules that bound it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Finding, Label, label
from dateline.model.timeline import Quotation, Source, Timeline
from dateline.text.node import escape

_LEAST_LENGTH = 1000
"""Below this many characters a text is bound by the length of its excerpts alone: one sentence of it is soon a third."""
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Printed:
    """A source whose text is long enough to be bound, how much of it is printed, and where that stops the build."""

    source: Source
    share: float
    length: int
    quotations: tuple[Quotation, ...]
    limit: float

    @property
    def characters(self) -> int:
        """How many characters of the text are printed."""
        return round(self.share * self.length)


def printed(timeline: Timeline) -> list[Printed]:
    """Return every source that is bound, by id."""
    found = []
    for id, source in timeline.sources.items():
        own = source.record.quote_limit
        # A limit of its own that could not be read, with the whole record perhaps, was reported.
        unread = own is None and "quote_limit" in source.record.given
        if source.length is not None and source.length >= _LEAST_LENGTH and not unread:
            limit = timeline.site.policy.quote_fail if own is None else own
            quotations = tuple(quotation for quotation in timeline.quotations[id] if not quotation.event.record.draft)
            found.append(Printed(source, timeline.shares[id], source.length, quotations, limit))
    return found


def percent(share: float) -> str:
    """Return a share in hundredths, never rounded up over a limit that it has not reached.

    >>> percent(0.4999), percent(0.5), percent(0.35)
    ('49.9%', '50%', '35%')
    """
    return f"{math.floor(share * 1000 + 1e-6) / 10:g}%"


def finding(headline: str, too_much: Printed, most: float, *, below: bool) -> Finding:
    """Return the finding for a source that is printed too much, with its longest excerpts; `below`: the share must stay under `most`."""
    allowed = math.ceil(most * too_much.length - 1e-6) - 1 if below else math.floor(most * too_much.length + 1e-6)
    over = too_much.characters - allowed
    source, record = too_much.source, too_much.source.record
    said = f"{too_much.characters} of its {too_much.length} characters are printed"
    own = below and record.quote_limit is not None
    primary = label(record.origin, "/quote_limit", said) if own else Label(record.origin.file, None, said)
    head = ", and the title counts too" if source.title_span else ", and the opening words count too" if source.opening_span else ""
    return Finding(
        headline,
        primary,
        tuple(_longest(too_much)),
        help=(f"shorten the longest excerpts, marked here, by {over} {'character' if over == 1 else 'characters'} in all",),
        note=(f"excerpts count with their `prefix` and `suffix`{head}; what overlaps counts once",),
    )


def _longest(too_much: Printed) -> list[Label]:
    verified = [quotation for quotation in too_much.quotations if quotation.excerpt.standing is not None]
    verified.sort(key=lambda quotation: (-len(quotation.excerpt.words), quotation.event.id, quotation.excerpt.number))
    return [_label(quotation) for quotation in verified[:_MOST_NAMED]]


def _label(quotation: Quotation) -> Label:
    pointer = f"/excerpts/{escape(quotation.excerpt.record.label)}#key"
    return label(quotation.event.record.origin, pointer, f"{len(quotation.excerpt.words)} characters")
