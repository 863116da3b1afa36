"""The site, its pages of prose and its stories in events.json."""

from __future__ import annotations

from dateline import urls
from dateline.export._days import offset_text
from dateline.export._json import Json, given, names
from dateline.export._json_lasting import lasting
from dateline.model.records import ClockRecord, PageRecord, Policy, SiteRecord
from dateline.model.timeline import ProsePage


def site_of(site: SiteRecord) -> dict[str, Json]:
    """Return the site, its defaults filled in."""
    return given(
        title=site.title,
        short_title=site.short_title,
        description=site.description,
        base_url=site.base_url,
        language=site.language,
        authors=names(site.authors),
        publisher=site.publisher,
        licence=site.licence,
        repository=site.repository,
        contact=site.contact,
        published_since=site.published_since,
        tag_authority=site.tag_authority,
        tag_date=site.tag_date,
        evidence=site.evidence.value,
        split_kb=site.split_kb,
        cards=site.cards,
        hemisphere=site.hemisphere.value,
        clocks=[_clock(clock) for clock in site.clocks],
        severities=dict(site.severities),
        policy=_policy(site.policy),
    )


def page_of(page: PageRecord, base_url: str | None) -> dict[str, Json]:
    """Return a page of prose or a story, without its prose, which is for readers; a translation has its language."""
    address = urls.record(page.kind, page.id, page.language)
    return given(
        id=page.id,
        language=page.language,
        path=address.path,
        address=address.absolute(base_url) if base_url else None,
        title=page.title,
        summary=page.summary,
        menu=page.menu or None,
        authors=names(page.authors),
        **lasting(page.previous_ids, page.withdrawn),
    )


def story_of(story: ProsePage, base_url: str | None) -> dict[str, Json]:
    """Return a story, without its prose: beside what a page has, the ids of the events set into it, in the order of the story."""
    return page_of(story.record, base_url) | given(events=[*story.body.events])


def _clock(clock: ClockRecord) -> dict[str, Json]:
    offset = None if clock.offset is None else offset_text(clock.offset) + ("~" if clock.roughly else "")
    return given(id=clock.id, name=clock.name, offset=offset, note=clock.note)


def _policy(policy: Policy) -> dict[str, Json]:
    return {
        "quote_warn": policy.quote_warn,
        "quote_fail": policy.quote_fail,
        "excerpt_min": policy.excerpt_min,
        "excerpt_max": policy.excerpt_max,
        "cut_gap": policy.cut_gap,
    }
