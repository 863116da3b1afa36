from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
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


def helps(exact: str, text: str = GAZETTE, record: str = "") -> list[str]:
    event = {"title": "A", "date": "1987", "summary": "A.", "excerpts": {"a": {"source": "gazette", "exact": exact}}}
    files = {"site.yaml": "format: 1\ntitle: A\n", "seeds/gazette.yaml": f"title: A\n{record}", "seeds/gazette.txt": text}
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


def test_no_cut_is_proposed_in_a_language_whose_words_that_deny_are_not_known() -> None:
    thai = "นายกเทศมนตรีไม่ได้เปิดสะพานใหม่ในวันอังคารที่ผ่านมา"

    [help] = helps("นายกเทศมนตรีได้เปิดสะพานใหม่", thai, "language: th\n")

    assert "[…]" not in help


@pytest.mark.parametrize("exact", ["that the old pier would last another winter", "words of which nothing is to be seen there"])
def test_words_are_not_to_be_altered_to_fit_a_text_that_was_changed(exact: str) -> None:
    archived = f"sha256: {sha256(GAZETTE.encode()).hexdigest()}\n"

    [help] = helps(exact, GAZETTE.replace("pier", "quay"), archived)

    assert help.startswith("seeds/gazette.txt is not the text that was archived")


@pytest.mark.parametrize("exact", ["At 7 in the evening the mayor asked for quiet", "at 6 in the evening the mayor asked for quiet"])
def test_one_sign_that_differs_is_a_miss_though_the_words_before_it_stand_elsewhere(exact: str) -> None:
    text = "They met at 6 in the hall. At 6 in the evening the mayor asked for quiet. At 7 they went home."

    assert ['exact: "At 6 in the evening the mayor asked for quiet"'] == [help.partition("\n")[2] for help in helps(exact, text)]


def test_no_cut_is_proposed_where_a_sign_alone_is_missing() -> None:
    assert 1 == len(
        helps("the old pier would not last and nobody would pay", "He said that the old pier would not last, and nobody would pay.")
    )


def test_a_space_that_one_side_alone_has_does_not_look_alike() -> None:
    files = {
        "site.yaml": "format: 1\ntitle: A\n",
        "seeds/gazette.yaml": "title: A\n",
        "seeds/gazette.txt": "« Nous n’irons pas », dit-elle.",
    }
    event = 'title: A\ndate: "1987"\nsummary: A.\nexcerpts: {a: {source: gazette, exact: "«Nous n’irons pas »"}}\n'

    [finding] = find(resolve(load(DictTree({**files, "events/a.yaml": event})).records))

    assert "the quotation leaves the text of `gazette` at its first word" == finding.message
    assert "a space is missing here" == finding.primary.message
