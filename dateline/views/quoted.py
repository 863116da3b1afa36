"""Words between quotation marks in what we write: set as a source's only where they stand in its text.

The serif face says "these are the source's words", and a reader may rely on it. Titles, summaries and bodies are proved by a rule,
but for those of events that are not verified, which stay in our own face; and so do words in a note that are no source's here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from dateline.markup.document import Document
from dateline.markup.prose import Phrase, line_html, parse, to_html
from dateline.model.timeline import Event, Source, Timeline
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.normalise import Normalised, normalise, normalise_words
from dateline.views.targets import leads


def set_off(event: Event) -> Callable[[Phrase], bool]:
    """Return the function that tells whether words between quotation marks of an event are a source's: all or none of them."""
    return lambda phrase: event.is_verified


def set_off_by(page: Document, timeline: Timeline) -> Callable[[Phrase], bool]:
    """Return the function that tells whether words stand in an excerpt, or its translation, of an event that a page leads to."""
    ids = {link.target.id for link in page.links if link.target is not None and link.target.kind == "event"}
    excerpts = [excerpt for id in sorted(ids) if id in timeline.by_id for excerpt in timeline.by_id[id].excerpts if excerpt.standing]
    ours = timeline.site.language
    texts = [(excerpt.words, excerpt.language or ours) for excerpt in excerpts]
    texts += [(excerpt.record.translation, ours) for excerpt in excerpts if excerpt.record.translation is not None]
    quotations = [(normalise(text), language) for text, language in texts]
    return lambda phrase: _stands(phrase, quotations)


def title_html(event: Event) -> Markup:
    """Return the title of an event."""
    return line_html(event.title, theirs=set_off(event))


def note_html(text: str | None, sources: Iterable[Source | None], timeline: Timeline) -> Markup | None:
    """Return a note, inline Markdown, as HTML; `sources` are those whose words it may set off."""
    return to_html(parse(text), lambda footnote: "", theirs=_stands_in(sources), href=leads(timeline)) if text else None


def reason_html(text: str | None, source: Source) -> Markup | None:
    """Return a reason, plain text, as HTML with the words of `source` set off."""
    return line_html(text, theirs=_stands_in([source])) if text else None


def _stands_in(sources: Iterable[Source | None]) -> Callable[[Phrase], bool]:
    """Return the function that tells whether words stand in one of the sources, cut out of no longer word."""
    kept = {source.record.id: (source.text, source.language) for source in sources if source is not None and source.text is not None}
    return lambda phrase: _stands(phrase, kept.values())


def _stands(phrase: Phrase, texts: Iterable[tuple[Normalised, str]]) -> bool:
    words = normalise_words(phrase.text).rstrip(",.")
    return any(isinstance(locate(words, None, None, text, language), Found | Ambiguous) for text, language in texts)
