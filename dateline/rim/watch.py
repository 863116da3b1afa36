"""Wait until files change.

In here: looking at the disk again and again, which works on every disk, for links too, and needs no package. Files are told from
what they were by size, times and identity; their bytes are not read. Not in here: what is done about a change (serve/, cli/).
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from dateline.text.tree import is_left_behind

Stamps: TypeAlias = Mapping[str, tuple[int, ...]]
"""What is known of each file without reading it; of a folder that cannot be listed, why."""

PAUSE = 0.1
"""Seconds between two looks; where a look takes long, more, so that it never keeps more than a twentieth of a processor busy."""
QUIET = 0.05
"""Seconds without a change after which somebody is done saving."""
PATIENCE = 2.0
"""Seconds after which one does not wait for quiet any longer."""
_SHARE = 20


def stamps(places: Iterable[Path]) -> Stamps:
    """Return the stamp of every file at or below these places; what editors leave behind is passed over, as it is when records are read."""
    found: dict[str, tuple[int, ...]] = {}
    folders: set[tuple[int, int]] = set()
    waiting = [os.fspath(place) for place in places]
    while waiting:
        here = waiting.pop()
        try:
            status = os.stat(here)
            identity = (status.st_dev, status.st_ino)
            if not stat.S_ISDIR(status.st_mode):
                found[here] = _stamp(status)
            elif identity not in folders:  # a link may lead back
                folders.add(identity)
                with os.scandir(here) as items:
                    waiting += [item.path for item in items if not is_left_behind(item.name)]
        except OSError as fault:
            found[here] = (fault.errno or 0,)
    return found


def changed(places: Iterable[Path], known: Stamps) -> Stamps:
    """Wait until the files are others than those of `known` and nobody is changing them any more, and return their stamps.

    A file that comes and goes meanwhile, as some editors make one for each save, is no change.
    """
    places = tuple(places)
    while True:
        begun = time.monotonic()
        now = stamps(places)
        took = time.monotonic() - begun
        if now != known and (settled := _settled(places, now)) != known:
            return settled
        time.sleep(max(PAUSE, _SHARE * took))


def _settled(places: tuple[Path, ...], now: Stamps) -> Stamps:
    """Return the stamps once they have stayed the same for a moment, or after a while in any case."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        time.sleep(QUIET)
        later = stamps(places)
        if later == now:
            break
        now = later
    return now


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
