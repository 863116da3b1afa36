"""What the search finds: events, and the pages of actors, topics, places, sources and prose, each with the words that it is found by.

In here: which words of which page, in parts of different weight; by what they are filtered, and what a result shows of them. Everything
is taken from what pages show. Not in here: the documents that are indexed (corpus.py), the index itself (rim/search.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from dateline import urls
from dateline.markup.blocks_html import to_html
from dateline.model.timeline import Event
from dateline.urls import Address
from dateline.views.accounts import AccountShown
from dateline.views.dates import DateShown
from dateline.views.events import EventShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.prose import table_names
from dateline.views.quoted import set_off
from dateline.views.rows import Row
from dateline.views.sources import SourceShown
from dateline.views.statuses import StatusShown, disputed
from dateline.views.targets import leads
from dateline.views.term_pages import TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import sign
from dateline.views.wording import Wording

_TITLE, _SUMMARY, _NAMES, _WORDS, _ASIDE = 7.0, 2.0, 1.5, 1.0, 0.5
"""How much a word weighs by where it stands; 1 is a word of an excerpt."""

CUT = "[…]"
"""Stands between the passages of a cut quotation, as on pages."""

_FOOTNOTE = re.compile(r'<sup class="footnote">.*?</sup>', re.DOTALL)
_THEIRS = re.compile(r'<span class="theirs">(.*?)</span>', re.DOTALL)
_OPEN, _CLOSE = "\x02", "\x03"
"""Around words of others while tags are taken off; a control character is in no field."""
_UNSEEN = re.compile("[\ufeff\u200b\u2060]")
"""Signs without width, by which programs do not agree where a word ends."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a page. `anchor` is their place on it, `name` what a result calls them; parts without a name are found and not shown.

    `words` are parted by single spaces. `theirs` are the words of others among them, each run by its first word and the one behind its
    last, counted from 0. `language` marks a quotation, `marks` the signs around it as in views/excerpts.py.
    """

    words: str
    weight: float
    name: str = ""
    anchor: str = ""
    theirs: tuple[tuple[int, int], ...] = ()
    language: str | None = None
    marks: str = "double"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that is found: its title, its summary, further parts, and the keys by which it is filtered (`actor:ada-moss`).

    `place` is its number in the order of time; None of what has none. `date` and `mark` are as in a list, `kind` says what it is where
    that is no event. `signs` are what is said of its state.
    """

    page: Address
    title: Part
    summary: Part
    parts: tuple[Part, ...]
    keys: tuple[str, ...]
    place: int | None
    date: DateShown | None
    kind: str | None
    disputed_date: bool
    hollow: bool
    withdrawn: bool
    signs: tuple[StatusShown, ...]


def entries(views: Views) -> Iterator[Entry]:
    """Yield everything that is found, events first, in the order of time."""
    for number, (event, row, shown) in enumerate(zip(views.timeline.events, views.rows, views.events, strict=True)):
        yield _event(number, event, row, shown, views)
    yield from (_term("actor", term, views) for term in views.actors)
    yield from (_term("topic", term, views) for term in views.topics)
    yield from (_term("place", term, views) for term in views.places)
    yield from (_source(source, views) for source in views.sources)
    yield from _pages(views)


def _event(number: int, event: Event, row: Row, shown: EventShown, views: Views) -> Entry:
    signs = (
        sign(views.wording) if row.withdrawn else None,
        row.draft,
        disputed(views.wording) if row.disputed else None,
        row.status,
        row.unverified,
    )
    said = tuple(one for one in signs if one is not None)
    return Entry(
        page=urls.event(event.id),
        title=_prose(row.title, _TITLE),
        summary=_prose(row.summary, _SUMMARY),
        parts=_told(_parts(event, row, shown, views)),
        keys=(urls.filter_key("kind", "event"), *row.keys.split()),
        place=number,
        date=row.full_date,
        kind=None,
        disputed_date=row.has_disputed_date,
        hollow=row.unverified is not None,
        withdrawn=row.withdrawn is not None,
        signs=said,
    )


def _parts(event: Event, row: Row, shown: EventShown, views: Views) -> Iterator[Part]:
    """Yield what an event says beside its summary: evidence, text, accounts, names, and the date, which a result shows in any case."""
    wording = views.wording
    for excerpt in shown.excerpts:
        yield from _excerpt(excerpt, wording)
    if event.body is not None:
        body = to_html(event.body, lambda footnote: "", theirs=set_off(event), href=leads(views.timeline), table=table_names(wording))
        yield _prose(body, _WORDS, name=wording.t("search.text"))
    yield from (_account(account, wording) for account in shown.accounts)
    for key, terms in (("actors", shown.actors), ("topics", shown.topics), ("places", shown.places)):
        yield _names(wording.t(f"events.{key}"), f"_{key}", [term.name for term in terms], wording)
    yield _names(wording.t("events.sources"), "_sources", [name.text for name in shown.sources], wording)
    yield _plain(row.full_date.text, _WORDS)


def _excerpt(excerpt: ExcerptShown, wording: Wording) -> Iterator[Part]:
    """Yield the words of an excerpt, with the sign of a cut between its passages, and our translation of them."""
    name = wording.t("excerpts.name", number=excerpt.number)
    words = f" {CUT} ".join(excerpt.parts)
    yield replace(_plain(words, _WORDS), name=name, anchor=excerpt.label, language=excerpt.language, marks=excerpt.marks)
    if excerpt.translation:
        yield replace(_plain(excerpt.translation, _WORDS), name=wording.t("search.translation", excerpt=name), anchor=excerpt.label)


def _account(account: AccountShown, wording: Wording) -> Part:
    answers = Markup(" ").join(answer.text for answer in account.answers)
    told = Markup("{} {}").format(account.question, Markup(_FOOTNOTE.sub("", answers)))
    return replace(_prose(told, _WORDS), name=wording.t("accounts.heading"), anchor=account.anchor)


def _names(name: str, anchor: str, names: Sequence[str], wording: Wording) -> Part:
    return replace(_plain(wording.list_of(names), _NAMES), name=name, anchor=anchor)


def _term(kind: Literal["actor", "topic", "place"], term: TermShown, views: Views) -> Entry:
    record = {"actor": views.timeline.actors, "topic": views.timeline.topics, "place": views.timeline.places}[kind][term.id]
    also = _names(views.wording.t("terms.also"), "", record.also, views.wording)
    kind_of_actor = _plain(term.kind or "", _WORDS)
    name, description = _plain(term.name, _TITLE), _plain(term.description or "", _SUMMARY)
    return _other(kind, urls.record(kind, term.id), name, description, (also, kind_of_actor), term.withdrawn is not None, views)


def _source(source: SourceShown, views: Views) -> Entry:
    title = _plain(source.title, _TITLE)
    theirs = ((0, len(title.words.split())),) if source.title_is_theirs else ()
    byline = _plain(views.wording.catalogue.row_of(source.byline), _SUMMARY)
    date = _plain(source.date.text if source.date is not None else "", _WORDS)
    gone = source.withdrawn is not None
    return _other("source", urls.source(source.id), replace(title, theirs=theirs), byline, (date,), gone, views)


def _pages(views: Views) -> Iterator[Entry]:
    """Yield stories and pages of prose in the language of the site; a translation is found by them, which lead to it."""
    for kind, pages, address in (("story", views.timeline.stories, urls.story), ("page", views.timeline.pages, urls.prose)):
        for record, body in ((page.record, page.body) for page in pages if page.record.language is None):
            title, summary = _plain(record.title, _TITLE), _plain(record.summary or "", _SUMMARY)
            html = to_html(body, lambda footnote: "", href=leads(views.timeline), table=table_names(views.wording))
            text = _prose(html, _WORDS, name=views.wording.t("search.text"))
            yield _other(kind, address(record.id), title, summary, (text,), record.withdrawn is not None, views)


def _other(kind: str, page: Address, title: Part, summary: Part, parts: Iterable[Part], withdrawn: bool, views: Views) -> Entry:
    """Return what is no event: it has no place in time and is told by its kind."""
    return Entry(
        page=page,
        title=title,
        summary=summary,
        parts=_told(parts),
        keys=(urls.filter_key("kind", kind),),
        place=None,
        date=None,
        kind=views.wording.t(f"search.kind_{kind}"),
        disputed_date=False,
        hollow=False,
        withdrawn=withdrawn,
        signs=(sign(views.wording),) if withdrawn else (),
    )


def _told(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.words)


def _plain(text: str, weight: float) -> Part:
    return Part(" ".join(_UNSEEN.sub("", text).split()), weight)


def _prose(html: Markup, weight: float, *, name: str = "") -> Part:
    """Return prose as plain words, and which of them it sets off as those of others."""
    marked = _THEIRS.sub(rf"{_OPEN}\1{_CLOSE}", html)
    words, theirs, since = [], [], 0
    is_open = False
    for number, word in enumerate(_UNSEEN.sub("", Markup(marked).striptags()).split()):
        if _OPEN in word and not is_open:
            is_open, since = True, number
        if is_open and word.rfind(_CLOSE) > word.rfind(_OPEN):
            is_open = False
            theirs.append((since, number + 1))
        words.append(word.replace(_OPEN, "").replace(_CLOSE, ""))
    return Part(" ".join(words), weight, name, theirs=tuple(theirs))
