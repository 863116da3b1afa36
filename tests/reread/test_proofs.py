"""Proofs as a stranger reads them: with JSON and SHA-256, and without the build's own code."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.digest import words_digest
from dateline.reread.proofs import digest, read_proofs

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)


@given(WORDS, WORDS, WORDS)
def test_both_readings_digest_words_alike(exact: str, prefix: str, suffix: str) -> None:
    assert words_digest(exact, prefix, suffix) == digest(exact, prefix, suffix)


def test_a_proof_vouches_for_the_words_of_its_entries() -> None:
    found = read_proofs({"a": json.dumps({"sha256": "1", "excerpts": [{"words": "2"}, {"words": "3"}]})})

    assert ("1", ["2", "3"]) == (found["a"].sha256, sorted(found["a"].words))


@pytest.mark.parametrize(
    "text", ["", "[]", "1", "{}", '{"sha256": "1"}', '{"sha256": "1", "excerpts": 3}', '{"sha256": "1", "excerpts": ["x"]}']
)
def test_what_is_no_proof_vouches_for_nothing(text: str) -> None:
    assert {} == read_proofs({"a": text})
