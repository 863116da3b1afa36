"""Which texts say more than one event quotes of them."""

from __future__ import annotations

from hashlib import sha256

import pytest

from dateline.check.text_all_quoted import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

FIRST, SECOND = "The ferry stays in port.", "Nobody would sail before Sunday."
TEXT = f"The storm\n{FIRST} {SECOND}\n"


def reported(events: dict[str, tuple[str, ...]], text: str = TEXT, record: str = "title: The storm\n", more: str = "") -> list[str]:
    """Return what is reported, where each event quotes some words."""
    files = {"site.yaml": "format: 1\ntitle: A\n", "seeds/a.txt": text}
    files["seeds/a.yaml"] = f"{record}sha256: {sha256(text.encode()).hexdigest()}\n"
    for id, quoted in events.items():
        lines = "".join(f'  e{number}: {{source: a, exact: "{words}"}}\n' for number, words in enumerate(quoted))
        files[f"events/{id}.yaml"] = f'title: T\ndate: "1987"\nsummary: S.\n{more}excerpts:\n{lines}'
    return [finding.message for finding in find(resolve(load(DictTree(files)).records))]


@pytest.mark.parametrize("more", ["", "draft: true\n"])
def test_a_text_that_one_event_quotes_whole_is_reported_once(more: str) -> None:
    said = ["the text of `a` is nothing but what `one` quotes from it"]

    assert said == reported({"one": (FIRST, SECOND), "two": (FIRST, SECOND)}, more=more)
    assert said == reported({"one": (f"{FIRST} {SECOND}",)}, more=more)


def test_signs_beside_the_words_say_no_more() -> None:
    assert 1 == len(reported({"one": (FIRST,)}, f"* * *\n“{FIRST}”\n— — —\n"))


@pytest.mark.parametrize(
    ("events", "text"),
    [
        ({"one": (FIRST,)}, TEXT),
        ({"one": (FIRST,), "two": (SECOND,)}, TEXT),
        ({"one": (FIRST, SECOND)}, f"{TEXT}It rained.\n"),
        ({"one": (FIRST, SECOND)}, f"A subtitle\n{TEXT}"),
        ({"one": (FIRST, "Nobody would sail before Monday.")}, TEXT),
        ({"one": ("The ferry stays […] would sail before Sunday.",)}, TEXT),
        ({}, TEXT),
    ],
    ids=[
        "one of two sentences",
        "two events together",
        "a sentence more",
        "a line more",
        "words that do not stand",
        "words left out at a cut",
        "no event",
    ],
)
def test_a_text_that_says_more_is_not_reported(events: dict[str, tuple[str, ...]], text: str) -> None:
    assert [] == reported(events, text)


@pytest.mark.parametrize("kind", ["post", "telegram", "letter", "diary"])
def test_of_works_that_are_short_by_nature_nothing_is_said(kind: str) -> None:
    assert [] == reported({"one": (FIRST, SECOND)}, record=f"title: The storm\nkind: {kind}\n")
