"""Words in quotation marks in our prose stand in no excerpt of the event.

Quotation marks say: these are the source's own words. The site sets them off, and readers cite them. So what stands in
`“…”`, `"…"`, `«…»`, `„…“` or `「…」` in a title, a summary, a body or an answer must stand in an excerpt of the same event, sign for
sign, or, where the excerpt is in another language, in its `translation`; a final comma or full stop inside the marks is passed
over, and single quotation marks are not read.

Set the marks around the words as the excerpt has them, add an excerpt that has them, or tell it in your own words,
without marks.

    summary: The mayor called it “a lifesaver”.[^mayor]        wrong: the excerpt has `a lifeline`
    summary: The mayor called it “a lifeline”.[^mayor]         right
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.check._cuts import at_cuts
from dateline.check._elsewhere import crosses_cut, first_place, place_in_excerpt
from dateline.check._notes import are_read, is_sound
from dateline.check._passages import passages
from dateline.check._pasteable import short
from dateline.check._sought import in_text, sentence_in
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label_within
from dateline.markup.prose import Phrase, phrases_in
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.cut import CUT
from dateline.quotes.nearest import Passage, nearest
from dateline.quotes.normalise import Normalised, Span, normalise, normalise_words
from dateline.text.listing import listed
from dateline.text.node import escape
from dateline.text.yaml_values import scalar

_MARK = re.compile('[“”"«»„「」]')
_FINAL = (",", ".", "，", "、", "。", "．", "،", "۔", "।")
"""A comma or a full stop, in any script, that our own sentence has put inside the marks."""
_MOST_NAMED = 3
_OWN_WORDS = "if the words are your own, take the quotation marks away"


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
        if any(_has(words, excerpt, ours) for excerpt in event.excerpts):
            continue
        if not _is_awaited(event, _bare(words)):
            yield _finding(event, pointer, phrase, _bare(words), ours)


def _has(words: str, excerpt: Excerpt, ours: str) -> bool:
    """Tell whether an excerpt has the words, or its translation does, which is in the language of our prose."""
    if place_in_excerpt(words, excerpt) or place_in_excerpt(_bare(words), excerpt):
        return True
    translation = excerpt.record.translation
    return translation is not None and _place(words, normalise(translation), ours) is not None


def _is_awaited(event: Event, words: str) -> bool:
    """Tell whether an excerpt that could not be read may have the words, or one that does not stand yet, where they are its source's."""
    standing = all(is_sound(excerpt) for excerpt in event.excerpts)
    return not are_read(event) or (not standing and next(_unquoted(event, words), None) is not None)


def _place(words: str, text: Normalised, language: str) -> Span | None:
    return first_place(words, text, language) or first_place(_bare(words), text, language)


def _bare(words: str) -> str:
    return words[:-1] if words.endswith(_FINAL) else words


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
        return Finding(headline, here(f"in the text of `{source.record.id}`, but not quoted"), (place,), help=(add, _OWN_WORDS))
    near = _nearest(event, words)
    if near is None:
        gone = [excerpt.label for excerpt in event.removed]
        lost = (f"{listed(gone)} {'was' if len(gone) == 1 else 'were'} taken down, and what stood there alone is quoted no more",)
        return Finding(
            headline,
            here("nothing near these words is quoted"),
            help=(*_translated(event, ours), _OWN_WORDS),
            note=lost if gone else (),
        )
    excerpt, passage = near
    theirs = excerpt.words[passage.start : passage.end]
    # Marks inside the proposal would end its own, and across a cut no words stand.
    mend = (
        "set the marks around words of the excerpt"
        if _MARK.search(theirs) or CUT in theirs
        else f"set the words as the excerpt has them: “{theirs}”"
    )
    return Finding(headline, here(_said(excerpt, passage)), (_there(event, excerpt, passage),), help=(mend, _OWN_WORDS))


def _unquoted(event: Event, words: str) -> Iterator[tuple[Source, Label, str]]:
    """Yield the event's sources that have the words outside its excerpts: a label at them, and their sentence."""
    for excerpt in event.excerpts:
        source = excerpt.source
        if source is None or source.text is None or source.record.text is None:
            continue
        place = _place(words, source.text, source.language)
        if place is not None:
            yield source, in_text(source, *place, "stands here"), sentence_in(source, *place)


def _nearest(event: Event, words: str) -> tuple[Excerpt, Passage] | None:
    """Return the excerpt with the nearest words; one that was not found is no measure."""
    found = [(excerpt, nearest(words, normalise(excerpt.words))) for excerpt in event.excerpts if excerpt.standing]
    near = [(excerpt, passage) for excerpt, passage in found if passage is not None]
    return max(near, key=lambda pair: pair[1].score, default=None)


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


def _said(excerpt: Excerpt, passage: Passage) -> str:
    if not passage.differences:
        return "a word of the excerpt is cut"
    first = passage.differences[0]
    if first.invisible is not None:
        return first.invisible
    return "words are added" if first.kind == "added" else f"the excerpt has `{short(excerpt.words[slice(*first.source)])}`"


def _there(event: Event, excerpt: Excerpt, passage: Passage) -> Label:
    """Return a label at the words of the excerpt that the phrase has otherwise, or at all that are near."""
    changed = [difference.source for difference in passage.differences[:1] if difference.kind != "added"]
    return _in_excerpt(event, excerpt, *(changed or [(passage.start, passage.end)])[0], "nearest words")


def _in_excerpt(event: Event, excerpt: Excerpt, start: int, end: int, message: str) -> Label:
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    return label_within(event.record.origin, pointer, *normalise(excerpt.record.exact).original(start, end), message)


RULE = Rule(
    name="quote-in-prose",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("suppressed-repeated",),
)
