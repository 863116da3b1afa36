"""The archived texts of the real collection, and passages of them as somebody may remember them.

In here: making both, the same in every run. Not in here: what is found of them (the tests).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
STRAIGHT = str.maketrans("“”„‘’–—", '"""\'\'--')
OTHER_WORDS = ("perhaps", "harbour", "unlikely")


def remembered(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield the id of a source, words of its text, and the same words with a slip of memory."""
    chance = random.Random(1987)
    texts = {path.stem: " ".join(path.read_text("utf-8").split()) for path in sorted(SEEDS.glob("*.txt"))}
    slips = (_in_capitals, _one_word_changed, _straight_marks, _one_word_dropped)
    for number in range(count):
        id = chance.choice(list(texts))
        words = list(re.finditer(r"\S+", texts[id]))
        length = chance.randrange(5, 26)
        first = chance.randrange(len(words) - length)
        passage = texts[id][words[first].start() : words[first + length - 1].end()]
        yield id, passage, slips[number % len(slips)](passage, chance)


def _in_capitals(passage: str, chance: random.Random) -> str:
    return " ".join(word.upper() if chance.random() < 0.2 else word.lower() for word in passage.split())


def _one_word_changed(passage: str, chance: random.Random) -> str:
    words = passage.split()
    words[chance.randrange(len(words))] = chance.choice(OTHER_WORDS)
    return " ".join(words)


def _straight_marks(passage: str, _: random.Random) -> str:
    return passage.translate(STRAIGHT)


def _one_word_dropped(passage: str, chance: random.Random) -> str:
    words = passage.split()
    words.pop(chance.randrange(len(words)))
    return " ".join(words)
