"""The numbers that scripts rely on."""

from __future__ import annotations

import runpy
from pathlib import Path

from dateline.cli import exits
from dateline.rim.setup import failure, start

ROOT = Path(__file__).parents[2]


def test_set_up_and_program_end_alike_for_like_reasons() -> None:
    """The set-up must be readable for old Pythons and cost nothing, and so has numbers of its own."""
    at_the_start = runpy.run_path(str(ROOT / "build.py"))["SETUP_FAILED"]

    assert {exits.NO_PACKAGES} == {at_the_start, failure.SETUP_FAILED}
    assert exits.INTERRUPTED == start.INTERRUPTED
