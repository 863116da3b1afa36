"""Excerpts as other parts of an event name them: by their labels, in the footnotes of our prose."""

from __future__ import annotations

import re
from itertools import islice

from dateline.check._passages import Passage, footnotes
from dateline.markup.prose import Footnote
from dateline.model.timeline import Event, Excerpt
from dateline.text.nearest import did_you_mean
from dateline.text.node import Mapping

_MOST_FIELDS = 100
"""A mapping with more fields is no record, and no name in it a slip of the hand."""
_LABEL = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_label(text: str) -> bool:
    """Tell whether an excerpt may have this label.

    >>> is_label("vote"), is_label("The Vote")
    (True, False)
    """
    return _LABEL.fullmatch(text) is not None


def labels(event: Event) -> tuple[str, ...]:
    """Return all labels under `excerpts`, those too of excerpts that could not be read."""
    node = event.record.origin.node("/excerpts")
    return tuple(key.value for key, _ in node.entries) if isinstance(node, Mapping) else ()


def lacks_excerpts(event: Event) -> bool:
    """Tell whether nothing is quoted; excerpts that could not be read, or that a misspelt name has, were reported."""
    node, given = event.record.origin.node("/excerpts"), event.record.given
    if "excerpts" in given:
        return isinstance(node, Mapping) and not node.entries
    return not (len(given) <= _MOST_FIELDS and any(did_you_mean(name, ("excerpts",)) for name in given))


def are_read(event: Event) -> bool:
    """Tell whether the words of every excerpt could be read; of one where they could not, something was reported.

    One that was taken down need have none.
    """
    read = {excerpt.record.label for excerpt in event.excerpts if excerpt.record.exact}
    return set(labels(event)) == read | {excerpt.label for excerpt in event.removed}


def is_sound(excerpt: Excerpt) -> bool:
    """Tell whether a quotation stands in its source, or has no text to stand in."""
    return excerpt.place is None or excerpt.found is not None


def named(event: Event) -> frozenset[str | None]:
    """Return the labels that footnotes name, or were probably meant to name."""
    notes = list(footnotes(event))
    known = labels(event)
    return frozenset((*(note.label for note in notes), *(meant_by(note, event) for note in notes if note.label not in known)))


def astray(event: Event, passage: Passage) -> tuple[Footnote, ...]:
    """Return the footnotes of a passage that name no excerpt."""
    known = labels(event)
    return tuple(note for note in passage.prose.footnotes if note.label not in known)


def meant_by(note: Footnote, event: Event) -> str | None:
    """Return the label that a footnote was probably meant to name: a near one, or the only one that no footnote names."""
    near = did_you_mean(note.label.strip(), labels(event))
    known = labels(event)
    # Where thousands are astray, each is asked about: the second tells enough.
    strays = list(islice((other for other in footnotes(event) if other.label not in known), 2))
    if near or len(strays) != 1:
        return near
    notes = {other.label for other in footnotes(event)}
    unnamed = [label for label in known if label not in notes]
    return unnamed[0] if len(unnamed) == 1 else None
