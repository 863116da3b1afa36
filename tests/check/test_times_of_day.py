"""What the rules on dates say of an event with a time of day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from dateline.check import date_basis_missing, date_basis_partial, date_words_contradict
from dateline.diagnostics.diagnostic import Finding, Label
from dateline.edtf.model import Point, Time
from dateline.load.collection import load
from dateline.model.timeline import Event
from dateline.resolve.dates import resolved_date
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

SANK = Point(1912, 4, 15, time=Time(2, 20))
TEXT = "The ship sank on Monday at 2.20 a.m., about twenty minutes past two. The boats were found at noon, on 15 April 1912.\n"


def event_of(date: Point, basis: str, exact: str = "The ship sank on Monday at 2.20 a.m., about twenty minutes past two") -> Event:
    """Return an event of this date, which its file has the day of."""
    files = {
        "site.yaml": "format: 1\ntitle: Ship\n",
        "seeds/gazette.yaml": 'title: Gazette\npublished: "1912-04-17"\n',
        "seeds/gazette.txt": TEXT,
        "events/sank.yaml": f"""
title: She sinks
date: "1912-04-15"
summary: She sank.[^a]
{basis}
excerpts: {{a: {{source: gazette, exact: "{exact}"}}}}
""",
    }
    (event,) = resolve(load(DictTree(files)).records).events
    record = replace(event.record, date=date)
    return replace(event, record=record, date=resolved_date(record, event.excerpts))


def shown(label: Label) -> str:
    """Return the words at which a label points."""
    assert label.span is not None
    return label.file.text[label.span.start : label.span.end]


def messages(find: Callable[[Event], Iterator[Finding]], event: Event) -> list[str]:
    """Return the headlines of what a rule finds."""
    return [finding.message for finding in find(event)]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("at 2.20 a.m.", None),
        ("on Monday at 2.20 a.m.", None),
        ("about twenty minutes past two", None),
        ("on Monday", "the year, the month and the time"),
    ],
)
def test_words_that_name_the_time_or_that_no_program_can_read_cover_the_day(words: str, left: str | None) -> None:
    event = event_of(SANK, f"date_basis: {{kind: stated, words: {words}, excerpt: a}}")

    expected = [] if left is None else [f"nothing says how {left} of the date of `sank` are known"]
    assert expected == messages(date_basis_partial.find, event)


def test_day_that_is_stated_leaves_the_time_open() -> None:
    basis = "date_basis: [{kind: stated, words: on 15 April 1912, excerpt: a}]"

    event = event_of(SANK, basis, "The boats were found at noon, on 15 April 1912")

    assert ["nothing says how the time of the date of `sank` is known"] == messages(date_basis_partial.find, event)


@pytest.mark.parametrize(
    ("time", "words", "expected"),
    [
        (Time(2, 20), "at 2.20 a.m.", []),
        (Time(2, 20), "about twenty minutes past two", []),
        (Time(3, 20), "at 2.20 a.m.", ["2.20 a.m."]),
        (Time(14, 20), "on Monday at 2.20 a.m.", ["2.20 a.m."]),
    ],
)
def test_words_of_another_time_do_not_fit(time: Time, words: str, expected: list[str]) -> None:
    event = event_of(replace(SANK, time=time), f"date_basis: {{kind: stated, words: {words}, excerpt: a}}")

    found = [finding.primary for finding in date_words_contradict.find(event)]

    assert expected == [shown(label) for label in found]


def test_both_halves_of_the_day_are_proposed_where_the_words_do_not_say_which() -> None:
    text = "The ship sank on Monday at 2.20 a.m., about twenty minutes past two. The boats were found at noon, at 11:10"

    (finding,) = date_words_contradict.find(event_of(SANK, "date_basis: {kind: stated, words: at 11:10, excerpt: a}", text))

    assert 'the date is one of these:\ndate: "1912-04-15T11:10"\ndate: "1912-04-15T23:10"' in finding.help[0]


def test_time_is_looked_up_and_another_is_shown() -> None:
    text = "The ship sank on Monday at 2.20 a.m., about twenty minutes past two. The boats were found at noon"

    (finding,) = date_basis_missing.find(event_of(SANK, "", text))

    assert "an excerpt that states the event says another date or time" == finding.primary.message
    assert ["noon"] == [shown(label) for label in finding.secondary]


def test_time_that_stands_in_no_excerpt_is_said_with_the_words_looked_for() -> None:
    (finding,) = date_basis_missing.find(event_of(replace(SANK, time=Time(2, 21)), "", "The boats were found"))

    assert "`2:21 a.m.`, `2.21 a.m.` or `02:21` stands in no excerpt that states the event" == finding.primary.message
