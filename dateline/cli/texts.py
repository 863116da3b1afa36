"""The folder of texts that are kept elsewhere: how it is named, and what is said where they are not at hand.

In here: `--texts` and its variable. Not in here: reading texts (load/), what may stand in for them (check/).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import arguments, terminal

if TYPE_CHECKING:
    from dateline.diagnostics.diagnostic import Rule
    from dateline.model.timeline import Timeline

VARIABLE = "DATELINE_TEXTS"
"""What names the folder where `--texts` does not."""
_MOST_NAMED = 5


def add(parser: argparse.ArgumentParser) -> None:
    """Add the option to a verb that reads texts."""
    said = f"a folder with texts of sources, as <id>.txt, that are not kept in seeds/ (default: what {VARIABLE} names, if anything)"
    parser.add_argument("--texts", metavar="DIR", type=arguments.folder, help=said)


def folder(options: argparse.Namespace, root: Path) -> str | None:
    """Return the folder as a path from the collection's root, if one is named; ends with a usage complaint where it is not there."""
    typed = getattr(options, "texts", None)
    named = typed or os.environ.get(VARIABLE)
    if not named:
        return None
    if not os.path.isdir(named):
        by = "`--texts`" if typed else f"the variable {VARIABLE}"
        options.refuse(f"there is no folder `{named}`; {by} names the folder that has the texts kept elsewhere, each as <id>.txt")
    # By what both are on the disk: the way out of a folder that was reached by a link begins where the link leads.
    return os.path.relpath(os.path.realpath(named), os.path.realpath(root))


def unread(timeline: Timeline, rules: Iterable[Rule], elsewhere: str | None) -> str | None:
    """Say which rules did not run, and for want of which texts; nothing where all texts are at hand. `elsewhere` is the folder named."""
    without = [id for id, source in timeline.sources.items() if source.record.text is None and source.record.proof is not None]
    if not without:
        return None
    names = ", ".join(sorted(rule.name for rule in rules if rule.needs_text))
    whose = f"the texts of {_listed(without)} are" if len(without) > 1 else f"the text of {_listed(without)} is"
    them = "them" if len(without) > 1 else "it"
    cure = f"`--texts DIR` names the folder that has {them}" if elsewhere is None else f"the folder that was named does not have {them}"
    return f"note: {whose} kept elsewhere and not at hand\n  = note: these rules did not run there: {names}\n  = help: {cure}"


def _listed(ids: Sequence[str]) -> str:
    """Set ids in backticks, the first few of many."""
    from dateline.text.listing import joined

    shown = [f"`{id}`" for id in ids[:_MOST_NAMED]]
    more = len(ids) - len(shown)
    return joined([*shown, terminal.count(more, "other source")] if more else shown)
