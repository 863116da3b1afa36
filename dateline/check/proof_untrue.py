"""A proof says something else than its text.

Where the text of a source is at hand, its proof is looked through from end to end: the length of the text, the places of the title
and of each excerpt, the words at these places, the pages. Everywhere else the proof is all there is, and what it says is
believed; so nothing in it may be wrong, not even where no excerpt rests on it any more.

Write it anew, and read what that changes before you commit it, for somebody may have changed it by hand:

    python3 build.py prove gazette --texts ../texts
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._pasteable import short
from dateline.check._proofs import Proved, again, at_entry, at_field, digest_at, proved
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.proofs import Entry, Proof, Standing
from dateline.model.timeline import Source, Timeline
from dateline.quotes.normalise import Normalised, Span


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each thing in a proof that its text does not bear out."""
    for source in timeline.sources.values():
        text, proof, file = source.text, source.proof, source.record.text
        # A text that is not the one that was archived proves nothing against anybody (seed-hash).
        if text is None or proof is None or file is None or file.sha256 != proof.sha256:
            continue
        yield from _heads(source, text, proof)
        by_words = {one.entry.words: one for one in proved(source, timeline)}
        for entry in proof.entries:
            finding = _untrue(source, text, proof, entry, by_words.get(entry.words))
            if finding is not None:
                yield finding


def _heads(source: Source, text: Normalised, proof: Proof) -> Iterator[Finding]:
    id = source.record.id
    if proof.length != len(text.text):
        said = at_field(proof, "length", f"the text has {len(text.text):,} characters")
        yield Finding(f"the proof of `{id}` gives its text {proof.length:,} characters", said, help=(again(id),))
    for name, told, span in (("title", proof.title, source.title_span), ("opening", proof.opening, source.opening_span)):
        if told != span:
            where = "nowhere" if span is None else f"from {span[0]:,} to {span[1]:,}"
            here = (
                at_field(proof, name, f"the text has it {where}")
                if told
                else at_field(proof, "length", f"behind this, `{name}` is missing")
            )
            what = "the title" if name == "title" else "the opening words"
            there = (in_text(source, *span, "it stands here" if name == "title" else "they stand here"),) if span else ()
            yield Finding(
                f"the proof of `{id}` does not have {what} where the text has {'it' if name == 'title' else 'them'}",
                here,
                there,
                help=(again(id),),
            )


def _untrue(source: Source, text: Normalised, proof: Proof, entry: Entry, one: Proved | None) -> Finding | None:
    """Return what is wrong with an entry, if anything is."""
    id = source.record.id
    of = one.name if one is not None else f"an entry in the proof of `{id}`"
    here = (one.here("the excerpt"),) if one is not None else ()
    if any(end > len(text.text) for _, end in entry.standing.spans):
        return Finding(f"{of} is proved past the end of the text", at_entry(proof, entry, "no such place"), here, help=(again(id),))
    there = _there(source, entry.standing.exact)
    if digest_at(text.text, entry.standing) != entry.words:
        said = "other words stand there" if one is not None else "the words that stand there are not those that it names"
        return Finding(f"{of} is proved where the text has other words", at_entry(proof, entry, said), (*here, *there), help=(again(id),))
    if one is None or one.excerpt.standing is None or one.excerpt.standing == entry.standing:
        return None
    return Finding(
        f"{of} is not proved as it stands in the text: {_difference(one.excerpt.standing, entry.standing)}",
        at_entry(proof, entry, _difference(one.excerpt.standing, entry.standing)),
        (*here, *_there(source, one.excerpt.standing.exact)),
        help=(again(id),),
    )


def _there(source: Source, spans: tuple[Span, ...]) -> Iterator[Label]:
    for start, end in spans:
        yield in_text(source, start, end, "in the text")


def _difference(text: Standing, told: Standing) -> str:
    """Say in what a proof differs from the text."""
    if (text.exact, text.prefix, text.suffix) != (told.exact, told.prefix, told.suffix):
        return f"its words stand from {text.start:,} to {text.end:,}, and the proof says from {told.start:,} to {told.end:,}"
    if (text.pages, text.unnumbered) != (told.pages, told.unnumbered):
        return f"its words stand on {_pages(text)}, and the proof says on {_pages(told)}"
    return f"its words stand {_under(text)}, and the proof says {_under(told)}"


def _pages(there: Standing) -> str:
    named = ", ".join(f"`{short(page)}`" for page in there.pages)
    parts = [f"page {named}"] if named else []
    parts += [f"{there.unnumbered} without a number"] if there.unnumbered else []
    return " and ".join(parts) or "no page"


def _under(there: Standing) -> str:
    return f"under `{short(there.section)}`" if there.section is not None else "under no heading"


RULE = Rule(
    name="proof-untrue",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    needs_text=True,
)
