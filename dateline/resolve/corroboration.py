"""How many excerpts are independent: copies of one report are one witness.

In here: which excerpts are tied, and the largest number of which no two are. Not in here: the words for it (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.model.records import FICTION, SourceRecord
from dateline.model.timeline import Corroboration, Excerpt, Tie

MOST_STEPS = 20_000
"""Steps of the search for the largest number; where it ends early the count is too low rather than too high."""

_Kind = Literal["document", "voice", "origin"]
_Token = tuple[_Kind, str]


@dataclass(frozen=True, slots=True)
class _Witness:
    """An excerpt, and everything by which it can be tied to another: what two have in common ties them."""

    label: str
    tokens: frozenset[_Token]


def corroboration(excerpts: Iterable[Excerpt], actors: Iterable[str]) -> Corroboration:
    """Count excerpts; those without a known source, and fiction, do not count. `actors` are the ids of the vocabulary."""
    known = frozenset(actors)
    counted = [excerpt for excerpt in excerpts if excerpt.source is not None and excerpt.source.record.kind != FICTION]
    witnesses = [_Witness(excerpt.record.label, frozenset(_tokens(excerpt, known))) for excerpt in counted]
    return Corroboration(
        excerpts=tuple(witness.label for witness in witnesses),
        sources=tuple(dict.fromkeys(excerpt.record.source for excerpt in counted)),
        origins=independent([witness.tokens for witness in witnesses]),
        ties=tuple(_ties(counted, witnesses)),
    )


def _tokens(excerpt: Excerpt, actors: frozenset[str]) -> Iterable[_Token]:
    source = excerpt.source
    assert source is not None, "only excerpts with a source are counted"
    if excerpt.document is not None:
        yield "document", f"{source.record.id}/{excerpt.document.label}"
    for voice in _voices(excerpt):
        if voice in actors:
            yield "voice", voice
    for work in _works(excerpt):
        yield "origin", work


def _voices(excerpt: Excerpt) -> tuple[str, ...]:
    """Return who says it in the end: the last of the attribution, else the speaker, the document's author, the author of the work."""
    record = excerpt.record
    if record.attribution:
        return (record.attribution[-1],)
    if record.speaker is not None:
        return (record.speaker,)
    if excerpt.document is not None and excerpt.document.author is not None:
        return (excerpt.document.author,)
    return tuple(author.actor for author in _work(excerpt).authors if author.actor)


def _work(excerpt: Excerpt) -> SourceRecord:
    """Return the work whose words they are in the end: the origin named, else the source."""
    source = excerpt.source
    assert source is not None, "only excerpts with a source are counted"
    named = [work for work in source.origins if work.id == excerpt.record.origin]
    return named[0] if named else source.record


def _works(excerpt: Excerpt) -> frozenset[str]:
    """Return the works that the words go back to: all that the source does, or with `origin` those of that one alone."""
    source, origin = excerpt.source, excerpt.record.origin
    assert source is not None, "only excerpts with a source are counted"
    if origin is None:
        return source.ancestors
    return frozenset({origin}) if origin == source.record.id else source.ancestors_of(origin)


def _ties(excerpts: Sequence[Excerpt], witnesses: Sequence[_Witness]) -> Iterable[Tie]:
    """Yield why excerpts of different sources count once, each reason once; those of one source are one source without a reason."""
    said: set[tuple[str, str, _Token]] = set()
    for index, (excerpt, witness) in enumerate(zip(excerpts, witnesses, strict=True)):
        for other, others in zip(excerpts[:index], witnesses[:index], strict=True):
            common = witness.tokens & others.tokens
            if not common or excerpt.record.source == other.record.source:
                continue
            kind, through = min(common)
            reason = (other.record.source, excerpt.record.source, (kind, through))
            if reason not in said:
                said.add(reason)
                assert kind != "document", "a document lies in one source"
                yield Tie(others.label, witness.label, kind, through)


def independent(sets: Sequence[frozenset[_Token]]) -> int:
    """Return the largest number of sets of which no two have anything in common.

    >>> a, b, c = ("origin", "a"), ("origin", "b"), ("origin", "c")
    >>> independent([frozenset({a}), frozenset({a, b}), frozenset({b, c}), frozenset({c})])
    2
    """
    return _Search().most(_minimal(sets))


def _minimal(sets: Iterable[frozenset[_Token]]) -> tuple[frozenset[_Token], ...]:
    """Leave out each set that holds another: whatever is chosen with it can be chosen with the smaller one."""
    kept: list[frozenset[_Token]] = []
    for candidate in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not any(other <= candidate for other in kept):
            kept.append(candidate)
    return tuple(kept)


class _Search:
    """Branch and bound over sets; small sets and few ties, as evidence has them, need no branching at all."""

    def __init__(self) -> None:
        self._steps = 0

    def most(self, sets: Sequence[frozenset[_Token]]) -> int:
        """Return the largest number of disjoint sets, part by part."""
        return sum(self._of_part(part) for part in _parts(sets))

    def _of_part(self, sets: Sequence[frozenset[_Token]]) -> int:
        if len(sets) <= 2:
            return 1
        self._steps += 1
        ties = [sum(not one.isdisjoint(other) for other in sets) for one in sets]
        least = min(range(len(sets)), key=ties.__getitem__)
        rest = [one for one in sets if one.isdisjoint(sets[least])]
        with_least = 1 + self.most(rest)
        if ties[least] <= 2 or self._steps > MOST_STEPS:
            # With one tie at most it can only gain to be chosen; past the bound the first choice stands.
            return with_least
        without = [one for index, one in enumerate(sets) if index != least]
        return max(with_least, self.most(without))


def _parts(sets: Sequence[frozenset[_Token]]) -> Iterable[list[frozenset[_Token]]]:
    """Yield sets that hang together by what they have in common."""
    waiting = list(sets)
    while waiting:
        part = [waiting.pop()]
        tokens = set(part[0])
        grown = True
        while grown:
            joined = [one for one in waiting if not tokens.isdisjoint(one)]
            grown = bool(joined)
            part += joined
            tokens.update(*joined)
            waiting = [one for one in waiting if one not in joined]
        yield part
