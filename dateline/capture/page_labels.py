"""The numbers of a paper's pages, from the labels that a PDF gives them, as a record writes them.

In here: runs of numbers that go on page by page. Not in here: reading the PDF (pdf.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.text.roman import LARGEST, from_roman, to_roman

_DIGITS = re.compile("[0-9]{1,9}")
_NUMERAL = re.compile("[ivxlcdm]{1,15}")
_NONE = ("none", 0)


def page_numbers(labels: Sequence[str]) -> tuple[Mapping[str, str], ...]:
    """Return where numbers begin or change; nothing where pages are numbered from 1 on, or have no labels.

    >>> page_numbers(["T-1", "i", "ii", "1", "2"])
    ({'from': '1', 'first': 'none'}, {'from': '2', 'first': 'i'}, {'from': '4', 'first': '1'})
    """
    runs = tuple(_runs(labels))
    is_plain = runs == ({"from": "1", "first": "1"},)
    return () if is_plain or not any(labels) else runs


def _runs(labels: Sequence[str]) -> Iterator[Mapping[str, str]]:
    before: tuple[str, int] | None = None
    for page, label in enumerate(labels, 1):
        kind, number = _read(label)
        goes_on = before is not None and before[0] == kind and (kind == "none" or number == before[1] + 1)
        if not goes_on:
            yield {"from": str(page), "first": label if kind != "none" else kind}
        before = (kind, number)


def _read(label: str) -> tuple[str, int]:
    """Return how a page is numbered, and its number; a label of another form is no number."""
    if _DIGITS.fullmatch(label):
        return ("digits", int(label)) if label == str(int(label)) else _NONE
    small = label.lower()
    if _NUMERAL.fullmatch(small) and label in (small, label.upper()):
        number = from_roman(small)
        if 0 < number <= LARGEST and to_roman(number) == small:
            return ("small" if label == small else "capital"), number
    return _NONE
