"""An answer of an account rests on no excerpt.

Accounts set conflicting sources side by side, each in its own words. An answer without a footnote is ours alone, and a reader
could not check it. Name the excerpt that gives this answer, or take the answer out:

    answers:
      - text: Only certain individuals.                  wrong
      - text: Only certain individuals.[^narrow]         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import labels, lacks_excerpts
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event
from dateline.text.listing import listed

_MOST_NAMED = 8


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each answer without a footnote; an event without excerpts has a report of its own, or may wait for them."""
    if lacks_excerpts(event):
        return
    for number, account in enumerate(event.accounts):
        for index, answer in enumerate(account.answers):
            if answer.record.text and not answer.text.footnotes:
                known = labels(event)[:_MOST_NAMED]
                cure = f"name what gives it: {listed((f'[^{name}]' for name in known), 'or')}" if known else "quote what gives it"
                yield Finding(
                    f"answer {index + 1} to `{account.record.question}` of `{event.id}` rests on no excerpt",
                    label(event.record.origin, f"/accounts/{number}/answers/{index}/text", "which excerpt gives this answer?"),
                    help=(cure, "or take the answer out: what no source says is no account"),
                )


RULE = Rule(name="account-without-excerpt", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, guarded=True)
