"""Whatever stands at a path, the verbs say it in words: links in a circle, pipes, folders named as files, names that are too long."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.cli import exits
from dateline.cli.main import main
from tests.cli.conftest import PROJECTS

TOO_LONG = "x" * 5_000
USABLE = (exits.DONE, exits.BLOCKED, exits.USAGE)
MINIMAL_EVENT = "events/reading-room-opens.yaml"

Place = Callable[[Path], object]


def _circle(place: Path) -> None:
    place.symlink_to(place.name)


def _dead_end(place: Path) -> None:
    place.symlink_to("not-there")


def _endless(place: Path) -> None:
    place.symlink_to("/dev/zero")


def _way_up(place: Path) -> None:
    place.symlink_to("..")


PLACES: dict[str, Place] = {
    "a link to itself": _circle,
    "a link to nothing": _dead_end,
    "a link to a device": _endless,
    "a link to the folder above": _way_up,
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "an empty file": Path.touch,
}


@pytest.fixture(autouse=True)
def _rubbish_is_collected_again() -> Iterator[None]:
    """`main` turns the collection of rubbish off for its one run, which is not the end of a test's process."""
    yield
    gc.enable()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small project, in which one works."""
    copied = shutil.copytree(PROJECTS / "minimal", tmp_path / "minimal")
    monkeypatch.chdir(copied)
    return copied


@pytest.mark.parametrize(
    ("path", "what"),
    [
        *((path, "a link to itself") for path in ("events", "vocabulary", "media", "pages", "site_templates", "output", "site.yaml")),
        *((path, what) for path in ("seeds", MINIMAL_EVENT) for what in PLACES),
    ],
)
def test_every_verb_ends_in_words_whatever_stands_in_the_collection(
    path: str, what: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    standing = root / path
    if standing.is_dir():
        shutil.rmtree(standing)
    standing.unlink(missing_ok=True)
    PLACES[what](standing)

    for typed in (["check"], ["check", path], ["schema"], ["cite", "--all", "the old toll house"], ["new", "topic", "tolls"], ["verify"]):
        code = main(typed)
        said = "".join(capsys.readouterr())

        assert code in USABLE, f"{typed}: {said}"
        assert "Traceback" not in said


def test_a_link_to_itself_is_checked_as_the_file_that_it_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _circle(root / "events" / "round.yaml")

    code = main(["check", "--format", "concise", "events/round.yaml"])

    assert exits.BLOCKED == code
    assert capsys.readouterr().out.startswith("events/round.yaml:1:1: error[")


def test_a_link_to_elsewhere_is_checked_under_its_own_name(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.move(root / MINIMAL_EVENT, tmp_path / "kept.yaml")
    (root / MINIMAL_EVENT).symlink_to(tmp_path / "kept.yaml")

    code = main(["check", MINIMAL_EVENT])

    assert exits.DONE == code
    assert capsys.readouterr().err.startswith("nothing to mend")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["check", TOO_LONG], "there is no file `xxx"),
        (["new", "source", TOO_LONG], "error: there is no file `xxx"),
        (["import", "csv", TOO_LONG], "there is no file `xxx"),
        (["check", "--root", TOO_LONG], "has a name that is too long for this disk"),
        (["build", "--output", TOO_LONG], "has a name that is too long for this disk"),
        (["schema", "--output", TOO_LONG], "has a name that is too long for this disk"),
        (["verify", TOO_LONG], "has a name that is too long for this disk"),
        (["init", TOO_LONG], "has a name that is too long for this disk"),
    ],
)
def test_a_name_that_no_disk_takes_is_refused(typed: list[str], said: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(typed)

    assert exits.USAGE == code
    assert said in capsys.readouterr().err


def test_an_address_that_is_no_text_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes of another encoding reach the program as signs that no page can hold."""
    code = main(["build", "--base-url", "https://example.org/\udcff/"])

    assert exits.USAGE == code
    assert "is not the address of a site" in capsys.readouterr().err
