"""What fields may name: the ids of a collection, each with a line that says what it stands for.

In here: collecting them from records, whatever is wrong with these. Not in here: excerpts and documents, whose labels are known in
their own file alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.form.shape import Names
from dateline.model.records import Records, TermRecord
from dateline.schema.scalars import ID

_ID = re.compile(ID)

Known = Mapping[Names, Mapping[str, str]]
"""By what is named: ids, sorted, and what each stands for."""


def known(records: Records) -> dict[Names, Mapping[str, str]]:
    """Return the ids of a collection; of a kind that it has not, there is no entry."""
    found: dict[Names, Mapping[str, str]] = {
        "event": {event.id: event.title for event in records.events},
        "source": {source.id: source.title or source.publisher or "" for source in records.sources},
        "actor": _terms(records.actors),
        "topic": _terms(records.topics),
        "place": _terms(records.places),
        "clock": {clock.id: clock.name for clock in records.site.clocks},
    }
    # A file may be named by what is no id, which was reported; nobody is to be offered that.
    fit = {names: {id: about for id, about in sorted(ids.items()) if _ID.fullmatch(id)} for names, ids in found.items()}
    return {names: ids for names, ids in fit.items() if ids}


def _terms(terms: Iterable[TermRecord]) -> dict[str, str]:
    """Return terms by id: the name and what else is said of it in a line."""
    return {term.id: ": ".join(filter(None, (term.name, term.description or term.kind))) for term in terms}
