"""What is said of a record that was withdrawn: the day, the reason, and what holds instead.

In here: the words of that, for every kind of record alike. Not in here: where they stand (templates), what counts no longer (the views
that count).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.model.past import Kind
from dateline.model.records import Withdrawn
from dateline.model.timeline import Source, Timeline
from dateline.views.dates import Dates
from dateline.views.names import opening_words, title_of
from dateline.views.quoted import note_html, title_html
from dateline.views.statuses import StatusShown
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Successor:
    """Another record of the same kind, to which readers are sent on: its title, plain and as HTML, and the way to it."""

    title: str
    html: Markup
    href: str


@dataclass(frozen=True, slots=True)
class WithdrawnShown:
    """That a record no longer holds: the sign says since when, and `replacement` is what holds instead, if anything does.

    `described` is day and reason as plain text.
    """

    status: StatusShown
    reason: Markup
    replacement: Successor | None
    described: str


def sign(wording: Wording) -> StatusShown:
    """Return the sign of what was withdrawn."""
    return StatusShown("withdrawn", "×", wording.t("statuses.withdrawn"))


def source_sign(wording: Wording) -> StatusShown:
    """Return the sign of an excerpt whose source was withdrawn."""
    return StatusShown("withdrawn", "×", wording.t("excerpts.source_withdrawn"))


def beside(counted: str, number: int, wording: Wording) -> str:
    """Return a count in words, and behind it the number of those that were withdrawn, if any were."""
    return wording.plural("withdrawals.beside", number, counted=counted, number=wording.catalogue.number(number)) if number else counted


def withdrawn(
    said: Withdrawn | None, kind: Kind, timeline: Timeline, wording: Wording, dates: Dates, sources: Iterable[Source | None] = ()
) -> WithdrawnShown | None:
    """Return what is said of a withdrawn record; None of one that holds. `sources` are those whose words the reason may set off."""
    if said is None:
        return None
    reason = note_html(said.reason, sources, timeline) or Markup("")
    day = wording.t("withdrawals.day", date=dates.text(said.date))
    replacement = successor(kind, said.replaced_by, timeline) if said.replaced_by is not None else None
    plain = wording.t("withdrawals.described", day=day, reason=reason.striptags())
    return WithdrawnShown(StatusShown("withdrawn", "×", day), reason, replacement, plain)


def described(said: WithdrawnShown | None) -> str | None:
    """Return the day and the reason as plain text, for the head of the page; None of what holds."""
    return said.described if said is not None else None


def successor(kind: Kind, id: str, timeline: Timeline) -> Successor | None:
    """Return a record of the timeline as others name it that lead to it; None where it is not there."""
    if kind == "event":
        event = timeline.by_id.get(id)
        return Successor(event.title, title_html(event), urls.event(id).from_root()) if event is not None else None
    if kind == "source":
        source = timeline.sources.get(id)
        title = title_of(source.record, opening_words(source)) if source is not None else ""
        return Successor(title, Markup("<bdi>{}</bdi>").format(title), urls.source(id).from_root()) if source is not None else None
    if kind in ("page", "story"):
        of_kind = (page.record for page in timeline.prose if page.record.kind == kind and page.record.language is None)
        page = next((record for record in of_kind if record.id == id), None)
        return Successor(page.title, Markup("{}").format(page.title), urls.record(kind, id).from_root()) if page is not None else None
    terms = {"actor": timeline.actors, "topic": timeline.topics, "place": timeline.places}[kind]
    term = terms.get(id)
    return Successor(term.name, Markup("<bdi>{}</bdi>").format(term.name), urls.record(kind, id).from_root()) if term is not None else None
