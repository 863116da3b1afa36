"""Dates that a closed list of rules computes from another date, the anchor.

In here: what each rule gives, and whether a date is that. Not in here: the names of the rules (derivation_rules.py), which
days an anchor may denote (anchors.py), where it comes from.

Every rule keeps the order of days: of two anchors the later one never gives the earlier result. So the first and the last
day of an anchor give the first and the last result, however many days lie between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from dateline.edtf.anchors import NotSettled, Span, days_of, merged, spans_of
from dateline.edtf.bounds import end_point, latest
from dateline.edtf.derivation_rules import RULE_NAMES, DerivationRule, kind_of, read
from dateline.edtf.model import AllOf, Day, Edtf, End, Interval, OneOf, Point, Precision, Range, Single, Unspecified, days_in_month, text
from dateline.edtf.reckoning import moved, weekday_on_or_after, weekday_on_or_before
from dateline.edtf.rule_faults import RuleError, rule_fault

__all__ = [
    "RULE_NAMES",
    "DerivationRule",
    "NotSettled",
    "RuleError",
    "agrees",
    "by_publication",
    "days_of",
    "derive",
    "kind_of",
    "read_rule",
]

BY_PUBLICATION = "by-publication"
DAYS_IN_WEEK = 7
SUNDAY = 6
LEAP_DAY = (2, 29)

SingleOrEnd = TypeVar("SingleOrEnd", bound=Single | End)


def read_rule(text: str) -> DerivationRule:
    """Read a rule, with one space before the number, the month or the day that it needs.

    >>> read_rule("days-before 3")
    DerivationRule(kind='days-before', weekday=None, count=3, month=None, day=None)

    Raises:
        RuleError: The text is none of the rules.
    """
    rule = read(text)
    if rule is None:
        raise rule_fault(text)
    return rule


def derive(rule: DerivationRule, anchor: Edtf) -> Edtf:
    """Return the date that a rule gives for every day that the anchor may denote, in its shortest form.

    One result is the date, unqualified. Several are the month or the year of which they are all days, or else `[first..last]`,
    in days, or in months or years where the rule gives those. `by-publication` alone keeps the anchor's qualifier.

    >>> from dateline.edtf.parse import parse
    >>> text(derive(read_rule("monday-on-or-before"), parse("2025-03-21"))), text(derive(read_rule("last-month"), parse("2025-03-02~")))
    ('2025-03-17', '[2025-01..2025-02]')
    >>> text(derive(read_rule("by-publication"), parse("2025-03-21~")))
    '[..2025-03-21~]'

    Raises:
        NotSettled: The anchor is open where the rule needs its end.
    """
    if rule.kind == BY_PUBLICATION:
        return by_publication(anchor)
    family = _FAMILIES[rule.kind]
    results = merged((family.of(rule, first)[0], family.of(rule, last)[1]) for first, last in spans_of(anchor))
    whole = _named(results[0]) if len(results) == 1 else None
    first, last = (_point(day, family.unit) for day in (results[0][0], results[-1][1]))
    if first == last:
        return first
    return whole if whole is not None and family.is_unbroken else OneOf((Range(first, last),))


def agrees(date: Edtf, derived: Edtf, *, in_part: bool = False) -> bool:
    """Tell whether a date is the one that was derived: all of it, one end of its interval or one member of its set, less its times.

    `in_part`: other steps give the rest, so that one end of a range will do (`[2025-02..2025-03-21]` for `2025-02`, and for
    `[..2025-03-21]`).

    >>> from dateline.edtf.parse import parse
    >>> agrees(parse("2025-02/2025-05"), parse("2025-02")), agrees(parse("2025-02-03"), parse("2025-02"))
    (True, False)
    """
    date = _less_times(date)
    if date == derived:
        return True
    match date:
        case Interval(start, end):
            return derived in (start, end)
        case OneOf(members) | AllOf(members):
            ranges = [member for member in members if isinstance(member, Range)]
            alike: list[Edtf] = [OneOf((member,)) if isinstance(member, Range) else member for member in members]
            return derived in alike or (in_part and any(derived in _ends(each) for each in ranges))
        case _:
            return False


def by_publication(anchor: Edtf) -> Edtf:
    """Return what the anchor gives for what had happened when it was reported: `[..D]`, D its latest day.

    The qualifier of the anchor, or of its latest end, stays; that of a time of day does not.

    >>> from dateline.edtf.parse import parse
    >>> text(by_publication(parse("2025-03-21~"))), text(by_publication(parse("2025-02")))
    ('[..2025-03-21~]', '[..2025-02-28]')

    Raises:
        NotSettled: The anchor has no latest day.
    """
    end, day = end_point(anchor), latest(anchor)
    if end is None or day is None:
        raise NotSettled(f"`{text(anchor)}` has no latest day")
    parts = end.parts if isinstance(end, Point | Unspecified) else None
    return OneOf((Range(None, Point(day.year, day.month, day.day, end.qualifier, parts=parts)),))


@dataclass(frozen=True, slots=True)
class _Family:
    """What rules of one kind give for one day: the first and the last day of it, and whether it is a day, a month or a year.

    `is_unbroken`: days that follow each other give days that follow each other, with none left out.
    """

    of: Callable[[DerivationRule, Day], Span]
    unit: Precision = Precision.DAY
    is_unbroken: bool = True


def _shift(days: Callable[[DerivationRule], int]) -> _Family:
    def of(rule: DerivationRule, day: Day) -> Span:
        shifted = moved(day, days=days(rule))
        return shifted, shifted

    return _Family(of)


def _weekday(find: Callable[[Day, int], Day], *, after: int = 0) -> _Family:
    def of(rule: DerivationRule, day: Day) -> Span:
        found = find(moved(day, days=after) if after else day, rule.weekday or 0)
        return found, found

    return _Family(of, is_unbroken=False)


def _week(weeks: int) -> _Family:
    def of(_: DerivationRule, day: Day) -> Span:
        monday = weekday_on_or_before(moved(day, days=DAYS_IN_WEEK * weeks), 0)
        return monday, moved(monday, days=SUNDAY)

    return _Family(of)


def _month(months: int) -> _Family:
    def of(_: DerivationRule, day: Day) -> Span:
        first = moved(Day(day.year, day.month, 1), months=months)
        return _days_of_month(first.year, first.month)

    return _Family(of, Precision.MONTH)


def _year(years: int) -> _Family:
    return _Family(lambda _, day: (Day(day.year + years, 1, 1), Day(day.year + years, 12, 31)), Precision.YEAR)


def _month_of_year(rule: DerivationRule, day: Day) -> Span:
    month = rule.month or 0
    return _days_of_month(day.year if month <= day.month else day.year - 1, month)


def _day_of_year(rule: DerivationRule, day: Day) -> Span:
    wanted = (rule.month or 0, rule.day or 0)
    year = day.year if wanted <= (day.month, day.day) else day.year - 1
    while wanted == LEAP_DAY and days_in_month(year, wanted[0]) < wanted[1]:
        year -= 1
    return Day(year, *wanted), Day(year, *wanted)


_FAMILIES: Mapping[str, _Family] = MappingProxyType(
    {
        "weekday-on-or-before": _weekday(weekday_on_or_before),
        "weekday-before": _weekday(weekday_on_or_before, after=-1),
        "weekday-on-or-after": _weekday(weekday_on_or_after),
        "same-day": _shift(lambda _: 0),
        "day-before": _shift(lambda _: -1),
        "day-after": _shift(lambda _: 1),
        "days-before": _shift(lambda rule: -(rule.count or 0)),
        "weeks-before": _shift(lambda rule: -DAYS_IN_WEEK * (rule.count or 0)),
        "this-week": _week(0),
        "last-week": _week(-1),
        "this-month": _month(0),
        "last-month": _month(-1),
        "this-year": _year(0),
        "last-year": _year(-1),
        "month-on-or-before": _Family(_month_of_year, Precision.MONTH, is_unbroken=False),
        "day-on-or-before": _Family(_day_of_year, is_unbroken=False),
    }
)


def _named(span: Span) -> Point | None:
    """Return the year or the month of which these are all days."""
    first, _ = span
    if span == (Day(first.year, 1, 1), Day(first.year, 12, 31)):
        return Point(first.year)
    return Point(first.year, first.month) if span == _days_of_month(first.year, first.month) else None


def _days_of_month(year: int, month: int) -> Span:
    return Day(year, month, 1), Day(year, month, days_in_month(year, month))


def _point(day: Day, unit: Precision) -> Point:
    if unit is Precision.YEAR:
        return Point(day.year)
    return Point(day.year, day.month) if unit is Precision.MONTH else Point(day.year, day.month, day.day)


def _less_times(date: Edtf) -> Edtf:
    """Return a date without its times of day."""
    match date:
        case Interval(start, end):
            return Interval(_less_time(start), _less_time(end))
        case OneOf(members) | AllOf(members):
            return replace(date, members=tuple(_less_times_of(member) for member in members))
        case _:
            return _less_time(date)


def _less_times_of(member: Single | Range) -> Single | Range:
    if not isinstance(member, Range):
        return _less_time(member)
    return Range(*(None if side is None else _less_time(side) for side in (member.start, member.end)))


def _less_time(date: SingleOrEnd) -> SingleOrEnd:
    return replace(date, time=None) if isinstance(date, Point) else date


def _ends(member: Range) -> tuple[Edtf | None, ...]:
    """Return what may be known of a range from one side: either end, and that it was by its end."""
    return member.start, member.end, OneOf((Range(None, member.end),))
