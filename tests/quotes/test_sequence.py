"""The place of a cut quotation: its parts one after the other, near enough, and once."""

import re
import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.cut import CUT, joined
from dateline.quotes.locate import Ambiguous, Found, Inside, Missing, Proposal, Spans, Unfitting
from dateline.quotes.normalise import normalise
from dateline.quotes.sequence import Apart, Malformed, Misordered, Place, locate_quotation

WORDS = st.lists(st.sampled_from(["one", "two", "three", "four", "-5", "10 %"]), min_size=9, max_size=24)


def test_outcome_of_the_table(case: tuple[str, ...]) -> None:
    text, given_words, expected = case
    exact, *settings = re.split(r"\n(prefix|suffix|gap): ", given_words)
    named = dict(zip(settings[::2], settings[1::2], strict=True))
    source = normalise(text)

    place = locate_quotation(exact, named.get("prefix"), named.get("suffix"), source, "en", int(named.get("gap", 300)))

    assert expected == shown(place, source.text, normalise(exact).text)


@given(WORDS, st.data())
def test_words_taken_from_a_text_in_its_order_stand_and_read_as_given(words: list[str], data: st.DataObject) -> None:
    source = normalise(" ".join(words))
    first, second, third, last = sorted(data.draw(st.lists(st.integers(0, len(words)), min_size=4, max_size=4)))
    exact = joined([" ".join(words[first:second]), " ".join(words[third:last])])

    place = locate_quotation(exact, None, None, source, "en", 1000)

    if min(second - first, last - third) >= 3:
        assert isinstance(place, Found | Ambiguous)
        assert {exact} == {Found(spans).words(source) for spans in found_in(place)}
    else:
        assert not isinstance(place, Misordered | Apart | Unfitting)


@given(WORDS, st.integers(0, 60), st.data())
def test_no_cut_that_is_found_leaves_out_more_than_it_may(words: list[str], gap: int, data: st.DataObject) -> None:
    source = normalise(" ".join(words))
    begins = data.draw(st.lists(st.integers(0, len(words) - 3), min_size=2, max_size=3))
    exact = joined(" ".join(words[at : at + 3]) for at in begins)

    for spans in found_in(locate_quotation(exact, None, None, source, "en", gap)):
        assert all(0 <= other[0] - one[1] <= gap for one, other in pairwise(spans))


@given(WORDS, st.data())
def test_every_proposal_settles_its_place(words: list[str], data: st.DataObject) -> None:
    source = normalise(" ".join(words))
    begins = sorted(data.draw(st.lists(st.integers(0, len(words) - 3), min_size=2, max_size=2)))
    exact = joined(" ".join(words[at : at + 3]) for at in begins)

    place = locate_quotation(exact, None, None, source, "en", 1000)

    for proposal in place.proposals if isinstance(place, Ambiguous) else ():
        settled = locate_quotation(exact, proposal.prefix, proposal.suffix, source, "en", 1000)
        assert Found(found_in(place)[proposal.place]) == settled


def test_words_made_of_cuts_are_looked_for_in_a_moment() -> None:
    source = normalise("a a a b " * 20_000)
    begun = time.perf_counter()

    for exact in (CUT.join(["a a a"] * 40), CUT.join(["a a a"] * 20_000), CUT.join(["a a a"] * 39 + ["b b b"]), "[…] " * 20_000):
        assert not isinstance(locate_quotation(exact, None, None, source, "en", 300), Found)

    # Counted in minutes if every way to take the parts were tried.
    assert time.perf_counter() - begun < 20


def found_in(place: Place) -> tuple[Spans, ...]:
    """Return the places that an outcome tells of, part by part."""
    match place:
        case Found(spans):
            return (spans,)
        case Ambiguous(places, _, parts):
            return parts or tuple((span,) for span in places)
        case _:
            return ()


def shown(place: Place, text: str, words: str) -> str:
    """Return an outcome as the table writes it."""
    match place:
        case Found(spans, needless):
            return f"found: {marked(text, spans)}" + (f"\nneedless: {', '.join(needless)}" if needless else "")
        case Ambiguous(_, proposals):
            proposed = {proposal.place: f" | {sides(proposal)}" for proposal in proposals}
            return "\n".join(["ambiguous", *(marked(text, spans) + proposed.get(n, "") for n, spans in enumerate(found_in(place)))])
        case Missing(part) | Inside(part=part):
            return type(place).__name__.lower() + (f": {words[slice(*part)]}" if part else "")
        case Malformed(part):
            return f"malformed: {words[slice(*part)]}"
        case Misordered(order):
            return f"misordered: {', '.join(str(number + 1) for number in order)}" if order else "misordered"
        case Apart(_, number):
            return f"apart after part {number + 1}: {place.gap}"
        case Unfitting(side=side):
            return f"unfitting {side}"


def sides(proposal: Proposal) -> str:
    """Return what a proposal says, as the table writes it."""
    named = (("prefix", proposal.prefix), ("suffix", proposal.suffix))
    return ", ".join(f"{name}: {words}" for name, words in named if words is not None)


def marked(text: str, place: Spans) -> str:
    """Return `text` with brackets around each part of a place."""
    for start, end in reversed(place):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
