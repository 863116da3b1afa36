"""The drawing of a card: shapes alone, nothing outside of it, and what the face lacks left out whole."""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest

from dateline.card.drawing import Card, State, svg
from dateline.card.marks import Palette
from dateline.card.measures import EDGE, HEIGHT, WIDTH
from dateline.chart.calendar import day_number
from dateline.chart.model import Extent, Item, MarkName
from dateline.chart.panel import Panel, mini
from dateline.edtf.runs import Run
from tests.card.parts import texts
from tests.chart.cases import WORDS

COLOURS = Palette()
DAY = Item("a", "day", (Extent(day_number(2025, 3, 18), day_number(2025, 3, 19), "day"),), "A title", "18 March 2025", "")
EVENT = Card(
    site="US sanctions on Russia",
    publisher="Sanctions Timeline Editors",
    title="Trump and Putin speak by phone",
    date=(Run("18 March 2025", False),),
    mark="day",
)
LIST = Card("US sanctions on Russia", "Sanctions Timeline Editors", "Donald Trump", note="Named in 18 of the 58 events of this timeline.")
MARKS: tuple[MarkName, ...] = (
    "day", "month", "year", "about", "by", "until", "from", "onward", "between", "span", "either", "both", "expected", "season", "undated",
)  # fmt: skip


def panel() -> Panel:
    drawn = mini([DAY], WORDS).panel
    assert drawn is not None
    return drawn


def test_a_card_is_well_formed_and_has_no_text_that_would_need_a_font() -> None:
    drawn = ElementTree.fromstring(svg(replace(EVENT, panel=panel())))

    assert (str(WIDTH), str(HEIGHT)) == (drawn.get("width"), drawn.get("height"))
    assert [] == [each for each in drawn.iter() if each.tag.endswith(("text", "tspan", "image", "style", "foreignObject"))]


@pytest.mark.parametrize(
    ("card", "digest"),
    [
        (EVENT, "event"),
        (replace(EVENT, panel=panel(), disputed=True, states=(State("≠", "Disputed", disputed=True),)), "disputed"),
        (replace(EVENT, panel=panel(), struck=True, states=(State("×", "Withdrawn"),)), "withdrawn"),
        (replace(EVENT, hollow=True, mark="by", states=(State("?", "Not verified"),)), "unverified"),
        (replace(LIST, panel=panel()), "list"),
    ],
    ids=["event", "disputed", "withdrawn", "unverified", "list"],
)
def test_the_same_card_is_the_same_drawing_on_every_machine(card: Card, digest: str) -> None:
    assert DIGESTS[digest] == hashlib.sha256(svg(card).encode()).hexdigest()[:16]


DIGESTS = {
    "event": "c438f345539a4d5c",
    "disputed": "7f491bb58f5e3d39",
    "withdrawn": "ba03d0fc15a47742",
    "unverified": "43593f3c27d41d89",
    "list": "4d6fb6ef2f918a54",
}
"""Written anew where the look of cards is changed, once the cards have been looked at."""


def test_a_card_of_an_event_says_whose_it_is_when_and_what() -> None:
    sizes = {size for _, _, _, size in texts(svg(EVENT))}

    assert {28.0, 24.0, 46.0, 72.0} == sizes


@pytest.mark.parametrize("title", ["長江の洪水", "مرفأ", "Наводнение", "Flood \N{WATER WAVE}"])
def test_a_title_that_the_face_lacks_is_left_out_and_the_date_takes_its_place(title: str) -> None:
    drawn = texts(svg(replace(EVENT, title=title)))

    assert {72.0} == {size for _, _, _, size in drawn if size > 28}
    assert drawn == texts(svg(replace(EVENT, title="洪")))


def test_a_card_of_which_no_word_can_be_drawn_has_its_mark_and_its_place_in_time() -> None:
    drawn = svg(Card("制裁", "編集部", "洪水", (Run("2025年3月18日", False),), "day", panel=panel()))

    assert {20.0} == {size for _, _, _, size in texts(drawn)}
    assert drawn.count("<circle") == 3


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("state", ["plain", "disputed", "hollow"])
def test_every_mark_is_drawn_in_every_state(mark: MarkName, state: str) -> None:
    drawn = svg(replace(EVENT, mark=mark, disputed=state == "disputed", hollow=state == "hollow"))

    names = {each.get("id") for each in ElementTree.fromstring(drawn).iter()}
    assert (COLOURS.alarm in drawn) is (state == "disputed")
    assert all(name.split(")")[0] in names for name in drawn.split("url(#")[1:])


def test_disputed_is_the_only_thing_in_vermilion() -> None:
    both = (State("≠", "Disputed", disputed=True), State("“”", "Claimed"))

    colours = [colour for colour, _, _, size in texts(svg(replace(EVENT, states=both))) if size == 27.0]

    # The sign of what is disputed is drawn, not set; a claim has its quotation marks and its word.
    assert [COLOURS.alarm, COLOURS.ink, COLOURS.ink] == colours


def test_a_withdrawn_event_is_struck_in_each_of_its_lines() -> None:
    title = "Minister says that the harbour would be closed for good before the end of the year"

    drawn = svg(replace(EVENT, title=title, struck=True))

    lines = [size for colour, _, _, size in texts(drawn) if colour == COLOURS.ink3]
    assert len(lines) > 1
    assert len(lines) == drawn.count(f'height="3" fill="{COLOURS.ink3}"')


@pytest.mark.parametrize(
    "card",
    [
        replace(
            EVENT, site="A title of a site that somebody gave to it without thinking of cards " * 3, publisher="Friends of Long Names " * 9
        ),
        replace(EVENT, title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte " * 3),
        replace(
            EVENT,
            date=(
                Run("between ", True),
                Run("30 September 1938", False),
                Run(" and ", True),
                Run("14 October 1938, 10:30 ship’s time", False),
            ),
        ),
        replace(
            EVENT, date=(Run("either on one of these days: " * 9, True),), states=tuple(State("×", "Did not happen") for _ in range(9))
        ),
        replace(LIST, title="An actor with a name that goes on for so long " * 9, note="Named in events " * 30),
    ],
    ids=["site", "word", "date", "dates", "list"],
)
def test_nothing_of_the_longest_texts_begins_outside(card: Card) -> None:
    """That no line ends outside is what test_lines.py holds."""
    drawn = texts(svg(replace(card, panel=panel())))

    assert [] == [text for text in drawn if not (EDGE - 4 <= text[1] <= WIDTH - EDGE and text[3] <= text[2] <= HEIGHT)]


def test_lines_of_a_title_end_above_its_states_and_below_its_date() -> None:
    card = replace(EVENT, title="a title of very many words " * 9, panel=panel(), states=(State("○", "Expected"),))

    drawn = texts(svg(card))

    date = next(y for _, _, y, size in drawn if size == 46.0)
    state = next(y for _, _, y, size in drawn if size == 27.0)
    titles = [(y, size) for colour, x, y, size in drawn if x < EDGE and colour == COLOURS.ink]
    assert titles
    assert all(date < y - 0.72 * size and y + 0.25 * size < state - 0.72 * 27 for y, size in titles)
