"""What the second reading finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault of a built site: file and line (1 for a whole file), what is wrong, how to mend it."""

    path: str
    line: int
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was read, and what was wrong with it, sorted by place.

    `files` are those of the manifest, `links` lead from file to file inside the site, `quotations` were looked for in their sources;
    of these, `attested` were found in the proof of a text that is not here.
    """

    files: int
    links: int
    quotations: int
    faults: tuple[Fault, ...]
    attested: int = 0


REBUILD = "build the site again"
UNLISTED = f"delete the folder if it holds nothing of yours, then {REBUILD}"
"""Without a manifest nothing tells which files are the site's own, and a build does not replace them."""
EDITED = "build the site again, and change no file of a built site by hand"
REPORT = "this is a fault of the program or of a template: report it, and do not publish this site"
