"""The words of a derived step say one rule, and its `rule` is another.

The build computes what `rule` says, so a slip there gives a wrong date that agrees with itself. Where the words are ones that a
rule belongs to, such as "three days ago" or "last Monday", the rule is theirs, or one that gives the same date. Mend the rule and
the date, or let the warning stand and say why.

    date_basis: {kind: derived, rule: days-before 2, words: three days ago, excerpt: call}          wrong
    date_basis: {kind: derived, rule: days-before 3, words: three days ago, excerpt: call}          right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.derive import BY_PUBLICATION, NotSettled, derive, read_rule
from dateline.edtf.model import Edtf, text
from dateline.edtf.relative import proposed
from dateline.model.timeline import Event
from dateline.text.listing import listed


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each derived step whose words mean rules that give other dates than its own."""
    for step in steps(event):
        resolved, words = step.resolved, step.written.words
        if resolved is None or resolved.derived is None or resolved.anchor is None or words is None or step.excerpt is None:
            continue
        rules = proposed(words, step.excerpt.language)
        # What was reported on a day had happened by then, whatever its words say.
        if not rules or step.written.rule in (BY_PUBLICATION, *rules):
            continue
        given = {rule: _given(rule, resolved.anchor) for rule in rules}
        if resolved.derived not in given.values():
            yield _finding(event, step, words, {rule: date for rule, date in given.items() if date is not None})


def _given(rule: str, anchor: Edtf) -> Edtf | None:
    try:
        return derive(read_rule(rule), anchor)
    except NotSettled:
        return None


def _finding(event: Event, step: Step, words: str, given: dict[str, Edtf]) -> Finding:
    assert step.resolved is not None, "only a resolved step is compared"
    assert step.resolved.derived is not None, "only a step that gives a date is compared"
    field = step.date_pointer.removeprefix("/")
    cures = [f'if `{rule}` is right, write:\n{field}: "{text(date)}"\nrule: {rule}' for rule, date in given.items()]
    return Finding(
        f"`{short(words)}` in `{event.id}` means {listed(given, 'or')}, and the date is derived by `{step.written.rule}`",
        step.at("rule", f"gives `{text(step.resolved.derived)}`"),
        (
            label(event.record.origin, step.date_pointer, "the date that it gives"),
            step.at("words", f"would give {listed(dict.fromkeys(text(date) for date in given.values()), 'or')}"),
        ),
        help=(
            *cures[:2],
            "if the words count from another day, name that as `anchor`; if they mean something else, let the warning stand with `allow`",
        ),
    )


RULE = Rule(
    name="rule-against-words",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Event,
    find=find,
    yields_to=("date-words-missing", "date-not-derived"),
)
