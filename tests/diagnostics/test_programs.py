"""The forms of printing that programs read: the document and its schema, the commands of GitHub, the problem matcher."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity
from dateline.diagnostics.formats import Paper, Report, concise, github
from dateline.diagnostics.formats import json as document
from dateline.text.file import Span, TextFile
from tests.diagnostics.test_rules import CASES, parsed, walked

ROOT = Path(__file__).parents[2]
RULE = Rule(name="not-utf-8", severity=Severity.ERROR, doc="A file is not UTF-8.", guarded=True)
SCHEMA = json.loads(pipeline.schema_of_reports().content)
MATCHER = json.loads((ROOT / ".github/dateline-problem-matcher.json").read_text("utf-8"))


def label(text: str, start: int, end: int, message: str = "", path: str = "events/a.yaml") -> Label:
    return Label(TextFile(PurePosixPath(path), text, ""), Span(start, end), message)


def finding(primary: Label, *secondary: Label, message: str = "it is wrong", help: tuple[str, ...] = ()) -> Finding:
    return Finding(message, primary, secondary, help)


ONE = Diagnostic(
    RULE,
    Severity.ERROR,
    finding(label("a: b\nc: 日本\n", 8, 10, "here"), label("x\n", 0, 1, "there", "seeds/s.txt"), help=("write:\n  c: d",)),
)
WARNING = Diagnostic(RULE, Severity.WARNING, finding(label("a: b\n", 0, 1)))
ALLOWED = Diagnostic(RULE, Severity.WARNING, finding(Label(TextFile(PurePosixPath("site.yaml"), "", ""), None, "")), allowed="It is meant.")


def read(report: Report) -> dict[str, Any]:
    """Return the document of a report, which keeps to its schema."""
    made: dict[str, Any] = json.loads(document.render(report, Paper()))
    jsonschema.validate(made, SCHEMA)
    return made


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_document_says_all_of_a_finding() -> None:
    (found,) = read(Report((ONE,)))["diagnostics"]

    assert found == {
        "rule": "not-utf-8",
        "severity": "error",
        "guarded": True,
        "message": "it is wrong",
        "places": [
            {"primary": True, "path": "events/a.yaml", "line": 2, "column": 4, "end_line": 2, "end_column": 6, "message": "here"},
            {"primary": False, "path": "seeds/s.txt", "line": 1, "column": 1, "end_line": 1, "end_column": 2, "message": "there"},
        ],
        "help": ["write:\n  c: d"],
        "note": [],
        "documentation": "docs/rules/not-utf-8.md",
    }


def test_a_whole_file_has_a_beginning_and_no_end() -> None:
    (found,) = read(Report((ALLOWED,)))["diagnostics"]

    assert ([{"primary": True, "path": "site.yaml", "line": 1, "column": 1}], "It is meant.") == (found["places"], found["allowed"])


def test_the_document_counts_what_was_found_and_what_was_looked_at() -> None:
    made = read(Report((ONE, WARNING, ALLOWED), {"events": 3}))

    assert ({"errors": 1, "warnings": 1, "allowed": 1}, {"events": 3}) == (made["counts"], made["looked_at"])


@pytest.mark.parametrize(
    ("report", "blocks"),
    [
        (Report(()), False),
        (Report((ONE,)), True),
        (Report((WARNING,)), False),
        (Report((WARNING,), strict=True), True),
        (Report((ALLOWED,), strict=True), False),
        (Report((), stopped="a template is not well formed"), True),
    ],
)
def test_the_document_tells_whether_the_site_may_be_built(report: Report, blocks: bool) -> None:
    assert blocks is read(report)["blocks"]


@given(st.text(st.characters()), st.text(min_size=1))
def test_the_document_gives_every_text_back_and_no_sign_of_it_reaches_a_terminal(title: str, said: str) -> None:
    found = Diagnostic(RULE, Severity.ERROR, finding(label("x", 0, 1), message=f"`{title}`", help=(said,)))

    printed = document.render(Report((found,)), Paper())

    read_back = json.loads(printed)["diagnostics"][0]
    assert (f"`{title}`", [said]) == (read_back["message"], read_back["help"])
    assert printed.replace("\n", "").isprintable() or all(sign.isprintable() or sign.isspace() for sign in printed)
    assert not set(printed) & set("\x1b\x07\x9b\u200b\u202e\u2066\ufeff\U000e0041")


def test_github_points_at_the_signs_and_says_why_and_how_to_mend_it() -> None:
    printed = github.render(Report((ONE,)), Paper(below="docs/timeline/"))

    assert printed == (
        "::error file=docs/timeline/events/a.yaml,line=2,endLine=2,col=4,endColumn=5,title=not-utf-8::"
        "it is wrong%0Ahere%0Adocs/timeline/seeds/s.txt:1:1: there%0Ahelp: write:%0A  c: d\n"
    )


def test_github_hears_of_errors_first_since_it_shows_no_more_than_ten() -> None:
    printed = github.render(Report((ALLOWED, WARNING, ONE, WARNING)), Paper())

    assert ["::error", "::warning", "::warning", "::notice"] == [line.split(" ")[0] for line in printed.splitlines()]


def test_a_place_of_several_lines_has_no_columns_which_github_would_refuse() -> None:
    found = Diagnostic(RULE, Severity.ERROR, finding(label("a: b\nc: d\n", 3, 9)))

    assert github.render(Report((found,)), Paper()).startswith("::error file=events/a.yaml,line=1,endLine=2,title=not-utf-8::")


def test_nothing_that_a_curator_wrote_is_a_command_or_a_property() -> None:
    hostile = label("x", 0, 1, "100%\n::error::no\r::set-output name=a::b", "events/a,line=9:b%2C.yaml")

    printed = github.render(Report((Diagnostic(RULE, Severity.ERROR, finding(hostile, message="a\x1b[31m\u202eb")),)), Paper())

    assert printed == (
        "::error file=events/a%2Cline=9%3Ab%252C.yaml,line=1,endLine=1,col=1,endColumn=1,title=not-utf-8::"
        "a<U+001B>[31m<U+202E>b%0A100%25%0A::error::no<U+000D>::set-output name=a::b\n"
    )


def test_the_page_of_a_run_has_every_report_and_no_word_ends_its_block() -> None:
    found = [
        Diagnostic(RULE, Severity.ERROR, finding(label(f"{'`' * 5}\n# {number}\n", 0, 5), message=f"`{number}` is wrong"))
        for number in range(30)
    ]

    page = github.summary(Report(tuple(found)))

    assert page.startswith("``````text\nerror[not-utf-8]: `0` is wrong\n")
    assert page.endswith("\n``````\n")
    assert 30 == page.count("error[not-utf-8]")
    assert 2 == len(re.findall("^``````", page, re.M))


def test_the_page_of_a_run_stays_below_what_its_host_takes() -> None:
    found = tuple(Diagnostic(RULE, Severity.ERROR, finding(label("x", 0, 1), message="wrong " * 100)) for _ in range(2_000))

    page = github.summary(Report(found))

    assert len(page.encode()) < 1024 * 1024
    assert re.search(r"\n``` *\n\n[0-9,]+ more: `check` prints all of them\.\n$", page)


def test_a_run_without_a_finding_has_nothing_on_its_page() -> None:
    assert ("", "") == (github.render(Report(()), Paper()), github.summary(Report(())))


@pytest.mark.parametrize("found", [ONE, WARNING, ALLOWED])
def test_the_problem_matcher_reads_every_line_of_concise(found: Diagnostic) -> None:
    (pattern,) = MATCHER["problemMatcher"][0]["pattern"]

    lines = concise.render(Report((found,)), Paper()).splitlines()

    matches = [re.fullmatch(pattern["regexp"], line) for line in lines]
    path, line, column = found.finding.primary.place
    wanted = {"file": path, "line": str(line), "column": str(column), "severity": found.severity.value, "code": "not-utf-8"}
    assert [{**wanted, "message": "it is wrong"}] == [
        {part: match[pattern[part]] for part in (*wanted, "message")} for match in matches if match is not None
    ]


def test_the_task_for_editors_reads_the_same_lines() -> None:
    (task,) = re.findall(r"^```json\n(.*?\"tasks\".*?)^```", (ROOT / "docs/editor.md").read_text("utf-8"), re.M | re.S)

    (matcher,) = [each["problemMatcher"] for each in json.loads(task)["tasks"]]

    assert MATCHER["problemMatcher"][0]["pattern"] == [matcher["pattern"]]


def test_the_problem_matcher_takes_the_name_of_every_rule() -> None:
    (pattern,) = MATCHER["problemMatcher"][0]["pattern"]

    assert [] == [rule.name for rule in pipeline.rules() if not re.fullmatch(pattern["regexp"], f"a.yaml:1:1: error[{rule.name}] x")]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_programs_read_what_every_rule_reports(path: Path) -> None:
    """The problem matcher takes each line of `concise`, and the document keeps to its schema, for each failing collection."""
    diagnostics = walked(parsed(path.read_text("utf-8")).failing).diagnostics
    (pattern,) = MATCHER["problemMatcher"][0]["pattern"]

    lines = concise.render(Report(diagnostics), Paper()).splitlines()
    document_of_it = read(Report(diagnostics))

    assert len(lines) == len(diagnostics) == len(document_of_it["diagnostics"])
    assert [] == [line for line in lines if not re.fullmatch(pattern["regexp"], line)]
    assert path.stem in {each["rule"] for each in document_of_it["diagnostics"]}


def test_what_is_wrong_with_a_whole_file_or_the_whole_site_is_at_its_first_sign() -> None:
    lines = [
        concise.render(Report(walked(parsed((CASES[0].parent / f"{rule}.md").read_text("utf-8")).failing).diagnostics), Paper())
        for rule in ("empty-file", "missing-site", "empty-collection")
    ]

    assert ": error[empty-file] " in lines[0]
    assert "site.yaml:1:1: error[missing-site] " in lines[1]
    assert "site.yaml:1:1: error[empty-collection] " in lines[2]
