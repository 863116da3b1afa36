"""Cards as pictures: what networks take, kept, the same each time, in the colours of the site."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from dateline.card.drawing import Card, State
from dateline.card.marks import Palette
from dateline.edtf.runs import Run
from dateline.render.cards import palette, pictures, png
from dateline.render.kept import InMemory, Nothing
from dateline.text.tree import DictTree
from tests.render.site import TEMPLATES

CARD = Card("US sanctions on Russia", "Sanctions Timeline Editors", "Trump and Putin speak by phone", (Run("18 March 2025", False),), "day")
PATH = "events/call/card.png"
LARGEST = 60_000
"""Bytes of a picture. What networks take is a hundred times as much, and what is waited for is not."""


def _chunks(picture: bytes) -> Mapping[bytes, bytes]:
    found, at = {}, 8
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        found[name] = picture[at + 8 : at + 8 + length]
        at += 12 + length
    return found


def picture(card: Card = CARD, colours: Palette | None = None) -> bytes:
    (file,) = pictures([(PATH, card)], colours or Palette(), Nothing())
    return file.content


def test_a_card_is_a_png_of_1200_by_630_pixels_without_a_time_or_a_text() -> None:
    chunks = _chunks(picture())

    assert (1200, 630) == struct.unpack(">II", chunks[b"IHDR"][:8])
    assert {b"IHDR", b"IDAT", b"IEND"} == set(chunks)


def test_the_same_card_is_the_same_bytes() -> None:
    assert picture() == picture()


def test_what_a_card_says_is_what_its_bytes_are() -> None:
    said = [CARD, replace(CARD, title="Another"), replace(CARD, mark="month"), replace(CARD, disputed=True), replace(CARD, struck=True)]

    assert len(said) == len({picture(card) for card in said})


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, title="US–European divergence in support for Ukraine expected to be a focus of G7, NATO summits"),
        replace(CARD, title="A word of " + "n" * 60, states=(State("≠", "Disputed", disputed=True), State("“”", "Claimed"))),
        Card(None, "Sanctions Timeline Editors", "Easing of US sanctions on Russia", note="58 events, 12 dated to the day"),
    ],
    ids=["short", "long", "word", "site"],
)
def test_a_picture_is_small(card: Card) -> None:
    assert len(picture(card)) <= LARGEST


class _Counting(InMemory):
    def __init__(self) -> None:
        super().__init__()
        self.put_in = 0

    def put(self, key: str, content: bytes) -> None:
        self.put_in += 1
        super().put(key, content)


def test_a_card_that_is_kept_is_not_drawn_again() -> None:
    kept = _Counting()

    first, second = (list(pictures([(PATH, CARD)], Palette(), kept)) for _ in range(2))

    assert 1 == kept.put_in
    assert first == second


@pytest.mark.parametrize(
    ("card", "colours"),
    [
        (replace(CARD, title="Another"), Palette()),
        (replace(CARD, publisher=None), Palette()),
        (CARD, Palette(mark="#8a4b08")),
    ],
)
def test_a_card_is_drawn_again_where_words_or_colours_changed(card: Card, colours: Palette) -> None:
    kept = _Counting()

    list(pictures([(PATH, CARD)], Palette(), kept))
    list(pictures([(PATH, card)], colours, kept))

    assert 2 == kept.put_in


def test_no_font_of_the_machine_is_asked_for() -> None:
    """A text in a drawing is drawn by none: what cards show are outlines."""
    blank = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#fff"/>%s</svg>'

    assert png(blank % "") == png(blank % '<text x="2" y="15" font-family="DejaVu Sans">A</text>')


def test_colours_are_those_of_the_style_sheet() -> None:
    assert Palette() == palette(TEMPLATES)


def test_colours_of_a_collection_take_the_place_of_ours_but_not_those_of_the_dark_scheme() -> None:
    own = """
    :root { --mark: #8a4b08; /* --ink: #ff0000; */ --alarm:#a00 }
    @media (prefers-color-scheme: dark) { :root { --mark: #e3a457; --paper: #000 } }
    """
    tree = DictTree({"static/css/tokens.css": ":root{--mark:#123456;--paper:#fefefe}", "static/css/site.css": own})

    assert Palette(mark="#8a4b08", paper="#fefefe", alarm="#a00") == palette(tree)


def test_a_colour_that_is_no_plain_one_leaves_ours() -> None:
    tree = DictTree({"static/css/tokens.css": ":root{--mark:oklch(50% .1 200);--ink:var(--x)}"})

    assert Palette() == palette(tree)


def test_each_part_of_a_card_is_seen() -> None:
    cards = [replace(CARD, site=None), replace(CARD, publisher=None), replace(CARD, date=()), CARD]

    assert all(a != b for a, b in pairwise(map(picture, cards)))
