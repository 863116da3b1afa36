"""Where an excerpt stands in its source, as the text tells, or as a proof says of a text that is not at hand.

In here: both, in one form. Not in here: whether a proof can be right (check/), finding words (quotes/).
"""

from __future__ import annotations

from dateline.model.proofs import Entry, Proof, Standing
from dateline.model.records import ExcerptRecord, SourceRecord
from dateline.model.timeline import Location
from dateline.quotes.around import after, before
from dateline.quotes.locate import Found


def usable(record: SourceRecord) -> Proof | None:
    """Return the proof beside a record if it could be read and is one of the text that the record names."""
    proof = record.proof
    return proof if proof is not None and proof.is_read and proof.sha256 == (record.sha256 or "").lower() else None


def entry(record: ExcerptRecord, proof: Proof) -> Entry | None:
    """Return what a proof says of an excerpt, if it says anything of these words."""
    return proof.entry(record.digest)


def standing(record: ExcerptRecord, found: Found, location: Location, text: str) -> Standing:
    """Return where an excerpt stands that was found in a normalised text, with the words around it that it gives."""
    return Standing(
        exact=found.spans,
        prefix=before(record.prefix, found.start, text),
        suffix=after(record.suffix, found.end, text),
        pages=location.pages,
        unnumbered=location.unnumbered,
        section=location.section,
    )
