"""Where the sources of an event disagree: each answer with its excerpts and its own count of witnesses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.edtf.bounds import earliest, latest
from dateline.markup.prose import parse
from dateline.model.records import AnswerRecord, EventRecord
from dateline.model.timeline import Account, Answer, Excerpt, ResolvedDate
from dateline.resolve.corroboration import corroboration


def accounts(record: EventRecord, quoted: Sequence[Excerpt], actors: Iterable[str]) -> tuple[Account, ...]:
    """Return the accounts of an event; `actors` are the ids of the vocabulary."""
    return tuple(Account(account, tuple(_answer(answer, quoted, actors) for answer in account.answers)) for account in record.accounts)


def named_by_answers(record: EventRecord) -> set[str]:
    """Return the labels that footnotes of answers name."""
    return {note.label for account in record.accounts for answer in account.answers for note in parse(answer.text).footnotes}


def _answer(record: AnswerRecord, quoted: Sequence[Excerpt], actors: Iterable[str]) -> Answer:
    text = parse(record.text)
    named = {note.label for note in text.footnotes}
    date = ResolvedDate(record.date, earliest(record.date), latest(record.date), ()) if record.date is not None else None
    return Answer(record, text, date, corroboration((one for one in quoted if one.record.label in named), actors))
