"""Dates that a closed list of rules computes from another date, the anchor.

In here: the rules. Not in here: where the anchor comes from, and whether the result is the date that was written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.edtf.bounds import end_point, last_day
from dateline.edtf.model import Edtf, OneOf, Point, Range, text


class NotSettled(ValueError):
    """An anchor does not settle the date; `reason` says why, for the headline of a message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def by_publication(anchor: Edtf) -> Edtf:
    """Return what the anchor gives for what had happened when it was reported: `[..D]`, D its latest day.

    The qualifier of the anchor, or of its latest end, stays.

    >>> from dateline.edtf.parse import parse
    >>> text(by_publication(parse("2025-03-21~"))), text(by_publication(parse("2025-02")))
    ('[..2025-03-21~]', '[..2025-02-28]')

    Raises:
        NotSettled: The anchor has no latest day.
    """
    end = end_point(anchor)
    if end is None:
        raise NotSettled(f"`{text(anchor)}` has no latest day")
    day = last_day(end)
    return OneOf((Range(None, Point(day.year, day.month, day.day, end.qualifier)),))


RULES: Mapping[str, Callable[[Edtf], Edtf]] = MappingProxyType({"by-publication": by_publication})
"""Every rule by the name that a record gives it: from the anchor to the date, or NotSettled."""
