"""A page of prose in parts: our words, and events set whole between them.

In here: cutting the page where an event stands. Not in here: how an event is shown (rows.py), Markdown (markup/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from markupsafe import Markup

from dateline import urls
from dateline.markup.blocks_html import to_html
from dateline.markup.document import Document, EventBlock
from dateline.markup.prose import Phrase
from dateline.model.timeline import ProsePage, Timeline
from dateline.views.quoted import set_off_by
from dateline.views.rows import Row
from dateline.views.targets import leads
from dateline.views.wording import Wording

LEVEL = 2
"""The level of a heading `#` on a page of prose, whose title is the heading of level 1."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: prose as HTML, and events that stand under it one after the other.

    In a story each event has a place that links lead to, where it stands first: elsewhere its row has no anchor.
    """

    html: Markup | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in another language: the language's name, its tag, and the way there."""

    name: str
    language: str
    href: str


def parts(page: ProsePage, timeline: Timeline, rows: tuple[Row, ...], wording: Wording, *, level: int = LEVEL) -> tuple[Part, ...]:
    """Return the parts of a page in their order; an event that is not there, which is reported, stays a link.

    `level` is that of a heading `#`. Words between quotation marks are set off where an excerpt of an event has them that the page
    leads to; of a story, a rule has made sure that all are such.
    """
    by_id = {event.id: row for event, row in zip(timeline.events, rows, strict=True)}
    theirs = (lambda phrase: True) if page.record.kind == "story" else set_off_by(page.body, timeline)
    return tuple(_parts(page.body, by_id, timeline, wording, level, theirs))


def in_story(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return the parts with a place for each event where it stands first, and only there."""
    seen: set[str] = set()
    return tuple(replace(part, rows=tuple(_placed(row, seen) for row in part.rows)) for part in parts)


def _placed(row: Row, seen: set[str]) -> Row:
    if row.anchor in seen:
        return replace(row, anchor="")
    seen.add(row.anchor)
    return row


def _parts(
    body: Document, rows: Mapping[str, Row], timeline: Timeline, wording: Wording, level: int, theirs: Callable[[Phrase], bool]
) -> Iterator[Part]:
    named, tables = table_names(wording), count(1)
    words: list[int] = []
    events: list[Row] = []

    def part() -> Part:
        chosen = replace(body, blocks=tuple(body.blocks[number] for number in words))
        html = to_html(chosen, lambda footnote: "", theirs=theirs, href=leads(timeline), level=level, table=lambda _: named(next(tables)))
        return Part(html if words else None, tuple(events))

    for number, block in enumerate(body.blocks):
        row = rows.get(block.target.id) if isinstance(block, EventBlock) else None
        if row is None:
            if events:
                yield part()
                words, events = [], []
            words.append(number)
        else:
            events.append(row)
    if words or events:
        yield part()


def table_names(wording: Wording) -> Callable[[int], str]:
    """Return the function that names a table by its number, for those who hear the page."""
    return lambda number: wording.t("prose.table", number=number)


def translations(page: ProsePage, timeline: Timeline, wording: Wording) -> tuple[Translation, ...]:
    """Return the same page in other languages; the page itself is in that of the site."""
    languages = [other.language or timeline.site.language for other in page.translations]
    return tuple(
        Translation(_name(language, wording), language, urls.record(other.kind, other.id, other.language).from_root())
        for language, other in zip(languages, page.translations, strict=True)
    )


def _name(tag: str, wording: Wording) -> str:
    key = f"languages.{tag.partition('-')[0].lower()}"
    return wording.t(key) if wording.catalogue.has(key) else tag
