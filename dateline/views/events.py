"""An event on its own page: everything that is said of it, in final words.

In here: the parts of the page that come from the event. Not in here: its neighbours in time (pages/event.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.markup.prose import Footnote, line_html, plain, to_html
from dateline.model.records import TermRecord
from dateline.model.timeline import Event, Timeline
from dateline.views.basis import Step, line, steps
from dateline.views.citations import Citation, cite_page
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.names import SourceName, name_of_source
from dateline.views.statuses import StatusShown
from dateline.views.statuses import shown as status_shown
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Term:
    """An actor or a topic: its name, and what the vocabulary says of it."""

    name: str
    description: str | None


@dataclass(frozen=True, slots=True)
class EventShown:
    """An event: `heading` is its title as plain text, `description` its summary so, for the head of the page.

    `basis` sums up in a sentence how the date is known, which `steps` tell one by one.
    """

    id: str
    heading: str
    title: Markup
    date: DateShown
    status: StatusShown | None
    summary: Markup
    description: str
    basis: str | None
    steps: tuple[Step, ...]
    excerpts: tuple[ExcerptShown, ...]
    extent: str
    actors: tuple[Term, ...]
    topics: tuple[Term, ...]
    sources: tuple[SourceName, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event as the way to it is shown: its date, its title, its address."""

    href: str
    title: Markup
    date: DateShown


def event_shown(event: Event, excerpts: tuple[ExcerptShown, ...], timeline: Timeline, wording: Wording, dates: Dates) -> EventShown:
    """Return an event with its excerpts as its page shows it."""
    date = dates.of_event(event)
    return EventShown(
        id=event.id,
        heading=event.title,
        title=line_html(event.title),
        date=date,
        status=status_shown(event.status, wording),
        summary=_summary(event, wording),
        description=plain(event.summary),
        basis=line(event.date, wording),
        steps=steps(event, wording, dates),
        excerpts=excerpts,
        extent=_extent(event, wording),
        actors=_terms(event.actors),
        topics=_terms(event.topics),
        sources=_sources(event, wording),
        citation=cite_page(timeline.site, wording, urls.event(event.id), event.title, date.text),
    )


def neighbour(event: Event, dates: Dates) -> Neighbour:
    """Return the way to an event."""
    return Neighbour(urls.event(event.id).from_root(), line_html(event.title), dates.of_event(event))


def _summary(event: Event, wording: Wording) -> Markup:
    """Return the summary with a numbered mark for each footnote, which leads to its excerpt below."""
    numbers = {excerpt.record.label: excerpt.number for excerpt in event.excerpts}

    def mark(footnote: Footnote) -> str:
        number = numbers.get(footnote.label)
        if number is None:
            return Markup("")
        href, name = urls.event(event.id, footnote.label).fragment, wording.t("excerpts.name", number=number)
        return Markup('<sup class="footnote"><a href="{}" aria-label="{}">[{}]</a></sup>').format(href, name, number)

    return to_html(event.summary, mark)


def _extent(event: Event, wording: Wording) -> str:
    works = len({excerpt.record.source for excerpt in event.excerpts})
    excerpts = wording.plural("counts.excerpts", len(event.excerpts))
    return wording.t("events.extent", excerpts=excerpts, sources=wording.plural("counts.sources", works))


def _sources(event: Event, wording: Wording) -> tuple[SourceName, ...]:
    named = (name_of_source(excerpt.source, wording) for excerpt in event.excerpts if excerpt.source is not None)
    return tuple(dict.fromkeys(named))


def _terms(terms: tuple[tuple[str, TermRecord | None], ...]) -> tuple[Term, ...]:
    return tuple(Term(term.name, term.description) if term else Term(id, None) for id, term in terms)
