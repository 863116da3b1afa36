"""Where each character of a YAML value stands in its file.

A value is not what was typed: folding turns line ends into spaces, quotes double, escapes
stand for characters. A caret under the third word of a folded quotation needs the way back.
In here: that way. Not in here: parsing YAML (load/yaml_tree.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.text.file import Span
from dateline.text.node import Scalar

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n])")
_ESCAPED_LINE_END = re.compile(r"\\(?:\r\n|\r|\n)\s*")
_SPACES = re.compile(r"\s+")
_HEADER = re.compile(r"[|>][^\r\n]*")


# A value with a thousand faults is asked for a thousand places, in turn with one other at most.
@lru_cache(maxsize=2)
def starts(scalar: Scalar, text: str) -> tuple[int, ...]:
    """Return the offset in `text` of each character of the value, and at the end the offset after the last.

    >>> starts(Scalar("a b", Span(0, 6), "double"), '"a  b"')
    (1, 2, 4, 5)
    """
    position, end = _content(scalar, text)
    run_end, folded = -1, False
    found: list[int] = []
    for character in scalar.value:
        if scalar.style == "double":
            position = _after_escaped_line_ends(text, position, end)
            escape = _ESCAPE.match(text, position, end)
            if escape is not None:
                found.append(position)
                position = escape.end()
                continue
        if not character.isspace():
            while position < end and text[position] != character and text[position].isspace():
                position += 1
        elif position > run_end:
            run = _SPACES.match(text, position, end)
            run_end = run.end() if run else position
            folded = run is not None and ("\n" in run.group() or "\r" in run.group())
        found.append(position)
        position = min(_next(character, text, position, run_end, scalar.style, folded=folded), end)
    return (*found, position)


def span_of(scalar: Scalar, text: str, start: int, end: int) -> Span:
    """Return where the characters from `start` to `end` of the value stand in `text`."""
    places = starts(scalar, text)
    last = max(start, min(end, len(scalar.value)) - 1)
    if end <= start:
        return Span(places[min(start, len(places) - 1)], places[min(start, len(places) - 1)])
    after = places[last + 1]
    # What follows a value's last word may be the indentation of the next line: end the span at the character itself.
    trimmed = text[places[last] : after].rstrip() or text[places[last] : places[last] + 1]
    return Span(places[start], places[last] + len(trimmed))


def _content(scalar: Scalar, text: str) -> tuple[int, int]:
    """Return where the value begins and ends, without quotation marks or the head of a block."""
    if scalar.style in ("single", "double"):
        return scalar.span.start + 1, scalar.span.end - 1
    header = _HEADER.match(text, scalar.span.start) if scalar.style in ("literal", "folded") else None
    return (header.end() if header else scalar.span.start), scalar.span.end


def _after_escaped_line_ends(text: str, position: int, end: int) -> int:
    while (escape := _ESCAPED_LINE_END.match(text, position, end)) is not None:
        position = escape.end()
    return position


def _next(character: str, text: str, position: int, run_end: int, style: str, *, folded: bool) -> int:
    """Return where to look for the character after the one at `position`.

    A run of white space that holds a line end was folded and is used up as a whole, so that what the value keeps of it (a second
    line end, a deeper indentation) takes no room; any other run goes sign by sign.
    """
    if character.isspace():
        return run_end if folded else min(position + 1, run_end)
    doubled = style == "single" and text.startswith("''", position)
    return position + (2 if doubled else 1)
