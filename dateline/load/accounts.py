"""Read the accounts of an event: where its sources disagree.

In here: questions and answers. Not in here: whether an answer has an excerpt behind it, and whether what is preferred exists (check/).
"""

from __future__ import annotations

from dateline.form.event import ACCOUNT, ANSWER
from dateline.load import forms
from dateline.load.fields import Fields, Kind
from dateline.load.words import shown
from dateline.model.records import About, AccountRecord, AnswerRecord
from dateline.text.file import Span
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.yaml_values import quoted

_EXAMPLE = "write `question: …`, `about: fact` and `answers:` below it"
_ABOUT = tuple(about.value for about in About)
_UNREAD = AccountRecord(question="", about=About.FACT, answers=())
_UNREAD_ANSWER = AnswerRecord(text="")


def read(fields: Fields) -> tuple[AccountRecord, ...]:
    """Return the accounts in their order. What cannot be read keeps its place, empty: accounts and answers are known by their numbers."""
    read = {mapping.span: _account(fields, mapping, what) for mapping, what in fields.mappings("accounts", lambda _: _EXAMPLE)}
    return tuple(read.get(place, _UNREAD) for place in _places(fields, "accounts"))


def _places(fields: Fields, name: str) -> list[Span]:
    """Return the place of each item of a list, read or not."""
    node = fields.mapping.get(name)
    return [item.span for item in node.items] if isinstance(node, Sequence) else []


def _account(parent: Fields, mapping: Mapping, what: str) -> AccountRecord:
    fields = Fields(parent.desk, mapping, Kind.of(ACCOUNT, what))
    fields.needs("question", "question: What do the sources disagree about?")
    fields.needs("about", "about: fact")
    fields.needs("answers", "answers: [{text: One account.[^label]}, {text: Another.[^label]}]")
    about = fields.one_of("about", _ABOUT)
    return AccountRecord(
        question=fields.line("question") or "",
        about=About(about) if about else About.FACT,
        answers=_answers(fields),
        preferred=forms.count(fields, "preferred"),
        rejected=forms.counts(fields, "rejected"),
        reason=fields.text("reason"),
        note=fields.text("note"),
    )


def _answers(fields: Fields) -> tuple[AnswerRecord, ...]:
    found: dict[Span, AnswerRecord] = {}
    for mapping, what in fields.mappings("answers", _answer_example):
        answer = Fields(fields.desk, mapping, Kind.of(ANSWER, f"{what} of the account"))
        answer.needs("text", "text: What this account says.[^label]")
        found[mapping.span] = AnswerRecord(answer.text("text") or "", forms.date(answer, "date"), answer.line("clock"))
    return tuple(found.get(place, _UNREAD_ANSWER) for place in _places(fields, "answers"))


def _answer_example(node: Node) -> str:
    """Say how an answer is written; a text in its place is most likely its text."""
    return f"write `{{text: {quoted(shown(node.value), in_brackets=True)}}}`" if isinstance(node, Scalar) else "write `{text: …}`"
