"""What is said of a quotation that stands at very many places."""

from __future__ import annotations

from dateline.check.quote_ambiguous import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

TEXT = "\n".join(f"On day {day} the bell was rung by clerk {day * 7}, who had come down from the town." for day in range(1, 61))
FILES = {
    "site.yaml": "format: 1\ntitle: A\n",
    "seeds/log.yaml": "title: A\n",
    "seeds/log.txt": TEXT,
    "events/a.yaml": "title: A\ndate: '1987'\nsummary: A.\nexcerpts:\n  a: {source: log, exact: the bell was rung}\n",
}


def test_fifty_places_are_listed_with_their_sentences_and_the_rest_is_counted() -> None:
    [finding] = find(resolve(load(DictTree(FILES)).records))

    listed = [line.lstrip("# ") for text in (*finding.help, *finding.note) for line in text.split("\n") if "place " in line and "[" in line]
    wanted = [f"place {day}, line {day}: On day {day} [the bell was rung] by clerk {day * 7}, who had come" for day in range(1, 51)]
    assert wanted == [line.rsplit(" down", 1)[0].removesuffix(" …") for line in listed]
    assert "10 more places are not listed" == finding.note[-1]


def test_each_proposal_stands_below_the_place_that_it_settles() -> None:
    [finding] = find(resolve(load(DictTree(FILES)).records))

    lines = finding.help[0].split("\n")[1:]
    assert ['prefix: "day 1"', 'prefix: "day 2"', 'prefix: "day 3"'] == lines[1:6:2]
    assert all(line.startswith("# place ") for line in lines[::2])
