"""A site in another language than English: the interface is whole in it, and every word is marked with its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree.ElementTree import Element

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.catalogue.template import Template
from dateline.text.tree import DictTree
from tests.site import reading
from tests.site.builds import PROJECTS, built, built_from, records_of

SPOKEN = ("aria-label", "alt", "data-label", "data-copied")
SHORTEST = 4
"""Letters of a text by which it can be told from a curator's."""
THE_SAME = {
    "Text", "Original", "Person", "Organisation", "Medium", "DOI", "ISBN", "April", "August", "September", "November", "sha",
    "stories", "APA", "Chicago", "MLA", "BibTeX", "RIS", "CSL", "JSON", "bib", "ris", "csl", "json",
}  # fmt: skip
"""Words that are the same in English and in German."""


@cache
def in_language(tag: str) -> Mapping[str, bytes]:
    """Build the full project, whose words are English, as if it were in another language."""
    files = records_of(PROJECTS / "full")
    files["site.yaml"] = files["site.yaml"].replace(b"language: en-GB", f"language: {tag}".encode())
    return built_from(DictTree(files))


def is_reference(element: Element) -> bool:
    """Tell whether an element holds references, whose styles are English."""
    return "cited" in (element.get("class") or "").split() or (
        element.tag != "html" and ("en", "ltr") == (element.get("lang"), element.get("dir"))
    )


def texts(element: Element) -> Iterator[str]:
    """Yield the texts of a page in order, and what is spoken of its elements; not quotations, nor references, which are English."""
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if name in ("", "script", "blockquote", "q") or is_reference(element):
        return
    yield from (reading.normal(text) for text in (element.text, *map(element.get, SPOKEN)) if text)
    for child in element:
        yield from texts(child)
        yield reading.normal(child.tail or "")


def test_no_word_of_the_interface_is_left_in_english() -> None:
    """What the German and the English page share is a curator's word, or no word at all."""
    english, german = (reading.pages(site) for site in (built("full"), in_language("de")))
    records = [content.decode() for path, content in records_of(PROJECTS / "full").items() if not path.endswith(".png")]
    curators = set(re.findall(r"[^\W\d_]+", " ".join(records)))

    shared = {text for path, page in german.items() for text in set(texts(page)) & set(texts(english[path]))}
    words = {word for text in shared for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"https:\S+|\b[0-9a-f]{64}\b", "", text))}

    assert set() == words - curators - THE_SAME


def test_no_text_of_the_english_catalogue_is_left() -> None:
    english, german = catalogue("en"), catalogue("de")
    whole = {key: entry.text for key, entry in english.entries.items() if isinstance(entry, Template) and not entry.places}
    foreign = {text: key for key, text in whole.items() if len(text) >= SHORTEST and german.t(key) != text}

    shown = {text for page in reading.pages(in_language("de")).values() for text in texts(page)}

    assert {} == {text: key for text, key in foreign.items() if text in shown}


@pytest.mark.parametrize(("tag", "expected"), [("de", "de"), ("de-CH", "de-CH"), ("fr", "en")])
def test_a_page_says_the_language_of_its_interface(tag: str, expected: str) -> None:
    pages = reading.pages(in_language(tag))

    assert {expected} == {page.get("lang") for page in pages.values()}
    assert {"ltr"} == {page.get("dir") for page in pages.values()}


def test_the_words_of_a_curator_are_marked_where_the_interface_speaks_another_language() -> None:
    event = reading.pages(in_language("fr"))["events/lock-opens/index.html"]
    (heading,) = reading.named(event, "h1")

    assert "fr" == heading.get("lang")


def test_a_quotation_is_in_the_language_of_its_source_and_its_translation_in_that_of_the_site() -> None:
    event = reading.pages(built("german"))["events/ingenieurin-warnt-vor-dem-hochwasser/index.html"]
    (quotation,) = reading.named(event, "blockquote")
    (translation,) = (p for p in reading.named(event, "p") if p.get("class") == "quotation-translation")

    assert "en" == quotation.get("lang")
    assert not [element for _, element in reading.elements(translation) if element.get("lang")]
    assert reading.words(translation).startswith("Unsere Übersetzung: Ich würde")


def test_a_date_that_a_german_source_states_is_found_in_its_words() -> None:
    event = reading.pages(built("german"))["events/erster-wagen-faehrt-ueber-die-bruecke/index.html"]
    (words,) = reading.named(event, "q")

    assert ("de", "14. Oktober 1899 um 14.30 Uhr") == (words.get("lang"), reading.words(words))


def alternates(page: Element) -> dict[str, str]:
    """Return where a page says that it stands in other languages, and in its own."""
    return {link.get("hreflang", ""): link.get("href", "") for link in reading.named(page, "link") if link.get("hreflang")}


@pytest.mark.parametrize(
    ("original", "translated"),
    [("pages/walk/", "pages/walk/fr/"), ("stories/the-opening/", "stories/the-opening/fr/")],
)
def test_a_page_and_its_translation_name_each_other(original: str, translated: str) -> None:
    """Each of both says the same: in which languages it is there, and which is for whoever reads none of them."""
    pages = reading.pages(built("full"))
    address = "https://example.org/locks/brackwater/"
    expected = {"en-GB": address + original, "fr": address + translated, "x-default": address + original}

    named = [alternates(pages[f"{path}index.html"]) for path in (original, translated)]
    linked = [
        {link.get("hreflang") for link in reading.named(pages[f"{path}index.html"], "a") if link.get("hreflang")}
        for path in (original, translated)
    ]

    assert [expected, expected] == named
    assert [{"fr"}, {"en-GB"}] == linked


def test_a_page_without_translations_names_no_language() -> None:
    assert {} == alternates(reading.pages(built("full"))["events/lock-opens/index.html"])


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("events/banner-is-hung/index.html", "the event"),
        ("index.html", "the list"),
        ("years/1931/05/index.html", "a month"),
        ("sources/wire-from-beirut/index.html", "the source"),
        ("embed/events/banner-is-hung/index.html", "the frame on another site"),
    ],
)
def test_a_quotation_has_the_language_and_the_direction_of_its_words_and_its_translation_those_of_the_page(path: str, where: str) -> None:
    """It begins with the name of an agency in Latin letters, and is Arabic all the same."""
    page = reading.pages(built("unicode"))[path]
    (figure,) = (each for each in reading.named(page, "figure") if each.get("data-source") == "wire-from-beirut")
    (quotation,) = reading.named(figure, "blockquote")
    translations = [p for p in reading.named(figure, "p") if p.get("class") == "quotation-translation"]

    assert ("ar", "rtl") == (quotation.get("lang"), quotation.get("dir")), where
    assert ["Our translation: Havas (Beirut)"] == [reading.words(text)[:31] for text in translations]
    assert [] == [each for text in translations for _, each in reading.elements(text) if each.get("lang") or each.get("dir")]


def test_a_speaker_s_own_words_stand_beside_their_translation() -> None:
    page = reading.pages(built("unicode"))["actors/council/index.html"]
    (aside,) = (each for each in reading.named(page, "section") if each.get("aria-labelledby") == "_said")
    (quotation,) = reading.named(aside, "blockquote")

    assert ("mn-Mong", "auto") == (quotation.get("lang"), quotation.get("dir"))
    assert "Our translation: A banner was hung over the bridge." in reading.words(aside)
