"""A footnote names an excerpt that the event does not have.

`[^label]` says which quotation carries a sentence. A footnote that leads nowhere proves nothing. Mend the label, or add
the excerpt under it:

    summary: The council voted for the new pier.[^voet]        wrong: a slip of the pen
    summary: The council voted for the new pier.[^vote]        right
    excerpts:
      vote:
        source: gazette
        exact: "On 3 March 1987 the council voted for the new pier"

A page of prose and a story have no excerpts, so a footnote in them names none, and is not shown. Link to the event that rests on
the excerpt:

    The council [voted for it](event:council-votes).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import are_read, astray, labels, lacks_excerpts, meant_by
from dateline.check._passages import Passage, passages
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.markup.prose import Footnote
from dateline.model.records import Evidence, PageRecord
from dateline.model.timeline import Event, Timeline
from dateline.text.file import Span
from dateline.text.ids import mended_id
from dateline.text.listing import listed
from dateline.text.node import escape

_UNKNOWN = "no excerpt has this label"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each footnote that names no excerpt.

    An event without any has a report of its own, but in a collection that is being brought over, where it may have none.
    """
    for event in timeline.events:
        may_be_bare = timeline.site.evidence is Evidence.PROGRESSIVE and lacks_excerpts(event)
        if (labels(event) or may_be_bare) and are_read(event):
            for passage in passages(event):
                for note in astray(event, passage):
                    yield _finding(event, passage, note)
    for page in timeline.prose:
        for note in page.body.footnotes:
            yield _in_prose(page.record, note)


def _in_prose(page: PageRecord, note: Footnote) -> Finding:
    here = Label(page.origin.file, Span(page.start + note.start, page.start + note.end), "is not shown")
    return Finding(
        f"a {page.kind} has no excerpts, and `[^{short(note.label)}]` names one",
        here,
        help=("link to the event whose excerpt it is: `[words](event:id)`",),
    )


def _finding(event: Event, passage: Passage, note: Footnote) -> Finding:
    origin = event.record.origin
    meant = meant_by(note, event)
    written = f"[^{note.label}]"
    here = label_within(origin, passage.pointer, note.start, note.end, f"did you mean `[^{meant}]`?" if meant else _UNKNOWN)
    headline = f"the footnote `{written}` of `{event.id}` names no excerpt"
    fields = 'source: id-of-a-source\n    exact: "the words as they stand in the source"'
    add = f"add the excerpt under `excerpts`:\n  {mended_id(note.label) or 'words'}:\n    {fields}"
    if meant is not None:
        there = label(origin, f"/excerpts/{escape(meant)}#key", "this excerpt")
        return Finding(headline, here, (there,), help=(f"write `[^{meant}]`", f"or {add}"))
    if not labels(event):
        return Finding(headline, here, help=(add, "or take the footnote out: without excerpts the event is shown as not verified"))
    return Finding(headline, here, help=(f"name one of its excerpts: {listed(f'[^{name}]' for name in labels(event))}", f"or {add}"))


RULE = Rule(name="footnote-without-excerpt", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
