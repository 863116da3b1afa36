"""A licence by the name that programs know it by.

In here: the licences under which texts and data are given away. Not in here: those of software, which no timeline is.
"""

from __future__ import annotations

import re

_CREATIVE_COMMONS = re.compile(
    r"(?:creative[ -]?commons|cc)[ -](?P<terms>by(?:[ -]nc)?(?:[ -](?:sa|nd))?)[ -](?P<version>[1-4]\.[05])"
    r"(?: (?:international|unported|generic))?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/licenses/(?P<terms>by(?:-nc)?(?:-sa|-nd)?)/(?P<version>[1-4]\.[05])/?"
    r"(?:(?:deed|legalcode)(?:\.[a-z-]+)?)?"
)
_OTHERS = {
    "CC0-1.0": (r"cc0(?:[ -]1\.0)?(?: universal)?", r"https?://(?:www\.)?creativecommons\.org/publicdomain/zero/1\.0/?(?:deed|legalcode)?"),
    "ODbL-1.0": (r"odbl(?:[ -]v?1\.0)?", r"https?://(?:www\.)?opendatacommons\.org/licenses/odbl(?:/1[.-]0)?/?"),
    "ODC-By-1.0": (r"odc-by(?:[ -]v?1\.0)?", r"https?://(?:www\.)?opendatacommons\.org/licenses/by(?:/1[.-]0)?/?"),
    "PDDL-1.0": (r"(?:odc-)?pddl(?:[ -]v?1\.0)?", r"https?://(?:www\.)?opendatacommons\.org/licenses/pddl(?:/1[.-]0)?/?"),
}
_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")


def spdx(licence: str | None) -> str | None:
    """Return the SPDX identifier of a licence that is written by its name or address; None for what says more, or something else.

    >>> spdx("CC BY-SA 4.0"), spdx("https://creativecommons.org/licenses/by/4.0/"), spdx("CC BY 4.0; excerpts are not free")
    ('CC-BY-SA-4.0', 'CC-BY-4.0', None)

    Source: SPDX License List 3.
    """
    text = " ".join((licence or "").split())
    found = _CREATIVE_COMMONS.fullmatch(text) or _ADDRESS.fullmatch(text)
    if found is not None:
        return f"CC-{found['terms'].upper().replace(' ', '-')}-{found['version']}" if found["version"] in _VERSIONS else None
    named = (id for id, (name, address) in _OTHERS.items() if re.fullmatch(f"(?:{name})|(?:{address})", text, re.IGNORECASE))
    return next(named, None)
