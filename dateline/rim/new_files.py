"""Write files that are not there yet: all of them or none, and never in the place of another.

In here: new files for a curator to go on with. Not in here: what they hold (draft/), files that the program renews (writing.py).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from dateline.rim.faults import reason
from dateline.rim.writing import WriteFault


def write_new(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files, by their paths below a folder; folders that lack are made.

    Raises:
        WriteFault: One is there already, or cannot be written; then none of them is.
    """
    if there := [path for path in files if os.path.lexists(folder / path)]:
        names = " and ".join(f"`{path}`" for path in there)
        raise WriteFault(f"{names} {'is' if len(there) == 1 else 'are'} there already, and nothing is overwritten")
    made: list[Path] = []
    try:
        for path, content in files.items():
            place = folder / path
            _make_folder(place.parent, made)
            with place.open("xb") as file:
                made.append(place)
                file.write(content)
    except OSError as fault:
        for place in reversed(made):
            with suppress(OSError):  # a folder into which another program has written meanwhile stays
                place.rmdir() if place.is_dir() else place.unlink()
        place = Path(fault.filename) if isinstance(fault.filename, str) else folder
        raise WriteFault(f"nothing can be written to `{place}`: it {reason(fault)}") from fault


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and note which were made."""
    lacking = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(lacking):
        each.mkdir()
        made.append(each)
