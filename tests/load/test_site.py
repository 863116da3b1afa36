"""What `site.yaml` says."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load.collection import load
from dateline.model.records import ClockRecord, Hemisphere, Name, Policy, SiteRecord
from dateline.text.tree import DictTree


def read(text: str) -> tuple[SiteRecord, tuple[Diagnostic, ...]]:
    loaded = load(DictTree({"site.yaml": text}))
    return loaded.records.site, loaded.diagnostics


def said(text: str) -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(text)[1]]


def test_a_full_site_is_read_field_by_field() -> None:
    site, diagnostics = read("""\
format: 1
title: The harbour papers
short_title: Harbour
description: How the harbour was voted away.
base_url: https://example.org/harbour/
language: en-GB
authors: [{given: Ada, family: Byron, orcid: 0000-0002-1825-0097}]
publisher: Harbour Press
licence: CC BY 4.0
repository: https://example.org/git/harbour
contact: corrections@example.org
severities: {title-not-in-text: off}
policy: {quote_warn: 0, quote_fail: 0.25, excerpt_min: 2, excerpt_max: 500, cut_gap: 80}
split_kb: 650
""")

    assert () == diagnostics
    assert site == SiteRecord(
        title="The harbour papers",
        short_title="Harbour",
        description="How the harbour was voted away.",
        base_url="https://example.org/harbour/",
        language="en-GB",
        authors=(Name(given="Ada", family="Byron", orcid="0000-0002-1825-0097"),),
        publisher="Harbour Press",
        licence="CC BY 4.0",
        repository="https://example.org/git/harbour",
        contact="corrections@example.org",
        severities={"title-not-in-text": "off"},
        policy=Policy(quote_warn=0.0, quote_fail=0.25, excerpt_min=2, excerpt_max=500, cut_gap=80),
        split_kb=650,
        origin=site.origin,
    )


def test_two_lines_are_a_site() -> None:
    site, diagnostics = read("format: 1\ntitle: T\n")

    assert () == diagnostics
    assert ("en", None, {}, Policy(), 1000) == (site.language, site.base_url, site.severities, site.policy, site.split_kb)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: T\n", "1:1 missing-field the site has no `format`"),
        ("format: 1\n", "1:1 missing-field the site has no `title`"),
        ("format: 2\ntitle: T\n", "1:9 unknown-format format `2` is not one that this program reads"),
        ("format:\ntitle: T\n", "1:1 wrong-shape `format` has no value"),
        ("format: 1\ntitle: T\nbase_url: example.org\n", "3:11 invalid-url `example.org` is not an address of the web"),
        (
            'format: 1\ntitle: T\nbase_url: https://example.org/a"b\n',
            '3:11 invalid-url `https://example.org/a"b` is not an address below which pages can lie',
        ),
        (
            "format: 1\ntitle: T\nbase_url: https://example.org/<b>/\n",
            "3:11 invalid-url `https://example.org/<b>/` is not an address below which pages can lie",
        ),
        (
            "format: 1\ntitle: T\nbase_url: https://example.org/?a\n",
            "3:11 invalid-url `https://example.org/?a` is not an address below which pages can lie",
        ),
        ("format: 1\ntitle: T\nseverities: {a-rule: of}\n", "3:22 not-one-of `of` is not a value of `a-rule`"),
        ("format: 1\ntitle: T\nseverities: {a-rule: }\n", "3:14 wrong-shape `a-rule` has no value"),
        ("format: 1\ntitle: T\npolicy: {quote_warn: 35%}\n", "3:22 invalid-number `35%` is not a number"),
        ("format: 1\ntitle: T\npolicy: {excerpt_min: 0}\n", "3:23 invalid-number `0` is not a whole number above 0"),
        ("format: 1\ntitle: T\npolicy: {excerpt_max: 2.5}\n", "3:23 invalid-number `2.5` is not a whole number above 0"),
        ("format: 1\ntitle: T\nsplit_kb: 499\n", "3:11 invalid-number `499` is not a whole number above 499"),
        ("format: 1\ntitle: T\nsplit_kb: 1e3\n", "3:11 invalid-number `1e3` is not a number"),
        ("format: 1\ntitle: T\npolicy: {gap: 3}\n", "3:10 unknown-field `gap` is not a field of `policy`"),
    ],
)
def test_a_field_of_another_form_is_reported_once(text: str, expected: str) -> None:
    assert [expected] == said(text)


def clock(offset: str) -> str:
    """Return a site with one clock; its offset begins in line 4."""
    return f"format: 1\ntitle: T\nclocks:\n  ship: {{name: ship time, offset: {offset}}}\n"


@pytest.mark.parametrize(
    ("offset", "minutes", "roughly"),
    [
        ('"+00:00"', 0, False),
        ('"-00:00"', 0, False),
        ("Z", 0, False),
        ("Z~", 0, True),
        ('"-03:10"', -190, False),
        ('"-03:10~"', -190, True),
        ('"+05:53~"', 353, True),
        ('"-00:10"', -10, False),
        ('"+14:00"', 840, False),
        ('"-14:00"', -840, False),
    ],
)
def test_an_offset_is_minutes_east_of_utc_and_known_roughly_or_not(offset: str, minutes: int, roughly: bool) -> None:
    site, diagnostics = read(clock(offset))

    assert ((), (ClockRecord("ship", "ship time", minutes, roughly),)) == (diagnostics, site.clocks)


@pytest.mark.parametrize(
    "offset",
    [
        "+14:01",
        "-14:01",
        "+19:59",
        "+20:00",
        "+3:10",
        "+03:60",
        "03:10",
        "+0310",
        "+03",
        "−03:10",
        "~+03:10",
        "+03:10~~",
        "+03:10?",
        "z",
        "UTC",
        "+٠٣:١٠",
    ],
)
def test_what_is_no_offset_is_reported_and_its_clock_is_kept_without_one(offset: str) -> None:
    assert [f"4:35 invalid-offset `{offset}` is not a difference from UTC"] == said(clock(f'"{offset}"'))
    assert (ClockRecord("ship", "ship time"),) == read(clock(f'"{offset}"'))[0].clocks


def test_clocks_stand_in_the_order_of_the_file_with_what_is_known_of_each() -> None:
    site, diagnostics = read("format: 1\ntitle: T\nclocks:\n  sun: {name: sun time, note: Set at *noon*.}\n  church: {name: church time}\n")

    assert () == diagnostics
    assert (ClockRecord("sun", "sun time", note="Set at *noon*."), ClockRecord("church", "church time")) == site.clocks


@pytest.mark.parametrize(
    ("clocks", "expected"),
    [
        ("[ship]", "3:9 wrong-shape `clocks` is a list, not a mapping"),
        ("{ship: }", "3:10 wrong-shape the clock `ship` has no value"),
        ("{ship: ship time}", "3:16 wrong-shape the clock `ship` is a text, not a mapping"),
        ("{ship: {}}", "3:10 missing-field the clock `ship` has no `name`"),
        ("{ship: {name: a, offset: [Z]}}", "3:34 wrong-shape `offset` is a list, not a text"),
        ("{ship: {name: a, offset: ~}}", "3:34 wrong-shape `offset` has no value: `~` is none"),
        ("{ship: {name: a, zone: Z}}", "3:26 unknown-field `zone` is not a field of a clock"),
        ("{Ship: {name: a}}", "3:10 invalid-id `Ship` is not an id"),
    ],
)
def test_a_clock_of_another_form_is_reported_once(clocks: str, expected: str) -> None:
    assert [expected] == said(f"format: 1\ntitle: T\nclocks: {clocks}\n")


@pytest.mark.parametrize("clock", ["~", "ship time", "{}", "{name: [a]}", "{offset: Z}"])
def test_a_clock_that_cannot_be_read_is_there_by_its_id(clock: str) -> None:
    """Else every event that names it would be reported as well."""
    site, diagnostics = read(f"format: 1\ntitle: T\nclocks: {{ship: {clock}}}\n")

    assert (1, ["ship"], ["ship"]) == (len(diagnostics), [one.id for one in site.clocks], [one.name for one in site.clocks])


@pytest.mark.parametrize(
    ("clocks", "cure"),
    [
        ("{ship: ship time}", "write `ship: {name: ship time}`"),
        ('{ship: "ship, roughly"}', 'write `ship: {name: "ship, roughly"}`'),
        ("{Ship: {name: a}}", "write `ship:`, and `clock: ship` in events"),
    ],
)
def test_the_help_of_a_clock_holds_what_to_write(clocks: str, cure: str) -> None:
    assert (cure,) == read(f"format: 1\ntitle: T\nclocks: {clocks}\n")[1][0].finding.help


@pytest.mark.parametrize(
    ("hemisphere", "expected"),
    [("", Hemisphere.NORTH), ("hemisphere: north\n", Hemisphere.NORTH), ("hemisphere: south\n", Hemisphere.SOUTH)],
)
def test_seasons_are_those_of_the_north_unless_the_site_says_south(hemisphere: str, expected: Hemisphere) -> None:
    site, diagnostics = read(f"format: 1\ntitle: T\n{hemisphere}")

    assert ((), expected) == (diagnostics, site.hemisphere)


@pytest.mark.parametrize("hemisphere", ["South", "southern", "both"])
def test_another_hemisphere_is_reported_and_seasons_are_those_of_the_north(hemisphere: str) -> None:
    site, diagnostics = read(f"format: 1\ntitle: T\nhemisphere: {hemisphere}\n")

    assert [f"`{hemisphere}` is not a value of `hemisphere`"] == [found.finding.message for found in diagnostics]
    assert Hemisphere.NORTH is site.hemisphere
