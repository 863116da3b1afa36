"""Laws and cases as APA and Chicago cite them, which both follow the Bluebook.

In here: title, reporter and year. Not in here: addresses; MLA, which cites them as it does everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.citing.dates import Reduced, reduced
from dateline.citing.item import Item
from dateline.citing.joining import join, plain, wrapped
from dateline.citing.runs import Runs

KINDS = ("legislation", "legal_case")

Printed = Callable[[Reduced], str]


def reference(item: Item, *, year: Printed, day: Printed) -> Runs:
    """Return the reference without the full stop at its end; `year` and `day` print dates in the style's way."""
    title = join(", ", plain(item.title), _reporter(item))
    return join(" ", title, wrapped("(", plain(_date(item, year, day)), ")"))


def _reporter(item: Item) -> Runs:
    """Return volume, reporter or collection, and first page; of a case without a page a blank, to be filled in."""
    page = re.split(r"\s*[-–,]", item.pages)[0] if item.pages else None
    if item.kind == "legal_case":
        return plain(" ".join(part for part in (item.volume, item.container, page or "___") if part)) if item.container else ()
    return plain(" ".join(part for part in (item.volume, item.container, page) if part))


def _date(item: Item, year: Printed, day: Printed) -> str:
    issued = reduced(item.issued) if item.issued else None
    if item.kind == "legal_case":
        return "" if issued is None else year(issued) if item.container else day(issued)
    first = item.original.issued if item.original else None
    return " & ".join(year(date) for date in (reduced(first) if first else None, issued) if date is not None)
