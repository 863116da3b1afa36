"""How much a rule weighs in a site: what `severities` and `allow` change, and what nothing changes."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic, Severity, blocks
from dateline.text.tree import DictTree

TEXT = "Harbour to be deepened\nThe council said on 3 March 1987 that the harbour is to be deepened."
SITE = "format: 1\ntitle: Pellwick harbour\n"
SOUND = """\
title: Council has the harbour deepened
date: "1987-03-03"
summary: The harbour is to be deepened.[^call][^said]
excerpts:
  call: {source: gazette, exact: the harbour is to be deepened}
  said: {source: gazette, exact: The council said on 3 March 1987}
date_basis: {kind: stated, words: 3 March 1987, excerpt: said}
"""
UNCITED = SOUND.replace("[^said]", "[^said] The council is glad.")
UNKNOWN = SOUND + "topics: [harbour]\n"
SILENT = "sentence-without-footnote"
ALLOW = f"allow: [{{rule: {SILENT}, reason: It is our own view.}}]\n"


def found(event: str, severities: str = "") -> list[Diagnostic]:
    """Return what is wrong with an event in a site with these severities."""
    files = {
        "site.yaml": SITE + (f"severities: {{{severities}}}\n" if severities else ""),
        "events/council-has-the-harbour-deepened.yaml": event,
        "seeds/gazette.txt": TEXT,
        "seeds/gazette.yaml": "title: Harbour to be deepened\npublished: 1987-03-04\n"
        f"publisher: Gazette\nkind: news\nsha256: {sha256(TEXT.encode()).hexdigest()}\n",
    }
    return list(pipeline.walk(DictTree(files)).diagnostics)


def weights(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(each.rule.name, each.severity.value) for each in diagnostics]


def test_the_collection_is_sound() -> None:
    assert [] == weights(found(SOUND))


@pytest.mark.parametrize(
    ("event", "severities", "left"),
    [
        (UNCITED, "", [(SILENT, "warning")]),
        (UNCITED, f"{SILENT}: error", [(SILENT, "error")]),
        (UNCITED, f"{SILENT}: off", []),
        (UNKNOWN, "", [("unknown-topic", "error")]),
        (UNKNOWN, "unknown-topic: warning", [("unknown-topic", "warning")]),
        (UNKNOWN, "unknown-topic: off", []),
        (SOUND + ALLOW, "", [("needless-allow", "warning")]),
        (SOUND + ALLOW, "needless-allow: error", [("needless-allow", "error")]),
        (SOUND + ALLOW, "needless-allow: off", []),
        (SOUND + ALLOW.replace(SILENT, "needless-allow"), "", [("guarded-rule", "error")]),
    ],
)
def test_a_site_sets_how_much_a_rule_weighs(event: str, severities: str, left: list[tuple[str, str]]) -> None:
    assert left == weights(found(event, severities))


@pytest.mark.parametrize("severity", ["warning", "off"])
def test_a_guarded_rule_weighs_what_it_weighs_and_the_try_is_told(severity: str) -> None:
    misquoted = SOUND.replace("exact: the harbour is", "exact: the harbour was")

    assert [("quote-not-verbatim", "error"), ("guarded-rule", "error")] == weights(found(misquoted, f"quote-not-verbatim: {severity}"))


@pytest.mark.parametrize("rule", sorted(rule.name for rule in pipeline.rules() if rule.guarded))
def test_every_guarded_rule_refuses_a_severity(rule: str) -> None:
    assert [("guarded-rule", "error")] == weights(found(SOUND, f"{rule}: off"))


@pytest.mark.parametrize("rule", sorted(rule.name for rule in pipeline.rules() if not rule.guarded))
def test_every_other_rule_takes_one(rule: str) -> None:
    assert [] == weights(found(SOUND, f"{rule}: off"))


def test_strict_lets_warnings_block_but_for_those_that_are_allowed() -> None:
    warned, allowed = found(UNCITED), found(UNCITED + ALLOW)

    assert [False, True] == [blocks(warned, strict=strict) for strict in (False, True)]
    assert ["It is our own view."] == [each.allowed for each in allowed]
    assert not blocks(allowed, strict=True)


def test_a_warning_that_a_site_makes_an_error_can_no_longer_be_allowed() -> None:
    diagnostics = found(UNCITED + ALLOW, f"{SILENT}: error")

    assert [(SILENT, "error"), ("guarded-rule", "error")] == weights(diagnostics)
    assert all(each.severity is Severity.ERROR and each.allowed is None for each in diagnostics)


def test_an_error_that_a_site_makes_a_warning_can_be_allowed() -> None:
    allow = "allow: [{rule: unknown-topic, reason: The term comes with the next issue.}]\n"

    (diagnostic,) = found(UNKNOWN + allow, "unknown-topic: warning")

    assert (Severity.WARNING, "The term comes with the next issue.") == (diagnostic.severity, diagnostic.allowed)
