"""`new page`: a page of prose."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.cli.kinds import Kind, _prose


def _add_options(parser: argparse.ArgumentParser) -> None:
    _prose.add_options(parser, about="the name of the file and of the address; `about` heads the page about the site")
    parser.add_argument("--menu", action="store_true", help="set the page into the menu of every page")


def _new(options: argparse.Namespace, root: Path) -> int:
    """Write a page and return the exit code."""
    from dateline.draft.page import page

    return _prose.write(options, root, "page", "pages", "method --title 'How we work'", lambda title: page(title, menu=options.menu))


KIND = Kind(
    "page",
    help="a page of prose",
    description="Begin a page of prose in pages/: its head, below which you write Markdown.",
    add_options=_add_options,
    run=_new,
)
