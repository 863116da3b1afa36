from __future__ import annotations

import pytest

from dateline.views.basis import Step
from tests.views.sample import LEAST, views_of


def _steps(date: str, basis: str) -> tuple[tuple[Step, ...], str]:
    """Return the steps of an event with this date and basis, and the note of its row."""
    event = f"""
title: Harbour closes
date: "{date}"
summary: It closed.[^a]
{basis}
excerpts:
  a: {{source: gazette, exact: In 1987 the harbour closed}}
"""
    source = 'publisher: Gazette\npublished: "1987-05-04~"\n'
    views = views_of({**LEAST, "events/closing.yaml": event, "seeds/gazette.yaml": source})
    return views.events[0].steps, views.rows[0].basis


def test_date_that_stands_in_an_excerpt_shows_the_words_and_leads_to_them() -> None:
    (step,), note = _steps("1987", "")

    assert ("Stated", '<a href="#a">Excerpt 1</a> says:', "1987", "en") == (step.name, step.lead, step.words, step.language)
    assert "year stated" == note


def test_derived_date_says_when_the_source_is_from_then_its_rule_and_what_follows() -> None:
    (step,), note = _steps("[..1987-05-04~]", "date_basis: {kind: derived, rule: by-publication, excerpt: a}")

    rule = "What was reported on a day had happened by then, so: by c. 4 May 1987."
    work = '<a href="../../sources/gazette/">Gazette</a>'.replace("../../", "\x1aroot\x1a")
    assert f"The source, {work}, is dated c. 4 May 1987. {rule}" == step.text
    assert ("Derived", "derived from the source’s date") == (step.name, note)


def test_anchor_that_no_excerpt_says_is_said_to_come_from_outside() -> None:
    (step,), note = _steps("[..1987-05-04]", 'date_basis: {kind: derived, rule: by-publication, excerpt: a, anchor: "1987-05-04"}')

    assert step.text is not None
    assert step.text.startswith("The report is dated 4 May 1987, which the excerpts do not say. ")
    assert "derived from the report’s date" == note


def test_anchor_that_an_excerpt_says_is_shown_with_its_words() -> None:
    basis = 'date_basis: {kind: derived, rule: by-publication, excerpt: a, words: "1987", anchor: "1987"}'

    (step,), _ = _steps("[..1987-12-31]", basis)

    assert step.text is not None
    assert "which the excerpts do not say" not in step.text
    assert ('<a href="#a">Excerpt 1</a> says:', "1987") == (step.lead, step.words)


def test_anchor_that_settles_nothing_is_said() -> None:
    (step,), _ = _steps("1987", 'date_basis: {kind: derived, rule: by-publication, excerpt: a, anchor: "1987/.."}')

    assert step.text is not None
    assert step.text == "The report is dated from 1987, continuing, which settles no day. What was reported on a day had happened by then."


def test_reference_from_outside_is_a_link() -> None:
    (step,), note = _steps("1987", "date_basis: {kind: external, reference: 'https://example.org/h/', note: Seen *there*.}")

    assert 'Not in the excerpts: taken from <a href="https://example.org/h/">example.org/h</a>.' == step.text
    assert ("Seen <em>there</em>.", "from outside the excerpts") == (step.note, note)


def test_reference_that_is_no_address_is_text() -> None:
    (step,), _ = _steps("1987", "date_basis: {kind: external, reference: Harbour log <4>}")

    assert "Not in the excerpts: taken from Harbour log &lt;4&gt;." == step.text


def test_general_knowledge_is_said_once() -> None:
    (step,), _ = _steps("1987", "date_basis: {kind: external, note: general knowledge}")

    assert ("General knowledge, not in the excerpts.", None) == (step.text, step.note)


def test_basis_that_is_not_recorded_is_said() -> None:
    (step,), note = _steps("1988", "")

    assert ("Not recorded", "What this date rests on is not recorded.", "basis not recorded") == (step.name, step.text, note)


@pytest.mark.parametrize(
    ("kind", "name", "note"),
    [("estimated", "Estimated", "estimated"), ("context", "From the context", "from the context")],
)
def test_judgement_is_shown_with_its_note(kind: str, name: str, note: str) -> None:
    (step,), said = _steps("1987", f"date_basis: {{kind: {kind}, note: Our reading.}}")

    assert (name, None, "Our reading.", note) == (step.name, step.text, step.note, said)


def test_row_names_each_kind_of_step_once_as_a_part() -> None:
    basis = "date_basis: [{kind: stated, words: '1987', excerpt: a}, {kind: external, reference: A}, {kind: external, reference: B}]"

    _, note = _steps("1987-05-04", basis)

    assert "part stated, part from outside the excerpts" == note
