"""What a page says of its article as JSON-LD, in the words of schema.org.

In here: finding the article among what is described, and its properties as text. Not in here: which field each is (head.py).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.capture.signs import cleaned

Node = Mapping[str, object]

_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|Review|Chapter|Book|Legislation|Dataset|\w*Interview|Speech)")
_MARKUP = re.compile("</?[A-Za-z][^>]*>")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Description:
    """The article as it is described: its types and properties, with what else is described, by `@id`."""

    node: Node
    by_id: Mapping[str, Node]

    @property
    def types(self) -> frozenset[str]:
        """The types, without the address of their vocabulary."""
        return frozenset(name.rpartition("/")[2] for name in _texts(self.node.get("@type")))

    def text(self, name: str) -> str:
        """Return a property as text: itself, or the name of what it is; an empty text where there is none."""
        return next((text for text, _ in self.named(name)), "")

    def named(self, name: str) -> Iterator[tuple[str, Node]]:
        """Yield the values of a property, each by its name, with all that is said of it."""
        for value in _each(self.node.get(name)):
            if isinstance(value, Mapping):
                node = {**self.by_id.get(str(value.get("@id")), {}), **value}
                if text := _line(next(iter(_texts(node.get("name"))), "")):
                    yield text, node
            elif isinstance(value, str) and (text := _line(value)):
                yield text, {}

    def is_false(self, name: str) -> bool:
        """Tell whether a property is said to be false."""
        return str(self.node.get(name)).lower() == "false"


def described(scripts: Iterable[str]) -> Description | None:
    """Return the first article that the scripts of a page describe; what is no JSON is passed over."""
    nodes = [node for script in scripts for node in _nodes(_read(script))]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    things = [Description(node, by_id) for node in nodes]
    articles = [thing for thing in things if any(_ARTICLES.fullmatch(name) for name in thing.types)]
    return next((each for each in articles if each.text("headline") or each.text("datePublished")), next(iter(articles), None))


def text_of(node: Node, name: str) -> str:
    """Return a property of what a property is, as one line."""
    return _line(next(iter(_texts(node.get(name))), ""))


def _read(script: str) -> object:
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->").rstrip(" ;\n"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    """Yield what is described, in lists, graphs and as the main thing of a page too."""
    if depth > _DEEPEST:
        return
    for each in _each(value):
        if isinstance(each, Mapping):
            yield each
            for inner in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
                yield from _nodes(each.get(inner), depth + 1)
        elif isinstance(each, list):
            yield from _nodes(each, depth + 1)


def _each(value: object) -> Iterator[object]:
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value


def _texts(value: object) -> Iterator[str]:
    """Yield what is text, also where its language is told beside it."""
    for each in _each(value):
        if isinstance(each, Mapping):
            yield from _texts(each.get("@value"))
        elif isinstance(each, str):
            yield each


def _line(text: str) -> str:
    """Return a value as it is shown: pages escape it once more than need be, and set words of it in italics."""
    return cleaned(html.unescape(_MARKUP.sub("", html.unescape(text))))
