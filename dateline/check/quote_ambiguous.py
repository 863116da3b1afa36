"""A quotation stands at several places in its source, and nothing says which is meant.

The site leads a reader to the passage, with the words around it. So it must be one. Give the words that follow it
(`suffix`) or stand before it (`prefix`); they bind the place and are not shown as quoted. Or quote some words more.

The report lists every place with its sentence and proposes for each the shortest words that settle it:

    exact: "The mayor called the"            wrong, if it stands twice
    exact: "The mayor called the"            right
    suffix: "vote"
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._pasteable import in_its_sentence
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Ambiguous, Proposal, Spans
from dateline.quotes.normalise import Span
from dateline.quotes.passage import context
from dateline.text.yaml_values import scalar

_MOST_SHOWN = 4
"""Places whose lines are shown with carets; all of them are listed with their sentences."""

_MOST_LISTED = 50
"""More places than anybody compares in a report; a quotation that stands more often is better made longer."""


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that stands more than once."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Ambiguous) and quotation.is_whole:
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, found: Ambiguous) -> Finding:
    given = [field for field, value in (("prefix", quotation.excerpt.record.prefix), ("suffix", quotation.excerpt.record.suffix)) if value]
    count = len(found.places)
    with_them = f", also with its {' and '.join(f'`{field}`' for field in given)}" if given else ""
    parts = found.parts or tuple((place,) for place in found.places)
    places = tuple(
        quotation.in_text(*span, f"place {number}") for number, place in enumerate(parts[:_MOST_SHOWN], 1) for span in _apart(place, parts)
    )
    return Finding(
        f"the quotation stands at {count} places in `{quotation.source_id}`{with_them}",
        quotation.at("exact", "which of them is meant?"),
        (*(quotation.at(field, "stands at each of them") for field in given), *places),
        help=tuple(_help(quotation, found, given)),
        note=tuple(_note(quotation, found)),
    )


def _apart(place: Spans, parts: tuple[Spans, ...]) -> Iterator[Span]:
    """Yield the parts of one place that are not those of every place."""
    for number, span in enumerate(place):
        if any(other[number] != span for other in parts):
            yield span


def _help(quotation: Sought, found: Ambiguous, given: list[str]) -> Iterator[str]:
    """Yield every place that can be settled, with its sentence, and the lines that settle it."""
    if not found.proposals:
        yield "quote some words more, so that the quotation stands once"
        return
    instead = f"in place of the {' and '.join(f'`{field}`' for field in given)} given" if given else "below `exact`"
    lines = (line for proposal in found.proposals for line in _lines(quotation, found, proposal))
    yield f"paste, {instead}, what settles the place that is meant:\n" + "\n".join(lines)


def _lines(quotation: Sought, found: Ambiguous, proposal: Proposal) -> Iterator[str]:
    """Yield the place that is settled, as a comment, and the lines to paste."""
    yield f"# {_place(quotation, found, proposal.place)}"
    if proposal.prefix is not None:
        yield f"prefix: {scalar(proposal.prefix)}"
    if proposal.suffix is not None:
        yield f"suffix: {scalar(proposal.suffix)}"


def _note(quotation: Sought, found: Ambiguous) -> Iterator[str]:
    """Yield the places that no prefix and suffix settle, and how many more there are than are listed."""
    settled = {proposal.place for proposal in found.proposals}
    listed = range(min(len(found.places), _MOST_LISTED))
    if unsettled := [_place(quotation, found, number) for number in listed if number not in settled]:
        yield "\n".join(("words around it are proposed for none of these:" if settled else "it stands here:", *unsettled))
    if (more := len(found.places) - _MOST_LISTED) > 0:
        yield f"{more:,} more places are not listed" if more > 1 else "one more place is not listed"


def _place(quotation: Sought, found: Ambiguous, number: int) -> str:
    """Return a place with its line and its sentence, the quoted words in brackets."""
    file = quotation.source.record.text
    assert file is not None, "a place in a text needs a file"
    start, end = quotation.text.original(*found.places[number])
    return f"place {number + 1}, line {file.position(start)[0]}: {in_its_sentence(*context(file.text, start, end))}"


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
