"""What is in a site and what must not be: nothing of the machine, no whole article."""

from __future__ import annotations

import datetime
import getpass
import hashlib
import html
import json
import re
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import dateline
from tests.site import reading
from tests.site.builds import COLLECTIONS, ROOT, built

TEXTS = (".html", ".json", ".xml", ".txt", ".svg", ".css", ".js", ".atom", ".cff", "SHA256SUMS")
RUN = 200
"""Characters of a source that may stand together only in an excerpt."""


def texts(name: str) -> Iterator[tuple[str, str]]:
    for path, content in built(name).items():
        if path.endswith(TEXTS):
            yield path, content.decode("utf-8")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_manifest_lists_every_other_file_with_its_hash(name: str) -> None:
    site = dict(built(name))
    manifest = json.loads(site.pop("dateline-manifest.json"))

    assert dateline.__version__ == manifest["dateline"]
    assert {path: hashlib.sha256(content).hexdigest() for path, content in site.items()} == manifest["files"]
    assert sorted(site) == list(manifest["files"])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_nothing_of_the_machine_is_in_the_site(name: str) -> None:
    machine = {str(ROOT), str(Path.home()) + "/", "/tmp/", "file://", "localhost", "127.0.0.1"}
    machine |= {word for word in (socket.gethostname(), getpass.getuser()) if len(word) > 5}

    assert [] == [(path, word) for path, text in texts(name) for word in sorted(machine) if word in text]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_time_of_building_is_in_the_site(name: str) -> None:
    today = datetime.date.today().isoformat()
    clock = re.compile(r"(?!00:00:00Z)\d\d:\d\d:\d\d")  # no date of an event names a second; a feed says a day by its first one

    assert [] == [(path, found.group()) for path, text in texts(name) if not path.startswith("assets/") and (found := clock.search(text))]
    assert [] == [path for path, text in texts(name) if today in text]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_text_file_is_utf_8_in_unix_lines_and_ends_with_one(name: str) -> None:
    own = {path: content for path, content in built(name).items() if path.endswith(TEXTS) and not path.startswith("assets/")}

    assert [] == [
        path for path, content in own.items() if b"\r" in content or not content.endswith(b"\n") or content.startswith(b"\xef\xbb\xbf")
    ]


DATA = "application/ld+json"
"""What a script holds that no browser runs."""
NAMING = {"canonical", "cite-as", "type", "license", "author", "schema.dcterms"}
"""Relations that name something elsewhere, and load nothing."""


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_page_loads_or_posts_anything_from_elsewhere(name: str) -> None:
    pages = reading.pages(built(name))
    loaded = [
        (path, address)
        for path, page in pages.items()
        for tag, element in reading.elements(page)
        if tag in reading.LOADING
        and element.get("rel") not in NAMING
        and not element.get("hreflang")
        and (address := reading.attribute(element, reading.LOADING[tag]))
    ]

    assert [] == [(path, address) for path, address in loaded if re.match("[a-z]+:|//", address)]
    assert [] == [path for path, page in pages.items() if reading.named(page, "iframe", "object", "embed", "style")]
    # A form is for the script of its page: it is sent nowhere.
    assert [] == [path for path, page in pages.items() for form in reading.named(page, "form") if {"action", "method"} & set(form.attrib)]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_page_has_script_or_style_in_itself(name: str) -> None:
    pages = reading.pages(built(name))
    inline = [
        (path, tag, key)
        for path, page in pages.items()
        for tag, element in reading.elements(page)
        for key in element.attrib
        if str(key).startswith("on") or key == "style" or (tag == "script" and not element.get("src") and element.get("type") != DATA)
    ]

    assert [] == inline


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_source_stands_in_the_site_by_its_excerpts_alone(name: str) -> None:
    root = COLLECTIONS[name]
    quoted = [reading.normal(excerpt["exact"]) for event in reading.events(root).values() for excerpt in reading.excerpts(event)]
    everything = [(path, told(path, text)) for path, text in texts(name)]

    long = [
        (path, source, run)
        for source, text in reading.texts(root).items()
        for path, words in everything
        for run in runs(text, words)
        if not any(run.strip() in excerpt for excerpt in quoted)
    ]

    assert [] == long


def told(path: str, text: str) -> str:
    """Return what a file says, however its format writes it: without tags, escapes and odd white space, attributes included."""
    if path.endswith(".html"):
        page = reading.page(text.encode())
        attributes = " ".join(value for element in page.iter() for value in element.attrib.values())
        return f"{reading.words(page)} {reading.normal(attributes)}"
    return reading.normal(
        json.dumps(json.loads(text), ensure_ascii=False).replace('\\"', '"') if path.endswith(".json") else html.unescape(text)
    )


def runs(text: str, words: str) -> Iterator[str]:
    """Yield the passages of at least RUN characters that a source and a file have in common.

    Such a passage holds a whole piece of half its length that begins at a multiple of that length.
    """
    half = RUN // 2
    for start in range(0, len(text) - half + 1, half):
        place = words.find(text[start : start + half])
        while place >= 0:
            before, after = common_end(text[:start], words[:place]), common_start(text[start:], words[place:])
            if before + after >= RUN:
                yield text[start - before : start + after]
            place = words.find(text[start : start + half], place + 1)


def common_start(one: str, other: str) -> int:
    return next((number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def common_end(one: str, other: str) -> int:
    return common_start(one[::-1], other[::-1])


def test_a_run_is_found_wherever_it_stands() -> None:
    """The search above is not blind."""
    text = "".join(chr(0x4E00 + number) for number in range(700))
    found: Mapping[int, list[str]] = {start: list(runs(text, f"x{text[start : start + RUN]}x")) for start in (0, 1, 99, 150, 500)}

    assert {start: {text[start : start + RUN]} for start in found} == {start: set(run) for start, run in found.items()}
