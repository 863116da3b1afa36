"""Terms of the vocabulary where an event names them: actors, topics, places.

In here: a name with its page. Not in here: the page of a term (term_pages.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.model.records import PlaceRecord, TermRecord
from dateline.urls import Address


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its name, its page if it has one, what the vocabulary says of it, and whether it was withdrawn."""

    name: str
    href: str | None
    description: str | None
    withdrawn: bool = False


def terms(named: Iterable[tuple[str, TermRecord | None]], page: Callable[[str], Address]) -> tuple[Term, ...]:
    """Return terms that an event names, each once; one that is not in the vocabulary has its id for a name."""
    return tuple(
        Term(term.name, page(id).from_root(), term.description, term.withdrawn is not None) if term else Term(id, None, None)
        for id, term in dict.fromkeys(named)
    )


def places(named: Iterable[tuple[str | None, TermRecord | PlaceRecord | None]], page: Callable[[str], Address]) -> tuple[Term, ...]:
    """Return places that an event names; one that is written out has no page."""
    found: dict[Term, None] = {}
    for id, place in named:
        if isinstance(place, TermRecord) and id is not None:
            found[Term(place.name, page(id).from_root(), place.description, place.withdrawn is not None)] = None
        elif place is not None:
            found[Term(place.name, None, None)] = None
        elif id is not None:
            found[Term(id, None, None)] = None
    return tuple(found)
