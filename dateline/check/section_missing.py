"""A heading under `sections` does not stand in the source's text, or not behind the heading before it.

Sections tell readers where in a work an excerpt stands, and the build finds that out by these headings; one that it does not find
would send them to the wrong place. Take the heading letter for letter from the text, and list headings in the text's order:

    sections: [Finances, The pier]         wrong, where the text has "The Pier" first
    sections: [The Pier, Finances]         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import first_place
from dateline.check._listed import items
from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise_words


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding for each heading that was not found where it should stand."""
    # A text without a sign in it was not readable, or is empty: form has said so.
    if source.text is None or not source.text.text:
        return
    places = items(source.record.origin, "/sections", source.record.sections)
    for section, (_, where) in zip(source.sections, places, strict=False):
        if section.span is not None:
            continue
        words = normalise_words(section.heading)
        place = first_place(words, source.text, source.language)
        headline = f"`{short(section.heading)}` is no heading of `{source.record.id}`"
        if place is not None:
            headline = f"`{short(section.heading)}` stands before the heading that is listed before it in `{source.record.id}`"
            found = in_text(source, *place, "stands here")
            cure = "list headings in the order of the text"
            yield Finding(headline, label(source.record.origin, where, "out of order"), (found,), (cure,))
            continue
        passage = nearest(words, source.text)
        there = (in_text(source, passage.start, passage.end, "nearest words"),) if passage is not None else ()
        cure = "take the heading letter for letter from the text, or take it out"
        yield Finding(headline, label(source.record.origin, where, "does not stand in the text"), there, (cure,))


RULE = Rule(name="section-missing", severity=Severity.ERROR, doc=__doc__ or "", about=Source, find=find, needs_text=True)
