"""A text that is kept elsewhere has quotations that its proof does not have yet.

With the text at hand they are verified, and nothing is wrong with them. But whoever has only what is committed here, a reviewer
or a fork, has the proof alone, and for them the site does not build. Write the proof, and commit it with the event:

    python3 build.py prove gazette --texts ../texts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.check._proofs import at_excerpt
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Quotation, Source, Timeline

_MOST_NAMED = 3


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each text at hand, kept elsewhere, of which something is not proved."""
    for id, source in timeline.sources.items():
        record = source.record
        if record.text is None or not record.is_kept_elsewhere or not record.text.sha256:
            continue
        quoted = tuple(quotation for quotation in timeline.quotations[id] if quotation.excerpt.found is not None)
        if record.proof is None:
            yield _finding(source, "it has no proof yet", quoted)
        elif source.proof is not None:
            known = {entry.words for entry in source.proof.entries}
            lacking = tuple(quotation for quotation in quoted if quotation.excerpt.record.digest not in known)
            if lacking:
                count = "an excerpt" if len(lacking) == 1 else f"{len(lacking)} excerpts"
                yield _finding(source, f"its proof lacks {count}", lacking)


def _finding(source: Source, what: str, lacking: Sequence[Quotation]) -> Finding:
    record = source.record
    more = len(lacking) - _MOST_NAMED
    return Finding(
        f"the text of `{record.id}` is kept elsewhere, and {what}",
        label(record.origin, "/sha256", "who has only this hash cannot verify what is quoted"),
        tuple(_at(quotation) for quotation in lacking[:_MOST_NAMED]),
        help=(f"`prove {record.id} --texts DIR` writes it; commit it with what is quoted",),
        note=(f"{'one more excerpt is' if more == 1 else f'{more} more excerpts are'} not proved",) if more > 0 else (),
    )


def _at(quotation: Quotation) -> Label:
    return at_excerpt(quotation.event, quotation.excerpt, "exact", "not proved yet")


RULE = Rule(name="proof-incomplete", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find)
