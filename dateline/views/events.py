"""An event on its own page: everything that is said of it, in final words.

In here: the parts of the page that come from the event. Not in here: its neighbours in time (pages/event.py).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.markup import blocks_html
from dateline.markup.prose import Footnote, plain, to_html
from dateline.model.timeline import Event, Timeline
from dateline.urls import Address
from dateline.views.accounts import AccountShown, accounts
from dateline.views.attachments import (
    CorrectionShown,
    CreditShown,
    LinkShown,
    PictureShown,
    corrections,
    credits,
    links,
    pictures,
)
from dateline.views.basis import Step, expected_steps, line, placed, steps
from dateline.views.citations import Panel
from dateline.views.counts import Count, count_of_all
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.moved import Removed, removed
from dateline.views.names import SourceName, name_of_source
from dateline.views.prose import table_names
from dateline.views.quoted import set_off, title_html
from dateline.views.relations import RelationShown, lacks_outcome, relations
from dateline.views.removed import NoticeShown, RemovedShown, removed_excerpts, removed_pictures
from dateline.views.statuses import StatusShown, draft, unverified
from dateline.views.statuses import shown as status_shown
from dateline.views.targets import leads
from dateline.views.terms import Term, places, terms
from dateline.views.withdrawals import WithdrawnShown, described, withdrawn
from dateline.views.wording import Wording

BODY_LEVEL = 2
"""The level of a heading `#` in a body, which stands directly under the title of the page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the list of excerpts: the excerpt, or that it was taken down."""

    label: str
    number: int
    excerpt: ExcerptShown | None
    removed: RemovedShown | None


@dataclass(frozen=True, slots=True)
class EventShown:
    """An event: `heading` is its title as plain text, `description` its summary so, for the head of the page.

    `expects` is when an expectation was to happen; `outcome` says that none is recorded. `disputed` are its open accounts.
    `basis` sums up in a sentence how the date is known, which `steps` tell one by one; `expected_basis` and `expected_steps` do so
    of `expects`. `placed` says of an event that the editor
    alone put it behind another of the same date. `removed` are labels of excerpts that it has no longer, `former` ids that it had.
    `evidence` are the excerpts and, in their places, those that were taken down. `unverified` says that it rests on no
    excerpt yet, or on none any more, and `reason` why: then its page shows neither count nor citation, and there is no `panel`.
    """

    id: str
    heading: str
    title: Markup
    draft: StatusShown | None
    withdrawn: WithdrawnShown | None
    date: DateShown
    has_disputed_date: bool
    expects: DateShown | None
    outcome: str | None
    status: StatusShown | None
    unverified: StatusShown | None
    reason: str | None
    disputed: tuple[AccountShown, ...]
    summary: Markup
    body: Markup | None
    description: str
    basis: str | None
    steps: tuple[Step, ...]
    expected_basis: str | None
    expected_steps: tuple[Step, ...]
    placed: Markup | None
    excerpts: tuple[ExcerptShown, ...]
    removed: tuple[Removed, ...]
    evidence: tuple[Evidence, ...]
    count: Count
    accounts: tuple[AccountShown, ...]
    pictures: tuple[PictureShown, ...]
    removed_pictures: tuple[NoticeShown, ...]
    relations: tuple[RelationShown, ...]
    links: tuple[LinkShown, ...]
    credits: tuple[CreditShown, ...]
    corrections: tuple[CorrectionShown, ...]
    actors: tuple[Term, ...]
    topics: tuple[Term, ...]
    places: tuple[Term, ...]
    sources: tuple[SourceName, ...]
    former: tuple[str, ...]
    panel: Panel | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event as the way to it is shown: its date, its title, its address, and whether it was withdrawn."""

    href: str
    title: Markup
    date: DateShown
    withdrawn: bool = False


def event_shown(
    event: Event,
    excerpts: tuple[ExcerptShown, ...],
    panel: Panel | None,
    timeline: Timeline,
    files: Mapping[str, Address],
    wording: Wording,
    dates: Dates,
) -> EventShown:
    """Return an event with its excerpts as its page shows it, and how it is cited; `files` are the addresses of pictures by path."""
    date = dates.of_event(event)
    gone = withdrawn(event.record.withdrawn, "event", timeline, wording, dates, [excerpt.source for excerpt in event.excerpts])
    mark = _footnotes(event, wording)
    by_label = {excerpt.label: excerpt for excerpt in excerpts}
    shown_accounts = accounts(event, by_label, mark, timeline, wording, dates)
    return EventShown(
        id=event.id,
        heading=event.title,
        title=title_html(event),
        draft=draft(wording) if event.record.draft else None,
        withdrawn=gone,
        date=date,
        has_disputed_date=event.has_disputed_date,
        expects=dates.expected(event),
        outcome=wording.t("events.no_outcome") if lacks_outcome(event, timeline) else None,
        status=status_shown(event.status, wording),
        unverified=None if event.is_verified else unverified(wording),
        reason=None if event.is_verified else wording.t("removed.all" if event.removed else "events.unverified"),
        disputed=tuple(account for account in shown_accounts if account.is_open),
        summary=to_html(event.summary, mark, theirs=set_off(event), href=leads(timeline)),
        body=_body(event, mark, timeline, wording),
        description=described(gone) or plain(event.summary),
        basis=line(event.date, wording),
        steps=steps(event, timeline, wording, dates),
        expected_basis=line(event.expects, wording),
        expected_steps=expected_steps(event, timeline, wording, dates),
        placed=placed(event, timeline, wording),
        excerpts=excerpts,
        removed=removed(event, timeline, wording, dates),
        evidence=_evidence(excerpts, removed_excerpts(event, timeline, wording, dates)),
        count=count_of_all(event, timeline, wording),
        accounts=shown_accounts,
        pictures=pictures(event, files, wording),
        removed_pictures=removed_pictures(event, timeline, wording, dates),
        relations=relations(event, timeline, wording, dates),
        links=links(event, timeline),
        credits=credits(event, wording),
        corrections=corrections(event, timeline, dates),
        actors=terms(event.actors, urls.actor),
        topics=terms(event.topics, urls.topic),
        places=places(event.places, urls.place),
        sources=_sources(event, wording),
        former=event.record.previous_ids,
        panel=panel,
    )


def _evidence(excerpts: tuple[ExcerptShown, ...], removed: tuple[RemovedShown, ...]) -> tuple[Evidence, ...]:
    """Return excerpts and places of such that were taken down, in the order of their numbers."""
    places = [Evidence(one.label, one.number, one, None) for one in excerpts] + [
        Evidence(one.label, one.number, None, one) for one in removed
    ]
    return tuple(sorted(places, key=lambda place: place.number))


def neighbour(event: Event, dates: Dates) -> Neighbour:
    """Return the way to an event."""
    return Neighbour(urls.event(event.id).from_root(), title_html(event), dates.of_event(event), event.is_withdrawn)


def _footnotes(event: Event, wording: Wording) -> Callable[[Footnote], str]:
    """Return the function that gives a numbered mark for a footnote, which leads to its excerpt below."""
    numbers = {excerpt.record.label: excerpt.number for excerpt in event.excerpts} | {one.label: one.number for one in event.removed}

    def mark(footnote: Footnote) -> str:
        number = numbers.get(footnote.label)
        if number is None:
            return Markup("")
        href, name = urls.event(event.id, footnote.label).fragment, wording.t("excerpts.name", number=number)
        written = wording.catalogue.number(number)
        return Markup('<sup class="footnote"><a href="{}" aria-label="{}">[{}]</a></sup>').format(href, name, written)

    return mark


def _body(event: Event, mark: Callable[[Footnote], str], timeline: Timeline, wording: Wording) -> Markup | None:
    if event.body is None:
        return None
    return blocks_html.to_html(event.body, mark, theirs=set_off(event), href=leads(timeline), level=BODY_LEVEL, table=table_names(wording))


def _sources(event: Event, wording: Wording) -> tuple[SourceName, ...]:
    named = (name_of_source(excerpt.source, wording) for excerpt in event.excerpts if excerpt.source is not None)
    return tuple(dict.fromkeys(named))
