"""Addresses of the web in the files of other programs.

In here: telling whether a text is one. Not in here: reading the record that it is written into (load/).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s\"<>\\^`{|}]+", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\s/.@:]+\.)+[^\s/.@:]{2,}|localhost")


def is_address(text: str) -> bool:
    """Tell whether a text is one address of the web.

    >>> is_address("https://example.org/a"), is_address("example.org"), is_address("https://example.org/ and more")
    (True, False, False)
    """
    try:
        port = urlsplit(text).port
    except ValueError:
        return False
    return _ADDRESS.fullmatch(text) is not None and _HOST.fullmatch(host_of(text)) is not None and port != 0


def host_of(text: str) -> str:
    """Return the host of an address as people name it, nothing where it has none.

    >>> host_of("https://www.example.org:80/a")
    'example.org'
    """
    try:
        return (urlsplit(text).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
