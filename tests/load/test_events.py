"""What an event file says, and what is said of its fields."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic, Severity
from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.records import Allow, BasisKind, BasisStep, EventRecord, ExcerptRecord, Role, Status
from dateline.text.tree import DictTree

FULL = """\
title: Trump and Putin speak by phone
short: Trump and Putin speak
date: "2025-05-19"
date_basis:
  - kind: stated
    words: on Monday
    excerpt: call
  - kind: external
    reference: https://washexam.com/news/3087943
    note: The call of Monday 19 May 2025.
status: occurred
summary: >-
  The American and Russian presidents
  spoke by phone.[^call]
excerpts:
  call:
    source: dumpling-news-stance
    exact: "a phone call on Monday"
    prefix: after
    suffix: with
    role: alludes-to
    attribution: [Bloomberg, unnamed officials]
    note: An editor's remark.
actors: [donald-trump, vladimir-putin]
topics:
  - negotiations
allow:
  - rule: quote-share
    reason: a short post
"""


def read(text: str, path: str = "events/call.yaml", site: str = "") -> tuple[EventRecord, tuple[Diagnostic, ...]]:
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n" + site, path: text}))
    return loaded.records.events[0], loaded.diagnostics


def said(text: str, path: str = "events/call.yaml") -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(text, path)[1]]


def with_line(line: str) -> str:
    return f'title: x\ndate: "2025"\nsummary: y\n{line}\n'


def help_of(text: str) -> str:
    return read(text)[1][0].finding.help[0]


def test_a_full_event_is_read_field_by_field() -> None:
    event, diagnostics = read(FULL)

    assert () == diagnostics
    assert event == EventRecord(
        id="call",
        title="Trump and Putin speak by phone",
        short="Trump and Putin speak",
        date=parse("2025-05-19"),
        basis=(
            BasisStep(BasisKind.STATED, words="on Monday", excerpt="call"),
            BasisStep(BasisKind.EXTERNAL, reference="https://washexam.com/news/3087943", note="The call of Monday 19 May 2025."),
        ),
        status=Status.OCCURRED,
        summary="The American and Russian presidents spoke by phone.[^call]",
        excerpts=(
            ExcerptRecord(
                label="call",
                source="dumpling-news-stance",
                exact="a phone call on Monday",
                prefix="after",
                suffix="with",
                role=Role.ALLUDES_TO,
                attribution=("Bloomberg", "unnamed officials"),
                note="An editor's remark.",
            ),
        ),
        actors=("donald-trump", "vladimir-putin"),
        topics=("negotiations",),
        allow=(Allow("quote-share", "a short post"),),
        given=event.given,
        origin=event.origin,
    )


def test_what_is_left_out_is_none_or_empty() -> None:
    event, diagnostics = read('title: x\ndate: "2025"\nsummary: y\n')

    assert () == diagnostics
    assert (None, None, (), (), (), (), ()) == (
        event.short,
        event.status,
        event.basis,
        event.excerpts,
        event.actors,
        event.topics,
        event.allow,
    )
    assert ("date", "summary", "title") == event.given


def test_an_event_without_excerpts_is_no_fault_of_form() -> None:
    assert [] == said('title: x\ndate: "2025"\nsummary: y\nexcerpts: {}\n')


def test_the_id_is_the_stem_in_whatever_folder() -> None:
    event, _ = read(FULL, "events/2025/may/call.yaml")

    assert "call" == event.id


def test_missing_fields_point_at_the_first_key() -> None:
    assert [
        "1:1 missing-field the event has no `title`",
        "1:1 missing-field the event has no `date`",
        "1:1 missing-field the event has no `summary`",
    ] == said("topics: [a]\n")


def test_an_excerpt_needs_source_and_exact() -> None:
    assert [
        "5:3 missing-field the excerpt `call` has no `source`",
        "5:3 missing-field the excerpt `call` has no `exact`",
    ] == said(with_line("excerpts:\n  call: {note: x}"))


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    _, diagnostics = read('titel: x\ndate: "2025"\nsummary: y\n')

    assert ["`titel` is not a field of an event"] == [found.finding.message for found in diagnostics]
    assert "did you mean `title`?" == diagnostics[0].finding.primary.message


def test_an_unknown_field_far_from_any_is_told_the_fields() -> None:
    assert "`suppressed`, `draft` and `allow`" in help_of(with_line("weather: text"))


def test_a_field_of_another_place_is_unknown_here() -> None:
    assert ["6:5 unknown-field `actors` is not a field of an excerpt"] == said(
        with_line("excerpts:\n  call:\n    actors: [x]\n    source: a\n    exact: b").replace("summary: y\n", "summary: y\n", 1)
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("status:", "4:1 wrong-shape `status` has no value"),
        ("status: ~", "4:9 wrong-shape `status` has no value: `~` is none"),
        ("status: null", "4:9 wrong-shape `status` has no value: `null` is none"),
        ('short: ""', "4:8 wrong-shape `short` has no value"),
        ("short: >-\n", "4:8 wrong-shape `short` has no value"),
        ("short: [a, b]", "4:8 wrong-shape `short` is a list, not a text"),
        ("short: {a: b}", "4:8 wrong-shape `short` is a mapping, not a text"),
        ("actors: donald-trump", "4:9 wrong-shape `actors` is a text, not a list"),
        ("actors: {a: b}", "4:9 wrong-shape `actors` is a mapping, not a list"),
        ("actors: [[a]]", "4:10 wrong-shape the item of `actors` is a list, not a text"),
        ("actors: [a, null]", "4:13 wrong-shape item 2 of `actors` has no value: `null` is none"),
        ("excerpts: [a]", "4:11 wrong-shape `excerpts` is a list, not a mapping"),
        ("excerpts:\n  call: words", "5:9 wrong-shape the excerpt `call` is a text, not a mapping"),
        ("excerpts:\n  call:", "5:3 wrong-shape the excerpt `call` has no value"),
        ("date_basis: on Monday", "4:13 wrong-shape `date_basis` is a text, not a mapping"),
        ("allow: [quote-share]", "4:9 wrong-shape the item of `allow` is a text, not a mapping"),
        ("status: Occured", "4:9 not-one-of `Occured` is not a value of `status`"),
        ("short: Trump and Putin speak by phone", "4:36 short-too-long `short` has 30 characters, and 28 are the most"),
        ("short: |\n  a\n  b", "4:8 line-break `short` has a line break"),
        ('short: "a\\nb"', "4:8 line-break `short` has a line break"),
        ("excerpts:\n  Call 1: {source: a, exact: b}", "5:3 invalid-id `Call 1` is not an id"),
        ("allow: [{rule: x}]", "4:10 missing-field the item of `allow` has no `reason`"),
    ],
)
def test_a_field_of_another_form_is_reported_once(line: str, expected: str) -> None:
    assert [expected] == said(with_line(line))


@pytest.mark.parametrize("field", ["relations", "links", "media", "credits", "accounts", "allow"])
def test_an_item_without_fields_is_pointed_at_itself(field: str) -> None:
    places = {line.partition(" ")[0] for line in said(with_line(f"{field}: [{{}}]"))}

    assert {f"4:{len(field) + 4}"} == places


def test_an_address_in_place_of_a_mapping_is_not_taken_for_a_field_without_a_space() -> None:
    assert help_of(with_line("excerpts:\n  call: https://example.org")).startswith("write below the label, indented:")
    assert "write a space after `source:`" == help_of(with_line("excerpts:\n  call: source:gazette"))


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("actors: donald-trump", "actors: [donald-trump]"),
        ("short: [Breaking]", 'short: "[Breaking]"'),
        ("excerpts:\n  Call 1: {source: a, exact: b}", "call-1:"),
        ("status: Occured", "occurred"),
    ],
)
def test_the_help_holds_what_to_write(line: str, cure: str) -> None:
    assert f"`{cure}`" in help_of(with_line(line))


def test_absence_is_what_means_none() -> None:
    assert "write a value, or remove the line: what is absent means none" == help_of(with_line("status:"))


def test_a_value_of_28_characters_is_short() -> None:
    event, diagnostics = read(with_line("short: " + "ü" * 28))

    assert () == diagnostics
    assert "ü" * 28 == event.short


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("date: 1987-13-02", "1:12 invalid-edtf `1987-13-02` is not a date: there is no month 13"),
        ('date: "1987-13-02"', "1:13 invalid-edtf `1987-13-02` is not a date: there is no month 13"),
        ("date: >-\n  1987-13-02", "2:8 invalid-edtf `1987-13-02` is not a date: there is no month 13"),
        ("date: [2025-05-20..2025-05-25]", "1:7 unquoted-date `date` is a list to YAML, since the date is not in quotation marks"),
        ("date: {2025,2026}", "1:7 unquoted-date `date` is a mapping to YAML, since the date is not in quotation marks"),
        ("date:\n  - 2025", "2:3 wrong-shape `date` is a list, not a text"),
    ],
)
def test_a_date_that_cannot_be_read_is_none_and_points_at_the_very_digits(line: str, expected: str) -> None:
    text = f"{line}\ntitle: x\nsummary: y\n"

    assert [expected] == said(text)
    assert read(text)[0].date is None


def test_the_label_and_the_help_of_a_date_are_those_of_the_date_room() -> None:
    finding = read("date: 1987-13-02\ntitle: x\nsummary: y\n")[1][0].finding

    assert "a month is 01 to 12" == finding.primary.message
    assert ("for day and month swapped write `1987-02-13`; if only the year is sure write `1987`",) == finding.help


def test_an_unquoted_set_is_shown_in_quotation_marks() -> None:
    assert 'put the date in quotation marks: `date: "[2025-05-20..2025-05-25]"`' == help_of(
        "date: [2025-05-20..2025-05-25]\ntitle: x\nsummary: y\n"
    )


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("kind: stated", "a basis that is `stated` needs `words` and `excerpt`"),
        ("kind: stated, words: on Monday", "a basis that is `stated` needs `words` and `excerpt`"),
        ("kind: derived", "a basis that is `derived` needs `rule`"),
        ("kind: estimated", "a basis that is `estimated` needs `note`"),
        ("kind: context, words: on Monday", "a basis that is `context` needs `note`, or `words` and `excerpt`"),
        ("kind: external", "a basis that is `external` needs `reference`, or `note: general knowledge`"),
        ("kind: external, note: I read it.", "a basis that is `external` needs `reference`, or `note: general knowledge`"),
        ("words: on Monday", "`date_basis` has no `kind`"),
        ("kind: guessed, note: x", "`guessed` is not a value of `kind`"),
        ("kind: derived, rule: by-night", "`by-night` is not a rule: no rule has this name"),
        ("kind: derived, rule: month-on-or-before 13", "`month-on-or-before 13` is not a rule: there is no month 13"),
        ('kind: external, reference: "https://"', "`https://` is not an address of the web"),
    ],
)
def test_a_step_that_lacks_something_is_reported_once_and_left_out(step: str, expected: str) -> None:
    event, diagnostics = read(with_line(f"date_basis: {{{step}}}"))

    assert [expected] == [found.finding.message for found in diagnostics]
    assert () == event.basis


@pytest.mark.parametrize(
    "step",
    [
        "kind: stated, words: on Monday, excerpt: call",
        "kind: derived, rule: by-publication",
        "kind: derived, rule: by-publication, anchor: publication",
        "kind: derived, rule: monday-on-or-before",
        "kind: derived, rule: days-before 3",
        'kind: derived, rule: "day-on-or-before 02-29"',
        "kind: estimated, note: x",
        "kind: context, note: x",
        "kind: context, words: on Monday, excerpt: call",
        "kind: external, note: general knowledge",
        "kind: external, reference: a book",
    ],
)
def test_a_whole_step_is_read(step: str) -> None:
    event, diagnostics = read(with_line(f"date_basis: {{{step}}}"))

    assert () == diagnostics
    assert 1 == len(event.basis)


def test_a_part_that_was_reported_is_not_reported_again() -> None:
    assert ["1:8 yaml-alias `*t` stands for another value"] == said('title: *t\ndate: "2025"\nsummary: y\n')
    assert ["4:12 control-character U+202E right-to-left override is not allowed in a file"] == said(with_line("status: occ\u202eurred"))
    assert ["1:4 control-character U+202E right-to-left override is not allowed in a file"] == said(
        'tit\u202ele: x\ndate: "2025"\nsummary: y\n'
    )


def test_line_ends_at_the_end_of_a_block_are_no_part_of_a_text() -> None:
    event, diagnostics = read("title: >\n  one\n  line\ndate: 2025\nsummary: |\n  a\n  b\n")

    assert () == diagnostics
    assert ("one line", "a\nb") == (event.title, event.summary)


def test_a_date_in_an_id_is_a_warning() -> None:
    _, diagnostics = read(FULL, "events/2025-05-19-call.yaml")

    assert [("dated-id", Severity.WARNING, None)] == [(found.rule.name, found.severity, found.allowed) for found in diagnostics]
    keep = "if the date is part of a name, write `allow: [{rule: dated-id, reason: …}]`"
    assert ("rename the file to `call.yaml`", keep) == diagnostics[0].finding.help


def test_a_number_in_an_id_is_no_date() -> None:
    assert [] == said(FULL, "events/resolution-2231.yaml")


def test_a_dated_id_may_be_allowed_with_a_reason() -> None:
    text = with_line("allow: [{rule: dated-id, reason: so the strike is called}]")
    _, diagnostics = read(text, "events/strike-of-1987-03.yaml")

    assert ["so the strike is called"] == [found.allowed for found in diagnostics]


@pytest.mark.parametrize(("severity", "expected"), [("off", []), ("error", [Severity.ERROR]), ("warning", [Severity.WARNING])])
def test_the_site_decides_how_much_a_dated_id_weighs(severity: str, expected: list[Severity]) -> None:
    _, diagnostics = read(FULL, "events/2025-05-call.yaml", f"severities: {{dated-id: {severity}}}\n")

    assert expected == [found.severity for found in diagnostics]


@pytest.mark.parametrize(
    ("stem", "cure"),
    [("Harbour Vote", "harbour-vote"), ("a_b", "a-b"), ("é", "e"), ("a--b", "a-b"), ("-a", "a"), ("a" * 61, "a" * 60), ("日本", None)],
)
def test_a_file_name_that_is_no_id_is_mended_if_it_can_be(stem: str, cure: str | None) -> None:
    event, diagnostics = read(FULL, f"events/{stem}.yaml")

    assert ["invalid-id"] == [found.rule.name for found in diagnostics]
    letters = "write it in the letters a to z, as it sounds or as it is translated"
    assert (f"rename the file to `{cure}.yaml`" if cure else letters,) == diagnostics[0].finding.help
    assert stem == event.id
