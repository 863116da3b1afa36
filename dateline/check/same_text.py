"""Two sources have the same text, and nothing says that one retells the other.

Copies of one report are one witness. Readers are told how many sources stand behind an event and how many of them are
independent, and a text that is kept twice would count as two. Words that agree from the first to the last were not written
twice: say which work is the copy, or name the third work that both retell, which needs no text of its own.

    seeds/herald.yaml    title: The ferry stays            wrong, with the text of seeds/gazette.txt

    seeds/herald.yaml    title: The ferry stays            right
                         derived_from: [gazette]

If one text was archived under the wrong name, put the right one in its place, or take the record out.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._copies import TWO_WITNESSES, Lineages, at_record, cures, same
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Source, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each text that is kept twice."""
    for first, second in same(timeline, Lineages(timeline)):
        yield _finding(first, second)


def _finding(first: Source, second: Source) -> Finding:
    ours, theirs = first.record.text, second.record.text
    assert ours is not None, "a normalised text is made of a file"
    assert theirs is not None, "a normalised text is made of a file"
    said = "the same text, sign for sign" if ours.text == theirs.text else "the same text but for white space"
    return Finding(
        f"`{second.record.id}` has the same text as `{first.record.id}`, and nothing says why",
        at_record(second, f"`{first.record.id}` is not among the works that it retells"),
        (Label(theirs, None, said), Label(ours, None, "as this one")),
        help=(*cures(first, second), "if one of the two files holds the wrong text, archive the right one"),
        note=(TWO_WITNESSES,),
    )


RULE = Rule(
    name="same-text",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("unknown-derived-from",),
    needs_text=True,
)
