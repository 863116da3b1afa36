"""A derived date is not the one that its rule gives.

The build computes each derived date again. `by-publication` says: what was reported on a day had happened by then. It gives
`[..D]`, D the latest day of the anchor, and keeps the `?`, `~` or `%` of the anchor. The anchor is the publication of the
excerpt's source, or the date under `anchor`. Of a date between two days (`[A..D]`) it gives the later one, and another step
says how the earlier one is known.

Write the date that the report names. If the excerpt itself says the date, leave `date_basis` out.

    published: "1987-03-04"       in the record of the source

    date: "1987-03-03"            wrong
    date: "[..1987-03-04]"        right
    date_basis: {kind: derived, rule: by-publication, excerpt: vote}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.check._meant import listed
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.edtf.bounds import end_point, latest, singles
from dateline.edtf.model import Edtf, OneOf, Point, Precision, Range, is_qualified, precision_of, text
from dateline.edtf.phrases import find as find_words
from dateline.model.records import BasisKind, Role
from dateline.model.timeline import Event, Source


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each derived step that gives another date, or none."""
    for step in steps(event) if event.date is not None else ():
        resolved = step.resolved
        if step.written.kind is not BasisKind.DERIVED or resolved is None or event.date is None:
            continue
        source = step.excerpt.source if step.excerpt is not None else None
        if resolved.anchor is None and resolved.anchored_on_publication:
            yield from _without_publication(event, step, source)
        elif resolved.anchor is not None and resolved.derived is None:
            yield _open(step, resolved.anchor, source if resolved.anchored_on_publication else None)
        elif resolved.anchor is not None and resolved.derived is not None and not _agrees(event, resolved.derived):
            yield _another(event, step, resolved.anchor, resolved.derived, source if resolved.anchored_on_publication else None)


def _agrees(event: Event, derived: Edtf) -> bool:
    """Tell whether the date, or where other steps give the rest one part of it, is the one derived."""
    assert event.date is not None, "only a date that was read is compared"
    date = event.date.edtf
    if date == derived or not isinstance(date, OneOf) or not isinstance(derived, OneOf):
        return date == derived
    bound = derived.members[0]
    ends = [member.end for member in date.members if isinstance(member, Range)] if len(event.date.basis) > 1 else []
    return bound in date.members or (isinstance(bound, Range) and bound.end in ends)


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


def _open(step: Step, anchor: Edtf, source: Source | None) -> Finding:
    headline = f"`{text(anchor)}` has no latest day, so nothing is derived from it"
    if source is None:
        return Finding(
            headline,
            step.at("anchor", "it has no end"),
            help=("write an `anchor` with an end, such as the day on which the report was made",),
        )
    return Finding(
        headline,
        step.at("anchor" if step.written.anchor is not None else "rule", f"counted from the publication of `{source.record.id}`"),
        (label(source.record.origin, "/published", "it has no end"),),
        help=(
            f"if it is known when it was published at the latest, write that as `published` in {source.record.origin.file.path}",
            f'or count from a date that the excerpt shows, for example:\nanchor: "{text(singles(anchor)[0])}"',
        ),
    )


def _another(event: Event, step: Step, anchor: Edtf, derived: Edtf, source: Source | None) -> Finding:
    assert event.date is not None, "only a date that was read is compared"
    written, right = text(event.date.edtf), text(derived)
    how, there = _how(event, step, anchor, source)
    cures = [f'write the date that it gives:\ndate: "{right}"']
    stated = _stated_in(event)
    if stated is not None:
        cures.insert(0, f"`{stated}` says the date itself: take `date_basis` out")
    return Finding(
        f"the date of `{event.id}` is `{written}`, and `{step.written.rule}` gives `{right}`",
        label(event.record.origin, "/date", f"`{right}` is derived"),
        (step.at("rule", "computed again"), there),
        help=tuple(cures),
        note=(how,),
    )


def _how(event: Event, step: Step, anchor: Edtf, source: Source | None) -> tuple[str, Label]:
    """Say how the date was computed, with a label at the anchor."""
    end = end_point(anchor)
    assert end is not None, "an anchor that gives a date has an end"
    day = latest(anchor)
    assert day is not None, "what has an end has a latest day"
    until = (
        f", whose latest day is `{text(Point(day.year, day.month, day.day))}`"
        if precision_of(end) is not Precision.DAY or end != anchor
        else ""
    )
    kept = f", and its `{end.qualifier.value}` is kept" if end.qualifier.value else ""
    if source is None:
        return f"by `{text(anchor)}`{until}, it had happened{kept}", step.at("anchor", "counted from here")
    how = f"`{source.record.id}` was published on `{text(anchor)}`{until}; what it reports had happened by then{kept}"
    return how, label(source.record.origin, "/published", "counted from here")


def _stated_in(event: Event) -> str | None:
    """Return the label of an excerpt that states the event and says its date."""
    date = event.date.edtf if event.date is not None else None
    if not isinstance(date, Point) or is_qualified(date):
        return None
    stating = (excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES and excerpt.source is not None)
    return next(
        (excerpt.record.label for excerpt in stating if excerpt.source and find_words(date, excerpt.words, excerpt.source.language)), None
    )


RULE = Rule(name="date-not-derived", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
