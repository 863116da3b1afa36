"""`import timelinejs`: the JSON of TimelineJS, or its sheet saved as CSV."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dateline.cli.imports import Kind

if TYPE_CHECKING:
    from dateline.importing.rows import Read


def _add_options(parser: argparse.ArgumentParser) -> None:
    """Add nothing: what a file of TimelineJS holds is told by its names."""


def _read(data: bytes, options: argparse.Namespace, language: str) -> Read:
    from dateline.importing.dates import Reading
    from dateline.importing.timelinejs import read_timelinejs

    return read_timelinejs(data, Reading(language))


KIND = Kind(
    "timelinejs",
    help="a timeline of TimelineJS: its JSON, or its sheet saved as CSV",
    description="Bring events over from TimelineJS: from its JSON, or from its Google sheet saved as CSV.",
    add_options=_add_options,
    read=_read,
)
