"""Words of a source that count from another day: yesterday, on Monday, two weeks ago, in February.

In here: which rules of derivation such words may mean, for messages that propose one. Not in here: the words of each language
(english.py, german.py); dating anything by them: no date is ever guessed from words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.english import ENGLISH
from dateline.edtf.names import Names, Rules
from dateline.edtf.phrases import dates_in


@dataclass(frozen=True, slots=True)
class Relative:
    """Words that count from another day: where they stand, in code points, and the rules that they may mean, the likeliest first."""

    start: int
    end: int
    rules: Rules


def proposed(words: str, language: str) -> Rules:
    """Return the rules that words of a source may mean, in the order of the words, the likeliest of each first.

    >>> proposed("two weeks ago", "en"), proposed("last Monday", "en"), proposed("recently", "en")
    (('weeks-before 2',), ('monday-before', 'monday-on-or-before'), ())
    """
    return tuple(dict.fromkeys(rule for relative in relative_in(words, language) for rule in relative.rules))


def relative_in(text: str, language: str) -> tuple[Relative, ...]:
    """Return the words of a text that may count from another day, from left to right; of those that overlap the longest.

    A date with its year counts from nothing, and its month and its day are none of them either.

    >>> [(relative.rules, "on Monday, 3 March 2025, or in May"[relative.start : relative.end]) for relative in
    ...  relative_in("on Monday, 3 March 2025, or in May", "en")][1:]
    [(('month-on-or-before 05',), 'May')]
    """
    names = languages.names_of(language)
    if names is None:
        return ()
    found = [*_dated(text, language), *_phrases(text, names), *_weekdays(text, names), *_months(text, names)]
    chosen: list[Relative] = []
    for relative in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(relative.end <= other.start or other.end <= relative.start for other in chosen):
            chosen.append(relative)
    return tuple(relative for relative in sorted(chosen, key=lambda one: one.start) if relative.rules)


def number_of(word: str, language: str) -> int | None:
    """Return the number that digits or a word of a language with a table stand for, None where it is none.

    >>> number_of("two", "en"), number_of("03", "en"), number_of("many", "en")
    (2, 3, None)
    """
    if re.fullmatch("[0-9]{1,9}", word):
        return int(word)
    names = languages.names_of(language)
    return names.numbers.get(word.lower()) if names is not None else None


def _dated(text: str, language: str) -> Iterator[Relative]:
    """Yield the days that have no year, and as words that mean no rule the dates that have one."""
    for phrase in dates_in(text, language):
        is_day = phrase.year is None and phrase.month is not None and phrase.day is not None
        yield Relative(phrase.start, phrase.end, (f"day-on-or-before {phrase.month:02d}-{phrase.day:02d}",) if is_day else ())


def _phrases(text: str, names: Names) -> Iterator[Relative]:
    for pattern, rules in languages.relative_patterns(names):
        for found in pattern.finditer(text):
            written = found.groupdict().get("number", "")
            counted = names.numbers.get(written.lower(), written)
            yield Relative(found.start(), found.end(), tuple(rule.format(number=counted) for rule in rules))


def _weekdays(text: str, names: Names) -> Iterator[Relative]:
    for found in languages.weekday_pattern(names).finditer(text):
        weekday = ENGLISH.weekdays[languages.number_of(found["name"], names.weekdays)][0].lower()
        before = re.search(rf"(?<!\w)(?:(?P<last>{names.last})|(?P<next>{names.next}))\s+$", text[: found.start()], re.IGNORECASE)
        if before is None:
            rules: Rules = (f"{weekday}-on-or-before", f"{weekday}-on-or-after", f"{weekday}-before")
        elif before["last"]:
            rules = (f"{weekday}-before", f"{weekday}-on-or-before")
        else:
            rules = (f"{weekday}-on-or-after",)
        yield Relative(before.start() if before is not None else found.start(), found.end(), rules)


def _months(text: str, names: Names) -> Iterator[Relative]:
    for found in languages.month_pattern(names).finditer(text):
        month = languages.number_of(found["month"], names.months) + 1
        yield Relative(found.start(), found.end(), (f"month-on-or-before {month:02d}",))
