"""What `date-basis-missing` proposes, and that each proposal settles what it is for."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic
from dateline.text.tree import DictTree

CASES = Path(__file__).parent.parent / "cases" / "check"
TABLES = {"en": "proposals.txt", "de": "proposals_de.txt"}
RULE = "date-basis-missing"
MORE = "Nothing came of it for a long while, and the boats stayed in with their crews until the wind had turned again."
FROM_ELSEWHERE, JUDGED = "if it is known from elsewhere", "if it is your judgement"


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield each case: the language, and its four columns."""
    for language, name in TABLES.items():
        for line in (CASES / name).read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                words, published, date, proposed = (column.strip() for column in line.split("|"))
                yield language, words, published, date, proposed


def collection(language: str, words: str, published: str, date: str, more: str = "", of_source: str = "") -> dict[str, str]:
    """Return a collection of one event, which quotes these words of a source."""
    return {
        "site.yaml": "format: 1\ntitle: Harbour\n",
        "seeds/notice.txt": f"Notice of the harbour\n{words}. {MORE}\n",
        "seeds/notice.yaml": "title: Notice of the harbour\n"
        f"language: {language}\n" + (f'published: "{published}"\n' if published else "") + of_source,
        "events/closing.yaml": f'title: Harbour closes\ndate: "{date}"\nsummary: It closed.[^a]\n'
        f"excerpts: {{a: {{source: notice, exact: {json.dumps(words, ensure_ascii=False)}}}}}\n{more}",
    }


def findings(files: dict[str, str]) -> list[Diagnostic]:
    """Return what is said about the event."""
    found = pipeline.walk(DictTree({path: text.encode() for path, text in files.items()})).diagnostics
    return [each for each in found if str(each.finding.primary.file.path).startswith("events/")]


def proposals(files: dict[str, str]) -> tuple[str, ...]:
    """Return what is proposed where the basis is missing."""
    return proposed_in(findings(files))


def proposed_in(found: list[Diagnostic]) -> tuple[str, ...]:
    """Return what is proposed among what is said about the event."""
    return next((each.finding.help for each in found if each.rule.name == RULE), ())


def pasted(files: dict[str, str], proposal: str) -> dict[str, str]:
    """Return the collection after a curator has pasted what stands below the sentence of a proposal."""
    event = files["events/closing.yaml"]
    _, _, lines = proposal.partition("\n")
    date = re.search(r"^date: .*\n?", lines, re.M)
    if date is not None:
        event = re.sub(r"^date: .*$", date[0].strip(), event, flags=re.M)
        lines = lines.replace(date[0], "")
    return {**files, "events/closing.yaml": re.sub(r"^date_basis:\n(?: .*\n)+", "", event, flags=re.M) + lines + "\n"}


def in_short(proposal: str) -> str:
    """Write a proposal as the table does."""
    lines = [line.strip() for line in proposal.splitlines()[1:]]
    values = [re.sub(r"^(- )?(?:kind|rule|words): ", lambda found: "/ " if found[1] else "", line) for line in lines]
    return " ".join(value for value in values if value != "date_basis:" and not value.startswith("excerpt: "))


def test_proposals_are_those_of_the_tables() -> None:
    every = list(rows())

    actual = []
    for language, words, published, date, _ in every:
        proposed = proposals(collection(language, words, published, date))
        own = "; ".join(in_short(each) for each in proposed if not each.startswith((FROM_ELSEWHERE, JUDGED)))
        actual.append((language, words, published, date, own or ("none" if proposed else "-")))

    assert every == actual
    assert len(every) > 100


def test_each_proposal_when_pasted_settles_the_basis_and_raises_nothing_else() -> None:
    tried: Counter[str] = Counter()
    raised = []
    for language, words, published, date, _ in rows():
        files = collection(language, words, published, date)
        found = findings(files)
        before = {each.rule.name for each in found}
        for proposal in proposed_in(found):
            after = {each.rule.name for each in findings(pasted(files, proposal))}
            tried[proposal.splitlines()[-1].strip()] += 1
            if RULE in after or after - before:
                raised.append((words, date, proposal, after))

    assert [] == raised
    assert tried.total() > 200


def test_publication_that_was_inferred_from_the_event_proposes_nothing() -> None:
    files = collection("en", "Yesterday the harbour closed", "1987-03-04", "1987-03-03", of_source="published_from: [closing]\n")

    assert [FROM_ELSEWHERE, JUDGED] == [each.partition(",")[0] for each in proposals(files)]


def test_draft_gets_the_same_proposals() -> None:
    files = collection("en", "Yesterday the harbour closed", "1987-03-04", "1987-03-03")

    assert proposals(files) == proposals({**files, "events/closing.yaml": files["events/closing.yaml"] + "draft: true\n"}) != ()


@pytest.mark.parametrize("language", ["fr", "ru", "ka"])
def test_language_without_a_table_proposes_no_rule_for_words(language: str) -> None:
    (first, second) = proposals(collection(language, "Hier, lundi, le port fut fermé", "1987-03-04", "1987-03-02"))

    assert first.startswith("if all that is known is that it was reported by then")
    assert second.startswith(FROM_ELSEWHERE)


def test_language_without_a_table_takes_no_year_for_a_day() -> None:
    day = proposals(collection("fr", "Le port fut fermé le 2 mars 1987", "1987-03-04", "1987-03-02"))
    year = proposals(collection("fr", "Le port fut fermé en 1987", "1987-03-04", "1987~"))

    assert ['date: "[..1987-03-04]" derived by-publication'] == [in_short(each) for each in day][:1]
    assert 'stated "1987"' == in_short(year[0])


def test_list_without_a_step_says_nothing_of_the_date() -> None:
    files = collection("en", "Yesterday the harbour closed", "1987-03-04", "1987-03-03")

    assert proposals(files) == proposals({**files, "events/closing.yaml": files["events/closing.yaml"] + "date_basis: []\n"}) != ()


LETTER = 'documents:\n  letter: {title: letter, date: "1987-03-02"}\n'


def test_words_of_a_document_count_from_its_own_day() -> None:
    files = collection("en", "The harbour closed yesterday", "1990", "1987-03-01", of_source=LETTER)
    files["events/closing.yaml"] = files["events/closing.yaml"].replace("notice,", "notice, document: letter,")

    first, second = proposals(files)

    assert 'derived day-before anchor: "document" "yesterday"' == in_short(first)
    assert first.startswith("if `yesterday` was counted from the date of the document, paste:")
    assert 'date: "[..1987-03-02]" derived by-publication anchor: "document"' == in_short(second)
    assert [] == [each.rule.name for each in findings(pasted(files, first)) + findings(pasted(files, second))]


def test_words_of_a_document_without_a_day_count_from_nothing() -> None:
    files = collection(
        "en", "The harbour closed yesterday", "1987-03-04", "1987-03-03", of_source="documents:\n  letter: {title: letter}\n"
    )
    files["events/closing.yaml"] = files["events/closing.yaml"].replace("notice,", "notice, document: letter,")

    assert 'date: "[..1987-03-04]" derived by-publication' == in_short(proposals(files)[0])


EXPECTED = 'status: expected\nexpects: "1987-05"\ndate_basis:\n  - {kind: stated, words: in May 1987, excerpt: a, of: expects}\n'


def test_proposal_keeps_the_steps_about_what_was_expected() -> None:
    files = collection("en", "It was said yesterday that the harbour closes in May 1987", "1987-03-04", "1987-03-03", EXPECTED)
    files["events/closing.yaml"] = files["events/closing.yaml"].replace(
        "- {kind: stated, words: in May 1987, excerpt: a, of: expects}",
        "- kind: stated\n    words: in May 1987\n    excerpt: a\n    of: expects",
    )

    first = proposals(files)[0]

    assert '/ stated "in May 1987" of: expects / derived day-before "yesterday"' == in_short(first)
    assert [] == [each.rule.name for each in findings(pasted(files, first))]


def test_date_of_an_expectation_is_looked_up_beside_the_date_that_is_expected() -> None:
    assert () == proposals(collection("en", "On 3 March 1987 it was said to close in May 1987", "1987-03-04", "1987-03-03", EXPECTED))
