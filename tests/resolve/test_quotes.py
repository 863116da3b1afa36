"""Quotations numbered, found, and seen from their source."""

from __future__ import annotations

import pytest

from dateline.model.timeline import Timeline
from dateline.quotes.locate import Ambiguous, Found, Missing
from dateline.quotes.sequence import Malformed, Misordered
from tests.resolve.collection import timeline_of, vote

THREE = """
excerpts:
  a: {source: gazette, exact: The mayor spoke}
  b: {source: gazette, exact: On 3 March 1987}
  c: {source: gazette, exact: The mayor left}
"""


def labels(timeline: Timeline) -> list[str]:
    return [quotation.excerpt.record.label for quotation in timeline.quotations["gazette"]]


@pytest.mark.parametrize(
    ("summary", "numbered"),
    [
        ("Told.[^c] And told.[^a][^c]", ["c", "a", "b"]),
        ("Nothing is cited.", ["a", "b", "c"]),
        ("It names one that is not there.[^z][^b]", ["b", "a", "c"]),
    ],
)
def test_excerpts_are_numbered_by_their_first_footnote_then_by_label(summary: str, numbered: list[str]) -> None:
    event = vote(f'title: Vote\ndate: "1987"\nsummary: "{summary}"\n{THREE}')

    assert [*zip(numbered, (1, 2, 3), strict=True)] == [(excerpt.record.label, excerpt.number) for excerpt in event.excerpts]


def test_quotations_of_a_source_stand_in_reading_order_and_those_not_found_last() -> None:
    lost = "  d: {source: gazette, exact: The mayor wept}\n"

    timeline = timeline_of(vote=f'title: Vote\ndate: "1987"\nsummary: Told.[^d]\n{THREE}{lost}')

    assert ["b", "a", "c", "d"] == labels(timeline)


@pytest.mark.parametrize(
    ("excerpt", "place"),
    [
        ("source: gazette, exact: The mayor spoke", Found),
        ("source: gazette, exact: The mayor", Ambiguous),
        ("source: gazette, exact: The queen", Missing),
        ('source: gazette, exact: "On 3 March 1987 […] The mayor left"', Found),
        ('source: gazette, exact: "The mayor left […] On 3 March 1987"', Misordered),
        ('source: gazette, exact: "On 3 March 1987 […] left"', Malformed),
        ("source: herald, exact: The mayor spoke", type(None)),
        ("source: gazette", type(None)),
    ],
)
def test_failure_to_find_a_quotation_is_a_value(excerpt: str, place: type) -> None:
    event = vote(f'title: Vote\ndate: "1987"\nexcerpts: {{a: {{{excerpt}}}}}\n')

    assert place is type(event.excerpts[0].place)


def test_words_are_those_of_the_source_and_where_they_were_not_found_those_written() -> None:
    excerpts = 'excerpts: {a: {source: gazette, exact: "The  mayor spoke"}, b: {source: gazette, exact: "The  queen"}}'

    event = vote(f'title: Vote\ndate: "1987"\n{excerpts}\n')

    assert ["The mayor spoke", "The  queen"] == [excerpt.words for excerpt in event.excerpts]


@pytest.mark.parametrize(("source", "language"), [("gazette", "en-GB"), ("herald", "")])
def test_excerpt_is_in_the_language_of_its_source_and_in_none_where_that_is_unknown(source: str, language: str) -> None:
    event = vote(f'title: Vote\ndate: "1987"\nexcerpts: {{a: {{source: {source}, exact: The mayor spoke}}}}\n')

    assert language == event.excerpts[0].language


@pytest.mark.parametrize(
    ("excerpt", "printed"),
    [
        ("exact: three", "three"),
        ("exact: two, suffix: three", "two three"),
        ("exact: four, prefix: three", "three four"),
        ('exact: four, prefix: " two  three "', "two three four"),
        ('exact: four, suffix: ", five"', "four, five"),
        ("exact: nothing of it", ""),
    ],
)
def test_share_counts_a_found_quotation_with_its_prefix_and_suffix(excerpt: str, printed: str) -> None:
    text = "one two three four, five"

    timeline = timeline_of(
        text=text, source="title: Another", vote=f'title: Vote\ndate: "1987"\nexcerpts: {{a: {{source: gazette, {excerpt}}}}}\n'
    )

    assert len(printed) / len(text) == timeline.shares["gazette"]


def test_share_counts_the_title_and_counts_what_overlaps_once() -> None:
    text = "one two three four five"

    timeline = timeline_of(text=text, source="title: one two", vote="title: V\nexcerpts: {a: {source: gazette, exact: two three}}\n")

    assert len("one two three") / len(text) == timeline.shares["gazette"]


def test_share_of_a_work_without_text_is_nothing() -> None:
    assert 0.0 == timeline_of(text="").shares["gazette"]


def test_of_a_cut_quotation_the_parts_alone_are_published() -> None:
    text = "The council met on Monday and voted for the pier. " + "It rained. " * 20
    cut = 'title: Vote\ndate: "1987"\nexcerpts: {a: {source: gazette, exact: "The council met […] for the pier"}}\n'
    source = "publisher: Gazette\n"

    timeline = timeline_of(vote=cut, text=text, source=source)

    quotation = timeline.quotations["gazette"][0].excerpt
    assert "The council met […] for the pier" == quotation.words
    assert ("The council met", "for the pier") == quotation.parts
    # Its opening words are printed too: `The council met on Monday and voted for`.
    assert len("The council met on Monday and voted for") + len(" the pier") == round(timeline.shares["gazette"] * len(text.strip()))
