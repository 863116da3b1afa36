"""Numbers in references: editions, volumes, pages.

In here: what is a number, ordinals, runs of pages. Not in here: their labels, which each style writes in its own way.
"""

from __future__ import annotations

import re

_NUMBER = r"[^\W\d_]*\d+[^\W\d_]*"
_NUMERIC = re.compile(rf"{_NUMBER}(?:\s*[,&–-]\s*{_NUMBER})*")
_SEVERAL = re.compile(r"\w\s*[,;&–-]\s*\w")
_LABELLED = re.compile(r"[^\W\d_]+\.?\s")
_PAGES = re.compile(r"(?P<before>[^\W\d_]*)(?P<first>\d+)\s*[-–]\s*(?P<again>[^\W\d_]*)(?P<last>\d+)")


def is_numeric(text: str | None) -> bool:
    """Tell whether a text is a number, or several, with letters beside the digits or not.

    >>> is_numeric("12"), is_numeric("2nd"), is_numeric("3-4"), is_numeric("late"), is_numeric("11th ed.")
    (True, True, True, False, False)
    """
    return text is not None and _NUMERIC.fullmatch(text) is not None


def is_several(text: str) -> bool:
    """Tell whether a text names more than one number.

    >>> is_several("12-14"), is_several("12, 14"), is_several("A4")
    (True, True, False)
    """
    return _SEVERAL.search(text) is not None


def is_labelled(pages: str) -> bool:
    """Tell whether pages say themselves what they count.

    >>> is_labelled("fol. 12"), is_labelled("A4"), is_labelled("xii")
    (True, False, False)
    """
    return _LABELLED.match(pages) is not None


def ordinal(number: str) -> str:
    """Return a number as an ordinal.

    >>> [ordinal(number) for number in ("1", "2", "3", "11", "21", "2nd")]
    ['1st', '2nd', '3rd', '11th', '21st', '2nd']
    """
    if not number.isascii() or not number.isdigit():
        return number
    last = number[-1] if number[-2:-1] != "1" else ""
    return number + {"1": "st", "2": "nd", "3": "rd"}.get(last, "th")


def expanded(pages: str) -> str:
    """Write the last page of each run in full, as APA does.

    >>> expanded("321-45, A4-A6")
    '321–345, A4–A6'
    """
    return _PAGES.sub(lambda run: f"{run['before']}{run['first']}–{run['again']}{_whole(run['first'], run['last'])}", pages)


def two_digits(pages: str) -> str:
    """Write the last page of each run with two digits at least, and those that change, as MLA does.

    >>> two_digits("321-345, 101-109, 96-101")
    '321–45, 101–09, 96–101'
    """
    return _PAGES.sub(lambda run: _shortened(run, 2), pages)


def changed_digits(pages: str) -> str:
    """Write the last page of each run as Chicago does: those digits that change, two at least where the first page ends in 10 to 99.

    >>> changed_digits("321-345, 101-109, 96-101, 100-104, 3-5")
    '321–45, 101–9, 96–101, 100–104, 3–5'
    """
    return _PAGES.sub(lambda run: _shortened(run, _fewest(int(run["first"]))), pages)


def _fewest(first: int) -> int:
    if first < 100 or first % 100 == 0:
        return len(str(first))
    return 1 if first % 100 < 10 else 2


def _shortened(run: re.Match[str], fewest: int) -> str:
    first, last = run["first"], _whole(run["first"], run["last"])
    kept = last
    if len(first) == len(last):
        shared = next((place for place, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(last))
        kept = last[min(shared, max(len(last) - fewest, 0)) :]
    again = "" if run["again"] == run["before"] else run["again"]
    return f"{run['before']}{first}–{again}{kept}"


def _whole(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last
