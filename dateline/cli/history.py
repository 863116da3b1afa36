"""The history of the collection that a verb works on.

In here: reading it, and saying that there is none. Not in here: git (rim/log.py), what it means (former/).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.model.past import History


def read(root: Path, *, keeps: bool = False) -> History:
    """Return what the main line of the collection at `root` published; where there is none, why.

    What is known of it up to a commit may be kept on the disk for the next build.

    Raises:
        HistoryFault: There is a history, and it cannot be read whole.
        ReadFault: `site.yaml` cannot be read.
    """
    from dateline import pipeline
    from dateline.model.line import NoLine
    from dateline.model.past import History
    from dateline.render.kept import Nothing
    from dateline.rim.cache import HISTORY, Cache
    from dateline.rim.log import mainline

    cache = Cache(root, HISTORY) if keeps else None
    kept = cache or Nothing()
    with mainline(root, pipeline.published_since(DiskTree(root)), kept) as found:
        history = History(lack=found.why) if isinstance(found, NoLine) else pipeline.history(*found, kept)
    if cache is not None:
        cache.prune()
    return history


def lack(history: History) -> str | None:
    """Say that versions and addresses of the past are not known, or by the site published last alone, if that is so."""
    if history.lack is None:
        return None
    without = "so that former states are those of the site published last" if history.is_known else "so that no former states are shown"
    return f"No history, {without}: {history.lack}"
