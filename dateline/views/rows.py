"""An event as it stands in a list: one value, rendered once, whatever list it stands in.

In here: the row. Not in here: the order and the headings of a list.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.markup.prose import line_html, to_html
from dateline.model.timeline import Event, Timeline
from dateline.views.basis import note
from dateline.views.chains import Voices, rests_on_one_work, voices
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.statuses import StatusShown
from dateline.views.statuses import shown as status_shown
from dateline.views.wording import Wording, prose_language

MOST_ACTORS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list. `date` leaves out what the heading above it says; `basis` tells in a few words how it is known.

    `single` says that one work alone states it. `actors` are at most three, `more_actors` says how many are left out.
    `prose_language` is as in views/frame.py.
    """

    anchor: str
    href: str
    title: Markup
    date: DateShown
    basis: str
    prose_language: str | None
    summary: Markup
    status: StatusShown | None
    single: str | None
    voices: tuple[Voices, ...]
    excerpts: tuple[ExcerptShown, ...]
    actors: tuple[str, ...]
    more_actors: str | None
    topics: tuple[str, ...]


def row(event: Event, excerpts: tuple[ExcerptShown, ...], timeline: Timeline, wording: Wording, dates: Dates) -> Row:
    """Return the row of an event with its excerpts."""
    actors = tuple(term.name if term else id for id, term in event.actors)
    left_out = len(actors) - MOST_ACTORS
    return Row(
        anchor=urls.in_list(event.id).anchor,
        href=urls.event(event.id).from_root(),
        title=line_html(event.title),
        date=dates.of_event(event, under_heading=True),
        basis=note(event.date, wording),
        prose_language=prose_language(timeline.site.language, wording),
        summary=to_html(event.summary, lambda footnote: ""),
        status=status_shown(event.status, wording),
        single=wording.t("chains.single") if rests_on_one_work(event) else None,
        voices=voices(event, timeline.actors, wording),
        excerpts=excerpts,
        actors=actors[:MOST_ACTORS],
        more_actors=wording.plural("rows.more_actors", left_out) if left_out > 0 else None,
        topics=tuple(term.name if term else id for id, term in event.topics),
    )
