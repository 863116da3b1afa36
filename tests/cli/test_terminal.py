"""What a terminal is taken for: its colours, its width, the width of every help."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator

import pytest

from dateline import registry
from dateline.cli import imports, kinds, options, terminal
from dateline.cli.kinds import Kind
from dateline.cli.main import main
from dateline.text.display import width
from tests.cli.conftest import HABITS


class Terminal(io.StringIO):
    """A stream that is one."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _nobodys_habits_hold(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in (*HABITS, "TERM"):
        monkeypatch.delenv(name, raising=False)
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("stream", "habits", "colored"),
    [
        (Terminal(), {}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": "0"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"TERM": "xterm"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (io.StringIO(), {"CI": "true"}, False),
    ],
)
def test_colours_are_for_terminals_that_take_them(
    stream: io.StringIO, habits: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in habits.items():
        monkeypatch.setenv(name, value)

    assert colored is terminal.colored(stream)


@pytest.mark.parametrize(("said", "columns"), [("100", 100), ("0", 80), ("", 80), ("many", 80), ("-5", 80), ("²", 80)])
def test_a_stream_of_no_known_width_has_eighty_columns(said: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", said)

    assert columns == terminal.columns(io.StringIO())


HELPS = [
    [],
    *([verb] for verb in options.KNOWN),
    *(["new", kind.name] for kind in registry.members(kinds, "KIND", Kind)),
    *(["import", kind.name] for kind in registry.members(imports, "KIND", imports.Kind)),
]


@pytest.mark.parametrize("words", HELPS, ids=" ".join)
def test_every_help_keeps_to_eighty_columns(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main([*words, "--help"])

    assert 80 >= max(map(width, capsys.readouterr().out.split("\n")))
