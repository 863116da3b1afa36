"""Files on the disk: what counts as a change, and how long is waited for more of them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.rim.watch import changed, stamps


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "vote.yaml").write_text("title: V\n", "utf-8")
    return tmp_path / "events"


def _write(folder: Path) -> None:
    (folder / "vote.yaml").write_text("title: W, and more\n", "utf-8")


def _add(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "other.yaml").write_text("", "utf-8")


def _replace(folder: Path) -> None:
    (folder / "new").write_text("title: W\n", "utf-8")
    os.replace(folder / "new", folder / "vote.yaml")


def _rename(folder: Path) -> None:
    (folder / "vote.yaml").rename(folder / "votes.yaml")


def _remove(folder: Path) -> None:
    (folder / "vote.yaml").unlink()
    folder.rmdir()


def _close(folder: Path) -> None:
    (folder / "vote.yaml").chmod(0)


@pytest.mark.parametrize("act", [_write, _add, _replace, _rename, _remove, _close])
def test_a_change_is_noticed(act: Callable[[Path], None], folder: Path) -> None:
    before = stamps([folder])
    act(folder)

    assert before != stamps([folder])


@pytest.mark.parametrize("name", [".vote.yaml.swp", ".vote.yaml.swo", "vote.yaml~", ".#vote.yaml", "#vote.yaml#", ".DS_Store"])
def test_what_editors_leave_behind_is_no_change(name: str, folder: Path) -> None:
    before = stamps([folder])
    (folder / name).write_text("x", "utf-8")

    assert before == stamps([folder])


def test_a_text_that_is_linked_in_is_watched_where_it_stands(folder: Path, tmp_path: Path) -> None:
    text = tmp_path / "elsewhere.txt"
    text.write_text("one", "utf-8")
    (folder / "text.txt").symlink_to(text)
    before = stamps([folder])
    text.write_text("one and two", "utf-8")

    assert before != stamps([folder])


def test_a_link_that_leads_back_ends(folder: Path) -> None:
    (folder / "back").symlink_to(folder, target_is_directory=True)

    assert {str(folder / "vote.yaml")} == set(stamps([folder]))


def test_a_folder_that_is_not_there_yet_is_waited_for(folder: Path) -> None:
    later = folder.parent / "seeds"
    before = stamps([folder, later])
    later.mkdir()
    (later / "gazette.txt").write_text("x", "utf-8")

    assert before != stamps([folder, later])


def test_waiting_ends_with_a_change(folder: Path) -> None:
    before = stamps([folder])
    threading.Timer(0.1, _write, [folder]).start()

    after = changed([folder], before)

    assert after == stamps([folder]) != before


def test_saves_that_follow_one_another_are_one_change(folder: Path) -> None:
    """Written again and again, each time before it could be thought to be done; the last state is what comes back."""
    before = stamps([folder])

    def storm() -> None:
        for number in range(30):
            (folder / f"event-{number}.yaml").write_text("x" * number, "utf-8")
            (folder / f"event-{number}.yaml").rename(folder / f"renamed-{number}.yaml")

    writing = threading.Thread(target=storm)
    writing.start()
    after = changed([folder], before)
    writing.join()

    assert 31 == len(after)


def test_a_file_that_comes_and_goes_is_no_change(folder: Path) -> None:
    before = stamps([folder])
    probe = folder / "4913"

    def act() -> None:
        probe.write_text("", "utf-8")
        probe.unlink()
        threading.Timer(0.3, _write, [folder]).start()

    threading.Timer(0.05, act).start()

    assert str(probe) not in changed([folder], before)
