"""Normalised text and the way back to the text as archived."""

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.quotes.normalise import Normalised, normalise, normalise_words

WHITE = "\t\n\f\r \u00a0\u1680\u2003\u2009\u202f\u3000"
FREQUENT = WHITE + "ae\u0301\u0323\u0302\u1112\u1161\u11ab"
MIXED = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(FREQUENT)))


def test_normal_form_of_the_table(case: tuple[str, ...]) -> None:
    text, expected, changes = case

    normalised = normalise(text)

    assert (expected, changes) == (normalised.text, shown_changes(normalised))


def test_white_space_alone_is_nothing() -> None:
    assert "" == normalise(" \n\u00a0").text


@given(MIXED)
def test_words_of_a_quotation_are_read_as_a_source_is(text: str) -> None:
    assert normalise(text).text == normalise_words(text)


@given(MIXED)
def test_normal_form_is_composed_with_single_spaces_only(text: str) -> None:
    plain = normalise_words(text)

    assert unicodedata.is_normalized("NFC", plain)
    assert plain == plain.strip(" ")
    assert "  " not in plain
    assert not set(plain) & set(WHITE) - {" "}


@given(MIXED)
def test_normal_form_is_composition_of_words_joined_by_spaces(text: str) -> None:
    parted = "".join(" " if char in WHITE or unicodedata.category(char) == "Zs" else char for char in text).split(" ")

    expected = " ".join(unicodedata.normalize("NFC", word) for word in parted if word)

    assert expected == normalise(text).text


@given(MIXED)
def test_normal_form_is_its_own_normal_form(text: str) -> None:
    plain = normalise(text).text

    assert Normalised(plain, normalise("").offsets) == normalise(plain)


@given(MIXED)
def test_offsets_are_monotone_and_in_the_text(text: str) -> None:
    normalised = normalise(text)
    size = len(normalised.text)

    starts = [normalised.original(at, at + 1)[0] for at in range(size)]
    ends = [normalised.original(at, at + 1)[1] for at in range(size)]

    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@given(MIXED)
@example("e\u0301  x\u0302\u0323")
def test_original_of_words_reads_as_the_words(text: str) -> None:
    normalised = normalise(text)
    at = 0

    for word in normalised.text.split(" "):
        start, end = normalised.original(at, at + len(word))
        assert word == normalise_words(text[start:end])
        at += len(word) + 1


@given(MIXED)
def test_originals_of_neighbours_leave_nothing_out(text: str) -> None:
    normalised = normalise(text)

    spans = [normalised.original(at, at + 1) for at in range(len(normalised.text))]

    assert all(later[0] <= earlier[1] for earlier, later in pairwise(spans))


def test_span_that_ends_in_a_sequence_is_widened_to_it() -> None:
    normalised = normalise("x\u0302\u0323!")

    assert (0, 3) == normalised.original(1, 2)


def test_empty_span_stays_empty() -> None:
    normalised = normalise("  a  b")

    assert (5, 5) == normalised.original(2, 2)


def shown_changes(normalised: Normalised) -> str:
    """Return the changed places as the table writes them."""
    table = normalised.offsets
    rows = zip(table.starts, table.ends, table.raw_starts, table.raw_ends, strict=True)
    return "\n".join(f"{start}-{end} -> {raw_start}-{raw_end}" for start, end, raw_start, raw_end in rows) or "none"
