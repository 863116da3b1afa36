"""What a field may hold.

In here: the shapes, as values. Not in here: reading them (load/fields.py, load/forms.py), JSON Schema (schema/).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Names = Literal["event", "source", "actor", "topic", "place", "excerpt", "document", "clock", "rule", "page", "story", "former"]
"""What an id may name; of a former one nothing is there any more."""

LONGEST_VALUE = 20_000
"""The most characters of any value; a longer one is refused, and nothing looks into it."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text of one line."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one line or more: plain, or Markdown for what stands in a line, or Markdown in blocks."""

    markdown: Literal["none", "inline", "blocks"] = "none"


@dataclass(frozen=True, slots=True)
class Date:
    """A date in EDTF."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address of the web."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language tag (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Id:
    """The id of something that is there; with `or_text`, what is no id is text."""

    of: Names
    or_text: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """One of a closed list of words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number within bounds; a `whole` one has no point."""

    least: float
    most: float | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """Text of one line in a form of its own, such as a hash or an offset; `regex` describes it for editors."""

    regex: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping whose keys are names that its writer chooses: labels, ids, names of rules."""

    item: Shape
    keys: Literal["label", "id", "rule", "field"] = "label"


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """One mapping, or a list of them."""

    item: Form


@dataclass(frozen=True, slots=True)
class Either:
    """One of two shapes, told apart by what is written."""

    one: Shape
    other: Shape


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, what it may hold, and what it means, in a sentence for whoever writes it.

    A required one may be `freed_by` another: where that one is there, it need not be.
    """

    name: str
    shape: Shape
    about: str
    required: bool = False
    freed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of mapping, in messages `one` of them ("an event"), and its fields in the order in which they are best written.

    Of the fields in `one_of` at least one is required.
    """

    one: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """Return the field of a name.

        Raises:
            KeyError: There is none.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


Shape = Line | Text | Date | Url | Language | Id | Word | Number | Pattern | ListOf | Named | OneOrMore | Either | Form
