"""Words in quotation marks in our prose stand in no excerpt of the event.

Quotation marks say: these are the source's own words. The site sets them off, and readers cite them. So what stands in
`“…”`, `"…"`, `«…»`, `»…«`, `„…“` or `「…」` in a title, a summary, a body or an answer must stand in an excerpt of the same event,
sign for sign, or, where the excerpt is in another language, in its `translation`; a final comma or full stop inside the marks is
passed over. Of other habits `„…”`, `»…»` and `”…”` are read too, and single quotation marks are not.

Set the marks around the words as the excerpt has them, add an excerpt that has them, or tell it in your own words,
without marks.

    summary: The mayor called it “a lifesaver”.[^mayor]        wrong: the excerpt has `a lifeline`
    summary: The mayor called it “a lifeline”.[^mayor]         right
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.check._cuts import at_cuts
from dateline.check._elsewhere import crosses_cut
from dateline.check._notes import are_read, is_sound
from dateline.check._passages import passages
from dateline.check._pasteable import short
from dateline.check._phrases import OWN_WORDS, bare, difference, differing, has, mend, nearest_excerpt, place_in
from dateline.check._sought import in_excerpt, in_text, sentence_in
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label_within
from dateline.markup.prose import Phrase, phrases_in
from dateline.model.timeline import Event, Source, Timeline
from dateline.quotes.normalise import normalise_words
from dateline.text.listing import listed
from dateline.text.yaml_values import scalar

_MOST_NAMED = 3


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each phrase of the title and of our prose that no excerpt has."""
    ours = timeline.site.language
    for event in timeline.events:
        if event.excerpts:
            yield from _faults(event, "/title", phrases_in(event.title), ours)
            for passage in passages(event):
                yield from _faults(event, passage.pointer, passage.prose.phrases, ours)


def _faults(event: Event, pointer: str, phrases: Iterable[Phrase], ours: str) -> Iterator[Finding]:
    for phrase in phrases:
        words = normalise_words(phrase.text)
        if any(has(words, excerpt, ours) for excerpt in event.excerpts):
            continue
        if not _is_awaited(event, bare(words)):
            yield _finding(event, pointer, phrase, bare(words), ours)


def _is_awaited(event: Event, words: str) -> bool:
    """Tell whether an excerpt that could not be read may have the words, or one that does not stand yet, where they are its source's."""
    standing = all(is_sound(excerpt) for excerpt in event.excerpts)
    return not are_read(event) or (not standing and next(_unquoted(event, words), None) is not None)


def _finding(event: Event, pointer: str, phrase: Phrase, words: str, ours: str) -> Finding:
    def here(message: str) -> Label:
        return label_within(event.record.origin, pointer, phrase.start, phrase.end, message)

    crossed = next((excerpt for excerpt in event.excerpts if crosses_cut(words, excerpt)), None)
    if crossed is not None:
        headline = f"the quoted words `{short(words)}` run across a cut of the excerpt `{crossed.record.label}`"
        cuts = at_cuts(event, crossed, "words are left out here")
        return Finding(
            headline,
            here("no unbroken passage of the source"),
            cuts,
            help=("set what stands on each side of the cut in marks of its own",),
        )
    headline = f"the quoted words `{short(words)}` stand in no excerpt of `{event.id}`"
    unquoted = next(_unquoted(event, words), None)
    if unquoted is not None:
        source, place, sentence = unquoted
        add = f"quote the sentence as an excerpt, and name it in a footnote:\nsource: {source.record.id}\nexact: {scalar(sentence)}"
        return Finding(headline, here(f"in the text of `{source.record.id}`, but not quoted"), (place,), help=(add, OWN_WORDS))
    near = nearest_excerpt(words, event.excerpts)
    if near is None:
        gone = [excerpt.label for excerpt in event.removed]
        lost = (f"{listed(gone)} {'was' if len(gone) == 1 else 'were'} taken down, and what stood there alone is quoted no more",)
        return Finding(
            headline,
            here("nothing near these words is quoted"),
            help=(*_translated(event, ours), OWN_WORDS),
            note=lost if gone else (),
        )
    excerpt, passage = near
    return Finding(
        headline,
        here(difference(excerpt, passage)),
        (in_excerpt(event, excerpt, *differing(passage), "nearest words"),),
        help=(mend(excerpt, passage), OWN_WORDS),
    )


def _unquoted(event: Event, words: str) -> Iterator[tuple[Source, Label, str]]:
    """Yield the event's sources that have the words outside its excerpts: a label at them, and their sentence."""
    for excerpt in event.excerpts:
        source = excerpt.source
        if source is None or source.text is None or source.record.text is None:
            continue
        place = place_in(words, source.text, source.language)
        if place is not None:
            yield source, in_text(source, *place, "stands here"), sentence_in(source, *place)


def _translated(event: Event, ours: str) -> Iterator[str]:
    """Yield the cure for words that may be those of an excerpt in another language."""
    foreign = [excerpt for excerpt in event.excerpts if excerpt.language and _main(excerpt.language) != _main(ours)]
    if foreign:
        labels = listed((excerpt.record.label for excerpt in foreign[:_MOST_NAMED]), "or")
        given = all(excerpt.record.translation is not None for excerpt in foreign)
        written = "set them as its `translation` has them" if given else "give it a `translation` that has them"
        yield f"if they are words of {labels}, which is in another language, {written}"


def _main(language: str) -> str:
    return language.partition("-")[0].lower()


RULE = Rule(
    name="quote-in-prose",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("suppressed-repeated",),
)
