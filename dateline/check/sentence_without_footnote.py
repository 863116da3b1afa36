"""A sentence of a summary, a body or an answer has no footnote, so nothing shows what it rests on.

Readers follow each sentence to the words that carry it. Name the excerpt behind the sentence, quote one more, or leave
the sentence out. What is only our own thread between two sentences belongs into one of them.

    summary: The council voted for the new pier. It had been debated for years.[^debate]        wrong
    summary: The council voted for the new pier.[^vote] It had been debated for years.[^debate]        right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import named
from dateline.check._passages import Passage, passages
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label, label_within
from dateline.markup.prose import Sentence
from dateline.model.timeline import Event
from dateline.text.listing import listed
from dateline.text.node import escape

_LAST_WORDS = 4
_MOST_NAMED = 8


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each sentence without a footnote; an event without excerpts has a report of its own."""
    if not event.excerpts:
        return
    cited = named(event)
    unnamed = [excerpt.record.label for excerpt in event.excerpts if excerpt.record.label not in cited]
    uncited = [(passage, sentence) for passage in passages(event) for sentence in passage.prose.sentences if not sentence.cited]
    for passage, sentence in uncited:
        # An answer without any footnote has a report of its own.
        if passage.prose.footnotes or not passage.pointer.startswith("/accounts/"):
            yield _finding(event, passage, sentence, unnamed, alone=len(uncited) == 1)


def _finding(event: Event, passage: Passage, sentence: Sentence, unnamed: list[str], *, alone: bool) -> Finding:
    origin = event.record.origin
    labels = [excerpt.record.label for excerpt in event.excerpts]
    which = "a sentence" if len(passage.prose.sentences) > 1 else "the sentence"
    few = alone and len(unnamed) <= _MOST_NAMED
    there = tuple(label(origin, f"/excerpts/{escape(name)}#key", "no footnote names this excerpt") for name in unnamed) if few else ()
    tail = _tail(passage.prose.text[sentence.start : sentence.end])
    known = unnamed if there else labels[:_MOST_NAMED]
    if there or len(known) == 1:
        notes = "".join(f"[^{name}]" for name in known)
        cure = f"if {listed(known)} {'carries' if len(known) == 1 else 'carry'} it, write `{tail}{notes}`"
    else:
        cure = f"name what carries it: {listed((f'[^{name}]' for name in known), 'or')}"
    return Finding(
        f"{which} in the {passage.name} of `{event.id}` has no footnote",
        label_within(origin, passage.pointer, sentence.start, sentence.end, "which excerpt carries this?"),
        there,
        help=(cure, "or quote the words that carry it in one more excerpt, or leave the sentence out"),
    )


def _tail(sentence: str) -> str:
    """Return the last few words of a sentence.

    >>> _tail("The council voted for the new pier by nine votes to two.")
    '… nine votes to two.'
    """
    words = sentence.split()
    return " ".join(["…", *words[-_LAST_WORDS:]] if len(words) > _LAST_WORDS else words)


RULE = Rule(name="sentence-without-footnote", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)
