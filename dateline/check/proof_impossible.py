"""A proof says of a text what can be true of no text.

Where a text is kept elsewhere, its proof is believed as long as it can be right: each place lies inside the text and is as long as
the words that are quoted, parts of an excerpt follow one another as near as a cut allows, and where two excerpts overlap they have
the same words. A quotation without `prefix` or `suffix` stands once, so it may not stand a second time in what else is quoted; and
its edges cut no word.
A proof that breaks this was changed by hand, or its source or its events were changed without it.

Have somebody who has the text write it anew; no part of it is mended by hand:

    python3 build.py prove gazette --texts ../texts
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.check._pasteable import short
from dateline.check._proofs import Proved, again, at_entry, at_field, proved
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.proofs import Entry, Proof, Standing
from dateline.model.timeline import Source, Timeline
from dateline.quotes.locate import Ambiguous, Found, Inside, locate
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.patchwork import Passage, clashes, patchwork
from dateline.quotes.scripts import is_unspaced
from dateline.quotes.sequence import FEWEST_WORDS
from dateline.quotes.words import word_count


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each thing that cannot be, in the proofs that stand in for a text."""
    for source in timeline.sources.values():
        if source.text is None and source.proof is not None:
            yield from _heads(source, source.proof)
            yield from _entries(source, source.proof, tuple(proved(source, timeline)), timeline.site.policy.cut_gap)


def _heads(source: Source, proof: Proof) -> Iterator[Finding]:
    """Yield what is wrong with the places of the title and the opening words."""
    id, record = source.record.id, source.record
    for name, span in (("title", proof.title), ("opening", proof.opening)):
        if span is not None and span[1] > proof.length:
            here = at_field(proof, name, f"ends at {span[1]:,}, and the text at {proof.length:,}")
            yield Finding(f"the proof of `{id}` has its `{name}` past the end of the text", here, help=(again(id),))
    if proof.title is not None and (record.title is None or len(normalise_words(record.title)) != proof.title[1] - proof.title[0]):
        count = proof.title[1] - proof.title[0]
        where = label(record.origin, "/title", "another title than the one that was proved")
        here = at_field(proof, "title", f"the text has it in {count} characters")
        yield Finding(f"the title of `{id}` is not the one that its proof found in the text", where, (here,), help=(again(id),))


def _entries(source: Source, proof: Proof, found: Sequence[Proved], cut_gap: int) -> Iterator[Finding]:
    """Yield the entries that cannot be by themselves, then those that cannot be together."""
    by_words = {one.entry.words: one for one in reversed(found)}
    first: dict[str, Entry] = {}
    sound: set[str] = set()
    for entry in proof.entries:
        one = by_words.get(entry.words)
        fault = _misplaced(entry, proof) or (_misfit(one, entry.standing, cut_gap) if one is not None else None)
        if first.setdefault(entry.words, entry).standing != entry.standing:
            headline = f"the proof of `{source.record.id}` has two entries for the same words, at different places"
            yield Finding(headline, at_entry(proof, entry, "which of them is meant?"), help=(again(source.record.id),))
        elif fault is not None:
            yield _finding(source, proof, entry, fault, one)
        else:
            sound.add(entry.words)
    yield from _contradictions(source, proof, [one for one in found if one.entry.words in sound])


def _misplaced(entry: Entry, proof: Proof) -> str | None:
    """Say what is wrong with the places of an entry, whatever its words are."""
    there = entry.standing
    last = max(end for _, end in there.spans)
    if last > proof.length:
        return f"it ends at {last:,}, and the text at {proof.length:,}"
    if any(one[1] > other[0] for one, other in pairwise(there.exact)):
        return "its parts overlap, or are not in the order of the text"
    if there.prefix is not None and there.prefix[1] != there.start:
        return "its `prefix` does not end where the words begin"
    if there.suffix is not None and there.suffix[0] != there.end:
        return "its `suffix` does not begin where the words end"
    return None


def _misfit(one: Proved, there: Standing, cut_gap: int) -> str | None:
    """Say how the places of an entry do not fit the words of its excerpt."""
    record = one.excerpt.record
    quoted = there.parts(normalise_words(record.exact))
    if len(quoted) != len(there.exact):
        return f"it has {len(there.exact)} parts, and the excerpt has {len(quoted)}"
    for part, (start, end) in zip(quoted, there.exact, strict=True):
        if len(part) != end - start:
            return f"it gives {end - start:,} characters to words that have {len(part):,}"
    for name, given, span in (("prefix", record.prefix, there.prefix), ("suffix", record.suffix, there.suffix)):
        length = len(normalise_words(given or ""))
        if (span is None) is not (length == 0) or (span is not None and span[1] - span[0] not in (length, length + 1)):
            return f"its `{name}` is not as long as the one that is given"
    if (fault := _miscut(quoted, there, cut_gap)) is not None:
        return fault
    if there.section is not None and one.excerpt.source is not None and there.section not in one.excerpt.source.record.sections:
        return f"it stands under a heading that its source does not list: `{short(there.section)}`"
    return None


def _miscut(quoted: Sequence[str], there: Standing, cut_gap: int) -> str | None:
    """Say what is wrong with the cuts of an excerpt, as far as that can be told without its text."""
    if len(quoted) > 1 and any(word_count(part) < FEWEST_WORDS for part in quoted):
        return "a part of it has fewer than three words"
    gaps = [other[0] - one[1] for one, other in pairwise(there.exact)]
    if max(gaps, default=0) > cut_gap:
        return f"a cut of it leaves out {max(gaps):,} characters, and the most is {cut_gap:,}"
    # A single sign that is left out is the space between two neighbours, but in scripts that set none it may be a word.
    is_idle = any(gap == 0 or (gap == 1 and not is_unspaced(part[-1])) for part, gap in zip(quoted, gaps, strict=False))
    return "a cut of it leaves out no word" if is_idle else None


def _finding(source: Source, proof: Proof, entry: Entry, fault: str, one: Proved | None) -> Finding:
    of = one.name if one is not None else f"an entry of the proof of `{source.record.id}`"
    there = (one.here("the excerpt"),) if one is not None else ()
    return Finding(
        f"{of} cannot stand where its proof says: {fault}", at_entry(proof, entry, fault), there, help=(again(source.record.id),)
    )


def _contradictions(source: Source, proof: Proof, sound: Sequence[Proved]) -> Iterator[Finding]:
    """Yield excerpts that contradict each other, by their words and their places."""
    passages = {passage: one for one in reversed(sound) for passage in _passages(one)}
    found = clashes(passages)
    for clash in found:
        one, other = passages[clash.one], passages[clash.other]
        yield Finding(
            f"{other.name} and the excerpt `{one.excerpt.record.label}` of `{one.event.id}` overlap, as their proofs say, and differ there",
            at_entry(proof, other.entry, "this place"),
            (at_entry(proof, one.entry, "and this one"), other.here("has other words"), one.here("than this one, at the same place")),
            help=(again(source.record.id),),
        )
    # Of passages that differ where they overlap no text can be put together.
    if not found:
        yield from _misplaced_in(patchwork(passages, proof.length), source, proof, sound)


def _misplaced_in(known: Normalised, source: Source, proof: Proof, sound: Sequence[Proved]) -> Iterator[Finding]:
    """Yield excerpts that stand elsewhere too, or cut a word, in what is known of the text."""
    for one in sound:
        record, there = one.excerpt.record, one.entry.standing
        if len(there.exact) > 1:
            continue
        match locate(record.exact, record.prefix, record.suffix, known, source.language):
            case Found(start=start, end=end) if start != there.start:
                yield _twice(source, proof, one, sound, (start, end))
            case Ambiguous(places=places):
                yield _twice(source, proof, one, sound, next(place for place in places if place != there.exact[0]))
            case Inside(edges=edges):
                whole = known.text[slice(*edges[0].whole)] if edges else ""
                yield _finding(source, proof, one.entry, f"it would cut `{short(whole)}`, of which other excerpts have the rest", one)
            case _:
                pass


def _twice(source: Source, proof: Proof, one: Proved, others: Iterable[Proved], place: Span) -> Finding:
    """Return the finding for words that stand in another quotation too, where their proof does not have them."""
    holding = next((each for each in others if _holds(each, place)), None)
    return Finding(
        f"{one.name} stands twice, by what is quoted of `{source.record.id}` itself",
        at_entry(proof, one.entry, "proved here"),
        (
            one.here("these words"),
            *((at_entry(proof, holding.entry, "and this place has them too"), holding.here("stand in these")) if holding else ()),
        ),
        help=(again(source.record.id),),
    )


def _passages(one: Proved) -> Iterator[Passage]:
    """Yield the words of an excerpt, part by part, with those around them, each in its place."""
    there, record = one.entry.standing, one.excerpt.record
    quoted = there.parts(normalise_words(record.exact))
    yield from (Passage(span, part) for span, part in zip(there.exact, quoted, strict=True))
    if there.prefix is not None:
        yield Passage(there.prefix, normalise_words(record.prefix or "").ljust(_length(there.prefix)))
    if there.suffix is not None:
        yield Passage(there.suffix, normalise_words(record.suffix or "").rjust(_length(there.suffix)))


def _length(span: Span) -> int:
    return span[1] - span[0]


def _holds(one: Proved, place: Span) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in one.entry.standing.exact)


RULE = Rule(name="proof-impossible", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
