"""Most of a source's text stands in another source too, and nothing says that one retells the other.

Newspapers print what an agency sends, with a new first sentence; one site takes over what another wrote. Such copies are one
witness, and would count as two. From four fifths of the shorter text on, counted in words that stand in passages of five or
more, this warning shows the longest passage that both have.

Say which one retells the other, or name in both the work that they share, which needs no text of its own:

    seeds/herald.yaml    derived_from: [gazette]

Works of one form, such as licences or the notices of an office, agree in most words and are no copies. There the warning
stands with a reason in the record:

    allow:
      - {rule: near-copy, reason: Each notice of the harbour office has the same form.}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._copies import TWO_WITNESSES, Lineages, at_record, cures, in_turn, same
from dateline.check._share import percent
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Source, Timeline
from dateline.quotes.copies import Copy, copies, shared

_FORM = "if they only have one form, let it stand:\nallow:\n  - {rule: near-copy, reason: Why the two agree}"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each source whose text is near that of an earlier one, where their records do not tell why."""
    lineages = Lineages(timeline)
    # Of the same text there is a report of its own, and what is near one of two such texts is near the other.
    for _ in same(timeline, lineages):
        pass
    texts = {source.record.id: source.text.text for source in in_turn(timeline) if source.text is not None}
    for copy in copies(texts, lambda one, other: texts[one] == texts[other] or lineages.meet(one, other)):
        if not lineages.meet(copy.first, copy.second):
            lineages.suppose(copy.second, copy.first)
            yield _finding(copy, timeline)


def _finding(copy: Copy, timeline: Timeline) -> Finding:
    first, second = timeline.sources[copy.first], timeline.sources[copy.second]
    part = "all words" if copy.share == 1 else f"{percent(copy.share)} of the words"
    return Finding(
        f"{part} of `{copy.shorter}` stand in `{copy.longer}` too, and nothing says why",
        at_record(second, f"`{copy.first}` is not among the works that it retells"),
        _passage(second, first),
        help=(*cures(first, second), _FORM),
        note=(TWO_WITNESSES,),
    )


def _passage(one: Source, other: Source) -> tuple[Label, ...]:
    assert one.text is not None, "what is compared has a text"
    assert other.text is not None, "what is compared has a text"
    found = shared(one.text.text, other.text.text)
    if found is None:
        return ()
    return in_text(one, *found[0], "the longest passage that both have begins here"), in_text(other, *found[1], "and here")


RULE = Rule(
    name="near-copy",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    yields_to=("unknown-derived-from",),
    needs_text=True,
)
