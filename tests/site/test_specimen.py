"""The specimen shows every state of an event: where each of them is, and by what it is known."""

from __future__ import annotations

import re

import pytest

from tests.site.builds import built

LIST, EVENT = "index.html", "events/{}/index.html"

STATES = [
    ("reported", "mole-opens", r'data-mark="day"'),
    ("claimed", "light-seen", "Claimed"),
    ("expected", "second-light-expected", "Expected"),
    ("the outcome of what was expected", "second-light-expected", "second-light-lit"),
    ("disputed", "storm-strikes", "Disputed"),
    ("withdrawn", "bell-stolen", "The bell was never gone"),
    ("approximate", "wall-raised", 'data-mark="about"'),
    ("not verified", "sheds-brought-over", "Not verified"),
    ("removed", "pilot-fined", "privacy"),
    ("undated", "song-is-sung", 'data-mark="undated"'),
    ("a long title with a long word", "regatta-held", r"\w{60}"),
    ("many excerpts", "regatta-held", 'id="b6"'),
    ("fifteen actors", "regatta-held", "Otto Pell"),
    ("two scripts", "light-in-arabic", "المنارة"),
    ("a picture", "mole-opens", r'<img [^>]*alt="A wall in the sea'),
    ("a month", "crane-comes", 'data-mark="month"'),
    ("a year", "light-seen", 'data-mark="year"'),
    ("between", "storm-strikes", 'data-mark="between"'),
    ("lasted", "strike-lasts", 'data-mark="span"'),
    ("from then on", "gate-watched", 'data-mark="from"'),
    ("stated", "mole-opens", "Stated"),
    ("derived", "carpets-beaten", "Derived"),
    ("from the context", "song-is-sung", "From the context"),
    ("estimated", "light-seen", "Estimated"),
    ("from elsewhere", "sheds-brought-over", "From elsewhere"),
]


@pytest.mark.parametrize(("state", "id", "sign"), STATES, ids=[state for state, _, _ in STATES])
def test_each_state_is_in_the_specimen(state: str, id: str, sign: str) -> None:
    page = built("specimen")[EVENT.format(id)].decode("utf-8")

    assert re.search(sign, page[page.index("<main") :]), state


def test_what_was_removed_is_in_no_list() -> None:
    assert b"pilot-fined" not in built("specimen")[LIST]


def test_a_topic_without_events_says_so() -> None:
    assert b"No event" in built("specimen")["topics/unused/index.html"]
