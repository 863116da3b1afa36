"""Quotations with cuts: each that does not stand part by part is reported, by a rule that nothing silences."""

from __future__ import annotations

import hashlib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic, Severity
from dateline.text.tree import DictTree
from dateline.text.yaml_values import scalar

TEXT = (
    "The council met on Monday and, after hours, did not vote for the pier. It rained. The mayor called it “a lifeline” … and at -3.5 "
    "degrees the council met again; one word […] is the text’s own. " + "Nobody came to the quay. " * 15 + "The boats lay still that day."
)
PIECES = st.sampled_from(
    [
        *("The council met", "vote for the pier", "The mayor called it", "3.5 degrees the", "at -3.5 degrees", "the council met again"),
        *(
            "The boats lay still",
            "on Monday and, after",
            "called it “a lifeline”",
            "council",
            "Nobody came to the",
            "the boat",
            "is the text’s own",
        ),
        *("did vote for", "", "one word", "it rained", "a life", "The pier fell"),
    ]
)
SIGNS = st.sampled_from([" […] ", " […] ", " […] ", "[…]", " ... ", "…", " (…) ", " […] […] ", " "])


def found(exact: str) -> tuple[bool, list[Diagnostic]]:
    """Return whether a quotation is verified, and what is said of it."""
    event = f'title: A title of ours\ndate: "2025"\nsummary: Told.[^a]\nexcerpts: {{a: {{source: s, exact: {scalar(exact)}}}}}\n'
    files = {"site.yaml": "format: 1\ntitle: T\n", "events/e.yaml": event, "seeds/s.txt": TEXT}
    record = f"publisher: P\nsha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n"
    walked = pipeline.walk(DictTree({**files, "seeds/s.yaml": record}))
    quoted = [excerpt for each in walked.timeline.events for excerpt in each.excerpts]
    return all(excerpt.found for excerpt in quoted), [each for each in walked.diagnostics if each.rule.name.startswith("quote-")]


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=2, max_size=4), st.data())
def test_what_does_not_stand_is_an_error_that_nothing_silences(pieces: list[str], data: st.DataObject) -> None:
    exact = pieces[0] + "".join(data.draw(SIGNS) + piece for piece in pieces[1:])

    stands, said = found(exact)

    errors = [each for each in said if each.severity is Severity.ERROR]
    assert stands or not exact.strip() or errors, exact
    assert all(each.rule.guarded for each in errors)


@pytest.mark.parametrize(
    ("exact", "rules"),
    [
        ("The council met […] for the pier", ["quote-cut-negation"]),
        ("The council met […] did not vote for the pier", []),
        ("The mayor called it […] the council met again", []),
        ("The council met […] the boats lay still", ["quote-not-verbatim"]),
        ("The council met […] The boats lay still", ["quote-cut-gap"]),
        ("The mayor called it […] The council met", ["quote-cut-order"]),
        ("The council met […] on Monday and, after", ["quote-cut-sign"]),
        ("The council met ... after hours, did not", ["quote-cut-sign"]),
        ("The council met […] pier", ["quote-cut-part"]),
        ("The mayor called it […] 3.5 degrees the", ["quote-edge"]),
        ("The council met... Nobody came to the", ["quote-cut-sign"]),
        ("The mayor called it “a lifeline” ... and at", ["quote-not-verbatim"]),
        ("one word […] is the text’s own", []),
        ("[…]", ["quote-too-short"]),
        ("council […] pier", ["quote-too-short"]),
        ("The council met […] again; one word […] is", []),
        ("The council met again; […] The boat", ["quote-cut-part"]),
    ],
)
def test_one_fault_of_a_cut_is_said_once(exact: str, rules: list[str]) -> None:
    assert rules == [each.rule.name for each in found(exact)[1]]


@pytest.mark.parametrize(
    ("exact", "proposed"),
    [
        ("on Monday and, after […] The council met", "The council met on Monday and, after"),
        ("The mayor called it […] The council met […] on Monday and", "The council met on Monday and […] The mayor called it"),
        ("The council met […] n Monday and, after", "The council met on Monday and, after"),
    ],
)
def test_no_cut_is_proposed_where_the_source_goes_on(exact: str, proposed: str) -> None:
    helps = [help for each in found(exact)[1] for help in each.finding.help]

    assert [f'exact: "{proposed}"'] == [help.partition("\n")[2] for help in helps]
    assert not any(each.severity is Severity.ERROR for help in helps if "exact: " in help for each in found(pasted(help))[1])


def pasted(help: str) -> str:
    """Return the quotation that a line to paste gives."""
    exact: str = yaml.safe_load(help.partition("\n")[2])["exact"]
    return exact
