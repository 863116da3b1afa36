"""The site that was published last, as a verb is told of it.

In here: `--previous`, and joining what that site tells with what git does. Not in here: reading it (rim/previous.py, ledger.py).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.ledger import Published
    from dateline.model.past import History

NONE = "none"
"""What is written where no site was published yet."""


class PreviousRefusal(Exception):
    """Why a build cannot go by the site that was named, and how to go on."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def add(parser: argparse.ArgumentParser) -> None:
    """Add the option to a verb that publishes."""
    said = (
        "the site that was published last, a folder or an archive of it (zip, tar, tar.gz): none of its addresses is lost, and versions "
        f"that git has no more are taken from it; `{NONE}` for the first publication"
    )
    parser.add_argument("--previous", metavar="SITE", help=said)


def joined(history: History, options: argparse.Namespace, root: Path) -> History:
    """Return a history with what the published site tells beside it, if one is named.

    Raises:
        PreviousRefusal: It is not there, cannot be read, is not as it was published, or is of another timeline.
        ReadFault: The collection cannot be read.
    """
    if options.previous is None or options.previous == NONE:
        return history
    from dateline import pipeline
    from dateline.ledger import joined

    found = _read(Path(options.previous))
    tree = DiskTree(root)
    live = pipeline.ids_of_events(tree)
    if len(found.events) > 1 and not live & {*found.events} and not pipeline.former_ids_of_events(tree) & {*found.events}:
        raise PreviousRefusal(
            f"the site `{options.previous}` is of another timeline: of its {len(found.events)} events, such as `{found.events[0]}`, "
            "none is in this one",
            f"name the site of this collection, or write `--previous {NONE}` if it was never published",
        )
    return joined(history, found, live)


def _read(place: Path) -> Published:
    import dateline
    from dateline.ledger import LedgerFault, published
    from dateline.rim.previous import PreviousFault, open_site

    try:
        return published(open_site(place), dateline.__version__)
    except (PreviousFault, LedgerFault) as fault:
        raise PreviousRefusal(fault.message, fault.help) from fault
