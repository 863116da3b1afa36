"""What a curator tells of a source on the command line, each in its form.

In here: the forms and their complaints, and the fields that they become. Not in here: which options there are (source.py).

Each form reads its rules only when it is asked: with the help of a verb, nothing is loaded.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dateline.text.ids import LONGEST_ID, mended_id
from dateline.text.nearest import did_you_mean

if TYPE_CHECKING:
    from dateline.capture.captured import Found

_FIELDS = ("title", "publisher", "published", "url", "language")


def fields(options: argparse.Namespace) -> tuple[Found, ...]:
    """Return what was given as fields of a record."""
    from dateline.capture.capture import GIVEN
    from dateline.capture.captured import Found

    given = {name: getattr(options, name) for name in _FIELDS} | {"kind": options.kind_of_source}
    return tuple(Found(name, value, GIVEN) for name, value in given.items() if value is not None)


def id(text: str) -> str:
    """Return an id."""
    from dateline.load.forms import is_id

    if is_id(text):
        return text
    mended = mended_id(text)
    why = f"{LONGEST_ID} signs are the most" if len(text) > LONGEST_ID else "it has small letters a to z, digits and single hyphens"
    raise argparse.ArgumentTypeError(f"`{text}` is not an id: {why}" + (f"; write `{mended}`" if mended else ""))


def line(text: str) -> str:
    """Return a text of one line."""
    from dateline.capture.signs import cleaned

    if not (bare := cleaned(text)):
        raise argparse.ArgumentTypeError("it is empty; write the words, or leave the option out")
    return bare


def date(text: str) -> str:
    """Return a date in EDTF."""
    from dateline.edtf.parse import EdtfError, parse

    try:
        parse(text)
    except EdtfError as error:
        raise argparse.ArgumentTypeError(f"`{text}` is not a date: {error.reason}; {error.hint or error.message}") from error
    return text


def address(text: str) -> str:
    """Return an address of the web."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(sign.isspace() for sign in text)
    except ValueError:
        is_address = False
    if not is_address:
        raise argparse.ArgumentTypeError(f"`{text}` is not an address of the web; write it as in the browser, with https://")
    return text


def language(text: str) -> str:
    """Return a language tag."""
    from dateline.load.forms import is_language

    if not is_language(text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a language tag; write two or three letters, for example `en`, `fr` or `pt-BR`")
    return text


def kind(text: str) -> str:
    """Return a kind of source; what is not known is left out, not called `unknown`."""
    from dateline.model.records import KINDS_OF_SOURCE

    kinds = [kind for kind in KINDS_OF_SOURCE if kind != "unknown"]
    if text not in kinds:
        near = did_you_mean(text, kinds)
        raise argparse.ArgumentTypeError(
            f"`{text}` is not a kind of source" + (f"; did you mean `{near}`?" if near else f"; there are {', '.join(kinds)}")
        )
    return text
