"""Dates that words of an excerpt give, counted from the day on which they were written, as steps to propose.

In here: which rule such words may mean, and from which date they count. Not in here: the sentences of a message (_proposals.py);
what rules give (edtf/derive.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.check._elsewhere import whole_words
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.derive import BY_PUBLICATION, NotSettled, agrees, derive, read_rule
from dateline.edtf.model import Edtf
from dateline.edtf.relative import relative_in
from dateline.model.records import DOCUMENT, BasisKind, BasisStep
from dateline.model.timeline import Event, Excerpt

_NAMES_THE_DAY = "day-on-or-before"


@dataclass(frozen=True, slots=True)
class Counted:
    """A step that derives a date, and the date that it gives. `of_document`: it counts from the document that the excerpt quotes."""

    step: BasisStep
    derived: Edtf
    of_document: bool

    @property
    def since(self) -> str:
        """From which day it counts, for a sentence."""
        return "the date of the document" if self.of_document else "the day of publication"


def by_words(event: Event, stating: Sequence[Excerpt]) -> Iterator[Counted]:
    """Yield what words such as "on Monday" or "last month" may give, those first that say a day of the year."""
    found = [
        (excerpt, relative, rule)
        for excerpt in stating
        for relative in relative_in(excerpt.words, excerpt.language)
        for rule in relative.rules
    ]
    for excerpt, relative, rule in sorted(found, key=lambda one: not one[2].startswith(_NAMES_THE_DAY)):
        words = excerpt.words[slice(*whole_words(excerpt, relative.start, relative.end))]
        yield from _from(event, excerpt, rule, words)


def by_then(event: Event, stating: Sequence[Excerpt]) -> Iterator[Counted]:
    """Yield for each excerpt that what it reports had happened by its day."""
    for excerpt in stating:
        yield from _from(event, excerpt, BY_PUBLICATION, None)


def giving(counted: Iterator[Counted], date: Edtf) -> Counted | None:
    """Return the first step that gives the date, or one end of it."""
    return next((one for one in counted if agrees(date, one.derived)), None)


def holding(counted: Iterator[Counted], date: Edtf) -> Counted | None:
    """Return the first step that gives less than the date says: days among which all of its days lie."""
    return next((one for one in counted if one.derived != date and is_within(date, one.derived)), None)


def is_within(date: Edtf, wider: Edtf) -> bool:
    """Tell whether all days of a date lie within another, both of which have both bounds.

    >>> from dateline.edtf.parse import parse
    >>> is_within(parse("1987-03-02"), parse("1987-03")), is_within(parse("1987"), parse("1987-03"))
    (True, False)
    """
    first, last, begins, ends = earliest(date), latest(date), earliest(wider), latest(wider)
    return first is not None and last is not None and begins is not None and ends is not None and begins <= first and last <= ends


def _from(event: Event, excerpt: Excerpt, rule: str, words: str | None) -> Iterator[Counted]:
    """Yield the step of a rule, if its anchor is known and was not inferred from this event.

    The words of a document count from its own day: who writes "yesterday" does not know when the letter will be printed.
    """
    record = excerpt.source.record if excerpt.source is not None else None
    of_document = excerpt.document is not None and (words is not None or excerpt.document.date is not None)
    anchor = excerpt.document.date if of_document and excerpt.document is not None else record.published if record is not None else None
    if record is None or anchor is None or (not of_document and event.id in record.published_from):
        return
    step = BasisStep(BasisKind.DERIVED, words=words, excerpt=excerpt.record.label, rule=rule, anchor=DOCUMENT if of_document else None)
    try:
        yield Counted(step, derive(read_rule(rule), anchor), of_document)
    except NotSettled:
        return
