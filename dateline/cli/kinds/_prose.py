"""What `new page` and `new story` have in common: one file in Markdown, with its head."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import exits, reserved, terminal, writing

if TYPE_CHECKING:
    from dateline.model.records import ProseKind

_TRANSLATION = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.[A-Za-z][A-Za-z0-9-]+")
"""The name of a translation: the id of the page, and a language."""


def add_options(parser: argparse.ArgumentParser, *, about: str) -> None:
    """Add what is typed for such a file; `about` says what its id is."""
    parser.add_argument("id", nargs="?", metavar="ID", help=about)
    parser.add_argument("--title", metavar="TITLE", type=writing.one_line, help="the title (default: made of the id)")


def write(options: argparse.Namespace, root: Path, kind: ProseKind, folder: str, example: str, made: Callable[[str], str]) -> int:
    """Write the file that `made` makes of the title, and return the exit code; `example` is what might have been typed."""
    from dateline.text.ids import name_of

    translated = _TRANSLATION.fullmatch(options.id or "")
    id = options.id if translated else writing.id_of(options.id, options.title, options, f"{options.called} {example}")
    if not translated and reserved.refused(kind, id, root):
        return exits.BLOCKED
    path = f"{folder}/{id}.md"
    title = options.title or name_of(translated[1] if translated else id)
    if not writing.write({path: made(title)}, root):
        return exits.BLOCKED
    if options.title is None:
        terminal.step(f"Its title is `{title}`, made of the id; mend it in the file if it is another", quiet=options.quiet)
    return writing.proved([path], root, "open it and write below its head, then `check`")
