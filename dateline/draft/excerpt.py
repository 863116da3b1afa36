"""An excerpt of a source, found by words that somebody remembers, and written as it stands in an event.

In here: the excerpts that may be meant, their labels, their lines. Not in here: which source is searched and how a choice is put
to somebody (cli/), the rest of an event (event.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.draft.yaml import Exact, Said, Value, document
from dateline.model.records import Policy
from dateline.model.timeline import Location, Source
from dateline.quotes.alike import look
from dateline.quotes.clip import Clip, clip_parts
from dateline.quotes.cut import parts, rewritten
from dateline.quotes.locate import Spans
from dateline.quotes.nearest import Difference, Passage
from dateline.quotes.normalise import Normalised, normalise_words
from dateline.quotes.recall import recall, recall_parts
from dateline.text.ids import mended_id

_LONGEST_LABEL = 24
_MOST_DIFFERENCES = 3
_MOST_PARTS = 4
"""Parts of words that somebody remembers."""
_STANDS = 100.0
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE_WORDS = re.compile(r"^[\W_]+|[\W_]+$")
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Candidate:
    """An excerpt that may be meant: where it stands in the text of its source, `line` in the file, and its words as the source has them.

    `score` is how near the words given are (100: they stand there), `differences` are clauses on how they differ, but for case and
    kinds of marks.
    """

    source: Source
    clip: Clip
    words: str
    line: int
    score: float
    differences: tuple[str, ...]


def candidates(words: str, source: Source, policy: Policy) -> tuple[Candidate, ...]:
    """Return the excerpts of a source that `words` may be meant for, the likeliest first.

    The title alone is none of them, for it proves nothing.
    """
    if source.text is None:
        return ()
    given, title = normalise_words(words), _bare(source.record.title or "")
    found: dict[Spans, Candidate] = {}
    for pieces, places in _meant(given, source.text, source.language, policy.cut_gap):
        cut = clip_parts(
            [(place.start, place.end) for place in places],
            source.text,
            source.language,
            fewest_words=policy.excerpt_min,
            most_characters=policy.excerpt_max,
            gap=policy.cut_gap,
        )
        if cut is not None and (not title or _bare(cut.words(source.text)) != title):
            found.setdefault(cut.spans, _candidate(pieces, source, places, cut))
    return tuple(found.values())


def _meant(given: str, text: Normalised, language: str, gap: int) -> Iterator[tuple[tuple[str, ...], tuple[Passage, ...]]]:
    """Yield the parts of the words given and the places that they may be meant for, the likeliest first.

    What may be meant for a cut is one where the words do not stand as they are given, and the parts stand near each other.
    """
    whole = recall(given, text, language)
    respelt = rewritten(given)
    if respelt is not None and not any(place.score >= _STANDS for place in whole):
        pieces = tuple(respelt[start:end] for start, end in parts(respelt))
        ways = recall_parts(pieces, text, language, gap) if 1 < len(pieces) <= _MOST_PARTS else ()
        if ways:
            yield from ((pieces, way) for way in ways)
            return
    yield from (((given,), (place,)) for place in whole)


def label(words: str, taken: Collection[str] = ()) -> str:
    """Return a label for an excerpt: its longest word, with a number where that is taken.

    >>> label("the mayor called the plan a lifeline", ["lifeline"])
    'lifeline-2'
    """
    longest = max(_WORD.findall(words), key=len, default="")
    base = (mended_id(longest) or "words")[:_LONGEST_LABEL]
    numbers = range(2, len(taken) + 3)
    return next(name for name in (base, *(f"{base}-{number}" for number in numbers)) if name not in taken)


def fields(candidate: Candidate) -> Mapping[str, Value]:
    """Return the fields of an excerpt, as `document` writes them."""
    beside = (("prefix", candidate.clip.prefix), ("suffix", candidate.clip.suffix))
    needed: dict[str, Value] = {name: Exact(words) for name, words in beside if words is not None}
    return {"source": candidate.source.record.id, "exact": Exact(candidate.words), **needed}


def pasteable(candidate: Candidate, name: str, location: Location) -> str:
    """Return the lines of an excerpt as they stand below `excerpts:`, its place in a comment, since the build computes it."""
    written = document({name: Said(fields(candidate), place(candidate, location))})
    return "".join(f"{_INDENT}{line}\n" for line in written.splitlines())


def place(candidate: Candidate, location: Location) -> str:
    """Say where in its source an excerpt stands.

    The line is that of the file; page and section are known where the text has them.
    """
    pages = [f"page {location.pages[0]}" if len(location.pages) == 1 else f"pages {' and '.join(location.pages)}"] if location.pages else []
    section = [f"in “{location.section}”"] if location.section else []
    return ", ".join((f"line {candidate.line}", *pages, *section))


def _candidate(given: Sequence[str], source: Source, places: Sequence[Passage], cut: Clip) -> Candidate:
    file, text = source.record.text, source.text
    assert file is not None, "a place in a text needs its file"
    assert text is not None, "a place in a text needs the text"
    line = file.position(text.original(cut.start, cut.end)[0])[0]
    seen = [
        said
        for part, place in zip(given, places, strict=True)
        for said in _differences(
            part, text.text, [each for each in place.differences if each.invisible is None and _has_words(part, text.text, each)]
        )
    ]
    more = [f"{len(seen) - _MOST_DIFFERENCES} more"] if len(seen) > _MOST_DIFFERENCES else []
    score = min(place.score for place in places)
    return Candidate(source, cut, cut.words(text), line, score, (*seen[:_MOST_DIFFERENCES], *more))


def _differences(given: str, text: str, differences: Collection[Difference]) -> Iterator[str]:
    """Yield how the source differs from the words given."""
    for each in differences:
        ours, theirs = given[slice(*each.quote)].strip(), text[slice(*each.source)].strip()
        match each.kind:
            case "replaced":
                yield f"`{theirs}`, not `{ours}`"
            case "missing":
                yield f"also `{theirs}`"
            case "added":
                yield f"no `{ours}`"


def _has_words(given: str, text: str, each: Difference) -> bool:
    return any(map(str.isalnum, given[slice(*each.quote)] + text[slice(*each.source)]))


def _bare(text: str) -> str:
    """Return words without case, kinds of marks, and signs at the ends."""
    return look(_BESIDE_WORDS.sub("", normalise_words(text)))
