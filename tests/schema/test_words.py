"""Of the words that a field takes, what is told is told of each."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Severity
from dateline.model.records import KINDS_OF_SOURCE, BasisKind, RelationType, Role, Status, TextQuality
from dateline.schema.words import meanings


@pytest.mark.parametrize("kind", [Status, Role, BasisKind, RelationType, TextQuality, Severity])
def test_every_word_of_these_has_a_sentence(kind: type[Status]) -> None:
    words = tuple(word.value for word in kind)

    told = meanings(words)

    assert words == tuple(told)
    assert all(sentence.endswith(".") for sentence in told.values())


def test_words_that_speak_for_themselves_have_none() -> None:
    assert {} == meanings(KINDS_OF_SOURCE)
