"""The packages that the line to type names are those of the extra."""

from __future__ import annotations

import tomllib
from pathlib import Path

from dateline.capture.capture import REQUIREMENTS

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_the_line_to_type_installs_the_extra() -> None:
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]

    assert list(REQUIREMENTS) == project["optional-dependencies"]["capture"]
