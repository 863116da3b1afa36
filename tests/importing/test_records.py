from __future__ import annotations

import pytest

from dateline.importing.records import Known, records
from dateline.importing.rows import Draft


def ids(*drafts: Draft, known: Known | None = None) -> list[str]:
    return list(records(drafts, known or Known()).events)


def draft(title: str, name: str | None = None, date: str = "1987", topics: tuple[str, ...] = ()) -> Draft:
    return Draft("2", title, date, f"{title}.", name=name, topics=topics)


@pytest.mark.parametrize(
    ("title", "name", "id"),
    [
        ("The bridge opens for the first time", None, "bridge-opens-first-time"),
        ("Émigrés & Co.", None, "emigres-co"),
        ("日本", None, "event"),
        ("1987-03-05", None, "event"),
        ("Vote of 1987-03-05 ends", None, "vote-ends"),
        ("Bridge opens", "Opening of the bridge", "opening-of-the-bridge"),
        ("Bridge opens", "17", "bridge-opens"),
        ("Of the", None, "of-the"),
    ],
)
def test_an_id_is_made_of_what_an_event_was_called_and_holds_no_date(title: str, name: str | None, id: str) -> None:
    assert [id] == ids(draft(title, name))


def test_an_id_is_given_once() -> None:
    known = Known(events=frozenset({"vote"}))

    assert ["vote-2", "vote-3"] == ids(draft("Vote"), draft("Vote", date="1988"), known=known)
    long = ids(draft("x" * 80), draft("x" * 81))
    assert [60, 60] == [len(id) for id in long]


def test_an_event_that_is_there_already_is_not_made_again() -> None:
    found = records([draft("Vote"), draft("Strike")], Known(told=frozenset({("Vote", "1987")})))

    assert (["strike"], 1) == (list(found.events), found.there)


def test_topics_are_those_of_the_collection_where_it_has_them() -> None:
    made = records([draft("A", topics=("Sea Trade", "New", "new"))], Known(topics={"trade": "Sea trade"}))

    assert ["trade", "new"] == made.events["a"]["topics"]
    assert {"new": "New"} == made.topics
