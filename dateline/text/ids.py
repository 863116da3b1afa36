"""Ids of records, made from words, and names made from ids."""

from __future__ import annotations

import re
import unicodedata

LONGEST_ID = 60
_NOT_OF_IDS = re.compile(r"[^a-z0-9]+")


def mended_id(text: str) -> str | None:
    """Return the id that is nearest to `text`, or None where nothing of it can stay.

    >>> mended_id("Émigrés & Co."), mended_id("日本") is None
    ('emigres-co', True)
    """
    plain = unicodedata.normalize("NFKD", text[: 10 * LONGEST_ID]).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    parts = [part for part in _NOT_OF_IDS.split(bare) if part]
    while len(parts) > 1 and len("-".join(parts)) > LONGEST_ID:
        parts.pop()
    return "-".join(parts)[:LONGEST_ID] or None


def name_of(id: str, *, proper: bool = False) -> str:
    """Return a name to begin with for a thing of which only the id is known; a proper name has a capital in each part.

    >>> name_of("fishing-fleet"), name_of("ada-moss", proper=True)
    ('Fishing fleet', 'Ada Moss')
    """
    return " ".join(part.capitalize() for part in id.split("-")) if proper else id.replace("-", " ").capitalize()
