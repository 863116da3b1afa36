"""Names of authors as pages give them, in the parts that a record has.

In here: one name or a list in one text. A name is parted only where that is plain. Not in here: where it stood (head.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_BY = re.compile(r"(?:by|von|par|por|di|door)\s+(?=[^\W\d_])", re.I)
_BETWEEN = re.compile(r"\s*(?:;|\s&\s|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+)\s*")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-'’.])*")
_OF_A_GROUP = re.compile(
    r"\b(?:staff|desk|news|newsroom|team|board|editors?|editorial|agency|agencies|press|office|ministry|department|committee|council|"
    r"government|service|bureau|times|post|herald|gazette|journal|magazine|reporters?|correspondents?|redaktion|redacci[oó]n|"
    r"r[eé]daction|redazione|admin|group|institute|university|society|association|reuters|afp|dpa|bbc|cnn|ap)\b",
    re.I,
)


def people(text: str) -> tuple[Mapping[str, str], ...]:
    """Return the authors that a text names.

    >>> people("By Ana Smith and Bo Li")
    ({'given': 'Ana', 'family': 'Smith'}, {'given': 'Bo', 'family': 'Li'})
    """
    return tuple(person(name) for name in _names(text))


def indexed_people(text: str) -> tuple[Mapping[str, str], ...]:
    """Return the authors of a text in which a comma stands between family and given name, as in catalogues.

    >>> indexed_people("García Márquez, Ana María; Li, Bo")
    ({'given': 'Ana María', 'family': 'García Márquez'}, {'given': 'Bo', 'family': 'Li'})
    """
    return tuple(person(name.strip()) for name in text.split(";") if name.strip() and not _is_address(name))


def person(name: str, *, group: bool = False) -> Mapping[str, str]:
    """Return one author: given and family name where there are two words, or a comma parts them; else the name whole.

    >>> person("García Márquez, Ana"), person("Ana García Márquez"), person("Gazette Staff")
    ({'given': 'Ana', 'family': 'García Márquez'}, {'literal': 'Ana García Márquez'}, {'literal': 'Gazette Staff'})
    """
    if group or _OF_A_GROUP.search(name):
        return {"literal": name}
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and _is_of_words(family, 3) and _is_of_words(given, 3):
        return {"given": given, "family": family}
    words = name.split()
    if len(words) == 2 and _is_of_words(name, 2) and all(word[0].isupper() for word in words):
        return {"given": words[0], "family": words[1]}
    return {"literal": name}


def _names(text: str) -> Iterator[str]:
    bare = _BY.sub("", text.strip(), count=1) if _BY.match(text.strip()) else text.strip()
    for part in _BETWEEN.split(bare):
        listed = [name.strip() for name in part.split(",")]
        whole = len(listed) > 1 and all(len(name.split()) > 1 for name in listed)
        yield from (name for name in (listed if whole else [part.strip(" ,")]) if name and not _is_address(name))


def _is_address(name: str) -> bool:
    return "://" in name or "@" in name


def _is_of_words(text: str, most: int) -> bool:
    words = text.split()
    return 0 < len(words) <= most and all(_WORD.fullmatch(word) for word in words)
