"""Files packed, and their hashes."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dateline.model.output import OutputFile
from dateline.write.archive import checksums, pack

FILES = (OutputFile("b/ä.txt", "ä".encode()), OutputFile("a.txt", b"a" * 1000))
TIME = "2025-06-07T08:09:11Z"


def opened(packed: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(packed))


def test_packed_files_are_whole_sorted_and_in_one_folder() -> None:
    with opened(pack(FILES, "mine-1", TIME)) as archive:
        assert None is archive.testzip()
        assert ["mine-1/a.txt", "mine-1/b/ä.txt"] == archive.namelist()
        assert b"a" * 1000 == archive.read("mine-1/a.txt")


def test_time_and_modes_are_those_that_are_given_and_nothing_is_compressed() -> None:
    with opened(pack(FILES, "mine-1", TIME)) as archive:
        told = {(entry.date_time, entry.external_attr >> 16, entry.create_system, entry.compress_type) for entry in archive.infolist()}

    # A ZIP counts by two seconds.
    assert {((2025, 6, 7, 8, 9, 10), 0o100644, 3, zipfile.ZIP_STORED)} == told


@pytest.mark.parametrize(
    ("time", "kept"), [("1970-01-01T00:00:00Z", (1980, 1, 1, 0, 0, 0)), ("2999-01-01T00:00:00Z", (2107, 12, 31, 23, 59, 58))]
)
def test_time_that_a_zip_cannot_say_is_the_nearest_that_it_can(time: str, kept: tuple[int, ...]) -> None:
    with opened(pack(FILES, "m", time)) as archive:
        assert {kept} == {entry.date_time for entry in archive.infolist()}


def test_bytes_are_those_that_were_packed_on_another_day_by_another_machine() -> None:
    """A golden hash: neither a library nor a version of Python has a say in it."""
    packed = pack(FILES, "mine-1", TIME)

    assert pack(tuple(reversed(FILES)), "mine-1", TIME) == packed
    assert "a07e2eff37cee1e05336c4925b671f11bab3ee44722de2d840bf818b138d0bd2" == hashlib.sha256(packed).hexdigest()


def test_list_of_hashes_is_what_sha256sum_checks(tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / file.path).parent.mkdir(exist_ok=True)
        (tmp_path / file.path).write_bytes(file.content)
    (tmp_path / "SHA256SUMS").write_bytes(checksums(FILES))

    ended = subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert (0, "a.txt: OK\nb/ä.txt: OK\n") == (ended.returncode, ended.stdout)
