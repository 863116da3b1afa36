"""The quotations that the site's data says its events have.

In here: reading `data/events.json` without the code that writes it. Not in here: comparing it with the pages (quotations.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.reread.site import Site
from dateline.urls import EVENTS_JSON


@dataclass(frozen=True, slots=True)
class Quoted:
    """An excerpt in the data: the source's id, the exact words, those before and after them, the passages of one that is cut."""

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the data says of an event: its excerpts, and whether it is verified; it is, unless the data says that it is not."""

    excerpts: tuple[Quoted, ...]
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Data:
    """What the data tells: of each event by its id, or why that cannot be read; the hash of each text, by the source's id.

    `cut_gap` is how many characters a cut may leave out; as many as there are where the data does not say.
    """

    events: Mapping[str, Told] | str
    hashes: Mapping[str, str] = field(default_factory=dict)
    cut_gap: float = float("inf")


def read_data(site: Site) -> Data:
    """Return what the data tells; of what cannot be read in it, that nothing is known."""
    if EVENTS_JSON.path not in site.files:
        return Data("the data of the events is not there, so that nothing tells which quotations the pages should show")
    try:
        value = json.loads(site.files[EVENTS_JSON.path].decode("utf-8"))
    except (ValueError, RecursionError):
        return Data("the data of the events is not JSON")
    return Data(_events(value), _hashes(value), _cut_gap(value))


def _events(value: object) -> Mapping[str, Told] | str:
    try:
        return {_text(event, "id"): _told(event) for event in _list(value, "events")}
    except KeyError as fault:
        return f"the data of the events is not as it should be: a `{fault.args[0]}` is missing or of another kind"


def _hashes(value: object) -> Mapping[str, str]:
    try:
        return {_text(source, "id"): _text(source, "sha256") for source in _list(value, "sources") if _has(source, "sha256")}
    except KeyError:
        return {}


def _cut_gap(value: Any) -> float:
    # Whatever JSON may hold: what is of another kind is not said.
    try:
        return float(value["site"]["policy"]["cut_gap"])
    except (KeyError, TypeError, ValueError):
        return float("inf")


def _has(value: object, name: str) -> bool:
    return isinstance(value, dict) and name in value


def _told(event: object) -> Told:
    """Read an event; one that is not verified needs no excerpts."""
    waits = isinstance(event, dict) and event.get("verified") is False
    has = isinstance(event, dict) and "excerpts" in event
    return Told(tuple(_excerpts(event)) if has or not waits else (), not waits)


def _excerpts(event: object) -> Iterator[Quoted]:
    for excerpt in _list(event, "excerpts"):
        prefix, suffix = (_text(excerpt, name) if _has(excerpt, name) else "" for name in ("prefix", "suffix"))
        parts = tuple(_texts(excerpt, "parts")) if _has(excerpt, "parts") else ()
        yield Quoted(_text(excerpt, "source"), _text(excerpt, "exact"), prefix, suffix, parts)


def _texts(value: object, name: str) -> Iterator[str]:
    for item in _list(value, name):
        if not isinstance(item, str):
            raise KeyError(name)
        yield item


def _list(value: object, name: str) -> list[object]:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, list):
        raise KeyError(name)
    return found


def _text(value: object, name: str) -> str:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, str):
        raise KeyError(name)
    return found
