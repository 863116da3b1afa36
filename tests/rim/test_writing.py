"""Files that a verb writes: whole or not at all, and only where they changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.model.output import OutputFile
from dateline.rim.writing import WriteFault, write_files

ONE, OTHER = OutputFile("one.json", b"{}\n"), OutputFile("other.json", b"[]\n")


def below(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"

    written = write_files((ONE, OTHER), folder)

    assert (2, {"one.json": b"{}\n", "other.json": b"[]\n"}) == (written, below(folder))


def test_a_file_of_equal_bytes_is_left_alone(tmp_path: Path) -> None:
    write_files((ONE, OTHER), tmp_path)
    os.utime(tmp_path / "one.json", (1, 1))

    written = write_files((ONE, OutputFile("other.json", b"[1]\n")), tmp_path)

    assert (1, 1, b"[1]\n") == (written, (tmp_path / "one.json").stat().st_mtime, (tmp_path / "other.json").read_bytes())


def test_what_else_stands_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")

    write_files((ONE,), tmp_path)

    assert {"mine.txt": b"mine", "one.json": b"{}\n"} == below(tmp_path)


def test_a_link_is_replaced_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_bytes(b"kept")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "one.json").symlink_to(tmp_path / "kept.json")

    write_files((ONE,), tmp_path / "out")

    assert (b"kept", b"{}\n") == ((tmp_path / "kept.json").read_bytes(), (tmp_path / "out" / "one.json").read_bytes())


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(WriteFault, match=r"out`: it is a file, and a folder is wanted there$"):
        write_files((ONE,), tmp_path / "out")


def test_a_folder_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(WriteFault, match=r"stands in something that is not a folder$"):
        write_files((ONE,), tmp_path / "out" / "schema")


def test_a_folder_in_the_place_of_a_file_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "one.json").mkdir()

    with pytest.raises(WriteFault, match=r"one\.json`: it is a folder, and a file is wanted there$"):
        write_files((ONE,), tmp_path)

    assert ["one.json"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_that_cannot_be_written_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files((ONE,), tmp_path)

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(source), None, str(target))

    monkeypatch.setattr(os, "replace", refuse)

    with pytest.raises(WriteFault, match=r"one\.json`: it may not be read or written by you$"):
        write_files((OutputFile("one.json", b"changed"),), tmp_path)

    assert {"one.json": b"{}\n"} == below(tmp_path)
