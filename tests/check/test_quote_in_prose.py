"""Which words in quotation marks of ours an excerpt has, and what is said of those that none has."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Finding
from dateline.text.tree import DictTree
from dateline.text.yaml_values import scalar

QUOTED = "The mayor called it “a ‘lifeline’” for us, “at last”, and didn’t wait."


def found(
    summary: str,
    *,
    exact: str = QUOTED,
    translation: str = "",
    language: str = "en",
    ours: str = "en",
    body: str = "",
) -> list[Finding]:
    """Return what is reported of a summary with one excerpt, which has the words of `exact` in a source of that `language`."""
    text = f"{exact}\nMore was said.\n"
    excerpt = f"{{source: gazette, exact: {scalar(exact)}{f', translation: {scalar(translation)}' if translation else ''}}}"
    files = {
        "site.yaml": f"format: 1\ntitle: A\nlanguage: {ours}\n",
        "seeds/gazette.yaml": f"publisher: G\nlanguage: {language}\nsha256: {sha256(text.encode()).hexdigest()}\n",
        "seeds/gazette.txt": text,
        "events/e.yaml": f'title: The mayor speaks\ndate: "1987"\nsummary: {scalar(summary + "[^a]")}\n{body}excerpts:\n  a: {excerpt}\n',
    }
    return [each.finding for each in pipeline.walk(DictTree(files)).diagnostics if each.rule.name == "quote-in-prose"]


@pytest.mark.parametrize(
    "summary",
    [
        "He calls it “a ‘lifeline’” for all.",
        "“a ‘lifeline’,” he says.",
        "He waits “at last.”",
        "He says they “didn’t wait.”",
        'He says "didn’t wait" and «at last».',
        "He says « at last » and „didn’t wait“.",
        "He says ‘anything’ and 'nothing' in single marks.",
    ],
)
def test_words_that_the_excerpt_has_are_its_words_in_any_marks(summary: str) -> None:
    assert [] == found(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "He calls it “a lifeline” for all.",
        "He calls it “a ‘lifeline’ for us”.",
        "He waits “at last!”",
        "He waits “at last..”",
        "He says they “didn't wait”.",
        "He waits “At last”.",
        "He waits “t last”.",
        "He says «didn't wait».",
    ],
)
def test_words_that_differ_in_a_sign_are_not(summary: str) -> None:
    assert 1 == len(found(summary))


@pytest.mark.parametrize(
    ("exact", "language", "summary"),
    [
        ("彼は去ったと市長は述べた", "ja", "市長は「彼は去った。」と述べた。"),
        ("市长说他不会等到最后", "zh", "市长说：“他不会等，”她走了。"),
        ("قال العمدة إنه لن ينتظر أحدا", "ar", "قال «إنه لن ينتظر،» ثم ذهب."),
        ("मेयर ने कहा कि वह नहीं रुकेगा", "hi", "मेयर ने कहा “वह नहीं रुकेगा।”"),
    ],
)
def test_a_final_comma_or_full_stop_of_any_script_is_passed_over(exact: str, language: str, summary: str) -> None:
    assert [] == found(summary, exact=exact, language=language, ours=language)


def test_in_another_language_the_translation_has_the_words() -> None:
    said = {"exact": "Der Bürgermeister nannte ihn eine Rettung", "language": "de"}

    assert [] == found("He calls it “a rescue”.", **said, translation="The mayor called it a rescue")
    assert [] == found("He calls it “eine Rettung”.", **said, translation="The mayor called it a rescue")
    assert 1 == len(found("He calls it “a lifeline”.", **said, translation="The mayor called it a rescue"))


def test_a_translation_is_read_by_the_rules_of_our_language() -> None:
    assert [] == found("Ils parlent d’un « accord ».", exact="They spoke of the deal", ours="fr", translation="Ils parlaient de l’accord")
    assert 1 == len(found("They say « accord ».", exact="They spoke of the deal", ours="en", translation="They said l’accord"))


def test_where_the_excerpt_is_in_another_language_a_translation_is_the_cure() -> None:
    (without,) = found("He calls it “a rescue”.", exact="Der Bürgermeister nannte ihn eine Rettung", language="de-AT")
    (with_one,) = found("He calls it “xyz”.", exact="Der Rat", language="de", translation="The council")

    assert without.help[0] == "if they are words of `a`, which is in another language, give it a `translation` that has them"
    assert with_one.help[0] == "if they are words of `a`, which is in another language, set them as its `translation` has them"


def test_words_in_a_body_are_read_too() -> None:
    assert 1 == len(found("He waits.", body="body: |\n  He said “never”.[^a]\n\n  - He said “at last”.[^a]\n"))
