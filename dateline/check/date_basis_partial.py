"""No step of `date_basis` says how a part of the date is known.

`on Monday` gives the day and leaves open of which month and year, `in February` the month and not the year. The steps are
read together, so add one for the rest: words of an excerpt, what the passage makes plain (`context`), what is known from
elsewhere (`external`). A step without words covers the whole date, and so do words that name none. Words that name a time
of day cover its day too, which is plain from the passage then.

    date: "2025-02"
    date_basis:
      - kind: stated
        words: in February
        excerpt: suggestion
      - kind: context                                   wrong without this step: nothing gives the year
        note: The article is of March 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, covers, is_whole, lines, steps
from dateline.check._spoken import part_span
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.edtf.coverage import PARTS, parts_of
from dateline.edtf.model import Edtf
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import Event
from dateline.text.node import Scalar


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding if the steps together leave a part of the date open; half-read steps and unknown excerpts were reported."""
    written = tuple(step for step in steps(event) if not step.written.of_expects)
    date = event.date.edtf if event.date is not None else None
    if date is None or not written or "date_basis" not in event.record.given or not is_whole(event):
        return
    if any(step.written.excerpt is not None and (step.excerpt is None or step.excerpt.source is None) for step in written):
        return
    given = frozenset(part for step in written for part in covers(step, date))
    left = [part for part in PARTS if part in parts_of(date) - given]
    if left:
        yield _finding(event, date, written, left)


def _finding(event: Event, date: Edtf, written: tuple[Step, ...], left: list[str]) -> Finding:
    said = " and the ".join(left)
    given = tuple(step.at("words", f"gives the {_joined(covers(step, date))}") for step in written if covers(step, date))
    rest = BasisStep(BasisKind.CONTEXT, note=f"how the {said} {'is' if len(left) == 1 else 'are'} known")
    whole = lines([*(step.written for step in written), rest])
    return Finding(
        f"nothing says how the {said} of the date of `{event.id}` {'is' if len(left) == 1 else 'are'} known",
        _where(event, left),
        given,
        help=(f"add a step that gives {'it' if len(left) == 1 else 'them'}, such as one with your reason in `note`:\n{whole}",),
    )


def _where(event: Event, left: list[str]) -> Label:
    origin = event.record.origin
    node = origin.node("/date")
    spans = [part_span(node.value, part) for part in left] if isinstance(node, Scalar) else []
    known = [span for span in spans if span is not None]
    if not known:
        return label(origin, "/date", f"no step gives the {' and the '.join(left)}")
    return label_within(origin, "/date", known[0][0], known[-1][1], "no step gives this")


def _joined(parts: frozenset[str]) -> str:
    return " and the ".join(part for part in reversed(PARTS) if part in parts)


RULE = Rule(
    name="date-basis-partial",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Event,
    find=find,
    yields_to=("date-suspect-day",),
)
