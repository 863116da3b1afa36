"""Read the accounts of an event: where its sources disagree.

In here: questions and answers. Not in here: whether an answer has an excerpt behind it, and whether what is preferred exists (check/).
"""

from __future__ import annotations

from dateline.form.event import ACCOUNT, ANSWER
from dateline.load import forms
from dateline.load.fields import Fields, Kind
from dateline.load.words import quoted, shown
from dateline.model.records import About, AccountRecord, AnswerRecord
from dateline.text.node import Mapping, Node, Scalar

_EXAMPLE = "write `question: …`, `about: fact` and `answers:` below it"
_ABOUT = tuple(about.value for about in About)
_FEWEST_ANSWERS = 2


def read(fields: Fields) -> tuple[AccountRecord, ...]:
    """Return the accounts that can be read; one without a readable answer is left out."""
    read = [_account(fields, mapping, what) for mapping, what in fields.mappings("accounts", lambda _: _EXAMPLE)]
    return tuple(account for account in read if account is not None)


def _account(parent: Fields, mapping: Mapping, what: str) -> AccountRecord | None:
    fields = Fields(parent.desk, mapping, Kind.of(ACCOUNT, what))
    fields.needs("question", "question: What do the sources disagree about?")
    fields.needs("about", "about: fact")
    fields.needs("answers", "answers: [{text: One account.[^label]}, {text: Another.[^label]}]")
    about = fields.one_of("about", _ABOUT)
    answers = tuple(_answers(fields))
    record = AccountRecord(
        question=fields.line("question") or "",
        about=About(about) if about else About.FACT,
        answers=answers,
        preferred=forms.count(fields, "preferred"),
        rejected=forms.counts(fields, "rejected"),
        reason=fields.text("reason"),
        note=fields.text("note"),
    )
    return record if answers else None


def _answers(fields: Fields) -> list[AnswerRecord]:
    found: list[AnswerRecord] = []
    for mapping, what in fields.mappings("answers", _answer_example):
        answer = Fields(fields.desk, mapping, Kind.of(ANSWER, f"{what} of the account"))
        answer.needs("text", "text: What this account says.[^label]")
        found.append(AnswerRecord(text=answer.text("text") or "", date=forms.date(answer, "date")))
    return found


def _answer_example(node: Node) -> str:
    """Say how an answer is written; a text in its place is most likely its text."""
    return f"write `{{text: {quoted(shown(node.value), in_brackets=True)}}}`" if isinstance(node, Scalar) else "write `{text: …}`"
