"""Write files of a kind of their own, such as schemas: each whole or not at all, and only where it changed.

In here: single files in a folder that may hold others. Not in here: a site, which is exchanged as one (publish.py).
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dateline.model.output import OutputFile
from dateline.rim.faults import reason


class WriteFault(Exception):
    """A file was not written; the message says which and why, in words for whoever started the program."""


def write_files(files: Iterable[OutputFile], folder: Path) -> int:
    """Write files into a folder, which is made if need be, and return how many were new or changed.

    Raises:
        WriteFault: The folder cannot be made, or a file cannot be written; that file is as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return sum(_write(folder / file.path, file.content) for file in files)
    except OSError as fault:
        place = fault.filename if isinstance(fault.filename, str) else str(folder)
        raise WriteFault(f"nothing can be written to `{place}`: it {reason(fault)}") from fault


def _write(place: Path, content: bytes) -> bool:
    """Write a file beside its place and rename it there; tell whether that was needed."""
    if place.is_file() and place.read_bytes() == content:
        return False
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        os.replace(beside, place)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(place)) from fault
    finally:
        with suppress(OSError):  # renamed, or never made
            os.unlink(beside)
    return True
