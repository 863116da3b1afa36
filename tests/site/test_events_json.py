"""`data/events.json` holds everything that the records say: no field is lost on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import pytest

from dateline.form.event import EVENT
from dateline.form.shape import Either, Form, ListOf, Named, OneOrMore, Shape
from dateline.form.site import SITE
from dateline.form.source import SOURCE
from dateline.form.vocabulary import ACTORS, PLACES, TOPICS
from dateline.views.dates import Dates
from tests.schema.validating import forms
from tests.site import reading
from tests.site.builds import COLLECTIONS, PROJECTS, built
from tests.site.reading import Given

Json = str | int | float | bool | list["Json"] | dict[str, "Json"]

NOT_PUBLISHED = re.compile("/left_out/[0-9]+/exact")
ELSEWHERE = {"suppressed", "withdrawn", "previous_ids", "published_since", "tag_authority", "tag_date"}
"""What became of records, which other collections tell."""
VOCABULARY = {"actors": ACTORS, "topics": TOPICS, "places": PLACES}


def document(name: str) -> dict[str, Json]:
    value = json.loads(built(name)["data/events.json"])
    assert isinstance(value, dict)
    return value


def by_id(name: str, part: str) -> dict[str, dict[str, Json]]:
    """Return the records of one kind as the data has them, by id."""
    listed = document(name)[part]
    assert isinstance(listed, list)
    return {str(item["id"]): item for item in listed if isinstance(item, dict)}


def given(node: Given, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield every value that a record gives, with the way to it."""
    if isinstance(node, str):
        yield where, reading.normal(node)
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from given(item, f"{where}/{number}")
    else:
        for key, value in node.items():
            yield from given(value, f"{where}/{key}")


def held(value: Json) -> Iterator[str]:
    """Yield every value of the data as text, keys too."""
    if isinstance(value, list):
        for item in value:
            yield from held(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from held(item)
    else:
        yield reading.normal(str(value))


def lost(record: Mapping[str, Given], data: Json) -> list[str]:
    """Return the values of a record that the data does not hold; passages that are left out are not published."""
    there = set(held(data))
    return [f"{where}: {value}" for where, value in given(dict(record)) if value not in there and not NOT_PUBLISHED.fullmatch(where)]


def vocabulary(name: str, terms: str) -> dict[str, Given]:
    path = COLLECTIONS[name] / "vocabulary" / f"{terms}.yaml"
    return reading.record(path) if path.exists() else {}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_value_of_the_site_is_in_the_data(name: str) -> None:
    whole = document(name)

    assert lost(reading.record(COLLECTIONS[name] / "site.yaml"), [whole["site"], whole["format"]]) == []


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_value_of_every_event_is_in_the_data(name: str) -> None:
    data, records = by_id(name, "events"), reading.events(COLLECTIONS[name])

    assert records.keys() == data.keys()
    assert {} == {id: missing for id, record in records.items() if (missing := lost(record, data[id]))}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_value_of_every_source_is_in_the_data(name: str) -> None:
    data, records = by_id(name, "sources"), reading.sources(COLLECTIONS[name])

    assert records.keys() == data.keys()
    assert {} == {id: missing for id, record in records.items() if (missing := lost(record, data[id]))}


@pytest.mark.parametrize("terms", VOCABULARY)
@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_value_of_every_term_is_in_the_data(name: str, terms: str) -> None:
    data, records = by_id(name, terms), vocabulary(name, terms)

    assert records.keys() == data.keys()
    assert {} == {id: missing for id, record in records.items() if isinstance(record, dict) and (missing := lost(record, data[id]))}


def used(shape: Shape, record: Given) -> Iterator[tuple[str, str]]:
    """Yield every field that a record uses, by form and name."""
    match shape, record:
        case Form(one, fields), dict():
            for field in fields:
                if field.name in record:
                    yield one, field.name
                    yield from used(field.shape, record[field.name])
        case ListOf(item), list():
            for part in record:
                yield from used(item, part)
        case Named(item), dict():
            for part in record.values():
                yield from used(item, part)
        case OneOrMore(item), _:
            for part in record if isinstance(record, list) else [record]:
                yield from used(item, part)
        case Either(one_shape, other), _:
            yield from used(one_shape, record)
            yield from used(other, record)


def test_the_full_project_uses_every_field() -> None:
    """So that a field which the data forgets is missed here.

    The data of a published site has no draft (test_drafts.py), what was taken down has no field left (test_taken_down.py), and what
    became of published records is in a collection of its own (test_lasting.py).
    """
    root = PROJECTS / "full"
    records: list[tuple[Shape, Given]] = [
        (SITE, reading.record(root / "site.yaml")),
        *((EVENT, event) for event in reading.events(root).values()),
        *((SOURCE, source) for source in reading.sources(root).values()),
        *((terms, vocabulary("full", name)) for name, terms in VOCABULARY.items()),
    ]

    every = {(form.one, field.name) for shape, _ in records for form in forms(shape) for field in form.fields}
    wanted = {(one, name) for one, name in every if not {one.strip("`"), name} & ELSEWHERE}

    assert [("an event", "draft")] == sorted(wanted - {each for shape, record in records for each in used(shape, record)})


def test_the_full_project_uses_every_status_role_and_kind_of_basis() -> None:
    values = {value for event in reading.events(PROJECTS / "full").values() for _, value in given(event)}

    statuses = {"occurred", "reported", "claimed", "expected", "cancelled", "did-not-happen"}
    roles = {"states", "alludes-to", "disputes", "context"}
    kinds = {"stated", "derived", "context", "estimated", "external"}
    assert set() == (statuses | roles | kinds) - values


def test_the_full_project_draws_every_mark() -> None:
    home = reading.page(built("full")["index.html"])

    marks = {attribute for element in home.iter() if (attribute := element.get("data-mark"))}

    assert set(Dates.MARKS) == marks


@pytest.mark.parametrize("name", COLLECTIONS)
def test_bounds_are_days_as_edtf_writes_them(name: str) -> None:
    dates = [event["date"] for event in by_id(name, "events").values()]

    bounds = [date[key] for date in dates if isinstance(date, dict) for key in ("earliest", "latest") if key in date]

    assert bounds
    assert [] == [bound for bound in bounds if not is_day(bound)]


def is_day(value: Json) -> bool:
    parts = str(value).removeprefix("-").split("-")
    return [4, 2, 2] == [len(part) for part in parts] and all(part.isdecimal() for part in parts)


def test_years_before_the_first_are_written_as_edtf_writes_them() -> None:
    date = by_id("years", "events")["spring-found"]["date"]

    assert isinstance(date, dict)
    assert ("-0043", "-0043-01-01", "-0043-12-31") == (date["edtf"], date["earliest"], date["latest"])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_events_stand_in_the_data_as_on_the_first_page(name: str) -> None:
    home = reading.page(built(name)["index.html"])
    titles = [element for element in reading.named(home, "h4") if element.get("class") == "event-title"]
    addresses = [(link.get("href") or "").removeprefix("./") for title in titles for link in reading.named(title, "a")]

    assert [event["path"] for event in by_id(name, "events").values()] == addresses
