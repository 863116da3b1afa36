"""What the status of an event and the answers of an account ask of the excerpts."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree

TEXT = "On 3 March 1987 the council voted for the pier. The mayor denied it. Nobody else spoke.\n"
RULES = ("claimed-without-attribution", "occurred-on-allusions", "account-without-excerpt", "account-choice", "event-without-excerpt")
EXCERPTS = """excerpts:
  vote: {{source: gazette, exact: On 3 March 1987 the council voted for the pier{vote}}}
  mayor: {{source: gazette, exact: The mayor denied it{mayor}}}
"""
ACCOUNT = """accounts:
  - question: How many?
    about: number
    answers: [{{text: "Nine.{first}"}}, {{text: "Ten.{second}"}}]
"""


def reported(status: str = "", *, vote: str = "", mayor: str = "", more: str = "", quoting: bool = True, site: str = "") -> list[str]:
    """Return which of the rules report something on an event with two excerpts, or with none."""
    excerpts = EXCERPTS.format(vote=vote, mayor=mayor) if quoting else ""
    notes = "[^vote][^mayor]" if quoting else ""
    event = f'title: The council votes\ndate: "1987-03-03"\n{status}summary: It voted.{notes}\n{excerpts}{more}'
    record = f"publisher: Gazette\nsha256: {sha256(TEXT.encode()).hexdigest()}\n"
    files = {"site.yaml": f"format: 1\ntitle: A\n{site}", "seeds/gazette.yaml": record, "seeds/gazette.txt": TEXT, "events/e.yaml": event}
    return [each.rule.name for each in pipeline.walk(DictTree(files)).diagnostics if each.rule.name in RULES]


@pytest.mark.parametrize(
    ("vote", "mayor", "expected"),
    [
        ("", "", ["claimed-without-attribution"]),
        (", attribution: [mayor]", "", []),
        ("", ", speaker: mayor", []),
        ("", ", role: context, speaker: mayor", ["claimed-without-attribution"]),
        ("", ", role: disputes, attribution: [mayor]", ["claimed-without-attribution"]),
        (", role: alludes-to, speaker: mayor", ", role: context", []),
        (", role: context", ", role: context, speaker: mayor", []),
    ],
)
def test_a_claim_needs_a_voice_in_what_tells_it(vote: str, mayor: str, expected: list[str]) -> None:
    assert expected == reported("status: claimed\n", vote=vote, mayor=mayor)


@pytest.mark.parametrize(
    ("status", "vote", "mayor", "expected"),
    [
        ("status: occurred\n", "", ", role: context", []),
        ("status: occurred\n", ", role: alludes-to", ", role: alludes-to", ["occurred-on-allusions"]),
        ("status: occurred\n", ", role: disputes", ", role: context", ["occurred-on-allusions"]),
        ("", ", role: alludes-to", ", role: context", ["occurred-on-allusions"]),
        ("status: reported\n", ", role: alludes-to", ", role: context", []),
        ("draft: true\nstatus: occurred\n", ", role: alludes-to", ", role: context", ["occurred-on-allusions"]),
    ],
)
def test_what_occurred_is_stated_by_an_excerpt(status: str, vote: str, mayor: str, expected: list[str]) -> None:
    assert expected == reported(status, vote=vote, mayor=mayor)


@pytest.mark.parametrize(
    ("first", "second", "more", "expected"),
    [
        ("[^vote]", "[^mayor]", "", []),
        ("[^vote]", "", "", ["account-without-excerpt"]),
        ("[^vote]", "", "draft: true\n", ["account-without-excerpt"]),
        ("[^vote]", "`[^mayor]`", "", ["account-without-excerpt"]),
        ("[^vote]", "[^mayor]", "    preferred: 1\n", ["account-choice"]),
        ("[^vote]", "[^mayor]", "    rejected: [2]\n", ["account-choice"]),
        ("[^vote]", "[^mayor]", "    preferred: 1\n    note: It was counted.\n", ["account-choice"]),
        ("[^vote]", "[^mayor]", "    preferred: 1\n    reason: It was counted.\n", []),
    ],
)
def test_an_answer_has_its_excerpt_and_a_choice_its_reason(first: str, second: str, more: str, expected: list[str]) -> None:
    assert expected == reported(more=ACCOUNT.format(first=first, second=second) + more)


@pytest.mark.parametrize(("site", "expected"), [("", ["event-without-excerpt"]), ("evidence: progressive\n", [])])
def test_where_an_event_has_no_excerpt_its_answers_lack_none_of_their_own(site: str, expected: list[str]) -> None:
    assert expected == reported(more=ACCOUNT.format(first="", second=""), quoting=False, site=site)
