"""Proofs as the rules on them see them: places in their files, and the excerpts that their entries are of.

In here: what those rules share. Not in here: what has to hold (the rules).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Label, label
from dateline.model.proofs import Entry, Proof, Standing
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.cut import joined
from dateline.quotes.digest import words_digest
from dateline.text.file import Span
from dateline.text.node import escape

_QUOTED_DIGEST = 66


@dataclass(frozen=True, slots=True)
class Proved:
    """An excerpt, and the first entry of a proof that is of its words."""

    event: Event
    excerpt: Excerpt
    entry: Entry

    @property
    def name(self) -> str:
        """What the excerpt is called in a message."""
        return f"the excerpt `{self.excerpt.record.label}` of `{self.event.id}`"

    def here(self, message: str) -> Label:
        """Return a label at the words of the excerpt."""
        return at_excerpt(self.event, self.excerpt, "exact", message)


def digest_at(text: str, there: Standing) -> str:
    """Return the digest of the words that really stand at the places of an excerpt."""
    before, after = (text[slice(*span)] if span is not None else None for span in (there.prefix, there.suffix))
    return words_digest(joined(text[start:end] for start, end in there.exact), before, after)


def at_excerpt(event: Event, excerpt: Excerpt, field: str, message: str) -> Label:
    """Return a label at a field of an excerpt."""
    return label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}/{field}", message)


def at_entry(proof: Proof, entry: Entry, message: str) -> Label:
    """Return a label at the digest by which an entry begins."""
    return Label(proof.file, Span(entry.offset, entry.offset + _QUOTED_DIGEST), message)


def at_field(proof: Proof, name: str, message: str) -> Label:
    """Return a label at a field of the whole proof."""
    at = proof.file.text.find(f'"{name}"')
    return Label(proof.file, Span(at, at + len(name) + 2) if at >= 0 else None, message)


def proved(source: Source, timeline: Timeline) -> Iterator[Proved]:
    """Yield each excerpt of a source that has an entry in its proof, in the order of the text."""
    if source.proof is None:
        return
    for quotation in timeline.quotations[source.record.id]:
        found = source.proof.entry(quotation.excerpt.record.digest) if quotation.excerpt.record.exact else None
        if found is not None:
            yield Proved(quotation.event, quotation.excerpt, found)


def again(id: str) -> str:
    """Return the cure of nearly every fault of a proof."""
    return f"`prove {id} --texts DIR`, where DIR has {id}.txt, writes the proof anew"
