"""An answer gives a date, and its account is not about the date.

The date of an answer is drawn beside the event's own, as a hollow mark, to show how far the sources are apart. It means something
only where the question is when it happened. Write `about: date`, or tell the date in the text of the answer:

    question: How wide is the list to be?
    about: scope
    answers:
      - {text: "Broad.[^broad]", date: "1987-03-03"}         wrong
      - {text: "Broad.[^broad]"}                             right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import written
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.records import About
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each date of an answer whose account is about something else."""
    for number, account in enumerate(event.accounts):
        about = account.record.about
        # What an account is about and could not be read, or is missing, was reported.
        if about is About.DATE or written(event.record.origin.node(f"/accounts/{number}/about")) != about.value:
            continue
        for index, answer in enumerate(account.answers):
            if answer.date is not None:
                yield Finding(
                    f"answer {index + 1} to `{account.record.question}` of `{event.id}` gives a date, and the account is not about it",
                    label(event.record.origin, f"/accounts/{number}/answers/{index}/date", "a date has no place here"),
                    (label(event.record.origin, f"/accounts/{number}/about", "what the account is about"),),
                    help=("write `about: date`, or take the date out",),
                )


RULE = Rule(name="account-date-misplaced", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
