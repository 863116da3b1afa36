"""The forms of printing as one asks for them, and `check --explain`, in the process of the test."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.cli.main import main
from dateline.text.display import width
from tests.cli.conftest import HABITS, Collection, change, misquote

EVENT = "events/reading-room-opens.yaml"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody's habits hold, and rubbish is collected again after what `main` takes for the end of a process."""
    for name in HABITS:
        monkeypatch.delenv(name, raising=False)
    yield
    gc.enable()


def test_check_prints_a_document_also_where_nothing_is_wrong(collection: Collection, capsys: Captured) -> None:
    code = main(["check", "--format", "json", "--root", str(collection("minimal"))])

    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert (0, False, []) == (code, document["blocks"], document["diagnostics"])
    assert (1, 1, 1) == tuple(document["looked_at"][name] for name in ("events", "quotations", "quotations_verified"))
    assert "nothing to mend; 1 event, 1 quotation verified in 1 source\n" == printed.err


def test_the_document_has_what_a_record_allows_without_being_asked(collection: Collection, capsys: Captured) -> None:
    main(["check", "--format", "json", "--root", str(collection("full"))])

    document = json.loads(capsys.readouterr().out)
    assert {"errors": 0, "warnings": 0, "allowed": 2} == document["counts"]
    assert all(each["allowed"] for each in document["diagnostics"])


def test_build_prints_nothing_but_the_document_beside_its_closing_line(collection: Collection, capsys: Captured) -> None:
    root = collection("minimal")

    code = main(["build", "--format", "json", "--root", str(root)])

    printed = capsys.readouterr()
    assert (0, False) == (code, json.loads(printed.err)["blocks"])
    assert printed.out.startswith("1 event, 1 quotation verified in 1 source")


def test_a_build_that_is_blocked_prints_nothing_but_the_document(collection: Collection, capsys: Captured) -> None:
    root = collection("minimal")
    misquote(root)

    code = main(["build", "--format", "json", "--root", str(root)])

    printed = capsys.readouterr()
    document = json.loads(printed.err)
    assert (1, "", True) == (code, printed.out, document["blocks"])
    assert [("quote-not-verbatim", EVENT)] == [(each["rule"], each["places"][0]["path"]) for each in document["diagnostics"]]


def test_a_build_that_a_template_stops_says_so_in_the_document(collection: Collection, capsys: Captured) -> None:
    root = collection("minimal")
    (root / "site_templates" / "pages").mkdir(parents=True)
    (root / "site_templates" / "pages" / "event.html").write_text("{{ page.nothing_of_this_name }}")

    code = main(["build", "--format", "json", "--root", str(root)])

    document = json.loads(capsys.readouterr().err)
    assert (1, True, []) == (code, document["blocks"], document["diagnostics"])
    assert "site_templates/pages/event.html:1" in document["stopped"]


def test_github_is_the_form_of_its_own_runs(collection: Collection, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    root = collection("minimal")
    misquote(root)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    main(["check", "--root", str(root)])

    assert capsys.readouterr().out.startswith(f"::error file={EVENT},line=7,")


def test_github_hears_of_the_way_from_the_root_of_the_repository(collection: Collection, capsys: Captured) -> None:
    root = collection("minimal")
    misquote(root)
    (root.parent / ".git").mkdir()

    main(["check", "--format", "github", "--root", str(root)])

    assert capsys.readouterr().out.startswith(f"::error file=minimal/{EVENT},line=7,")


def test_the_page_of_a_run_gets_the_whole_list_behind_what_it_has(
    collection: Collection, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root, page = collection("minimal"), tmp_path / "summary.md"
    misquote(root)
    page.write_text("# Built\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))

    main(["check", "--format", "github", "--root", str(root)])
    main(["check", "--format", "concise", "--root", str(root)])

    assert page.read_text().startswith("# Built\n```text\nerror[quote-not-verbatim]: ")
    assert 1 == page.read_text().count("error[quote-not-verbatim]")


def test_a_page_that_cannot_be_written_keeps_nobody_from_the_findings(
    collection: Collection, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = collection("minimal")
    misquote(root)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    code = main(["check", "--format", "github", "--root", str(root)])

    printed = capsys.readouterr()
    assert (1, True) == (code, printed.out.startswith("::error "))
    assert f"could not be added to the page of this run: `{tmp_path}` is a folder, and a file is wanted there" in printed.err


@pytest.mark.parametrize("columns", [60, 80, 110])
def test_a_report_is_as_wide_as_the_terminal(
    columns: int, collection: Collection, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = collection("minimal")
    change(root / EVENT, "[^opening]", f"[^opening] {'It is warm and dry there. ' * 8}")
    monkeypatch.setenv("COLUMNS", str(columns))

    main(["check", "--root", str(root)])

    assert columns >= max(map(width, capsys.readouterr().out.split("\n"))) > columns - 25


def test_the_last_line_names_more_on_the_rule_that_spoke_most(collection: Collection, capsys: Captured) -> None:
    root = collection("minimal")
    change(root / EVENT, "[^opening]", "[^opening] It is warm. It is dry.")

    main(["check", "--root", str(root)])
    some = capsys.readouterr().err
    main(["check", "--quiet", "--root", str(root)])
    quiet = capsys.readouterr().err
    misquote(root)
    main(["check", "--root", str(root)])
    both = capsys.readouterr().err

    assert some.endswith("`dateline check --explain sentence-without-footnote` tells why it matters\n")
    assert "--explain" not in quiet
    assert both.endswith("`dateline check --explain quote-not-verbatim` tells why it matters, and so of each rule\n")


def test_a_rule_is_explained_without_a_collection(capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    code = main(["check", "--explain", "quote-edge"])

    printed = capsys.readouterr()
    assert (0, "") == (code, printed.err)
    assert (
        printed.out
        == """\
quote-edge: an error, guarded

A quotation begins or ends inside a word or a number, or leaves the sign
of a number out.

`fire` out of “cease-fire” and `1` out of “1,250,000” are in the source letter
for letter, and say another thing. An edge must stand between words. What a
hyphen, an apostrophe or a decimal sign joins is one word or one number. The
signs beside a number belong to it: `3.5 %` is not “-3.5 %”, nor `10` “10 %”,
nor `5` “$5” or “<5”.

Take the whole word, or the sign, into the quotation, or leave it out
with its number:

    # wrong: the source has `cease-fire`
    exact: "fire between the two ferry companies"
    # right
    exact: "cease-fire between the two ferry companies"
    # wrong: the source has `-3.5 %`
    exact: "3.5 % in a single winter"
    # right
    exact: "-3.5 % in a single winter"

It guards quotations, archived texts, ids or addresses: no severity, no `allow`
and no option silences it.
"""
    )


def test_a_rule_that_may_be_changed_says_how(capsys: Captured) -> None:
    main(["check", "--explain", "date-weekday"])

    printed = capsys.readouterr().out
    assert printed.startswith("date-weekday: a warning\n")
    assert "\n    severities: {date-weekday: error}\n" in printed
    assert "\n    allow:\n      - rule: date-weekday\n        reason: " in printed


@pytest.mark.parametrize("written", ["quote_edge", "[quote-edge]", "error[quote-edge]:", "Quote-Edge", "docs/rules/quote-edge.md"])
def test_a_name_is_known_as_it_stands_in_a_report(written: str, capsys: Captured) -> None:
    assert 0 == main(["check", "--explain", written])
    assert capsys.readouterr().out.startswith("quote-edge: ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("quote-egde", "`quote-egde` is not a rule; did you mean `quote-edge`?\n"),
        ("weekday", "`weekday` is not a rule; did you mean `date-weekday`?\n"),
        ("date-basis", "`date-basis` is not a rule; did you mean `date-basis-excerpt` or `date-basis-missing` or `date-basis-partial`?\n"),
        ("quote", "`quote` is not a rule; `check --explain` without a name lists them\n"),
        ("moon", "`moon` is not a rule; `check --explain` without a name lists them\n"),
        ("a\x1b[2J\nb", "`a<U+001B>[2J<U+000A>b` is not a rule; `check --explain` without a name lists them\n"),
    ],
)
def test_a_name_that_is_no_rule_is_answered(written: str, said: str, capsys: Captured) -> None:
    assert 2 == main(["check", "--explain", written])
    assert ("", said) == capsys.readouterr()


def test_without_a_name_every_rule_is_listed(capsys: Captured) -> None:
    assert 0 == main(["check", "--explain"])

    listed = re.findall(r"^([a-z0-9-]+) \((?:an error|a warning)(?:, guarded)?\)\n    \S", capsys.readouterr().out, re.M)
    assert sorted(rule.name for rule in pipeline.rules()) == listed
