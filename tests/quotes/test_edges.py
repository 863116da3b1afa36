"""Edges that cut: the wholes they cut are sound, and white space always frees."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.edges import Edge, cuts, fault, faults

TEXTS = st.text(alphabet="abé1٢ .,:'’-–−/_@&京\u0301क\u093f", min_size=1, max_size=20)


def test_sound_edges_have_no_fault() -> None:
    assert None is fault("It met on Monday.", 3, 9, "en")


def test_first_fault_is_that_of_the_start() -> None:
    assert Edge("start", "word", (2, 12)) == fault("A cease-fire held", 3, 11, "en")


def test_fault_of_the_end_is_told_alone() -> None:
    assert (Edge("end", "number", (3, 8)),) == faults("Of 1,000 men", 3, 4, "en")


def test_whole_of_a_chain_of_joined_words_is_the_chain() -> None:
    assert Edge("end", "word", (2, 18)) == fault("a state-of-the-art ship", 2, 14, "en")


def test_an_apostrophe_inside_a_french_word_frees_no_edge() -> None:
    assert Edge("start", "word", (0, 11)) == fault("aujourd’hui même", 8, 16, "fr")
    assert Edge("start", "word", (0, 9)) == fault("Quelqu’un d’autre", 7, 17, "fr")


@given(TEXTS, st.sampled_from(["en", "fr"]), st.data())
def test_whole_begins_and_ends_where_an_edge_is_free(text: str, language: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    for edge in faults(text, start, end, language):
        first, last = edge.whole
        assert first < (start if edge.side == "start" else end) < last
        assert not cuts(text, first, language)
        assert not cuts(text, last, language)


@given(TEXTS, TEXTS, st.sampled_from(["en", "fr"]))
def test_edge_beside_a_space_is_free(before: str, after: str, language: str) -> None:
    text = f"{before.strip(' ')} {after.strip(' ')}"
    space = text.index(" ", len(before.strip(" ")))

    assert not cuts(text, space, language)
    assert not cuts(text, space + 1, language)


@given(TEXTS)
def test_edge_at_the_ends_of_the_text_is_free(text: str) -> None:
    assert not cuts(text, 0, "en")
    assert not cuts(text, len(text), "en")


@given(TEXTS, st.data())
def test_elision_frees_edges_and_cuts_none(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))

    assert cuts(text, at, "en") or not cuts(text, at, "fr")


def test_of_a_word_longer_than_any_a_part_is_told() -> None:
    assert (Edge("end", "word", (0, 103)),) == faults("a" * 10_000, 0, 3, "en")
    assert (Edge("start", "number", (4_900, 5_100)),) == faults("1" * 10_000, 5_000, 10_000, "en")


def test_signs_of_no_width_without_end_are_passed_in_a_moment() -> None:
    text = "The vote" + "\u200b" * 1_000_000 + "rs"

    assert () == faults(text, 0, 8, "en")
