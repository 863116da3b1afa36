"""Bytes of a text or a page as text, in the encoding that they are in.

In here: byte order marks, UTF-8, what a page declares, Windows-1252. Not in here: signs that may not stay (signs.py).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dateline.capture.captured import Refused
from dateline.text.file import BOM

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# What pages call by these names is read by browsers as the larger set. Source: WHATWG, Encoding, "Names and labels".
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "tis-620": "cp874", "x-sjis": "cp932", "big5": "big5hkscs",
}  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.I)
_HEAD = 4096
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_BEYOND_ASCII = re.compile(r"\S{0,20}[^\s\x00-\x7f]\S{0,20}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without a byte order mark, and what has to be said of how it was read."""

    text: str
    doubt: str = ""


def decoded(data: bytes, what: str, declared: str = "") -> Decoded | Refused:
    """Read bytes as text: by the mark at their head, as UTF-8, as they are declared to be, or as Windows-1252.

    `what` names the thing in messages: "`notes.txt`", "the pasted text".
    """
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, what, encoding, name)
    if b"\x00" in data:
        return Refused(
            f"{what} holds null bytes, so it is not a text, or one in UTF-16 without its mark",
            ("save it as UTF-8 in the program that it comes from", "if it is UTF-16, try `iconv -f UTF-16LE -t UTF-8 OLD > NEW`"),
        )
    if len(_CONTROLS.findall(data)) * 50 > len(data):
        return Refused(
            f"{what} is not a text", ("bring in a text, an HTML page or a PDF; for anything else paste the words: `new source -`",)
        )
    text = _tried(data, "utf-8")
    if text is not None:
        return Decoded(text)
    meant = _MEANT.get(declared.lower(), declared)
    if meant and (text := _tried(data, meant)) is not None:
        return Decoded(text)
    return _guessed(data, what, declared)


def declared_in(page: bytes) -> str:
    """Return the encoding that the head of an HTML page declares, or an empty text."""
    found = _DECLARED.search(page[:_HEAD])
    return found[1].decode("ascii") if found else ""


def _marked(data: bytes, what: str, encoding: str, name: str) -> Decoded | Refused:
    text = _tried(data, encoding)
    if text is None:
        return Refused(
            f"{what} begins as {name or 'UTF-8'} and goes on as something else",
            ("save it as UTF-8 in the program that it comes from",),
        )
    said = (
        f"it was in {name} and is kept in UTF-8" if name else "the byte order mark at its head is left out, since it is no part of the text"
    )
    return Decoded(text.removeprefix(BOM), said)


def _guessed(data: bytes, what: str, declared: str) -> Decoded | Refused:
    """Read bytes that are not UTF-8 as Windows-1252, unless so many letters are beyond a to z that it cannot be that."""
    text = _tried(data, "cp1252")
    letters = [sign for sign in text or "" if sign.isalpha()]
    beyond = sum(not sign.isascii() for sign in letters)
    says = f"; it says that it is `{declared}`, which it is not" if declared else ""
    if text is None or 3 * beyond > len(letters):
        return Refused(
            f"{what} is not UTF-8, and which encoding it is in cannot be told{says}",
            (
                "save it as UTF-8 in the program that it comes from",
                "or convert it, for example from the Cyrillic one: `iconv -f WINDOWS-1251 -t UTF-8 OLD > NEW`",
            ),
        )
    words = list(dict.fromkeys(_BEYOND_ASCII.findall(text)))[:_MOST_NAMED]
    return Decoded(text, f"it is not UTF-8{says} and was read as Windows-1252; look at {', '.join(f'`{word}`' for word in words)}")


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # an encoding that Python does not know, or that is none of text
        return None
