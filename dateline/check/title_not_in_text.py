"""The title of a source does not stand in its text, and nothing says what it rests on.

A work is found again by its title, so it should be the one under which it was published. Where the archived text does
not hold it, `inferred` says where it was taken from, and the site shows that. Case, line ends and kinds of quotation
marks make no difference.

    title: Pier carried                                     wrong, if the text does not say so

    title: Pier carried                                     right
    inferred:
      title: The heading of the page, not part of the archived text.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label, label_within
from dateline.model.records import SourceRecord
from dateline.model.timeline import Source
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise
from dateline.text.node import Mapping
from dateline.text.yaml_values import scalar

_INFERRED = "or say what the title rests on:\ninferred:\n  title: The heading of the page, not part of the archived text."


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding if the title neither stands in the text nor is inferred."""
    record = source.record
    if source.text is None or not source.text.text or not record.title or source.title_span is not None or _is_inferred(record):
        return
    headline = f"the title of `{record.id}` does not stand in its text"
    passage = nearest(record.title, source.text)
    if passage is None or not passage.differences:
        yield Finding(headline, label(record.origin, "/title", "nothing near these words is there"), help=(_INFERRED.removeprefix("or "),))
        return
    first = passage.differences[0]
    theirs = source.text.text[slice(*first.source)]
    said = first.invisible or ("not in the text" if first.kind == "added" else f"the text has `{short(theirs)}`")
    place = first.source if first.kind != "added" else (passage.start, passage.end)
    printed = scalar(source.text.text[passage.start : passage.end])
    yield Finding(
        headline,
        label_within(record.origin, "/title", *normalise(record.title).original(*first.quote), said),
        (in_text(source, *place, "nearest words"),),
        help=(f"if this is the title, write it as it stands there:\ntitle: {printed}", _INFERRED),
    )


def _is_inferred(record: SourceRecord) -> bool:
    """Tell whether the title is said to be inferred, or what is inferred could not be read, which was reported."""
    inferred = record.origin.node("/inferred")
    return inferred.get("title") is not None if isinstance(inferred, Mapping) else inferred is not None


RULE = Rule(name="title-not-in-text", severity=Severity.WARNING, doc=__doc__ or "", about=Source, find=find, needs_text=True)
