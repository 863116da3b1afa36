from __future__ import annotations

import pytest

from dateline.check._dangers import dangers
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise

QUOTED = "He called it “a lifeline” today."
TABLE: tuple[tuple[str, str, list[str]], ...] = (
    ("the old pier would last", "He said the old pier would not last.", ["a negation is lost: the source says `not`"]),
    ("the pier wasn't built here", "He said the pier was built here.", ["a negation is added: the source does not say `wasn't`"]),
    ("they carried 240 names", "And they carried 214 names.", ["a number is not the source's: `240` here, `214` there"]),
    ("paid by Miller in full", "It was paid by Brown in full.", ["a name is not the source's: `Miller` here, `Brown` there"]),
    ("He called it a day", "She called it a day.", []),
    ("called it a lifeline today", QUOTED, ["a quotation mark is lost or added: it may change whose words these are"]),
    (
        "the council … for the pier",
        "Then the council voted for the pier.",
        ["where words are left out a quotation has ` […] `, with the words of the source on both sides"],
    ),
    (
        "the [town] council voted on it",
        "Then the council voted on it.",
        ["nothing may be set into a quotation: what a reader needs to be told goes into the summary or the excerpt's `note`"],
    ),
    ("the hall was empty by noon", "And the hall was full by noon.", []),
)


@pytest.mark.parametrize(("quote", "text", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_what_may_mislead_is_said_in_words(quote: str, text: str, expected: list[str]) -> None:
    passage = nearest(quote, normalise(text))
    assert passage is not None

    said = list(dangers(quote, text, passage.differences))

    assert expected == said
