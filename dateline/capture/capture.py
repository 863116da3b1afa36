"""The way in: tell what bytes are, have them read, and put what is already known in the place of what was found.

In here: the kinds of files, and the words for those that cannot be read. Not in here: reading each kind (plain.py, article.py, pdf.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.capture.article import article
from dateline.capture.captured import Captured, Found, Refused
from dateline.capture.head import FETCHED_FROM, plain_address
from dateline.capture.pdf import pdf
from dateline.capture.plain import plain
from dateline.capture.saved import Saved, from_mhtml, from_webarchive
from dateline.quotes.normalise import normalise
from dateline.quotes.titles import title_span

REQUIREMENTS = ("lxml_html_clean>=0.4.4,<1", "pypdfium2>=5.15,<6", "trafilatura>=2.3.1,<3")
"""The packages that read HTML and PDF: the extra `capture` of pyproject.toml."""

GIVEN = "the command line"
"""Where a field was found that a curator gave."""

_AS_TEXT = ("paste the words instead: `new source -`",)
_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_MHTML = re.compile(rb"(?:From[ :]|MIME-Version:|Subject:|Snapshot-Content-Location:|Content-Type: ?multipart/related)", re.I)
_OTHERS = (
    (b"PK\x03\x04", "is a packed file, such as one of Word, LibreOffice or EPUB", ("save it as PDF or as plain text, and bring that in",)),
    (b"\xd0\xcf\x11\xe0", "is a file of an old Office program", ("save it as PDF or as plain text, and bring that in",)),
    (b"{\\rtf", "is in rich text (RTF)", ("save it as plain text, and bring that in",)),
    (b"%!PS", "is in PostScript", ("make a PDF of it: `ps2pdf OLD.ps NEW.pdf`",)),
    (b"\x89PNG", "is a picture", ("type the words and paste them: `new source -`",)),
    (b"\xff\xd8\xff", "is a picture", ("type the words and paste them: `new source -`",)),
    (b"GIF8", "is a picture", ("type the words and paste them: `new source -`",)),
    (b"II*\x00", "is a picture", ("make a PDF with text of it, for example with `ocrmypdf`",)),
    (b"MM\x00*", "is a picture", ("make a PDF with text of it, for example with `ocrmypdf`",)),
    (b"\x1f\x8b", "is packed with gzip", ("unpack it first: `gunzip FILE`",)),
    (b"WARC/", "is an archive of many pages (WARC)", ("take the one page out of it as HTML, and bring that in",)),
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What is to be read: its bytes, its name in messages, and what came with it: media type, encoding, address."""

    data: bytes
    what: str
    media_type: str = ""
    encoding: str = ""
    address: str = ""


def captured(brought: Brought, known: Sequence[Found] = ()) -> Captured | Refused:
    """Return what was brought in; fields that are known take the place of those found.

    Raises:
        ImportError: A package of the extra is needed, and not installed.
    """
    found = _read(brought)
    if isinstance(found, Refused):
        return found
    if brought.address and found.get("url") is None:
        found = found.with_field(Found("url", plain_address(brought.address), FETCHED_FROM))
    return with_known(found, known)


def _read(brought: Brought) -> Captured | Refused:
    data, what = brought.data, brought.what
    if not data.strip():
        return Refused(f"{what} is empty", ("copy the whole article, its title first, and try again",))
    if b"%PDF-" in data[:1024]:
        return pdf(data, what)
    if data.startswith(b"bplist00") or b"<key>WebMainResource</key>" in data[:4096]:
        return _saved(from_webarchive(data), what)
    for head, said, help in _OTHERS:
        if data.startswith(head):
            return Refused(f"{what} {said}", help)
    if _MHTML.match(data) and b"multipart/related" in data[:4096].lower():
        return _saved(from_mhtml(data), what)
    if brought.media_type in ("text/html", "application/xhtml+xml") or _HTML.match(data[:65536]):
        return article(data, what, brought.encoding, brought.address)
    return plain(data, what, brought.encoding)


def _saved(saved: Saved | None, what: str) -> Captured | Refused:
    if saved is None:
        return Refused(
            f"{what} is a page saved by a browser, and no page is found in it", ("save it as HTML only, and bring that in", *_AS_TEXT)
        )
    return article(saved.page, what, saved.encoding, saved.address)


def with_known(found: Captured, known: Sequence[Found]) -> Captured:
    """Return what was found with what is known, and with what is inferred from both: a title that is not in the text, a publisher."""
    for field in known:
        found = found.with_field(field)
    title, url = found.get("title"), found.get("url")
    if title is not None and not title.rests_on and found.text and not title_span(str(title.value), normalise(found.text)):
        told = "Given by the curator" if title.origin == GIVEN else f"Told by {title.origin}"
        reason = f"{told}; the archived text does not have it."
        found = found.with_field(Found("title", title.value, title.origin, reason))
    if found.get("publisher") is None and url is not None:
        host = (urlsplit(plain_address(str(url.value))).hostname or "").removeprefix("www.")
        found = found.with_field(Found("publisher", host, "the address", f"Read from the site's name, {host}."))
    return found
