"""Lines of a title: as large as there is room for, of like lengths, nothing outside."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.card.letters import face
from dateline.card.lines import Room, lines

ROOM = Room(1080, 280, 4, (72.0, 60.0, 48.0, 36.0), tracking=-24)
WORDS = st.lists(st.text(st.sampled_from("abciWmM-0ß"), min_size=1, max_size=70), min_size=1, max_size=40)


@settings(max_examples=60)
@given(WORDS)
def test_nothing_is_wider_or_higher_than_the_room(words: list[str]) -> None:
    strong = face("strong")

    found = lines(" ".join(words), strong, ROOM)

    assert max(strong.width(line, found.size, ROOM.tracking) for line in found.lines) <= ROOM.width
    assert len(found.lines) <= ROOM.most
    assert len(found.lines) * found.size * ROOM.leading <= ROOM.height


@settings(max_examples=60)
@given(WORDS)
def test_no_letter_is_lost_but_where_the_end_is_cut_off(words: list[str]) -> None:
    found = lines(" ".join(words), face("strong"), ROOM)

    whole, shown = "".join(words), "".join(found.lines).replace(" ", "")
    assert (shown.endswith("…") and whole.startswith(shown.rstrip("…"))) if found.cut else whole == shown


def test_a_short_title_stands_in_one_line_in_the_largest_size() -> None:
    found = lines("Russia invades Ukraine", face("strong"), ROOM)

    assert (72.0, ("Russia invades Ukraine",)) == (found.size, found.lines)


def test_lines_are_of_like_lengths() -> None:
    """A last line of one word would look forgotten."""
    found = lines("US signals that sanctions stay while the war goes on", face("strong"), Room(1080, 280, 4, (60.0,)))

    assert ("US signals that sanctions", "stay while the war goes on") == found.lines


def test_a_title_of_ninety_characters_keeps_a_large_size() -> None:
    title = "US–European divergence in support for Ukraine expected to be a focus of G7, NATO summits"

    found = lines(title, face("strong"), ROOM)

    assert (72.0, 3) == (found.size, len(found.lines))


def test_a_word_of_sixty_letters_is_parted_and_not_cut_off() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte"

    found = lines(f"Strike at {word}", face("strong"), ROOM)

    assert not found.cut
    assert f"Strikeat{word}" == "".join(found.lines).replace(" ", "")


def test_a_long_compound_is_parted_behind_its_hyphen() -> None:
    found = lines("Donaudampfschifffahrts-Elektrizitätenhauptbetriebe", face("strong"), Room(1080, 200, 2, (72.0,)))

    assert ("Donaudampfschifffahrts-", "Elektrizitätenhauptbetriebe") == found.lines


def test_a_text_without_end_ends_with_an_ellipsis_behind_a_word() -> None:
    found = lines("and so on, " * 200, face("strong"), ROOM)

    assert found.cut
    assert found.lines[-1].endswith(("and…", "so…", "on…"))


def test_a_no_break_space_keeps_words_together() -> None:
    found = lines("a speech on 3\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2025", face("strong"), Room(330, 300, 3, (40.0,)))

    assert "3\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2025" in found.lines[-1]
