"""What a file of a collection is, by its path alone.

In here: the files of which the past is read. What would be reported for its name (`.yml`, a source in a folder of its own) was never
published, and is none of them.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from pathlib import PurePosixPath

from dateline.load import site, vocabulary
from dateline.load.forms import is_id
from dateline.model.proofs import ENDING
from dateline.text.tree import is_left_behind


class Kind(Enum):
    """What stands in a file."""

    EVENT = "event"
    SOURCE = "source"
    TEXT = "text"
    PROOF = "proof"
    TERMS = "terms"
    PAGE = "page"
    STORY = "story"
    MEDIUM = "medium"
    SITE = "site"


RECORDS = frozenset((Kind.EVENT, Kind.SOURCE, Kind.PROOF, Kind.TERMS, Kind.SITE))
"""What is read in any case; texts and pictures only where they are asked for, and of pages and stories the names suffice."""
_IN_SEEDS = {ENDING: Kind.PROOF, ".yaml": Kind.SOURCE, ".txt": Kind.TEXT}
_PROSE = {"pages": Kind.PAGE, "stories": Kind.STORY}
_TERMS = {terms.path: terms.kind for terms in vocabulary.ALL}


# The same paths come again with every commit that touches them.
@lru_cache(maxsize=100_000)
def place(path: str) -> tuple[Kind, str] | None:
    """Return what stands at a path, with its id: of a picture its name below `media/`, of terms their kind. None: nothing that counts.

    >>> place("events/1987/vote.yaml"), place("seeds/gazette.proof.json"), place("seeds/old/gazette.yaml")
    ((<Kind.EVENT: 'event'>, 'vote'), (<Kind.PROOF: 'proof'>, 'gazette'), None)
    """
    folder, _, rest = path.partition("/")
    if is_left_behind(path):
        return None
    if path == site.PATH:
        return Kind.SITE, ""
    if path in _TERMS:
        return Kind.TERMS, _TERMS[path]
    if folder == "media" and rest:
        return Kind.MEDIUM, rest
    if folder == "events" and path.endswith(".yaml"):
        return _named(Kind.EVENT, PurePosixPath(path).stem)
    if folder == "seeds" and "/" not in rest:
        kind, id = next(((kind, rest.removesuffix(ending)) for ending, kind in _IN_SEEDS.items() if rest.endswith(ending)), (None, ""))
        return _named(kind, id) if kind is not None else None
    if folder in _PROSE and "/" not in rest and rest.endswith(".md"):
        # A page in another language is part of its page.
        return _named(_PROSE[folder], rest.removesuffix(".md"))
    return None


def _named(kind: Kind, id: str) -> tuple[Kind, str] | None:
    return (kind, id) if is_id(id) else None
