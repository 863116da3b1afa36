"""The passage that was probably meant, and every difference."""

import subprocess
import sys
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.quotes.nearest import Passage, nearest
from dateline.quotes.normalise import normalise

# Every word differs from every other, so that a quotation has one place only.
TEXT = (
    "yesterday the mayor of Harbour Isle called our new ferry plan a lifeline for all who live there but said that no vote "
    "could stop what nature began when ice closed every winter road between Norham Eastpoint and Varna"
)
WORDS = TEXT.split()
SOURCE = normalise(f"It rained. {TEXT}. All slept.")


def test_passage_of_the_table(case: tuple[str, ...]) -> None:
    text, exact, expected = case
    source = normalise(text)

    passage = nearest(exact, source)

    assert expected == (shown(passage, exact, source.text) if passage else "nothing near")


def test_nothing_given_is_near_nothing() -> None:
    assert None is nearest(" \n", normalise("The vote was close."))


def test_empty_source_has_nothing_near() -> None:
    assert None is nearest("The vote was close.", normalise("\n"))


def test_passage_shows_its_sentence() -> None:
    source = normalise("It rained. The mayor called the plan a lifeline for all islanders. All slept.")

    passage = nearest("called the plan a lifeline for most", source)

    assert passage
    assert "The mayor called the plan a lifeline for all islanders." == source.text[slice(*passage.sentence)]


def test_very_long_words_are_compared_where_they_leave_the_source() -> None:
    sentences = [f"In the year {year} the mayor wrote letter number {year * 7}." for year in range(100, 160)]
    source = normalise(" ".join(sentences))
    exact = source.text.replace("year 140 the mayor", "year 140 the council")

    passage = nearest(exact, source)

    assert passage
    assert [("replaced", "council", "mayor")] == changes(passage, exact, source.text)


def test_score_of_a_difference_in_case_alone_is_full() -> None:
    passage = nearest("THE VOTE WAS CLOSE", normalise("The vote was close."))

    assert passage
    assert 100.0 == passage.score


@given(st.data())
def test_one_word_changed_is_one_difference(data: st.DataObject) -> None:
    first, last = stretch(data)
    at = data.draw(st.integers(first, last - 1))
    exact = " ".join([*WORDS[first:at], "bread", *WORDS[at + 1 : last]])

    passage = nearest(exact, SOURCE)

    assert passage
    assert [("replaced", "bread", WORDS[at])] == changes(passage, exact, SOURCE.text)
    assert " ".join(WORDS[first:last]) == SOURCE.text[passage.start : passage.end]


@given(st.data())
def test_one_word_dropped_is_one_difference(data: st.DataObject) -> None:
    first, last = stretch(data)
    at = data.draw(st.integers(first + 1, last - 2))
    exact = " ".join([*WORDS[first:at], *WORDS[at + 1 : last]])

    passage = nearest(exact, SOURCE)

    assert passage
    assert [("missing", "", WORDS[at])] == changes(passage, exact, SOURCE.text)


@given(st.data())
def test_one_word_added_inside_is_one_difference(data: st.DataObject) -> None:
    first, last = stretch(data)
    at = data.draw(st.integers(first + 1, last - 1))
    exact = " ".join([*WORDS[first:at], "bread", *WORDS[at:last]])

    passage = nearest(exact, SOURCE)

    assert passage
    assert [("added", "bread", "")] == changes(passage, exact, SOURCE.text)


@given(st.data(), st.characters(categories=["L", "Nd", "Cf"]))
def test_one_letter_changed_is_told_in_its_word(data: st.DataObject, char: str) -> None:
    first, last = stretch(data)
    exact = " ".join(WORDS[first:last])
    at = data.draw(st.integers(1, len(exact) - 2))
    changed = exact[:at] + char + exact[at + 1 :]
    assume(exact[at] != " " and changed not in SOURCE.text)

    passage = nearest(changed, SOURCE)

    assert passage
    [difference] = passage.differences
    assert difference.quote[0] <= at < difference.quote[1]


def test_matching_is_not_imported_before_a_miss() -> None:
    program = "import sys, dateline.quotes.nearest, dateline.quotes.locate; sys.exit('rapidfuzz' in sys.modules)"

    finished = subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2])

    assert 0 == finished.returncode


def stretch(data: st.DataObject) -> tuple[int, int]:
    """Draw the first word and the one after the last of a quotation of eight words or more."""
    first = data.draw(st.integers(0, len(WORDS) - 8))
    return first, data.draw(st.integers(first + 8, len(WORDS)))


def changes(passage: Passage, exact: str, text: str) -> list[tuple[str, str, str]]:
    """Return the kind and the words of both sides of every difference."""
    return [(change.kind, exact[slice(*change.quote)], text[slice(*change.source)]) for change in passage.differences]


def shown(passage: Passage, exact: str, text: str) -> str:
    """Return a passage and its differences as the table writes them."""
    lines = [f"{text[: passage.start]}[{text[passage.start : passage.end]}]{text[passage.end :]}"]
    quote = normalise(exact).text
    for change in passage.differences:
        ours, theirs = quote[slice(*change.quote)], text[slice(*change.source)]
        lines.append(f"{change.kind}: {f'{ours} -> {theirs}' if ours and theirs else ours or theirs}")
        lines += [f"unseen: {change.invisible}"] if change.invisible else []
    return "\n".join(lines)
