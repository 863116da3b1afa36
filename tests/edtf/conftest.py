"""Tables of dates: one case a line, its columns between bars; a line that begins with # is for the reader."""

from collections.abc import Callable
from pathlib import Path

import pytest

CASES = Path(__file__).parent.parent / "cases" / "edtf"


@pytest.fixture
def table() -> Callable[[str], list[list[str]]]:
    """Return the reader of a table by its name: lines of columns."""

    def rows(name: str) -> list[list[str]]:
        lines = (CASES / name).read_text(encoding="utf-8").splitlines()
        return [[column.strip() for column in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]

    return rows
