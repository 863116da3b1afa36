"""What the parts of events.json have in common: JSON values, what is left out, names.

In here: small functions from values to JSON. Not in here: the parts themselves (`_json_*.py`), what they promise (`_schema_*.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from dateline.edtf.model import text
from dateline.model.records import Allow, Name, Suppressed

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"


def written(document: Mapping[str, Json]) -> bytes:
    """Return a document as a file holds it."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def given(**fields: Json | None) -> dict[str, Json]:
    """Return the fields that are there: None and empty lists and mappings are left out.

    >>> given(title="A", note=None, topics=[], verified=False)
    {'title': 'A', 'verified': False}
    """
    return {key: value for key, value in fields.items() if value is not None and value != [] and value != {}}


def names(people: Iterable[Name]) -> list[Json]:
    """Return people by their names, in parts or whole."""
    return [given(given=name.given, family=name.family, literal=name.literal, actor=name.actor, orcid=name.orcid) for name in people]


def taken_down(notice: Suppressed | None) -> dict[str, Json]:
    """Return that something was taken down, when and on what ground."""
    return given(date=text(notice.date), ground=notice.ground.value, note=notice.note) if notice is not None else {}


def allowed(allows: Iterable[Allow]) -> list[Json]:
    """Return the warnings that a record lets stand, with the reasons."""
    return [{"rule": allow.rule, "reason": allow.reason} for allow in allows]
