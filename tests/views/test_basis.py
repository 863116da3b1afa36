from __future__ import annotations

import pytest

from dateline.views.basis import Step
from dateline.views.events import EventShown
from dateline.views.views import Views
from tests.views.sample import LEAST, views_of


def _views(date: str, basis: str) -> Views:
    """Return the views of an event with this date and basis."""
    event = f"""
title: Harbour closes
date: "{date}"
summary: It closed.[^a]
{basis}
excerpts:
  a: {{source: gazette, exact: In 1987 the harbour closed}}
"""
    source = 'publisher: Gazette\npublished: "1987-05-04~"\n'
    return views_of({**LEAST, "events/closing.yaml": event, "seeds/gazette.yaml": source})


def _steps(date: str, basis: str) -> tuple[tuple[Step, ...], str]:
    """Return the steps of an event with this date and basis, and the note of its row."""
    views = _views(date, basis)
    return views.events[0].steps, views.rows[0].basis


def _event(date: str, basis: str) -> EventShown:
    """Return an event with this date and basis as its page shows it."""
    return _views(date, basis).events[0]


def test_date_that_stands_in_an_excerpt_shows_the_words_and_leads_to_them() -> None:
    (step,), note = _steps("1987", "")

    assert ("Stated", '<a href="#a">Excerpt 1</a> says:', "1987", "en") == (step.name, step.lead, step.words, step.language)
    assert "year stated" == note


@pytest.mark.parametrize(
    ("rule", "date", "sentence"),
    [
        ("monday-on-or-before", "1987-05-04", "The Monday on or before that day, so: 4 May 1987."),
        ("friday-before", "1987-05-01", "The Friday before that day, so: 1 May 1987."),
        ("sunday-on-or-after", "1987-05-10", "The Sunday on or after that day, so: 10 May 1987."),
        ("same-day", "1987-05-04", "That same day, so: 4 May 1987."),
        ("day-before", "1987-05-03", "The day before, so: 3 May 1987."),
        ("day-after", "1987-05-05", "The day after, so: 5 May 1987."),
        ("days-before 1", "1987-05-03", "One day before that day, so: 3 May 1987."),
        ("days-before 10", "1987-04-24", "10 days before that day, so: 24 April 1987."),
        ("weeks-before 2", "1987-04-20", "2 weeks before that day, so: 20 April 1987."),
        ("this-week", "[1987-05-04..1987-05-10]", "The week of that day, Monday to Sunday, so: between 4 May 1987 and 10 May 1987."),
        ("last-week", "[1987-04-27..1987-05-03]", "The week before, Monday to Sunday, so: between 27 April 1987 and 3 May 1987."),
        ("this-month", "1987-05", "The month of that day, so: May 1987."),
        ("last-month", "1987-04", "The month before, so: April 1987."),
        ("this-year", "1987", "The year of that day, so: 1987."),
        ("last-year", "1986", "The year before, so: 1986."),
        ("month-on-or-before 02", "1987-02", "The last February that had begun by then, so: February 1987."),
        ("day-on-or-before 03-03", "1987-03-03", "The last 3 March up to that day, so: 3 March 1987."),
        ("by-publication", "[..1987-05-04]", "What was reported on a day had happened by then, so: by 4 May 1987."),
    ],
)
def test_every_rule_says_what_it_counts_to_and_what_follows(rule: str, date: str, sentence: str) -> None:
    (step,), _ = _steps(date, f'date_basis: {{kind: derived, rule: "{rule}", excerpt: a, anchor: "1987-05-04"}}')

    assert f"The report is dated 4 May 1987, which the excerpts do not say. {sentence}" == step.text


@pytest.mark.parametrize(
    ("date", "basis", "expected"),
    [
        ("1987", "", "The date is stated in an excerpt."),
        ("1988", "", None),
        (
            "1987-05-03",
            "date_basis: {kind: derived, rule: day-before, excerpt: a, anchor: '1987-05-04'}",
            "The date is derived from the report’s date.",
        ),
        ("[..1987-05-04~]", "date_basis: {kind: derived, rule: by-publication, excerpt: a}", "The date is derived from the source’s date."),
        ("1987", "date_basis: {kind: context, note: The heading.}", "The date is plain from the context."),
        ("1987", "date_basis: {kind: estimated, note: Our reading.}", "The date is estimated."),
        ("1987", "date_basis: {kind: external, reference: A book}", "The date is taken from outside the excerpts."),
        (
            "1987-05",
            "date_basis: [{kind: stated, words: '1987', excerpt: a}, {kind: external, reference: A}, {kind: external, reference: B}]",
            "The date is partly stated in an excerpt and partly taken from outside the excerpts.",
        ),
    ],
)
def test_one_line_sums_up_how_the_date_is_known(date: str, basis: str, expected: str | None) -> None:
    assert expected == _event(date, basis).basis


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
