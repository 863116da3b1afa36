from __future__ import annotations

import pytest

from dateline.check._dangers import dangers
from dateline.check._figures import figures
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

    said = [danger.said for danger in dangers(quote, text, passage.differences)]

    assert expected == said


CONTRARY = "`{}` may say the contrary of `{}`, which the source says"
NUMBER = "a number is not the source's: `{}` here, `{}` there"
BY_LANGUAGE: tuple[tuple[str, str, str, list[str]], ...] = (
    ("en", "We are able to ship gas", "We are unable to ship gas.", [CONTRARY.format("able", "unable")]),
    ("en-GB", "the aid was lethal to them", "And the aid was non-lethal to them.", [CONTRARY.format("lethal", "non-lethal")]),
    ("en", "they called it harmful to all", "So they called it harmless to all.", [CONTRARY.format("harmful", "harmless")]),
    ("en", "they said it was legal to sail", "So they said it was illegal to sail.", [CONTRARY.format("legal", "illegal")]),
    ("en", "the form was read to them", "So the firm was read to them.", []),
    ("en", "they will no longer pay for it", "They said they will pay for it.", ["a negation is added: the source does not say `no`"]),
    ("en", "there is a sin in the town", "And there is a saint in the town.", []),
    (
        "en",
        "there were a few who stayed on",
        "And there were few who stayed on.",
        ["`few` and `little` deny, `a few` and `a little` do not: `a few` here, `few` there"],
    ),
    ("en", "it passed by seven votes to two", "And it passed by nine votes to two.", [NUMBER.format("seven", "nine")]),
    (
        "en",
        "it passed by 9 votes to two",
        "And it passed by nine votes to two.",
        ["a number is written otherwise than in the source: `9` here, `nine` there"],
    ),
    ("en", "prices went by 3.5 % in May", "And prices went by -3.5 % in May.", [NUMBER.format("3.5 %", "-3.5 %")]),
    ("en", "they paid $500 for it then", "And they paid €500 for it then.", [NUMBER.format("$500", "€500")]),
    ("en", "they paid 1,500 pounds for it", "And they paid 1.500 pounds for it.", [NUMBER.format("1,500", "1.500")]),
    ("de", "der Vertrag ist wirksam ab Mai", "Ja, der Vertrag ist unwirksam ab Mai.", [CONTRARY.format("wirksam", "unwirksam")]),
    ("de", "sie haben das Haus gesehen", "Und sie haben kein Haus gesehen.", ["a negation is lost: the source says `kein`"]),
    ("de", "sie haben drei Schiffe gesehen", "Und sie haben zwei Schiffe gesehen.", [NUMBER.format("drei", "zwei")]),
    (
        "de",
        "sie haben die Brücke gesehen",
        "Und sie haben die Fähre gesehen.",
        ["a name or a noun is not the source's: `Brücke` here, `Fähre` there"],
    ),
    ("fr", "il a dit qu’il n’a rien vu", "Et il a dit qu’il a rien vu.", ["a negation is added: the source does not say `n'a`"]),
    ("fr", "ils ont trouvé cela possible hier", "Et ils ont trouvé cela impossible hier.", [CONTRARY.format("possible", "impossible")]),
    ("es", "dijo que era posible hacerlo hoy", "Y dijo que era imposible hacerlo hoy.", [CONTRARY.format("posible", "imposible")]),
    ("ru", "они сказали что это возможно", "И они сказали что это невозможно.", [CONTRARY.format("возможно", "невозможно")]),
    ("ru", "они согласны с этим решением", "Да, они не согласны с этим решением.", ["a negation is lost: the source says `не`"]),
    ("xx", "they have seen the boat then", "And they have never seen the boat then.", ["a negation is lost: the source says `never`"]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "quote", "text", "expected"), BY_LANGUAGE, ids=[row[1] for row in BY_LANGUAGE])
def test_what_may_mislead_is_told_by_the_language_of_the_source(language: str, quote: str, text: str, expected: list[str]) -> None:
    passage = nearest(quote, normalise(text))
    assert passage is not None

    said = [danger.said for danger in dangers(quote, text, passage.differences, language)]

    assert expected == said


def test_a_negation_is_named_first_and_in_brief() -> None:
    quote, text = "Miller paid 240 pounds but would pay", "So Brown paid 214 pounds but would not pay."
    passage = nearest(quote, normalise(text))
    assert passage is not None

    found = dangers(quote, text, passage.differences)

    assert ["a negation is lost", "a name is not the source's", "a number is not the source's"] == [danger.brief for danger in found]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "nineteen twenty hundred second", ["19", "20", "100", "2"]),
        ("de-AT", "neunzehn zwanzig Milliarden zweite", ["19", "20", "1000000000", "2"]),
        ("fr", "deux seize vingt mille deuxième", ["2", "16", "20", "1000", "2"]),
        ("es", "dos diecinueve veinte millones segundo", ["2", "19", "20", "1000000", "2"]),
        ("it", "due diciannove venti mila secondo", ["2", "19", "20", "1000", "2"]),
        ("ru", "два девятнадцать двадцать тысяч второй", ["2", "19", "20", "1000", "2"]),
        ("nl", "twee 3", ["3"]),
    ],
)
def test_numbers_in_words_are_known_by_their_figures(language: str, words: str, expected: list[str]) -> None:
    assert expected == [figure.value for figure in figures(words, (0, len(words)), language)]
