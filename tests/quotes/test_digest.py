"""The digest by which a proof names words."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline.quotes.digest import words_digest


def of(json: str) -> str:
    return sha256(json.encode()).hexdigest()


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "json"),
    [
        ("the vote", None, None, '{"exact":"the vote"}'),
        ("the vote", "after", None, '{"exact":"the vote","prefix":"after"}'),
        ("the vote", "after", ".", '{"exact":"the vote","prefix":"after","suffix":"."}'),
        ("the\n  vote\u00a0", "", " ", '{"exact":"the vote"}'),
        ("cafe\u0301", None, None, '{"exact":"caf\u00e9"}'),
        ('she said "no" \\ “yes”', None, None, '{"exact":"she said \\"no\\" \\\\ “yes”"}'),
        ("日本 \U0001f600", None, None, '{"exact":"日本 \U0001f600"}'),
    ],
)
def test_words_are_digested_as_canonical_json(exact: str, prefix: str | None, suffix: str | None, json: str) -> None:
    assert of(json) == words_digest(exact, prefix, suffix)


@pytest.mark.parametrize("other", ["The vote", "the vote.", "the vot", "the v\u043ete", "the\u00advote", "the \u200bvote"])
def test_one_other_sign_is_another_digest(other: str) -> None:
    assert words_digest("the vote", None, None) != words_digest(other, None, None)


def test_words_moved_from_the_prefix_into_the_excerpt_are_another_digest() -> None:
    assert words_digest("the vote", "after", None) != words_digest("after the vote", None, None)
