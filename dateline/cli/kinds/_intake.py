"""Take in what `new source` is given: a text that is pasted or piped, a file, a page of the web.

In here: where bytes come from, and what is in the way. Not in here: what they hold (capture/).
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from dateline.capture.capture import Brought
from dateline.capture.captured import Refused
from dateline.cli import exits, terminal
from dateline.rim.fetch import LARGEST, FetchFault, asked_for, fetch
from dateline.rim.trees import DiskTree
from dateline.text.tree import ReadFault

PASTED = "-"
_ADDRESS = re.compile(r"https?:", re.I)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_BARE = re.compile(r"www\..+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::[0-9]+)?/.*")
_PART = ("bring in the part that is needed, as a text",)


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why nothing was taken in, and the exit code."""

    refused: Refused
    code: int = exits.BLOCKED


def is_address(word: str) -> bool:
    """Tell whether a word is meant as an address of the web."""
    return _ADDRESS.match(word) is not None


def take(word: str, *, quiet: bool) -> Brought | NotTaken:
    """Return what a word stands for."""
    if word == PASTED:
        return _pasted(quiet=quiet)
    if is_address(word):
        return _fetched(word, quiet=quiet)
    if (scheme := _SCHEME.match(word)) is not None:
        cure = "write the path of the file, without `file://`" if scheme[1] == "file" else "take the page's address, with https://"
        return NotTaken(Refused(f"`{scheme[1]}:` is not a way by which a source is fetched", (cure,)), exits.USAGE)
    return _file(Path(word), word)


def _pasted(*, quiet: bool) -> Brought | NotTaken:
    # Under a closed standard input there is a stand-in without bytes, or nothing.
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return NotTaken(
            Refused("there is nothing to read: standard input is closed", ("pipe a text into it, or name a file",)), exits.USAGE
        )
    if sys.stdin.isatty():
        terminal.say("Paste the text, its title first, then end with Ctrl-D on a line of its own:")
    else:
        terminal.step("Reading standard input", quiet=quiet)
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return NotTaken(Refused("the text is larger than 20 MB", _PART))
    return Brought(data, "the pasted text")


def _file(path: Path, word: str) -> Brought | NotTaken:
    what = f"`{word}`"
    # A name that no disk takes is one that is not there.
    if os.path.isdir(path):
        return NotTaken(Refused(f"{what} is a folder", ("name one file in it; each source is brought in by itself",)), exits.USAGE)
    if not os.path.exists(path):
        address = f"for an address write `https://{word}`" if _BARE.fullmatch(word) else "name it as seen from the working folder"
        return NotTaken(Refused(f"there is no file {what}", (address,)), exits.USAGE)
    if (size := path.stat().st_size) > LARGEST:
        return NotTaken(Refused(f"{what} is {size / 1_000_000:,.1f} MB large, and 20 MB is the most", _PART))
    try:
        return Brought(DiskTree(path.parent).read(path.name), what)
    except ReadFault as fault:
        return NotTaken(Refused(f"{what} cannot be read: {fault.reason}", ("mend that, or pipe it in: `new source - < FILE`",)))


def _fetched(address: str, *, quiet: bool) -> Brought | NotTaken:
    try:
        # It is said as it is asked for, without a name and a password that may have been typed.
        terminal.step(f"Fetching {asked_for(address)}", quiet=quiet)
        fetched = fetch(address)
    except FetchFault as fault:
        return NotTaken(Refused(fault.what, (fault.help,)))
    for onward in fetched.addresses[1:]:
        terminal.step(f"which leads on to {onward}", quiet=quiet)
    return Brought(fetched.data, "the page", fetched.media_type, fetched.encoding, fetched.addresses[-1])
