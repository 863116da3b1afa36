"""An excerpt names a season, a decade, a century or the early, middle or late part of one, and the date lies outside it.

Such words are no date, but they can prove one wrong. They are read as wide as anybody means them: "early" is the first half,
"mid" the half in the middle, "late" the second half; a season lasts from its first month to the day on which the sun ends it, on
the half of the earth that `hemisphere` in `site.yaml` names. Words that name a bound ("since the spring") are passed over, and so
are all of them where the date is derived, or rests on other words.

    date: "1987-11-03"            wrong, with: the harbour closed in the spring of 1987
    date: "1987-21"               right

Mend the date. Where the words speak of something else, name in `date_basis` those that date the event, or let the warning stand
and say why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._spoken import spoken_in
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label, label_within
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import Day, Edtf, Point, text
from dateline.edtf.periods import Period, periods_in
from dateline.edtf.phrases import contradicts
from dateline.edtf.words import ENGLISH, plain, words
from dateline.model.records import BasisKind, Hemisphere, Role
from dateline.model.timeline import Event, Excerpt, Timeline
from dateline.quotes.normalise import normalise, normalise_words
from dateline.text.node import escape


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each stating excerpt whose periods have no day of the date nor, of an expectation, of what is expected."""
    southern = timeline.site.hemisphere is Hemisphere.SOUTH
    for event in timeline.events:
        dates = [resolved.edtf for resolved in (event.date, event.expects) if resolved is not None]
        for excerpt in event.excerpts if dates and not _is_derived(event) else ():
            if excerpt.record.role is not Role.STATES:
                continue
            periods = periods_in(excerpt.words, excerpt.language, southern=southern)
            own = tuple(one for one in periods if _dates_it(one, event, excerpt))
            if own and not _is_met(own, excerpt, dates):
                yield _finding(event, excerpt, own[0], dates[0])


def _is_met(periods: tuple[Period, ...], excerpt: Excerpt, dates: list[Edtf]) -> bool:
    """Tell whether one of the periods has a day of one of the dates, or other words of the excerpt name such a day."""
    if any(period.has(earliest(date), latest(date)) for period in periods for date in dates):
        return True
    others = [
        spoken
        for spoken in spoken_in(excerpt.words, excerpt.language)
        if not spoken.times and all(spoken.end <= period.start or period.end <= spoken.start for period in periods)
    ]
    named = [spoken.words for spoken in others if spoken.month is not None or spoken.year is not None]
    return any(not contradicts(said, date, excerpt.language) for said in named for date in dates)


def _is_derived(event: Event) -> bool:
    """Tell whether a rule gives the date, or a part of it, from another day than the words name."""
    return event.date is not None and any(step.kind is BasisKind.DERIVED for step in event.date.basis)


def _dates_it(period: Period, event: Event, excerpt: Excerpt) -> bool:
    """Tell whether the date may rest on these words: no step rests on other ones."""
    said = excerpt.words[period.start : period.end]
    for step in event.date.basis if event.date is not None else ():
        if step.words is not None and (step.excerpt != excerpt.record.label or not _meet(normalise_words(step.words), said)):
            return False
    return True


def _meet(one: str, other: str) -> bool:
    """Tell whether one of two quotations of an excerpt holds the other, as far as they go."""
    return one in other or other in one


def _finding(event: Event, excerpt: Excerpt, period: Period, date: Edtf) -> Finding:
    said = excerpt.words[period.start : period.end]
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    span = normalise(excerpt.record.exact).original(period.start, period.end)
    first, last = earliest(date), latest(date)
    # What has no bound on either side lies outside of nothing.
    day = first or last or Day(1, 1, 1)
    begins, ends = period.around(day)
    help = [
        f"if the words date the event, write a date within them: at the most from {_day(begins)} to {_day(ends)}",
        "if they speak of something else, name those that date the event in `date_basis`, or let the warning stand with `allow`",
    ]
    if period.turned is not None and period.turned.has(first, last):
        help.insert(1, "if the seasons of the other half of the earth are meant, write that as `hemisphere` in site.yaml")
    return Finding(
        f"the excerpt `{excerpt.record.label}` of `{event.id}` says `{said}`, and the date lies outside it",
        label(event.record.origin, "/date", f"`{text(date)}` is no part of it"),
        (label_within(event.record.origin, pointer, *span, "this is another time"),),
        help=tuple(help),
    )


def _day(day: Day) -> str:
    return plain(words(Point(day.year, day.month, day.day), ENGLISH))


RULE = Rule(
    name="date-outside-period",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    yields_to=("date-words-contradict", "date-not-derived"),
)
