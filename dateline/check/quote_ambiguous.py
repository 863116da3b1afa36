"""A quotation stands at several places in its source, and nothing says which is meant.

The site leads a reader to the passage, with the words around it. So it must be one. Give the words that follow it
(`suffix`) or stand before it (`prefix`); they bind the place and are not shown as quoted. Or quote some words more.

The report lists every place and proposes for each the shortest words that settle it:

    exact: "The mayor called the"            wrong, if it stands twice
    exact: "The mayor called the"            right
    suffix: "vote"
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._pasteable import commented
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Ambiguous, Proposal
from dateline.quotes.normalise import Span
from dateline.text.yaml_values import scalar

_MOST_SHOWN = 8
"""More places than anybody compares in a report; a quotation that stands more often is better made longer."""


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that stands more than once."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Ambiguous) and quotation.is_whole:
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, found: Ambiguous) -> Finding:
    given = [field for field, value in (("prefix", quotation.excerpt.record.prefix), ("suffix", quotation.excerpt.record.suffix)) if value]
    count = len(found.places)
    shown = found.places[:_MOST_SHOWN]
    with_them = f", also with its {' and '.join(f'`{field}`' for field in given)}" if given else ""
    places = tuple(quotation.in_text(*place, f"place {number}") for number, place in enumerate(shown, 1))
    return Finding(
        f"the quotation stands at {count} places in `{quotation.source_id}`{with_them}",
        quotation.at("exact", "which of them is meant?"),
        (*(quotation.at(field, "stands at each of them") for field in given), *places),
        help=tuple(_help(quotation, shown, [proposal for proposal in found.proposals if proposal.place < len(shown)], given)),
        note=(f"{count - len(shown)} more places are not shown",) if count > len(shown) else (),
    )


def _help(quotation: Sought, places: tuple[Span, ...], proposals: list[Proposal], given: list[str]) -> Iterator[str]:
    if not proposals:
        yield "quote some words more, so that the quotation stands once"
        return
    instead = f"in place of the {' and '.join(f'`{field}`' for field in given)} given" if given else "below `exact`"
    lines = commented(line for proposal in proposals for line in _lines(quotation, places, proposal))
    yield f"paste, {instead}, what settles the place that is meant:\n{lines}"


def _lines(quotation: Sought, places: tuple[Span, ...], proposal: Proposal) -> Iterator[tuple[str, str]]:
    """Yield the lines to paste, and in a comment the place that they settle."""
    place = f"place {proposal.place + 1}, line {quotation.in_text(*places[proposal.place], '').place[1]}"
    if proposal.prefix is not None:
        yield f"prefix: {scalar(proposal.prefix)}", place
    if proposal.suffix is not None:
        yield f"suffix: {scalar(proposal.suffix)}", place


RULE = Rule(
    name="quote-ambiguous",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-too-short", "quote-only-title"),
    needs_text=True,
)
