"""Which lists of the site are too long for one page, and where their events stand then.

In here: dividing each list, once, before pages are planned. Not in here: what fits on a page and how a list is put apart (_parts.py),
what the pages show (timeline.py, year.py, _terms.py, part.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from dateline import urls
from dateline.model.output import Page
from dateline.pages import _terms, part, timeline, year
from dateline.pages._parts import Fit, bundled, divided, month_part, numbered
from dateline.urls import Address
from dateline.views import term_pages
from dateline.views.listing import YearShown
from dateline.views.parts import Lists, Part, Time, heading
from dateline.views.term_pages import Sort, TermShown
from dateline.views.views import Views


def placed(views: Views) -> Views:
    """Return the views of a timeline with the places of events in lists that are divided."""
    times = _times(views)
    lists = {one.address: one for one in (*times.values(), *_terms_of(views))}
    whole = Part(urls.TIMELINE, tuple(event.id for event in views.timeline.events), views.timeline.site.title)
    if Fit(views, lambda _, listed: timeline.page(views, listed))(whole):
        return replace(views, lists=Lists(lists))
    undated = _undated(views, times)
    of = dict(_places(views, times, undated))
    years = tuple(leaf for time in sorted(time for time in times if time[1] is None) for leaf in times[time].leaves())
    last = () if undated is None else tuple(undated.leaves())
    of_years = [times[time] for time in sorted(time for time in times if time[1] is None)]
    bundles = bundled([*of_years, *((undated,) if undated is not None else ())], urls.YEARS, "", views)
    views = replace(views, lists=Lists({**lists, **{one.address: one for one in bundles}}, of, (*years, *last), bundles))
    return replace(views, lists=replace(views.lists, latest=_latest(views)))


def _times(views: Views) -> Mapping[Time, Part]:
    """Return the pages of years and months: a year that is too long is divided into its months, a month by number."""
    known = year.times(views)
    on_part = Fit(views, partial(part.page, views))
    found: dict[Time, Part] = {}
    for time in sorted(known, key=lambda time: time[1] is None):
        whole = year.part_of(views, time, tuple(known[time]))
        # What the first page of a list shows beside it is in no page of a part.
        if Fit(views, lambda shown, listed: year.page(views, known, shown, listed))(whole):
            found[time] = whole
        elif time[1] is not None:
            found[time] = numbered(whole, views, on_part)
        else:
            months = tuple(found[other] for other in year.months_of(known, time[0]))
            found[time] = replace(whole, parts=(*months, *_without_month(views, whole, months, on_part)))
    return found


def _without_month(views: Views, whole: Part, months: tuple[Part, ...], fits: Fit) -> Iterator[Part]:
    """Yield the part of a year whose events have no month, or lie in none although they begin in one: what lasts for years."""
    assert whole.heading is not None, "years have their heading"
    number = whole.heading[0]
    assert number is not None, "years have a number"
    in_months = {id for month in months for id in month.ids}
    ids = tuple(id for id in whole.ids if id not in in_months or heading(views.timeline.by_id[id]) == (number, None))
    if ids:
        found = month_part(urls.part_of_month(whole.address, None), "", (number, None), ids, views)
        yield found if fits(found) else numbered(found, views, fits)


def _undated(views: Views, times: Mapping[Time, Part]) -> Part | None:
    """Return the page of the events that have no year, which the first page has at its end where it has all; None if there are none."""
    ids = tuple(event.id for event in views.timeline.events if (heading(event)[0], None) not in times)
    if not ids:
        return None
    fits = Fit(views, partial(part.page, views))
    found = Part(urls.UNDATED, ids, views.wording.t("timeline.undated"), heading=(None, None))
    return found if fits(found) else numbered(found, views, fits)


def _places(views: Views, times: Mapping[Time, Part], undated: Part | None) -> Iterator[tuple[str, Address]]:
    """Yield the place of each event in the timeline: under its month, or else where its year has it."""
    last = {} if undated is None else undated.holders()
    holders = {time: part.holders() for time, part in times.items()}
    for event in views.timeline.events:
        year, month = heading(event)
        of_year = holders.get((year, None), last) if year is not None else last
        own = holders.get((year, month), {}) if year is not None and (year, None) in times and times[year, None].parts else {}
        yield event.id, own[event.id] if month is not None and event.id in own else of_year[event.id]


def _latest(views: Views) -> Part:
    """Return what the first page lists where it cannot list all: the latest year, or its latest month, or the last events of that."""
    events = views.timeline.events
    dated = [event for event in events if heading(event)[0] is not None] or list(events)
    last = heading(dated[-1])
    fits = Fit(views, lambda shown, listed: timeline.page(views, listed))
    of_year = tuple(event.id for event in dated if heading(event)[0] == last[0])
    name = views.dates.year(last[0]) if last[0] is not None else views.wording.t("timeline.undated")
    found = Part(urls.TIMELINE, of_year, name)
    if not fits(found) and last[0] is not None:
        of_month = tuple(event.id for event in dated if heading(event) == last)
        found = replace(found, ids=of_month, name=month_part(urls.TIMELINE, "", (last[0], last[1]), of_month, views).name)
    while not fits(found) and len(found.ids) > 1:
        found = replace(found, ids=found.ids[len(found.ids) // 2 :])
    return found


def _terms_of(views: Views) -> Iterator[Part]:
    """Yield the lists of actors, topics and places that are divided."""
    for sort, terms in ((term_pages.ACTOR, views.actors), (term_pages.TOPIC, views.topics), (term_pages.PLACE, views.places)):
        for term in terms:
            whole = Part(sort.page(term.id), term.events, term.name, of=term.name)
            if not Fit(views, partial(_page_of_term, views, sort, term))(whole):
                yield divided(whole, views, Fit(views, partial(part.page, views)))


def _page_of_term(views: Views, sort: Sort, term: TermShown, _: Part, listed: tuple[YearShown, ...]) -> Page:
    return _terms.page(views, sort, term, listed)
