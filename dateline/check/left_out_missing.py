"""A passage under `left_out` does not stand in the source's text.

`left_out` says which passages were read and are deliberately no event. One that is not in the text says nothing about it. Take the
words letter for letter from the text:

    left_out:
      - exact: "Expert say the pier will last"           wrong
        reason: A forecast, no event.
      - exact: "Experts say the pier will last"          right
        reason: A forecast, no event.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import first_place
from dateline.check._listed import UNREAD, listed, written
from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise_words
from dateline.text.node import Mapping


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding for each passage that the text does not have."""
    # A text without a sign in it was not readable, or is empty: form has said so. One that is not there is missed with its hash.
    if (source.text is not None and not source.text.text) or (source.text is None and "sha256" in source.record.given):
        return
    for item, pointer in listed(source.record.origin, "/left_out"):
        words = normalise_words((isinstance(item, Mapping) and written(item.get("exact"))) or "")
        if not words or (source.text is not None and first_place(words, source.text, source.language) is not None):
            continue
        where = label(source.record.origin, f"{pointer}/exact", "not in the text")
        if source.text is None:
            headline = f"`{source.record.id}` has no text here, so nothing can be left out of it"
            yield Finding(headline, where, help=("take `left_out` out, or archive the text",))
            continue
        passage = nearest(words, source.text)
        there = (in_text(source, passage.start, passage.end, "nearest passage"),) if passage is not None else ()
        headline = f"`{short(words)}` does not stand in the text of `{source.record.id}`"
        yield Finding(headline, where, there, ("take the words letter for letter from the text",))


RULE = Rule(
    name="left-out-missing",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Source,
    find=find,
    guarded=True,
    yields_to=UNREAD,
    needs_text=True,
)
