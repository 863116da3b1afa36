"""How long a report takes to say what was meant: `python tests/benchmarks/quotations.py` from the repository's root.

It prints the time for a quotation that does not stand in a text of 200,000 characters, and for one whose source is wrong, looked
for in 50 texts, ten of them so long. Each figure is the least of several runs, since others may use the machine meanwhile. No test
collects this: how long something takes says nothing about the code while other programs run.

The texts are made of the sentences of the real sources, three words in ten of each taken from elsewhere, so that much is like
what is looked for and little is equal.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dateline.check import quote_not_verbatim, unknown_source  # noqa: E402
from dateline.load.collection import load  # noqa: E402
from dateline.quotes.nearest import nearest  # noqa: E402
from dateline.quotes.normalise import Normalised, normalise  # noqa: E402
from dateline.quotes.pieces import pieces  # noqa: E402
from dateline.resolve.timeline import resolve  # noqa: E402
from dateline.text.tree import DictTree  # noqa: E402

LONG, SHORT = 200_000, 10_000
RUNS = 7
SITE = "format: 1\ntitle: A\n"


def main() -> None:
    """Print every figure."""
    text = normalise(made(LONG, 1))
    misses = [miss(text, length) for length in (30, 100, 200, 300)]
    print(f"one quotation in {LONG:,} characters (goal: below 50 ms)")
    print(f"  one letter wrong, the nearest passage      {slowest(lambda words: nearest(words, text), misses):7.1f} ms")
    strange = [" ".join(word[::-1] for word in words.split()) for words in misses]
    print(f"  nothing near                               {slowest(lambda words: nearest(words, text), strange):7.1f} ms")
    joined = [
        f"{text.text[1_000:1_120].split(' ', 1)[1].rsplit(' ', 1)[0]} {text.text[150_000:150_120].split(' ', 1)[1].rsplit(' ', 1)[0]}"
    ]
    print(f"  two passages run together                  {slowest(lambda words: pieces(words, text, 'en'), joined):7.1f} ms")
    print("one excerpt in 50 texts, ten of them so long (goal: below 1,000 ms)")
    names = {"wrong": unknown_source.find, "source-1": quote_not_verbatim.find}
    texts = {f"source-{number}": made(LONG if number < 10 else SHORT, number) for number in range(50)}
    for named, find in names.items():
        for said, words in (("stands elsewhere", exact(texts["source-9"])), ("nearly stands elsewhere", exact(texts["source-9"], "zebra"))):
            timeline = resolve(load(DictTree(collection(texts, named, words))).records)
            print(f"  {find.__module__.rpartition('.')[2]:20} {said:24} {least(lambda: list(find(timeline))):7.1f} ms")  # noqa: B023


def made(length: int, seed: int) -> str:
    """Return a text of so many characters."""
    die = Random(seed)
    whole = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    sentences, words = re.split(r"(?<=[.!?])\s+", whole), whole.split()
    found: list[str] = []
    while sum(map(len, found)) + len(found) < length:
        found.append(" ".join(word if die.random() > 0.3 else die.choice(words) for word in die.choice(sentences).split()))
    return " ".join(found)[:length]


def miss(text: Normalised, length: int) -> str:
    """Return words of the text, one letter of them wrong."""
    start = text.text.index(" ", LONG // 2 + length) + 1
    words = text.text[start : start + length].rsplit(" ", 1)[0]
    return f"{words[: length // 2]}x{words[length // 2 + 1 :]}"


def exact(text: str, last: str = "") -> str:
    """Return words of a text, with another last word if one is given."""
    words = text[SHORT // 2 : SHORT // 2 + 120].split(" ")[1:-1]
    return " ".join([*words[:-1], last] if last else words)


def collection(texts: dict[str, str], named: str, words: str) -> dict[str, str]:
    """Return a collection with these texts, and an event that quotes words from a source."""
    files = {
        "site.yaml": SITE,
        **{f"seeds/{id}.txt": text for id, text in texts.items()},
        **{f"seeds/{id}.yaml": "title: A\n" for id in texts},
    }
    quoted = words.replace('"', '\\"')
    files["events/a.yaml"] = f'title: A\ndate: "1987"\nsummary: A.\nexcerpts:\n  a:\n    source: {named}\n    exact: "{quoted}"\n'
    return files


def slowest(look: Callable[[str], object], quotations: list[str]) -> float:
    """Return the milliseconds of the quotation that takes longest."""
    return max(least(lambda: look(words)) for words in quotations)  # noqa: B023


def least(look: Callable[[], object]) -> float:
    """Return the fewest milliseconds of several runs."""
    found = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        look()
        found.append(time.perf_counter() - begun)
    return min(found) * 1000


if __name__ == "__main__":
    main()
