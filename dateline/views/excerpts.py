"""An excerpt as a page shows it: the source's words, who says so, and where they stand.

In here: quotations in final words and addresses. Not in here: finding them (quotes/), the record of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import bidirectional

from markupsafe import Markup

from dateline import urls
from dateline.edtf.days import days_of
from dateline.edtf.model import Edtf, Point, is_qualified, text
from dateline.edtf.parse import parse
from dateline.model.records import Role
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.fragment import text_fragment
from dateline.quotes.normalise import normalise
from dateline.views.chains import Chain, chain, retold
from dateline.views.dates import Dates
from dateline.views.names import SourceName
from dateline.views.quoted import note_html
from dateline.views.silhouette import paragraphs
from dateline.views.statuses import StatusShown
from dateline.views.withdrawals import source_sign
from dateline.views.wording import Wording

_DOUBLE_MARKS = re.compile('[“”„‟«»"「」]')


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to the words outside this site: in the original and in its archived copy, as far as there are such.

    `url` and `copy` are the same addresses without the words; `day` is when the copy was made or, without one, when the original was
    read. Whoever finds one of them dead is led to the other by these. Source: Robust Links 1.0, link decoration.
    """

    original: str | None
    archived: str | None
    url: str | None
    copy: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class ExcerptShown:
    """A quotation: its number and label on the event's page, the words, and what stands under them.

    `parts` are the words as they stand in the source, unbroken; of a cut quotation there are several, and `words` has them all.
    `direction` is `auto`, by which a browser takes that of the first letter, or what most letters have where that is another.
    `marks` is `single` where the words hold double quotation marks of their own. `cite` is the address of the original.
    `role` is said where the excerpt does not state the event, `withdrawn` where the source was. `verified` tells that the words were
    found in the text kept, and `attested` says when somebody proved it who had the text, where it is not kept here.
    `where` says where in the work they stand, part by part, as readers cite it. `ways` lead to the very words in the original
    and in its archived copy. `quality` warns of a text that was not born as text.
    """

    number: int
    label: str
    words: str
    parts: tuple[str, ...]
    marks: str
    language: str
    direction: str
    source: str
    cite: str | None
    chain: Chain | None
    retold: tuple[SourceName, ...]
    role: str | None
    translation: str | None
    note: Markup | None
    withdrawn: StatusShown | None
    verified: bool
    attested: str | None
    where: tuple[str, ...]
    quality: str | None
    ways: Ways
    href: str


def shown(event: Event, excerpt: Excerpt, timeline: Timeline, wording: Wording, dates: Dates) -> ExcerptShown:
    """Return an excerpt of `event` as pages show it."""
    record = excerpt.record
    quality = excerpt.source.record.text_quality if excerpt.source else None
    return ExcerptShown(
        number=excerpt.number,
        label=record.label,
        words=excerpt.words,
        parts=excerpt.parts,
        marks="single" if _DOUBLE_MARKS.search(excerpt.words) else "double",
        language=excerpt.language,
        direction=direction(excerpt.words),
        source=record.source,
        cite=excerpt.source.record.url if excerpt.source else None,
        chain=chain(excerpt, timeline.actors, wording, dates),
        retold=retold(excerpt, wording),
        role=None if record.role is Role.STATES else wording.t(f"roles.{record.role.value}"),
        translation=record.translation,
        note=note_html(record.note, [excerpt.source], timeline),
        withdrawn=source_sign(wording) if excerpt.is_of_withdrawn else None,
        verified=excerpt.found is not None,
        attested=wording.t("excerpts.attested", date=dates.text(parse(excerpt.attested))) if excerpt.attested is not None else None,
        where=tuple(_where(excerpt, wording)),
        quality=wording.t(f"qualities.{quality.value}") if quality is not None else None,
        ways=_ways(excerpt),
        href=urls.event(event.id, record.label).from_root(),
    )


def _where(excerpt: Excerpt, wording: Wording) -> Iterator[str]:
    """Yield where the words stand: what is given, else the page and section computed, else the paragraph of the text."""
    given = dict(excerpt.record.locator)
    pages, section = excerpt.location.pages, excerpt.location.section
    if "page" not in given and pages:
        if len(pages) == 1:
            yield wording.t("locators.page", value=pages[0])
        else:
            yield wording.t("locators.pages", first=pages[0], last=pages[-1])
    elif "page" not in given and excerpt.location.unnumbered:
        yield wording.t("locators.unnumbered")
    for name, value in given.items():
        yield wording.t(f"locators.{name}", value=value)
    if section is not None and "section" not in given:
        yield wording.t("locators.section", value=section)
    number = paragraph_number(excerpt)
    if number is not None and not given and not pages and not excerpt.location.unnumbered:
        yield wording.t("locators.paragraph", value=number)


def direction(words: str) -> str:
    """Return in which direction words are set: `auto` but where they begin with a name in letters that go against all others.

    >>> direction("افتتح المجلس"), direction("BBC: افتتح المجلس الجسر"), direction("the bridge")
    ('auto', 'rtl', 'auto')
    """
    kinds = [kind != "L" for kind in map(bidirectional, words) if kind in ("L", "R", "AL")]
    leftwards = 2 * sum(kinds) > len(kinds)
    return "auto" if not kinds or kinds[0] == leftwards else "rtl" if leftwards else "ltr"


def _ways(excerpt: Excerpt) -> Ways:
    """Return the ways to the very words; an address that has a fragment already keeps it."""
    if excerpt.source is None:
        return Ways(None, None, None, None, None)
    record = excerpt.source.record
    copy = record.archived.url if record.archived is not None else None
    date = record.archived.date if record.archived is not None else record.accessed
    words = _fragment(excerpt)

    def leading(url: str | None) -> str | None:
        return url + ("" if "#" in url else "#") + words if url is not None and words is not None else url

    return Ways(leading(record.url), leading(copy), record.url, copy, _whole_day(date))


def _whole_day(date: Edtf | None) -> str | None:
    """Return a day that is known to be it, without its time; None for any other date."""
    day = days_of(date) if date is not None else None
    return text(day) if isinstance(day, Point) and day.day is not None and not is_qualified(day) else None


def _fragment(excerpt: Excerpt) -> str | None:
    """Return what leads a browser to the words; None where they were not found."""
    source, found = excerpt.source, excerpt.found
    if excerpt.attested is not None:
        # Of a text that is not here the words alone are known, and not whether they run on into another paragraph.
        return _fragment_of_words(excerpt)
    if source is None or source.text is None or source.record.text is None or found is None:
        return None
    return text_fragment(source.record.text.text, source.text, found.spans)


def _fragment_of_words(excerpt: Excerpt) -> str:
    spans, end = [], 0
    for part in excerpt.parts:
        start = excerpt.words.index(part, end)
        end = start + len(part)
        spans.append((start, end))
    return text_fragment(excerpt.words, normalise(excerpt.words), tuple(spans))


def paragraph_number(excerpt: Excerpt) -> int | None:
    """Return in which paragraph of the text the words begin, from 1; None where they were not found."""
    found, source = excerpt.found, excerpt.source
    return paragraph_at(source, found.start, found.end) if found is not None and source is not None else None


def paragraph_at(source: Source, start: int, end: int) -> int | None:
    """Return in which paragraph of a text words of the normalised text begin, from 1; None where there is no text."""
    if source.text is None or source.record.text is None:
        return None
    first, _ = source.text.original(start, end)
    return bisect_right(_starts(source.record.text.text), first)


@lru_cache(maxsize=256)
def _starts(text: str) -> tuple[int, ...]:
    """Return where the paragraphs of a text begin; kept, for a long text is asked about once for each of its excerpts."""
    return tuple(block.start for block in paragraphs(text))
