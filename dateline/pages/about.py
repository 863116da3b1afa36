"""How the timeline is made and how to read it: whose words, how sure a date, how to cite. Its marks are the legend of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.edtf.parse import parse
from dateline.edtf.voice import offset_text
from dateline.model.output import Page
from dateline.model.records import ClockRecord, Status
from dateline.pages import PageType
from dateline.views.alternates import with_alternates
from dateline.views.citations import line
from dateline.views.dates import DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.frame import Frame
from dateline.views.prose import Part, Translation, parts, translations
from dateline.views.quoted import note_html
from dateline.views.statuses import SIGNS, StatusShown, disputed, unverified
from dateline.views.statuses import shown as status_shown
from dateline.views.views import Views
from dateline.views.withdrawals import sign

EXAMPLES = (
    ("day", "1987-05-19"),
    ("month", "1987-02"),
    ("year", "1987"),
    ("about", "1987-03~"),
    ("perhaps", "1987-03?"),
    ("by", "[..1987-03-03]"),
    ("between", "[1985-02..1987-01]"),
    ("either", "[1987-03-03,1987-03-10]"),
    ("both", "{1987-05-19,1987-06-02}"),
    ("season", "1987-21"),
    ("decade", "198X"),
    ("time", "1987-05-19T14:20"),
    ("span", "1987-05-19/1987-05-20"),
    ("from", "1987-01/.."),
    ("until", "../1987-06"),
    ("onward", "[1987-03-03..]"),
)
"""What is explained, and a date drawn and worded as any other is; a neutral year that no collection is likely to be of."""

SAMPLE = range(40, 91)
"""How many characters of a source's words show what serif looks like: a line, and enough to read."""

OWN_LEVEL = 3
"""The level of a heading `#` in what the curators write, which stands under its own title."""


@dataclass(frozen=True, slots=True)
class DateExample:
    """A kind of date as it is written and drawn, and what it means."""

    date: DateShown
    meaning: str


@dataclass(frozen=True, slots=True)
class StatusExample:
    """A status with its sign, and what it means."""

    status: StatusShown
    meaning: str


@dataclass(frozen=True, slots=True)
class ClockShown:
    """A clock of the site: its name, how far it was from UTC, in words, and how that is known."""

    name: str
    offset: str
    note: Markup | None


@dataclass(frozen=True, slots=True)
class AboutContext:
    """What the page shows. `own` is what the curators write at its head; `sample` are words of a source, to show whose serif is.

    `verified` tells of a collection that is being brought over how many of its events are verified, `attested` of one whose texts
    are kept elsewhere how many of its excerpts are.
    """

    frame: Frame
    verified: str | None
    attested: str | None
    own_title: str | None
    own: tuple[Part, ...]
    translations: tuple[Translation, ...]
    clocks: tuple[ClockShown, ...]
    sample: ExcerptShown | None
    dates: tuple[DateExample, ...]
    statuses: tuple[StatusExample, ...]
    citation: Markup


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    wording = views.wording
    own = next((page for page in views.timeline.pages if urls.prose(page.record.id, page.record.language) == urls.ABOUT), None)
    frame = views.frame(urls.ABOUT, wording.t("about.heading"), wording.t("about.description"))
    context = AboutContext(
        frame=with_alternates(frame, own, views.timeline) if own else frame,
        verified=_verified(views),
        attested=_attested(views),
        own_title=own.record.title if own else None,
        own=parts(own, views.timeline, views.rows, wording, level=OWN_LEVEL) if own else (),
        translations=translations(own, views.timeline, wording) if own else (),
        clocks=tuple(_clock(clock, views) for clock in views.timeline.site.clocks),
        sample=_sample(views),
        dates=tuple(_dates(views)),
        statuses=tuple(_statuses(views)),
        citation=line(views.cited[urls.TIMELINE].item),
    )
    yield Page(urls.ABOUT, PAGE.name, PAGE.template, context)


def _verified(views: Views) -> str | None:
    """Return how many events are verified, and what holds of the others; None where all are."""
    events, verified = len(views.timeline.counted), len(views.timeline.verified)
    if verified == events:
        return None
    return views.wording.plural("about.verified", events, number=views.wording.catalogue.number(verified))


def _attested(views: Views) -> str | None:
    """Return how many excerpts are attested, and what that means; None where all are verified."""
    excerpts = [quotation.excerpt for quotation in views.timeline.counted_quotations]
    attested = sum(excerpt.attested is not None for excerpt in excerpts)
    return views.wording.plural("about.attested", len(excerpts), number=views.wording.catalogue.number(attested)) if attested else None


def _sample(views: Views) -> ExcerptShown | None:
    """Return the shortest proved excerpt that fills a line, of equals the first: real words, for none of ours are set in serif."""
    shown = [excerpt for event in views.events if not event.withdrawn for excerpt in event.excerpts if not excerpt.withdrawn]
    proved = [excerpt for excerpt in shown if excerpt.verified or excerpt.attested]
    fitting = [excerpt for excerpt in proved if len(excerpt.words) in SAMPLE]
    return min(fitting, key=lambda excerpt: len(excerpt.words), default=None)


def _clock(clock: ClockRecord, views: Views) -> ClockShown:
    wording = views.wording
    if clock.offset is None:
        said = wording.t("about.clock_unknown")
    elif clock.offset == 0:
        said = wording.t("about.clock_utc_roughly" if clock.roughly else "about.clock_utc")
    else:
        offset = wording.catalogue.digits(offset_text(clock.offset))
        said = wording.t("about.clock_roughly" if clock.roughly else "about.clock_offset", offset=offset)
    return ClockShown(clock.name, said, note_html(clock.note, [], views.timeline))


def _dates(views: Views) -> Iterator[DateExample]:
    for key, date in EXAMPLES:
        yield DateExample(views.dates.shown(parse(date)), views.wording.t(f"legend.{key}"))
    yield DateExample(views.dates.shown(parse("1987-05-20"), expected=True), views.wording.t("legend.expected"))
    yield DateExample(views.dates.shown(parse("XXXX")), views.wording.t("legend.undated"))


def _statuses(views: Views) -> Iterator[StatusExample]:
    if any(event.is_withdrawn for event in views.timeline.events):
        yield StatusExample(sign(views.wording), views.wording.t("meanings.withdrawn"))
    if views.site.unverified:
        yield StatusExample(unverified(views.wording), views.wording.t("meanings.unverified"))
    yield StatusExample(disputed(views.wording), views.wording.t("meanings.disputed"))
    for status in Status:
        example = status_shown(status, views.wording) if status in SIGNS else None
        if example is not None:
            yield StatusExample(example, views.wording.t(f"meanings.{status.value}"))


PAGE = PageType("about", "pages/about.html", AboutContext, plan)
