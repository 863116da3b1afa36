"""Keys by which what was made is known again: the hash of everything that it was made from.

In here: texts and bytes to one key. Not in here: what is kept under it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def key_of(parts: Iterable[str | bytes]) -> str:
    """Return the hash of several parts, each told from its neighbours.

    >>> key_of(["a", "b"]) == key_of(["ab", ""])
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
