"""The day of publication as pages write it for programs, as a date in EDTF.

In here: the day as it is written, by the clock of whoever published; hours and zones are left away and move no day.
Not in here: dates in the words of an article (edtf/).
"""

from __future__ import annotations

import re

from dateline.edtf.parse import is_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<word>{'|'.join(_MONTHS)})[a-z]*\.?"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ,].*)?",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T.*)?",
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})",
        r"(?P<year>\d{4})",
        rf"(?:[a-z]{{3,9}},?\s+)?(?P<day>\d{{1,2}})\s+{_MONTH}\s+(?P<year>\d{{4}})(?:[ ,].*)?",
        rf"(?:[a-z]{{3,9}},?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?:[ ,].*)?",
    )
)


def day_of(text: str) -> str | None:
    """Return the day, the month or the year that a text for programs names; None where it cannot be told.

    >>> day_of("2025-03-14T23:30:00-05:00"), day_of("Fri, 14 Mar 2025 23:30 GMT"), day_of("03/04/2025") is None
    ('2025-03-14', '2025-03-14', True)
    """
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            parts = found.groupdict()
            month = _MONTHS.index(parts["word"].lower()) + 1 if parts.get("word") else parts.get("month")
            date = "-".join((parts["year"], *(f"{int(part):02}" for part in (month, parts.get("day")) if part)))
            return date if is_date(date) else None
    return None
