"""What is wrong, as one kind of value: diagnostics, faults of templates, files that cannot be read."""

from __future__ import annotations

from dateline import pipeline
from dateline.render.problems import TemplateFault
from dateline.serve.problems import Problem, of_diagnostics, of_reading, of_template
from dateline.text.tree import DictTree, ReadFault
from tests.views.sample import LEAST

EVENT = "events/closing.yaml"


def problems_of(**changed: str) -> tuple[Problem, ...]:
    files = {**LEAST, EVENT: LEAST[EVENT].lstrip(), **{path.replace("__", "/") + ".yaml": text for path, text in changed.items()}}
    return of_diagnostics(pipeline.walk(DictTree(files)).diagnostics)


def test_a_problem_has_its_place_its_lines_and_its_cure() -> None:
    (problem,) = [
        each for each in problems_of(events__closing=LEAST[EVENT].lstrip().replace("1987", "1987-13", 1)) if each.rule == "invalid-edtf"
    ]

    assert (True, EVENT + ":2:13", "`1987-13` is not a date: there is no month 13") == (problem.is_error, problem.place, problem.headline)
    assert '2 | date: "1987-13"\n  |             ^^' in problem.lines
    assert problem.help


def test_errors_come_before_warnings() -> None:
    text = LEAST[EVENT].lstrip().replace("It closed.[^a]", "It closed.").replace('date: "1987"', 'date: "1987-13"')

    weights = [problem.is_error for problem in problems_of(events__closing=text)]

    assert {True, False} == set(weights)
    assert sorted(weights, reverse=True) == weights


def test_what_a_record_allows_is_no_problem() -> None:
    text = LEAST[EVENT].lstrip().replace("It closed.[^a]", "It closed.[^a] It did.")
    allowed = text + "allow: [{rule: sentence-without-footnote, reason: It follows.}]\n"

    rules = [[problem.rule for problem in problems_of(events__closing=each)] for each in (text, allowed)]

    assert "sentence-without-footnote" in rules[0]
    assert "sentence-without-footnote" not in rules[1]


def test_signs_that_move_a_cursor_are_shown_as_numbers() -> None:
    problem = of_reading(ReadFault("events/a\u202eb.yaml", "there is no such file"))

    assert "\u202e" not in problem.headline + problem.place


def test_a_fault_of_a_template_has_its_place() -> None:
    problem = of_template(TemplateFault("pages/event.html", 7, "`evnt` is not defined here"))

    assert ("site_templates/pages/event.html:7:1", "`evnt` is not defined here") == (problem.place, problem.headline)
