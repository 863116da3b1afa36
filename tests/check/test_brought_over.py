"""What is looked for in a collection that is being brought over, and in one that does not say that it is."""

from __future__ import annotations

from hashlib import sha256

from dateline import pipeline
from dateline.text.tree import DictTree

SITE = "format: 1\ntitle: A\n"
PROGRESSIVE = f"{SITE}evidence: progressive\n"
BARE = 'title: A quotes "much" of nobody\ndate: "1987-01-01"\nsummary: A sentence. And one “more”.\n'
SHA256 = "sha256: " + sha256(b"The harbour closed in 1987.\n").hexdigest()
SOURCE = {"seeds/gazette.yaml": f"publisher: Gazette\n{SHA256}\n", "seeds/gazette.txt": "The harbour closed in 1987.\n"}


def found(site: str, events: dict[str, str], more: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Return the rules that report something, each with the file."""
    tree = DictTree({"site.yaml": site, **{f"events/{id}.yaml": text for id, text in events.items()}, **(more or {})})
    return [(each.rule.name, str(each.finding.primary.file.path)) for each in pipeline.walk(tree).diagnostics]


def test_an_event_without_excerpts_raises_nothing() -> None:
    assert [] == found(PROGRESSIVE, {"a": BARE, "b": f"{BARE}excerpts: {{}}\n"})


def test_its_form_is_checked_all_the_same() -> None:
    events = {"a": BARE.replace("1987-01-01", "1987-13"), "b": BARE.replace("summary", "sumary")}

    assert {("invalid-edtf", "events/a.yaml"), ("unknown-field", "events/b.yaml"), ("missing-field", "events/b.yaml")} >= set(
        found(PROGRESSIVE, events)
    )
    assert ("invalid-edtf", "events/a.yaml") in found(PROGRESSIVE, events)


def test_what_it_names_has_to_be_there() -> None:
    events = {"a": f"{BARE}topics: [ships]\n", "b": f"{BARE}relations: [{{type: follows, event: c}}]\n"}

    assert [("unknown-topic", "events/a.yaml"), ("unknown-event", "events/b.yaml")] == found(PROGRESSIVE, events)


def test_a_footnote_needs_its_excerpt() -> None:
    note = BARE.replace("A sentence.", "A sentence.[^vote]")

    assert [("footnote-without-excerpt", "events/a.yaml")] == found(PROGRESSIVE, {"a": note})


def test_misspelt_excerpts_are_one_fault_and_not_one_more_for_each_footnote() -> None:
    note = BARE.replace("A sentence.", "A sentence.[^vote]") + "exerpts:\n  vote: {source: gazette, exact: The harbour closed}\n"

    assert [("unknown-field", "events/a.yaml")] == found(PROGRESSIVE, {"a": note}, SOURCE)


def test_from_the_first_excerpt_on_everything_holds() -> None:
    quoting = BARE + "excerpts:\n  closed: {source: gazette, exact: The harbour shut}\n"

    rules = {rule for rule, _ in found(PROGRESSIVE, {"a": quoting}, SOURCE)}

    assert {"quote-not-verbatim", "sentence-without-footnote", "excerpt-without-footnote"} <= rules


def test_a_few_that_lack_excerpts_in_a_strict_collection_are_reported_one_by_one() -> None:
    assert [("event-without-excerpt", f"events/e{number}.yaml") for number in range(2)] == found(SITE, {f"e{n}": BARE for n in range(2)})


def test_three_that_are_most_of_a_collection_are_one_report() -> None:
    assert [("event-without-excerpt", "site.yaml")] == found(SITE, {f"e{number}": BARE for number in range(3)})


def test_many_are_one_report_with_the_line_that_brings_them_over() -> None:
    tree = DictTree({"site.yaml": SITE, **{f"events/e{number:02}.yaml": BARE for number in range(10)}})

    (report,) = pipeline.walk(tree).diagnostics

    assert ("event-without-excerpt", "10 of 10 events have no excerpt: nothing proves them") == (report.rule.name, report.finding.message)
    assert ("site.yaml", "events/e00.yaml") == (str(report.finding.primary.file.path), str(report.finding.secondary[0].file.path))
    assert report.finding.help[0].endswith("write into site.yaml:\nevidence: progressive")


def test_where_the_site_cannot_be_read_the_lack_is_not_one_fault_more() -> None:
    assert [("yaml-syntax", "site.yaml")] == found("format: 1\ntitle: [A\n", {"a": BARE})
    assert [("not-one-of", "site.yaml")] == found(f"{SITE}evidence: progresive\n", {"a": BARE})
