"""How many excerpts are independent: copies of one report are one witness.

In here: which excerpts are tied, and the largest number of which no two are. Not in here: the words for it (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.model.records import FICTION, SourceRecord
from dateline.model.timeline import Corroboration, Excerpt, Tie

MOST_STEPS = 1_000
"""Steps of the search for the largest number: sixty excerpts tied at random take up to six hundred. Where it ends early, the count is
too low rather than too high."""
_MOST_TIED = 100
"""It is not searched for at all where more excerpts hang together."""
_MOST_DEEP = 60
"""Choices that are made one within the other."""

_Kind = Literal["document", "voice", "origin"]
_Token = tuple[_Kind, str]


@dataclass(frozen=True, slots=True)
class _Witness:
    """An excerpt, and everything by which it can be tied to another: what two have in common ties them."""

    label: str
    tokens: frozenset[_Token]


def corroboration(excerpts: Iterable[Excerpt], actors: Iterable[str]) -> Corroboration:
    """Count excerpts; those without a known source, fiction, and what was withdrawn do not count.

    `actors` are the ids of the vocabulary.
    """
    known = frozenset(actors)
    counted = [excerpt for excerpt in excerpts if _is_witness(excerpt)]
    witnesses = [_Witness(excerpt.record.label, frozenset(_tokens(excerpt, known))) for excerpt in counted]
    return Corroboration(
        excerpts=tuple(witness.label for witness in witnesses),
        sources=tuple(dict.fromkeys(excerpt.record.source for excerpt in counted)),
        origins=independent([witness.tokens for witness in witnesses]),
        ties=tuple(_ties(counted, witnesses)),
    )


def _is_witness(excerpt: Excerpt) -> bool:
    """Tell whether an excerpt bears witness: neither its source nor the work whose words they are is fiction, or was withdrawn."""
    if excerpt.source is None:
        return False
    works = (excerpt.source.record, _work(excerpt))
    return all(work.kind != FICTION and work.withdrawn is None for work in works)


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
    minimal = _minimal(sets)
    return _Search(minimal).most((1 << len(minimal)) - 1)


def _minimal(sets: Iterable[frozenset[_Token]]) -> tuple[frozenset[_Token], ...]:
    """Leave out each set that holds another: whatever is chosen with it can be chosen with the smaller one."""
    kept: list[frozenset[_Token]] = []
    for candidate in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not any(other <= candidate for other in kept):
            kept.append(candidate)
    return tuple(kept)


class _Search:
    """Branch and bound over excerpts, of which a bit each tells whether it is still to be had.

    What has few ties, as evidence mostly has, is settled without a choice. Of the rest the one with the most ties is left out, or
    taken where that may give more.
    """

    def __init__(self, sets: Sequence[frozenset[_Token]]) -> None:
        self._tied = [
            sum(1 << at for at, other in enumerate(sets) if at != own and not one.isdisjoint(other)) for own, one in enumerate(sets)
        ]
        self._known: dict[int, int] = {}
        self._steps = 0

    def most(self, left: int, deep: int = 0) -> int:
        """Return the largest number of untied excerpts, part by part."""
        count = 0
        while left:
            part = self._part(left)
            left &= ~part
            if part not in self._known:
                self._known[part] = self._of_part(part, deep)
            count += self._known[part]
        return count

    def _part(self, left: int) -> int:
        """Return the first excerpt and all that hang together with it."""
        part = edge = left & -left
        while edge:
            at = edge.bit_length() - 1
            new = self._tied[at] & left & ~part
            part |= new
            edge = (edge & ~(1 << at)) | new
        return part

    def _of_part(self, part: int, deep: int) -> int:
        if part.bit_count() > _MOST_TIED or self._steps > MOST_STEPS or deep > _MOST_DEEP:
            return self._least_tied_first(part)
        taken, rest = self._settled(part)
        if rest != part:
            return taken + self.most(rest, deep)
        self._steps += 1
        chosen = max(_bits(part), key=lambda at: (self._tied[at] & part).bit_count())
        without = self.most(part & ~(1 << chosen), deep + 1)
        beside = part & ~(1 << chosen) & ~self._tied[chosen]
        return without if 1 + self._at_most(beside) <= without else max(without, 1 + self.most(beside, deep + 1))

    def _settled(self, part: int) -> tuple[int, int]:
        """Return how many excerpts can only gain to be chosen, and what is left when these are taken and others left out for good."""
        taken = 0
        changed = True
        while changed:
            changed = False
            for at in _bits(part):
                own = 1 << at
                if not part & own:
                    continue
                around = self._tied[at] & part
                if all(not around & ~self._tied[other] & ~(1 << other) for other in _bits(around)):
                    # All that it is tied to is tied among itself: of these one at most can be chosen, and it leaves the most free.
                    taken += 1
                    part &= ~(around | own)
                    changed = True
                    continue
                worse = sum(1 << other for other in _bits(around) if not (around | own) & ~(self._tied[other] | 1 << other))
                if worse:
                    # One of these has all its ties and more.
                    part &= ~(worse & -worse)
                    changed = True
        return taken, part

    def _at_most(self, left: int) -> int:
        """Return a number that is not exceeded: that of groups in which each is tied to each other."""
        count = 0
        while left:
            group = left & -left
            may = self._tied[group.bit_length() - 1] & left
            while may:
                one = may & -may
                group |= one
                may &= self._tied[one.bit_length() - 1]
            left &= ~group
            count += 1
        return count

    def _least_tied_first(self, left: int) -> int:
        count = 0
        while left:
            chosen = min(_bits(left), key=lambda at: (self._tied[at] & left).bit_count())
            left &= ~(self._tied[chosen] | 1 << chosen)
            count += 1
        return count


def _bits(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set.

    >>> list(_bits(0b1010))
    [1, 3]
    """
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
