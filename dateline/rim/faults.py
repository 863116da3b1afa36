"""Why a site could not be published, in words for whoever ran the build.

In here: the one fault that publishing raises, and what the system's errors mean to a curator, wherever one meets them.
Not in here: printing it (cli/).
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from dateline.urls import MANIFEST

UNCHANGED = "the published site is unchanged"
NOTHING = "no site was written"
ELSEWHERE = "choose another folder with `--output`"

_REASONS = {
    errno.EACCES: "may not be read or written by you",
    errno.EPERM: "may not be read or written by you",
    errno.EROFS: "is on a disk that is read-only",
    errno.EDQUOT: "would go beyond your share of the disk",
    errno.ENOSPC: "is on a disk that is full",
    errno.EEXIST: "is a file, and a folder is wanted there",
    errno.EISDIR: "is a folder, and a file is wanted there",
    errno.EXDEV: "is on another file system than the folder around it, so that nothing can be exchanged in one step",
    errno.EBUSY: "is in use by the system, for example as a mount",
    errno.EIO: "is where the disk reports a fault",
    errno.ENAMETOOLONG: "has a name that is too long for this disk",
    errno.ENOTDIR: "stands in something that is not a folder",
    errno.ENOLCK: "is on a disk without the locks that keep two builds apart",
    errno.EOPNOTSUPP: "is on a disk without the locks that keep two builds apart",
}


def standing(output: Path) -> str:
    """Say what a build that publishes nothing leaves at `output`."""
    return UNCHANGED if os.path.isfile(output / MANIFEST.path) else NOTHING


def reason(fault: OSError) -> str:
    """Say what an error of the system means for the place that it names, as the rest of a sentence: "is in use by the system"."""
    return _REASONS.get(fault.errno or 0) or f"is refused by the system, which says: {fault.strerror}"


class PublishFault(Exception):
    """A site was not published.

    `message` stands alone, `paths` are the places concerned, `note` says what became of the site that was there, `help` how to go on.
    """

    def __init__(self, message: str, *, help: tuple[str, ...] = (), paths: tuple[str, ...] = (), note: str = UNCHANGED) -> None:
        super().__init__(f"{message}; {note}")
        self.message = message
        self.help = help
        self.paths = paths
        self.note = note


def explained(fault: OSError, output: Path, needed: int, *, is_anothers: bool) -> PublishFault:
    """Say what an error of the system means for publishing a site of `needed` bytes at `output`.

    `is_anothers` tells that it arose at the output or inside it, and that this belongs to another user.
    """
    if fault.errno in (errno.EACCES, errno.EPERM) and is_anothers:
        help = "rename it, or choose another with `--output`"
        return PublishFault(f"`{output}` belongs to another user", help=(help,), paths=(str(output),))
    if fault.errno == errno.ENOSPC:
        help = f"free some space (the site is {needed:,} bytes), then build again"
        return PublishFault(f"the disk that holds `{output}` is full", help=(help, ELSEWHERE), paths=(str(output),))
    place = fault.filename if isinstance(fault.filename, str) else str(output)
    subject = "it" if place == str(output) else f"`{place}`"
    message = f"nothing can be published to `{output}`: {subject} {reason(fault)}"
    return PublishFault(message, help=("mend that, then build again", ELSEWHERE), paths=(place,))
