"""One fault has one report: what follows from a fault that was reported is not reported as well."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree

BASE = Path(__file__).parents[1] / "diagnostics/base"
EVENT = "events/council-votes-for-the-pier.yaml"
EXCERPT = '  vote:\n    source: gazette\n    exact: "On 3 March 1987 the council voted for the new pier by nine votes to two"\n'
BASIS = 'date_basis: {kind: derived, rule: by-publication, excerpt: vote}\ndate: "[..1987-03-04]"'


def rules_of(path: str, *changes: tuple[str, str]) -> list[str]:
    """Return the rules that speak when text in a file of the base collection is replaced."""
    files = base()
    for old, new in changes:
        assert old in files[path], f"{path} has no {old!r}"
        files[path] = files[path].replace(old, new)
    return [diagnostic.rule.name for diagnostic in pipeline.walk(DictTree(files)).diagnostics]


def base() -> dict[str, str]:
    """Return the base collection of the rules' text files."""
    files = {str(file.relative_to(BASE)): file.read_text("utf-8") for file in sorted(BASE.rglob("*.*"))}
    digest = sha256(files["seeds/gazette.txt"].encode()).hexdigest()
    return files | {"seeds/gazette.yaml": files["seeds/gazette.yaml"].replace("sha256: auto", f"sha256: {digest}")}


@pytest.mark.parametrize(
    ("expected", "old", "new"),
    [
        ("footnote-without-excerpt", "[^vote]", "[^voet]"),
        ("sentence-without-footnote", "[^vote]", ""),
        ("unknown-source", "source: gazette", "source: gazete"),
        ("missing-field", '    exact: "On 3 March 1987 the council voted for the new pier by nine votes to two"\n', ""),
        ("missing-field", "    source: gazette\n", ""),
        ("wrong-shape", EXCERPT, "  vote: the gazette\n"),
        ("quote-not-verbatim", "On 3 March 1987 the", "On the third the"),
        ("quote-not-verbatim", "voted for the new pier", "voted for the the new pier"),
        ("invalid-edtf", '"1987-03-03"', "3.3.1987"),
        ("date-not-derived", 'date: "1987-03-03"', 'date: "1987-03-03"\ndate_basis: {kind: derived, rule: by-publication, excerpt: vote}'),
        ("date-basis-excerpt", 'date: "1987-03-03"', BASIS.replace("excerpt: vote", "excerpt: voet")),
        ("anchor-unknown", 'date: "1987-03-03"', BASIS.replace("excerpt: vote", "excerpt: vote, anchor: the fair")),
        (
            "date-words-missing",
            'date: "1987-03-03"',
            'date: "1987-03-03"\ndate_basis: {kind: stated, words: on tuesday, excerpt: vote}',
        ),
        ("invalid-rule", 'date: "1987-03-03"', BASIS.replace("by-publication", "by-night")),
        ("not-one-of", 'date: "1987-03-03"', 'date: "1987-03-03"\nstatus: occured'),
        ("yaml-syntax", "title: Council", "title: [Council"),
        ("yaml-syntax", "title: Council", "title: *Council*"),
        ("yaml-syntax", "title: Council", "title: &Council* *"),
    ],
)
def test_a_fault_of_an_event_has_one_report(expected: str, old: str, new: str) -> None:
    found = rules_of(EVENT, (old, new))

    assert [expected] == found


def test_links_in_a_note_that_is_too_long_are_not_looked_for() -> None:
    """No page shows it, and forty thousand brackets took ten seconds to read."""
    note = "[a](javascript:a) " * 2_000

    found = rules_of(EVENT, ("excerpts:\n", f"links:\n  - {{title: A, url: 'https://example.org/', note: '{note}'}}\nexcerpts:\n"))

    assert ["value-too-long"] == found


def test_a_publication_that_cannot_be_read_is_not_reported_at_the_date_derived_from_it() -> None:
    files = base()
    files[EVENT] = files[EVENT].replace('date: "1987-03-03"', BASIS)
    files["seeds/gazette.yaml"] = files["seeds/gazette.yaml"].replace('published: "1987-03-04"', "published: 4.3.1987")

    found = [diagnostic.rule.name for diagnostic in pipeline.walk(DictTree(files)).diagnostics]

    assert ["invalid-edtf"] == found


def test_of_a_text_that_is_not_utf_8_its_encoding_alone_is_reported() -> None:
    files: dict[str, str | bytes] = {**base()}
    files["seeds/gazette.txt"] = base()["seeds/gazette.txt"].encode("utf-16")

    found = [diagnostic.rule.name for diagnostic in pipeline.walk(DictTree(files)).diagnostics]

    assert ["not-utf-8"] == found


def test_a_basis_is_not_looked_for_in_a_quotation_that_does_not_stand() -> None:
    found = rules_of(EVENT, ("On 3 March 1987 the council voted", "On 3 April 1988 the council voted"))

    assert ["quote-not-verbatim"] == found


def test_a_weekday_in_a_quotation_that_does_not_stand_says_nothing_of_the_date() -> None:
    found = rules_of(EVENT, ("On 3 March 1987 the council voted", "On Friday the council voted"))

    assert ["quote-not-verbatim"] == found


def test_each_step_is_pointed_at_though_one_before_it_could_not_be_read() -> None:
    steps = "date_basis:\n  - {kind: rumour}\n  - {kind: stated, words: 3 March 1987, excerpt: voet}\n"
    files = base()
    files[EVENT] = files[EVENT].replace("summary:", f"{steps}summary:")

    diagnostics = pipeline.walk(DictTree(files)).diagnostics

    places = {diagnostic.rule.name: diagnostic.finding.primary.place for diagnostic in diagnostics}
    assert (EVENT, 5, 50) == places["date-basis-excerpt"]


def test_a_date_between_two_days_is_derived_at_its_later_end_if_another_step_gives_the_earlier() -> None:
    between = 'date: "[1987-03-03..1987-03-04]"\ndate_basis:\n  - {kind: derived, rule: by-publication, excerpt: vote}\n'
    with_reason = f"{between}  - {{kind: external, note: general knowledge}}"

    alone = rules_of(EVENT, ('date: "1987-03-03"', between))
    together = rules_of(EVENT, ('date: "1987-03-03"', with_reason))

    assert (["date-not-derived"], []) == (alone, together)


def test_quoted_words_of_a_misquoted_excerpt_are_not_reported_as_well() -> None:
    found = rules_of(
        EVENT,
        ("voted for the new pier.[^vote]", "voted “for the new pier by nine votes”.[^vote]"),
        ("new pier by nine", "new pier with nine"),
    )

    assert ["quote-not-verbatim"] == found


@pytest.mark.parametrize("rule", ["date-words-missing", "date-basis-excerpt"])
def test_no_severity_lets_words_pass_that_a_page_would_show_as_the_sources(rule: str) -> None:
    files = base()
    steps = "date_basis:\n  - {kind: stated, words: on the moon, excerpt: vote}\n  - {kind: stated, words: on, excerpt: voet}\n"
    files[EVENT] += steps
    files["site.yaml"] += f"severities: {{{rule}: off}}\n"

    found = pipeline.walk(DictTree(files)).diagnostics

    assert {"date-words-missing", "date-basis-excerpt", "guarded-rule"} == {fault.rule.name for fault in found}
