"""Whether a site that is planned keeps what sites before it promised, found before a byte of it is written.

In here: addresses and bytes of files. Not in here: what became of a record (check/), what a site promises (pages/).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import escape

from dateline.model.output import OutputFile
from dateline.urls import Address


def lost(files: Iterable[OutputFile], owed: Iterable[str]) -> tuple[str, ...]:
    """Return the owed addresses that no file answers, sorted; an anchor is answered where its page has the place.

    >>> lost([OutputFile("a/index.html", b'<p id="x">')], ["a/", "a/#x", "a/#y", "b/"])
    ('a/#y', 'b/')
    """
    contents = {file.path: file.content for file in files}
    return tuple(sorted(address for address in set(owed) if not _is_answered(address, contents)))


def astray(files: Iterable[OutputFile]) -> tuple[str, ...]:
    """Return the addresses that files promise and do not hold, sorted: a template that shows them left their place out.

    >>> astray([OutputFile("a/index.html", b"<p>", ("a/", "a/#x"))])
    ('a/#x',)
    """
    return tuple(sorted(address for file in files for address in file.lasting if not _is_answered(address, {file.path: file.content})))


def _is_answered(address: str, contents: Mapping[str, bytes]) -> bool:
    path, _, anchor = address.partition("#")
    content = contents.get(Address(path).file)
    return content is not None and (not anchor or f'id="{escape(anchor)}"'.encode() in content)
