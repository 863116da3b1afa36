"""The words of others inside our prose: what stands between double quotation marks.

In here: where they stand in a text without markup. Not in here: whether a source has them (check/).
Marks are “…”, "…", «…», „…“ and 「…」, and those of other habits, „…”, »…«, »…» and ”…”; a mark without its partner sets nothing off, and
marks inside marks are part of the words.
"""

from __future__ import annotations

import re

_MARK = re.compile('[“”"«»„「」]')
_CLOSING = {"“": "”", "«": "»", "「": "」"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the phrases stand, their marks included.

    >>> quoted('a “b «c» d” e "f" g')
    ((2, 11), (14, 17))
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    if len(marks) < 2:
        return ()
    partners = _partners(text, marks)
    found: list[tuple[int, int]] = []
    after = 0
    for start in marks:
        if start >= after and start in partners:
            after = partners[start] + 1
            # Marks around nothing set nothing off.
            first, last = words(text, start, after)
            if first < last:
                found.append((start, after))
    return tuple(found)


def words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words of a phrase stand, without its marks and the spaces that French sets inside them."""
    start, end = start + 1, end - 1
    while start < end and (text[start].isspace() or text[start] == "\0"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == "\0"):
        end -= 1
    return start, end


def _partners(text: str, marks: list[int]) -> dict[int, int]:
    """Return the closing mark of each opening one: paired marks nest, straight ones alternate, „ closes with the next “ or ”."""
    partners: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"“": [], "«": [], "「": []}
    straight: int | None = None
    low: int | None = None
    # German sets »…«, Swedish and Finnish »…» and ”…”: what closes elsewhere opens there, before a word.
    turned: dict[str, int] = {}
    for at in marks:
        mark = text[at]
        if mark == '"':
            # Read from any straight mark on, the next one closes; which of them open is for the reading to decide.
            if straight is not None:
                partners[straight] = at
            # Behind a word and before a space it closes, or stands for inches.
            straight = None if _follows_a_word(text, at) else at
        elif mark == "„":
            low = at
        elif mark == "”" and low is not None and not any(each > low for each in waiting["“"]):
            partners[low], low = at, None
        elif mark in _OPENING:
            if waiting[_OPENING[mark]]:
                partners[waiting[_OPENING[mark]].pop()] = at
            elif _precedes_a_word(text, at):
                turned[mark] = at
            elif mark in turned:
                partners[turned.pop(mark)] = at
        else:
            if mark == "“" and low is not None:
                partners[low], low = at, None
            if mark != "«" or not _ends_a_word(text, at):
                waiting[mark].append(at)
            elif "»" in turned:
                partners[turned.pop("»")] = at
    return partners


def _ends_a_word(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([—–"


def _precedes_a_word(text: str, at: int) -> bool:
    """Tell whether a mark stands at the beginning of a word, where one that closes cannot."""
    after = text[at + 1 : at + 2]
    return not _ends_a_word(text, at) and bool(after) and not after.isspace() and after not in "\0.,;:!?…)]—–"


def _follows_a_word(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum() and not text[at + 1 : at + 2].isalnum()
