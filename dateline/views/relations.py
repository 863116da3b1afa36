"""How an event relates to others, in words, from both ends.

In here: the heading of each kind of relation, and the events under it. Not in here: joining them (resolve/relations.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.model.records import RelationType, Status
from dateline.model.timeline import Event, Related, Timeline
from dateline.views.dates import Dates, DateShown
from dateline.views.quoted import title_html
from dateline.views.wording import Wording

ORDER = (
    (RelationType.PART_OF, False),
    (RelationType.PART_OF, True),
    (RelationType.OUTCOME_OF, False),
    (RelationType.OUTCOME_OF, True),
    (RelationType.FOLLOWS, False),
    (RelationType.LEADS_TO, True),
    (RelationType.RESPONDS_TO, False),
    (RelationType.FOLLOWS, True),
    (RelationType.LEADS_TO, False),
    (RelationType.RESPONDS_TO, True),
    (RelationType.REFUTES, False),
    (RelationType.REFUTES, True),
    (RelationType.CONTRASTS_WITH, False),
)
"""The kinds of relation, each with the end it is seen from, as a page lists them: the whole and its parts, before, after, against."""


MOST = 100
"""Events of one kind of relation; the others lead to this one, and are counted."""


@dataclass(frozen=True, slots=True)
class RelatedShown:
    """Another event: the way to it, its date with its mark."""

    href: str
    title: Markup
    date: DateShown
    disputed: bool
    verified: bool
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class RelationShown:
    """A kind of relation, and the events that are so related, in order of time; `more` says how many are left out."""

    heading: str
    events: tuple[RelatedShown, ...]
    more: str | None = None


def relations(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[RelationShown, ...]:
    """Return the relations of an event, kind by kind."""
    return tuple(_relations(event, timeline, wording, dates))


def lacks_outcome(event: Event, timeline: Timeline) -> bool:
    """Tell whether an event is an expectation of which nothing came yet, as far as the timeline knows; what was withdrawn is nothing."""
    outcomes = [related.event for related in event.relations if related.type is RelationType.OUTCOME_OF and related.inverse]
    return event.status is Status.EXPECTED and all(timeline.by_id[id].is_withdrawn for id in outcomes)


def related_shown(event: Event, dates: Dates) -> RelatedShown:
    """Return an event as others name it."""
    return RelatedShown(
        href=urls.event(event.id).from_root(),
        title=title_html(event),
        date=dates.of_event(event),
        disputed=event.has_disputed_date,
        verified=event.is_verified,
        withdrawn=event.is_withdrawn,
    )


def _relations(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> Iterator[RelationShown]:
    for kind, inverse in ORDER:
        named = {related.event for related in event.relations if related.type is kind and _end(related) == inverse}
        if named:
            key = f"relations.{kind.value}{'_inverse' if inverse else ''}"
            others = tuple(other for other in timeline.events if other.id in named)
            more = wording.plural("relations.more", len(others) - MOST) if len(others) > MOST else None
            yield RelationShown(wording.t(key), tuple(related_shown(other, dates) for other in others[:MOST]), more)


def _end(related: Related) -> bool:
    """Return the end from which a relation is shown; what contrasts does so from both."""
    return related.inverse and related.type is not RelationType.CONTRASTS_WITH
