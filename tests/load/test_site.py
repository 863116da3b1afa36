"""What `site.yaml` says."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load.collection import load
from dateline.model.records import Name, Policy, SiteRecord
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
policy: {quote_warn: 0, quote_fail: 0.25, excerpt_min: 2, excerpt_max: 500}
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
        policy=Policy(quote_warn=0.0, quote_fail=0.25, excerpt_min=2, excerpt_max=500),
        origin=site.origin,
    )


def test_two_lines_are_a_site() -> None:
    site, diagnostics = read("format: 1\ntitle: T\n")

    assert () == diagnostics
    assert ("en", None, {}, Policy()) == (site.language, site.base_url, site.severities, site.policy)


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
        ("format: 1\ntitle: T\npolicy: {cut_gap: 3}\n", "3:10 unknown-field `cut_gap` is not a field of `policy`"),
    ],
)
def test_a_field_of_another_form_is_reported_once(text: str, expected: str) -> None:
    assert [expected] == said(text)
