"""Say that two ends run backwards.

In here: intervals and ranges whose ends are dates. Not in here: what else is wrong with them (faults.py, set_faults.py).
"""

from dataclasses import replace

from dateline.edtf.bounds import first_day, runs_backwards
from dateline.edtf.model import Point, Single, text
from dateline.edtf.part import EdtfError, Part
from dateline.edtf.singles import read_single
from dateline.edtf.times import instant, on_clock


def backwards_fault(whole: Part, before: Part, after: Part, between: str) -> EdtfError | None:
    """Find two ends of which the second comes before the first."""
    start, end = (read_single(side.own, southern=whole.southern) for side in (before, after))
    if start is None or end is None or not runs_backwards(start, end):
        return None
    at = (after.start - whole.start, after.end - whole.start)
    on_one_clock = _on_clock_of(end, start)
    if on_one_clock is not None:
        cure = ("by the clock of the end write {}", f"{text(on_one_clock)}{between}{after.own}")
        reason = "its ends are on two clocks, and on one they run forwards"
        return whole.error("this day comes before that of the start", reason, cure, at=at)
    return whole.error(
        f"this comes before `{before.own}`",
        f"it runs backwards, from `{before.own}` to `{after.own}`",
        ("write {}", f"{after.own}{between}{before.own}"),
        at=at,
    )


def _on_clock_of(end: Single, start: Single) -> Point | None:
    """Return the start as the clock of the end shows it, if its instant comes first, as on a journey over the date line."""
    if not (isinstance(start, Point) and isinstance(end, Point) and start.time is not None and end.time is not None):
        return None
    if start.time.offset is None or end.time.offset is None:
        return None
    if instant(first_day(start), start.time) > instant(first_day(end), end.time):
        return None
    day, time = on_clock(first_day(start), start.time, end.time.offset)
    return replace(start, year=day.year, month=day.month, day=day.day, time=time)
