"""Excerpts found by words that somebody remembers: what is printed proves itself."""

from __future__ import annotations

import hashlib

import pytest

from dateline import pipeline
from dateline.draft.excerpt import Candidate, candidates, label, pasteable, place
from dateline.load.collection import load
from dateline.model.records import Policy
from dateline.model.timeline import Location, Source
from dateline.quotes.locate import Found
from dateline.resolve.locations import location
from dateline.resolve.sources import sources
from dateline.text.tree import DictTree
from tests.draft.seeds import SEEDS, remembered

MOST_MISSED = 0.01
SITE = "format: 1\ntitle: Pellwick harbour\n"
TEXT = (
    "Ferry vote\n\nThe mayor called the plan “a lifeline” for all islanders.\n\x0cThe mayor called the vote.\n"
    "By noon the re\u00adopened hall was full. The mayor called the plan off.\n"
)


def source(text: str = TEXT, record: str = "title: Ferry vote\n") -> Source:
    tree = DictTree({"site.yaml": SITE, "seeds/gazette.txt": text, "seeds/gazette.yaml": record})
    return sources(load(tree).records)["gazette"]


def found(words: str, text: str = TEXT, *, policy: Policy | None = None) -> list[Candidate]:
    return list(candidates(words, source(text), policy or Policy()))


def at(candidate: Candidate) -> Location:
    return location(candidate.source, Found(candidate.clip.spans))


def event(lines: str) -> str:
    """Return an event with the excerpt that is printed as the first of these lines."""
    name = lines.strip().partition(":")[0]
    return f'title: A title of ours\ndate: "2025"\nsummary: A sentence of ours.[^{name}]\nexcerpts:\n{lines}'


def walked(lines: str) -> list[str]:
    """Return the rules that speak of the excerpt that was printed."""
    files = {"site.yaml": SITE, "seeds/gazette.txt": TEXT, "events/e.yaml": event(lines)}
    record = f"title: Ferry vote\nsha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n"
    found = pipeline.walk(DictTree({**files, "seeds/gazette.yaml": record})).diagnostics
    return [each.rule.name for each in found if each.rule.name.startswith("quote-")]


def test_passages_of_the_real_texts_are_found_and_what_is_printed_is_verified() -> None:
    """Of each slip of memory a quarter: capitals, a word changed, marks made straight, a word dropped."""
    files = {f"seeds/{path.name}": path.read_bytes() for path in SEEDS.iterdir()}
    known = sources(load(DictTree({"site.yaml": SITE, **files})).records)
    printed: list[str] = []
    missed: list[str] = []
    for id, passage, typed in remembered(300):
        best = next(iter(candidates(typed, known[id], Policy())), None)
        if best is None or not (best.words in passage or passage in best.words or _overlap(best, passage) > 0.7):
            missed.append(typed)
        else:
            printed.append(pasteable(best, label(best.words), at(best)))

    tree = DictTree({"site.yaml": SITE, **files, **{f"events/e-{number}.yaml": event(lines) for number, lines in enumerate(printed)}})
    walked = pipeline.walk(tree)

    assert len(missed) <= MOST_MISSED * 300, missed
    assert all(excerpt.found is not None for each in walked.timeline.events for excerpt in each.excerpts)
    # So many quotations of a few short texts are more than may be published of them; each by itself is sound.
    wrong = {each.rule.name for each in walked.diagnostics if each.rule.name.startswith("quote-") or each.rule.name.startswith("yaml-")}
    assert wrong <= {"quote-share", "quote-share-exceeded"}


def _overlap(candidate: Candidate, passage: str) -> float:
    """Return how much of a passage an excerpt has, where both stand in one text."""
    text = candidate.source.text.text if candidate.source.text else ""
    start = text.index(passage)
    common = min(start + len(passage), candidate.clip.end) - max(start, candidate.clip.start)
    return max(0, common) / len(passage)


def test_lines_stand_as_they_are_pasted_below_excerpts() -> None:
    best = found("the mayor called the plan a lifeline for most islanders")[0]

    assert (
        '  islanders:  # line 3, page 1\n    source: gazette\n    exact: "The mayor called the plan “a lifeline” for all islanders"\n'
    ) == pasteable(best, label(best.words), at(best))


def test_how_the_words_differ_is_told_but_for_marks_and_capitals() -> None:
    assert [("`all`, not `most`",)] == [each.differences for each in found("THE MAYOR called the plan 'a lifeline' for most islanders")]


def test_words_that_stand_twice_have_what_tells_them_apart() -> None:
    lines = [pasteable(each, "mayor", at(each)) for each in found("the mayor called the plan")]

    assert ['suffix: "“a"', 'suffix: "off."'] == [text.splitlines()[-1].strip() for text in lines]


def test_signs_that_cannot_be_seen_are_written_by_their_code_points() -> None:
    assert 'exact: "By noon the re\\u00adopened hall was full"' in pasteable(
        found("by noon the reopened hall was full")[0], "hall", Location()
    )


@pytest.mark.parametrize(
    "words",
    [
        "The mayor called the plan […] hall was full",
        "the mayor called the plan... hall was full",
        "mayor called the plan (…) reopened hall was full",
    ],
)
def test_words_that_are_left_out_are_a_cut(words: str) -> None:
    lines = pasteable(found(words)[0], "hall", Location())

    assert "[…] " in lines
    assert [] == walked(lines)


def test_parts_that_are_neighbours_are_one_passage() -> None:
    best = found("the mayor called ... the plan ... a lifeline for all islanders")[0]

    assert "The mayor called the plan “a lifeline” for all islanders" == best.words


def test_parts_of_few_words_get_the_words_beside_them() -> None:
    best = found("called the plan ... islanders")[0]

    assert ("called the plan […] for all islanders.", "widened") == (best.words, best.clip.change)


def test_parts_that_stand_too_far_apart_are_no_excerpt_with_a_cut() -> None:
    far = "The council met on Monday. " + "It rained. " * 40 + "They voted for the pier."

    assert not any("[…]" in each.words for each in found("the council met ... voted for the pier", far))


def test_dots_of_the_source_are_no_cut() -> None:
    assert ["We shall … not wait"] == [each.words for each in found("we shall … not wait", "He said: We shall … not wait for it.")]


def test_the_title_alone_is_no_excerpt() -> None:
    assert [] == found("ferry vote", "Ferry vote\n\nAll slept on the long quay that day.\n", policy=Policy(excerpt_min=2))


def test_too_few_words_are_widened_as_the_policy_asks() -> None:
    best = found("noon")[0]

    assert "widened" == best.clip.change
    assert "By noon the re\u00adopened hall was full." == best.words


def test_a_source_without_a_text_has_no_excerpt() -> None:
    tree = DictTree({"site.yaml": SITE, "seeds/gazette.yaml": "title: Ferry vote\n"})

    assert () == candidates("the vote", sources(load(tree).records)["gazette"], Policy())


def test_a_place_names_pages_and_section_where_the_text_has_them() -> None:
    best = found("by noon the reopened hall was full")[0]

    assert "line 5, pages 3 and 4, in “Votes”" == place(best, Location(("3", "4"), 0, "Votes"))
    assert "line 5" == place(best, Location())


def test_labels_of_words_without_letters_of_ids_have_a_name_all_the_same() -> None:
    assert ["words", "words-2", "lifeline"] == [label("停火协议"), label("停火协议", ["words"]), label("a lifeline of 1987")]
