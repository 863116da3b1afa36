"""What a timeline took from its sources and what it left: how much is published of each, what was read and not used, what is thin.

In here: each of these in final words, a bounded number of them. Not in here: what former versions published beyond that
(published_before.py). What was withdrawn is counted beside, as everywhere; of a text all counts that is printed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from dateline import urls
from dateline.model.timeline import Event, Quotation, Source, Timeline
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.normalise import normalise_words
from dateline.quotes.words import word_count
from dateline.views.counts import words_of
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import paragraph_at
from dateline.views.names import SourceName, names_of_some, opening_words, title_of
from dateline.views.published_before import Former, published_before
from dateline.views.quoted import reason_html, title_html
from dateline.views.withdrawals import beside
from dateline.views.wording import Wording

MOST = 100
"""Lines of a list: no page grows without bound, and of the others the number is said."""
LEAST_LENGTH = 1000
"""Characters: below them no share bounds a text, as `quote-share` says, for one sentence of it is soon a third."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work:
    """A work as the lists of this page name it: its title, whose words that is, in which language, its publisher, and its page."""

    href: str
    title: str
    theirs: bool
    language: str
    publisher: str | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a text is published, and from how much on the site would not be built: in words, and in per cent for the drawing.

    `width` is the share and `at` the limit, which is None of a text that is too short for one; `reason` says why a text has its own.
    """

    work: Work
    excerpts: str
    text: str
    width: str
    at: str | None
    reason: Markup | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that was read and is no event: where it stands and how long it is, as far as that is known, and why it was left out."""

    place: str
    reason: Markup


@dataclass(frozen=True, slots=True)
class LeftOutOf:
    """What was left out of one work, in the order of the text."""

    work: Work
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A work whose text is not kept, and the works through which it is known."""

    work: Work
    retold_by: tuple[SourceName, ...]


@dataclass(frozen=True, slots=True)
class Thin:
    """An event that rests on little: its date, its title, its page, and how much it rests on."""

    href: str
    title: Markup
    date: DateShown
    count: str | None


@dataclass(frozen=True, slots=True)
class Attested:
    """A work of which excerpts are attested and not verified: how many of its excerpts."""

    work: Work
    count: str


@dataclass(frozen=True, slots=True)
class Before:
    """What former versions published of a text beyond today's excerpts, in a sentence."""

    work: Work
    text: str


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list of this page: how many there are in words, those that are shown, and how many more there are, if any."""

    count: str
    entries: tuple[T, ...]
    more: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """All lists of the page. `unverified` is None where every event is verified, `before` where no history tells what was published.

    Of nothing nothing is said: `attested` is None where nothing is quoted, `unquoted` where no text is kept, `known` without sources.
    `silent` says of how many events no excerpt counts.
    """

    shares: Listing[Share]
    left_out: Listing[LeftOutOf]
    unquoted: Listing[Work] | None
    known: Listing[Known] | None
    single: Listing[Thin]
    silent: str | None
    attested: Listing[Attested] | None
    unverified: Listing[Thin] | None
    before: Listing[Before] | None


def coverage(timeline: Timeline, wording: Wording, dates: Dates) -> Coverage:
    """Return what a timeline took and left; counts are those of the other pages."""
    sources = tuple(timeline.sources.values())
    by_title = sorted(sources, key=lambda source: (wording.catalogue.order(_title(source)), source.record.id))
    kept = tuple(source for source in by_title if source.length)
    single = tuple(event for event in timeline.verified if event.corroboration.origins == 1)
    silent = sum(event.corroboration.origins == 0 for event in timeline.verified)
    waiting = tuple(event for event in timeline.counted if not event.is_verified)
    history = timeline.history
    former = published_before(timeline) if history.is_known and history.states else None
    return Coverage(
        shares=_works(_most_first(sources, timeline, wording), lambda source: _share(source, timeline, wording), wording),
        left_out=_left_out(tuple(source for source in by_title if source.record.left_out), wording),
        unquoted=_works(tuple(source for source in kept if not _quoted(source, timeline)), _work, wording) if kept else None,
        known=_works(
            tuple(source for source in by_title if source.length is None), lambda source: _known(source, timeline, wording), wording
        )
        if sources
        else None,
        single=_events(single, lambda event: _thin(event, words_of(event, wording), dates), wording),
        silent=wording.plural("coverage.silent", silent) if silent else None,
        attested=_attested(by_title, timeline, wording) if any(_quoted(source, timeline) for source in sources) else None,
        unverified=_events(waiting, lambda event: _thin(event, None, dates), wording) if waiting else None,
        before=_before(former, timeline, wording) if former is not None else None,
    )


def _works(sources: Sequence[Source], shown: Callable[[Source], T], wording: Wording) -> Listing[T]:
    """Return a list of works, of which those that were withdrawn are counted beside."""
    counted = sum(source.record.withdrawn is None for source in sources)
    count = beside(wording.plural("counts.sources", counted), len(sources) - counted, wording)
    return Listing(count, tuple(shown(source) for source in sources[:MOST]), _more("coverage.more_sources", len(sources) - MOST, wording))


def _events(events: Sequence[Event], shown: Callable[[Event], Thin], wording: Wording) -> Listing[Thin]:
    """Return a list of events in the order of time: the latest, where they are many."""
    more = _more("coverage.more_events", len(events) - MOST, wording)
    return Listing(wording.plural("counts.events", len(events)), tuple(shown(event) for event in events[-MOST:]), more)


def _more(key: str, number: int, wording: Wording) -> str | None:
    return wording.plural(key, number) if number > 0 else None


def _title(source: Source) -> str:
    return title_of(source.record, opening_words(source))


def _work(source: Source) -> Work:
    record = source.record
    return Work(
        href=urls.source(record.id).from_root(),
        title=_title(source),
        theirs="title" not in record.inferred and bool(record.title or opening_words(source)),
        language=source.language,
        publisher=record.publisher if record.title or opening_words(source) else None,
        withdrawn=record.withdrawn is not None,
    )


def _quoted(source: Source, timeline: Timeline) -> tuple[Quotation, ...]:
    return timeline.quotations.get(source.record.id, ())


def _most_first(sources: Sequence[Source], timeline: Timeline, wording: Wording) -> tuple[Source, ...]:
    """Return the works with a text, of which most is published first."""
    kept = (source for source in sources if source.length)
    order, shares = wording.catalogue.order, timeline.shares
    return tuple(sorted(kept, key=lambda source: (-shares.get(source.record.id, 0.0), order(_title(source)), source.record.id)))


def _share(source: Source, timeline: Timeline, wording: Wording) -> Share:
    record, quoted = source.record, _quoted(source, timeline)
    share = timeline.shares.get(record.id, 0.0)
    limit = record.quote_limit if record.quote_limit is not None else timeline.site.policy.quote_fail
    counted = sum(quotation.counts for quotation in quoted)
    is_bound = (source.length or 0) >= LEAST_LENGTH
    return Share(
        work=_work(source),
        excerpts=beside(wording.plural("counts.excerpts", counted), len(quoted) - counted, wording),
        text=_of_limit(share, limit if is_bound else None, wording),
        width=_percent(share),
        at=_percent(limit) if is_bound else None,
        reason=reason_html(record.quote_limit_reason, source) if is_bound else None,
    )


def _of_limit(share: float, limit: float | None, wording: Wording) -> str:
    said = wording.catalogue.percent(share)
    if limit is None:
        return wording.t("coverage.short", share=said)
    if said == wording.catalogue.percent(limit) and share < limit:
        return wording.t("coverage.near", limit=said)
    return wording.t("coverage.share", share=said, limit=wording.catalogue.percent(limit))


def _percent(share: float) -> str:
    return f"{min(share, 1) * 100:.1f}%"


def _left_out(sources: Sequence[Source], wording: Wording) -> Listing[LeftOutOf]:
    """Return what was left out, work by work; passages are counted, and where they are many the first are shown."""
    total = sum(len(source.record.left_out) for source in sources)
    entries: list[LeftOutOf] = []
    room = MOST
    for source in sources:
        passages = tuple(_passages(source, wording))[:room]
        if passages:
            entries.append(LeftOutOf(_work(source), passages))
        room -= len(passages)
    return Listing(wording.plural("coverage.passages", total), tuple(entries), _more("coverage.more_passages", total - MOST, wording))


def _passages(source: Source, wording: Wording) -> Iterator[Passage]:
    """Yield what was left out of a work in the order of its text: never the words, which are not published for that."""
    found = [(_start(one.exact, source), number, one) for number, one in enumerate(source.record.left_out)]
    for start, _, one in sorted(found, key=lambda passage: (passage[0] is None, passage[0] or 0, passage[1])):
        length = wording.plural("coverage.words", word_count(normalise_words(one.exact)))
        places = (*_where(source, start, wording), length) if start is not None else (length,)
        yield Passage(wording.catalogue.row_of(places), reason_html(one.reason, source) or Markup(""))


def _start(words: str, source: Source) -> int | None:
    """Return where a passage begins in the normalised text; None where the text is not here."""
    if source.text is None:
        return None
    match locate(normalise_words(words), None, None, source.text, source.language):
        case Found(start=start):
            return start
        case Ambiguous(places=places):
            return places[0][0]
        case _:
            return None


def _where(source: Source, start: int, wording: Wording) -> Iterator[str]:
    """Yield where words stand: their page and section, or else the paragraph."""
    if source.text is None:
        return
    if source.pages:
        at, _ = source.text.original(start, start + 1)
        number = source.pages[max(0, bisect_right([page for page, _ in source.pages], at) - 1)][1]
        yield wording.t("locators.page", value=number) if number is not None else wording.t("locators.unnumbered")
    section = next((one.heading for one in reversed(source.sections) if one.span and one.span[0] <= start), None)
    if section is not None:
        yield wording.t("locators.section", value=section)
    paragraph = paragraph_at(source, start, start + 1) if not source.pages else None
    if paragraph is not None:
        yield wording.t("locators.paragraph", value=paragraph)


def _known(source: Source, timeline: Timeline, wording: Wording) -> Known:
    retelling = [other for other in timeline.sources.values() if source.record.id in other.record.derived_from]
    return Known(_work(source), names_of_some(retelling, wording))


def _thin(event: Event, count: str | None, dates: Dates) -> Thin:
    return Thin(urls.event(event.id).from_root(), title_html(event), dates.of_event(event), count)


def _attested(sources: Sequence[Source], timeline: Timeline, wording: Wording) -> Listing[Attested]:
    """Return the works of which excerpts are attested; excerpts are counted, as the closing line of a build counts them."""
    numbers = [(source, _quoted(source, timeline)) for source in sources]
    attested = [
        (source, [one for one in quoted if one.excerpt.attested is not None], quoted)
        for source, quoted in numbers
        if any(one.excerpt.attested is not None for one in quoted)
    ]
    total = [one for _, ours, _ in attested for one in ours]
    counted = sum(one.counts for one in total)
    entries = tuple(
        Attested(_work(source), wording.plural("coverage.of_excerpts", len(quoted), number=wording.catalogue.number(len(ours))))
        for source, ours, quoted in attested[:MOST]
    )
    count = beside(wording.plural("counts.excerpts", counted), len(total) - counted, wording)
    return Listing(count, entries, _more("coverage.more_sources", len(attested) - MOST, wording))


def _before(former: Sequence[Former], timeline: Timeline, wording: Wording) -> Listing[Before]:
    """Return what former versions published, work by work."""
    total = sum(one.number for one in former)
    entries = tuple(_former(one, timeline, wording) for one in former[:MOST])
    return Listing(wording.plural("counts.excerpts", total), entries, _more("coverage.more_sources", len(former) - MOST, wording))


def _former(one: Former, timeline: Timeline, wording: Wording) -> Before:
    source = timeline.sources[one.source]
    excerpts = wording.plural("counts.excerpts", one.number)
    if one.share is None:
        return Before(_work(source), wording.t("coverage.before_unread", excerpts=excerpts))
    now = wording.catalogue.percent(timeline.shares.get(one.source, 0.0))
    text = wording.t("coverage.before_share", excerpts=excerpts, share=wording.catalogue.percent(one.share), now=now)
    if one.astray:
        text = f"{text} {wording.plural('coverage.before_astray', one.astray)}"
    return Before(_work(source), text)
