"""A walk that goes on from what an earlier one left finds what it would have found from the beginning."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import former
from dateline.model.line import Line, Mainline, Resumed
from dateline.model.past import History
from dateline.render.kept import InMemory
from tests.former.lines import BASE, SITE, TEXT, Change, Memory, event, line, source

MORE = '  mayor:\n    source: gazette\n    exact: "The mayor called it a lifeline"\n'
CHANGES: tuple[Change, ...] = (
    {"events/vote.yaml": event("A")},
    {"events/vote.yaml": event("B", more=MORE)},
    {"events/vote.yaml": event("A", exact="it was never said so")},
    {"events/vote.yaml": None},
    {"events/vote.yaml": None, "events/in/vote.yaml": event("C")},
    {"events/in/vote.yaml": None},
    {"events/vote.yaml": event("D", more="draft: true\n")},
    {"events/two.yaml": event("X", more="media: [{file: pier.jpg, alt: The pier}]\n"), "media/pier.jpg": "one"},
    {"media/pier.jpg": "two"},
    {"seeds/gazette.yaml": source(title="Other")},
    {"seeds/gazette.yaml": source()},
    {"seeds/gazette.txt": None},
    {"seeds/gazette.txt": TEXT},
    {"site.yaml": SITE + "language: de\n"},
    {"vocabulary/actors.yaml": "nan: {name: Nan}\nold: {name: Old}\n"},
    {"vocabulary/actors.yaml": "nan: {name: Nan}\n"},
    {"pages/about.md": "x"},
    {"pages/about.md": None},
)


def found(memory: Memory, whole: Line, kept: InMemory | None = None) -> History:
    mainline = Mainline(whole, whole.commits[-1].id if whole.commits else "c1", "2025-02-01T00:00:00Z")
    return former.history(mainline, memory, kept or InMemory())


def resumed(memory: Memory, whole: Line, at: int) -> History:
    """Return what a walk finds that goes on behind the first commits of a line, as another one left them."""
    kept = InMemory()
    found(memory, replace(whole, keep=(at, "key")), kept)
    left = kept.get("key")
    assert left is not None
    rest = Line(whole.commits[at:], 0, whole.lasting - at, Resumed(left))
    return found(memory, rest)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=10), st.data())
def test_it_finds_the_same(changes: list[Change], data: st.DataObject) -> None:
    memory = Memory()
    lasting = data.draw(st.integers(1, len(changes) + 1))
    whole = line(memory, [BASE, *changes], lasting=lasting)
    expected = found(memory, whole)

    actual = resumed(memory, whole, data.draw(st.integers(1, lasting)))

    assert (expected.states, expected.published, expected.labels) == (actual.states, actual.published, actual.labels)
    assert [[state.begun for state in states] for states in expected.states.values()] == [
        [state.begun for state in states] for states in actual.states.values()
    ]


@pytest.mark.parametrize("at", [2, 3])
def test_what_was_left_may_be_left_again(at: int) -> None:
    memory, kept = Memory(), InMemory()
    whole = line(memory, [BASE, {"events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")}])
    found(memory, replace(whole, keep=(1, "first")), kept)
    left = kept.get("first")
    assert left is not None

    again = found(memory, Line(whole.commits[1:], 0, 2, Resumed(left), keep=(at - 1, "second")), kept)

    second = kept.get("second")
    assert second is not None
    assert found(memory, whole) == again
    assert found(memory, whole) == replace(found(memory, Line(whole.commits[at:], 0, 3 - at, Resumed(second))), head="c3")


def test_only_what_came_since_is_read() -> None:
    memory, kept = Memory(), InMemory()
    others = {f"events/other-{number}.yaml": event(f"{number}") for number in range(5)}
    whole = line(memory, [{**BASE, **others}, {"events/vote.yaml": event("A")}])
    found(memory, replace(whole, keep=(1, "key")), kept)
    left = kept.get("key")
    assert left is not None
    memory.asked.clear()

    found(memory, Line(whole.commits[1:], 0, 1, Resumed(left)))

    assert 4 == len(memory.asked)
