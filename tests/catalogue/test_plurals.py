"""Which form a number takes, against samples of Unicode CLDR."""

from __future__ import annotations

import pytest

from dateline.catalogue.plurals import PLURALS

SAMPLES = {
    "ar": {"zero": [0], "one": [1], "two": [2], "few": [3, 10, 103, 1010], "many": [11, 26, 99, 111, 1011], "other": [100, 102, 200, 1000]},
    "cs": {"one": [1], "few": [2, 4], "other": [0, 5, 22, 100]},
    "fr": {"one": [0, 1], "other": [2, 17, 100]},
    "ga": {"one": [1], "two": [2], "few": [3, 6], "many": [7, 10], "other": [0, 11, 25, 100]},
    "he": {"one": [1], "two": [2], "other": [0, 3, 20, 102]},
    "hr": {"one": [1, 21, 101], "few": [2, 24, 102], "other": [0, 5, 11, 12, 112]},
    "is": {"one": [1, 21, 101], "other": [0, 2, 11, 111]},
    "ja": {"other": [0, 1, 2, 100]},
    "lt": {"one": [1, 21, 101], "few": [2, 9, 22, 102], "other": [0, 10, 11, 19, 30, 111]},
    "lv": {"zero": [0, 10, 11, 19, 30, 111], "one": [1, 21, 101], "other": [2, 9, 22]},
    "pl": {"one": [1], "few": [2, 4, 22, 104], "many": [0, 5, 11, 12, 21, 112]},
    "ro": {"one": [1], "few": [0, 2, 16, 101, 119], "other": [20, 35, 100, 120]},
    "ru": {"one": [1, 21, 101], "few": [2, 4, 22, 104], "many": [0, 5, 11, 14, 25, 111, 1000]},
    "sl": {"one": [1, 101, 201], "two": [2, 102], "few": [3, 4, 104], "other": [0, 5, 11, 100]},
}  # fmt: skip


@pytest.mark.parametrize("language", SAMPLES)
def test_a_number_takes_the_form_of_the_language(language: str) -> None:
    rule, samples = PLURALS[language], SAMPLES[language]

    assert samples == {category: [number for number in numbers if rule.choose(number) == category] for category, numbers in samples.items()}
    assert samples.keys() == rule.categories


def test_no_language_has_two_rules() -> None:
    assert len(PLURALS) == len(set(PLURALS)) >= 60
