"""The place of a quotation: found, ambiguous, inside a word, unfitting or missing."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.locate import Ambiguous, Found, Inside, Missing, Outcome, Proposal, Unfitting, locate
from dateline.quotes.normalise import Span, normalise, normalise_words

FEW_WORDS = st.lists(st.sampled_from(["aa", "a", "bb", "b-b", "1,0", "10", "é", "“b”", "京京"]), min_size=1, max_size=14)
FEW_SPACES = st.sampled_from([" ", "\n", " \u00a0", "\f\n"])
SAID = {"word": "cuts the word", "number": "cuts the number", "sign": "leaves out the sign of"}


def test_outcome_of_the_table(case: tuple[str, ...]) -> None:
    text, given_words, expected = case
    exact, *settings = re.split(r"\n(prefix|suffix|language): ", given_words)
    named = dict(zip(settings[::2], settings[1::2], strict=True))
    source = normalise(text)

    outcome = locate(exact, named.get("prefix"), named.get("suffix"), source, named.get("language", "en"))

    assert expected == shown(outcome, source.text)


@given(FEW_WORDS, FEW_SPACES, st.data())
def test_words_between_spaces_are_found_or_ambiguous(words: list[str], space: str, data: st.DataObject) -> None:
    source = normalise(space.join(words))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    exact = space.join(words[first:last])

    outcome = locate(exact, None, None, source, "en")

    assert isinstance(outcome, Found | Ambiguous)
    assert {normalise_words(exact)} == {source.text[start:end] for start, end in places(outcome)}


@given(st.text(alphabet="ab 京-’1,\n\u0301é", max_size=30), st.data())
def test_what_is_found_reads_as_the_words_given(text: str, data: st.DataObject) -> None:
    source = normalise(text)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    exact = source.text[start:end]

    outcome = locate(exact, None, None, source, "en")

    assert isinstance(outcome, Missing) == (not exact.strip())
    # Words that end between a letter and its mark stand inside: no part of the text as archived is just them.
    for place in places(outcome) if isinstance(outcome, Found | Ambiguous) else ():
        assert normalise_words(exact) == normalise_words(text[slice(*source.original(*place))])


@given(FEW_WORDS, FEW_SPACES, st.data())
def test_every_proposal_settles_its_place(words: list[str], space: str, data: st.DataObject) -> None:
    source = normalise(space.join(words))
    exact = data.draw(st.sampled_from(words))

    outcome = locate(exact, None, None, source, "en")

    for proposal in outcome.proposals if isinstance(outcome, Ambiguous) else ():
        settled = locate(exact, proposal.prefix, proposal.suffix, source, "en")
        assert Found((places(outcome)[proposal.place],)) == settled


@given(FEW_WORDS, st.data())
def test_proposal_settles_also_where_the_prefix_given_did_not(words: list[str], data: st.DataObject) -> None:
    source = normalise(" ".join(words))
    at = data.draw(st.integers(0, len(words) - 1))
    prefix = words[at - 1] if at else None

    outcome = locate(words[at], prefix, None, source, "en")

    for proposal in outcome.proposals if isinstance(outcome, Ambiguous) else ():
        settled = locate(words[at], proposal.prefix, proposal.suffix, source, "en")
        assert Found((places(outcome)[proposal.place],)) == settled


def test_place_of_a_cut_quotation_reads_with_its_cuts() -> None:
    source = normalise("The council met on  Monday, it is said, and voted.")
    found = Found(((0, 15), (39, 48)))

    assert (0, 48) == (found.start, found.end)
    assert "The council met […] and voted" == found.words(source)


def test_places_beyond_the_twentieth_have_no_proposal() -> None:
    source = normalise(" ".join(f"the {number}" for number in range(25)))

    outcome = locate("the", None, None, source, "en")

    assert isinstance(outcome, Ambiguous)
    assert 25 == len(outcome.places)
    assert list(range(20)) == [proposal.place for proposal in outcome.proposals]


def test_words_that_stand_everywhere_are_ambiguous_in_a_moment() -> None:
    source = normalise("a " * 200_000 + "b")

    outcome = locate("a a a", None, None, source, "en")

    assert isinstance(outcome, Ambiguous)
    assert 20_000 == len(outcome.places)


def test_no_prefix_settles_words_that_stand_everywhere() -> None:
    """Beyond the places that are looked at, another may fit the prefix as well."""
    source = normalise("b " + "a " * 200_000 + "b a a a")

    outcome = locate("a a a", "b", None, source, "en")

    assert isinstance(outcome, Ambiguous)
    assert () == outcome.proposals


def places(outcome: Outcome) -> tuple[Span, ...]:
    """Return the places that an outcome tells of."""
    match outcome:
        case Found(start=start, end=end) | Inside(start, end):
            return ((start, end),)
        case Ambiguous(places=found) | Unfitting(places=found):
            return found
        case Missing():
            return ()


def shown(outcome: Outcome, text: str) -> str:
    """Return an outcome as the table writes it."""
    match outcome:
        case Found(spans, needless):
            return f"found: {marked(text, *spans)}" + (f"\nneedless: {', '.join(needless)}" if needless else "")
        case Ambiguous(found, proposals):
            proposed = {proposal.place: f" | {sides(proposal)}" for proposal in proposals}
            return "\n".join(["ambiguous", *(marked(text, place) + proposed.get(n, "") for n, place in enumerate(found))])
        case Inside(start, end, edges):
            lines = [f"{edge.side} {SAID[edge.kind]} {text[slice(*edge.whole)]}" for edge in edges]
            return "\n".join([f"inside: {marked(text, (start, end))}", *lines])
        case Unfitting(found, side, prefix_fails, suffix_fails):
            return f"unfitting {side}: prefix fails at {prefix_fails} of {len(found)}, suffix at {suffix_fails}"
        case Missing():
            return "missing"


def sides(proposal: Proposal) -> str:
    """Return what a proposal says, as the table writes it."""
    named = (("prefix", proposal.prefix), ("suffix", proposal.suffix))
    return ", ".join(f"{name}: {words}" for name, words in named if words is not None)


def marked(text: str, *place: Span) -> str:
    """Return `text` with brackets around a place, or around each part of one."""
    for start, end in reversed(place):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
