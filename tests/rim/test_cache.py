"""Pages kept from one build to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.rim import cache
from dateline.rim.cache import FOLDER, Cache


def entries(root: Path) -> list[Path]:
    return sorted(path for path in (root / FOLDER).rglob("*") if path.is_file())


def test_what_was_put_is_there_for_the_next_build(tmp_path: Path) -> None:
    Cache(tmp_path).put("key", b"<p>")

    assert b"<p>" == Cache(tmp_path).get("key")
    assert Cache(tmp_path).get("other") is None
    assert 1 == len(entries(tmp_path))


@pytest.mark.parametrize("damage", [lambda data: data[:-3], lambda data: b"\x00" * 40 + data[40:], lambda data: b""])
def test_what_is_damaged_is_as_if_it_were_not_there(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    Cache(tmp_path).put("key", b"<p>" * 100)
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage(entry.read_bytes()))

    assert Cache(tmp_path).get("key") is None


def test_an_entry_under_the_name_of_another_is_still_itself_and_a_changed_one_is_not(tmp_path: Path) -> None:
    Cache(tmp_path).put("key", b"one")
    (entry,) = entries(tmp_path)
    data = bytearray(entry.read_bytes())
    data[0] ^= 1
    entry.write_bytes(data)

    assert Cache(tmp_path).get("key") is None


def test_another_program_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).put("key", b"<p>")
    monkeypatch.setattr(cache, "_program", lambda: "another")

    assert Cache(tmp_path).get("key") is None


def test_a_disk_that_cannot_be_written_keeps_nothing_and_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".dateline").write_text("a file in the way")

    Cache(tmp_path).put("key", b"<p>")

    assert Cache(tmp_path).get("key") is None


def test_what_was_not_used_is_removed_once_it_is_the_most(tmp_path: Path) -> None:
    first = Cache(tmp_path)
    for key in ("a", "b", "c"):
        first.put(key, b"<p>")
    second = Cache(tmp_path)
    second.get("a")
    second.put("d", b"<p>")

    second.prune()
    assert 4 == len(entries(tmp_path))

    third = Cache(tmp_path)
    third.get("a")
    third.prune()
    assert 1 == len(entries(tmp_path))
