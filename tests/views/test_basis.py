from __future__ import annotations

from pathlib import Path

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
        (
            "[..1987-05-04~]",
            "date_basis: {kind: derived, rule: by-publication, excerpt: a}",
            "The date is no later than the source’s date.",
        ),
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


@pytest.mark.parametrize(
    "step", ["kind: estimated", "kind: context", "kind: external, reference: The almanac", "kind: stated, words: '1987', excerpt: a"]
)
def test_general_knowledge_is_left_as_the_note_of_a_step_that_does_not_rest_on_it_alone(step: str) -> None:
    (shown,), _ = _steps("1987", f"date_basis: {{{step}, note: General knowledge.}}")

    assert "General knowledge." == shown.note


TEXT = "In 1987 the harbour closed. The pilot wrote on 3 May 1987: it closed yesterday. At 2.20 a.m. on 4 May 1987 the lamp went out.\n"
SOURCES = {
    "site.yaml": "format: 1\ntitle: Harbour\nclocks: {ship: {name: ship's time}}\n",
    "vocabulary/actors.yaml": "pilot: {name: The pilot}\n",
    "seeds/gazette.txt": TEXT,
    "seeds/gazette.yaml": """
title: The harbour <closed>
published: "1987-05-04"
documents:
  letter: {title: letter, author: pilot, to: his son, date: "1987-05-03"}
  slip: {date: "1987-05-03~"}
""",
    "events/other.yaml": """
title: Lamp “goes out”
date: "1987-05-04"
summary: It went out.[^a]
excerpts:
  a: {source: gazette, exact: At 2.20 a.m. on 4 May 1987 the lamp went out}
""",
}


def _closing(date: str, basis: str, more: str = "", language: str = "en") -> tuple[EventShown, str]:
    """Return an event of this date and basis, and the note of its row."""
    event = f"""
title: Harbour closes
date: "{date}"
summary: It closed.[^a]
{basis}
{more}
excerpts:
  a: {{source: gazette, exact: In 1987 the harbour closed}}
  letter: {{source: gazette, exact: "The pilot wrote on 3 May 1987: it closed yesterday", document: letter}}
  slip: {{source: gazette, exact: it closed yesterday, document: slip}}
  lamp: {{source: gazette, exact: At 2.20 a.m. on 4 May 1987 the lamp went out}}
"""
    views = views_of({**SOURCES, "site.yaml": f"{SOURCES['site.yaml']}language: {language}\n", "events/closing.yaml": event})
    number = next(number for number, event in enumerate(views.events) if event.id == "closing")
    return views.events[number], views.rows[number].basis


@pytest.mark.parametrize(
    ("anchor", "excerpt", "date", "sentence"),
    [
        (
            "publication",
            "a",
            "1987-05-03",
            'The source, <a class="theirs" href="\x1aroot\x1asources/gazette/">“The harbour &lt;closed&gt;”</a>, is dated 4 May 1987.',
        ),
        ("document", "letter", "1987-05-02", "The letter by The pilot to his son is dated 3 May 1987."),
        (
            "document",
            "slip",
            "[1987-04-29..1987-05-05]",
            "The document is dated c. 3 May 1987. As that is not sure, three days before and after it count too.",
        ),
        (
            "event:other",
            "a",
            "1987-05-03",
            'It is counted from another event, <a href="\x1aroot\x1aevents/other/">Lamp “goes out”</a>: 4 May 1987.',
        ),
        ('"1987-05-04"', "a", "1987-05-03", "The report is dated 4 May 1987, which the excerpts do not say."),
    ],
)
def test_derived_date_says_what_it_is_counted_from(anchor: str, excerpt: str, date: str, sentence: str) -> None:
    event, _ = _closing(date, f"date_basis: {{kind: derived, rule: day-before, anchor: {anchor}, excerpt: {excerpt}}}")

    (step,) = event.steps
    assert step.text is not None
    assert f"{sentence} The day before, so: " == str(step.text).partition("so: ")[0] + "so: "


@pytest.mark.parametrize(
    ("anchor", "excerpt", "note", "line"),
    [
        ("publication", "a", "derived from the source’s date", "The date is derived from the source’s date."),
        ("document", "letter", "derived from the document’s date", "The date is derived from the document’s date."),
        ("event:other", "a", "derived from another event", "The date is derived from another event’s date."),
        ('"1987-05-04"', "a", "derived from the report’s date", "The date is derived from the report’s date."),
    ],
)
def test_row_and_line_tell_what_a_derived_date_is_counted_from(anchor: str, excerpt: str, note: str, line: str) -> None:
    event, said = _closing("1987-05-03", f"date_basis: {{kind: derived, rule: day-before, anchor: {anchor}, excerpt: {excerpt}}}")

    assert (note, line) == (said, event.basis)


@pytest.mark.parametrize(
    ("date", "words", "note"),
    [
        ("1987-05-04T02:20", "At 2.20 a.m. on 4 May 1987", "time stated"),
        ("1987-05-04", "4 May 1987", "day stated"),
        ("1987-05", "May 1987", "month stated"),
        ("1987", "1987", "year stated"),
        ("1987-05~", "May 1987", "stated"),
        ("1987-05-03/1987-05-04", "4 May 1987", "stated"),
        ("[..1987-05-04]", "4 May 1987", "stated"),
        ("1987-21", "May 1987", "stated"),
    ],
)
def test_row_says_how_much_is_stated(date: str, words: str, note: str) -> None:
    _, said = _closing(date, f"date_basis: {{kind: stated, words: {words}, excerpt: lamp}}")

    assert note == said


def test_row_says_what_is_stated_once_however_many_words_state_it() -> None:
    basis = "date_basis: [{kind: stated, words: '1987', excerpt: a}, {kind: stated, words: 4 May 1987, excerpt: lamp}]"

    assert "day stated" == _closing("1987-05-04", basis)[1]


def test_row_names_mixed_steps_in_their_order_each_way_once() -> None:
    basis = """date_basis:
  - {kind: derived, rule: day-before, excerpt: a}
  - {kind: derived, rule: same-day, anchor: "event:other", excerpt: a}
  - {kind: estimated, note: Our reading.}
  - {kind: derived, rule: day-before, excerpt: letter}
"""

    event, note = _closing("{1987-05-03,1987-05-04}", basis)

    assert "part derived from the source’s date, part derived from another event, part estimated" == note
    ways = "partly derived from the source’s date, partly derived from another event’s date and partly estimated"
    assert f"The date is {ways}." == event.basis


def test_time_that_was_found_says_that_its_day_is_plain_from_the_passage() -> None:
    event = """
title: Lamp goes out
date: "1987-05-04T02:20"
summary: It went out.[^a]
excerpts:
  a: {source: gazette, exact: At 2.20 a.m. the lamp went out}
"""

    views = views_of({**SOURCES, "seeds/gazette.txt": "At 2.20 a.m. the lamp went out.\n", "events/other.yaml": event})

    assert "part stated, part from the context" == views.rows[0].basis
    assert [("2.20 a.m.", None), (None, "The passage makes plain which day.")] == [
        (step.words, step.text) for step in views.events[0].steps
    ]


def test_step_that_rests_on_no_excerpt_shows_no_words_and_leads_nowhere() -> None:
    event, _ = _closing("1987", "date_basis: {kind: external, reference: The almanac}")

    (step,) = event.steps
    assert (None, None, "", "") == (step.lead, step.words, step.language, step.source)


def test_step_names_the_source_that_has_its_words() -> None:
    event, _ = _closing("1987", "date_basis: {kind: context, words: In 1987, excerpt: a}")

    (step,) = event.steps
    assert ("In 1987", "en", "gazette", '<a href="#a">Excerpt 1</a> says:') == (step.words, step.language, step.source, step.lead)


def test_steps_about_an_expectation_stand_apart_from_those_about_the_date() -> None:
    basis = """date_basis:
  - {kind: stated, words: "1987", excerpt: a}
  - {kind: stated, words: 4 May 1987, excerpt: lamp, of: expects}
"""

    event, note = _closing("1987", basis, 'status: expected\nexpects: "1987-05-04"')

    assert ["1987"] == [step.words for step in event.steps]
    assert ["4 May 1987"] == [step.words for step in event.expected_steps]
    assert ("year stated", "The date is stated in an excerpt.") == (note, event.basis)


def test_date_of_an_expectation_is_not_known_by_what_tells_when_it_was_to_happen() -> None:
    basis = "date_basis: {kind: stated, words: 4 May 1987, excerpt: lamp, of: expects}"

    event, note = _closing("1987-05-02", basis, 'status: expected\nexpects: "1987-05-04"')

    assert (["Not recorded"], 1, "basis not recorded") == ([step.name for step in event.steps], len(event.expected_steps), note)


def test_date_of_an_expectation_is_looked_up_beside_steps_that_tell_when_it_was_to_happen() -> None:
    basis = "date_basis: {kind: stated, words: 1987, excerpt: a, of: expects}"

    event, note = _closing("1987-05-04", basis, 'status: expected\nexpects: "1987"')

    assert (["4 May 1987"], ["1987"]) == ([step.words for step in event.steps], [step.words for step in event.expected_steps])
    assert "day stated" == note


def test_event_that_is_no_expectation_has_no_steps_about_one() -> None:
    assert () == _closing("1987", "")[0].expected_steps


CASES = Path(__file__).parent.parent / "cases/views/basis.txt"
Case = tuple[str, str, str, dict[str, tuple[str, str]]]


def cases() -> list[Case]:
    """Read the table: date, basis, more fields, and for each language the line and the note."""
    found: list[Case] = []
    for row in CASES.read_text("utf-8").splitlines():
        if not row.strip() or row.startswith("#"):
            continue
        columns = [column.strip().removeprefix("-") if column.strip() == "-" else column.strip() for column in row.split(" | ")]
        if row.startswith("  "):
            found[-1][3][columns[0]] = (columns[1], columns[2] if len(columns) > 2 else "")
        else:
            found.append((columns[0], columns[1], columns[2], {}))
    return found


def test_each_date_is_explained_in_one_line_and_in_a_note() -> None:
    every = cases()

    actual: list[Case] = []
    for date, basis, more, said in every:
        told = {}
        for language in said:
            event, note = _closing(date, f"date_basis: {basis}" if basis else "", more.replace("; ", "\n"), language)
            told[language] = (" / ".join(filter(None, (event.basis, event.expected_basis))), note)
        actual.append((date, basis, more, told))

    assert every == actual
    assert len(every) >= 40
    assert all({"en", "de"} == set(said) for *_, said in every)


@pytest.mark.parametrize(
    ("anchor", "rule", "date", "said"),
    [
        ("1987-05-04~", "day-before", "[1987-04-30..1987-05-06]", "As that is not sure, three days before and after it count too."),
        ("1987-05?", "same-day", "[1987-04-01..1987-06-30]", "As that is not sure, a month before and after it counts too."),
        ("1987%", "this-year", "[1986..1988]", "As that is not sure, a year before and after it counts too."),
    ],
)
def test_anchor_that_is_not_sure_says_what_is_counted_in(anchor: str, rule: str, date: str, said: str) -> None:
    event, _ = _closing(date, f'date_basis: {{kind: derived, rule: {rule}, excerpt: a, anchor: "{anchor}"}}')

    assert said in str(event.steps[0].text)


@pytest.mark.parametrize(("rule", "anchor", "date"), [("by-publication", "1987-05-04~", "[..1987-05-04~]"), ("same-day", "1987", "1987")])
def test_nothing_more_is_counted_in_of_a_bound_or_of_an_anchor_that_is_sure(rule: str, anchor: str, date: str) -> None:
    event, _ = _closing(date, f'date_basis: {{kind: derived, rule: {rule}, excerpt: a, anchor: "{anchor}"}}')

    assert "not sure" not in str(event.steps[0].text)


def _placed(first: str, second: str, more: str = "after: closing", language: str = "en") -> str | None:
    """Return what is said of the place of the second event, whose id is the first by the alphabet."""
    views = views_of(
        {
            **LEAST,
            "site.yaml": f"{LEAST['site.yaml']}language: {language}\n",
            "events/closing.yaml": LEAST["events/closing.yaml"].replace('"1987"', f'"{first}"'),
            "events/bells.yaml": LEAST["events/closing.yaml"].replace('"1987"', f'"{second}"') + f"{more}\n",
        }
    )
    return next(event.placed for event in views.events if event.id == "bells")


def test_event_that_the_editor_placed_in_its_day_says_behind_which_and_why() -> None:
    other = '<a href="\x1aroot\x1aevents/closing/">Harbour closes</a>'

    assert f"Placed by the editor after {other}; the sources give no hour." == _placed("1987-05-04T10:00", "1987-05-04")


def test_event_that_the_editor_placed_is_told_in_the_language_of_the_site() -> None:
    said = _placed("1987-05-04T10:00", "1987-05-04", language="de")

    assert said is not None
    assert said.startswith("Von der Redaktion eingeordnet hinter <a")
    assert said.endswith("; die Quellen nennen keine Uhrzeit.")


@pytest.mark.parametrize(("first", "second"), [("1987-05", "1987-05"), ("1987", "1987"), ("1987-05-04T10:00", "1987-05-04T10:00")])
def test_order_within_a_month_or_a_minute_is_not_for_want_of_an_hour(first: str, second: str) -> None:
    said = _placed(first, second)

    assert said is not None
    assert said.endswith("; the sources do not say which came first.")


@pytest.mark.parametrize(
    ("first", "second", "more"),
    [
        ("1987-05-04", "1987-05-04", ""),
        ("1987-05-04", "1987-05-04", "relations: [{type: follows, event: closing}]"),
        ("1987-05-04", "1987-05-04", "after: closing\nrelations: [{type: follows, event: closing}]"),
        ("1987-05-04", "1987-05-05", "after: closing"),
        ("1987-05-04T10:00", "1987-05-04T11:00", "after: closing"),
        ("1987-05-04", "1987-05-04", "after: nothing"),
    ],
)
def test_event_that_something_else_places_says_nothing_of_the_editor(first: str, second: str, more: str) -> None:
    assert _placed(first, second, more) is None
