"""What a proof may stand in for, and every way in which one that lies is found."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from dateline import pipeline
from dateline.quotes.digest import words_digest
from dateline.text.tree import DictTree
from tests.check.kept_elsewhere import (
    EVENT,
    EVENT_PATH,
    PROOF_PATH,
    RECORD,
    TEXT,
    TEXT_PATH,
    WITH_TEXT,
    away,
    proof_of,
    proved,
    rules,
    without_texts,
)
from tests.site.builds import COLLECTIONS, records_of


def test_a_collection_is_sound_with_its_text_with_both_and_with_the_proof_alone() -> None:
    assert ([], [], []) == (rules(WITH_TEXT), rules(proved()), rules(away(proved())))


def test_without_text_and_proof_the_text_is_missed_once() -> None:
    assert ["seed-hash"] == rules(away(WITH_TEXT))


LINES = "  hall:\n    exact: By noon\n      the hall was full\n    source: gazette\n"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("the council voted", "the council  voted"),
        ("exact: By noon the hall was full", 'exact: "By noon\\u00a0the hall\\n was full"'),
        ("  hall: {source: gazette, exact: By noon the hall was full}\n", LINES),
    ],
    ids=["two spaces", "signs written by their numbers", "another order and lines"],
)
def test_what_a_rewrite_of_the_file_leaves_of_the_words_is_still_proved(written: str, instead: str) -> None:
    assert written in EVENT

    assert [] == rules({**away(proved()), EVENT_PATH: EVENT.replace(written, instead)})


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("the council voted", "the council vot\u0435d"),
        ("the council voted", "the Council voted"),
        ("On 3 March", "On 4 March"),
        ("master’s", "master's"),
        ("was full}", "was full.}"),
        ("By noon the", "By noon, the"),
        ("no pier stands", "a pier stands"),
        ("suffix: vote", "suffix: plan"),
        (", prefix: full.", ""),
        ("was full}", "was full, suffix: .}"),
    ],
)  # fmt: skip
def test_a_sign_that_was_changed_has_no_proof(written: str, instead: str) -> None:
    assert written in EVENT

    found = rules(
        {
            **away(proved()),
            EVENT_PATH: EVENT.replace(written, instead).replace("{source: gazette, exact: the plan", "{source: gazette, exact: the plan"),
        }
    )

    assert "quote-unproved" in found


def test_a_new_excerpt_is_refused_until_it_is_proved_and_says_which_text_is_needed() -> None:
    event = EVENT.replace("[^hall]", "[^hall][^new]") + "  new: {source: gazette, exact: It’s the harbour master’s word}\n"

    (finding,) = [each.finding for each in pipeline.walk(DictTree({**away(proved()), EVENT_PATH: event})).diagnostics]

    assert any(json.loads(proof_of(WITH_TEXT))["sha256"] in line and "gazette.txt" in line for line in finding.help)
    assert [] == rules({**away({**WITH_TEXT, EVENT_PATH: event}), PROOF_PATH: proof_of({**WITH_TEXT, EVENT_PATH: event})})


def lies() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a true proof with one thing changed, and what that is: every number, digest and field of it."""
    true = json.loads(proof_of(WITH_TEXT))
    for by in (-1, 1):
        yield f"length {by}", {**true, "length": true["length"] + by}
        for end in (0, 1):
            yield f"title {end} {by}", {**true, "title": [at + by * (number == end) for number, at in enumerate(true["title"])]}
    yield "no title", {name: value for name, value in true.items() if name != "title"}
    yield "opening words", {**true, "opening": [0, 30]}
    for number, entry in enumerate(true["excerpts"]):
        for name in ("exact", "prefix", "suffix"):
            for end, by in ((0, 1), (0, -1), (1, 1), (1, -1)) if name in entry else ():
                yield f"entry {number} {name} {end} {by}", _changed(true, number, **{name: _moved(entry[name], end, by)})
        yield f"entry {number} elsewhere", _changed(true, number, exact=[[at + 3 for at in span] for span in entry["exact"]])
        yield f"entry {number} page", _changed(true, number, pages=["9"])
        yield f"entry {number} no page", _changed(true, number, pages=None)
        yield f"entry {number} unnumbered", _changed(true, number, unnumbered=1)
        yield f"entry {number} section", _changed(true, number, section="The Pier" if entry["section"] == "The Vote" else "The Vote")
        yield f"entry {number} no section", _changed(true, number, section=None)
        yield f"entry {number} another excerpt's words", _changed(true, number, words=true["excerpts"][number - 1]["words"])
        yield f"entry {number} nobody's words", _changed(true, number, words="0" * 64)


def _changed(true: dict[str, Any], number: int, **fields: Any) -> dict[str, Any]:
    lie = copy.deepcopy(true)
    lie["excerpts"][number] |= fields
    lie["excerpts"][number] = {name: value for name, value in lie["excerpts"][number].items() if value is not None}
    return lie


def _moved(value: list[Any], end: int, by: int) -> list[Any]:
    moved = copy.deepcopy(value)
    span = moved[0] if isinstance(moved[0], list) else moved
    span[end] += by
    return moved


LIES = dict(lies())
OF_PLACE = ("elsewhere", "page", "unnumbered", "section")
OF_THE_WHOLE = ("length", "opening", "no title")
"""What a proof alone cannot be held against: where in a text that nobody sees as many signs stand, and how long that is."""


def test_there_are_lies_of_every_kind() -> None:
    assert len(LIES) > 80


@pytest.mark.parametrize("lie", LIES)
def test_with_the_text_a_proof_that_lies_is_found(lie: str) -> None:
    found = rules({**WITH_TEXT, PROOF_PATH: json.dumps(LIES[lie])})

    assert found
    assert {"proof-untrue", "invalid-proof"} >= {rule for rule in found if "proof" in rule}


@pytest.mark.parametrize("lie", [lie for lie in LIES if not lie.endswith(OF_PLACE) and not lie.startswith(OF_THE_WHOLE)])
def test_without_the_text_a_proof_that_cannot_be_is_found(lie: str) -> None:
    assert {"proof-impossible", "quote-unproved", "invalid-proof"} & set(rules({**away(WITH_TEXT), PROOF_PATH: json.dumps(LIES[lie])}))


@pytest.mark.parametrize(
    ("quoted", "spans", "said"),
    [
        ("hall was full […] for all islanders", [[21, 34], [75, 92]], None),
        ("hall was full […] for all islanders", [[21, 34], [35, 52]], "a cut of it leaves out no word"),
        ("hall was full […] for all islanders", [[21, 34], [34, 51]], "a cut of it leaves out no word"),
        ("hall was full […] for all islanders", [[21, 34], [95, 112]], "a cut of it leaves out 61 characters, and the most is 60"),
        ("hall was full […] islanders", [[21, 34], [83, 92]], "a part of it has fewer than three words"),
        ("the hall was full […] islanders", [[17, 34], [40, 60], [83, 92]], "it has 3 parts, and the excerpt has 2"),
        ("大会の初日は […] 雨で延期した", [[9, 15], [16, 22]], None),
    ],
)
def test_the_cuts_of_a_quotation_are_bound_without_the_text(quoted: str, spans: list[list[int]], said: str | None) -> None:
    true = json.loads(proof_of(WITH_TEXT))
    others = [entry for entry in true["excerpts"] if entry["words"] != words_digest("By noon the hall was full", None, None)]
    entry = {"words": words_digest(quoted, None, None), "exact": spans, "attested": "2026-11-22"}
    files = {
        **away({**WITH_TEXT, EVENT_PATH: EVENT.replace("By noon the hall was full", json.dumps(quoted))}),
        "site.yaml": "format: 1\ntitle: Harbour\npolicy: {cut_gap: 60}\n",
        PROOF_PATH: json.dumps({**true, "excerpts": [*others, entry]}),
    }

    found = [each.finding.message for each in pipeline.walk(DictTree(files)).diagnostics if each.rule.name == "proof-impossible"]

    assert [f"the excerpt `hall` of `vote` cannot stand where its proof says: {said}"] * (said is not None) == found


def test_an_entry_that_no_excerpt_has_any_more_is_no_fault_while_it_is_true() -> None:
    fewer = EVENT.replace("[^hall]", "").replace("  hall: {source: gazette, exact: By noon the hall was full}\n", "")
    files = {**proved(), EVENT_PATH: fewer}

    assert ([], []) == (rules(files), rules(away(files)))


def test_a_proof_of_another_text_proves_nothing() -> None:
    files = {**away(proved()), "seeds/gazette.yaml": RECORD.replace("sha256: ", "sha256: 0")[:-2] + "\n"}

    assert ["proof-of-another-text"] == rules(files)


def test_a_changed_text_is_told_once_and_its_proof_is_left_alone() -> None:
    assert ["seed-hash"] == rules({**proved(), TEXT_PATH: TEXT.replace("for ever", "for  ever")})


def test_a_text_kept_elsewhere_is_read_and_its_proof_asked_for() -> None:
    elsewhere = {**away(WITH_TEXT), "../texts/gazette.txt": TEXT}

    assert ["proof-incomplete"] == rules(elsewhere, texts="../texts")
    assert [] == rules({**elsewhere, PROOF_PATH: proof_of(WITH_TEXT)}, texts="../texts", requires_texts=True)
    assert ["text-missing"] == rules(away(proved()), requires_texts=True)


def test_a_text_that_is_put_beside_its_record_does_not_take_the_place_of_the_one_kept_elsewhere() -> None:
    forged = TEXT.replace("a good day", "a bad day")
    record = RECORD.replace(sha256(TEXT.encode()).hexdigest(), sha256(forged.encode()).hexdigest())
    event = EVENT.replace("a good day", "a bad day")
    files = {**WITH_TEXT, TEXT_PATH: forged, "seeds/gazette.yaml": record, EVENT_PATH: event}

    assert ["texts-differ"] == rules({**files, "../texts/gazette.txt": TEXT}, texts="../texts")
    assert [] == rules({**WITH_TEXT, "../texts/gazette.txt": TEXT}, texts="../texts")


@pytest.mark.parametrize(
    ("policy", "rule"),
    [("excerpt_min: 9", "quote-too-short"), ("excerpt_max: 40", "quote-too-long")],
)
def test_the_size_of_an_excerpt_is_bound_without_the_text(policy: str, rule: str) -> None:
    assert rule in rules({**away(proved()), "site.yaml": f"format: 1\ntitle: Harbour\npolicy: {{{policy}}}\n"})


def test_an_excerpt_of_only_the_title_is_refused_without_the_text() -> None:
    files = {**WITH_TEXT, EVENT_PATH: EVENT.replace("exact: By noon the hall was full", "exact: The Pier")}

    assert "quote-only-title" in rules({**away(files), PROOF_PATH: proof_of(files)})


def test_an_allow_is_not_called_needless_where_its_rule_could_not_run() -> None:
    record = RECORD.replace("the pier", "A good day") + "allow: [{rule: title-not-in-text, reason: It stands in the page alone.}]\n"
    files = {**WITH_TEXT, "seeds/gazette.yaml": record}

    assert ["needless-allow"] == rules({**files, "seeds/gazette.yaml": record.replace("A good day", "the pier")})
    assert [] == rules({**away(files), PROOF_PATH: proof_of(files)})


@pytest.mark.parametrize("name", ["real", "full", "unicode", "german", "second", "years"])
def test_every_text_of_a_whole_collection_can_be_taken_away_once_it_is_proved(name: str) -> None:
    """What is wrong is the same, and how much is quoted is too, to the last digit."""
    files = records_of(COLLECTIONS[name])
    whole = pipeline.walk(DictTree(files))

    bare = pipeline.walk(DictTree(without_texts(files)))

    excerpts = [excerpt for event in bare.timeline.events for excerpt in event.excerpts]
    assert [each.rule.name for each in whole.diagnostics if not each.rule.needs_text] == [each.rule.name for each in bare.diagnostics]
    assert whole.timeline.shares == bare.timeline.shares
    assert excerpts
    assert all(excerpt.attested == "2026-11-22" and excerpt.found is None for excerpt in excerpts)
    assert [event.id for event in whole.timeline.events] == [event.id for event in bare.timeline.events]
