"""A quotation of a text that is kept elsewhere has no proof.

Where the text of a source may not lie here, somebody who has it looks the words up and commits the proof; the page then says
that they are attested. A quotation that is new, or of which a single sign was changed, has no proof yet. The build does not
take anybody's word for it, so whoever has the text has to prove it:

    python3 build.py prove gazette --texts ../texts
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import standing
from dateline.check._proofs import at_excerpt
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.proofs import Proof
from dateline.model.records import ExcerptRecord
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.digest import words_digest
from dateline.quotes.words import word_count
from dateline.text.listing import listed


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that the proof of its text does not have."""
    # Where the texts themselves are asked for, that they are not there is said of each (text-missing).
    if timeline.requires_texts:
        return
    for event in timeline.events:
        for excerpt in event.excerpts:
            source = excerpt.source
            if (
                source is None
                or source.text is not None
                or source.proof is None
                or excerpt.attested is not None
                or not excerpt.record.exact
            ):
                continue
            yield _finding(event, excerpt, source, source.proof, timeline)


def _finding(event: Event, excerpt: Excerpt, source: Source, proof: Proof, timeline: Timeline) -> Finding:
    id = source.record.id
    needed = f"the text with the SHA-256 {proof.sha256} is needed: `prove {id} --texts DIR`, where DIR has it as {id}.txt"
    others = _elsewhere(excerpt, id, timeline)
    move = (f"these words stand in {listed(others)}: if they were quoted from there, name it\nsource: {others[0]}",) if others else ()
    return Finding(
        f"the excerpt `{excerpt.record.label}` of `{event.id}` is not proved, and the text of `{id}` is kept elsewhere",
        at_excerpt(event, excerpt, "exact", "the proof has no entry for these words"),
        (Label(proof.file, None, _proves(proof)),),
        help=(*move, needed, "if the words were changed by mistake, bring them back sign for sign: then their proof holds again"),
        note=_around(excerpt.record, proof),
    )


def _proves(proof: Proof) -> str:
    count = len(proof.entries)
    if count < 2:
        return "proves one excerpt, which is another" if count else "proves no excerpt yet"
    return f"proves {count:,} excerpts, and this is none of them"


def _around(record: ExcerptRecord, proof: Proof) -> tuple[str, ...]:
    """Say that the words are proved, if it is only what was given around them that is not."""
    given = [name for name, words in (("prefix", record.prefix), ("suffix", record.suffix)) if words]
    tried = {
        "without what is given around them": (None, None),
        "with their `prefix` alone": (record.prefix, None),
        "with their `suffix` alone": (None, record.suffix),
    }
    found = next((said for said, around in tried.items() if given and proof.entry(words_digest(record.exact, *around))), None)
    return (f"the words are proved {found}",) if found is not None else ()


def _elsewhere(excerpt: Excerpt, id: str, timeline: Timeline) -> list[str]:
    """Return the other sources that have the words, as their texts or their proofs tell."""
    if word_count(excerpt.record.exact) < 2:
        return []
    words = excerpt.record.digest
    by_proof = [other for other, source in timeline.sources.items() if source.proof is not None and source.proof.entry(words)]
    by_text = [source.record.id for source, _ in standing(excerpt.record.exact, timeline, but=id)]
    return sorted({*by_proof, *by_text} - {id})


RULE = Rule(name="quote-unproved", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
