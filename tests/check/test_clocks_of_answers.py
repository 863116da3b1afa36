"""What the rules on clocks say of an answer that has one of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.check import clock_with_offset, clock_without_time, unknown_clock
from dateline.diagnostics.diagnostic import Finding
from dateline.load.collection import load
from dateline.model.timeline import Event, Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree


def timeline(answer: str) -> Timeline:
    """Return an event by the clock of a pit, which one witness tells otherwise."""
    files = {
        "site.yaml": "format: 1\ntitle: Pit\nclocks: {pit: {name: pit time}, railway: {name: railway time}}\n",
        "seeds/gazette.yaml": "title: Gazette\n",
        "events/blow.yaml": f"""
title: It blows
date: "1907-11-12T07:44"
clock: pit
summary: It blew.[^a]
accounts:
  - question: When?
    about: date
    answers:
      - {{text: "At this time.[^a]", {answer}}}
      - {{text: "Later.[^a]", date: "1907-11-12T07:50+01:00"}}
excerpts: {{a: {{source: gazette, exact: It blew}}}}
""",
    }
    return resolve(load(DictTree(files)).records)


def found(answer: str) -> Iterator[Finding]:
    """Yield what the three rules find."""
    whole = timeline(answer)
    event: Event = whole.by_id["blow"]
    yield from unknown_clock.find(whole)
    yield from clock_with_offset.find(event)
    yield from clock_without_time.find(event)


@pytest.mark.parametrize(
    ("answer", "expected", "pointed_at"),
    [
        ('date: "1907-11-12T07:58", clock: railway', [], []),
        ('date: "1907-11-12T07:58+01:00"', [], []),
        ('date: "1907-11-12T07:58", clock: rail', ["`rail` is not a clock of this collection"], ["rail"]),
        (
            'date: "1907-11-12T07:58+01:00", clock: railway',
            ["answer 1 of an account of `blow` has a clock and an offset"],
            ['"1907-11-12T07:58+01:00"'],
        ),
        ('date: "1907-11-12", clock: railway', ["answer 1 of an account of `blow` has a clock and no time of day"], ["railway"]),
        ("clock: railway", ["answer 1 of an account of `blow` has a clock and no time of day"], ["railway"]),
    ],
)
def test_clock_of_an_answer_is_looked_at_as_that_of_an_event(answer: str, expected: list[str], pointed_at: list[str]) -> None:
    findings = list(found(answer))

    spans = [(finding.primary.file.text, finding.primary.span) for finding in findings]
    assert expected == [finding.message for finding in findings]
    assert pointed_at == [text[span.start : span.end] for text, span in spans if span is not None]
