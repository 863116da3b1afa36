"""What several verbs take on the command line, and how it is refused.

In here: options and types of words that more than one verb has. Not in here: a verb's own (verbs/), the parser (options.py).
"""

from __future__ import annotations

import argparse
import errno
import os
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from dateline.cli import host, terminal
from dateline.rim.faults import reason
from dateline.text.display import visible

_LONGEST_SHOWN = 60

Parser = TypeVar("Parser", bound=argparse.ArgumentParser)


def add_common(parser: argparse.ArgumentParser, home: str | None) -> None:
    """Add what every verb takes; `home` says which folder is the collection when none is named.

    Without `home` it is the parser of a word behind the verb: these options may stand behind that word too, and say there no less
    and no more than before it.
    """
    unsaid = argparse.SUPPRESS if home is None else None
    collection = "the collection: the folder that holds site.yaml" + (f" (default: {home})" if home else "")
    parser.add_argument("--root", metavar="DIR", type=folder, default=unsaid, help=collection)
    volume = parser.add_mutually_exclusive_group()
    more = "say more, also the warnings that a record allows and why"
    volume.add_argument("--verbose", action="store_true", default=unsaid or False, help=more)
    volume.add_argument("--quiet", action="store_true", default=unsaid or False, help="say only what is wrong, and the closing line")


class Named(Protocol):
    """A kind that stands behind a verb, with its help in the list of all and above its own."""

    @property
    def name(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def description(self) -> str: ...


def below(listed: argparse._SubParsersAction[Parser], verb: argparse.ArgumentParser, kind: Named) -> Parser:
    """Add the parser of a kind to those of its verb, with what every verb takes."""
    parser = listed.add_parser(
        kind.name, help=kind.help, description=kind.description, formatter_class=verb.formatter_class, allow_abbrev=False
    )
    add_common(parser, None)
    return parser


def add_findings(parser: argparse.ArgumentParser) -> None:
    """Add what every verb takes that reports findings."""
    parser.add_argument("--strict", action="store_true", help="let warnings block too, but for those that a record allows with a reason")
    required = "let no proof stand in for a text that is kept elsewhere: each has to be at hand"
    parser.add_argument("--require-texts", action="store_true", help=required)
    forms = ",".join(each.name for each in terminal.all_forms())
    usual = host.form()
    parser.add_argument("--format", metavar=f"{{{forms}}}", type=_form, default=usual, help=f"how problems are printed (default: {usual})")


def add_base_url(parser: argparse.ArgumentParser) -> None:
    """Add the address of the site, for verbs that build it."""
    address = "the address at which the site will be published, in place of the one in site.yaml"
    parser.add_argument("--base-url", metavar="URL", type=_base_url, help=address)


def _base_url(text: str) -> str:
    parts = urlsplit(text)
    # Read only when the option is given: reading records brings YAML along.
    from dateline.load.site import NOT_IN_ADDRESS

    odd = not text.isprintable() or any(sign.isspace() for sign in text) or NOT_IN_ADDRESS.search(text) is not None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or odd:
        raise argparse.ArgumentTypeError(f"`{text}` is not the address of a site; write one such as https://example.org/timeline/")
    return text


def folder(text: str) -> str:
    """Return the name of a folder as it is, if it is one."""
    if not text:
        raise argparse.ArgumentTypeError("the name of a folder is empty; write one, such as `.` for this folder")
    try:
        os.lstat(text)
    except OSError as fault:
        if fault.errno == errno.ENAMETOOLONG:
            raise argparse.ArgumentTypeError(f"the folder `{visible(text[:_LONGEST_SHOWN])}…` {reason(fault)}") from fault
    return text


def _form(text: str) -> str:
    names = [each.name for each in terminal.all_forms()]
    if text not in names:
        raise argparse.ArgumentTypeError(
            f"`{text}` is not a way to print problems; write {', '.join(f'`{name}`' for name in names[:-1])} or `{names[-1]}`"
        )
    return text
