"""A date is the first of a month, or the fifteenth, and nothing says how the day is known.

Where programs or people want a full date and only the month or the year is known, they write the first, or the middle. Of a true
first or fifteenth some step says how the day is known. Write the month or the year, or add the step:

    date: "1987-01-01"            wrong, if only the year is known
    date: "1987"                  right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import covers, is_whole, steps
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import Point, Qualifier, text
from dateline.model.timeline import Event

_SUSPECT = frozenset({1, 15})


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a plain first or fifteenth whose day no step gives; a time of day is known to its day."""
    date = event.date.edtf if event.date is not None else None
    if not isinstance(date, Point) or date.day not in _SUSPECT or date.time is not None or date.qualifier is not Qualifier.NONE:
        return
    assert event.date is not None, "a date was read"
    # A step that could not be read may be the one that gives the day.
    if any(step.looked_up for step in event.date.basis) or ("date_basis" in event.record.given and not is_whole(event)):
        return
    if not event.excerpts or event.removed or any("day" in covers(step, date) for step in steps(event) if not step.written.of_expects):
        return
    coarser = [text(Point(date.year, date.month))] + ([text(Point(date.year))] if (date.month, date.day) == (1, 1) else [])
    which = "first of a year" if (date.month, date.day) == (1, 1) else "first of a month" if date.day == 1 else "fifteenth of a month"
    lines = " or ".join(f'`date: "{one}"`' for one in coarser)
    yield Finding(
        f"the date of `{event.id}` is the {which}, and nothing says how the day is known",
        label(event.record.origin, "/date", "is the day known?"),
        help=(
            f"if it is not, write {lines}",
            "if it is, add a step to `date_basis` that says how, for example of the kind `external` with a `reference`",
        ),
    )


RULE = Rule(name="date-suspect-day", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)
