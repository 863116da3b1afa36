"""Collections that a drawing has to bear, and a page that shows the drawings of all of them.

In here: the collections by name, and their page, rendered with the templates and style sheets of the site.
Not in here: what has to hold of them (test_cases.py, and in a browser tests/browser/test_charts.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from dateline.catalogue.catalogue import catalogue
from dateline.chart.calendar import Period, day_number
from dateline.chart.date_strip import DateStrip, date_strip
from dateline.chart.model import Extent, Item, MarkName, Precision
from dateline.chart.overview import Overview, overview
from dateline.chart.panel import Mini, mini
from dateline.model.output import Page
from dateline.render.assets import bundle
from dateline.render.environment import environment
from dateline.render.page import render
from dateline.rim.trees import Layered
from dateline.text.tree import DictTree
from dateline.urls import Address
from dateline.views.chart_words import ChartWords
from dateline.views.dates import Dates, date_words
from dateline.views.frame import Frame
from dateline.views.wording import Wording
from tests.render.site import TEMPLATES
from tests.views.sample import LEAST, views_of

TITLES = (
    "Harbour council votes to lengthen the pier", "Ferry to the islands stops for the winter", "Lock keeper files a report on the weir",
    "Railway asks for a way across the quay", "Dredging of the channel begins", "Dockers put down their tools",
    "Storm breaks the outer wall in three places", "Court hears the miller against the canal company", "First coal passes the lock",
    "Mayor opens the new customs house", "Bank refuses the harbour a second loan", "Fishing fleet is moved to the south basin",
)  # fmt: skip

_WORDS = Wording(catalogue("en"), date_words(catalogue("en")))
WORDS = ChartWords(_WORDS, Dates(_WORDS.dates, ""))
LEGEND: Mapping[str, str] = {
    "day": "day known", "month": "month known", "year": "year known", "about": "about then", "season": "season known",
    "by": "no later than", "until": "until then", "from": "from then on", "onward": "on or after", "between": "between two dates",
    "span": "lasted", "either": "one of several dates", "both": "several dates", "expected": "expected",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark and what it stands for."""

    mark: str
    text: str
    disputed: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A collection as the page shows it: its drawing, the small one, and what there is to date strips."""

    name: str
    id: str
    overview: Overview | None
    legend: tuple[LegendEntry, ...]
    mini: Mini | None = None
    strips: tuple[tuple[str, DateStrip], ...] = ()


@dataclass(frozen=True, slots=True)
class CasesContext:
    """What the page of all collections shows."""

    frame: Frame
    cases: tuple[Shown, ...]


def links(period: Period) -> str | None:
    """Lead to years and months, as the list of a timeline has them."""
    if period.size > 1 or period.day is not None:
        return None
    return f"#_{period.year}" if period.month is None else f"#_{period.year}-{period.month:02d}"


def day(year: int, month: int, day: int, *, soft: bool = False) -> Extent:
    """Return the stretch of a day."""
    start = day_number(year, month, day)
    return Extent(start, start + 1, "day", soft)


def month(year: int, month: int, *, soft: bool = False) -> Extent:
    """Return the stretch of a month."""
    return Extent(day_number(year, month), day_number(year, month + 1), "month", soft)


def year(year: int, *, years: int = 1, soft: bool = False) -> Extent:
    """Return the stretch of a year, or of several that are known no better."""
    return Extent(day_number(year), day_number(year + years), "year", soft)


def time(of: Extent, hour: int, minute: int | None = None, *, soft: bool = False) -> Extent:
    """Return the stretch of a minute, or of an hour, of a day."""
    start = (of.start or 0) + (hour * 60 + (minute or 0)) / 1440
    return Extent(start, start + (1 / 24 if minute is None else 1 / 1440), "time", soft)


def to(extent: Extent, precision: Precision | None = None) -> Extent:
    """Return all time up to the end of a stretch."""
    return Extent(None, extent.end, precision or extent.precision, extent.soft)


def since(extent: Extent) -> Extent:
    """Return all time from the beginning of a stretch."""
    return Extent(extent.start, None, extent.precision, extent.soft)


def item(number: int, mark: MarkName, *extents: Extent, **more: object) -> Item:
    """Return an event with a title of its own."""
    title = TITLES[number % len(TITLES)]
    made = Item(f"event-{number}", mark, extents, title, _date(extents), f"#_event-{number}", _label(title, number))
    return replace(made, **more)  # type: ignore[arg-type]  # fields of many types, as the caller names them


def of(extent: Extent) -> MarkName:
    """Return the mark of one stretch by its precision."""
    return "about" if extent.soft else "day" if extent.precision == "time" else extent.precision


def _label(title: str, number: int) -> str | None:
    return " ".join(title.split()[:4]) if number % 3 else None


def _date(extents: Sequence[Extent]) -> str:
    sides = [f"{side:.0f}" for extent in extents for side in (extent.start, extent.end) if side is not None]
    return "day " + " to ".join(sides) if sides else "undated"


def mixed(number: int, first: int, years: int, *, seed: int = 1, crowded: float = 0.7) -> list[Item]:
    """Return events of all common kinds over some years, most of them in one of these years."""
    random = Random(seed)
    found = []
    for index in range(number):
        when = first + years - 1 if random.random() < crowded else random.randrange(first, first + years)
        # Most things happen in spring.
        in_year = min(12, max(1, round(random.gauss(4, 1.7))))
        at = day(when, in_year, random.randint(1, 28))
        found.append(item(index, *_kind(random.random(), at, when, in_year), disputed=random.random() < 0.06))
    return found


def _kind(chance: float, at: Extent, when: int, in_year: int) -> tuple[MarkName, Extent]:
    steps: tuple[tuple[float, MarkName, Extent], ...] = (
        (0.4, "day", at),
        (0.6, "month", month(when, in_year)),
        (0.75, "about", month(when, in_year, soft=True)),
        (0.82, "by", to(at)),
        (0.87, "from", since(at)),
        (0.92, "between", Extent(at.start, (at.end or 0) + 40, "day")),
        (1.0, "year", year(when)),
    )
    return next((mark, extent) for limit, mark, extent in steps if chance <= limit)


def every_mark(when: int = 1912) -> list[Item]:
    """Return one event of each kind, and of each that is disputed, withdrawn or not verified."""
    a, b = day(when, 4, 8), day(when, 5, 20)
    kinds: list[tuple[MarkName, tuple[Extent, ...]]] = [
        ("day", (a,)), ("month", (month(when, 3),)), ("year", (year(when),)), ("about", (month(when, 4, soft=True),)),
        ("about", (day(when, 6, 3, soft=True),)), ("by", (to(a),)), ("by", (to(day(when, 5, 3, soft=True)),)), ("until", (to(b),)),
        ("from", (since(a),)), ("from", (since(month(when, 2, soft=True)),)), ("onward", (since(b),)), ("between", (a, b)),
        ("span", (a, b)), ("span", (month(when, 2), month(when, 5))), ("span", (month(when, 3), b)), ("either", (a, b)),
        ("either", (month(when, 2), month(when, 6))), ("both", (a, b)), ("both", (month(when, 2), month(when, 4))),
        ("season", (Extent(day_number(when, 3), day_number(when, 6), "month"),)), ("undated", ()),
    ]  # fmt: skip
    items = [item(number, mark, *extents) for number, (mark, extents) in enumerate(kinds)]
    return [
        *items,
        item(30, "expected", a, expects=day(when, 6, 10)),
        item(31, "expected", month(when, 3)),
        item(32, "expected", b, expects=year(when + 1)),
        *(
            replace(made, id=f"{made.id}-disputed", disputed=True)
            for made in items[:1] + items[3:4] + items[5:6] + items[8:9] + items[11:12]
        ),
        *(replace(made, id=f"{made.id}-faint", faint=True) for made in items[:2]),
        *(replace(made, id=f"{made.id}-hollow", hollow=True) for made in items[:4]),
    ]


def one_day() -> list[Item]:
    """Return the events of one night by the clock, some of them without a time."""
    night = day(1912, 4, 15)
    return [
        item(0, "day", time(night, 0, 5)), item(1, "day", time(night, 2, 20)), item(2, "day", time(night, 4, 10), disputed=True),
        item(3, "about", time(night, 1, 20, soft=True)), item(4, "either", time(night, 3, 30), time(night, 4, 0)),
        item(5, "span", time(night, 0, 45), time(night, 1, 45)), item(6, "day", time(night, 6)), item(7, "day", night),
        item(8, "day", time(night, 8, 30)), item(9, "by", to(time(night, 2, 5))), item(10, "day", time(night, 0, 27)),
    ]  # fmt: skip


def one_month() -> list[Item]:
    """Return events of a month, three of which are known no better."""
    extents = [*(day(2025, 3, 1 + 3 * number % 29) for number in range(14)), *[month(2025, 3)] * 3]
    return [item(number, of(extent), extent) for number, extent in enumerate(extents)]


def expectations() -> list[Item]:
    """Return expectations that are open, near, and far."""
    targets = (None, day(2025, 9, 1), year(2026), month(2060, 1))
    return [item(number, "expected", day(2025, 1 + number, 3), expects=targets[number % 4]) for number in range(8)]


def two_clusters() -> list[Item]:
    """Return two crowds, forty years apart."""
    return mixed(26, 1848, 1, seed=4) + [
        replace(made, id=f"late-{made.id}", href=f"{made.href}-late") for made in mixed(20, 1889, 1, seed=5)
    ]


def century_and_a_half() -> list[Item]:
    """Return events spread over a hundred and fifty years."""
    random = Random(8)
    found = []
    for number in range(60):
        when = random.randrange(1850, 2000)
        extent = random.choice([day(when, 5, 3), month(when, 8), year(when), year(when // 10 * 10, years=10), year(when, soft=True)])
        found.append(item(number, of(extent), extent))
    return found


def antiquity() -> list[Item]:
    """Return events before and after the year 1."""
    return [
        item(0, "day", day(-43, 3, 15)), item(1, "year", year(-48)), item(2, "month", month(-30, 8)),
        item(3, "about", year(-69, soft=True)), item(4, "span", year(-57), year(-49)), item(5, "year", year(14)),
        item(6, "by", to(year(-26))), item(7, "year", year(0)), item(8, "day", day(9, 9, 9)), item(9, "between", year(-8), year(4)),
        item(10, "year", year(-19, years=10)),
    ]  # fmt: skip


def deep_time() -> list[Item]:
    """Return events of two hundred thousand years."""
    return [
        item(0, "about", year(-200_000, soft=True)), item(1, "between", year(-120_000), year(-90_000)), item(2, "year", year(-43_000)),
        item(3, "about", year(-9_500, soft=True)), item(4, "day", day(2020, 3, 1)), item(5, "from", since(year(-40_000, soft=True))),
        item(6, "year", year(1066)), item(7, "span", year(-26_000), year(-19_000)),
    ]  # fmt: skip


def long_labels() -> list[Item]:
    """Return events whose names are long, in several scripts, and at the edges of the window."""
    names = (
        "Thirty-two letters and not more.", "W" * 28, "港湾評議会が桟橋の延長を可決する", "مجلس الميناء يصوت على إطالة الرصيف",
        "Гавань закрыта на зиму",
    )  # fmt: skip
    inner = [item(number, "day", day(1987, 2 + number % 5, 5 * number % 27 + 1), label=names[number % 5]) for number in range(10)]
    edges = [
        item(20, "day", day(1987, 1, 1), label="At the left edge"),
        item(21, "day", day(1987, 6, 30), label="At the right edge, and long"),
        item(22, "day", day(1987, 6, 29), label="Beside it"),
        item(23, "by", to(day(1987, 6, 28)), label="No later than the end"),
        item(24, "from", since(day(1987, 1, 2)), label="From the beginning"),
    ]
    return inner + edges


COLLECTIONS: Mapping[str, Sequence[Item]] = {
    "one event": [item(1, "day", day(2025, 3, 3))],
    "three events": [item(1, "day", day(2025, 3, 3)), item(2, "by", to(day(2025, 5, 20))), item(3, "about", month(2025, 4, soft=True))],
    "ten events": mixed(10, 2024, 2, seed=3, crowded=0.5),
    "forty events": mixed(40, 2022, 4, seed=2, crowded=0.85),
    "four hundred events": mixed(400, 2015, 10, seed=6, crowded=0.65),
    "four thousand events": mixed(4_000, 1990, 30, seed=7, crowded=0.7),
    "four thousand events of ninety years": mixed(4_000, 1900, 90, seed=9, crowded=0.0),
    "one day": one_day(),
    "one month": one_month(),
    "one year": mixed(24, 2025, 1, seed=11),
    "a hundred and fifty years": century_and_a_half(),
    "before the year 1": antiquity(),
    "deep time": deep_time(),
    "only undated": [item(n, "undated") for n in range(4)],
    "all in one month, which alone is known": [item(n, "month", month(1999, 7)) for n in range(30)],
    "all on one day": [item(n, "day", day(1999, 7, 14)) for n in range(30)],
    "two clusters": two_clusters(),
    "every mark": every_mark(),
    "long labels": long_labels(),
    "expectations": expectations(),
    "disputed": [replace(made, disputed=True) for made in mixed(16, 2025, 1, seed=12)],
}  # fmt: skip

STRIPS: Mapping[str, tuple[Item, str | None, str | None]] = {
    "a day": (item(1, "day", day(2025, 3, 3)), "3 March 2025", None),
    "a month": (item(2, "month", month(2025, 3)), "1 March", "31 March"),
    "a year": (item(3, "year", year(2025)), "1 January", "31 December"),
    "about a month": (item(4, "about", month(2025, 3, soft=True)), "1 March", "31 March"),
    "by a day, disputed": (item(5, "by", to(day(2025, 3, 3)), disputed=True), None, "3 March 2025"),
    "by a day, after another": (item(6, "by", Extent(day_number(2025, 1, 20), day_number(2025, 3, 4), "day")), "20 January", "3 March"),
    "from a day": (item(7, "from", since(day(2025, 3, 3))), "3 March 2025", None),
    "between": (item(8, "between", day(2025, 2, 24), day(2025, 3, 14)), "24 February", "14 March"),
    "a minute": (item(9, "day", time(day(1912, 4, 15), 2, 20)), "02:20", None),
    "one of two times": (item(10, "either", time(day(1912, 4, 15), 3, 30), time(day(1912, 4, 15), 4, 0)), "03:30", "04:00"),
    "an expectation": (item(11, "expected", day(2025, 3, 20), expects=month(2025, 5)), "20 March 2025", None),
    "a decade": (item(12, "year", year(1910, years=10)), "1910", "1919"),
    "before the year 1": (item(13, "day", day(-43, 3, 15)), "15 March 44 BC", None),
    "two days": (item(14, "span", day(2025, 5, 19), day(2025, 5, 20)), "19 May", "20 May"),
    "a season": (item(15, "season", Extent(day_number(2025, 3), day_number(2025, 6), "month")), "spring 2025", None),
}

_TEMPLATE = """{% extends 'layouts/base.html' %}
{% import 'macros/charts.html' as charts %}
{% block kind %}page{% endblock %}
{% block main %}
<h1>Drawings</h1>
{% for case in page.cases %}
<h2 id="_{{ loop.index }}">{{ case.name }}</h2>
{% if case.overview %}{{ charts.overview(case.overview, case.legend, id=case.id) }}{% endif %}
{% if case.mini %}<p>Small:</p>{{ charts.mini(case.mini) }}{% endif %}
<div class="columns"><div>
{% for name, strip in case.strips %}
<p>{{ name }}</p>{{ charts.date_strip(strip) }}
{% endfor %}
</div></div>
{% endfor %}
{% endblock %}
"""


def drawn(name: str) -> Overview:
    """Return the drawing of a collection."""
    return overview(COLLECTIONS[name], WORDS, links)


@cache
def files() -> Mapping[str, bytes]:
    """Return the page of all drawings, and the assets that it shows, by path."""
    templates = Layered(DictTree({"pages/cases.html": _TEMPLATE}), TEMPLATES)
    assets = bundle(templates)
    address = Address("cases/")
    context = CasesContext(views_of(LEAST).frame(address, "Drawings"), tuple(_shown()))
    page = render(Page(address, "cases", "pages/cases.html", context), environment(templates, assets, catalogue("en")))
    return {file.path: file.content for file in (page, *assets.files)}


def _shown() -> list[Shown]:
    found = []
    for number, (name, items) in enumerate(COLLECTIONS.items()):
        made = drawn(name)
        small = mini(items, WORDS, links) if name in ("three events", "forty events", "two clusters") else None
        found.append(Shown(name, f"_overview-{number}", made, _legend(made), small))
    strips = [(name, date_strip(made, WORDS, start=start, end=end)) for name, (made, start, end) in STRIPS.items()]
    return [*found, Shown("Dates", "", None, (), None, tuple((name, strip) for name, strip in strips if strip is not None))]


def _legend(made: Overview) -> tuple[LegendEntry, ...]:
    marks = [LegendEntry(mark, text) for mark, text in LEGEND.items() if mark in made.marks]
    disputed = [LegendEntry("by", "disputed", disputed=True)] if made.disputed else []
    hollow = [LegendEntry("day", "not verified", hollow=True)] if made.hollow else []
    return (*marks, *disputed, *hollow)
