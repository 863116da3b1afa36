"""A `prefix` or `suffix` singles out nothing: the quotation stands once without it.

What a record says should do something. Words that bind a place which needs no binding count towards the published
share of the source, and fail one day when somebody mends them. Take the line out.

    exact: "the old pier would not last another winter"      wrong: the words stand once
    suffix: "."
    exact: "the old pier would not last another winter"      right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Found


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each verified quotation with more context than it needs."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Found) and quotation.place.needless:
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, place: Found) -> Finding:
    needless = [f"`{field}`" for field in place.needless]
    given = [field for field, value in (("prefix", quotation.excerpt.record.prefix), ("suffix", quotation.excerpt.record.suffix)) if value]
    kept = next((field for field in given if field not in place.needless), None)
    why = f"its `{kept}` alone settles the place" if kept else f"the quotation stands once in `{quotation.source_id}`"
    first, *others = (quotation.at(field, "singles out nothing") for field in place.needless)
    return Finding(
        f"the {' and the '.join(needless)} of `{quotation.excerpt.record.label}` {'is' if len(needless) == 1 else 'are'} not needed: {why}",
        first,
        (*others, *(quotation.in_text(*span, "the one place") for span in place.spans)),
        help=(f"take {' and '.join(needless)} out",),
    )


RULE = Rule(name="quote-context-needless", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, needs_text=True)
