"""What the collection has already: ids, texts, addresses. Nothing is brought in twice, and nothing overwritten.

In here: those three, and what is said of them. Not in here: writing (source.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import reserved
from dateline.text.ids import LONGEST_ID, mended_id
from dateline.text.tree import ReadFault

if TYPE_CHECKING:
    from dateline.capture.captured import Captured, Refused
    from dateline.model.records import SourceRecord


def taken(id: str | None, sources: Sequence[SourceRecord], root: Path) -> Refused | None:
    """Refuse an id that a source has, or had."""
    from dateline.capture.captured import Refused

    if id is None or id not in _ids(sources, root):
        return None
    became = next((source.id for source in sources if id in source.previous_ids), None)
    if became is not None:
        return Refused(reserved.said(id, became), (f"{reserved.CURE}, or leave `--id` out and have one made",))
    help = "choose another id, or leave `--id` out and have one made"
    return Refused(f"there is a source `{id}` already, and nothing is overwritten", (help,))


def refusal(found: Captured, digest: str | None, sources: Sequence[SourceRecord], *, may_be_another: bool) -> Refused | None:
    """Refuse what is here already, or has nothing to be named by; an address may stand twice where that is meant."""
    from dateline.capture.captured import Refused

    same = next((source.id for source in sources if digest and digest in (source.sha256, source.text and source.text.sha256)), None)
    if same is not None:
        help = f"quote from `{same}`; a work that only retells or reprints it is named without a text: `new source --id ID --title TITLE`"
        return Refused(f"this very text is the source `{same}` already", (help,))
    if found.get("title") is None and found.get("publisher") is None:
        help = "give it: `--title TITLE`, or `--publisher NAME` for a work without one"
        return Refused("what was brought in has no title", (help,))
    url = found.get("url")
    return at_address(str(url.value), sources) if url is not None and not may_be_another else None


def at_address(address: str, sources: Sequence[SourceRecord]) -> Refused | None:
    """Refuse an address at which a source stands; http or https, `www.`, a slash at the end and a place in the page make no difference."""
    from dateline.capture.captured import Refused

    same = next((source.id for source in sources if source.url and _bare(source.url) == _bare(address)), None)
    if same is None:
        return None
    help = "quote from that one; for another version of the page give the new source an id of its own: `--id ID`"
    return Refused(f"`{same}` is the source of this address already", (help,))


def free_id(found: Captured, sources: Sequence[SourceRecord], root: Path) -> str | None:
    """Make an id of publisher and title that no source has; None where nothing can be made of them."""
    words = [str(field.value) for name in ("publisher", "title") if (field := found.get(name)) is not None]
    made = mended_id(" ".join(words))
    ids = _ids(sources, root)
    if made is None or made not in ids:
        return made
    numbers = (f"{made[: LONGEST_ID - len(str(number)) - 1].rstrip('-')}-{number}" for number in range(2, len(ids) + 3))
    return next(each for each in numbers if each not in ids)


def _ids(sources: Sequence[SourceRecord], root: Path) -> frozenset[str]:
    """Return the ids that are taken, also by a text without a record, and those that a source had before."""
    from dateline.rim.trees import DiskTree

    try:
        names = [entry.path.rpartition("/")[2].partition(".")[0] for entry in DiskTree(root).entries("seeds")]
    except ReadFault:
        names = []  # what cannot be listed cannot be written to either, which is said then
    before = (id for source in sources for id in source.previous_ids)
    return frozenset((*(source.id for source in sources), *before, *names))


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")
