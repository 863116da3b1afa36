"""What is said where something was taken down: what it was, when, and on what ground.

In here: the notice, in final words. Not in here: any word of what is gone, which nothing before this has kept (resolve/removal.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dateline.model.records import Suppressed
from dateline.model.timeline import Event, Timeline
from dateline.views.dates import Dates
from dateline.views.quoted import note_html
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """That something was taken down, in a sentence, and what the curator adds."""

    text: str
    note: Markup | None


@dataclass(frozen=True, slots=True)
class RemovedShown:
    """The place of an excerpt on the page of its event, and the notice that stands there."""

    number: int
    label: str
    notice: NoticeShown


def notice(key: str, suppressed: Suppressed, timeline: Timeline, wording: Wording, dates: Dates, **values: str | int) -> NoticeShown:
    """Return the notice of one thing; `key` names its sentence in the section `removed` of the catalogue."""
    ground = wording.t(f"removed.ground_{suppressed.ground.value}")
    text = wording.t(f"removed.{key}", date=dates.text(suppressed.date), ground=ground, **values)
    return NoticeShown(text, note_html(suppressed.note, [], timeline))


def removed_excerpts(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[RemovedShown, ...]:
    """Return the excerpts of an event that were taken down, in the order of their numbers."""
    return tuple(
        RemovedShown(
            one.number,
            one.label,
            notice("excerpt_with_source" if one.with_source else "excerpt", one.notice, timeline, wording, dates, number=one.number),
        )
        for one in event.removed
    )


def removed_pictures(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[NoticeShown, ...]:
    """Return a notice for each picture of an event that was taken down; of equal ones, one."""
    gone = (picture.record.suppressed for picture in event.pictures)
    return tuple(dict.fromkeys(notice("picture", one, timeline, wording, dates) for one in gone if one is not None))


def names_of(labels: Iterable[str], event: Event, wording: Wording) -> str | None:
    """Return in a few words which of some excerpts, by their labels, were taken down; None where none was."""
    numbers = {one.label: one.number for one in event.removed}
    names = [wording.t("excerpts.name", number=numbers[label]) for label in labels if label in numbers]
    return wording.t("removed.from_answer", excerpts=wording.list_of(names)) if names else None
