"""YAML did not read a quotation as it was written: a comment cut it, or a line end stands inside a word.

Outside quotation marks ` #` begins a comment, so what follows is lost without a word. A line end is read as one space,
also where a word was parted for the line's length, with a hyphen or behind the hyphen, dash or slash that it has.

Put `exact` in quotation marks, and break lines only where the source has a space:

    exact: The harbour ranked # 1 in the county              wrong: all from `#` on is a comment
    exact: "The harbour ranked # 1 in the county"            right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._folding import parted
from dateline.check._pasteable import short
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Missing
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise_words
from dateline.text.file import Span
from dateline.text.node import Scalar
from dateline.text.yaml_values import scalar

_COMMENT = re.compile(r"[ \t]+(#[^\r\n]*)")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that YAML altered, where the source shows what was meant."""
    for quotation in sought(timeline):
        missing = isinstance(quotation.place, Missing)
        if not missing and "#" not in quotation.event.record.origin.file.text:
            continue
        node = quotation.event.record.origin.node(quotation.pointer("exact"))
        if not isinstance(node, Scalar):
            continue
        if node.style == "plain":
            yield from _cut(quotation, node)
        if missing:
            yield from _folded(quotation)


def _cut(quotation: Sought, node: Scalar) -> Iterator[Finding]:
    file = quotation.event.record.origin.file
    comment = _COMMENT.match(file.text, node.span.end)
    if comment is None:
        return
    written = normalise_words(f"{node.value} {comment[1]}")
    meant = _meant(written, quotation)
    if meant is not None:
        sign, end, words = meant
        goes_on = quotation.in_text(sign, end, f"`{quotation.source_id}` goes on here")
        yield Finding(
            f"the quotation `{quotation.excerpt.record.label}` is cut at ` #`, where YAML begins a comment",
            quotation.at("exact", "this is all that is quoted"),
            (Label(file, Span(*comment.span(1)), "read as a comment"), goes_on),
            help=(f"put the words in quotation marks:\nexact: {scalar(words)}",),
        )


def _meant(written: str, quotation: Sought) -> tuple[int, int, str] | None:
    """Return where the source goes on with `#` and its words from the beginning; None where the comment is the curator's own."""
    text = quotation.text.text
    start = text.find(written)
    end = start + len(written)
    if start < 0 and isinstance(quotation.place, Missing):
        passage = nearest(written, quotation.text)
        start, end = (passage.start, passage.end) if passage else (0, 0)
    sign = text.find("#", start, end) if start >= 0 else -1
    return (sign, end, text[start:end]) if sign >= 0 else None


def _folded(quotation: Sought) -> Iterator[Finding]:
    """Yield a finding if the words stand in the source once the spaces of some line ends are gone."""
    found = parted(quotation)
    if found is None:
        return
    whole = quotation.text.text[slice(*found.source)]
    yield Finding(
        f"a line end parts `{short(whole)}` in the quotation `{quotation.excerpt.record.label}`",
        quotation.at_value(found.at - len(found.before), found.at + 1, "YAML reads the line end after this as a space"),
        (quotation.in_text(*found.source, f"no space in `{quotation.source_id}`"),),
        help=(f"write the words on one line:\nexact: {scalar(quotation.text.text[slice(*found.whole)])}",),
    )


RULE = Rule(
    name="quote-cut-by-comment", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, needs_text=True
)
