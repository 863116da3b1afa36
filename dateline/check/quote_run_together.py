"""A quotation runs together passages that are no neighbours in its source.

Every word of it is the source's, and yet nobody wrote it so: what stood between is gone, and nothing shows that it is. Two
sentences side by side explain each other, and may be made to say what neither says.

Make an excerpt of each passage, and name both in the summary:

    exact: "By noon the hall was full. The mayor called the vote a good day"     wrong: two lines lie between
    exact: "By noon the hall was full"                                           right, as the first
    exact: "The mayor called the vote a good day"                                right, as the second
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._apart import apart, in_order
from dateline.check._cuts import respelt
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import joined
from dateline.quotes.locate import Ambiguous, Found
from dateline.quotes.pieces import Piece
from dateline.text.yaml_values import scalar

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation of which every piece stands, and not together."""
    for quotation in sought(timeline):
        # Where dots stand for what is left out, it is only they that are wrong (quote-cut-sign).
        if not respelt(quotation) and (passages := apart(quotation, timeline)):
            yield _finding(quotation, passages)


def _finding(quotation: Sought, passages: tuple[Piece, ...]) -> Finding:
    how = "are no neighbours" if in_order(passages) else "do not stand in this order"
    first, second, *more = passages
    return Finding(
        f"the quotation runs together {_NUMBERS[len(passages)]} passages of `{quotation.source_id}` that {how}",
        quotation.at_words(*second.quote, _from(quotation, first, second)),
        (
            quotation.at_words(*first.quote, f"stands {_line(quotation, first)}"),
            *(quotation.at_words(*piece.quote, _from(quotation, before, piece)) for before, piece in zip(passages[1:], more, strict=False)),
            *_in_text(quotation, passages),
        ),
        help=tuple(_help(quotation, passages)),
    )


def _from(quotation: Sought, before: Piece, piece: Piece) -> str:
    """Say how far a piece stands from the one that it follows in the quotation."""
    ahead = piece.source[0] - before.source[1]
    if ahead >= 0:
        return f"stands {_line(quotation, piece)}, {ahead:,} characters farther on"
    return f"stands {_line(quotation, piece)}, before that"


def _line(quotation: Sought, piece: Piece) -> str:
    return f"in line {quotation.in_text(*piece.source, '').place[1]}"


def _in_text(quotation: Sought, passages: tuple[Piece, ...]) -> Iterator[Label]:
    for number, piece in enumerate(sorted(passages, key=lambda piece: piece.source)):
        yield quotation.in_text(*piece.source, "stands here" if number == 0 else "and here")


def _help(quotation: Sought, passages: tuple[Piece, ...]) -> Iterator[str]:
    """Yield lines that part the quotation, and a cut where one would stand."""
    words, record = quotation.quoted, quotation.excerpt.record
    named = zip(_labels(quotation, len(passages)), passages, strict=True)
    parts = (f"{label}:\n  source: {record.source}\n  exact: {scalar(words[slice(*piece.quote)])}" for label, piece in named)
    them = "both" if len(passages) == 2 else "them all"
    yield f"make an excerpt of each, and name {them} in the summary:\n" + "\n".join(parts)
    ordered = sorted(passages, key=lambda piece: piece.source)
    cut = joined(words[slice(*piece.quote)] for piece in ordered)
    if isinstance(quotation.located_as(cut), Found | Ambiguous):
        order = "" if in_order(passages) else ", in the order of the source"
        yield f"or mark what is left out{order}, if what lies between changes nothing of the sense:\nexact: {scalar(cut)}"


def _labels(quotation: Sought, count: int) -> Iterator[str]:
    """Yield the label of the excerpt and, for more of them, new ones that no excerpt of the event has."""
    own = quotation.excerpt.record.label
    taken = {excerpt.record.label for excerpt in quotation.event.excerpts}
    yield own
    number = 2
    for _ in range(count - 1):
        while f"{own}-{number}" in taken:
            number += 1
        yield f"{own}-{number}"
        number += 1


RULE = Rule(
    name="quote-run-together",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-only-title"),
    needs_text=True,
)
