"""Words as somebody remembers them, and the places that they were meant to be."""

import pytest

from dateline.quotes.normalise import normalise
from dateline.quotes.recall import MOST, recall

TEXT = (
    "It rained on 3 March 1987. The mayor of Harbour Isle called the plan “a lifeline” for all islanders – and left. "
    "By noon the hall was full. Moss & Daughters’ ferry, the Heron, lay at the quay since the cease-fire of 1986."
)


def found(words: str, text: str = TEXT) -> list[str]:
    source = normalise(text)
    return [source.text[place.start : place.end] for place in recall(words, source, "en")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the MAYOR of harbour isle", "The mayor of Harbour Isle"),
        ("moss & daughters' ferry, the heron", "Moss & Daughters’ ferry, the Heron"),
        ("all islanders - and left", "all islanders – and left"),
        ("“By noon the hall was full.”", "By noon the hall was full"),
        ("…the hall was full…", "the hall was full"),
        ("By  noon\nthe hall", "By noon the hall"),
        ("the mayor of Harbour Isle named the plan", "The mayor of Harbour Isle called the plan"),
        ("called the plan lifeline for islanders", "called the plan “a lifeline” for all islanders"),
        ("the mayor called the plan", "The mayor of Harbour Isle called the plan"),
        ("was the hall full by noon", "By noon the hall was full"),
        ("a full hall at noon", "noon the hall was full"),
        ("islanders were promised a lifeline by the mayors", "The mayor of Harbour Isle called the plan “a lifeline” for all islanders"),
        ("the Heron lay at quay", "the Heron, lay at the quay"),
        ("The mayro of Habour Isle caled the plan", "The mayor of Harbour Isle called the plan"),
    ],
)
def test_words_are_found_as_they_are_remembered(typed: str, meant: str) -> None:
    assert [meant] == found(typed)


@pytest.mark.parametrize("typed", ["", " \n", "…", "zebras of the savannah", "the council of the moon voted twice against it"])
def test_nothing_near_is_nothing(typed: str) -> None:
    assert [] == found(typed)


def test_words_that_stand_as_they_are_given_come_first() -> None:
    text = "The Vote was close. the vote was close. THE VOTE WAS CLOSE."

    assert ["the vote was close", "The Vote was close", "THE VOTE WAS CLOSE"] == found("the vote was close", text)


def test_places_of_words_that_stand_are_not_mixed_with_what_is_only_near() -> None:
    assert ["the vote was close"] == found("the vote was close", "Nobody slept, for the vote was close. The boat was close.")


def test_what_comes_close_to_the_nearest_is_shown_too() -> None:
    text = "In May the council voted for the new pier. It rained for weeks. In June the council voted for the old pier. All slept."

    assert {"In May the council voted for the new pier", "In June the council voted for the old pier"} == set(
        found("in July the council voted for the wide pier", text)
    )


def test_no_more_places_are_shown_than_can_be_compared() -> None:
    assert MOST == len(found("a vote", "a vote. " * 2000))


def test_words_inside_longer_words_are_found_where_they_stand_nowhere_whole() -> None:
    assert ["fire of 1986"] == found("fire of 1986")


def test_an_empty_text_has_nothing() -> None:
    assert [] == found("the vote", "")
