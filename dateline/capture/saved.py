"""Pages that a browser saved as one file: MHTML, and the web archives of Safari.

In here: the page inside, and the address that it was saved from. Not in here: what the page says (article.py).
"""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from xml.parsers.expat import ExpatError


@dataclass(frozen=True, slots=True)
class Saved:
    """The page in a saved file, in the encoding told, and where it was."""

    page: bytes
    encoding: str
    address: str


def from_mhtml(data: bytes) -> Saved | None:
    """Return the first page of an MHTML file. Source: RFC 2557."""
    message = message_from_bytes(data)
    part = next((part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes):
        return None
    return Saved(content, part.get_content_charset() or "", _address(message, part))


def _address(message: Message, part: Message) -> str:
    told = (message.get("Snapshot-Content-Location"), part.get("Content-Location"))
    return next((str(address).strip() for address in told if address and str(address).startswith(("http:", "https:"))), "")


def from_webarchive(data: bytes) -> Saved | None:
    """Return the page of a web archive of Safari, which is a property list."""
    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError):
        return None
    main = archive.get("WebMainResource") if isinstance(archive, Mapping) else None
    page = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if not isinstance(main, Mapping) or not isinstance(page, bytes):
        return None
    return Saved(page, str(main.get("WebResourceTextEncodingName", "")), str(main.get("WebResourceURL", "")))
