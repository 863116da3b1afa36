"""A file with thousands of faults of one kind is reported in a moment, and in a report that can be read."""

from __future__ import annotations

from hashlib import sha256

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic
from dateline.text.tree import DictTree

SITE = "format: 1\ntitle: The pier\n"


def found(event: str) -> tuple[Diagnostic, ...]:
    return pipeline.walk(DictTree({"site.yaml": SITE, "events/a.yaml": event})).diagnostics


def test_of_many_faults_of_a_kind_in_one_file_the_first_hundred_are_reported() -> None:
    unknown = [fault for fault in found("".join(f"k{number}: v\n" for number in range(1_000))) if fault.rule.name == "unknown-field"]

    assert [f"{line}:1" for line in range(1, 101)] == ["{}:{}".format(*fault.finding.primary.place[1:]) for fault in unknown]


def test_the_last_of_them_says_how_many_more_there_are() -> None:
    unknown = [fault for fault in found("".join(f"k{number}: v\n" for number in range(1_000))) if fault.rule.name == "unknown-field"]

    assert [("there are 900 more of these in `events/a.yaml`",)] == [fault.finding.note for fault in unknown if fault.finding.note]


def test_a_hundred_faults_of_a_kind_are_all_reported() -> None:
    unknown = [fault for fault in found("".join(f"k{number}: v\n" for number in range(100))) if fault.rule.name == "unknown-field"]

    assert 100 == len(unknown)
    assert all(not fault.finding.note for fault in unknown)


def test_faults_of_other_kinds_and_files_are_reported_beside_them() -> None:
    unknown = "".join(f"k{number}: v\n" for number in range(1_000))

    found = pipeline.walk(DictTree({"site.yaml": SITE, "events/a.yaml": unknown, "events/b.yaml": unknown})).diagnostics

    assert 200 == sum(fault.rule.name == "unknown-field" for fault in found)
    assert 2 == sum(fault.rule.name == "event-without-excerpt" for fault in found)


def test_of_many_excerpts_that_say_another_date_a_few_are_shown() -> None:
    text = " ".join(f"In 1988 the council met for the {number}th time." for number in range(100))
    labels = "".join(f"  l{number}: {{source: a, exact: In 1988 the council met for the {number}th time}}\n" for number in range(100))
    event = f"title: The council votes\ndate: '1987'\nsummary: It voted.[^l1]\nexcerpts:\n{labels}"
    source = f"title: In 1988 the council met\nsha256: {sha256(text.encode()).hexdigest()}\n"

    all_found = pipeline.walk(
        DictTree({"site.yaml": SITE, "events/a.yaml": event, "seeds/a.yaml": source, "seeds/a.txt": text})
    ).diagnostics

    missing = next(fault.finding for fault in all_found if fault.rule.name == "date-basis-missing")
    assert 8 == len(missing.secondary)


def test_of_many_excerpts_a_few_are_proposed_for_a_sentence() -> None:
    labels = "".join(f"  l{number}: {{source: a, exact: The council met again.}}\n" for number in range(1_000))
    event = f"title: The council votes\ndate: '1987'\nsummary: It voted.\nexcerpts:\n{labels}"

    uncited = next(fault.finding for fault in found(event) if fault.rule.name == "sentence-without-footnote")

    assert "name what carries it: `[^l0]`, `[^l1]`, `[^l10]`, `[^l100]`, `[^l101]`, `[^l102]`, `[^l103]` or `[^l104]`" == uncited.help[0]
