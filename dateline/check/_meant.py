"""Which id somebody meant who wrote another word: a slip of the hand, a name, a path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.text.ids import mended_id
from dateline.text.nearest import did_you_mean


def meant(word: str, known: Mapping[str, Iterable[str | None]]) -> str | None:
    """Return the id that `word` was meant to be; `known` are the ids, each with the names that its thing goes by.

    >>> known = {"gazette": ["Pellwick Gazette"], "herald": []}
    >>> meant("pellwick gazette", known), meant("seeds/gazette.txt", known), meant("gazete", known), meant("times", known)
    ('gazette', 'gazette', 'gazette', None)
    >>> meant("stories/herald.fr.md", known), meant("herald.fr", known), meant("", {"x": []})
    ('herald', 'herald', None)
    """
    bare = mended_id(re.sub(r"^.*/|(?:\.[\w-]+)?\.(?:ya?ml|txt|md)$|\.[a-z]{2,3}(?:-\w+)*$", "", word))
    if bare is not None and bare in known and bare != word:
        return bare
    folded = " ".join(word.split()).casefold()
    named = (id for id, names in known.items() if any(name and name.casefold() == folded for name in names))
    return next(named, None) or did_you_mean(word, (id for id in known if id != word))
