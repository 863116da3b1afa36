"""Where the sources disagree: the question, each answer with the words behind it, and what stands in the end.

In here: accounts in final words. Not in here: which answer is right; the curator says so, with a reason, or nobody does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.markup.prose import Footnote, to_html
from dateline.model.timeline import Account, Answer, Event, Timeline
from dateline.views.counts import Count, count
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.quoted import note_html
from dateline.views.removed import names_of
from dateline.views.targets import leads
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer: `name` numbers it, `standing` says whether it is preferred or rejected, `count` how many sources give it.

    `removed` names the excerpts of it that were taken down; where no other is left, the count says nothing.
    """

    name: str
    text: Markup
    date: DateShown | None
    standing: str | None
    excerpts: tuple[ExcerptShown, ...]
    removed: str | None
    count: Count


@dataclass(frozen=True, slots=True)
class AccountShown:
    """A question with its answers; two stand side by side, more below one another. `verdict` says what stands, `reason` why."""

    anchor: str
    question: str
    about: str
    is_open: bool
    answers: tuple[AnswerShown, ...]
    verdict: str
    reason: Markup | None
    note: Markup | None


def accounts(
    event: Event,
    excerpts: Mapping[str, ExcerptShown],
    mark: Callable[[Footnote], str],
    timeline: Timeline,
    wording: Wording,
    dates: Dates,
) -> tuple[AccountShown, ...]:
    """Return the accounts of an event; `excerpts` are its own by label, `mark` gives the HTML of a footnote."""
    return tuple(
        AccountShown(
            anchor=urls.account(event.id, number).anchor,
            question=account.record.question,
            about=wording.t(f"about_what.{account.record.about.value}"),
            is_open=account.is_open,
            answers=tuple(
                _answer(event, account, place, answer, excerpts, mark, timeline, wording, dates)
                for place, answer in enumerate(account.answers, 1)
            ),
            verdict=_verdict(account, wording),
            reason=note_html(account.record.reason, [excerpt.source for excerpt in event.excerpts], timeline),
            note=note_html(account.record.note, [excerpt.source for excerpt in event.excerpts], timeline),
        )
        for number, account in enumerate(event.accounts, 1)
    )


def _answer(
    event: Event,
    account: Account,
    place: int,
    answer: Answer,
    excerpts: Mapping[str, ExcerptShown],
    mark: Callable[[Footnote], str],
    timeline: Timeline,
    wording: Wording,
    dates: Dates,
) -> AnswerShown:
    standing = None
    if account.record.preferred == place:
        standing = wording.t("accounts.preferred")
    elif place in account.record.rejected:
        standing = wording.t("accounts.rejected")
    labels = dict.fromkeys(note.label for note in answer.text.footnotes)
    left, removed = tuple(excerpts[label] for label in labels if label in excerpts), names_of(labels, event, wording)
    return AnswerShown(
        name=wording.t("accounts.answer", number=place),
        text=to_html(answer.text, mark, href=leads(timeline)),
        date=dates.given(answer.date.edtf, answer, event) if answer.date is not None else None,
        standing=standing,
        excerpts=left,
        removed=removed,
        count=count(answer.corroboration, event, timeline, wording),
    )


def _verdict(account: Account, wording: Wording) -> str:
    preferred = account.record.preferred
    if preferred is not None:
        return wording.t("accounts.settled", answer=wording.t("accounts.answer", number=preferred))
    return wording.t("accounts.open_rejected" if account.record.rejected else "accounts.open")
