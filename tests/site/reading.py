"""A reading of built pages by html5lib, which shares no code with what wrote them.

In here: elements, words, links and quotations of a page as a browser takes them, and the records as PyYAML takes them.
Not in here: anything of `dateline`; what has to hold (the tests).
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import yaml

Given = str | list["Given"] | dict[str, "Given"]
"""What YAML holds, every value as text."""

HTML = "{http://www.w3.org/1999/xhtml}"
LOADING = {"link": "href", "script": "src", "img": "src", "use": "href"}


@dataclass(frozen=True)
class Quoted:
    """The words of a blockquote, the source that its figure names, its language, and what stands between its cuts."""

    source: str
    words: str
    language: str
    passages: tuple[str, ...]


@cache
def page(html: bytes) -> Element:
    """Read a page as a browser does."""
    root = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    assert isinstance(root, Element)
    return root


def elements(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield every element with its plain name, those of drawings too, in the order of the page."""
    for element in root.iter():
        if isinstance(element.tag, str):
            yield element.tag.rpartition("}")[2], element


def named(root: Element, *names: str) -> list[Element]:
    return [element for name, element in elements(root) if name in names]


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def words(element: Element) -> str:
    """Return the words of an element, in NFC, with every run of white space as one space."""
    return normal("".join(element.itertext()))


def normal(text: str) -> str:
    """Bring a text into the form in which quotations are compared."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text.replace("\ufeff", ""))).strip()


def quotations(root: Element) -> list[Quoted]:
    """Return every quotation of a page."""
    return [
        Quoted(figure.get("data-source", ""), words(block), block.get("lang", ""), tuple(passages(block)))
        for figure in named(root, "figure")
        for block in named(figure, "blockquote")
    ]


def passages(block: Element) -> Iterator[str]:
    """Yield the words of a blockquote between its cuts, which alone are elements of it."""
    yield normal(block.text or "")
    for cut in block:
        assert ("span", "cut", "[…]") == (cut.tag, cut.get("class"), cut.text)
        yield normal(cut.tail or "")


def ids(root: Element) -> list[str]:
    return [id for _, element in elements(root) if (id := element.get("id")) is not None]


def links(root: Element) -> list[str]:
    """Return every address that a page leads to or loads."""
    found = [element.get("href") for element in named(root, "a")]
    found += [attribute(element, LOADING[name]) for name, element in elements(root) if name in LOADING]
    return [address for address in found if address is not None]


def inside(address: str, path: str, base: str = "") -> tuple[str, str] | None:
    """Return the file and the anchor that an address on the page `path` leads to, or None where it leads out of the site.

    `base` is the path below which the site is published, without a slash at its end.
    """
    host = "http://site.invalid"
    parts = urlsplit(urljoin(f"{host}{base}/{path}", address))
    if f"{parts.scheme}://{parts.netloc}" != host:
        return None
    assert parts.path.startswith(f"{base}/"), f"{path}: {address} leads out of the folder of the site"
    target = unquote(parts.path.removeprefix(f"{base}/"))
    return target + "index.html" if target == "" or target.endswith("/") else target, unquote(parts.fragment)


def pages(site: Mapping[str, bytes]) -> dict[str, Element]:
    """Return every page of a site by its path."""
    return {path: page(content) for path, content in site.items() if path.endswith(".html")}


def of_today(site: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a site without the versions of its events, which tell everything of an event once more."""
    return {path: content for path, content in site.items() if "/v/" not in path}


def record(path: Path) -> dict[str, Given]:
    """Return a YAML file, every value as text."""
    value = yaml.load(path.read_text("utf-8-sig"), Loader=yaml.BaseLoader)
    assert isinstance(value, dict)
    return value


def events(root: Path) -> dict[str, dict[str, Given]]:
    """Return the event files of a collection by id."""
    return {path.stem: record(path) for path in sorted((root / "events").rglob("*.yaml"))}


def sources(root: Path) -> dict[str, dict[str, Given]]:
    """Return the source files of a collection by id."""
    return {path.stem: record(path) for path in sorted((root / "seeds").glob("*.yaml"))}


def texts(root: Path) -> dict[str, str]:
    """Return the archived texts of a collection in normal form, by id."""
    return {path.stem: normal(path.read_text("utf-8-sig")) for path in sorted((root / "seeds").glob("*.txt"))}


def excerpts(event: Mapping[str, Given]) -> list[dict[str, str]]:
    """Return the excerpts of an event file: what is text in them. One that is not verified has none."""
    given = event.get("excerpts", {})
    assert isinstance(given, dict)
    return [
        {key: value for key, value in fields.items() if isinstance(value, str)} for fields in given.values() if isinstance(fields, dict)
    ]


def folder(path: str) -> str:
    """Return the last folder that a page stands in: its id."""
    return posixpath.basename(posixpath.dirname(path))
