"""A quotation begins or ends inside a word or a number, or leaves the sign of a number out.

`fire` out of “cease-fire” and `1` out of “1,250,000” are in the source letter for letter, and say another thing. An edge
must stand between words. What a hyphen, an apostrophe or a decimal sign joins is one word or one number. The signs beside a
number belong to it: `3.5 %` is not “-3.5 %”, nor `10` “10 %”, nor `5` “$5” or “<5”.

Take the whole word, or the sign, into the quotation, or leave it out with its number:

    exact: "fire between the two ferry companies"                wrong: the source has `cease-fire`
    exact: "cease-fire between the two ferry companies"          right
    exact: "3.5 % in a single winter"                            wrong: the source has `-3.5 %`
    exact: "-3.5 % in a single winter"                           right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._cuts import cut_as_needed
from dateline.check._negations import opposites
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.edges import Edge
from dateline.quotes.locate import Found, Inside
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that stands only inside longer words or numbers."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Inside) and quotation.place.edges:
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, place: Inside) -> Finding:
    text = quotation.text.text
    lost = list(dict.fromkeys(_lost(text, place, edge) for edge in place.edges))
    verbs = [f"{verb} " if number == 0 or verb != lost[number - 1][0] else "" for number, (verb, _) in enumerate(lost)]
    said = " and ".join(verb + what for verb, (_, what) in zip(verbs, lost, strict=True))
    first, *others = (_at_edge(quotation, place, edge) for edge in place.edges)
    start = min(place.start, *(edge.whole[0] for edge in place.edges))
    end = max(place.end, *(edge.whole[1] for edge in place.edges))
    them = "it" if len(lost) == 1 else "them"
    signs = [edge for edge in place.edges if edge.kind == "sign"]
    cure = f"take {them} in" if len(signs) == len(place.edges) else f"take {them} in whole, or leave {them} out"
    spans = dict.fromkeys(edge.whole for edge in place.edges)
    return Finding(
        f"the quotation {said} {'in' if signs else 'of'} `{quotation.source_id}`",
        first,
        (*others, *(quotation.in_text(*span, "the source has it whole") for span in spans)),
        help=(f"{cure}:\nexact: {scalar(_mended(quotation, text[start:end]))}",),
        note=tuple(_contrary(quotation, place)),
    )


def _mended(quotation: Sought, words: str) -> str:
    """Return the quotation with other words for the part that is cut; where they reach up to the part beside it, without the cut."""
    mended = quotation.mended(words)
    place = quotation.located_as(mended)
    return cut_as_needed(quotation, place.spans) if isinstance(place, Found) else mended


def _contrary(quotation: Sought, place: Inside) -> Iterator[str]:
    """Yield what a reader would be misled by: `able` out of “unable”."""
    text = quotation.text.text
    for edge in place.edges:
        whole, piece = edge.whole, (max(edge.whole[0], place.start), min(edge.whole[1], place.end))
        for one, other in opposites([text[slice(*piece)]], [text[slice(*whole)]], quotation.source.language):
            yield f"`{one}` may say the contrary of `{other}`, which the source says"


def _lost(text: str, place: Inside, edge: Edge) -> tuple[str, str]:
    """Say what the quotation does, and to what at its edge."""
    if edge.kind != "sign":
        return "cuts", f"the {edge.kind} `{text[slice(*edge.whole)]}`"
    if edge.side == "start":
        return "loses", f"the sign `{text[edge.whole[0] : place.start].strip()}` before `{text[place.start : edge.whole[1]]}`"
    return "loses", f"the sign `{text[place.end : edge.whole[1]].strip()}` after `{text[edge.whole[0] : place.end]}`"


def _at_edge(quotation: Sought, place: Inside, edge: Edge) -> Label:
    """Return a label at the piece of the word or number that the quotation has."""
    before = quotation.part[0] - place.start
    start, end = max(edge.whole[0], place.start) + before, min(edge.whole[1], place.end) + before
    if edge.kind == "sign":
        return quotation.at_words(start, end, f"its sign stands {'before' if edge.side == 'start' else 'after'} this")
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
