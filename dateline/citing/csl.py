"""Items as CSL-JSON, the format that reference managers and citation processors share.

In here: fields to variables. Not in here: the other formats.

Source: csl-data.json of CSL 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

from dateline.citing.dates import Reduced, reduced
from dateline.citing.item import Item, Name, Original
from dateline.citing.names import Parts, parts, whole
from dateline.edtf.model import Edtf

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"


def bibliography(items: Iterable[Item]) -> str:
    """Write items as one array."""
    return json.dumps([record(item) for item in items], ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def record(item: Item) -> dict[str, Json]:
    """Return an item as an object.

    >>> record(Item("a", "webpage", title="T", rights="CC BY 4.0"))
    {'id': 'a', 'type': 'webpage', 'title': 'T', 'custom': {'rights': 'CC BY 4.0'}}
    """
    fields: dict[str, Json | None] = {
        "id": item.id,
        "type": item.kind,
        "title": item.title,
        "author": [_name(name) for name in item.authors],
        "editor": [_name(name) for name in item.editors],
        "translator": [_name(name) for name in item.translators],
        "issued": _date(item.issued),
        "accessed": _date(item.accessed),
        "publisher": item.publisher,
        "publisher-place": item.place,
        "container-title": item.container,
        "volume": item.volume,
        "issue": item.issue,
        "page": item.pages,
        "edition": item.edition,
        "DOI": item.doi,
        "ISBN": item.isbn,
        "archive": item.archive,
        "archive_location" if item.archive else "call-number": item.shelfmark,
        "medium": item.medium,
        "URL": item.url,
        "language": item.language,
        "note": item.note,
        "version": item.version,
        "custom": {"rights": item.rights} if item.rights else None,
    }
    return _given(fields | _original(item.original or Original()))


def _original(original: Original) -> dict[str, Json | None]:
    return {
        "original-title": original.title,
        "original-date": _date(original.issued),
        "original-publisher": original.publisher,
        "original-publisher-place": original.place,
    }


def _given(fields: dict[str, Json | None]) -> dict[str, Json]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _name(name: Name) -> dict[str, Json]:
    split = parts(name)
    if split is None:
        return {"literal": whole(name)}
    return {"family": split.surname, "given": given_with_suffix(split)}


def given_with_suffix(split: Parts) -> str:
    """Return the given name with what is set behind it; programs part it again.

    >>> given_with_suffix(Parts("King", "Martin Luther", suffix="Jr."))
    'Martin Luther, Jr.'
    """
    given = f"{split.given} {split.dropping}".strip()
    return f"{given}, {split.suffix}" if split.suffix else given


def _date(date: Edtf | None) -> Json | None:
    return None if date is None else _variable(reduced(date))


def _variable(date: Reduced) -> dict[str, Json]:
    if date.words is not None:
        return {"literal": date.words}
    variable: dict[str, Json] = {"date-parts": [list(numbers) for numbers in date.parts]}
    if date.season is not None:
        variable["season"] = date.season
    if date.circa:
        variable["circa"] = True
    return variable
