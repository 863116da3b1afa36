"""An excerpt is named by no footnote, so readers do not learn what it supports.

Put its label behind the sentence that it carries, or take the excerpt out. If it is shown for another reason, say so:

    summary: The council voted for the new pier.                wrong: `vote` stands below and is not named
    summary: The council voted for the new pier.[^vote]         right

    allow:
      - rule: excerpt-without-footnote
        reason: Kept to show the headline beside the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import named
from dateline.check._passages import passages
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.records import AnswerRecord
from dateline.model.timeline import Event
from dateline.text.node import escape


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each excerpt that no footnote names.

    One that a misspelt footnote means was reported there, and beside a single sentence without a footnote it is one fault with that.
    """
    if not _is_read(event):
        return
    cited = named(event)
    unnamed = [excerpt.record.label for excerpt in event.excerpts if excerpt.record.label not in cited]
    uncited = [sentence for passage in passages(event) for sentence in passage.prose.sentences if not sentence.cited]
    if not event.summary.sentences or len(uncited) == 1:
        return
    for name in unnamed:
        yield Finding(
            f"no footnote of `{event.id}` names the excerpt `{name}`",
            label(event.record.origin, f"/excerpts/{escape(name)}#key", "not named in our words"),
            help=(f"put `[^{name}]` behind the sentence that it supports, or take the excerpt out",),
        )


def _is_read(event: Event) -> bool:
    """Tell whether the body and every answer could be read, where they are written; a footnote may stand in what could not."""
    record = event.record
    answers = [answer.text for account in record.accounts for answer in account.answers or (AnswerRecord(""),)]
    missing = ("body" in record.given and record.body is None) or ("accounts" in record.given and not record.accounts)
    return not missing and all(answers)


RULE = Rule(name="excerpt-without-footnote", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)
