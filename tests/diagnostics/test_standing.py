"""Which findings stood in a former state, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity, blocks, is_old
from dateline.diagnostics.formats import Paper, Report, full
from dateline.diagnostics.standing import marked
from dateline.text.file import Span, TextFile

RULE = Rule(name="quote-share", severity=Severity.WARNING, doc="Much is quoted.")
GUARDED = Rule(name="quote-edge", severity=Severity.ERROR, doc="A word is cut.", guarded=True)


def found(message: str, text: str = "share: 40", *, path: str = "events/a.yaml", rule: Rule = RULE) -> Diagnostic:
    """Return a finding at the last word of a file."""
    label = Label(TextFile(PurePosixPath(path), text, ""), Span(text.rindex(" ") + 1, len(text)), "")
    return Diagnostic(rule, rule.severity, Finding(message, label))


def stood(now: list[Diagnostic], before: list[Diagnostic]) -> list[str | None]:
    return [each.stood for each in marked(now, before, "main")]


def test_a_finding_that_stood_says_where() -> None:
    assert ["main", None] == stood([found("a"), found("b", "topic: x")], [found("a")])


def test_a_finding_may_move_in_its_file_and_its_file_below_events() -> None:
    assert ["main"] == stood([found("a", "one\ntwo: 3", path="events/1987/a.yaml")], [found("a", "one: 3")])


def test_the_file_of_another_event_is_another_place() -> None:
    assert [None] == stood([found("a", path="events/b.yaml")], [found("a", path="events/a.yaml")])
    assert [None] == stood([found("a", path="seeds/x/a.yaml")], [found("a", path="seeds/a.yaml")])


def test_a_number_in_a_headline_may_change_where_the_words_are_the_same() -> None:
    assert ["main"] == stood([found("36 % is quoted")], [found("38 % is quoted")])


def test_other_words_and_another_headline_are_another_finding() -> None:
    assert [None] == stood([found("`x` is unknown", "topic: x")], [found("`y` is unknown", "topic: y")])


def test_one_more_than_stood_is_new() -> None:
    assert ["main", "main", None] == stood([found("a"), found("a"), found("a")], [found("a"), found("a")])


def test_the_same_headline_is_paired_before_the_same_words() -> None:
    assert ["main", "main"] == stood([found("a"), found("b")], [found("b"), found("c")])


def test_another_rule_is_another_finding() -> None:
    assert [None] == stood([found("a", rule=GUARDED)], [found("a")])


def test_what_was_allowed_did_not_stand() -> None:
    assert [None] == stood([found("a")], [replace(found("a"), allowed="It was meant.")])


def test_what_is_new_blocks_and_what_stood_does_not() -> None:
    new, old = found("a"), replace(found("a"), stood="main")
    error = replace(old, severity=Severity.ERROR)

    assert [True, False, False] == [blocks([each], strict=False, against=True) for each in (new, old, error)]
    assert [False, True, True] == [is_old(each, strict=False) for each in (new, old, error)]


def test_an_allowed_warning_never_blocks() -> None:
    assert not blocks([replace(found("a"), allowed="It is meant.")], strict=True, against=True)


def test_a_guarded_error_blocks_wherever_it_stood() -> None:
    assert blocks([replace(found("a", rule=GUARDED), stood="main")], strict=False, against=True)


def test_under_strict_everything_blocks() -> None:
    assert blocks([replace(found("a"), stood="main")], strict=True, against=True)


def test_a_report_says_where_it_stood() -> None:
    printed = full.render(Report((replace(found("a"), stood="main"),)), Paper())

    assert printed.endswith("  = note: it stood at `main` already\n\n")
