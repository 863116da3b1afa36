"""Scripts with and without spaces between words."""

import unicodedata

import pytest

from dateline.quotes.scripts import is_mark, is_unspaced

UNSPACED_NAMES = ("THAI ", "LAO ", "KHMER ", "MYANMAR ", "TIBETAN ", "HIRAGANA LETTER", "KATAKANA LETTER", "CJK UNIFIED", "BOPOMOFO ")
SPACED_NAMES = ("LATIN ", "CYRILLIC ", "GREEK ", "ARABIC LETTER", "HEBREW ", "DEVANAGARI ", "HANGUL ", "GEORGIAN ", "ARMENIAN ")


@pytest.mark.parametrize(("names", "unspaced"), [(UNSPACED_NAMES, True), (SPACED_NAMES, False)])
def test_letters_belong_to_their_script(names: tuple[str, ...], unspaced: bool) -> None:
    letters = [char for char in map(chr, range(0x32000)) if char.isalpha() and unicodedata.name(char, "").startswith(names)]

    assert [] == [char for char in letters if is_unspaced(char) != unspaced]


def test_every_mark_is_a_mark() -> None:
    chars = [chr(code) for code in range(0x20000)]

    assert [char for char in chars if unicodedata.category(char).startswith("M")] == [char for char in chars if is_mark(char)]
