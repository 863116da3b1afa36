"""Where excerpts stand, by the text or by a proof of it: the same, whichever tells."""

from __future__ import annotations

import json

import pytest

from dateline import pipeline
from dateline.model.timeline import Excerpt, Timeline
from dateline.text.tree import DictTree
from tests.check.kept_elsewhere import EVENT, EVENT_PATH, PROOF_PATH, TEXT, WITH_TEXT, away, proof_of, proved


def timeline(files: dict[str, str]) -> Timeline:
    return pipeline.walk(DictTree(files)).timeline


def excerpts(files: dict[str, str]) -> dict[str, Excerpt]:
    return {excerpt.record.label: excerpt for event in timeline(files).events for excerpt in event.excerpts}


def test_text_and_proof_tell_the_same_places_pages_and_sections() -> None:
    found, attested = excerpts(proved()), excerpts(away(proved()))

    assert {label: excerpt.standing for label, excerpt in found.items()} == {label: excerpt.standing for label, excerpt in attested.items()}
    assert {label: excerpt.location for label, excerpt in found.items()} == {label: excerpt.location for label, excerpt in attested.items()}
    assert all(excerpt.found is not None and excerpt.attested is None for excerpt in found.values())
    assert all(excerpt.found is None and excerpt.attested == "2026-11-22" for excerpt in attested.values())


def test_words_are_the_same_whichever_tells() -> None:
    files = {**proved(), EVENT_PATH: EVENT.replace("By noon the hall", '"By noon  the\\n\\n hall').replace("was full}", 'was full"}')}

    assert {label: excerpt.words for label, excerpt in excerpts(files).items()} == {
        label: excerpt.words for label, excerpt in excerpts(away(files)).items()
    }


def test_share_and_reading_order_are_the_same_whichever_tells() -> None:
    with_text, by_proof = timeline(proved()), timeline(away(proved()))

    def order(found: Timeline) -> list[str]:
        return [quotation.excerpt.record.label for quotation in found.quotations["gazette"]]

    assert with_text.shares == by_proof.shares
    assert 0 < by_proof.shares["gazette"] < 1
    assert ["hall", "call", "vote", "mayor", "day", "word"] == order(with_text) == order(by_proof)


def test_drafts_count_in_no_share_by_proof_either() -> None:
    files = {**away(proved()), EVENT_PATH: EVENT + "draft: true\n"}

    share = pipeline.walk(DictTree(files), drafts=True).timeline.shares["gazette"]

    assert 8 / 253 == share


def test_the_opening_words_of_a_work_without_a_title_count_by_proof_too() -> None:
    files = {**WITH_TEXT, "seeds/gazette.yaml": WITH_TEXT["seeds/gazette.yaml"].replace("title: the pier\n", "")}
    bare = {**away(files), PROOF_PATH: proof_of(files)}

    assert timeline(files).shares == timeline(bare).shares
    assert (0, len("The Pier By noon the hall was full.")) == timeline(bare).sources["gazette"].opening_span


@pytest.mark.parametrize(
    "changed",
    [{"sha256": "0" * 64}, {"format": 2}, {"excerpts": []}],
    ids=["another text", "not read", "no entries"],
)
def test_a_proof_that_does_not_have_the_words_attests_nothing(changed: dict[str, object]) -> None:
    files = away({**proved(), PROOF_PATH: json.dumps({**json.loads(proof_of(WITH_TEXT)), **changed})})

    assert {None} == {excerpt.attested for excerpt in excerpts(files).values()}


def test_the_length_of_a_text_is_told_by_either() -> None:
    length = len(" ".join(TEXT.split()))

    assert (length, length) == tuple(timeline(files).sources["gazette"].length for files in (proved(), away(proved())))
