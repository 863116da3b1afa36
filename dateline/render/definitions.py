"""Drawings that a page defines once and uses by name: those that it does not use are left out.

In here: finding what is used. A template has each definition of `svg.definitions` on a line of its own; what stands otherwise stays.
Not in here: the drawings (partials/marks.html).
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r'(<svg class="definitions"[^>]*><defs>\n)(.*?)(</defs></svg>)', re.DOTALL)
_DEFINITION = re.compile(r'^<(symbol|linearGradient) id="(?P<id>[^"]+)".*</\1>\n', re.MULTILINE)
_USED = re.compile(r"#(_[A-Za-z0-9-]+)")
_EMPTY = re.compile(r"<g[^>]*>\n</g>\n")


def without_unused(html: str) -> str:
    """Return a page without the definitions that nothing on it names.

    >>> drawn = '<symbol id="_a"><use href="#_b"/></symbol>\\n<symbol id="_b"></symbol>\\n<symbol id="_c"></symbol>\\n'
    >>> page = f'<svg class="definitions"><defs>\\n{drawn}</defs></svg><use href="#_a"/>'
    >>> without_unused(page).count("<symbol")
    2
    """
    block = _BLOCK.search(html)
    if block is None:
        return html
    named = set(_USED.findall(html[: block.start()])) | set(_USED.findall(html, block.end()))
    uses = {found["id"]: set(_USED.findall(found[0])) for found in _DEFINITION.finditer(block[2])}
    wanted, left = set[str](), named & uses.keys()
    while left:
        wanted |= left
        left = {other for id in left for other in uses[id] & uses.keys()} - wanted
    kept = _DEFINITION.sub(lambda found: found[0] if found["id"] in wanted else "", block[2])
    return html[: block.start(2)] + _EMPTY.sub("", kept) + html[block.end(2) :]
