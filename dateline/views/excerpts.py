"""An excerpt as a page shows it: the source's words, who says so, and where they stand.

In here: quotations in final words and addresses. Not in here: finding them (quotes/), the record of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from dateline import urls
from dateline.model.records import Role, TermRecord
from dateline.model.timeline import Event, Excerpt
from dateline.views.chains import Chain, chain, retold
from dateline.views.names import SourceName
from dateline.views.quoted import note_html
from dateline.views.silhouette import paragraphs
from dateline.views.wording import Wording

_DOUBLE_MARKS = re.compile('[“”„‟«»"「」]')


@dataclass(frozen=True, slots=True)
class ExcerptShown:
    """A quotation: its number and label on the event's page, the words, and what stands under them.

    `marks` is `single` where the words hold double quotation marks of their own. `cite` is the address of the original.
    `role` is said where the excerpt does not state the event. `verified` tells that the words were found in the text kept.
    """

    number: int
    label: str
    words: str
    marks: str
    language: str
    source: str
    cite: str | None
    chain: Chain | None
    retold: tuple[SourceName, ...]
    role: str | None
    note: Markup | None
    verified: bool
    paragraph: str | None
    href: str


def shown(event: Event, excerpt: Excerpt, actors: Mapping[str, TermRecord], wording: Wording) -> ExcerptShown:
    """Return an excerpt of `event` as pages show it."""
    record = excerpt.record
    return ExcerptShown(
        number=excerpt.number,
        label=record.label,
        words=excerpt.words,
        marks="single" if _DOUBLE_MARKS.search(excerpt.words) else "double",
        language=excerpt.language,
        source=record.source,
        cite=excerpt.source.record.url if excerpt.source else None,
        chain=chain(excerpt, actors, wording),
        retold=retold(excerpt, wording),
        role=None if record.role is Role.STATES else wording.t(f"roles.{record.role.value}"),
        note=note_html(record.note, [excerpt.source]),
        verified=excerpt.found is not None,
        paragraph=_paragraph(excerpt, wording),
        href=urls.event(event.id, record.label).from_root(),
    )


def paragraph_number(excerpt: Excerpt) -> int | None:
    """Return in which paragraph of the text the words begin, from 1; None where they were not found."""
    found, source = excerpt.found, excerpt.source
    if found is None or source is None or source.text is None or source.record.text is None:
        return None
    start, _ = source.text.original(found.start, found.end)
    return bisect_right(_starts(source.record.text.text), start)


@lru_cache(maxsize=256)
def _starts(text: str) -> tuple[int, ...]:
    """Return where the paragraphs of a text begin; kept, for a long text is asked about once for each of its excerpts."""
    return tuple(block.start for block in paragraphs(text))


def _paragraph(excerpt: Excerpt, wording: Wording) -> str | None:
    number = paragraph_number(excerpt)
    return None if number is None else wording.t("excerpts.paragraph", number=number)
