"""The search of a site that is being built: whether there is one, what makes its index, and what is said of it.

In here: the option, and the words. Not in here: running the program (rim/search.py).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.output import OutputFile
    from dateline.pipeline import Indexer

_MANY = 1000
"""Pages from which on it takes long enough to be said."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the option by which a site is built without its search."""
    parser.add_argument("--no-search", action="store_true", help="leave the full-text search out; its page then offers browsing alone")


def indexer(
    options: argparse.Namespace, root: Path, *, keeps: bool, say: Callable[[str], None], step: Callable[[str], None]
) -> Indexer | None:
    """Return what makes the index of a collection, kept from one build to the next with `keeps`; None for a site without search.

    `say` gets what a curator has to know, `step` what takes long.
    """
    from dateline.render.kept import Nothing
    from dateline.rim import search
    from dateline.rim.cache import Cache

    if options.no_search:
        return None
    program = search.find()
    if program is None:
        say(f"No search: {search.PACKAGE} is not installed, or does not run on this machine; /search/ offers browsing alone")
        return None
    cache = Cache(root, search.FOLDER) if keeps else None

    def index(documents: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
        files = program.index(documents, cache or Nothing(), step if len(documents) >= _MANY else lambda said: None)
        if cache is not None:
            cache.prune()
        return files

    return index
