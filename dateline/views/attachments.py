"""What an event shows beside its evidence: pictures, links to more, the people who worked on it, what was corrected.

In here: those in final words and addresses. Not in here: copying pictures (pipeline.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline.edtf.model import text
from dateline.model.timeline import Event, Timeline
from dateline.urls import Address
from dateline.views.dates import Dates, DateShown
from dateline.views.names import host_of
from dateline.views.quoted import note_html
from dateline.views.wording import Wording

WIDEST, HIGHEST = 672, 600
"""Pixels of a picture that a page shows as it is: the width of its text, and less than the height of most screens."""


@dataclass(frozen=True, slots=True)
class PictureShown:
    """A picture with its size in pixels; a sensitive one is folded under its warning.

    `whole` are the words of the way to the file itself, for one that the page shows smaller than it is.
    """

    src: str
    alt: str
    width: int
    height: int
    credit: str | None
    licence: str | None
    sensitive: str | None
    whole: str | None


@dataclass(frozen=True, slots=True)
class LinkShown:
    """A link to what is neither archived nor verified; `host` says whose page it is."""

    title: str
    href: str
    host: str
    note: Markup | None


@dataclass(frozen=True, slots=True)
class CreditShown:
    """Somebody who worked on the event, and the address that names that person, if there is one."""

    role: str
    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """What had to be corrected, and the day on which it was."""

    date: DateShown
    note: Markup


def pictures(event: Event, addresses: Mapping[str, Address], wording: Wording) -> tuple[PictureShown, ...]:
    """Return the pictures of an event; `addresses` are those of the files of the collection by path."""
    return tuple(
        PictureShown(
            src=addresses[picture.file.path].from_root(),
            alt=picture.record.alt,
            width=picture.file.width,
            height=picture.file.height,
            credit=picture.record.credit,
            licence=picture.record.licence,
            sensitive=picture.record.sensitive,
            whole=_whole(picture.file.width, picture.file.height, wording),
        )
        for picture in event.pictures
        if picture.file is not None and picture.file.path in addresses
    )


def _whole(width: int, height: int, wording: Wording) -> str | None:
    """Return the words of the way to a picture that has more to show than its page."""
    if width <= WIDEST and height <= HIGHEST:
        return None
    return wording.t("pictures.whole", width=width, height=height)


def links(event: Event, timeline: Timeline) -> tuple[LinkShown, ...]:
    """Return the links of an event, in the order of the file."""
    return tuple(LinkShown(link.title, link.url, host_of(link.url), note_html(link.note, [], timeline)) for link in event.record.links)


def credits(event: Event, wording: Wording) -> tuple[CreditShown, ...]:
    """Return who worked on an event, in the order of the file."""
    return tuple(
        CreditShown(wording.t(f"credits.{credit.role.value}"), credit.name, f"https://orcid.org/{credit.orcid}" if credit.orcid else None)
        for credit in event.record.credits
    )


def corrections(event: Event, timeline: Timeline, dates: Dates) -> tuple[CorrectionShown, ...]:
    """Return what was corrected in an event, the latest first; a note may set off words of the sources that are quoted."""
    sources = [excerpt.source for excerpt in event.excerpts]
    ordered = sorted(event.record.corrections, key=lambda correction: text(correction.date), reverse=True)
    return tuple(
        CorrectionShown(dates.shown(correction.date), note_html(correction.note, sources, timeline) or Markup("")) for correction in ordered
    )
