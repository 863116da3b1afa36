"""The way to the words in the original: a directive for each unbroken passage."""

from urllib.parse import unquote

import pytest

from dateline.quotes.fragment import text_fragment
from dateline.quotes.locate import Found
from dateline.quotes.normalise import normalise
from dateline.quotes.sequence import locate_quotation


@pytest.mark.parametrize(
    ("article", "exact", "fragment"),
    [
        ("The council met on Monday and voted.", "The council met", "text=The council met"),
        (
            "The council met on Monday, and then, after a night, voted for it.",
            "The council met […] voted for it",
            "text=The council met&text=voted for it",
        ),
        (
            "One two three. The vote was held. One two three, and four.",
            "The vote was […] two three, and",
            "text=The vote was&text=two three, and",
        ),
        (
            "It was late. The council met. It was late. They voted.",
            "The council met […] It was late",
            "text=The council met&text=late. The council met.-,It was late,-. They voted.",
        ),
    ],
)
def test_each_part_of_a_cut_quotation_is_named_by_itself(article: str, exact: str, fragment: str) -> None:
    source = normalise(article)
    place = locate_quotation(exact, None, None, source, "en", 300)
    assert isinstance(place, Found)

    named = text_fragment(article, source, place.spans)

    assert f":~:{fragment}" == unquote(named)


@pytest.mark.parametrize(
    ("article", "exact", "fragment"),
    [
        ("THE COUNCIL MET in May.\nThe council met in June.", "The council met", "text=COUNCIL MET in May.-,The council met,-in June."),
        (
            "It was a cold day then.\nIt was a cold day in May when they met.\nThen they all voted.",
            "It was a cold day in May when they met. Then they all voted",
            "text=It was a cold day in,Then they all voted",
        ),
        (
            "They met again.\nThen they voted for it all, and then they voted for it all at once.",
            "They met again. Then they voted for it all, and then they voted for it all",
            "text=They met again.,and then they voted for it all",
        ),
        ("The\ncouncil voted.\nThe\ncouncil left town.", "The council left", "text=council voted.-,The,council left,-town."),
        ("It was caf\u0065\u0301 time.\nThey met.", "caf\u00e9 time. They met", "text=caf\u00e9 time.,They met"),
    ],
)
def test_words_that_stand_elsewhere_too_are_told_apart_as_a_browser_does_it(article: str, exact: str, fragment: str) -> None:
    source = normalise(article)
    at = source.text.rindex(exact)

    assert f":~:{fragment}" == unquote(text_fragment(article, source, ((at, at + len(exact)),)))
