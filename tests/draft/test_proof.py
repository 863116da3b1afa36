"""A proof as it is written: what it says is read again, and what did not change stays as it was."""

from __future__ import annotations

import json

from dateline import pipeline
from dateline.text.tree import DictTree
from tests.check.kept_elsewhere import EVENT, EVENT_PATH, PROOF_PATH, TEXT, TEXT_PATH, WITH_TEXT, proof_of

NEW = EVENT.replace("[^hall]", "[^hall][^good]") + "  good: {source: gazette, exact: the vote a good day}\n"


def days(proof: str) -> list[str]:
    return [entry["attested"] for entry in json.loads(proof)["excerpts"]]


def test_what_is_written_is_read_again() -> None:
    read = pipeline.walk(DictTree({**WITH_TEXT, PROOF_PATH: proof_of(WITH_TEXT)})).timeline.sources["gazette"].proof

    assert read is not None
    assert [("2026-11-22", 1)] * 6 == [(entry.day, len(entry.standing.exact)) for entry in read.entries]
    assert proof_of({**WITH_TEXT, PROOF_PATH: proof_of(WITH_TEXT)}, "2030-01-01") == proof_of(WITH_TEXT)


def test_a_proof_says_where_each_excerpt_stands_in_the_text_and_nothing_of_what_it_says() -> None:
    lines = proof_of(WITH_TEXT).splitlines()

    assert ['  "length": 253,', '  "title": [0, 8],'] == lines[3:5]
    assert ["[[9, 34]]", "[[36, 56]]"] == [line.partition('"exact": ')[2].partition("]]")[0] + "]]" for line in lines[6:8]]
    assert '"prefix": [30, 36], "pages": ["1"], "section": "The Pier", "attested": "2026-11-22"}' in lines[7]
    assert not any(word in proof_of(WITH_TEXT) for word in ("mayor", "noon", "council"))


def test_entries_stand_in_the_order_of_the_text_one_a_line() -> None:
    starts = [entry["exact"][0][0] for entry in json.loads(proof_of(WITH_TEXT))["excerpts"]]

    assert sorted(starts) == starts
    assert 6 == sum(line.lstrip().startswith('{"words"') for line in proof_of(WITH_TEXT).splitlines())


def test_what_did_not_change_keeps_its_line_and_its_day() -> None:
    before = proof_of(WITH_TEXT, "2026-11-22")

    after = proof_of({**WITH_TEXT, PROOF_PATH: before, EVENT_PATH: NEW}, "2027-01-01")

    assert ["2026-11-22"] * 6 + ["2027-01-01"] == sorted(days(after))
    assert {line.rstrip(",") for line in before.splitlines()} <= {line.rstrip(",") for line in after.splitlines()}


def test_an_excerpt_that_is_gone_is_proved_no_more() -> None:
    before = proof_of({**WITH_TEXT, EVENT_PATH: NEW})

    assert proof_of(WITH_TEXT) == proof_of({**WITH_TEXT, PROOF_PATH: before})


def test_under_another_text_every_day_is_new() -> None:
    longer = {**WITH_TEXT, TEXT_PATH: TEXT + "More.\n"}

    assert ["2027-01-01"] * 6 == days(proof_of({**longer, PROOF_PATH: proof_of(WITH_TEXT)}, "2027-01-01"))


def test_an_excerpt_that_moved_has_a_new_day() -> None:
    moved = json.loads(proof_of(WITH_TEXT))
    moved["excerpts"][0]["exact"] = [[10, 35]]

    assert ["2027-01-01", *["2026-11-22"] * 5] == days(proof_of({**WITH_TEXT, PROOF_PATH: json.dumps(moved)}, "2027-01-01"))


def test_two_excerpts_of_the_same_words_have_one_entry() -> None:
    twice = EVENT.replace("[^hall]", "[^hall][^again]") + "  again: {source: gazette, exact: By noon the hall was  full}\n"

    assert proof_of(WITH_TEXT) == proof_of({**WITH_TEXT, EVENT_PATH: twice})


def test_a_source_of_which_nothing_is_quoted_has_a_proof_without_excerpts() -> None:
    files = {path: text for path, text in WITH_TEXT.items() if path != EVENT_PATH}

    assert '  "excerpts": []\n}\n' in proof_of(files)
