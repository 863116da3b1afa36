"""`new page`: a page of prose."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from dateline.cli import exits, reserved, terminal, writing
from dateline.cli.kinds import Kind

_TRANSLATION = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.[A-Za-z][A-Za-z0-9-]+")
"""The name of a translation: the id of the page, and a language."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", nargs="?", metavar="ID", help="the name of the file and of the address; `about` heads the page about the site"
    )
    parser.add_argument("--title", metavar="TITLE", type=writing.one_line, help="the title (default: made of the id)")
    parser.add_argument("--menu", action="store_true", help="set the page into the menu of every page")


def _new(options: argparse.Namespace, root: Path) -> int:
    """Write a page and return the exit code."""
    from dateline.draft.page import page
    from dateline.text.ids import name_of

    translated = _TRANSLATION.fullmatch(options.id or "")
    id = options.id if translated else writing.id_of(options.id, options.title, options, f"{options.called} method --title 'How we work'")
    if not translated and reserved.refused("page", id, root):
        return exits.BLOCKED
    path = f"pages/{id}.md"
    title = options.title or name_of(translated[1] if translated else id)
    if not writing.write({path: page(title, menu=options.menu)}, root):
        return exits.BLOCKED
    if options.title is None:
        terminal.step(f"Its title is `{title}`, made of the id; mend it in the file if it is another", quiet=options.quiet)
    return writing.proved([path], root, "open it and write below its head, then `check`")


KIND = Kind(
    "page",
    help="a page of prose",
    description="Begin a page of prose in pages/: its head, below which you write Markdown.",
    add_options=_add_options,
    run=_new,
)
