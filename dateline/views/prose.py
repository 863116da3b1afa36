"""A page of prose in parts: our words, and events set whole between them.

In here: cutting the page where an event stands. Not in here: how an event is shown (rows.py), Markdown (markup/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.markup.blocks_html import to_html
from dateline.markup.document import Document, EventBlock
from dateline.model.timeline import ProsePage, Timeline
from dateline.views.rows import Row
from dateline.views.targets import leads
from dateline.views.wording import Wording

LEVEL = 2
"""The level of a heading `#` on a page of prose, whose title is the heading of level 1."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: prose as HTML, or events that stand there one after the other."""

    html: Markup | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in another language: the language's name, its tag, and the way there."""

    name: str
    language: str
    href: str


def parts(page: ProsePage, timeline: Timeline, rows: tuple[Row, ...], wording: Wording) -> tuple[Part, ...]:
    """Return the parts of a page in their order; an event that is not there, which is reported, stays a link."""
    by_id = {event.id: row for event, row in zip(timeline.events, rows, strict=True)}
    return tuple(_parts(page.body, by_id, timeline, wording))


def _parts(body: Document, rows: Mapping[str, Row], timeline: Timeline, wording: Wording) -> Iterator[Part]:
    named = table_names(wording)
    words: list[int] = []
    events: list[Row] = []

    def part() -> Part:
        chosen = replace(body, blocks=tuple(body.blocks[number] for number in words))
        html = to_html(chosen, lambda footnote: "", href=leads(timeline), level=LEVEL, table=named)
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
    return lambda number: wording.t("prose.table", number=str(number))


def translations(page: ProsePage, wording: Wording) -> tuple[Translation, ...]:
    """Return the same page in other languages."""
    return tuple(
        Translation(
            _name(other.language or wording.catalogue.language, wording),
            other.language or wording.catalogue.language,
            urls.prose(other.id, other.language).from_root(),
        )
        for other in page.translations
    )


def _name(tag: str, wording: Wording) -> str:
    key = f"languages.{tag.partition('-')[0].lower()}"
    return wording.t(key) if wording.catalogue.has(key) else tag
