"""Which form of a text a number takes, language by language.

In here: the plural rules, of languages with a catalogue and of many that may get one. Not in here: the texts.
Source: Unicode CLDR, Language Plural Rules, cardinals; of whole numbers below a million alone, for nothing here counts in fractions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PluralRule:
    """The categories that a language has, and the one that a count falls into."""

    categories: frozenset[str]
    choose: Callable[[int], str]


def _one_or_other(count: int) -> str:
    return "one" if count == 1 else "other"


def _none_or_one(count: int) -> str:
    return "one" if count in (0, 1) else "other"


def _east_slavic(count: int) -> str:
    last, two = count % 10, count % 100
    if last == 1 and two != 11:
        return "one"
    return "few" if last in (2, 3, 4) and two not in (12, 13, 14) else "many"


def _south_slavic(count: int) -> str:
    return "other" if (form := _east_slavic(count)) == "many" else form


def _polish(count: int) -> str:
    if count == 1:
        return "one"
    return "few" if _east_slavic(count) == "few" else "many"


def _czech(count: int) -> str:
    return "one" if count == 1 else "few" if count in (2, 3, 4) else "other"


def _slovenian(count: int) -> str:
    return {1: "one", 2: "two", 3: "few", 4: "few"}.get(count % 100, "other")


def _lithuanian(count: int) -> str:
    last, two = count % 10, count % 100
    if 11 <= two <= 19 or last == 0:
        return "other"
    return "one" if last == 1 else "few"


def _latvian(count: int) -> str:
    last, two = count % 10, count % 100
    if last == 0 or 11 <= two <= 19:
        return "zero"
    return "one" if last == 1 else "other"


def _romanian(count: int) -> str:
    return "one" if count == 1 else "few" if count == 0 or 1 <= count % 100 <= 19 else "other"


def _hebrew(count: int) -> str:
    return {1: "one", 2: "two"}.get(count, "other")


def _irish(count: int) -> str:
    return {1: "one", 2: "two"}.get(count) or ("few" if 3 <= count <= 6 else "many" if 7 <= count <= 10 else "other")


def _arabic(count: int) -> str:
    two = count % 100
    return {0: "zero", 1: "one", 2: "two"}.get(count) or ("few" if 3 <= two <= 10 else "many" if two >= 11 else "other")


def _macedonian(count: int) -> str:
    return "one" if count % 10 == 1 and count % 100 != 11 else "other"


_RULES: tuple[tuple[str, str, Callable[[int], str]], ...] = (
    ("other", "id ja ko ms th vi zh", lambda count: "other"),
    ("one other", "bg ca da de el en es et eu fi fo fy gl hu it ka kk nb nl nn no pt sq sv sw tr ur uz yi", _one_or_other),
    ("one other", "am bn fa fr gu hi hy kn pa zu", _none_or_one),
    ("one other", "is mk", _macedonian),
    ("one few many", "be ru uk", _east_slavic),
    ("one few other", "bs hr sr", _south_slavic),
    ("one few many", "pl", _polish),
    ("one few other", "cs sk", _czech),
    ("one two few other", "sl", _slovenian),
    ("one few other", "lt", _lithuanian),
    ("zero one other", "lv", _latvian),
    ("one few other", "ro", _romanian),
    ("one two other", "he", _hebrew),
    ("one two few many other", "ga", _irish),
    ("zero one two few many other", "ar", _arabic),
)
"""Categories, the languages that have them, and the rule; categories that only fractions or millions take are left out."""

PLURALS: Mapping[str, PluralRule] = {
    language: PluralRule(frozenset(categories.split()), choose)
    for categories, languages, choose in _RULES
    for language in languages.split()
}  # fmt: skip
