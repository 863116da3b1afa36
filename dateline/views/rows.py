"""An event as it stands in a list: one value, rendered once, whatever list it stands in.

In here: the row. Not in here: the order and the headings of a list.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.markup.prose import to_html
from dateline.model.timeline import Event, Timeline
from dateline.views.basis import note
from dateline.views.chains import Voices, rests_on_one_work, voices
from dateline.views.counts import words_of
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.keys import keys
from dateline.views.quoted import set_off, title_html
from dateline.views.statuses import StatusShown, draft, unverified
from dateline.views.statuses import shown as status_shown
from dateline.views.targets import leads
from dateline.views.terms import Term, terms
from dateline.views.withdrawals import WithdrawnShown, withdrawn
from dateline.views.wording import Wording, prose_language

MOST_ACTORS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list. `date` leaves out what the heading above it says; `basis` tells in a few words how it is known,
    nothing where it is not and the event is not verified either, which `unverified` says.

    `withdrawn` says that it no longer holds. `expects` is when an expectation was to happen. `disputed` is what the sources disagree
    about, where nothing settles it. `single` says that one work alone states it, and `voices` whom it cites; else `count` tells how
    many do. `actors` are at most three, `more_actors` says how many are left out. `keys` are what a filter finds it by (keys.py).
    `address` is its page's whole, for paper, where that of the site is known. `prose_language` is as in views/frame.py.
    """

    anchor: str
    href: str
    title: Markup
    draft: StatusShown | None
    withdrawn: WithdrawnShown | None
    date: DateShown
    full_date: DateShown
    basis: str
    expects: DateShown | None
    prose_language: str | None
    summary: Markup
    status: StatusShown | None
    unverified: StatusShown | None
    disputed: tuple[str, ...]
    has_disputed_date: bool
    single: str | None
    count: str
    voices: tuple[Voices, ...]
    excerpts: tuple[ExcerptShown, ...]
    actors: tuple[Term, ...]
    more_actors: str | None
    topics: tuple[Term, ...]
    keys: str
    address: str | None


def row(event: Event, excerpts: tuple[ExcerptShown, ...], timeline: Timeline, wording: Wording, dates: Dates) -> Row:
    """Return the row of an event with its excerpts."""
    actors = terms(event.actors, urls.actor)
    full_date = dates.of_event(event)
    left_out = len(actors) - MOST_ACTORS
    return Row(
        anchor=urls.in_list(event.id).anchor,
        href=urls.event(event.id).from_root(),
        title=title_html(event),
        draft=draft(wording) if event.record.draft else None,
        withdrawn=withdrawn(event.record.withdrawn, "event", timeline, wording, dates, [excerpt.source for excerpt in event.excerpts]),
        date=dates.of_event(event, under_heading=True),
        full_date=full_date,
        basis=note(event.date, wording) if event.is_verified or event.record.basis else "",
        expects=dates.expected(event),
        prose_language=prose_language(timeline.site.language, wording),
        summary=to_html(event.summary, lambda footnote: "", theirs=set_off(event), href=leads(timeline)),
        status=status_shown(event.status, wording),
        unverified=None if event.is_verified else unverified(wording),
        disputed=tuple(account.record.question for account in event.accounts if account.is_open),
        has_disputed_date=event.has_disputed_date,
        single=wording.t("chains.single") if rests_on_one_work(event) else None,
        count=words_of(event, wording),
        voices=voices(event, timeline.actors, wording, dates),
        excerpts=excerpts,
        actors=actors[:MOST_ACTORS],
        more_actors=wording.plural("rows.more_actors", left_out) if left_out > 0 else None,
        topics=terms(event.topics, urls.topic),
        keys=keys(event, full_date.mark),
        address=urls.event(event.id).absolute(timeline.site.base_url) if timeline.site.base_url else None,
    )
