"""Words between quotation marks in a note of ours: set as a source's only where they stand in its text.

The serif face says "these are the source's words", and a reader may rely on it. Titles and summaries are proved by a rule;
a note may also quote what is no source here, and such words stay in our own face.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from dateline.markup.prose import Phrase, line_html, parse, to_html
from dateline.model.timeline import Source, Timeline
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.normalise import normalise_words
from dateline.views.targets import leads


def note_html(text: str | None, sources: Iterable[Source | None], timeline: Timeline) -> Markup | None:
    """Return a note, inline Markdown, as HTML; `sources` are those whose words it may set off."""
    return to_html(parse(text), lambda footnote: "", theirs=_stands_in(sources), href=leads(timeline)) if text else None


def reason_html(text: str | None, source: Source) -> Markup | None:
    """Return a reason, plain text, as HTML with the words of `source` set off."""
    return line_html(text, theirs=_stands_in([source])) if text else None


def _stands_in(sources: Iterable[Source | None]) -> Callable[[Phrase], bool]:
    """Return the function that tells whether words stand in one of the sources, cut out of no longer word."""
    kept = {source.record.id: (source.text, source.language) for source in sources if source is not None and source.text is not None}

    def stands(phrase: Phrase) -> bool:
        words = normalise_words(phrase.text).rstrip(",.")
        return any(isinstance(locate(words, None, None, text, language), Found | Ambiguous) for text, language in kept.values())

    return stands
