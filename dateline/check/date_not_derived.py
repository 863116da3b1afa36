"""A derived date is not the one that its rule gives.

The build computes each derived date again, from its anchor: the publication of the excerpt's source, or the date under
`anchor`. The result must be the date, one end of its interval or one member of its set; a time of day does not count. It is
computed for every day that the anchor may be, and `?`, `~` or `%` widens that by 3 days, 1 month or 1 year, as it is known to
the day, the month or the year. One result is the date, without a sign; several are the month or the year of which they are
all days, or else `[first..last]`. `by-publication` alone gives `[..D]`, D the latest day of the anchor, and keeps its sign:
what was reported on a day had happened by then.

Write the date that the report names. If the excerpt itself says the date, leave `date_basis` out.

    published: "1987-03-04"       in the record of the source; it was a Wednesday

    date: "1987-03-03"            wrong
    date: "1987-03-02"            right
    date_basis: {kind: derived, rule: monday-on-or-before, words: on Monday, excerpt: vote}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, is_whole, steps
from dateline.check._counted import is_within
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.edtf.bounds import earliest, end_point, latest, points
from dateline.edtf.derive import agrees, days_of
from dateline.edtf.model import Day, Edtf, Point, text
from dateline.edtf.phrases import find as find_words
from dateline.edtf.phrases import is_looked_for
from dateline.edtf.words import ENGLISH, plain, words
from dateline.model.records import BasisKind, Role
from dateline.model.timeline import Event, Source
from dateline.text.listing import listed

_BY_PUBLICATION = "by-publication"


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each derived step that gives another date, or none."""
    for step in steps(event):
        resolved, date = step.resolved, step.date
        if step.written.kind is not BasisKind.DERIVED or resolved is None or date is None:
            continue
        source = step.excerpt.source if step.excerpt is not None else None
        anchored = source if resolved.anchored_on == "publication" else None
        if resolved.anchor is None and resolved.anchored_on == "publication":
            yield from _without_publication(event, step, source)
        elif resolved.anchor is not None and resolved.unsettled is not None:
            yield _open(step, resolved.anchor, resolved.unsettled, anchored)
        elif resolved.anchor is None or resolved.derived is None:
            continue
        # Beside a step that could not be read the date may be right in part.
        elif not agrees(date, resolved.derived, in_part=_has_others(event, step) or not is_whole(event)):
            yield _another(event, step, resolved.anchor, resolved.derived, anchored)


def _has_others(event: Event, step: Step) -> bool:
    """Tell whether more than one step is about the date that this one is about."""
    return sum(other.of_expects == step.written.of_expects for other in event.record.basis) > 1


def _without_publication(event: Event, step: Step, source: Source | None) -> Iterator[Finding]:
    """Yield a finding where no excerpt is named or its source has no day of publication; what was written wrongly was reported."""
    anchored = "anchor" if step.written.anchor is not None else "rule"
    if step.written.excerpt is None:
        names = [excerpt.record.label for excerpt in event.excerpts]
        if names:
            cure = (
                f"name the excerpt that reports it:\nexcerpt: {names[0]}"
                if len(names) == 1
                else f"name the excerpt that reports it as `excerpt`: {listed(names, 'or')}"
            )
            yield Finding(
                f"the date of `{event.id}` is derived from no publication",
                step.at(anchored, "the step names no excerpt, and so no source"),
                help=(cure,),
            )
    elif source is not None and "published" not in source.record.given:
        id = source.record.id
        yield Finding(
            f"the date of `{event.id}` is derived from the publication of `{id}`, which is not known",
            step.at(anchored, "counted from the publication"),
            (Label(source.record.origin.file, None, f"`{id}` has no `published`"),),
            help=(
                f'if the day is known, write it into {source.record.origin.file.path}, for example:\npublished: "1987-03-04"',
                'or count from a date that the excerpt shows, for example:\nanchor: "1987-03-04"',
            ),
        )


def _open(step: Step, anchor: Edtf, reason: str, source: Source | None) -> Finding:
    headline = f"{reason}, so nothing is derived from it"
    if earliest(anchor) is None and latest(anchor) is None and source is not None:
        return Finding(
            headline,
            step.at("anchor" if step.written.anchor is not None else "rule", f"counted from the publication of `{source.record.id}`"),
            (label(source.record.origin, "/published", "it names no day"),),
            help=(
                f"if it is known when it was published, write that as `published` in {source.record.origin.file.path}",
                'or count from a date that the excerpt shows, for example:\nanchor: "1987-03-04"',
            ),
        )
    lacking, extreme = ("end", "latest") if latest(anchor) is None else ("beginning", "earliest")
    if source is None:
        return Finding(
            headline,
            step.at("anchor", f"it has no {lacking}"),
            help=(f"write an `anchor` with {_article(lacking)}, such as the day on which the report was made",),
        )
    return Finding(
        headline,
        step.at("anchor" if step.written.anchor is not None else "rule", f"counted from the publication of `{source.record.id}`"),
        (label(source.record.origin, "/published", f"it has no {lacking}"),),
        help=(
            f"if it is known when it was published at the {extreme}, write that as `published` in {source.record.origin.file.path}",
            f'or count from a date that the excerpt shows, for example:\nanchor: "{_example(anchor)}"',
        ),
    )


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _example(anchor: Edtf) -> str:
    """Return the first date that an open anchor does name."""
    return text(next(iter(points(anchor)), Point(1987, 3, 4)))


def _another(event: Event, step: Step, anchor: Edtf, derived: Edtf, source: Source | None) -> Finding:
    assert step.date is not None, "only a date that was read is compared"
    written, right = text(step.date), text(derived)
    field = step.date_pointer.removeprefix("/")
    there = step.at("anchor", "counted from here")
    if source is not None:
        there = label(source.record.origin, "/published", "counted from here")
    cures = [f'write the date that it gives:\n{field}: "{right}"']
    # What is known too roughly to give the date might be known better.
    if is_within(step.date, derived) and not is_within(derived, step.date):
        known = "the day that it counts from is known better, write that as `anchor`"
        if source is not None:
            known = f"it is known better when it was published, write that as `published` in {source.record.origin.file.path}"
        cures.append(f"if {known}")
    stated = _stated_in(event) if not step.written.of_expects else None
    if stated is not None:
        cures.insert(0, f"`{stated}` says the date itself: take `date_basis` out")
    what = "what is expected" if step.written.of_expects else "the date"
    return Finding(
        f"{what} of `{event.id}` is `{written}`, and `{step.written.rule}` counted from {_said(anchor)} gives `{right}`",
        label(event.record.origin, step.date_pointer, f"`{right}` is derived"),
        (step.at("rule", "computed again"), there),
        help=tuple(cures),
        note=tuple(filter(None, [_by_then(anchor, source) if step.written.rule == _BY_PUBLICATION else _computed_for(anchor)])),
    )


def _said(date: Edtf) -> str:
    return plain(words(date, ENGLISH))


def _by_then(anchor: Edtf, source: Source | None) -> str:
    """Say which day ends what had happened by then, and why its sign stays."""
    day, end = latest(anchor), end_point(anchor)
    assert day is not None, "an anchor that gives a date has an end"
    assert end is not None, "an anchor that gives a date has an end"
    is_day = isinstance(end, Point) and end.day is not None and end == anchor
    last = "" if is_day else f", whose latest day is `{_day(day)}`"
    kept = f", and its `{end.qualifier.value}` is kept" if end.qualifier.value else ""
    if source is None:
        return f"by `{text(anchor)}`{last}{',' if last else ''} it had happened{kept}"
    return f"`{source.record.id}` was published on `{text(anchor)}`{last}; what it reports had happened by then{kept}"


def _computed_for(anchor: Edtf) -> str:
    """Say for which days the date was computed."""
    first, last = days_of(anchor)
    if first == last:
        return f"the anchor is `{_day(first)}`" if _day(first) != text(anchor) else ""
    widened = (first, last) != (earliest(anchor), latest(anchor))
    reach = f"`{text(anchor)}` may be any day from `{_day(first)}` to `{_day(last)}`"
    return f"{reach}: what is not sure reaches 3 days, 1 month or 1 year further" if widened else reach


def _day(day: Day) -> str:
    return text(Point(day.year, day.month, day.day))


def _stated_in(event: Event) -> str | None:
    """Return the label of an excerpt that states the event and says its date."""
    date = event.date.edtf if event.date is not None else None
    if date is None or not is_looked_for(date):
        return None
    stating = (excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES and excerpt.source is not None)
    return next(
        (excerpt.record.label for excerpt in stating if excerpt.source and find_words(date, excerpt.words, excerpt.source.language)), None
    )


RULE = Rule(name="date-not-derived", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
