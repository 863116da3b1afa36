"""What an event is found by where a list is filtered: its keys, written as they stand in addresses.

In here: the keys and the statuses of an event. Not in here: the facets beside the list (facets.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.edtf.order import place
from dateline.model.records import Status, TermRecord
from dateline.model.timeline import Event

REPORTED = "reported"
"""The status of what is told as a fact, in a source's own voice or ascribed: in the list neither makes a noise."""

_UNTOLD = {Status.OCCURRED, Status.REPORTED}


def statuses(event: Event) -> Iterator[str]:
    """Yield what is said of an event in its row by a sign and a word, or that nothing is; but not that it was withdrawn."""
    if event.status is not None:
        yield REPORTED if event.status in _UNTOLD else event.status.value
    for status, holds in (("disputed", event.is_disputed), ("unverified", not event.is_verified), ("draft", event.record.draft)):
        if holds:
            yield status


def keys(event: Event, mark: str | None) -> str:
    """Return the keys of an event, each once, with a blank between; `mark` is that of its date.

    Terms that the vocabulary has not and places that are written out have no page, and so no key.
    """
    year = place(event.date.edtf).year if event.date is not None else None
    found = [urls.filter_key("actor", id) for id, term in event.actors if term is not None]
    found += [urls.filter_key("topic", id) for id, term in event.topics if term is not None]
    found += [urls.filter_key("place", id) for id, record in event.places if id is not None and isinstance(record, TermRecord)]
    found += [urls.filter_key("source", excerpt.record.source) for excerpt in event.excerpts]
    found += [urls.filter_key("status", status) for status in statuses(event)]
    found += [urls.filter_key("certainty", mark)] if mark is not None else []
    found += [urls.filter_key("year", (urls.undated() if year is None else urls.period(year)).anchor.removeprefix("_"))]
    return " ".join(dict.fromkeys(found))
