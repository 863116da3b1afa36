"""How much evidence there is, in words: "5 excerpts, 2 sources, 1 origin", and why copies count once.

In here: the words for a count and for what ties excerpts. Not in here: counting (resolve/corroboration.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.model.records import Role
from dateline.model.timeline import Corroboration, Event, Tie, Timeline
from dateline.views.chains import voice
from dateline.views.names import SourceName, name_of, name_of_source
from dateline.views.wording import Wording, link


@dataclass(frozen=True, slots=True)
class Count:
    """A count in words, and a sentence for each reason why some of it counts once. `how` leads to where counting is explained."""

    text: str
    reasons: tuple[Markup, ...]
    how: str


def count(found: Corroboration, event: Event, timeline: Timeline, wording: Wording) -> Count:
    """Return the count of some excerpts of an event, with its reasons."""
    reasons = tuple(dict.fromkeys(_reasons(found, event, timeline, wording)))
    return Count(words(found, wording), reasons, urls.COUNTING.from_root())


def count_of_all(event: Event, timeline: Timeline, wording: Wording) -> Count:
    """Return the count of what states an event, how many of its excerpts do not, and how many state it and are not counted.

    These are fiction, and excerpts that only answers of an account name, which count there.
    """
    found = count(event.corroboration, event, timeline, wording)
    others = [excerpt.record for excerpt in event.excerpts if excerpt.record.label not in event.corroboration.excerpts]
    stating = sum(record.role is Role.STATES for record in others)
    text = words_of(event, wording)
    silent = len(others) - stating if event.corroboration.excerpts else 0
    for key, number in (("counts.beside", silent), ("counts.apart", stating)):
        if number:
            text = wording.plural(key, number, counted=text)
    return replace(found, text=text)


def words_of(event: Event, wording: Wording) -> str:
    """Return the count of what states an event in words; where nothing does, how much there is that does not."""
    silent = sum(excerpt.record.role is not Role.STATES for excerpt in event.excerpts)
    if event.corroboration.excerpts or not silent:
        return words(event.corroboration, wording)
    return wording.plural("counts.none_states", silent)


def words(found: Corroboration, wording: Wording) -> str:
    """Return a count in words: excerpts, sources, and how many of these are independent."""
    excerpts = wording.plural("counts.excerpts", len(found.excerpts))
    works = len(found.sources)
    if works == found.origins and works > 1:
        return wording.t("counts.pair", first=excerpts, next=wording.plural("counts.independent", works))
    sources = wording.t("counts.pair", first=excerpts, next=wording.plural("counts.sources", works))
    return wording.t("counts.pair", first=sources, next=wording.plural("counts.origins", found.origins)) if works > 1 else sources


def _reasons(found: Corroboration, event: Event, timeline: Timeline, wording: Wording) -> Iterator[Markup]:
    by_label = {excerpt.record.label: excerpt for excerpt in event.excerpts}
    for tie in found.ties:
        works = [by_label[label].source for label in (tie.one, tie.other)]
        names = [_linked(name_of_source(work, wording)) for work in works if work is not None]
        through = _through(tie, timeline, wording)
        if len(names) == 2 and through is not None:
            yield Markup("{}").format(wording.t(f"counts.tie_{tie.kind}", first=names[0], last=names[1], through=through))


def _through(tie: Tie, timeline: Timeline, wording: Wording) -> Markup | str | None:
    if tie.kind == "origin":
        work, gone = timeline.sources.get(tie.through), timeline.removed.sources.get(tie.through)
        if work is not None:
            return _linked(name_of_source(work, wording))
        return _linked(name_of(gone, wording)) if gone is not None else None
    named = voice(tie.through, timeline.actors)
    return link(named.name, named.href) if named.href is not None else named.name


def _linked(name: SourceName) -> Markup:
    return Markup('<a class="theirs" href="{}">{}</a>').format(name.href, name.text) if name.theirs else link(name.text, name.href)
