"""A step of `date_basis` names an excerpt that the event does not have.

`excerpt` is the label of one of the event's own excerpts, so that readers can follow the words to their source.

    date_basis: {kind: stated, words: on Monday, excerpt: cal}            wrong: a slip of the pen
    date_basis: {kind: stated, words: on Monday, excerpt: call}           right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.check._elsewhere import place_in_excerpt
from dateline.check._notes import are_read, labels
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event
from dateline.quotes.normalise import normalise_words
from dateline.text.listing import listed
from dateline.text.nearest import did_you_mean
from dateline.text.node import escape


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each step whose excerpt is not there; an event without any has a report of its own."""
    known = labels(event) if are_read(event) else ()
    for step in steps(event):
        if known and step.written.excerpt is not None and step.written.excerpt not in known:
            yield _finding(event, step, step.written.excerpt, known)


def _finding(event: Event, step: Step, name: str, known: tuple[str, ...]) -> Finding:
    holding = _holding(event, step.written.words)
    near = did_you_mean(name, known)
    meant = holding or near or (known[0] if len(known) == 1 else None)
    headline = f"`{name}` is not an excerpt of `{event.id}`"
    if meant is None:
        return Finding(
            headline, step.at("excerpt", "no excerpt has this label"), help=(f"name one of its excerpts: {listed(known, 'or')}",)
        )
    said = "has the words" if holding else "this excerpt"
    there = label(event.record.origin, f"/excerpts/{escape(meant)}#key", said)
    return Finding(headline, step.at("excerpt", f"did you mean `{meant}`?"), (there,), help=(f"write `excerpt: {meant}`",))


def _holding(event: Event, words: str | None) -> str | None:
    """Return the label of the one excerpt in which the words stand."""
    if words is None:
        return None
    plain = normalise_words(words)
    found = [
        excerpt.record.label for excerpt in event.excerpts if excerpt.source is not None and plain and place_in_excerpt(plain, excerpt)
    ]
    return found[0] if len(found) == 1 else None


RULE = Rule(name="date-basis-excerpt", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, guarded=True)
