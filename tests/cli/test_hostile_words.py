"""No word of a command line, no name of a file and no title can move the cursor, turn words round or begin a line of its own."""

from __future__ import annotations

import gc
import io
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cli.main import main
from dateline.cli.terminal import typed
from tests.cli.conftest import Collection, change

EVIL = "a\x1b[2J\u202eb\nerror: c\u200b"
LINES = [
    [EVIL],
    [f"--{EVIL}"],
    ["build", "--output", EVIL],
    ["build", "--output", f"{EVIL}/below"],
    ["build", "--base-url", f"https://example.org/{EVIL}"],
    ["check", EVIL],
    ["check", "--root", EVIL],
    ["check", "--format", EVIL],
    ["check", "--explain", EVIL],
    ["cite", EVIL, "toll house"],
    ["cite", "--all", EVIL],
    ["cite", "parish-leaflet", EVIL],
    ["new", EVIL],
    ["new", "event", EVIL],
    ["new", "event", "--source", EVIL, "--quote", "toll house"],
    ["new", "event", "--source", "parish-leaflet", "--quote", EVIL],
    ["new", "event", "fire", "--title", EVIL, "--date", EVIL],
    ["new", "event", "fire", "--title", EVIL],
    ["new", "source", EVIL],
    ["new", "source", f"https://{EVIL}"],
    ["new", "source", f"ftp://{EVIL}"],
    ["new", "source", "-", "--id", EVIL],
    ["new", "source", "-", "--url", EVIL],
    ["new", "source", "-", "--published", EVIL],
    ["new", "source", "-", "--language", EVIL],
    ["new", "actor", EVIL],
    ["new", "actor", "fire", "--name", EVIL],
    ["new", "actor", "fire", "--kind", EVIL],
    ["new", "place", "fire", "--lat", EVIL, "--lon", "3"],
    ["new", "page", "fire", "--title", EVIL],
    ["verify", EVIL],
    ["serve", "--port", EVIL],
    ["import", EVIL],
    ["import", "csv", EVIL],
    ["import", "csv", "site.yaml", "--column", EVIL],
    ["schema", "--output", EVIL],
    ["init", EVIL],
    ["init", f"site.yaml/{EVIL}"],
    ["init", "here", "--title", EVIL],
    ["init", "here", "--language", EVIL],
]


@pytest.fixture(autouse=True)
def _rubbish_is_collected_again() -> Iterator[None]:
    """`main` turns the collection of rubbish off for its one run, which is not the end of a test's process."""
    yield
    gc.enable()


@pytest.fixture
def root(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a collection in which one stands, and from which nothing can be read at a prompt."""
    made = collection("minimal")
    monkeypatch.chdir(made)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    return made


def obeyed(printed: str) -> list[str]:
    """Return the signs that a terminal would obey or hide, and a line that is none of ours."""
    signs = {sign for sign in printed if sign != "\n" and unicodedata.category(sign) in ("Cc", "Cf", "Cs")}
    return [*sorted(signs), *(line for line in printed.split("\n") if line.startswith("error: c"))]


@pytest.mark.parametrize("line", LINES, ids=lambda line: " ".join(line).replace(EVIL, "…"))
def test_a_word_of_the_command_line_is_shown_by_its_numbers(line: list[str], root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(line)

    printed = capsys.readouterr()
    assert code in (0, 1, 2)
    assert [] == obeyed(printed.out + printed.err)


@pytest.mark.parametrize("verb", ["check", "build", "cite", "new", "schema", "verify"])
def test_titles_and_names_of_files_are_shown_by_their_numbers(verb: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root / "events" / "reading-room-opens.yaml", "title: ", 'title: "\\e[2J\\u202Ex" # ')
    (root / "events" / f"{EVIL}.yaml").write_text("title: [\n")
    (root / "seeds" / f"{EVIL}.txt").write_text("Words.\n")
    more = {"cite": ["--all", "toll", "house"], "new": ["event", "--source", "parish-leaflet", "--quote", "old toll house"]}

    main([verb, *more.get(verb, [])])

    printed = capsys.readouterr()
    assert printed.out + printed.err
    assert [] == obeyed(printed.out + printed.err)


def test_a_folder_with_signs_that_nobody_sees_is_typed_by_their_numbers() -> None:
    assert ("cd 'a b'", "cd $'a\\u202e\\'b\\\\'", "$'\\xff \\U000e0041'") == (
        typed("cd", "a b"),
        typed("cd", "a\u202e'b\\"),
        typed("\udcff \U000e0041"),
    )
