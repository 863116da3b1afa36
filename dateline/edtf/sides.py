"""Words before a date that say on which side of it something happened: before 1702, after 3 March 1908.

In here: such words of each language, and whether a date lies on that side. Not in here: the dates themselves (languages.py);
words that say only how far back a date goes ("by", "since"), which the day itself fits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from dateline.edtf.model import Day

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class _Words:
    """Regular expressions for what stands directly before a date, in whatever case."""

    before: str
    after: str


_TABLES: Mapping[str, _Words] = MappingProxyType(
    {
        "en": _Words(before=r"before|prior\s+to", after="after"),
        "de": _Words(before=r"vor(?:\s+dem)?", after=r"nach(?:\s+dem)?"),
    }
)


def side_of(words: str, at: int, language: str) -> Side | None:
    """Return on which side of the date that begins at a character the words before it say that something was.

    >>> side_of("shortly before 1702", 15, "en"), side_of("nach dem 3. März", 9, "de"), side_of("in 1702", 3, "en")
    ('before', 'after', None)
    """
    table = _TABLES.get(language.partition("-")[0].lower())
    if table is None:
        return None
    sides: tuple[tuple[Side, str], ...] = (("before", table.before), ("after", table.after))
    return next((side for side, words_of in sides if re.search(rf"(?<!\w)(?:{words_of})\s+$", words[:at], re.IGNORECASE)), None)


def lies(side: Side, begins: Day, ends: Day, first: Day | None, last: Day | None) -> bool:
    """Tell whether all that a date may denote, from `first` to `last`, lies on that side of what begins and ends there."""
    return (last is not None and last < begins) if side == "before" else (first is not None and first > ends)
