"""What is preferred or rejected in an account does not add up.

`preferred` is the number of one answer, from 1; `rejected` are the numbers of others; and whoever chooses between sources gives a
`reason`, which readers see. An account has at least two answers, for one alone is no disagreement.

    preferred: 3                                         wrong, of two answers

    preferred: 2                                         right
    rejected: [1]
    reason: The minutes of the council give this number.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import listed, written
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Account, Event
from dateline.text.node import Sequence

_FEWEST = 2


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each choice that names no answer, names one twice, or gives no reason, and for accounts of fewer than two."""
    for number, account in enumerate(event.accounts):
        pointer = f"/accounts/{number}"
        yield from _one_answer(event, account, pointer)
        yield from _choices(event, account, pointer)
        record = account.record
        unreasoned = event.record.origin.node(f"{pointer}/reason") is None
        if (record.preferred is not None or record.rejected) and unreasoned:
            field = "preferred" if record.preferred is not None else "rejected"
            yield Finding(
                f"nothing says why an answer to `{record.question}` of `{event.id}` is {field}",
                label(event.record.origin, f"{pointer}/{field}", "why this one?"),
                help=("give the reason below it, for readers:\nreason: what settles it",),
            )


def _one_answer(event: Event, account: Account, pointer: str) -> Iterator[Finding]:
    answers = event.record.origin.node(f"{pointer}/answers")
    if isinstance(answers, Sequence) and len(answers.items) < _FEWEST:
        count = "one answer" if answers.items else "no answer"
        yield Finding(
            f"`{account.record.question}` of `{event.id}` has {count}",
            label(event.record.origin, f"{pointer}/answers", f"{count} is no disagreement"),
            help=("add the answer of the other source, or tell this one in the summary and take the account out",),
        )


def _choices(event: Event, account: Account, pointer: str) -> Iterator[Finding]:
    record, count = account.record, len(account.answers)
    chosen = [(record.preferred, f"{pointer}/preferred")] if record.preferred is not None else []
    chosen += _rejected(event, account, f"{pointer}/rejected")
    seen: dict[int, str] = {}
    for number, where in chosen:
        if number > count > 0:
            yield Finding(
                f"`{record.question}` of `{event.id}` has no answer {number}",
                label(event.record.origin, where, f"there are {count} answers" if count > 1 else "there is one answer"),
                help=("count the answers from 1, in the order of the file",),
            )
        elif number in seen:
            yield Finding(
                f"answer {number} to `{record.question}` of `{event.id}` is chosen twice",
                label(event.record.origin, where, "chosen here again"),
                (label(event.record.origin, seen[number], "chosen here first"),),
                help=("keep one of the two",),
            )
        seen.setdefault(number, where)


def _rejected(event: Event, account: Account, pointer: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers that could be read, each with its place."""
    read = {str(number) for number in account.record.rejected}
    for item, where in listed(event.record.origin, pointer):
        digits = (written(item) or "").lstrip("0")
        if digits in read:
            yield int(digits), where


RULE = Rule(name="account-choice", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
