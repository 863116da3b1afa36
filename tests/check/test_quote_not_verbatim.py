from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.check.quote_not_verbatim import find
from dateline.load.collection import load
from dateline.quotes.locate import Missing
from dateline.quotes.normalise import normalise
from dateline.quotes.sequence import locate_quotation
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

GAZETTE = (Path(__file__).parents[1] / "diagnostics/base/seeds/gazette.txt").read_text("utf-8")
WORDS = GAZETTE.split()


def helps(exact: str) -> list[str]:
    event = {"title": "A", "date": "1987", "summary": "A.", "excerpts": {"a": {"source": "gazette", "exact": exact}}}
    files = {"site.yaml": "format: 1\ntitle: A\n", "seeds/gazette.yaml": "title: A\n", "seeds/gazette.txt": GAZETTE}
    timeline = resolve(load(DictTree({**files, "events/a.yaml": yaml.safe_dump(event, allow_unicode=True)})).records)
    return [help for finding in find(timeline) for help in finding.help]


@given(st.integers(0, len(WORDS) - 12), st.integers(6, 12), st.integers(0, 5), st.sampled_from(["zebra", "", "not", "»", "1,999"]))
def test_the_passage_to_paste_stands_in_the_source(first: int, length: int, changed: int, instead: str) -> None:
    words = WORDS[first : first + length]
    words[changed] = instead

    pasted = [yaml.safe_load(help.partition("\n")[2])["exact"] for help in helps(" ".join(words)) if "\n" in help]

    assert [] == [exact for exact in pasted if isinstance(locate_quotation(exact, None, None, normalise(GAZETTE), "en", 300), Missing)]


def test_a_cut_is_proposed_where_words_are_left_out_of_a_sentence() -> None:
    cut = 'exact: "Fishermen had asked for a longer breakwater instead; […] carried 214 names and was read aloud"'

    assert cut == helps("Fishermen had asked for a longer breakwater instead; carried 214 names and was read aloud")[1].partition("\n")[2]


def test_no_cut_is_proposed_for_a_word_that_denies() -> None:
    assert 1 == len(helps("the old pier would last another winter")) == len(helps("said that the old pier would last another winter"))
