"""Which form of a text a number takes, language by language.

In here: the plural rules, one for each language that has a catalogue. Not in here: the texts.
Source: Unicode CLDR, Language Plural Rules, cardinals; of whole numbers alone, for nothing here counts in fractions.
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


_TWO_FORMS = PluralRule(frozenset({"one", "other"}), _one_or_other)

PLURALS: Mapping[str, PluralRule] = {"en": _TWO_FORMS, "de": _TWO_FORMS}
