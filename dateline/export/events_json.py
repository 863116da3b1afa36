"""All events, sources and terms as one JSON document, for any program.

The keys are those of the YAML files; beside them stands what the build established: bounds, numbers, addresses.
Optional parts that are not given are left out, never null.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from dateline import urls
from dateline.edtf.model import Day, Point, text
from dateline.export import Exporter
from dateline.markup.prose import plain
from dateline.model.output import OutputFile, Page
from dateline.model.records import PUBLICATION, Allow, Name, Policy, TermRecord
from dateline.model.timeline import Event, Excerpt, ResolvedDate, ResolvedStep, Source, Timeline
from dateline.views.views import Views

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"

FORMAT = 1
"""The version of this document's form; it grows with every change that could break a reader."""


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the document as UTF-8, with keys in a fixed order and a line end."""
    timeline = views.timeline
    document: dict[str, Json] = {
        "format": FORMAT,
        "site": _site(timeline),
        "events": [_event(event, views) for event in timeline.events],
        "sources": [_source(source, timeline) for source in timeline.sources.values()],
        "actors": [_term(term) for term in timeline.actors.values()],
        "topics": [_term(term) for term in timeline.topics.values()],
    }
    yield OutputFile(EXPORT.path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _site(timeline: Timeline) -> Json:
    site = timeline.site
    return _given(
        title=site.title,
        short_title=site.short_title,
        description=site.description,
        base_url=site.base_url,
        language=site.language,
        authors=_names(site.authors),
        publisher=site.publisher,
        licence=site.licence,
        repository=site.repository,
        contact=site.contact,
        severities=dict(site.severities),
        policy=_policy(site.policy),
    )


def _policy(policy: Policy) -> Json:
    return {
        "quote_warn": policy.quote_warn,
        "quote_fail": policy.quote_fail,
        "excerpt_min": policy.excerpt_min,
        "excerpt_max": policy.excerpt_max,
    }


def _event(event: Event, views: Views) -> Json:
    base_url = views.timeline.site.base_url
    address = urls.event(event.id)
    return _given(
        id=event.id,
        path=address.path,
        url=address.absolute(base_url) if base_url else None,
        title=event.title,
        short=event.record.short,
        date=_date(event.date, views) if event.date else None,
        status=event.status.value,
        summary=plain(event.summary),
        summary_markdown=event.record.summary,
        actors=[id for id, _ in event.actors],
        topics=[id for id, _ in event.topics],
        excerpts=[_excerpt(excerpt) for excerpt in event.excerpts],
        allow=_allowed(event.record.allow),
    )


def _date(date: ResolvedDate, views: Views) -> Json:
    return _given(
        edtf=text(date.edtf),
        words=views.dates.text(date.edtf),
        earliest=_day(date.earliest),
        latest=_day(date.latest),
        basis=[_step(step) for step in date.basis],
    )


def _step(step: ResolvedStep) -> Json:
    return _given(
        kind=step.kind.value,
        words=step.words,
        excerpt=step.excerpt,
        rule=step.rule,
        anchor=PUBLICATION if step.anchored_on_publication else text(step.anchor) if step.anchor is not None else None,
        anchor_date=text(step.anchor) if step.anchor is not None else None,
        gives=text(step.derived) if step.derived is not None else None,
        reference=step.reference,
        note=step.note,
        looked_up=step.looked_up or None,
    )


def _excerpt(excerpt: Excerpt) -> Json:
    return _given(
        label=excerpt.record.label,
        number=excerpt.number,
        source=excerpt.record.source,
        exact=excerpt.words,
        prefix=excerpt.record.prefix,
        suffix=excerpt.record.suffix,
        role=excerpt.record.role.value,
        attribution=list(excerpt.record.attribution),
        note=excerpt.record.note,
        verified=excerpt.found is not None,
    )


def _source(source: Source, timeline: Timeline) -> Json:
    record, base_url = source.record, timeline.site.base_url
    address = urls.source(record.id)
    return _given(
        id=record.id,
        path=address.path,
        address=address.absolute(base_url) if base_url else None,
        title=record.title,
        authors=_names(record.authors),
        publisher=record.publisher,
        url=record.url,
        published=text(record.published) if record.published is not None else None,
        published_from=list(record.published_from),
        language=source.language,
        kind=record.kind,
        inferred=dict(record.inferred),
        derived_from=list(record.derived_from),
        sha256=record.sha256,
        note=record.note,
        quote_limit=record.quote_limit,
        quote_limit_reason=record.quote_limit_reason,
        allow=_allowed(record.allow),
        published_share=round(timeline.shares[record.id], 4) if source.text is not None else None,
    )


def _term(term: TermRecord) -> Json:
    return _given(
        id=term.id,
        name=term.name,
        also=list(term.also),
        kind=term.kind,
        same_as=list(term.same_as),
        description=term.description,
        broader=term.broader,
    )


def _allowed(allows: Sequence[Allow]) -> Json:
    return [{"rule": allow.rule, "reason": allow.reason} for allow in allows]


def _names(names: Sequence[Name]) -> Json:
    return [_given(given=name.given, family=name.family, literal=name.literal, actor=name.actor, orcid=name.orcid) for name in names]


def _day(day: Day | None) -> str | None:
    return text(Point(day.year, day.month, day.day)) if day is not None else None


def _given(**fields: Json | Mapping[str, str] | None) -> dict[str, Json]:
    """Return the fields that are there: None and empty lists and mappings are left out."""
    return {key: value for key, value in fields.items() if value is not None and value != [] and value != {}}  # type: ignore[misc]  # a Mapping[str, str] is one of Json


EXPORT = Exporter(name="events-json", path=urls.EVENTS_JSON.path, standard="RFC 8259", build=build)
