"""Every word of every page is a record's or the catalogue's: sites in a language that nobody speaks.

In here: what each page shows and says, held against the records and the signs of that language. Not in here: the language
(tests/catalogue/strange.py), how its pages look (tests/browser/test_rtl.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.catalogue.strange import CLOSE, OPEN, OWN, SEPARATORS
from tests.site import reading
from tests.site.builds import COLLECTIONS, TEMPLATES, records_of
from tests.site.strangers import built
from tests.site.test_languages import is_reference

PROJECTS = ("full", "unicode", "years", "progressive", "second")
SPOKEN = ("aria-label", "aria-description", "title", "alt", "placeholder", "label")
"""Attributes that readers see or hear; `data-…` that a script shows is among the texts too."""
FOR_PROGRAMS = (
    "source", "numbers", "key", "keys", "face", "facet", "of", "program", "root",
    "marks", "mark", "status", "size", "side", "shows", "counted", "full", "at", "disputed", "hollow", "withdrawn", "moved",
    "versionurl", "versiondate", "originalurl", "open", "current", "timed", "set", "folded", "faint", "draft", "whole", "withdrawal",
)  # fmt: skip
"""What `data-…` says that nobody reads."""
METAS = ("description", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:image:alt")
STANDING_SIGNS = frozenset("≠×○?✎·/+−–“”…[]")
"""Signs that stand beside a word and are the same in every language."""
FORMATS = frozenset({"APA 7", "Chicago author-date", "MLA 9", "BibTeX", "RIS", "CSL-JSON", ".bib", ".ris", ".csl.json"})
"""Names of styles and of kinds of files."""
MACHINE = re.compile(r"(?:sha256 )?[0-9a-f]{6,64}|[ivxlc]+|https?:\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/\S*)?|#[\w.-]+|/[a-z0-9/-]+/")
"""Hashes, pages in Roman numbers, addresses, hosts, anchors: no words."""
PLACE = re.compile(r"\{[a-z]+\}")
"""A place in a text that a script fills."""
ARABIC = re.compile("[\u0600-\u06ff]")
ENDS = ' .,;:“”„"&#>-'
SHORT = 3
"""Up to so many words have to be a value, or a piece between two marks of Markdown, from end to end: any two stand in some text."""


@cache
def given(name: str) -> str:
    """Return every value of the records of a collection, each in one line and apart from the others."""
    found: list[str] = []
    for path, content in records_of(COLLECTIONS[name]).items():
        if path.endswith((".png", ".jpg", ".webp", ".svg")):
            continue
        text = content.decode("utf-8-sig")
        found.append(path.rpartition("/")[2].partition(".")[0])
        if path.endswith(".yaml"):
            found += _values(yaml.load(text, Loader=yaml.BaseLoader))
        else:
            front, _, body = text.removeprefix("---\n").partition("\n---\n") if text.startswith("---\n") else ("", "", text)
            found += _values(yaml.load(front, Loader=yaml.BaseLoader)) if front else []
            found += [_unmarked(body), *_pieces(body)]
    return "\0".join(["", *map(reading.normal, found), ""])


def _values(value: object) -> list[str]:
    match value:
        case dict():
            whole = " ".join(str(value[part]) for part in ("given", "family") if part in value)
            return [whole, *(text for key, each in value.items() for text in (str(key), *_values(each)))]
        case list():
            return [text for each in value for text in _values(each)]
        case _:
            return [str(value or ""), _unmarked(str(value or "")), *_pieces(str(value or ""))]


def _pieces(text: str) -> list[str]:
    """Return what stands between the marks of Markdown, footnotes and quotations, and beside Arabic words."""
    marks = r"\[\^[^\]]*\]|\]\([^)]*\)|\[[^\]]*:|<[^>]*>|(?m:^ *[0-9]+[.] )|[*_`|\[\]“”„\"\n]"
    pieces = [
        piece for text in (text, reading.normal(text)) for mark in (marks, r"\[\^[^\]]*\]|[“”„«»「」`\"]") for piece in re.split(mark, text)
    ]
    pieces += re.split("[\u0600-\u06ff ]*[\u0600-\u06ff][\u0600-\u06ff ]*", text) if ARABIC.search(text) else []
    return [piece.strip(ENDS) for piece in pieces if piece.strip(ENDS)]


def _unmarked(text: str) -> str:
    """Return a text without the marks of Markdown and of footnotes."""
    text = re.sub(r"\[\^[^\]]*\]", "", text)
    text = re.sub(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?", r"\1", text)
    return re.sub(r"[*_`\\|]|^#+ |^> ?|^\s*(?:-|\d+\.) ", "", text, flags=re.MULTILINE)


def texts(element: Element) -> Iterator[str]:
    """Yield the texts of a page in order, and what is spoken of its elements; not quotations, nor references, whose style is English."""
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if name in ("", "script", "style", "blockquote", "q", "code", "symbol") or is_reference(element):
        return
    yield from (text for text in map(element.get, SPOKEN) if text and element.get("class") != "Z3988")
    yield from (
        str(value) for key, value in element.items()
        if str(key).startswith("data-") and str(key).removeprefix("data-") not in FOR_PROGRAMS and value
    )  # fmt: skip
    if name == "meta" and (element.get("name") or element.get("property")) in METAS:
        yield element.get("content") or ""
    yield element.text or ""
    for child in element:
        # The pages of a work stand as it numbers them.
        yield from (
            (re.sub(r"(?<![\w:])[0-9]+(?![\w:])", "", text) for text in texts(child))
            if child.get("class") == "quotation-where"
            else texts(child)
        )
        yield child.tail or ""


def foreign(name: str, text: str) -> list[str]:
    """Return the stretches of a text that are not written in that language; a record may hold words of its letters, in Arabic."""
    words = PLACE.sub("", reading.normal(text))
    if ARABIC.search(words) and words in given(name):
        return []
    return [run for run in re.split(f"[{re.escape(''.join(OWN - STANDING_SIGNS))}]+", words) if run.strip()]


def unknown(name: str, run: str) -> bool:
    """Tell whether a stretch is neither of the records nor one of the few things that no language changes."""
    is_cut = run.strip().endswith("…")
    run = run.strip().removesuffix("…").strip()
    if not run.strip("".join(STANDING_SIGNS) + " ") or run in FORMATS or MACHINE.fullmatch(run):
        # A mark of ours must stand alone: beside other words it would be theirs.
        return False
    if len(run.split()) <= SHORT and not is_cut and re.search("[A-Za-z]", run):
        return f"\0{run}\0" not in given(name) and f"\0{run.strip(ENDS)}\0" not in given(name)
    return run not in given(name)


@pytest.mark.parametrize("name", PROJECTS)
def test_every_word_is_of_the_records_or_of_the_catalogue(name: str) -> None:
    pages = reading.pages(built(name))

    left = {run.strip(): path for path, page in pages.items() for text in texts(page) for run in foreign(name, text) if unknown(name, run)}

    assert {} == left


@pytest.mark.parametrize("name", PROJECTS)
def test_no_text_is_put_together_of_two(name: str) -> None:
    """Where two texts of the catalogue stand in one line, the catalogue says what stands between them, or how they are turned."""
    glued = {}
    for path, page in reading.pages(built(name)).items():
        depth = 0
        for text in texts(page):
            beside = False
            for sign in text:
                if sign == OPEN and depth == 0 and beside:
                    glued[reading.normal(text)] = path
                depth += (sign == OPEN) - (sign == CLOSE)
                beside = sign == CLOSE or (beside and sign not in SEPARATORS)
        assert depth == 0, f"{path}: a text was cut"

    assert {} == glued


def test_neither_style_sheets_nor_scripts_say_a_word() -> None:
    """What a style sheet puts beside a text is a sign; what a script shows stands on the page that it works on."""
    sheets = [path.read_text("utf-8") for path in sorted(TEMPLATES.glob("static/css/*.css"))]
    scripts = [path.read_text("utf-8") for path in sorted(TEMPLATES.glob("static/js/*.js"))]

    shown = [text for sheet in sheets for text in re.findall(r"content:\s*\"([^\"]*)\"", sheet)]
    said = [
        text
        for script in scripts
        for text in re.findall(r"(?:textContent|innerText|title|placeholder)\s*=\s*(['\"`][^'\"`]*['\"`])", script)
    ]

    assert len(shown) > 5
    assert [] == [text for text in (re.sub(r"\\[0-9a-f]+", "", text) for text in shown) if re.search(r"[^\W\d_]", text)]
    assert [] == [text for text in said if re.search(r"[^\W\d_]{2}", text)]
