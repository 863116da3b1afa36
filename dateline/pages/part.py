"""The page of a part of a list that is too long for one: of an actor, a topic or a place in a year, of a month, of what has no date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._parts import MOST_BESIDE, Step, count, count_of, named, step, ways
from dateline.views.charts import mini
from dateline.views.frame import Frame
from dateline.views.listing import YearShown, rows_of
from dateline.views.parts import Part
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class PartContext:
    """What the page shows. `above` are the ways to what it is a part of, from the outermost; `count` tells of how many it has some.

    `beside` are the parts next to it, itself among them, and `parts` those into which it is divided, whose events it does not list.
    """

    frame: Frame
    above: tuple[Step, ...]
    heading: str
    count: str
    beside: tuple[Step, ...]
    parts: tuple[Step, ...]
    earlier: Step | None
    later: Step | None
    chart: Mini | None
    years: tuple[YearShown, ...]
    works: tuple[Markup, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each part of a list that is divided; years and months have pages of their own kind."""
    for root in views.lists.parts.values():
        if (root.heading is None and not root.of) or root.address == urls.UNDATED:
            yield _page(views, root, (), views.lists.ways, views.lists.reading)
        of_years = root.address.path.startswith(urls.YEARS.path)
        reading = views.lists.reading if of_years and views.lists.reading else tuple(root.leaves())
        yield from _below(views, root, (), reading)


def _below(views: Views, above: Part, higher: tuple[Part, ...], reading: Sequence[Part]) -> Iterator[Page]:
    for part in above.parts:
        if part.address not in views.lists.parts:
            yield _page(views, part, (*higher, above), above.parts, reading)
            yield from _below(views, part, (*higher, above), reading)


def page(views: Views, part: Part, listed: tuple[YearShown, ...]) -> Page:
    """Return the page of a part with a given list and without its ways, for its weight."""
    heading = views.wording.t("parts.heading", name=part.of, part=part.name) if part.of else part.name
    number = count(part.ids, views)
    chart = mini(views.items_of(part.ids), listed, views.wording, views.dates)
    frame = views.frame(part.address, heading, views.wording.t("years.description", time=heading, count=number))
    works = views.works(rows_of(listed))
    return Page(part.address, PAGE.name, PAGE.template, PartContext(frame, (), heading, number, (), (), None, None, chart, listed, works))


def _page(views: Views, part: Part, above: tuple[Part, ...], beside: tuple[Part, ...], reading: Sequence[Part]) -> Page:
    whole = above[0].ids if above else tuple(views.numbers)
    alone = page(views, part, () if part.parts else views.listing(part.ids, silences=False))
    context = alone.context
    assert isinstance(context, PartContext), "it was made here"
    row = beside if part.parts else reading
    at = row.index(part)
    if part.parts:
        items = views.items_of(part.ids, part.holders())
        context = replace(context, chart=mini(items, (), views.wording, views.dates, ways(part)))
    return replace(
        alone,
        context=replace(
            context,
            above=tuple(_above(views, part, above)),
            count=count_of(part.ids, whole, views),
            beside=tuple(step(one, views, part) for one in beside) if 1 < len(beside) <= MOST_BESIDE else (),
            parts=tuple(step(one, views) for one in part.parts),
            earlier=named(row[at - 1], views) if at else None,
            later=named(row[at + 1], views) if at + 1 < len(row) else None,
        ),
    )


def _above(views: Views, part: Part, above: tuple[Part, ...]) -> Iterator[Step]:
    """Yield the index of what the list is of, or the timeline, and the parts that this one is a part of."""
    name = part.address.path.partition("/")[0]
    index = {"actors": urls.ACTORS, "topics": urls.TOPICS, "places": urls.PLACES}.get(name)
    yield Step(views.wording.t(f"navigation.{name}" if index else "navigation.timeline"), (index or urls.TIMELINE).from_root(), "")
    # A month is no part of anything where its year is not divided, and is below its year all the same.
    if index is None and above and above[0].heading is not None and above[0].heading[1] is not None and above[0].heading[0] is not None:
        year = above[0].heading[0]
        yield Step(views.dates.year(year), urls.year_page(year).from_root(), "")
    for one in above:
        yield Step(one.name, one.address.from_root(), "")


PAGE = PageType("part", "pages/part.html", PartContext, plan)
