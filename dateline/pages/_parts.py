"""How long a page may be, and how a list that is too long is put apart: by years, these by months, these by number.

In here: what fits on a page, by its weight, and the parts of a list that does not. Not in here: which lists there are (_lists.py),
what the page of a part shows (part.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dateline import urls
from dateline.model.output import Page
from dateline.model.timeline import Event
from dateline.urls import Address
from dateline.views.listing import YearShown
from dateline.views.parts import Part, Time, cut, grouped
from dateline.views.views import Views
from dateline.views.withdrawals import beside

ROW = "partials/row.html"
"""The part of a page that is an event in a list."""
SLACK = 8_000
"""Bytes left free on each page for the ways to other parts, which are known only when everything is divided."""
MOST_BESIDE = 31
"""Parts of one list, up to which each of them has the ways to all."""
AROUND_WORK = len("<li></li>\n")
"""Bytes of a line in the list of sources besides what it says."""
SURELY = 4
"""A list whose rows take less than this part of a page is never divided, and its page not weighed: what stands around grows less."""
MOST_YEARS = 200
"""Years to which one page leads; more of them are bundled, so that no page grows with them."""


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another page of a list: its name and how many events it has; `current` marks the page itself."""

    name: str
    href: str
    count: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """Tells what fits on a page. `page` gives that of a part with the list that it is given in place of its own."""

    views: Views
    page: Callable[[Part, tuple[YearShown, ...]], Page]

    @property
    def limit(self) -> int:
        """The most bytes of a page."""
        return limit(self.views)

    def weights(self, part: Part) -> list[int]:
        """Return the bytes of each row of a part, with the line end behind it."""
        views = self.views
        return [views.scales.part(ROW, views.rows[views.numbers[id]], part.address) + 1 for id in part.ids]

    def around(self, part: Part) -> int:
        """Return the bytes of a page without its rows, the headings of the list and the sources that it quotes included."""
        works = self.views.works(self.views.rows[self.views.numbers[id]] for id in part.ids)
        listed = sum(len(work.encode()) + AROUND_WORK for work in works)
        return self.views.scales.page(self.page(part, emptied(self.views.listing(part.ids)))) + listed

    def __call__(self, part: Part) -> bool:
        """Tell whether a part fits on one page."""
        rows = sum(self.weights(part))
        if rows > self.limit or rows * SURELY <= self.limit:
            return rows <= self.limit
        return rows + self.around(part) <= self.limit


def limit(views: Views) -> int:
    """Return the most bytes that a page with a list may have."""
    return views.timeline.site.split_kb * 1000 - SLACK


def emptied(years: tuple[YearShown, ...]) -> tuple[YearShown, ...]:
    """Return a list without its rows."""
    return tuple(replace(year, months=tuple(replace(month, rows=()) for month in year.months)) for year in years)


def divided(root: Part, views: Views, fits: Fit) -> Part:
    """Return a list that is too long for its page, divided by years, these by months, these by number as far as they must be.

    Each event stands in one part.
    """
    years = [_year(root, year, events, views) for year, events in grouped(_events(root, views), 0)]
    divided_years = [part if fits(part) else _in_months(part, views, fits) for part in years]
    # Where all are of one year that is divided itself, its parts are those of the list.
    only = divided_years[0].parts if len(divided_years) == 1 else ()
    return replace(root, parts=only or bundled(divided_years, root.address, root.of, views))


def bundled(years: Sequence[Part], page: Address, of: str, views: Views) -> tuple[Part, ...]:
    """Return years, or, where they are too many, stretches of them, as round as can be, that lead to them; what is undated stays last."""
    if len(years) <= MOST_YEARS:
        return tuple(years)
    size = 10
    while len({_stretch_of(part, size) for part in years}) > MOST_YEARS:
        size *= 10
    stretches = (tuple(several) for _, several in groupby(years, key=lambda part: _stretch_of(part, size)))
    return tuple(several[0] if len(several) == 1 else _bundle(several, page, of, views) for several in stretches)


def _stretch_of(part: Part, size: int) -> int | None:
    year = part.heading[0] if part.heading is not None else None
    return None if year is None else year // size


def _bundle(years: tuple[Part, ...], page: Address, of: str, views: Views) -> Part:
    first, last = (part.heading[0] if part.heading is not None else None for part in (years[0], years[-1]))
    assert first is not None, "what is undated stands alone"
    assert last is not None, "what is undated stands alone"
    name = views.wording.t("timeline.years", first=views.dates.year(first), last=views.dates.year(last))
    ids = tuple(dict.fromkeys(id for part in years for id in part.ids))
    return Part(urls.part_of_years(page, first, last), ids, name, name, of, parts=years)


def _in_months(part: Part, views: Views, fits: Fit) -> Part:
    assert part.heading is not None, "years are made with their heading"
    if part.heading[0] is None:
        return numbered(part, views, fits)
    months = [_month(part, month, events, views) for month, events in grouped(_events(part, views), 1)]
    return replace(part, parts=tuple(month if fits(month) else numbered(month, views, fits) for month in months))


def numbered(part: Part, views: Views, fits: Fit) -> Part:
    """Return a part divided by number, so that all pages of it are about as long."""
    weights = fits.weights(part)
    most = max(fits.limit - fits.around(part), fits.limit // 10)
    while True:
        stretches = cut(weights, most)
        parts = tuple(_stretch(part, number, stretch, len(stretches), views) for number, stretch in enumerate(stretches, 1))
        # A single event cannot be divided, and there is nothing to be gained behind it.
        if len(parts) == len(weights) or all(fits(one) for one in parts):
            return replace(part, parts=parts)
        most = most * 4 // 5


def _year(root: Part, year: int | None, events: Sequence[Event], views: Views) -> Part:
    name = views.wording.t("timeline.undated") if year is None else views.dates.year(year)
    return Part(urls.part_of_year(root.address, year), _ids(events), name, name, root.of, (year, None))


def _month(part: Part, month: int | None, events: Sequence[Event], views: Views) -> Part:
    year = part.heading[0] if part.heading is not None else None
    assert year is not None, "months are of a year"
    return month_part(urls.part_of_month(part.address, month), part.of, (year, month), _ids(events), views)


def month_part(address: Address, of: str, time: Time, ids: tuple[str, ...], views: Views) -> Part:
    """Return a part that is a month, or what has no month in its year."""
    year, month = time
    if month is None:
        name, short = views.wording.t("parts.no_month", year=views.dates.year(year)), views.wording.t("timeline.no_month")
    else:
        name, short = views.dates.month_of_year(year, month), views.dates.month(month)
    return Part(address, ids, name, short, of, time)


def _stretch(part: Part, number: int, stretch: range, total: int, views: Views) -> Part:
    """Return a part by its number, which is called by the dates of its first and its last event too."""
    ids, wording, counted = part.ids[stretch.start : stretch.stop], views.wording, views.wording.catalogue.number
    first, last = (views.rows[views.numbers[id]].date.text for id in (ids[0], ids[-1]))
    words = wording.t("parts.dates", first=first, last=last) if first != last else first
    return replace(
        part,
        address=urls.part(part.address, str(number)),
        ids=ids,
        name=wording.t("parts.number", name=part.name, number=counted(number), total=counted(total)),
        short=wording.t("parts.short", number=counted(number), dates=words),
    )


def _events(part: Part, views: Views) -> tuple[Event, ...]:
    return tuple(views.timeline.by_id[id] for id in part.ids)


def _ids(events: Sequence[Event]) -> tuple[str, ...]:
    return tuple(event.id for event in events)


def step(part: Part, views: Views, current: Part | None = None) -> Step:
    """Return the way to a part from those beside it."""
    return Step(part.short or part.name, part.address.from_root(), count(part.ids, views), part is current)


def named(part: Part, views: Views) -> Step:
    """Return the way to a part from anywhere: by its whole name."""
    return Step(part.name, part.address.from_root(), count(part.ids, views))


def count(ids: Sequence[str], views: Views) -> str:
    """Return how many events there are in words, and beside that how many that were withdrawn."""
    counted = sum(not views.timeline.by_id[id].is_withdrawn for id in ids)
    return beside(views.wording.plural("counts.events", counted), len(ids) - counted, views.wording)


def count_of(ids: Sequence[str], whole: Sequence[str], views: Views) -> str:
    """Return how many of how many events there are, in words, and beside that how many that were withdrawn."""
    counted, total = (sum(not views.timeline.by_id[id].is_withdrawn for id in several) for several in (ids, whole))
    words = views.wording.t(
        "parts.count", number=views.wording.catalogue.number(counted), whole=views.wording.plural("counts.events", total)
    )
    return beside(words, len(ids) - counted, views.wording)


def ways(part: Part) -> dict[str, str]:
    """Return where the columns of a drawing lead whose list is divided: to the parts, by the anchors of years and months."""
    found: dict[str, str] = {}
    for one in reversed([*_descendants(part)]):
        year, month = one.heading or (None, None)
        if year is not None:
            found[urls.period(year, month).anchor] = one.address.from_root()
    return found


def _descendants(part: Part) -> Iterator[Part]:
    for one in part.parts:
        yield one
        yield from _descendants(one)
