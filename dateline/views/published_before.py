"""What former versions of events quote of a text and today's do not: they stay where they were published, so their words do too.

Nothing limits that: a version is never changed. But it is reported. In here: which excerpts these are, and how much of the text is
published with them. Not in here: how that is said (coverage.py). Versions that were taken down have no words and count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.model.past import State
from dateline.model.timeline import Source, Timeline
from dateline.quotes.around import after, before
from dateline.quotes.digest import words_digest
from dateline.quotes.locate import Found
from dateline.quotes.normalise import Span
from dateline.quotes.sequence import locate_quotation
from dateline.quotes.share import share, union


@dataclass(frozen=True, slots=True)
class Former:
    """Of the source with this id: `number` excerpts that only former versions have, and the share of its text with them, from 0 to 1.

    `share` is None where the text is not here. `astray` of them stand no longer in the text, or in more than one place.
    """

    source: str
    number: int
    share: float | None
    astray: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of an excerpt as a version has them."""

    exact: str
    prefix: str | None
    suffix: str | None


def published_before(timeline: Timeline) -> tuple[Former, ...]:
    """Return what only former versions quote, by source; a source that has another id now is that one."""
    quoted = {id: {one.excerpt.record.digest for one in quotations} for id, quotations in timeline.quotations.items()}
    ids = {former: id for id, source in timeline.sources.items() for former in (id, *source.record.previous_ids)}
    found: dict[str, dict[str, _Words]] = {}
    for states in timeline.history.states.values():
        for state in states:
            for source, words in _excerpts(state):
                id = ids.get(source)
                digest = words_digest(words.exact, words.prefix, words.suffix)
                if id is not None and digest not in quoted.get(id, ()):
                    found.setdefault(id, {})[digest] = words
    return tuple(_former(timeline.sources[id], words, timeline) for id, words in sorted(found.items()))


def _excerpts(state: State) -> Iterator[tuple[str, _Words]]:
    """Yield what a state quotes, each with the id of its source; what is no excerpt, as a program of another time wrote it, is none."""
    event = state.hashed.get("event")
    excerpts = event.get("excerpts") if isinstance(event, Mapping) else None
    for one in excerpts.values() if isinstance(excerpts, Mapping) else ():
        source, exact = (one.get("source"), one.get("exact")) if isinstance(one, Mapping) else (None, None)
        if isinstance(source, str) and isinstance(exact, str):
            yield source, _Words(exact, _text(one.get("prefix")), _text(one.get("suffix")))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _former(source: Source, words: Mapping[str, _Words], timeline: Timeline) -> Former:
    if source.text is None:
        return Former(source.record.id, len(words), None, 0)
    places = [_spans(one, source, timeline.site.policy.cut_gap) for one in words.values()]
    spans = [*_now(source, timeline), *(span for place in places for span in place)]
    return Former(source.record.id, len(words), share(union(spans), len(source.text.text)), sum(not place for place in places))


def _spans(words: _Words, source: Source, cut_gap: int) -> tuple[Span, ...]:
    """Return everything of the text that is published with an excerpt; nothing where it does not stand there once."""
    if source.text is None:
        return ()
    place = locate_quotation(words.exact, words.prefix, words.suffix, source.text, source.language, cut_gap)
    if not isinstance(place, Found):
        return ()
    text = source.text.text
    around = (before(words.prefix, place.start, text), after(words.suffix, place.end, text))
    return (*place.spans, *(span for span in around if span is not None))


def _now(source: Source, timeline: Timeline) -> Iterator[Span]:
    """Yield what is published of a text now, as its share counts it."""
    yield from (span for span in (source.title_span, source.opening_span) if span is not None)
    for quotation in timeline.quotations.get(source.record.id, ()):
        standing = quotation.excerpt.standing
        if standing is not None and not quotation.event.record.draft:
            yield from standing.spans
