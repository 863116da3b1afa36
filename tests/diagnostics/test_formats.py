"""The forms of printing that people read, to the letter."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity, blocks, in_order
from dateline.diagnostics.formats import Paper, Report, concise, full
from dateline.text.display import visible, width
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

    printed = full.render(Report((diagnostic(Label(text, Span(9, 12), "three wide signs")),)), Paper())

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

    found = diagnostic(
        Label(event, Span(16, 22), "here"), secondary=(Label(source, Span(8, 12), "there"),), help=("first line\nsecond line",)
    )
    printed = full.render(Report((found,)), Paper())

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

    printed = full.render(Report((diagnostic(Label(text, Span(500, 505), "here")),)), Paper())

    line = printed.split("\n")[3]
    assert line == "1 | …word word word word word word fault " + "more " * 6 + "more…"


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\t日👩\u200d\ufe0f🇩e\u0301한 "), max_size=120),
    st.text(st.sampled_from("日本e\u0301\tab\u202e"), min_size=1, max_size=4),
    st.text(st.sampled_from("日本 word\u0301"), max_size=120),
    st.sampled_from([50, 80, 110]),
)
def test_carets_stand_below_what_they_point_at_whatever_stands_around_it(before: str, at: str, behind: str, columns: int) -> None:
    text = f"{before}⟦{at}⟧{behind}"
    start = len(before)

    printed = full.render(Report((diagnostic(Label(file(text), Span(start, start + len(at) + 2), "here")),)), Paper(columns=columns))

    line, carets = printed.split("\n")[3:5]
    shown = visible(f"⟦{at}⟧")
    assert shown in line
    assert width(line[: line.index(shown)]) == carets.index("^")
    assert width(shown) == carets.count("^")
    assert columns >= max(map(width, printed.split("\n")))


def test_words_that_have_no_room_behind_the_carets_stand_below_them() -> None:
    text = file("exact: " + "word " * 12 + "fault\n")

    found = diagnostic(Label(text, Span(67, 72), "the source has another word at this place"))
    printed = full.render(Report((found,)), Paper())

    assert printed.endswith(
        "  |                                                                    ^^^^^\n"
        "  |                                    the source has another word at this place\n\n"
    )


def test_prose_goes_on_in_the_next_line_and_what_is_to_be_pasted_stays_as_it_is() -> None:
    long = "a headline of many words " * 5
    found = Finding(long.strip(), Label(file(""), None, long.strip()), (), (f"{long}write:\nexact: {'word ' * 30}end",), (long.strip(),))

    printed = full.render(Report((Diagnostic(RULE, Severity.ERROR, found),)), Paper())

    pasted = [line for line in printed.split("\n") if len(line) > 80]
    assert [" " * 10 + f"exact: {'word ' * 30}end"] == pasted


def test_labels_of_one_line_share_it_where_it_holds_them_all() -> None:
    text = file("word " * 30 + "one " + "word " * 8 + "two " + "word " * 30)
    found = diagnostic(Label(text, Span(150, 153), "here"), secondary=(Label(text, Span(194, 197), "there"),))

    printed = full.render(Report((found,)), Paper())

    assert 1 == printed.count("1 | ")
    assert ("one" in printed, "two" in printed) == (True, True)


def test_a_thousand_places_far_apart_on_one_line_are_all_shown() -> None:
    text = file(("word " * 40) * 1_500)
    places = tuple(Label(text, Span(200 * number, 200 * number + 4), f"place {number}") for number in range(1, 1_500))

    printed = full.render(Report((diagnostic(Label(text, Span(0, 4), "here"), secondary=places),)), Paper())

    assert 1_499 == printed.count(" place ")


def test_what_could_move_the_cursor_is_written_as_code_points() -> None:
    text = file("title: \x1b[31mred\u202e\n")

    printed = full.render(Report((diagnostic(Label(text, Span(7, 8), "\x1b[0m")),)), Paper())

    assert "\x1b" not in printed
    assert "<U+001B>[31mred<U+202E>" in printed


def test_a_whole_file_is_at_its_first_line() -> None:
    printed = full.render(Report((diagnostic(Label(file(""), None, "it is empty")),)), Paper())

    assert printed == "error[unknown-topic]: `referndum` is not a topic\n --> events/a.yaml:1:1\n  = it is empty\n\n"


def test_colours_are_used_only_where_they_are_asked_for() -> None:
    one = diagnostic(Label(file("topics: x\n"), Span(8, 9), ""))

    assert "\x1b[" in full.render(Report((one,)), Paper(color=True))
    assert "\x1b[" not in full.render(Report((one,)), Paper())


def test_concise_is_one_line_each() -> None:
    one = diagnostic(Label(file("a: b\ntopics: x\n"), Span(13, 14), ""), severity=Severity.WARNING)

    assert concise.render(Report((one, one)), Paper()) == "events/a.yaml:2:9: warning[unknown-topic] `referndum` is not a topic\n" * 2


def test_findings_stand_in_the_order_of_files_and_places_and_once_each() -> None:
    first, second = diagnostic(Label(file("a: b\nc: d\n"), Span(0, 1), "")), diagnostic(Label(file("a: b\nc: d\n"), Span(5, 6), ""))
    other = diagnostic(Label(file("", "a.yaml"), None, ""))

    assert in_order([second, first, other, second]) == (other, first, second)


def test_a_warning_blocks_only_under_strict_and_not_if_it_is_allowed() -> None:
    warning = diagnostic(Label(file(""), None, ""), severity=Severity.WARNING)
    allowed = Diagnostic(RULE, Severity.WARNING, warning.finding, allowed="it is meant")

    assert [blocks([each], strict=strict) for each in (warning, allowed) for strict in (False, True)] == [False, True, False, False]
