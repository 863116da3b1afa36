"""Nothing in the files of a collection makes Dateline break: twenty thousand damaged ones are read, joined, checked, and told of.

What is accepted all the same is built, and is the same record when it is written again. `python -m tests.fuzz.long` goes on for as long
as one lets it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.fuzz.cases import SOUND, Files, case, faults, faults_in_building, faults_in_writing_again, mended, told

PORTIONS = 10
EACH = 2_000
"""Damaged files in a portion."""
APART = 1_000
"""Numbers between the beginnings of two portions: more than one needs."""
ACCEPTED = range(50_000, 50_096, 8)
WRITTEN_AGAIN = range(50_001, 50_145, 3)


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_damaged_files_are_told_of_and_break_nothing(portion: int) -> None:
    number, tried = portion * APART, 0

    while tried < EACH:
        damaged = case(number)
        said = told(damaged, damaged.files, faults)
        assert said == ""
        number, tried = number + 1, tried + len(damaged.changed)

    assert number < (portion + 1) * APART


@pytest.mark.parametrize(("numbers", "asked"), [(ACCEPTED, faults_in_building), (WRITTEN_AGAIN, faults_in_writing_again)])
def test_what_is_accepted_is_built_and_is_the_same_when_it_is_written_again(numbers: range, asked: Callable[[Files], list[str]]) -> None:
    accepted = 0

    for number in numbers:
        damaged = case(number)
        files = mended(damaged)
        if files is not None:
            accepted += sum(files.get(path) != data for path, data in SOUND[damaged.name].items())
            assert told(damaged, files, asked) == ""

    # Of a test that accepts nothing nobody would notice that it asks nothing.
    assert accepted > len(numbers)
