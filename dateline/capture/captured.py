"""What was brought in, or why nothing could be.

In here: values. Not in here: finding them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

Value: TypeAlias = str | tuple[Mapping[str, str], ...]
"""A text, or a list of mappings: authors, numbers of pages."""


@dataclass(frozen=True, slots=True)
class Found:
    """A field of the record and where it was found: "from og:title". `rests_on` is the reason where the value is inferred."""

    name: str
    value: Value
    origin: str
    rests_on: str = ""

    @property
    def line(self) -> str:
        """The value in one line, for people."""
        if isinstance(self.value, str):
            return self.value
        return "; ".join(
            " ".join(item.values()) if "from" not in item else f"{item['first']} from page {item['from']} on" for item in self.value
        )


@dataclass(frozen=True, slots=True)
class Captured:
    """A text with the fields that were found, and what a curator should look at before going on."""

    text: str
    fields: tuple[Found, ...] = ()
    doubts: tuple[str, ...] = ()

    def get(self, name: str) -> Found | None:
        """Return a field, if it was found."""
        return next((field for field in self.fields if field.name == name), None)

    def with_field(self, field: Found) -> Captured:
        """Return the same with a field in the place of the one of its name."""
        others = tuple(other for other in self.fields if other.name != field.name)
        return replace(self, fields=(*others, field))


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing could be brought in: what is the matter, in words that stand alone, and how to go on."""

    what: str
    help: tuple[str, ...]
