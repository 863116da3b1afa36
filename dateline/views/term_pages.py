"""A term of the vocabulary as its page shows it: who or what it is, its events, its own words, what it is named with.

In here: actors, topics and places alike. Not in here: a term where an event names it (terms.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from dateline import urls
from dateline.model.records import TermRecord
from dateline.model.timeline import Event, Timeline
from dateline.urls import Address
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.names import plain_address
from dateline.views.withdrawals import WithdrawnShown, beside, withdrawn
from dateline.views.wording import Wording

MOST_NARROWER = 60
"""Topics below one, which names them; the index has all."""
MOST_NAMED = 12
"""Terms of a tally; the rest are counted in words."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A term and how many events it shares with the one whose page this is, in digits and in words."""

    name: str
    href: str
    number: str
    count: str


@dataclass(frozen=True, slots=True)
class Tallies:
    """Terms that share events, the most first; `more` says how many were left out."""

    entries: tuple[Tally, ...]
    more: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """Words of an actor, and the event in which they were said, with its date and whether it was withdrawn."""

    excerpt: ExcerptShown
    date: DateShown
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What is known of a term, and where it leads, if anywhere."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of what is known of a term: its name, and all that there is of it."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class TermShown:
    """A term: `kind` is what it is, `count` in how many events it is named, `said` an actor's own words.

    `number` is the count in digits, `events_count` in words, `counted` as it is; `former` are ids that it had. `facts` are other names,
    wider and narrower topics, coordinates, addresses elsewhere.
    """

    id: str
    href: str
    name: str
    kind: str | None
    description: str | None
    withdrawn: WithdrawnShown | None
    former: tuple[str, ...]
    counted: int
    number: str
    events_count: str
    count: str
    facts: tuple[Fact, ...]
    said: tuple[Said, ...]
    actors: Tallies
    topics: Tallies
    places: Tallies
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of term: how it is found in an event, and where its pages stand."""

    name: Literal["actor", "topic", "place"]
    named: Callable[[Event], Iterable[str]]
    page: Callable[[str], Address]
    index: Address


ACTOR = Sort("actor", lambda event: (id for id, term in event.actors if term is not None), urls.actor, urls.ACTORS)
TOPIC = Sort("topic", lambda event: (id for id, term in event.topics if term is not None), urls.topic, urls.TOPICS)
PLACE = Sort("place", lambda event: (id for id, _ in event.places if id is not None), urls.place, urls.PLACES)


def shown(
    sort: Sort, term: TermRecord, events: tuple[Event, ...], timeline: Timeline, quoted: Iterable[Said], wording: Wording, dates: Dates
) -> TermShown:
    """Return a term as its page shows it; `events` are those that name it, `quoted` its own words."""
    counted = tuple(event for event in events if not event.is_withdrawn)
    left_out = len(events) - len(counted)
    return TermShown(
        id=term.id,
        href=sort.page(term.id).from_root(),
        name=term.name,
        kind=wording.t(f"kinds_of_actor.{term.kind}") if term.kind else None,
        description=term.description,
        withdrawn=withdrawn(term.withdrawn, sort.name, timeline, wording, dates),
        former=term.previous_ids,
        counted=len(counted),
        number=wording.catalogue.number(len(counted)),
        events_count=beside(wording.plural("counts.events", len(counted)), left_out, wording),
        count=wording.plural(f"{sort.name}s.named", len(counted), total=len(timeline.counted)),
        facts=tuple(_facts(sort, term, timeline, wording)),
        said=tuple(quoted),
        actors=_tallies(ACTOR, term, counted, timeline.actors, wording),
        topics=_tallies(TOPIC, term, counted, timeline.topics, wording),
        places=_tallies(PLACE, term, counted, timeline.places, wording),
        events=tuple(event.id for event in events),
    )


def _facts(sort: Sort, term: TermRecord, timeline: Timeline, wording: Wording) -> Iterator[Fact]:
    if term.also:
        yield Fact(wording.t("terms.also"), (Value(wording.list_of(term.also)),))
    if term.broader in timeline.topics and term.broader is not None:
        yield Fact(wording.t("terms.broader"), (_topic(timeline.topics[term.broader]),))
    if sort is TOPIC and (narrower := [other for other in timeline.topics.values() if other.broader == term.id]):
        yield Fact(wording.t("terms.narrower"), tuple(_narrower(narrower, wording)))
    if term.lat is not None and term.lon is not None:
        yield Fact(wording.t("terms.coordinates"), (Value(_coordinates(term.lat, term.lon, wording)),))
    if term.same_as:
        yield Fact(wording.t("terms.same_as"), tuple(Value(plain_address(address), address) for address in term.same_as))


def _narrower(topics: list[TermRecord], wording: Wording) -> Iterator[Value]:
    """Yield the topics below one, by name; where they are very many, how many more the index of all has."""
    ordered = sorted(topics, key=lambda other: (wording.catalogue.order(other.name), other.id))
    yield from map(_topic, ordered[:MOST_NARROWER])
    if len(ordered) > MOST_NARROWER:
        yield Value(wording.plural("rows.more_actors", len(ordered) - MOST_NARROWER), urls.TOPICS.from_root())


def _topic(topic: TermRecord) -> Value:
    return Value(topic.name, urls.topic(topic.id).from_root())


def _coordinates(lat: float, lon: float, wording: Wording) -> str:
    """Write a place on the earth in degrees, with at most five digits behind the point, which is a metre."""
    return wording.t("terms.lat_lon", lat=wording.catalogue.decimal(lat, 5), lon=wording.catalogue.decimal(lon, 5))


def _holds(term: TermRecord) -> bool:
    return term.withdrawn is None


def _tallies(sort: Sort, own: TermRecord, events: tuple[Event, ...], terms: Mapping[str, TermRecord], wording: Wording) -> Tallies:
    """Return the terms of one sort that share events with the term at hand, itself left out, by number and name."""
    counted = Counter(id for event in events for id in set(sort.named(event)) if id in terms and terms[id] is not own and _holds(terms[id]))
    ordered = sorted(counted.items(), key=lambda item: (-item[1], wording.catalogue.order(terms[item[0]].name), item[0]))
    entries = tuple(
        Tally(terms[id].name, sort.page(id).from_root(), wording.catalogue.number(number), wording.plural("counts.events", number))
        for id, number in ordered[:MOST_NAMED]
    )
    left = len(ordered) - MOST_NAMED
    return Tallies(entries, wording.plural("rows.more_actors", left) if left > 0 else None)
