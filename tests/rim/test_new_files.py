"""New files: all or none, and never in the place of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.rim.new_files import write_new
from dateline.rim.writing import WriteFault


def below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    write_new({"seeds/a.yaml": b"a", "seeds/a.txt": b"b", "site.yaml": b"c"}, tmp_path / "new")

    assert {"seeds/a.txt": b"b", "seeds/a.yaml": b"a", "site.yaml": b"c"} == below(tmp_path / "new")


def test_nothing_is_written_where_one_is_there(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes(b"mine")

    with pytest.raises(WriteFault, match=r"^`b.yaml` is there already, and nothing is overwritten$"):
        write_new({"events/a.yaml": b"a", "b.yaml": b"b"}, tmp_path)

    assert {"b.yaml": b"mine"} == below(tmp_path)
    assert not (tmp_path / "events").exists()


def test_a_broken_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(WriteFault, match="is there already"):
        write_new({"a.yaml": b"a"}, tmp_path)

    assert not (tmp_path / "elsewhere").exists()


def test_what_was_begun_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_bytes(b"a file")

    with pytest.raises(WriteFault, match="nothing can be written to"):
        write_new({"events/a.yaml": b"a", "seeds/a.yaml": b"b"}, tmp_path)

    assert {"seeds": b"a file"} == below(tmp_path)
    assert not (tmp_path / "events").exists()
