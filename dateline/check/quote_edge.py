"""A quotation begins or ends inside a word or a number.

`fire` out of “cease-fire” and `1` out of “1,250,000” are in the source letter for letter, and say another thing. An edge
must stand between words. What a hyphen, an apostrophe or a decimal sign joins is one word or one number.

Take the whole word into the quotation, or leave it out:

    exact: "fire between the two ferry companies"                wrong: the source has `cease-fire`
    exact: "cease-fire between the two ferry companies"          right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.edges import Edge
from dateline.quotes.locate import Inside
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that stands only inside longer words or numbers."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Inside) and quotation.place.edges:
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, place: Inside) -> Finding:
    text = quotation.text.text
    wholes = list(dict.fromkeys((edge.kind, text[slice(*edge.whole)]) for edge in place.edges))
    first, *others = (_at_edge(quotation, place, edge) for edge in place.edges)
    start = min(place.start, *(edge.whole[0] for edge in place.edges))
    end = max(place.end, *(edge.whole[1] for edge in place.edges))
    them = "it" if len(wholes) == 1 else "them"
    spans = dict.fromkeys(edge.whole for edge in place.edges)
    return Finding(
        f"the quotation cuts {' and '.join(f'the {kind} `{whole}`' for kind, whole in wholes)} of `{quotation.source_id}`",
        first,
        (*others, *(quotation.in_text(*span, "the source has it whole") for span in spans)),
        help=(f"take {them} in whole, or leave {them} out:\nexact: {scalar(text[start:end])}",),
    )


def _at_edge(quotation: Sought, place: Inside, edge: Edge) -> Label:
    """Return a label at the piece of the word or number that the quotation has."""
    start, end = max(edge.whole[0], place.start) - place.start, min(edge.whole[1], place.end) - place.start
    said = "begins inside" if edge.side == "start" else "ends inside"
    return quotation.at_words(start, end, f"{said} `{quotation.text.text[slice(*edge.whole)]}`")


RULE = Rule(
    name="quote-edge",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-too-short"),
    needs_text=True,
)
