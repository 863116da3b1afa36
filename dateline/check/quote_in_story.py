"""Words in quotation marks in a story stand in no excerpt of an event that the story names.

In a story as in an event, quotation marks say: these are a source's own words. The site sets them off, and readers cite them. So
what stands in `“…”`, `"…"`, `«…»`, `»…«`, `„…“` or `「…」` in the title, the summary or the prose of a story must stand, sign for
sign, in an excerpt of an event that the story links to or sets whole, or in the `translation` of such an excerpt; a final comma or
full stop inside the marks is passed over. Of other habits `„…”`, `»…»` and `”…”` are read too, and single quotation marks are not.

Set the marks around the words as the excerpt has them, link to the event whose excerpt has them, or tell it in your own words,
without marks.

    The mayor called the plan “a lifeline”.                                   wrong: nothing says where the words are quoted
    The mayor called [the plan](event:council-votes) “a lifeline”.            right: an excerpt of that event has them
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dateline.check._notes import are_read, is_sound
from dateline.check._pasteable import short
from dateline.check._phrases import OWN_WORDS, bare, difference, differing, has, mend, nearest_excerpt
from dateline.check._sought import in_excerpt
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label_within
from dateline.markup.prose import phrases_in
from dateline.model.timeline import Event, ProsePage, Timeline
from dateline.quotes.normalise import normalise_words
from dateline.text.file import Span


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each phrase of a story that no excerpt of the events it names has."""
    for story in timeline.stories:
        links = (link.target.id for link in story.body.links if link.target is not None and link.target.kind == "event")
        ids = tuple(dict.fromkeys(links))
        # Of what is not there, or could not be read, nobody knows what it quotes; that was reported.
        said = tuple(_said(story))
        if not said or any(id not in timeline.by_id for id in ids):
            continue
        events = tuple(timeline.by_id[id] for id in ids)
        if all(are_read(event) and all(is_sound(excerpt) for excerpt in event.excerpts) for event in events):
            for words, here in said:
                yield from _fault(words, here, events, timeline)


def _said(story: ProsePage) -> Iterator[tuple[str, Callable[[str], Label]]]:
    """Yield what stands in quotation marks, each with a label at its place."""
    record = story.record
    for pointer, text in (("/title", record.title), ("/summary", record.summary or "")):
        for phrase in phrases_in(text):
            yield phrase.text, partial(label_within, record.origin, pointer, phrase.start, phrase.end)
    for phrase in story.body.phrases:
        yield phrase.text, partial(Label, record.origin.file, Span(record.start + phrase.start, record.start + phrase.end))


def _fault(said: str, here: Callable[[str], Label], events: tuple[Event, ...], timeline: Timeline) -> Iterator[Finding]:
    words, ours = normalise_words(said), timeline.site.language
    if any(has(words, excerpt, ours) for event in events for excerpt in event.excerpts):
        return
    words = bare(words)
    headline = f"the quoted words `{short(words)}` stand in no excerpt of an event that the story names"
    others = (event for event in timeline.events if event not in events and not event.record.draft)
    other = next((event for event in others if any(has(words, excerpt, ours) for excerpt in event.excerpts)), None)
    if other is not None:
        link = f"link to the event beside them: `[words](event:{other.id})`"
        yield Finding(headline, here(f"an excerpt of `{other.id}` has them"), help=(link, OWN_WORDS))
        return
    near = nearest_excerpt(words, (excerpt for event in events for excerpt in event.excerpts))
    if near is None:
        at = "nothing near these words is quoted" if events else "the story names no event"
        link = "link to the event whose excerpt has them: `[words](event:id)`"
        yield Finding(headline, here(at), help=(link, OWN_WORDS))
        return
    excerpt, passage = near
    event = next(event for event in events if excerpt in event.excerpts)
    there = in_excerpt(event, excerpt, *differing(passage), "nearest words")
    yield Finding(headline, here(difference(excerpt, passage)), (there,), help=(mend(excerpt, passage), OWN_WORDS))


RULE = Rule(
    name="quote-in-story",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("suppressed-repeated",),
)
