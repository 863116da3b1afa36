"""Files that are compressed within: what they hold, so that nothing is published unread.

In here: gzip, in which the index of the search stands. Not in here: what is looked for in it (leaks.py, taken_down.py).
"""

from __future__ import annotations

import zlib
from typing import Final

_GZIP: Final = b"\x1f\x8b"
_WITH_HEAD: Final = zlib.MAX_WBITS + 16
"""By which zlib reads the head of gzip too."""


def unpacked(content: bytes) -> bytes:
    """Return what a file holds: what gzip packed, or the file as it is where it is none, or a broken one."""
    if not content.startswith(_GZIP):
        return content
    try:
        return zlib.decompress(content, _WITH_HEAD)
    except zlib.error:
        return content
