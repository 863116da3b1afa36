"""What is said of a quotation that is cut out of a word."""

from __future__ import annotations

import pytest

from dateline.check.quote_edge import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("able to ship gas", ("`able` may say the contrary of `unable`, which the source says",)),
        ("lethal aid to all", ("`lethal` may say the contrary of `non-lethal`, which the source says",)),
        ("said so and were un", ()),
    ],
)
def test_the_contrary_that_an_edge_makes_of_a_word_is_told(exact: str, expected: tuple[str, ...]) -> None:
    text = "They said so and were unable to ship gas, nor non-lethal aid to all of them."
    event = f"title: A\ndate: '1987'\nsummary: A.\nexcerpts:\n  a: {{source: gazette, exact: {exact}}}\n"
    files = {"site.yaml": "format: 1\ntitle: A\n", "seeds/gazette.yaml": "title: A\n", "seeds/gazette.txt": text, "events/a.yaml": event}

    [finding] = find(resolve(load(DictTree(files)).records))

    assert expected == finding.note
