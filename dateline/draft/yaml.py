"""A record as YAML, as a person would have typed it: short values plain, words of sources in quotation marks, long ones in a block.

In here: mappings, lists and texts in the order given. Not in here: what a record holds.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dateline.text.display import visible
from dateline.text.yaml_values import in_quotation_marks, quoted, scalar


@dataclass(frozen=True, slots=True)
class Exact:
    """Words of a source: always on one line in quotation marks, with signs that cannot be seen by their code points."""

    text: str


@dataclass(frozen=True, slots=True)
class OneLine:
    """A text that stays on one line, however long it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number where the field wants one, without quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A value with a comment behind it: where it comes from, or what to do about it."""

    value: Value
    comment: str


Value: TypeAlias = "str | Exact | OneLine | Number | Said | Sequence[Value] | Mapping[str, Value]"

_WIDTH = 100
_STEP = 2
# Words that YAML 1.1 or 1.2 reads as something else than text. Dateline reads text; editors and other programs may not.
_MEANT_OTHERWISE = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<"))


def document(record: Mapping[str, Value]) -> str:
    """Return the file of a record, with a line end behind its last line.

    Every text is read back by Dateline as it was given.

    >>> print(document({"title": "Talks: begin", "date": "2025", "excerpts": {"talks": {"exact": Exact("a\\u200bb")}}}), end="")
    title: "Talks: begin"
    date: "2025"
    excerpts:
      talks:
        exact: "a\\u200bb"

    Raises:
        ValueError: A mapping or list is empty: an absent field says it better.
    """
    return "".join(f"{line}\n" for line in _mapping(record))


def _mapping(fields: Mapping[str, Value]) -> Iterator[str]:
    if not fields:
        raise ValueError("a mapping without fields is left out")
    for key, value in fields.items():
        yield from _field(quoted(key), value)


def _field(key: str, value: Value) -> Iterator[str]:
    """Yield the lines of a key, or of a dash, with its value."""
    match value:
        case Said(inner, comment):
            first, *rest = _field(key, inner)
            yield f"{first}  # {' '.join(visible(comment).split())}"
            yield from rest
        case str() | Exact():
            yield from _text(key, value)
        case OneLine(text):
            yield f"{key}: {_line(text)}"
        case Number(text):
            yield f"{key}: {text}"
        case Mapping():
            yield f"{key}:"
            yield from _indented(_mapping(value))
        case _:
            yield from _list(key, value)


def _text(key: str, value: str | Exact) -> Iterator[str]:
    if isinstance(value, Exact):
        yield f"{key}: {scalar(value.text)}"
    elif _is_prose(value) and len(key) + len(value) > _WIDTH:
        yield f"{key}: >-"
        yield from _indented(textwrap.wrap(value, _WIDTH, break_long_words=False, break_on_hyphens=False))
    elif _is_block(value):
        yield f"{key}: |-"
        yield from (" " * _STEP + line if line else "" for line in value.split("\n"))
    else:
        yield f"{key}: {_line(value)}"


def _list(key: str, items: Sequence[Value]) -> Iterator[str]:
    """Yield a list on one line where its items are short words, else item by item."""
    if not items:
        raise ValueError("a list without items is left out")
    plain = [_line(item, in_brackets=True) for item in items if isinstance(item, str)]
    if len(plain) == len(items) and len(key) + sum(len(item) + 2 for item in plain) < _WIDTH:
        yield f"{key}: [{', '.join(plain)}]"
        return
    yield f"{key}:"
    for item in items:
        lines = list(_mapping(item) if isinstance(item, Mapping) else [_item(item)])
        yield f"{' ' * _STEP}- {lines[0]}"
        yield from _indented(lines[1:], 2 * _STEP)


def _item(value: Value) -> str:
    match value:
        case str() | OneLine():
            return _line(value if isinstance(value, str) else value.text)
        case Exact(text):
            return scalar(text)
        case Number(text):
            return text
        case Said(inner, comment):
            return f"{_item(inner)}  # {' '.join(visible(comment).split())}"
        case _:
            raise ValueError("a list in a list is in no record")


def _line(text: str, *, in_brackets: bool = False) -> str:
    """Write a text on one line. What another program would take for a number, a date or a switch is put in quotation marks."""
    if visible(text) != text or not text.isprintable():
        return scalar(text)
    if not text[:1].isalpha() or text.lower() in _MEANT_OTHERWISE:
        return in_quotation_marks(text)
    return quoted(text, in_brackets=in_brackets)


def _is_prose(text: str) -> bool:
    """Tell whether a text stays the same when its lines are folded."""
    return text.isprintable() and visible(text) == text and " ".join(text.split(" ")) == " ".join(text.split())


def _is_block(text: str) -> bool:
    """Tell whether a text of several lines can be set as it is."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and text == text.strip()
        and all(line.isprintable() and visible(line) == line and line == line.rstrip() for line in lines)
    )


def _indented(lines: Sequence[str] | Iterator[str], step: int = _STEP) -> Iterator[str]:
    yield from (" " * step + line if line else line for line in lines)
