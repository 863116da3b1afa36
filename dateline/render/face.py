"""The face in which pages are set, found in the style sheets, so that browsers can be told of it before they have read those.

In here: the first family of `--sans`, and the file of its upright letters. Not in here: what is loaded when (static/js/face.js).
Source: CSS Fonts Level 4, 4.1: a rule `@font-face` with its descriptors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.urls import Address

_VOICE = re.compile(r"--sans\s*:\s*(?P<first>[^,;}]+)")
_RULE = re.compile(r"@font-face\s*\{([^}]*)\}", re.IGNORECASE)
_FAMILY = re.compile(r"(?:^|;)\s*font-family\s*:\s*([^;]+)", re.IGNORECASE)
_SLANTED = re.compile(r"(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_FILE = re.compile(r"""url\(\s*["']?(?:\.\./)?([^"')]+?)["']?\s*\)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Face:
    """A family by its name, and the file of its upright letters."""

    family: str
    href: str


def first_face(sheets: Sequence[str], addresses: Mapping[str, Address]) -> Face | None:
    """Return the face of our voice; None where the machine of the reader is asked for one.

    `sheets` are without comments, a later one has the last word. Addresses are known by the names that sheets use (`fonts/x.woff2`).
    """
    # In a sheet what comes first is set for every page, and what comes behind it for paper, or for some screens.
    named = next((match["first"] for css in reversed(sheets) if (match := _VOICE.search(css))), None)
    if named is None:
        return None
    family = _plain(named)
    return next((Face(family, addresses[name].from_root()) for css in sheets for name in _files(css, family) if name in addresses), None)


def _files(css: str, family: str) -> Iterator[str]:
    for (rule,) in (match.groups() for match in _RULE.finditer(css)):
        name = _FAMILY.search(rule)
        if name and _plain(name[1]).casefold() == family.casefold() and not _SLANTED.search(rule):
            yield from _FILE.findall(rule)


def _plain(name: str) -> str:
    return " ".join(name.strip().strip("\"'").split())
