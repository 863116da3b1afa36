"""No step of `date_basis` says how a part of the date is known.

`on Monday` gives the day and leaves open of which month and year, `in February` the month and not the year. The steps are
read together, so add one for the rest: words of an excerpt, what the passage makes plain (`context`), what is known from
elsewhere (`external`). A step without words covers the whole date, and so do words that name none. Words that name a time
of day cover its day too, which is plain from the passage then. A rule of derivation gives days, and no time of one.
Steps that are about `expects` are read by themselves in the same way.

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
from dateline.check.date_words_missing import lacks_words
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.edtf.coverage import PARTS, parts_of
from dateline.edtf.model import Edtf
from dateline.model.records import BasisKind, BasisStep
from dateline.model.timeline import Event
from dateline.text.listing import joined
from dateline.text.node import Scalar


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding if the steps together leave a part of a date open; what was half read or is not there was reported."""
    if "date_basis" not in event.record.given or not is_whole(event):
        return
    every = steps(event)
    for of_expects in (False, True):
        written = tuple(step for step in every if step.written.of_expects == of_expects)
        date = written[0].date if written else None
        if date is None or any(_is_of_nothing(step) or lacks_words(step) for step in written):
            continue
        given = frozenset(part for step in written for part in covers(step, date))
        left = [part for part in PARTS if part in parts_of(date) - given]
        if left:
            yield _finding(event, date, written, left, [step.written for step in every])


def _is_of_nothing(step: Step) -> bool:
    """Tell whether a step names an excerpt that is not there, or one of a source that is not there."""
    return step.written.excerpt is not None and (step.excerpt is None or step.excerpt.source is None)


def _finding(event: Event, date: Edtf, written: tuple[Step, ...], left: list[str], every: list[BasisStep]) -> Finding:
    said, are, of_expects = _said(left), "is" if len(left) == 1 else "are", written[0].written.of_expects
    given = tuple(step.at("words", f"gives {_said(_in_turn(covers(step, date)))}") for step in written if covers(step, date))
    rest = BasisStep(BasisKind.CONTEXT, note=f"how {said} {are} known", of_expects=of_expects)
    whole = lines([*every, rest])
    what = f"`expects` in `{event.id}`" if of_expects else f"the date of `{event.id}`"
    return Finding(
        f"nothing says how {said} of {what} {are} known",
        _where(event, written[0].date_pointer, left),
        given,
        help=(f"add a step that gives {'it' if len(left) == 1 else 'them'}, such as one with your reason in `note`:\n{whole}",),
    )


def _where(event: Event, pointer: str, left: list[str]) -> Label:
    origin = event.record.origin
    node = origin.node(pointer)
    spans = [part_span(node.value, part) for part in left] if isinstance(node, Scalar) else []
    known = [span for span in spans if span is not None]
    if not known:
        return label(origin, pointer, f"no step gives {_said(left)}")
    return label_within(origin, pointer, known[0][0], known[-1][1], "no step gives this")


def _in_turn(parts: frozenset[str]) -> list[str]:
    """Return parts as they are spoken, the smallest first."""
    return [part for part in reversed(PARTS) if part in parts]


def _said(parts: list[str]) -> str:
    return joined(f"the {part}" for part in parts)


RULE = Rule(
    name="date-basis-partial",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Event,
    find=find,
    yields_to=("date-suspect-day",),
)
