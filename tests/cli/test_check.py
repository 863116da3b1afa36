"""`check` as it is typed: findings on standard output, everything else on the other stream, nothing written."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import Collection, Run, bytes_below, change, misquote

EVENT = "events/reading-room-opens.yaml"


def test_a_clean_collection_has_nothing_to_mend(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    before = bytes_below(root)

    ended = run("check", cwd=root)

    assert (0, "", "nothing to mend; 1 event, 1 quotation verified in 1 source\n") == (ended.code, ended.out, ended.err)
    assert before == bytes_below(root)


def test_what_was_looked_up_is_counted_in_characters_when_asked_for(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    [exact] = re.findall('exact: "(.*)"', (root / EVENT).read_text("utf-8"))

    ended = run("check", "--verbose", cwd=root)

    assert f"Checked 1 event, 1 source, 1 with a text; 1 quotation of {len(exact)} characters\n" in ended.err


def test_an_error_is_told_on_standard_output_and_ends_with_1(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)

    ended = run("check", cwd=root)

    assert ended.code == 1
    assert ended.out.startswith("error[quote-not-verbatim]: ")
    assert f"--> {EVENT}:7:" in ended.out
    assert ended.err.startswith("1 error; ")
    assert not (root / "output").exists()


def test_concise_is_one_line_a_problem(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    misquote(root)
    change(root / EVENT, "[^opening]", "[^opening] It is warm.")

    ended = run("check", "--format", "concise", cwd=root)

    assert 2 == len(ended.out.splitlines())
    assert ended.out.splitlines()[0].startswith(f"{EVENT}:3:")
    assert ": warning[sentence-without-footnote] " in ended.out
    assert ": error[quote-not-verbatim] " in ended.out


def test_a_warning_blocks_only_where_it_is_asked_to(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    change(root / EVENT, "[^opening]", "[^opening] It is warm.")

    lenient, strict = run("check", cwd=root), run("check", "--strict", cwd=root)

    assert (0, 1) == (lenient.code, strict.code)
    assert lenient.out == strict.out


def test_an_allowed_warning_never_blocks_and_is_shown_with_its_reason_when_asked_for(run: Run, collection: Collection) -> None:
    root = collection("full")

    silent, told = run("check", "--strict", cwd=root), run("check", "--strict", "--verbose", cwd=root)

    assert (0, 0) == (silent.code, told.code)
    assert "" == silent.out
    assert "2 warnings allowed (--verbose shows the reasons)" in silent.err
    assert "allowed by the record: The keeper’s own words stand beside the paper’s" in " ".join(told.out.split())


def test_a_severity_of_the_site_makes_a_warning_an_error(run: Run, collection: Collection) -> None:
    root = collection("full")
    change(root / "events" / "crane-at-work.yaml", "[^crane]", "[^crane] It is tall.")

    ended = run("check", cwd=root)

    assert ended.code == 1
    assert "error[sentence-without-footnote]" in ended.out


def test_only_what_concerns_the_named_files_is_told(run: Run, collection: Collection) -> None:
    root = collection("full")
    change(root / "events" / "crane-at-work.yaml", "since January 1903", "since Januar 1903")
    change(root / "events" / "cattle-use-path.yaml", "Cattle used", "Cows used")

    ended = run("check", "--format", "concise", "full/events/cattle-use-path.yaml", "--root", "full")

    assert ended.code == 1
    assert {"events/cattle-use-path.yaml"} == {line.partition(":")[0] for line in ended.out.splitlines()}


def test_a_file_that_is_clean_is_clean_whatever_the_others_are(run: Run, collection: Collection) -> None:
    root = collection("full")
    change(root / "events" / "cattle-use-path.yaml", "Cattle used", "Cows used")

    ended = run("check", "events/crane-at-work.yaml", cwd=root)

    assert (0, "") == (ended.code, ended.out)


def test_a_folder_stands_for_all_that_is_in_it(run: Run, collection: Collection) -> None:
    root = collection("full")
    change(root / "events" / "cattle-use-path.yaml", "Cattle used", "Cows used")
    change(root / "site.yaml", "language: en-GB", "language: English!")

    events, all_of_it = run("check", "--format", "concise", "events", cwd=root), run("check", "--format", "concise", ".", cwd=root)

    assert {"events/cattle-use-path.yaml"} == {line.partition(":")[0] for line in events.out.splitlines()}
    assert {"events/cattle-use-path.yaml", "site.yaml"} == {line.partition(":")[0] for line in all_of_it.out.splitlines()}


@pytest.mark.parametrize(
    ("named", "said"),
    [("events/crane-at-wrok.yaml", "there is no file `events/crane-at-wrok.yaml`"), ("..", "`..` does not lie in the collection")],
)
def test_what_cannot_be_looked_at_is_not_clean(named: str, said: str, run: Run, collection: Collection) -> None:
    ended = run("check", named, cwd=collection("minimal"))

    assert (2, "") == (ended.code, ended.out)
    assert ended.err.startswith(said)


def test_quiet_says_nothing_of_a_clean_collection(run: Run, collection: Collection) -> None:
    ended = run("check", "--quiet", cwd=collection("minimal"))

    assert (0, "", "") == (ended.code, ended.out, ended.err)


def test_problems_of_many_files_stand_in_the_order_of_files_and_lines(run: Run, collection: Collection) -> None:
    root = collection("full")
    change(root / "events" / "crane-at-work.yaml", "source: history", "source: histroy")
    change(root / "events" / "cattle-use-path.yaml", "Cattle used", "Cows used")
    change(root / "site.yaml", "language: en-GB", "language: English!")

    ended = run("check", "--format", "concise", cwd=root)

    places = [line.split(":")[0:2] for line in ended.out.splitlines()]
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))
    assert {"events/cattle-use-path.yaml", "events/crane-at-work.yaml", "site.yaml"} == {place[0] for place in places}
