"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to `word`, or None where none is near enough to be a slip of the hand.

    Near is at most a third of the word's letters, and at most three, wrong, missing, added or swapped.

    >>> did_you_mean("referndum", ["transport", "referendum"])
    'referendum'
    >>> did_you_mean("cat", ["harbour"]) is None, did_you_mean("", ["x"]) is None
    (True, True)
    """
    limit = min(3, max(1, len(word) // 3)) if word else 0
    ranked = sorted((distance(word.casefold(), other.casefold(), limit), other) for other in known)
    return ranked[0][1] if ranked and ranked[0][0] <= limit else None


def distance(one: str, other: str, limit: int) -> int:
    """Return how many single changes (swapped neighbours count once) turn one word into the other; above `limit` any larger number.

    Source: the optimal string alignment distance.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
