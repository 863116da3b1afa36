"""A quotation is only its source's title.

A headline is written to be clicked on, often by another hand than the text, and sums up what the text says with more
care. It is cited with the source anyway. Quote the sentence of the text on which the event rests.

    exact: "Pier carried after a long night"                                     wrong: the headline
    exact: "On 3 March 1987 the council voted for the new pier by nine votes"    right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._sought import Sought, attested, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.quotes.alike import look
from dateline.quotes.locate import Found
from dateline.quotes.normalise import normalise_words

_BESIDE_WORDS = re.compile(r"^[\W_]+|[\W_]+$")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that has the words of the title and no others."""
    titles = {id: _plain(source.record.title or "") for id, source in timeline.sources.items()}
    for quotation in (*sought(timeline), *attested(timeline)):
        title = titles[quotation.source_id]
        if (title and title == _plain(quotation.quoted)) or _is_of_title(quotation):
            yield _finding(quotation)


def _is_of_title(quotation: Sought) -> bool:
    """Tell whether every part of a quotation with cuts stands in the title."""
    title, place = quotation.source.title_span, quotation.place
    if title is None or not isinstance(place, Found) or len(place.spans) == 1:
        return False
    return title[0] <= place.start and place.end <= title[1]


def _plain(text: str) -> str:
    """Return words without case, kinds of quotation marks and dashes, and signs at the ends."""
    return look(_BESIDE_WORDS.sub("", normalise_words(text)))


def _finding(quotation: Sought) -> Finding:
    return Finding(
        f"the quotation `{quotation.excerpt.record.label}` is only the title of `{quotation.source_id}`",
        quotation.at("exact", "a headline proves nothing"),
        (label(quotation.source.record.origin, "/title", "the title"),),
        help=("quote the sentence of the text on which the event rests",),
    )


RULE = Rule(
    name="quote-only-title",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment",),
)
