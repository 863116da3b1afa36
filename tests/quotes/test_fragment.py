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
