"""The collection has no event, so there is nothing to build.

An event is one file in events/, and seven lines are enough. The report prints seven that can be pasted; where the
collection has an archived text, they quote it. The name of the file is the event's id, for ever: it says what happened,
in small letters, digits and hyphens. Where every event is a draft, nothing is published yet: take `draft: true` out of one.

    events/council-votes-for-the-pier.yaml

    title: Council votes for the pier
    date: "1987-03-03"
    summary: The council voted for the new pier.[^vote]
    excerpts:
      vote:
        source: gazette
        exact: "On 3 March 1987 the council voted for the new pier by nine votes to two"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.edtf.model import Point, text
from dateline.edtf.phrases import Phrase, dates_in
from dateline.model.timeline import Event, Source, Timeline
from dateline.quotes.locate import Found, locate
from dateline.quotes.normalise import normalise_words
from dateline.quotes.passage import sentence_span
from dateline.quotes.words import word_count
from dateline.text.yaml_values import scalar

_FILE = "events/what-happened.yaml"
_SOURCE = (
    "archive an article's text as seeds/gazette.txt, and write seeds/gazette.yaml beside it:\n"
    "title: The title as it is printed\npublisher: Who published it\npublished: \"1987-03-04\""
)  # fmt: skip


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding if there is no event."""
    if timeline.unread or timeline.removed.events or any(timeline.shows_drafts or not event.record.draft for event in timeline.events):
        return
    if timeline.events:
        yield _drafts_alone(timeline.events)
        return
    where = Label(timeline.site.origin.file, None, "no file in events/ holds an event")
    quotable = [source for source in timeline.sources.values() if source.text is not None and source.text.text]
    if not quotable:
        begin = f"then write {_FILE}:\n{_event('1987-03-03', 'gazette', 'three words or more, letter for letter as the text has them')}"
        yield Finding("the collection has no event", where, help=(_SOURCE, begin))
        return
    source, phrase, words = next(iter(_sentences(timeline, quotable)), (quotable[0], None, None))
    date = text(Point(phrase.year or 1, phrase.month, phrase.day)) if phrase else "1987-03-03"
    lines = _event(date, source.record.id, words or "three words or more, letter for letter as the text has them")
    yield Finding("the collection has no event", where, help=(f"begin with seven lines: write {_FILE}, named for what happened:\n{lines}",))


def _drafts_alone(events: tuple[Event, ...]) -> Finding:
    help = "take the line out of an event that is ready to be read; `serve` shows drafts as they are"
    first = label(events[0].record.origin, "/draft", "not published, as all others" if len(events) > 1 else "not published")
    return Finding("every event is a draft, so there is nothing to publish", first, help=(help,))


def _event(date: str, source: str, words: str) -> str:
    return (
        f'title: What happened, in one line\ndate: "{date}"\nsummary: What happened, in a sentence of your own.[^words]\n'
        f"excerpts:\n  words:\n    source: {source}\n    exact: {scalar(words)}"
    )


def _sentences(timeline: Timeline, sources: list[Source]) -> Iterator[tuple[Source, Phrase, str]]:
    """Yield sentences of the archived texts that say a date and may be quoted as they stand."""
    policy = timeline.site.policy
    for source in sources:
        archived = source.record.text.text if source.record.text is not None else ""
        for phrase in dates_in(archived, source.language):
            words = re.sub(r"[.!?]$", "", normalise_words(archived[slice(*sentence_span(archived, phrase.start, phrase.end))]))
            fits = policy.excerpt_min <= word_count(words) and len(words) <= policy.excerpt_max
            if phrase.year and fits and source.text and isinstance(locate(words, None, None, source.text, source.language), Found):
                yield source, phrase, words


RULE = Rule(name="empty-collection", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, yields_to=("missing-site",))
