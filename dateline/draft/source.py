"""The record of a source that was brought in: its fields in order, each with where it was found.

In here: a record as text. Not in here: finding the fields (capture/), its id (cli/).
"""

from __future__ import annotations

from dateline.capture.captured import Captured, Found
from dateline.draft.yaml import Exact, Said, Value, document

_ORDER = (
    "title", "authors", "publisher", "container", "volume", "issue", "pages", "doi", "url", "published", "accessed", "language", "kind",
    "text_quality", "page_numbers",
)  # fmt: skip
_ON_ONE_LINE = 60


def source_record(captured: Captured, sha256: str | None) -> str:
    """Return the record of a source; `sha256` is that of its text's bytes, None for a work without a text."""
    fields = in_order(captured)
    record: dict[str, Value] = {field.name: Said(_value(field), f"from {field.origin}") for field in fields}
    inferred = {field.name: field.rests_on for field in fields if field.rests_on}
    if inferred:
        record["inferred"] = inferred
    if sha256 is not None:
        record["sha256"] = Said(sha256, "of the bytes of its text")
    return document(record)


def in_order(captured: Captured) -> tuple[Found, ...]:
    """Return the fields in the order of records."""
    return tuple(sorted(captured.fields, key=lambda field: _ORDER.index(field.name)))


def _value(field: Found) -> Value:
    if not isinstance(field.value, str):
        return field.value
    is_long = len(field.value) > _ON_ONE_LINE
    return Exact(field.value) if field.name == "title" or is_long else field.value
