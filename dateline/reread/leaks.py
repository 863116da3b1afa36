"""Whether any file of the site carries most of a source: excerpts are published, texts are not.

In here: sentences of the sources, looked for in all text of all files. Not in here: the share that the build allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.reread.fault import Fault
from dateline.reread.packed import unpacked
from dateline.reread.site import Site
from dateline.reread.strings import strings_of
from dateline.reread.words import normal

MOST = 0.5
SHORT = 1000
"""Characters below which a text, a letter or a post, may be quoted whole."""

_SENTENCE = re.compile(r"[^.!?。！？\n]+")
_PIECE = 30
_HEAD = 16
_WORD = re.compile(r"\b\w")


def leak_faults(site: Site, texts: Mapping[str, str], shares: Mapping[str, float]) -> Iterator[Fault]:
    """Yield the files that hold more than half of a source's sentences, by length, or more than its own share in `shares`."""
    pieces = {source: _pieces(text) for source, text in texts.items() if len(normal(text)) >= SHORT}
    heads: dict[str, dict[int, dict[str, set[str]]]] = {}
    for source, sentences in pieces.items():
        for sentence in sentences:
            heads.setdefault(sentence[:_HEAD], {}).setdefault(len(sentence), {}).setdefault(sentence, set()).add(source)
    if not heads:
        return  # no text is long enough to be carried off, and reading every word of the site would find nothing
    for path in sorted(site.files):
        for source, found in sorted(_found(_words(site, path), heads).items()):
            share = sum(map(len, found)) / sum(map(len, pieces[source]))
            if share > max(MOST, shares.get(source, 0)):
                message = f"the file holds {share:.0%} of the text of `{source}`"
                yield Fault(path, 1, message, "quote less of it: a source is never published whole")


def _pieces(text: str) -> tuple[str, ...]:
    """Return the sentences of a text that are long enough to be nobody else's, from their first letter on.

    One that the text repeats is there as often: quoted once, it is no more of the text than its one place.
    """
    found = (normal(sentence.group()) for sentence in _SENTENCE.finditer(text))
    starts = ((sentence, _WORD.search(sentence)) for sentence in found)
    return tuple(sentence[start.start() :] for sentence, start in starts if start and len(sentence) - start.start() >= _PIECE)


def _found(words: str, heads: Mapping[str, Mapping[int, Mapping[str, set[str]]]]) -> dict[str, set[str]]:
    """Return the sentences that stand in `words`, by source.

    `heads` has the sentences by their first signs and by their length, each with the sources that have it: where thousands begin
    alike, as in reports of one desk, they are looked up and not gone through.
    """
    found: dict[str, set[str]] = {}
    for start in _WORD.finditer(words):
        at = start.start()
        alike = heads.get(words[at : at + _HEAD])
        if alike is None:
            continue
        for length, sentences in alike.items():
            sentence = words[at : at + length]
            for source in sentences.get(sentence, ()):
                found.setdefault(source, set()).add(sentence)
    return found


def _words(site: Site, path: str) -> str:
    """Return everything in a file that can be read as text, however its format writes it down."""
    if path in site.documents:
        return normal(site.documents[path].text)
    try:
        return normal("\n".join(strings_of(path, unpacked(site.files[path]).decode("utf-8"))))
    except UnicodeDecodeError:
        return ""
