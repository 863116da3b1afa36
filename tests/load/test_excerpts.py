"""What an excerpt says beside its words: who speaks, out of what, and where in the work."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.form.event import LOCATOR
from dateline.load.collection import load
from dateline.model.records import ExcerptRecord, Role
from dateline.text.tree import DictTree


def read(fields: str) -> tuple[tuple[ExcerptRecord, ...], tuple[Diagnostic, ...]]:
    """Read an event whose excerpts are `fields`, which begin on line 5."""
    event = f'title: x\ndate: "2025"\nsummary: y\nexcerpts:\n{fields}\n'
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", "events/call.yaml": event}))
    return loaded.records.events[0].excerpts, loaded.diagnostics


def said(fields: str) -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(fields)[1]]


def located(locator: str) -> str:
    """Return an excerpt whose locator begins on line 6."""
    return f"  call: {{source: a, exact: b,\n    locator: {locator}}}"


def test_a_full_excerpt_is_read_field_by_field() -> None:
    excerpts, diagnostics = read("""\
  call:
    source: gazette
    exact: |
      She rang,
        and nobody came.
    prefix: "At noon: "
    suffix: "  Then"
    role: disputes
    speaker: ada-moss
    attribution: [a clerk, herald]
    document: wire
    origin: herald
    locator: {page: xii}
    translation: Elle sonna.
    note: The *bell* is lost.""")

    assert () == diagnostics
    assert excerpts == (
        ExcerptRecord(
            label="call",
            source="gazette",
            exact="She rang,\n  and nobody came.",
            prefix="At noon: ",
            suffix="  Then",
            role=Role.DISPUTES,
            attribution=("a clerk", "herald"),
            speaker="ada-moss",
            document="wire",
            origin="herald",
            locator=(("page", "xii"),),
            translation="Elle sonna.",
            note="The *bell* is lost.",
        ),
    )


def test_two_lines_are_an_excerpt() -> None:
    excerpts, diagnostics = read("  call: {source: a, exact: b}")

    assert ((), (ExcerptRecord("call", "a", "b"),)) == (diagnostics, excerpts)


def test_excerpts_stand_in_the_order_of_the_file() -> None:
    excerpts, _ = read("  two: {source: a, exact: b}\n  one: {source: a, exact: c}")

    assert ["two", "one"] == [excerpt.label for excerpt in excerpts]


@pytest.mark.parametrize("role", [role.value for role in Role])
def test_an_excerpt_has_one_of_four_roles(role: str) -> None:
    excerpts, diagnostics = read(f"  call: {{source: a, exact: b, role: {role}}}")

    assert ((), role) == (diagnostics, excerpts[0].role.value)


@pytest.mark.parametrize("name", [name for name in LOCATOR.names if name != "timecode"])
@pytest.mark.parametrize("value", ["12", "0", "xiv", "12v", "3–4", "-1", "Von der Brücke", "1:02"])
def test_a_place_in_a_work_is_kept_as_it_is_written(name: str, value: str) -> None:
    excerpts, diagnostics = read(located(f'{{{name}: "{value}"}}'))

    assert ((), ((name, value),)) == (diagnostics, excerpts[0].locator)


def test_the_parts_of_a_place_stand_in_one_order_whatever_the_files_is() -> None:
    written = ", ".join(f'{name}: "1:02"' for name in reversed(LOCATOR.names))
    excerpts, diagnostics = read(located(f"{{{written}}}"))

    assert ((), LOCATOR.names) == (diagnostics, tuple(name for name, _ in excerpts[0].locator))


@pytest.mark.parametrize("timecode", ["0:00", "1:05", "01:05", "59:59", "99:00", "1:02:45", "0:00:00", "01:02:45", "100:00:00"])
def test_a_time_code_is_minutes_and_seconds_or_hours_before_them(timecode: str) -> None:
    excerpts, diagnostics = read(located(f'{{timecode: "{timecode}"}}'))

    assert ((), (("timecode", timecode),)) == (diagnostics, excerpts[0].locator)


@pytest.mark.parametrize(
    "timecode",
    [
        "65",
        "1:5",
        "1:005",
        "100:00",
        "0:99",
        "1:2:45",
        "1:60:00",
        ":05",
        "1:",
        "-1:05",
        "1.05",
        "1:02:45.5",
        "1h02",
        "1：05",
        "١:٠٥",
        "1:02:45:10",
    ],
)
def test_what_no_player_shows_is_no_time_code_and_the_rest_of_the_place_is_kept(timecode: str) -> None:
    fields = located(f'{{line: 3, timecode: "{timecode}"}}')

    assert [f"6:34 invalid-timecode `{timecode}` is not a time from the beginning of a recording"] == said(fields)
    assert (("line", "3"),) == read(fields)[0][0].locator


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("page 12", "6:14 wrong-shape `locator` is a text, not a mapping"),
        ("[12]", "6:14 wrong-shape `locator` is a list, not a mapping"),
        ("~", "6:14 wrong-shape `locator` has no value: `~` is none"),
        ("{page: [12, 13]}", "6:21 wrong-shape `page` is a list, not a text"),
        ("{page: }", "6:15 wrong-shape `page` has no value"),
        ("{page: ~}", "6:21 wrong-shape `page` has no value: `~` is none"),
        ('{page: "1\\n2"}', "6:21 line-break `page` has a line break"),
        ("{pages: 12}", "6:15 unknown-field `pages` is not a field of a locator"),
        ("{timecode: {at: 1}}", "6:25 wrong-shape `timecode` is a mapping, not a text"),
    ],
)
def test_a_place_of_another_form_is_reported_once_and_left_out(locator: str, expected: str) -> None:
    assert [expected] == said(located(locator))
    assert () == read(located(locator))[0][0].locator


def test_an_empty_place_is_none() -> None:
    excerpts, diagnostics = read(located("{}"))

    assert ((), ()) == (diagnostics, excerpts[0].locator)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("  call: {source: a, exact: b, role: quotes}", "5:37 not-one-of `quotes` is not a value of `role`"),
        ("  call: {source: a, exact: b, attribution: herald}", "5:44 wrong-shape `attribution` is a text, not a list"),
        ("  call: {source: a, exact: b, attribution: [c, [d]]}", "5:48 wrong-shape item 2 of `attribution` is a list, not a text"),
        ("  call: {source: [a], exact: b}", "5:18 wrong-shape `source` is a list, not a text"),
        ("  call: {source: a, exact: [b]}", "5:28 wrong-shape `exact` is a list, not a text"),
        ("  call: {source: a, exact: b, quote: c}", "5:31 unknown-field `quote` is not a field of an excerpt"),
        ("  call: {source: a, quote: b}", "5:21 unknown-field `quote` is not a field of an excerpt"),
        ("  call: [a, b]", "5:9 wrong-shape the excerpt `call` is a list, not a mapping"),
        ("  -a: {source: a, exact: b}", "5:3 invalid-id `-a` is not an id"),
    ],
)
def test_an_excerpt_of_another_form_is_reported_once(fields: str, expected: str) -> None:
    assert [expected] == said(fields)


def test_an_excerpt_whose_role_cannot_be_read_states() -> None:
    assert Role.STATES is read("  call: {source: a, exact: b, role: quotes}")[0][0].role


def test_an_excerpt_that_cannot_be_read_hinders_no_other() -> None:
    excerpts, diagnostics = read("  one: words\n  two: {source: a, exact: b}\n  three: *c")

    assert (2, ["two"]) == (len(diagnostics), [excerpt.label for excerpt in excerpts])


@pytest.mark.parametrize(
    ("fields", "cure"),
    [
        ("  call: she rang", 'write below the label, indented:\n  source: id-of-a-source\n  exact: "she rang"'),
        ("  call: |\n    she\n    rang", "write `source: …` and `exact: …` below the label, indented"),
        ("  A call: {source: a, exact: b}", "write `a-call:`, and `[^a-call]` in the summary"),
        ("  电话: {source: a, exact: b}", "write it in the letters a to z, as it sounds or as it is translated"),
        (located("page 12"), "write where the words stand: `locator: {page: 12}`"),
        (located('{timecode: "65"}'), 'write hours, minutes and seconds, or minutes and seconds: `timecode: "1:02:45"`'),
    ],
)
def test_the_help_holds_what_to_write(fields: str, cure: str) -> None:
    assert (cure,) == read(fields)[1][0].finding.help
