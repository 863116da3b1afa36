"""Whether words that were taken down stand in any file of the site, however it writes them.

In here: the words, looked for in what a browser shows, in what programs read and in the bytes themselves. Not in here: which words
they are, which the collection says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from dateline.reread.fault import Fault
from dateline.reread.packed import unpacked
from dateline.reread.site import Site
from dateline.reread.strings import strings_of
from dateline.reread.words import is_unspaced

_WORDS = re.compile(r"[^\W_]+")
_RUN = re.compile(rb"[\x20-\x7e\x80-\xff]{8,}")


def taken_down_faults(site: Site, removed: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Yield the files that have words of what was taken down; `removed` are names and the words that each had."""
    wanted = [(name, _bounded(folded)) for name, words in removed if (folded := _folded(words))]
    if not wanted:
        return
    for path in sorted(site.files):
        texts = [_folded(text) for text in _texts(site, path)]
        for name in dict.fromkeys(name for name, words in wanted if any(words in text for text in texts)):
            message = f"words of {name}, which was taken down, stand in this file"
            yield Fault(path, 1, message, "take them out of what the file is made of, then build the site again")


def _bounded(words: str) -> str:
    """Return folded words without the space at an end where their script parts words by none."""
    bare = words.strip()
    before, after = ("" if is_unspaced(sign) else " " for sign in (bare[0], bare[-1]))
    return f"{before}{bare}{after}"


def _folded(text: str) -> str:
    """Return the words of a text alone, in small letters, with a space on both sides of each.

    >>> _folded("The *Mayor*, at last…")
    ' the mayor at last '
    """
    words = _WORDS.findall(unicodedata.normalize("NFC", text).casefold())
    return f" {' '.join(words)} " if words else ""


def _texts(site: Site, path: str) -> Iterator[str]:
    """Yield a file as text, as it is written and as it is meant: without tags, with what JSON, HTML and addresses escape.

    Of a picture those runs of letters are text that are long enough to be no chance.
    """
    yield path
    if path in site.documents:
        yield site.documents[path].text
    content = unpacked(site.files[path])
    try:
        raw = content.decode("utf-8")
    except UnicodeDecodeError:
        yield from (run.decode("utf-8", "replace") for run in _RUN.findall(content))
        return
    yield raw
    yield from strings_of(path, raw)
    if "%" in raw:
        yield unquote(raw)
