"""A source's text is nothing but what one event quotes from it.

A quotation is proved by a text that somebody else wrote and that says more. A text that was made from the quotation proves
nothing: whatever is quoted stands in it. Archive the work as it was published, from its first line to its last, also where only
one sentence of it is needed.

Few works are as short as what is quoted of them. Posts, telegrams, letters and entries of a diary may well be, and of these
kinds nothing is said; of another, such as a notice of one sentence, the record says so:

    allow:
      - {rule: text-all-quoted, reason: The notice has one sentence.}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Event, Quotation, Source, Timeline
from dateline.quotes.share import union
from dateline.text.listing import listed
from dateline.text.node import escape

_SHORT_BY_NATURE = frozenset(("post", "telegram", "letter", "diary"))
_MOST_MARKED = 3


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each text in which no word stands beside its title and the excerpts of one event."""
    for id, source in timeline.sources.items():
        if source.text is None or source.record.kind in _SHORT_BY_NATURE:
            continue
        by_event: dict[str, list[Quotation]] = {}
        for quotation in timeline.quotations[id]:
            by_event.setdefault(quotation.event.id, []).append(quotation)
        for quoted in by_event.values():
            if not _says_more(source, quoted):
                yield _finding(source, quoted)
                break


def _says_more(source: Source, quoted: list[Quotation]) -> bool:
    """Tell whether a word is left when the title and what was found of the quotations are taken away."""
    assert source.text is not None, "only a text says more"
    text = source.text.text
    found = [quotation.excerpt.found for quotation in quoted]
    spans = [span for place in found if place is not None for span in place.spans]
    start = 0
    # Without a quotation that stands, or a text that could be read, there is nothing to compare.
    if not spans or not text:
        return True
    for first, last in union([*spans, *([source.title_span] if source.title_span is not None else [])]):
        if any(map(str.isalnum, text[start:first])):
            return True
        start = last
    return any(map(str.isalnum, text[start:]))


def _finding(source: Source, quoted: list[Quotation]) -> Finding:
    record, text = source.record, source.record.text
    assert text is not None, "a text that is quoted was read from a file"
    event = quoted[0].event
    beside = "the title and " if source.title_span is not None else ""
    labels = listed(quotation.excerpt.record.label for quotation in quoted)
    return Finding(
        f"the text of `{record.id}` is nothing but what `{event.id}` quotes from it",
        Label(record.origin.file, None, "a text that was made from a quotation proves nothing"),
        (
            Label(text, None, f"no word beside {beside}the words of {labels}"),
            *(_label(event, quotation) for quotation in quoted[:_MOST_MARKED]),
        ),
        help=(
            f"archive the whole work as {text.path}, from its first line to its last",
            "if the work is as short as that, say so in its record:\n"
            "allow:\n  - {rule: text-all-quoted, reason: What kind of work is so short}",
        ),
    )


def _label(event: Event, quotation: Quotation) -> Label:
    return label(event.record.origin, f"/excerpts/{escape(quotation.excerpt.record.label)}#key", "quoted here")


RULE = Rule(name="text-all-quoted", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, needs_text=True)
