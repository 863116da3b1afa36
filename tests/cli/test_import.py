"""`import` as it is typed: what it writes, what it refuses, and that nothing is lost or overwritten."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.rim.trees import DiskTree
from tests.cli.conftest import Collection, Run, bytes_below, change

TABLE = """Title,Date,Description,Category
Bridge opens,3 March 1987,The bridge opened.,Transport
Strike begins,05/06/1987,Crews stopped work.,Labour
Strike ends,June 1987,Crews sailed again.,Labour
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a collection that holds nothing yet."""
    (tmp_path / "site.yaml").write_text("format: 1\ntitle: Harbour\n", "utf-8")
    (tmp_path / "table.csv").write_text(TABLE, "utf-8")
    return tmp_path


def test_a_table_is_written_as_events_with_their_topics(run: Run, root: Path) -> None:
    ended = run("import", "csv", "table.csv", "--day-first")

    assert (0, "3 events and 2 topics written\n") == (ended.code, ended.out)
    assert (root / "events" / "strike-begins.yaml").read_text("utf-8") == (
        'title: Strike begins\ndate: "1987-06-05"\nsummary: Crews stopped work.\ntopics: [labour]\n'
    )
    assert (root / "vocabulary" / "topics.yaml").read_text("utf-8") == "transport:\n  name: Transport\nlabour:\n  name: Labour\n"
    assert "next: these events have no excerpts yet. Write `evidence: progressive` into site.yaml" in ended.err


def test_a_date_that_may_be_read_in_two_ways_stops_it_and_nothing_is_written(run: Run, root: Path) -> None:
    ended = run("import", "csv", "table.csv")

    assert (1, "") == (ended.code, ended.out)
    assert [
        "table.csv:3:2: error: `05/06/1987` is 5 June or 6 May",
        "  = help: day or month first cannot be told: say it for the whole file with `--day-first` or `--month-first`",
        "1 event of 3 cannot be read, and nothing is written; mend it, or bring the 2 others over with `--skip`",
    ] == ended.err.splitlines()[1:]
    assert not (root / "events").exists()


def test_what_cannot_be_read_may_be_passed_over(run: Run, root: Path) -> None:
    ended = run("import", "csv", "table.csv", "--skip", "--quiet")

    assert (0, "2 events and 2 topics written; 1 passed over\n") == (ended.code, ended.out)
    assert ["bridge-opens.yaml", "strike-ends.yaml"] == sorted(path.name for path in (root / "events").iterdir())


def test_a_dry_run_says_what_would_be_written(run: Run, root: Path) -> None:
    before = bytes_below(root)

    ended = run("import", "csv", "table.csv", "--month-first", "--dry-run")

    assert (0, "3 events and 2 topics would be written\n") == (ended.code, ended.out)
    assert "  events/strike-begins.yaml" in ended.err.splitlines()
    assert before == bytes_below(root)


def test_done_again_it_writes_what_is_not_there_yet(run: Run, root: Path) -> None:
    run("import", "csv", "table.csv", "--skip")
    before = bytes_below(root)

    ended = run("import", "csv", "table.csv", "--day-first", "--quiet")

    assert "1 event written; 2 there already, with this title and date\n" == ended.out
    assert set(bytes_below(root)) - set(before) == {"events/strike-begins.yaml"}
    assert {path: content for path, content in bytes_below(root).items() if path in before} == before


def test_topics_that_are_there_are_used_and_new_ones_put_behind_them(run: Run, root: Path) -> None:
    (root / "vocabulary").mkdir()
    (root / "vocabulary" / "topics.yaml").write_text("# Ours\nwork:\n  name: Labour", "utf-8")

    run("import", "csv", "table.csv", "--day-first")

    topics = (root / "vocabulary" / "topics.yaml").read_text("utf-8")
    assert "# Ours\nwork:\n  name: Labour\ntransport:\n  name: Transport\n" == topics
    assert "topics: [work]" in (root / "events" / "strike-ends.yaml").read_text("utf-8")


def test_a_file_of_topics_that_cannot_be_gone_on_with_stops_it_with_the_lines(run: Run, root: Path) -> None:
    (root / "vocabulary").mkdir()
    (root / "vocabulary" / "topics.yaml").write_text("{work: {name: Labour}}\n", "utf-8")

    ended = run("import", "csv", "table.csv", "--day-first")

    assert 1 == ended.code
    assert ended.err.endswith("write these lines into it, then import again:\ntransport:\n  name: Transport\n\n")
    assert not (root / "events").exists()


def test_topics_stay_as_they_are_where_the_events_cannot_be_written(run: Run, root: Path) -> None:
    (root / "vocabulary").mkdir()
    topics = root / "vocabulary" / "topics.yaml"
    topics.write_text("harbour:\n  name: Harbour\n", "utf-8")
    (root / "events").write_text("a file in the place of the folder", "utf-8")
    (root / "table.csv").write_text("Title,Date,Category\nA,1987,Transport\n", "utf-8")

    ended = run("import", "csv", "table.csv")

    assert (1, "") == (ended.code, ended.out)
    assert "error: nothing can be written to `" in ended.err
    assert "harbour:\n  name: Harbour\n" == topics.read_text("utf-8")


def test_what_has_no_field_is_told_with_its_count(run: Run, root: Path) -> None:
    (root / "table.csv").write_text("Title,Date,Sure\nA,1987,yes\nB,1988,no\n", "utf-8")

    ended = run("import", "csv", "table.csv")

    assert "Left out, for an event has no field for it: `Sure` (2)" in ended.err.splitlines()


def test_of_many_faults_of_one_kind_the_first_are_printed_and_the_rest_counted(run: Run, root: Path) -> None:
    (root / "table.csv").write_text("Title,Date\n" + "A,03/04/1987\n" * 250, "utf-8")

    lines = run("import", "csv", "table.csv").err.splitlines()

    assert 100 == sum(": error: " in line for line in lines)
    assert "  and 150 more of these" in lines
    assert 1 == sum("--day-first" in line for line in lines)


def test_timelinejs_is_brought_over(run: Run, root: Path) -> None:
    entry = {"start_date": {"year": -44}, "text": {"headline": "Caesar falls", "text": "<p>He fell.</p>"}}
    (root / "a.json").write_text(json.dumps({"events": [entry]}), "utf-8")

    ended = run("import", "timelinejs", "a.json")

    assert (0, "1 event written\n") == (ended.code, ended.out)
    assert 'title: Caesar falls\ndate: "-0043"\nsummary: He fell.\n' == (root / "events" / "caesar-falls.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["import", "csv", "nothing.csv"], 2, "there is no file `nothing.csv`"),
        (["import", "csv", "."], 2, "`.` is a folder; name one file in it"),
        (["import", "csv", "table.csv", "--column", "title"], 2, "`title` does not name a column; write one such as"),
        (["import", "csv", "table.csv", "--column", "titel=Title"], 2, "`titel` is not a part of an event that a column goes to"),
        (
            ["import", "csv", "table.csv", "--day-first", "--month-first"],
            2,
            "`--day-first` and `--month-first` exclude each other: write one of them",
        ),
        (["import", "csv", "table.csv", "--root", "events"], 2, "there is no folder `events`"),
        (["import", "timelinejs", "table.csv"], 1, "is 5 June or 6 May"),
    ],
)
def test_a_command_line_that_cannot_be_used_is_told(run: Run, root: Path, arguments: list[str], code: int, message: str) -> None:
    ended = run(*arguments)

    assert (code, "") == (ended.code, ended.out)
    assert message in ended.err


def test_without_a_collection_there_is_nothing_to_bring_it_to(run: Run, root: Path) -> None:
    (root / "site.yaml").unlink()

    ended = run("import", "csv", "table.csv")

    assert 1 == ended.code
    assert "is not a collection: there is no site.yaml" in ended.err


def test_what_was_brought_over_becomes_verified_when_its_excerpts_come(run: Run, collection: Collection, tmp_path: Path) -> None:
    root = collection("minimal")
    change(root / "site.yaml", "format: 1\n", "format: 1\nevidence: progressive\n")
    quoting = (root / "events" / "reading-room-opens.yaml").read_text("utf-8")
    (root / "events" / "reading-room-opens.yaml").unlink()
    (tmp_path / "a.csv").write_text("Title,Date\nRoom opens,1911\nRoom closes,1950\n", "utf-8")
    run("import", "csv", "a.csv", "--root", root)
    assert "0 of 2 events verified" in run("build", "--strict", "--root", root).out

    (root / "events" / "room-opens.yaml").write_text(quoting, "utf-8")

    assert "1 quotation verified in 1 source; 1 of 2 events verified" in run("build", "--strict", "--root", root).out


TITLES = ("Strike", "2025-03-03 vote", "x" * 500, "Key: value", "- a list", "null", "日本", 'He said: "no" #', "<b>Bold</b> &amp; so")
DATES = ("1987", "3 March 1987", "c. 1850", "25/12/1987", "44 BC", "1914–1918", "2025-03-03T10:00:00Z", "May 3-5, 1987", "[..1790]")
TEXTS = (
    "He said: \"no\" # and 'yes'", "- a list\n- of *two*", "<p>One.</p><script>x</script><p>Two &amp; three</p>", "[^1] {{ x }} %}",
    "null", "~", "yes", "&anchor *alias !tag", "a\tb\u202ec\u0000d\u2028e", "مرفأ – 日本 – Émigrés", "  spaces  ", "x" * 500,
    "`code` | table |",
    "Key: value\nOther: >-", "# no heading", "1. no list", "...", "---", "[a](event:nothing) <https://example.org>", "\\ \\n \\[", "",
    "A sentence. " * 60, "“Quoted” and «so»", "<a href='https://example.org/?a=1&b=(2)'>link</a>",
)  # fmt: skip
LINKS = ("https://example.org/a?b=c&d=e#f", "Smith 1998, p. 3", "https://example.org/x https://example.org/y", "a.org", "http://[", "")
TOPICS = ("Labour; Émigrés", "日本", "", "a: b")
IDS = ("", "17", "an-id", "Ünïcode Name")


def nasty(rows: int) -> str:
    """Return a table whose cells hold whatever people put into cells."""
    chance = random.Random(4711)
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["Title", "Date", "Description", "Notes", "URL", "Category", "Place", "Id", "Sure"])
    for _ in range(rows):
        picked = [chance.choice(each) for each in (TITLES, DATES, TEXTS, TEXTS, LINKS, TOPICS, ("Brackwater: port", ""), IDS)]
        writer.writerow([*picked, "yes"])
    return table.getvalue()


def test_two_thousand_rows_of_whatever_cells_hold_are_brought_over_and_built(run: Run, root: Path) -> None:
    (root / "table.csv").write_text(nasty(2000), "utf-8")
    (root / "site.yaml").write_text("format: 1\ntitle: Harbour\nevidence: progressive\n", "utf-8")

    ended = run("import", "csv", "table.csv")

    assert (0, "2,000 events and 4 topics written\n") == (ended.code, ended.out)
    walked = pipeline.walk(DiskTree(root))
    assert [] == [(found.rule.name, found.finding.message) for found in walked.diagnostics]
    assert (2000, 0) == (len(walked.timeline.events), len(walked.timeline.verified))
    assert 0 == run("import", "csv", "table.csv").code


def test_a_strict_collection_reports_the_lack_of_many_excerpts_once(run: Run, root: Path) -> None:
    (root / "table.csv").write_text("Title,Date\n" + "".join(f"Event {number},1987\n" for number in range(40)), "utf-8")
    run("import", "csv", "table.csv")

    ended = run("build", "--format", "concise")

    assert 1 == ended.code
    assert "site.yaml:1:1: error[event-without-excerpt] 40 of 40 events have no excerpt: nothing proves them" in ended.err.splitlines()
    change(root / "site.yaml", "format: 1\n", "format: 1\nevidence: progressive\n")
    assert "40 events; 0 of 40 events verified" in run("build", "--strict").out


def test_a_few_events_that_are_most_of_all_are_reported_once_with_the_way_to_bring_them_over(run: Run, root: Path) -> None:
    (root / "table.csv").write_text("Title,Date\nEvent A,1987\nEvent B,1988\nEvent C,1989\n", "utf-8")
    run("import", "csv", "table.csv")

    ended = run("build")

    assert 1 == ended.code
    assert 1 == ended.err.count("error[event-without-excerpt]")
    assert "evidence: progressive" in ended.err
