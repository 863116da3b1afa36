"""The two forms of printing, to the letter."""

from __future__ import annotations

from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity, blocks, in_order
from dateline.diagnostics.formats import concise, full
from dateline.text.file import Span, TextFile

RULE = Rule(name="unknown-topic", severity=Severity.ERROR, doc="A topic is not there.")


def file(text: str, path: str = "events/a.yaml") -> TextFile:
    return TextFile(PurePosixPath(path), text, "")


def diagnostic(
    primary: Label, *, severity: Severity = Severity.ERROR, secondary: tuple[Label, ...] = (), help: tuple[str, ...] = ()
) -> Diagnostic:
    return Diagnostic(RULE, severity, Finding("`referndum` is not a topic", primary, secondary, help))


def test_a_caret_is_as_wide_as_the_characters_are() -> None:
    text = file("topics: [日本語, referndum]\n")

    printed = full.render([diagnostic(Label(text, Span(9, 12), "three wide signs"))], False)

    assert (
        printed
        == """error[unknown-topic]: `referndum` is not a topic
 --> events/a.yaml:1:10
  |
1 | topics: [日本語, referndum]
  |          ^^^^^^ three wide signs

"""
    )


def test_other_files_and_help_follow_the_place() -> None:
    event, source = file("title: x\nexact: unable\n"), file("one\ntwo able three\n", "seeds/s.txt")

    printed = full.render(
        [
            diagnostic(
                Label(event, Span(16, 22), "here"), secondary=(Label(source, Span(8, 12), "there"),), help=("first line\nsecond line",)
            )
        ],
        False,
    )

    assert (
        printed
        == """error[unknown-topic]: `referndum` is not a topic
 --> events/a.yaml:2:8
  |
2 | exact: unable
  |        ^^^^^^ here
 ::: seeds/s.txt:2:5
  |
2 | two able three
  |     ---- there
  = help: first line
          second line

"""
    )


def test_a_long_line_is_cut_at_words_around_the_caret() -> None:
    text = file("word " * 100 + "fault " + "more " * 100)

    printed = full.render([diagnostic(Label(text, Span(500, 505), "here"))], False)

    line = printed.split("\n")[3]
    assert line == "1 | …word word word word word word fault " + "more " * 10 + "more…"


def test_a_thousand_places_far_apart_on_one_line_are_all_shown() -> None:
    text = file(("word " * 40) * 1_500)
    places = tuple(Label(text, Span(200 * number, 200 * number + 4), f"place {number}") for number in range(1, 1_500))

    printed = full.render([diagnostic(Label(text, Span(0, 4), "here"), secondary=places)], False)

    assert 1_499 == printed.count(" place ")


def test_what_could_move_the_cursor_is_written_as_code_points() -> None:
    text = file("title: \x1b[31mred\u202e\n")

    printed = full.render([diagnostic(Label(text, Span(7, 8), "\x1b[0m"))], False)

    assert "\x1b" not in printed
    assert "<U+001B>[31mred<U+202E>" in printed


def test_a_whole_file_is_at_its_first_line() -> None:
    printed = full.render([diagnostic(Label(file(""), None, "it is empty"))], False)

    assert printed == "error[unknown-topic]: `referndum` is not a topic\n --> events/a.yaml:1:1\n  = it is empty\n\n"


def test_colours_are_used_only_where_they_are_asked_for() -> None:
    one = diagnostic(Label(file("topics: x\n"), Span(8, 9), ""))

    assert "\x1b[" in full.render([one], True)
    assert "\x1b[" not in full.render([one], False)


def test_concise_is_one_line_each() -> None:
    one = diagnostic(Label(file("a: b\ntopics: x\n"), Span(13, 14), ""), severity=Severity.WARNING)

    assert concise.render([one, one], False) == "events/a.yaml:2:9: warning[unknown-topic] `referndum` is not a topic\n" * 2


def test_findings_stand_in_the_order_of_files_and_places_and_once_each() -> None:
    first, second = diagnostic(Label(file("a: b\nc: d\n"), Span(0, 1), "")), diagnostic(Label(file("a: b\nc: d\n"), Span(5, 6), ""))
    other = diagnostic(Label(file("", "a.yaml"), None, ""))

    assert in_order([second, first, other, second]) == (other, first, second)


def test_a_warning_blocks_only_under_strict_and_not_if_it_is_allowed() -> None:
    warning = diagnostic(Label(file(""), None, ""), severity=Severity.WARNING)
    allowed = Diagnostic(RULE, Severity.WARNING, warning.finding, allowed="it is meant")

    assert [blocks([each], strict=strict) for each in (warning, allowed) for strict in (False, True)] == [False, True, False, False]
