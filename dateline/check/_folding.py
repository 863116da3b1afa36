"""Line ends inside a quotation as it is written, which YAML reads as spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.check._sought import Sought
from dateline.quotes.normalise import Span, normalise_words
from dateline.text.align import starts
from dateline.text.node import Scalar

_HYPHENS = ("-", "\u00ad", "\u2010")
"""What a printed line ends with where it parts a word."""


def line_ends(quotation: Sought) -> list[int]:
    """Return the positions in the value of `exact` of the signs that stand for line ends of the file."""
    node = quotation.event.record.origin.node(quotation.pointer("exact"))
    if not isinstance(node, Scalar):
        return []
    text = quotation.event.record.origin.file.text
    places = starts(node, text)
    return [at for at, sign in enumerate(node.value) if sign.isspace() and "\n" in text[places[at] : places[at + 1]]]


@dataclass(frozen=True, slots=True)
class Parted:
    """A word that a line end parts: the two pieces as they are written, the line end, and the place of the whole word in the text."""

    before: str
    after: str
    at: int
    source: Span
    whole: Span


def parted(quotation: Sought) -> Parted | None:
    """Return the first word that a line end parts, where the quotation stands once such words are whole; `whole` is its place then."""
    value = quotation.excerpt.record.exact
    ends = line_ends(quotation)
    parts = [normalise_words(value[start:end]) for start, end in zip([0, *(at + 1 for at in ends)], [*ends, None], strict=True)]
    found = re.search("".join(_joint(part) for part in parts[:-1]) + re.escape(parts[-1]), quotation.text.text) if ends else None
    if found is None:
        return None
    number = next((number for number, joint in enumerate(found.groups()) if not joint.endswith(" ")), None)
    if number is None:
        return None
    before, after = parts[number].split(" ")[-1], parts[number + 1].split(" ")[0]
    at = found.end(number + 1)
    start = at - len(before) + (before.endswith(_HYPHENS) and not found[number + 1])
    return Parted(before, after, ends[number], (start, at + len(after)), found.span())


def _joint(part: str) -> str:
    """Return a pattern for a part and what the source has at the line end behind it; a hyphen may be the line's alone."""
    if part.endswith(_HYPHENS):
        return f"{re.escape(part[:-1])}({re.escape(part[-1])} ?|)"
    return f"{re.escape(part)}( ?)"


def at_line_end(quotation: Sought, start: int, end: int, theirs: str) -> bool:
    """Tell whether words of the quotation are the source's but for a line end between them, and the hyphen before it."""
    ours = quotation.quoted[start:end]
    first, last = quotation.words.original(start, end)
    return (
        ours != theirs
        and any(first < at < last for at in line_ends(quotation))
        and theirs.replace(" ", "") in (ours.replace(" ", ""), re.sub(f"[{''.join(_HYPHENS)}] ", "", ours))
    )
