"""Which signs cards can draw, and how wide a text is there."""

from __future__ import annotations

import hashlib
import json
import re
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.card.letters import drawable, face
from tests.card.parts import moved_to

ROOT = Path(__file__).parents[2]
LETTERS = json.loads((ROOT / "dateline" / "card" / "letters.json").read_text("utf-8"))
SIGNS = st.text(st.sampled_from(sorted(face("plain").letters)), min_size=1, max_size=30)


def test_letters_are_made_of_the_face_that_the_site_has() -> None:
    """Where the face changes, `tests/card/make.py` is to be run again."""
    font = (ROOT / "site_templates" / "static" / "fonts" / "instrument-sans.woff2").read_bytes()

    assert hashlib.sha256(font).hexdigest() == LETTERS["made_from"]["instrument-sans.woff2"]


def test_both_weights_have_the_same_signs() -> None:
    assert set(face("plain").letters) == set(face("strong").letters)


def test_every_sign_that_is_seen_has_an_outline() -> None:
    blank = [sign for sign, (_, outline) in face("plain").letters.items() if not outline]

    assert [" ", "\N{NO-BREAK SPACE}"] == blank


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz Żółć, İstanbul’da Erdoğan: “Größe” – 1 000 €",
        "Škoda v Čechách; Őrség, Țară, Ņina, Ŵyn",
        "Ñandú ¿qué? ¡sí! «là» „da“ ‘ja’…",
    ],
)
def test_latin_of_europe_can_be_drawn(text: str) -> None:
    assert text.replace(" ", "\N{NO-BREAK SPACE}") == drawable(text.replace(" ", "\N{NO-BREAK SPACE}"))


@pytest.mark.parametrize(
    "text",
    [
        "長江の洪水", "مرفأ بيروت", "שלום", "Москва", "Αθήνα", "Flood \N{WATER WAVE}", "दिल्ली", "กรุงเทพ",
        "x\N{COMBINING TILDE}y\N{COMBINING RING BELOW}", "Hà Nội", "¼ mile", "A → B", "", "   ", "\N{ZERO WIDTH SPACE}",
    ],
)  # fmt: skip
def test_a_text_with_a_sign_that_the_face_lacks_is_not_drawn(text: str) -> None:
    assert drawable(text) is None


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Zu\N{COMBINING DIAERESIS}rich", "Zürich"),
        ("a\N{SOFT HYPHEN}b\N{LEFT-TO-RIGHT MARK}c\N{WORD JOINER}", "abc"),
        ("1\N{NARROW NO-BREAK SPACE}000", "1\N{NO-BREAK SPACE}000"),
        ("a\N{THIN SPACE}b\tc", "a b c"),
        ("four\N{NON-BREAKING HYPHEN}six", "four-six"),
    ],
)
def test_signs_that_look_alike_are_drawn_as_one(written: str, drawn: str) -> None:
    assert drawn == drawable(written)


@given(SIGNS, st.sampled_from([0.0, -24.0, 10.0]))
def test_a_text_is_drawn_as_wide_as_it_is_measured(text: str, tracking: float) -> None:
    """Each letter stands where the width of the letters before it ends, but for the kerning and the tracking between."""
    strong = face("strong")
    seen = [sign for sign in text if strong.letters[sign][1]]

    places = moved_to(strong.drawn(text, 0, 0, 1000, "#000", tracking))

    widths = [strong.width(text[:number], 1000, tracking) for number in range(1, len(text) + 1)]
    begins = [width - strong.letters[sign][0] for sign, width in zip(text, widths, strict=True) if strong.letters[sign][1]]
    assert len(seen) == len(places)
    assert begins == pytest.approx(places, abs=0.01)


def test_kerning_draws_letters_together() -> None:
    strong = face("strong")

    assert strong.width("To", 100) < strong.width("T", 100) + strong.width("o", 100)
    assert strong.width("Tş", 100) - strong.width("ş", 100) == pytest.approx(strong.width("Ts", 100) - strong.width("s", 100))


def test_outlines_lie_within_their_advance() -> None:
    """No letter reaches far over its neighbours: the width of a line is the width of what is seen, but for a few thousandths."""
    far = {}
    for sign, (advance, outline) in face("strong").letters.items():
        points = _across(outline)
        if points and (min(points) < -120 or max(points) > advance + 120):
            far[sign] = (min(points), max(points), advance)

    assert far == {}


def _across(outline: str) -> list[int]:
    """Return where the corners of an outline stand from left to right, in which every step is told from the one before."""
    steps: list[int] = []
    found: list[int] = []
    begun = 0
    for letter, numbers in re.findall(r"([mlqz])([^mlqz]*)", outline):
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        at = list(accumulate(steps))[-1] if steps else 0
        if letter == "z":
            steps = [begun]
            continue
        found += [at + value for value in values[::2]]
        steps = [at + values[-2]]
        begun = at + values[-2] if letter == "m" else begun
    return found
