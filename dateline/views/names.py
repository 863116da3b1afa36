"""What a work is called where it is cited: by its publisher, else its title, else its opening words.

In here: the name, whose words it is, and the way to the work's page. Not in here: its full record (sources.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline import urls
from dateline.model.records import SourceRecord
from dateline.model.timeline import Source
from dateline.views.wording import Wording

LONGEST_TITLE = 40
"""Characters of a title that stands for a name; longer ones are cut after a word."""

MOST_NAMED = 60
"""Works that are named in one line."""

# Source: URL Standard (WHATWG), by which a backslash ends a host as a slash does.
_PATH = re.compile(r"[/?#\\]")


@dataclass(frozen=True, slots=True)
class SourceName:
    """A work's short name, whether it is the work's own words (then it is set in serif), its page, and whether it was withdrawn."""

    text: str
    theirs: bool
    href: str
    withdrawn: bool = False


def name_of(record: SourceRecord, wording: Wording, opening: str | None = None) -> SourceName:
    """Return what the work is called in a chain; `opening` are the first words of a text that has no title."""
    href, withdrawn = urls.source(record.id).from_root(), record.withdrawn is not None
    if record.suppressed is not None:
        return SourceName(wording.t("removed.name"), False, href)
    if record.publisher:
        return SourceName(record.publisher, False, href, withdrawn)
    words = record.title or opening
    if not words:
        return SourceName(record.id, False, href, withdrawn)
    theirs = "title" not in record.inferred
    short = shortened(words, LONGEST_TITLE)
    return SourceName(wording.t("names.title", title=short) if theirs else short, theirs, href, withdrawn)


def name_of_source(source: Source, wording: Wording) -> SourceName:
    """Return what a work with its text is called in a chain."""
    return name_of(source.record, wording, opening_words(source))


def names_of_some(sources: Sequence[Source], wording: Wording) -> tuple[SourceName, ...]:
    """Return what works are called; where they are very many, the last is how many more the bibliography has."""
    named = tuple(name_of_source(source, wording) for source in sources[:MOST_NAMED])
    left_out = len(sources) - len(named)
    if not left_out:
        return named
    return (*named, SourceName(wording.plural("rows.more_actors", left_out), False, urls.SOURCES.from_root()))


def opening_words(source: Source) -> str | None:
    """Return the words with which the text of an untitled work opens, with a sign that they go on."""
    if source.opening_span is None or source.text is None:
        return None
    start, end = source.opening_span
    words = source.text.text[start:end]
    return words if end >= len(source.text.text) else words.rstrip(".,;:…") + "…"


def title_of(record: SourceRecord, opening: str | None = None) -> str:
    """Return the title in full, or what takes its place."""
    if record.title:
        return record.title
    return opening or record.publisher or record.id


def shortened(text: str, longest: int) -> str:
    """Cut a text after a word, with an ellipsis, where it is longer than `longest` characters.

    >>> shortened("Town Hall Prepares to Vote", 20), shortened("Brief", 20)
    ('Town Hall Prepares…', 'Brief')
    """
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    whole = head.rpartition(" ")[0] if " " in head else head
    return whole.rstrip(" .,;:–—-") + "…"


def plain_address(url: str) -> str:
    """Return an address as people read it: without scheme, `www.` and closing slash, and else as it is written.

    >>> plain_address("https://www.example.org/news/1/")
    'example.org/news/1'
    """
    return url.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in url else url


def host_of(url: str) -> str:
    """Return the host that an address of the web leads to, without `www.`; a name of a user before it is none.

    >>> host_of("https://www.example.org:8080/news"), host_of("https://bank.example@example.org")
    ('example.org:8080', 'example.org')
    """
    authority = _PATH.split(url.partition("://")[2], maxsplit=1)[0]
    return authority.rpartition("@")[2].removeprefix("www.")
