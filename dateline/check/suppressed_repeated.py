"""Words that were taken down are still said in another place.

`suppressed` takes an event, an excerpt, a source or a picture off the site, and its words out of every file of it. Where the file
still gives the words, every text that the site shows is held against them: titles, summaries, notes, answers, pages, names, other
excerpts, addresses. Say it in other words, or take it out there too; case, punctuation and emphasis make no other words of them.

    excerpts:
      vote:
        source: gazette
        exact: "the council voted for the new pier by nine votes to two"
        suppressed: {date: "2025-03-14", ground: court}
    summary: The council voted for the new pier by nine votes to two.[^vote]      wrong
    summary: The council decided on the pier.[^vote]                              right

A phrase that an event sets in quotation marks may be no part of an excerpt that it lost, either.

The words of an excerpt are looked for however few they are; titles, summaries, translations and what a picture shows from as many
words on as an excerpt needs (`policy.excerpt_min`). What must not even stand in the collection's files is taken out of them, `exact`
and `title` too: then nothing is left to compare, and what repeats it has to be found by reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from dateline.check._passages import passages
from dateline.check._taken_down import Text, ids, texts, words_still_written
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.markup.prose import phrases_in
from dateline.model.removed import Words, pieces
from dateline.model.timeline import Event, Timeline
from dateline.quotes.normalise import normalise
from dateline.quotes.repeated import again


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each text that repeats words of what was taken down, of several from one thing one, and for each phrase that
    an event quotes of them.
    """
    wanted = [(words, piece) for words in words_still_written(timeline) for piece in pieces(words, timeline.site.policy.excerpt_min)]
    if not wanted:
        return
    addresses = ids(timeline)
    for text in texts(timeline):
        if text.value in addresses:
            continue
        said: set[str] = set()
        for words, piece in wanted:
            if words.name not in said and (here := _repeated(piece, text)) is not None:
                said.add(words.name)
                yield _finding(words, here)
    for event in timeline.events:
        yield from _quoted(event, [(words, piece) for words, piece in wanted if words.origin is event.record.origin])


def _quoted(event: Event, wanted: Sequence[tuple[Words, str]]) -> Iterator[Finding]:
    """Yield a finding for each phrase in quotation marks that stands in an excerpt of the event which is gone, and in none that is left."""
    if not wanted:
        return
    passages_of = [("/title", phrases_in(event.title)), *((passage.pointer, passage.prose.phrases) for passage in passages(event))]
    for pointer, phrases in passages_of:
        for phrase in phrases:
            if any(again(phrase.text, excerpt.words) for excerpt in event.excerpts):
                continue
            words = next((words for words, piece in wanted if again(phrase.text, piece) and not again(piece, phrase.text)), None)
            if words is not None:
                here = label_within(event.record.origin, pointer, phrase.start, phrase.end, "these stood in it")
                yield _finding(words, here)


def _repeated(piece: str, text: Text) -> Label | None:
    """Return a label where a text has the words; in an address they may be written by the numbers of their signs."""
    plain = normalise(text.value)
    found = again(piece, plain.text)
    if found is not None:
        return text.at(*plain.original(*found), "says the same words")
    if "%" in text.value and again(piece, unquote(text.value)) is not None:
        return text.at(0, len(text.value), "says the same words, as an address writes them")
    return None


def _finding(words: Words, here: Label) -> Finding:
    what = {"excerpt": "exact", "event": "title", "source": "title", "picture": "alt"}[words.kind]
    field = words.pointer.rpartition("/")[2]
    return Finding(
        f"words of {words.name}, which was taken down, are said here",
        here,
        (label(words.origin, f"{words.pointer}#key", "they may be said no more"),),
        help=(
            "say it in other words, or take it out",
            f"if these words are anybody's, take `{field or what}` out of what was taken down: nothing is compared with it then",
        ),
    )


RULE = Rule(name="suppressed-repeated", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
