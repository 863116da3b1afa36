"""What every test of quotations may ask for.

A test that takes `case` runs once for each case of the table that bears its module's name:
`test_locate.py` reads `tests/cases/quotes/locate.txt`. A case is a title and its fields, each
field ended by a line that is a full stop alone; `\\u00a0`, `\\n`, `\\f` and `\\t` stand for what
could not be seen.
"""

import re
from pathlib import Path

import pytest

TABLES = Path(__file__).parents[1] / "cases" / "quotes"
ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\([nft])")
CONTROLS = {"n": "\n", "f": "\f", "t": "\t"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test that takes `case` the table of its module."""
    if "case" in metafunc.fixturenames:
        table = TABLES / f"{metafunc.module.__name__.rpartition('test_')[2]}.txt"
        cases = read_table(table.read_text(encoding="utf-8"))
        metafunc.parametrize("case", [fields for _, fields in cases], ids=[title for title, _ in cases])


def read_table(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the title and the fields of every case; lines that begin with `#` between cases are remarks."""
    cases = []
    for block in re.split(r"\n\n+", text.strip("\n")):
        lines = [line for line in block.split("\n") if not line.startswith("#")]
        if lines:
            title, *fields = "\n".join(lines).removesuffix("\n.").split("\n.\n")
            cases.append((title, tuple(ESCAPE.sub(unescape, field) for field in fields)))
    return cases


def unescape(match: re.Match[str]) -> str:
    """Return the character that an escape stands for."""
    return chr(int(match[1], 16)) if match[1] else CONTROLS[match[2]]
