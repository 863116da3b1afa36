"""`data/events.json` holds everything that the records say: no field is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import pytest

from tests.site import reading
from tests.site.builds import COLLECTIONS, PROJECTS, built
from tests.site.reading import Given

Json = str | int | float | bool | list["Json"] | dict[str, "Json"]

FULL_FIELDS = {
    "site": {
        "format", "title", "short_title", "description", "base_url", "language", "authors", "publisher", "licence", "repository", "contact",
        "severities", "policy",
    },
    "source": {
        "title", "authors", "publisher", "url", "published", "published_from", "language", "kind", "inferred", "derived_from", "sha256",
        "note", "quote_limit", "quote_limit_reason", "allow",
    },
    "event": {"title", "short", "date", "date_basis", "status", "summary", "excerpts", "actors", "topics", "allow"},
    "excerpt": {"source", "exact", "prefix", "suffix", "role", "attribution", "note"},
    "step": {"kind", "words", "excerpt", "rule", "anchor", "reference", "note"},
    "actor": {"name", "also", "kind", "same_as", "description"},
    "topic": {"name", "description", "broader"},
}  # fmt: skip
"""Every field of every record, which the full project uses at least once."""


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
    """Return the values of a record that the data does not hold."""
    there = set(held(data))
    return [f"{where}: {value}" for where, value in given(dict(record)) if value not in there]


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


@pytest.mark.parametrize("terms", ["actors", "topics"])
@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_value_of_every_term_is_in_the_data(name: str, terms: str) -> None:
    data, records = by_id(name, terms), vocabulary(name, terms)

    assert records.keys() == data.keys()
    assert {} == {id: missing for id, record in records.items() if isinstance(record, dict) and (missing := lost(record, data[id]))}


def test_the_full_project_uses_every_field() -> None:
    """So that a field which the data forgets is missed here."""
    root = PROJECTS / "full"
    events, sources = list(reading.events(root).values()), list(reading.sources(root).values())
    used: dict[str, set[str]] = {kind: set() for kind in FULL_FIELDS}

    used["site"].update(reading.record(root / "site.yaml"))
    used["source"].update(*sources)
    used["event"].update(*events)
    for event in events:
        excerpts, basis = event["excerpts"], event.get("date_basis", [])
        assert isinstance(excerpts, dict)
        used["excerpt"].update(*(fields for fields in excerpts.values() if isinstance(fields, dict)))
        used["step"].update(*(step for step in (basis if isinstance(basis, list) else [basis]) if isinstance(step, dict)))
    for kind, terms in (("actor", "actors"), ("topic", "topics")):
        used[kind].update(*(term for term in vocabulary("full", terms).values() if isinstance(term, dict)))

    assert FULL_FIELDS == used


def test_the_full_project_uses_every_status_role_and_kind_of_basis() -> None:
    values = {value for event in reading.events(PROJECTS / "full").values() for _, value in given(event)}

    statuses = {"occurred", "reported", "claimed", "expected", "cancelled", "did-not-happen"}
    roles = {"states", "alludes-to", "disputes", "context"}
    kinds = {"stated", "derived", "context", "estimated", "external"}
    assert set() == (statuses | roles | kinds) - values


def test_the_full_project_draws_every_mark() -> None:
    home = reading.page(built("full")["index.html"])

    marks = {attribute for element in home.iter() if (attribute := element.get("data-mark"))}

    assert {"day", "month", "year", "about", "by", "until", "from", "onward", "between", "span", "either", "expected"} == marks


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
