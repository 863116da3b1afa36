"""Texts by key: filled exactly, counted by the language's rule, or a fault that names key and language."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from dateline.catalogue.catalogue import Catalogue, CatalogueFault, catalogue, from_toml, languages
from tests.catalogue.strange import strange

TEXTS = """
direction = "ltr"
[numbers]
digits = "0123456789"
group = ","
negative = "−{digits}"
percent = "{number}%"
percent_least = "less than 1%"
percent_most = "over 99%"
[lists]
pair = "{first} and {last}"
middle = "{first}, {next}"
[a]
plain = "A & B"
placed = "{what} & {whom}"
braces = "{{not a place}}"
both = "{{{what}}}"
list = ["x", "y"]
[a.events]
one = "one event of {who}"
other = "{count} events of {who}"
"""


@pytest.fixture
def texts() -> Catalogue:
    return from_toml("en", TEXTS)


def test_a_text_without_places_is_returned_as_it_stands(texts: Catalogue) -> None:
    assert texts.t("a.plain") == "A & B"


def test_doubled_braces_are_braces(texts: Catalogue) -> None:
    assert [texts.t("a.braces"), texts.t("a.both", what="x")] == ["{not a place}", "{x}"]


def test_places_are_filled_by_name(texts: Catalogue) -> None:
    assert texts.t("a.placed", what="<x>", whom="y") == "<x> & y"


def test_a_value_that_is_markup_makes_the_text_markup(texts: Catalogue) -> None:
    text = texts.t("a.placed", what=Markup("<b>x</b>"), whom="<y>")

    assert isinstance(text, Markup)
    assert text == "<b>x</b> &amp; &lt;y&gt;"


def test_a_value_is_not_searched_for_places(texts: Catalogue) -> None:
    assert texts.t("a.placed", what="{whom}", whom="y") == "{whom} & y"


def test_whole_numbers_are_written_as_the_language_writes_them(texts: Catalogue) -> None:
    assert texts.t("a.placed", what=10_000, whom="2025") == "10,000 & 2025"


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 events of A"), (1, "one event of A"), (2, "2 events of A"), (1_000, "1,000 events of A")]
)
def test_a_count_chooses_the_form(texts: Catalogue, count: int, text: str) -> None:
    assert texts.plural("a.events", count, who="A") == text


@pytest.mark.parametrize(
    ("key", "values", "reason"),
    [
        ("a.none", {}, "there is no such text"),
        ("a.placed", {"what": "x"}, "the text and the values differ in `whom`"),
        ("a.placed", {"what": "x", "whom": "y", "when": "z"}, "the text and the values differ in `when`"),
        ("a.plain", {"what": "x"}, "the text and the values differ in `what`"),
        ("a.list", {}, "it is not a single text"),
        ("a.events", {}, "it is not a single text"),
    ],
)
def test_a_text_that_is_missing_or_misfilled_is_a_fault(texts: Catalogue, key: str, values: dict[str, str], reason: str) -> None:
    with pytest.raises(CatalogueFault) as raised:
        texts.t(key, **values)

    assert str(raised.value) == f"`{key}` in the catalogue `en`: {reason}"


def test_a_plural_needs_all_its_values(texts: Catalogue) -> None:
    with pytest.raises(CatalogueFault, match="differ in `who`"):
        texts.plural("a.events", 2)


def test_a_text_without_forms_is_no_plural(texts: Catalogue) -> None:
    with pytest.raises(CatalogueFault, match="no plural form `other`"):
        texts.plural("a.plain", 2)


def test_lists_are_given_whole(texts: Catalogue) -> None:
    assert texts.words("a.list") == ("x", "y")


def test_a_text_is_no_list(texts: Catalogue) -> None:
    with pytest.raises(CatalogueFault, match="not a list"):
        texts.words("a.plain")


def test_a_section_holds_its_texts_with_their_places_and_its_lists(texts: Catalogue) -> None:
    assert texts.section("a") == {
        "plain": "A & B",
        "placed": "{what} & {whom}",
        "braces": "{not a place}",
        "both": "{{{what}}}",
        "list": ("x", "y"),
    }


def test_a_section_that_is_not_there_is_a_fault(texts: Catalogue) -> None:
    with pytest.raises(CatalogueFault, match="`b` in the catalogue `en`: there is no such section"):
        texts.section("b")


def test_what_is_there_can_be_asked(texts: Catalogue) -> None:
    assert [texts.has("a.plain"), texts.has("a.none")] == [True, False]


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0%"), (0.0001, "less than 1%"), (0.004, "less than 1%"), (0.006, "1%"), (0.293, "29%"), (0.999, "over 99%"), (1.0, "100%")],
)
def test_a_share_is_never_rounded_to_nothing_or_all(texts: Catalogue, share: float, text: str) -> None:
    assert texts.percent(share) == text


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (999, "999"), (10_000, "10,000"), (1_234_567, "1,234,567"), (-5, "−5")])
def test_numbers_are_grouped(texts: Catalogue, value: int, text: str) -> None:
    assert texts.number(value) == text


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"), (["A", "B", "C", "D"], "A, B, C and D")],
)
def test_a_list_is_joined_as_in_a_sentence(texts: Catalogue, items: list[str], text: str) -> None:
    assert texts.list_of(items) == text


@pytest.mark.parametrize("place", range(4))
def test_one_item_that_is_markup_makes_the_list_markup(texts: Catalogue, place: int) -> None:
    items = ["<a>", "<b>", "<c>", "<d>"]
    items[place] = Markup(items[place])

    joined = texts.list_of(items)

    assert isinstance(joined, Markup)
    assert joined == "&lt;a&gt;, &lt;b&gt;, &lt;c&gt; and &lt;d&gt;".replace(f"&lt;{'abcd'[place]}&gt;", str(items[place]))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('x = "{"', "`a.x` in the catalogue `en`"),
        ('x = "{0}"', "`a.x` in the catalogue `en`: a place is a name in braces"),
        ('x = "{a.b}"', "a place is a name in braces"),
        ('x = "{a:>3}"', "a place is a name in braces"),
        ("x = 5", "a text, a list of texts, or a table of `one`, `other`"),
        ("x = [1]", "a text, a list of texts"),
        ('x = {one = "1", few = "2"}', "a text, a list of texts"),
    ],
)
def test_a_malformed_text_is_a_fault(line: str, reason: str) -> None:
    with pytest.raises(CatalogueFault) as raised:
        from_toml("en", f'direction = "ltr"\n[a]\n{line}\n')

    assert reason in str(raised.value)


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [("en", "[a]\n", "`ltr` or `rtl`"), ("en", 'direction = "up"\n', "`ltr` or `rtl`"), ("xx", 'direction = "rtl"\n', "no rule")],
)
def test_a_catalogue_without_direction_or_plural_rule_is_a_fault(language: str, text: str, reason: str) -> None:
    with pytest.raises(CatalogueFault, match=reason):
        from_toml(language, text)


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en-latn-gb", "tlh", "", "../en", "../../catalogue/en", "C:en", "en\0"])
def test_every_tag_has_a_catalogue_which_says_its_own_language(tag: str) -> None:
    found = catalogue(tag)

    assert (found.language, found.direction) == ("en", "ltr")


@pytest.mark.parametrize("tag", ["de", "DE", "de-CH", "de-latn-at"])
def test_a_variant_of_a_language_has_the_catalogue_of_its_language(tag: str) -> None:
    assert catalogue(tag).language == "de"


def test_languages_are_those_of_the_files_beside_the_program() -> None:
    assert all(catalogue(language).language == language for language in languages())
    assert {"de", "en"} <= set(languages())


def test_german_writes_numbers_in_its_own_manner() -> None:
    german = catalogue("de")

    assert ["1.919", "−0,5", "29\u00a0%"] == [german.number(1919), german.decimal(-0.5, 5), german.percent(0.29)]


def test_numbers_are_written_in_the_digits_of_the_language() -> None:
    words = strange()

    assert ["٠", "−١٢٬٣٤٥", "٥١٫٥"] == [words.number(0), words.number(-12_345), words.decimal(51.50, 5)]
    assert "٠٢:٢٠" == words.digits("02:20")


def test_a_form_may_leave_out_its_number() -> None:
    """Arabic says "two events" in one word."""
    words = strange()

    counted = [words.plural("counts.events", count) for count in (2, 3)]

    assert [False, True] == ["٢" in counted[0], "٣" in counted[1]]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [(strange(), "ar", "ar-u-nu-arab"), (catalogue("en"), "en-GB", None), (catalogue("de"), "de-CH", None)],
)
def test_a_browser_is_told_of_digits_where_it_might_take_others(words: Catalogue, language: str, expected: str | None) -> None:
    assert expected == words.numbering(language)


def test_names_in_a_row_are_parted_as_the_language_does() -> None:
    assert "A، B، <b>C</b>" == strange().row_of(["A", "B", Markup("<b>C</b>")])
    assert "&lt;a&gt;, <b>C</b>" == catalogue("en").row_of(["<a>", Markup("<b>C</b>")])
