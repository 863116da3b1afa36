"""How a page is cited: the panel with its styles and formats, and the address that lasts.

In here: the panel of a page, of each excerpt on it, and what its files hold. Not in here: which field is which (items.py), the styles
and formats themselves (citing/), writing the files (export/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.citing import bibtex, csl, ris, runs
from dateline.citing.item import Item
from dateline.citing.styles import STYLES
from dateline.model.past import State
from dateline.model.timeline import Event, ProsePage, Source, Timeline
from dateline.urls import Address
from dateline.views import items
from dateline.views.dates import Dates
from dateline.views.wording import Wording

WHOLE = "cite"
"""The name of the files that hold the page; each format adds its ending."""
EXCERPTS = "excerpts"
"""The name of the files that hold the page with each of its excerpts."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of bibliographies for programs: its name, the ending of its files, their type, and what writes it."""

    id: str
    label: str
    ending: str
    type: str
    write: Callable[[Iterable[Item]], str]


FORMATS = (
    Format("bibtex", "BibTeX", "bib", "application/x-bibtex", bibtex.bibliography),
    Format("ris", "RIS", "ris", "application/x-research-info-systems", ris.bibliography),
    Format("csl", "CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl.bibliography),
)


@dataclass(frozen=True, slots=True)
class CitedExcerpt:
    """An excerpt that can be cited: its label and its number on the page, and its item."""

    label: str
    number: int
    item: Item


@dataclass(frozen=True, slots=True)
class Cited:
    """Something that can be cited: the page with its files beside it, its item, and those of the excerpts on it.

    `permanent` is the address that a citation carries and `living` that of the page as it is now; both are the same where nothing
    tells how it stood. `state` is the state that is cited.
    """

    page: Address
    item: Item
    permanent: Address
    living: Address
    state: State | None = None
    excerpts: tuple[CitedExcerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class FileWay:
    """The way to a file: its link, its media type, what it is called."""

    href: str
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class CitedText:
    """A citation in one style or format: its name, the text, what the button that copies it says, and its file.

    `code` is for programs, which read every sign and line of it.
    """

    label: str
    html: Markup
    copy: str
    code: bool
    file: FileWay | None


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address to be copied, and what is said of it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ExcerptCited:
    """How one excerpt is cited: what opens it, and every style and format."""

    label: str
    summary: str
    name: str
    texts: tuple[CitedText, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel of a page. `files` are those that hold its excerpts. `links` are the addresses to cite, the permanent one first."""

    heading: str
    texts: tuple[CitedText, ...]
    links: tuple[Permalink, ...]
    excerpts: tuple[ExcerptCited, ...]
    files: tuple[FileWay, ...]


def cited_event(event: Event, timeline: Timeline, wording: Wording) -> Cited | None:
    """Return an event as it stands now, by its last state; None for one that is not verified, which is not to be cited.

    Where the site does not say since when it is published, the page of a version is gone with the next one: the living page is cited.
    """
    if not event.is_verified:
        return None
    state = current(event, timeline) if timeline.site.published_since is not None else None
    return _event(event, state, urls.event(event.id), timeline, wording)


def current(event: Event, timeline: Timeline) -> State | None:
    """Return the state in which an event stands; None where nothing tells of it, or its page tells no more than that it was taken down."""
    states = timeline.history.states.get(event.id, ())
    return states[-1] if states and states[-1].notice is None else None


def cited_version(state: State, living: Address, timeline: Timeline, wording: Wording, event: Event | None = None) -> Cited | None:
    """Return an event as it stood, by what was hashed alone; None where its words were taken down.

    `living` is where it stands now; `event` the same resolved anew, whose excerpts are cited too, if today's reader can read it.
    """
    if state.notice is not None:
        return None
    page = urls.version(state.id, state.version)
    title, note = _hashed(state, wording)
    item = items.of_event(title or state.id, state.id, state, timeline.site, note)
    excerpts = _excerpts(event, state, timeline, wording) if event is not None else ()
    return Cited(page, item, page, living, state, excerpts)


def cited_source(source: Source, wording: Wording) -> Cited:
    """Return a source: the work itself, as its record describes it."""
    page = urls.source(source.record.id)
    return Cited(page, items.of_source(source, wording), page, page)


def cited_story(story: ProsePage, timeline: Timeline, wording: Wording) -> Cited:
    """Return a story, or its translation: the living page, for a story has no versions."""
    page = urls.story(story.record.id, story.record.language)
    return Cited(page, items.of_story(story, timeline.site, wording), page, page)


def cited_timeline(timeline: Timeline) -> Cited:
    """Return the whole timeline."""
    return Cited(urls.TIMELINE, items.of_timeline(timeline), urls.TIMELINE, urls.TIMELINE)


def panel(cited: Cited, kind: str, timeline: Timeline, wording: Wording, dates: Dates) -> Panel:
    """Return the panel of what is cited; `kind` is `event`, `version`, `source`, `story` or `timeline`."""
    summary = wording.t("citations.excerpt")
    return Panel(
        heading=wording.t(f"citations.heading_{kind}"),
        texts=tuple(_texts(cited.item, wording, cited.page)),
        links=() if kind == "source" else tuple(_links(cited, timeline, wording, dates)),
        excerpts=tuple(
            ExcerptCited(one.label, summary, wording.t("citations.excerpt_name", number=one.number), tuple(_texts(one.item, wording)))
            for one in cited.excerpts
        ),
        # Beside a version stands what cites the version alone: of a large timeline they are many.
        files=tuple(_file(cited.page, EXCERPTS, form, wording) for form in FORMATS) if cited.excerpts and kind == "event" else (),
    )


def line(item: Item) -> Markup:
    """Return an item in the first of the styles, for a sentence that gives an example."""
    return runs.shown(STYLES[0].cite(item))


def _event(event: Event, state: State | None, page: Address, timeline: Timeline, wording: Wording) -> Cited:
    site = timeline.site
    return Cited(
        page=page,
        item=items.of_event(event.title, event.id, state, site, items.withdrawal(event.record.withdrawn, wording)),
        permanent=items.page_of(event.id, state),
        living=urls.event(event.id),
        state=state,
        excerpts=_excerpts(event, state, timeline, wording),
    )


def _excerpts(event: Event, state: State | None, timeline: Timeline, wording: Wording) -> tuple[CitedExcerpt, ...]:
    return tuple(
        CitedExcerpt(excerpt.record.label, excerpt.number, items.of_excerpt(event, excerpt, state, timeline.site, wording))
        for excerpt in event.excerpts
    )


def _hashed(state: State, wording: Wording) -> tuple[str | None, str | None]:
    """Return the title that a state had, and that it was withdrawn then, if it was."""
    record = state.hashed.get("event")
    if not isinstance(record, Mapping):
        return None, None
    title, gone = record.get("title"), record.get("withdrawn")
    note = None
    if isinstance(gone, Mapping):
        note = items.withdrawn(str(gone.get("date", "")), str(gone.get("reason", "")), wording)
    return title if isinstance(title, str) else None, note


def _texts(item: Item, wording: Wording, page: Address | None = None) -> Iterator[CitedText]:
    """Yield an item in each style and format; `page` is the one beside which files of it stand."""
    for style in STYLES:
        yield CitedText(style.label, runs.shown(style.cite(item)), wording.t("citations.copy", name=style.label), code=False, file=None)

    for form in FORMATS:
        # On a page a line ends in one sign, as whoever copies it expects; the file has the line ends that its format asks for.
        text = _escaped(form.write([item]).replace("\r\n", "\n").strip("\n"))
        file = _file(page, WHOLE, form, wording) if page is not None else None
        yield CitedText(form.label, text, wording.t("citations.copy", name=form.label), code=True, file=file)


def _escaped(text: str) -> Markup:
    """Return text between tags as HTML, where a quotation mark, of which CSL-JSON is full, means nothing."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _file(page: Address, name: str, form: Format, wording: Wording) -> FileWay:
    file = f"{name}.{form.ending}"
    text = wording.t("citations.file", name=f".{form.ending}") if name == WHOLE else f".{form.ending}"
    return FileWay(urls.beside(page, file).from_root(), form.type, text)


def _links(cited: Cited, timeline: Timeline, wording: Wording, dates: Dates) -> Iterator[Permalink]:
    """Yield the addresses of a page: the one that is cited, and the living one where that is another."""
    site = timeline.site

    def text(address: Address) -> str:
        return address.absolute(site.base_url) if site.base_url else address.below_host(None)

    day = items.day_of(cited.state)
    if cited.state is None:
        yield Permalink(wording.t("citations.address" if site.base_url else "citations.path"), text(cited.permanent))
        return
    named = wording.t("citations.version", date=dates.text(day)) if day is not None else wording.t("citations.version_undated")
    yield Permalink(named, text(cited.permanent))
    yield Permalink(wording.t("citations.living"), text(cited.living))
