"""Records of drafts: ids of events and topics, and the fields in their order.

In here: values that are written as YAML. Not in here: YAML (draft/), what the collection holds already is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dateline.importing.rows import Draft
from dateline.text.ids import LONGEST_ID, mended_id

Field = str | list[str] | list[dict[str, str]]
_DATE = re.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_SMALL_WORDS = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "with"])
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Known:
    """What a collection holds already: ids of events, their titles with their dates, and topics: what each is called, by id."""

    events: frozenset[str] = frozenset()
    told: frozenset[tuple[str, str]] = frozenset()
    topics: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """Events by id, new topics by id with their names, and how many events the collection had already."""

    events: Mapping[str, dict[str, Field]]
    topics: Mapping[str, str]
    there: int


def records(drafts: Iterable[Draft], known: Known) -> Records:
    """Return the records of drafts. One of which the collection has the title and the date is there already, and not made again."""
    ids = _Ids(known.events)
    topics = _Topics(known.topics or {})
    events: dict[str, dict[str, Field]] = {}
    there = 0
    for draft in drafts:
        if (draft.title, draft.date) in known.told:
            there += 1
            continue
        events[ids.of(draft)] = _fields(draft, [topics.id_of(name) for name in draft.topics])
    return Records(events, topics.new, there)


def _fields(draft: Draft, topics: list[str]) -> dict[str, Field]:
    fields: dict[str, Field] = {"title": draft.title, "date": draft.date, "summary": draft.summary}
    if draft.body:
        fields["body"] = draft.body
    if topics:
        fields["topics"] = list(dict.fromkeys(topics))
    if draft.places:
        fields["places"] = [{"name": name} for name in draft.places]
    if draft.links:
        fields["links"] = [{"title": link.title, "url": link.url, **({"note": link.note} if link.note else {})} for link in draft.links]
    return fields


class _Ids:
    """Gives each event an id that no other has, and that holds no date: a date may be corrected, an id may not."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = set(taken)

    def of(self, draft: Draft) -> str:
        """Return the id of an event: the name that it had where that is one, else of its title's words."""
        named = mended_id(draft.name) if draft.name and re.search("[A-Za-z]{3}", draft.name) else None
        return _unique(_undated(named or "") or _undated(_short(draft.title)) or "event", self._taken)


class _Topics:
    """Finds the topic that is called so, and makes those that there are not yet."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._by_name = {word.casefold(): id for id, name in known.items() for word in (id, name)}
        self._taken = set(known)
        self.new: dict[str, str] = {}

    def id_of(self, name: str) -> str:
        """Return the id of a topic."""
        if name.casefold() not in self._by_name:
            id = _unique(mended_id(name) or "topic", self._taken)
            self._by_name[name.casefold()] = id
            self.new[id] = name
        return self._by_name[name.casefold()]


def _short(title: str) -> str:
    """Return an id of the words of a title that say most."""
    whole = mended_id(title) or ""
    words = [word for word in whole.split("-") if word not in _SMALL_WORDS] or whole.split("-")
    return "-".join(words[:_MOST_WORDS])


def _undated(id: str) -> str:
    """Return an id without a date in it.

    >>> _undated("vote-1987-03-05-ends")
    'vote-ends'
    """
    while found := _DATE.search(id):
        id = re.sub("-{2,}", "-", id[: found.start()] + id[found.end() :]).strip("-")
    return id


def _unique(id: str, taken: set[str]) -> str:
    """Return an id, with a number behind it where it is taken; it is then taken too."""
    found, number = id, 2
    while found in taken:
        tail = f"-{number}"
        found, number = f"{id[: LONGEST_ID - len(tail)].rstrip('-')}{tail}", number + 1
    taken.add(found)
    return found
