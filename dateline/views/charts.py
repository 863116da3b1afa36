"""The drawings of pages: events made into items to draw, with the words and the ways of the site.

In here: which events a drawing shows, and where its marks and columns lead. Not in here: geometry (chart/), dates (edtf/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline import urls
from dateline.chart import calendar, model
from dateline.chart.calendar import Period
from dateline.chart.date_strip import DateStrip, date_strip
from dateline.chart.overview import Overview as Drawing
from dateline.chart.overview import overview as drawn
from dateline.chart.panel import Mini
from dateline.chart.panel import mini as small
from dateline.edtf.bounds import earliest, latest, points
from dateline.edtf.marks import in_one_day, mark
from dateline.edtf.model import Day, Edtf, Point, Precision, day_number, precision_of
from dateline.edtf.shape import shape
from dateline.model.records import ClockRecord, Status
from dateline.model.timeline import Event
from dateline.views.chart_words import ChartWords
from dateline.views.dates import Dates
from dateline.views.listing import YearShown
from dateline.views.wording import Wording

MINUTES_IN_DAY = 24 * 60
_EPOCH = Day(0, 3, 1)
_BETWEEN_EPOCHS = calendar.day_number(_EPOCH.year, _EPOCH.month, _EPOCH.day) - day_number(_EPOCH)
"""Days by which the drawings count on from where dates do."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark that occurs in a drawing, and what it stands for; the last may say what is disputed, and what is not verified."""

    mark: str
    text: str
    disputed: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class OverviewShown:
    """The drawing of the whole timeline, and its legend."""

    drawing: Drawing
    legend: tuple[LegendEntry, ...]


def item(event: Event, dates: Dates) -> model.Item:
    """Return an event as drawings show it, whatever page they stand on."""
    date = event.date.edtf if event.date is not None else None
    expected = event.status is Status.EXPECTED
    expects = tuple(_extents(event.expects.edtf)) if event.expects is not None else ()
    return model.Item(
        id=event.id,
        mark=mark(date, expected=expected) if date is not None else "undated",
        extents=tuple(_extents(date)) if date is not None else (),
        title=event.title,
        date=dates.of_event(event).text,
        href=urls.in_list(event.id).fragment,
        label=event.record.short,
        disputed=event.has_disputed_date,
        expects=_whole(expects) if expects and expected else None,
        faint=event.is_withdrawn,
        hollow=not event.is_verified,
        in_one_day=date is not None and in_one_day(date),
    )


def overview(
    items: Sequence[model.Item], years: Iterable[YearShown], wording: Wording, dates: Dates, ways: Mapping[str, str] | None = None
) -> OverviewShown | None:
    """Return the drawing of all events; None where there is no event.

    Its columns lead to the headings of `years`, or, of a list that is divided, the `ways` by the anchors of years and months.
    """
    if not items:
        return None
    drawing = drawn(items, ChartWords(wording, dates), _Ways(years, ways))
    entries = [LegendEntry(name, wording.t(f"marks.{name}")) for name in Dates.MARKS if name in drawing.marks]
    if drawing.disputed:
        entries.append(LegendEntry("month", wording.t("marks.disputed"), disputed=True))
    if drawing.hollow:
        entries.append(LegendEntry("day", wording.t("marks.unverified"), hollow=True))
    return OverviewShown(drawing, tuple(entries))


def mini(
    items: Sequence[model.Item], years: Iterable[YearShown], wording: Wording, dates: Dates, ways: Mapping[str, str] | None = None
) -> Mini | None:
    """Return the small drawing of a selection, whose columns lead as those of `overview`; None where there is none."""
    return small(items, ChartWords(wording, dates), _Ways(years, ways)) if items else None


def strip(event: Event, own: model.Item, wording: Wording, dates: Dates, clocks: Iterable[ClockRecord] = ()) -> DateStrip | None:
    """Return the date of an event, which `own` draws, to scale, with its bounds in words; None where nothing of it is known.

    Below it stand, hollow, the dates that accounts give, where the clock of the event shows them: two witnesses whose clocks
    differ do not disagree by that.
    """
    if event.date is None:
        return None
    offsets = {clock.id: clock.offset for clock in clocks}
    first, last = (_bound(side(event.date.edtf), dates) for side in (earliest, latest))
    if _is_moment(event.date.edtf):
        first, last = own.date, None
    elif first == last:
        last = None
    return date_strip(own, ChartWords(wording, dates), start=first, end=last, others=[*_answers(event, wording, dates, offsets)])


def _answers(event: Event, wording: Wording, dates: Dates, offsets: Mapping[str, int | None]) -> Iterator[tuple[model.Item, str]]:
    """Yield the dates that answers of accounts give, each with its words; one that is rejected is faint.

    `offsets` are those of the clocks, in minutes east of UTC.
    """
    to = offsets.get(event.record.clock or "")
    for account in event.accounts:
        for number, answer in enumerate(account.answers, 1):
            if answer.date is not None:
                name = wording.t("accounts.answer", number=number)
                text = wording.t("accounts.dated", answer=name, date=dates.given(answer.date.edtf, answer, event).text)
                yield (
                    model.Item(
                        id=f"{event.id}-{number}",
                        mark=mark(answer.date.edtf),
                        extents=tuple(_on_clock(_extents(answer.date.edtf), answer.date.edtf, offsets.get(answer.record.clock or ""), to)),
                        title="",
                        date=text,
                        href="",
                        disputed=account.is_open,
                        faint=number in account.record.rejected,
                        hollow=True,
                    ),
                    text,
                )


class _Ways:
    """Where columns lead: to the headings that the list on the page has, or to the pages that have them."""

    def __init__(self, years: Iterable[YearShown], ways: Mapping[str, str] | None) -> None:
        anchors = (anchor for year in years for anchor in (year.anchor, *(month.anchor for month in year.months)))
        self._ways = ways if ways is not None else {anchor: f"#{anchor}" for anchor in anchors}

    def __call__(self, period: Period) -> str | None:
        """Return the way to the year or the month that a column stands for, if the list has it."""
        if period.size != 1 or period.unit not in ("year", "month"):
            return None
        return self._ways.get(urls.period(period.year, period.month).anchor)


def _extents(date: Edtf) -> Iterator[model.Extent]:
    for extent in shape(date):
        start = extent.start + _BETWEEN_EPOCHS if extent.start is not None else None
        end = extent.end + _BETWEEN_EPOCHS if extent.end is not None else None
        yield model.Extent(start, end, extent.precision, extent.soft)


def _on_clock(extents: Iterable[model.Extent], date: Edtf, own: int | None, to: int | None) -> Iterator[model.Extent]:
    """Yield extents where a clock shows them, if its offset is known and all times of the date have one and the same.

    `own` is the offset of the clock by which times without one are given.
    """
    east = {None if point.time is None else own if point.time.offset is None else point.time.offset for point in points(date)}
    (only,) = east if len(east) == 1 else (None,)
    moved = (to - only) / MINUTES_IN_DAY if to is not None and only is not None else 0.0
    for extent in extents:
        start = extent.start + moved if extent.start is not None else None
        end = extent.end + moved if extent.end is not None else None
        yield replace(extent, start=start, end=end)


def _whole(extents: tuple[model.Extent, ...]) -> model.Extent:
    """Return one stretch from the first side of some to the last; an open side stays open."""
    starts = [extent.start for extent in extents]
    ends = [extent.end for extent in extents]
    known_starts, known_ends = [side for side in starts if side is not None], [side for side in ends if side is not None]
    return model.Extent(
        min(known_starts) if len(known_starts) == len(starts) else None,
        max(known_ends) if len(known_ends) == len(ends) else None,
        extents[0].precision,
        any(extent.soft for extent in extents),
    )


def _bound(day: Day | None, dates: Dates) -> str | None:
    return dates.text(Point(day.year, day.month, day.day)) if day is not None else None


def _is_moment(date: Edtf) -> bool:
    """Tell whether a date is one day or one time of a day, which has no two bounds to name."""
    return isinstance(date, Point) and precision_of(date) in (Precision.DAY, Precision.TIME)
