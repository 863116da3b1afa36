"""A date or a time as a text writes it.

In here: the value. Not in here: finding it (phrases.py, clock.py).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date or a time of day as a text writes it: where it stands, in code points, and the parts that it names.

    `either_half` is of a time whose hours count to twelve, and which half of the day is meant is not said: the hour is that of
    the first, as it is written.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    either_half: bool = False


def apart(phrase: Phrase, others: list[Phrase]) -> bool:
    """Tell whether a phrase shares no sign with any of the others."""
    return all(phrase.end <= other.start or other.end <= phrase.start for other in others)


def longest(found: list[Phrase]) -> tuple[Phrase, ...]:
    """Return phrases from left to right; of those that overlap the longest, and of equal ones the first."""
    chosen: list[Phrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.start - phrase.end, phrase.start)):
        if apart(phrase, chosen):
            chosen.append(phrase)
    return tuple(sorted(chosen, key=lambda phrase: phrase.start))
