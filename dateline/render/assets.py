"""Files that all pages share, under names that carry a part of their hash.

In here: joining and tightening style sheets, hashed names, the addresses in style sheets that follow them.
Not in here: which page uses which asset.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import OutputFile
from dateline.text.tree import InputTree, ReadFault
from dateline.urls import Address

LAYERS = ("tokens", "base", "layout", "components", "print")
STYLE_SHEET = "css/site.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,>])\s*")
_LINE = re.compile(r"\n\s*")
_URL = re.compile(r'url\("?(?:\.\./)?([^)"]+)"?\)')


@dataclass(frozen=True, slots=True)
class Assets:
    """The files, and the address of each by the name that templates know it by (`css/site.css`, `icons/icon.svg`)."""

    files: tuple[OutputFile, ...]
    addresses: Mapping[str, Address]


def bundle(templates: InputTree) -> Assets:
    """Return the assets below `static/`: one style sheet of all layers, and every other file as it is."""
    contents = {
        entry.path.removeprefix("static/"): templates.read(entry.path)
        for entry in templates.entries("static")
        if not entry.path.startswith("static/css/")
    }
    addresses = {name: urls.asset(name, _digest(content)) for name, content in contents.items()}
    layers = [text_of(templates, f"static/css/{layer}.css") for layer in LAYERS]
    contents[STYLE_SHEET] = joined(layers, addresses).encode("utf-8")
    addresses[STYLE_SHEET] = urls.asset(STYLE_SHEET, _digest(contents[STYLE_SHEET]))
    files = tuple(OutputFile(addresses[name].path, contents[name]) for name in sorted(contents))
    return Assets(files, addresses)


def text_of(tree: InputTree, path: str) -> str:
    """Return the text of a template or a style sheet.

    Raises:
        ReadFault: It cannot be read, or is not UTF-8.
    """
    try:
        return tree.read(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadFault(path, f"it is not UTF-8: byte {error.start + 1} begins no sign of it") from error


def joined(layers: list[str], addresses: Mapping[str, Address]) -> str:
    """Join style sheets in their order, each in the layer of its name, tightened, with the addresses of what they show."""
    head = f"@layer {','.join(LAYERS)};"
    bodies = (f"@layer {name}{{{tightened(css)}}}" for name, css in zip(LAYERS, layers, strict=True))
    text = "\n".join((head, *bodies)) + "\n"
    return _URL.sub(lambda found: f"url({_beside(addresses[found[1]])})", text)


def tightened(css: str) -> str:
    """Leave out comments and white space that mean nothing; white space in selectors and values stays.

    >>> tightened("a { color: red; }  /* x */\\n b > c,\\n d { margin: 0 1px }")
    'a{color: red}b>c,d{margin: 0 1px}'
    """
    bare = _LINE.sub(" ", _COMMENT.sub("", css)).strip()
    return _AROUND.sub(r"\1", bare).replace(";}", "}")


def _beside(address: Address) -> str:
    """Return the way from the style sheet, which stands in the same folder."""
    return address.path.rpartition("/")[2]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
