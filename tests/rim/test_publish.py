"""Publishing: whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.model.output import Ledger, OutputFile
from dateline.rim import lock, place, staging, swap
from dateline.rim import publish as publishing
from dateline.rim.faults import PublishFault
from dateline.rim.publish import Published, publish, repair
from dateline.write.manifest import from_json

MANIFEST = "dateline-manifest.json"
CALLS = ("mkdir", "chmod", "open", "fchmod", "write", "read", "rename", "unlink", "rmdir", "fsync", "scandir", "listdir")


def site(words: str) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, words.encode()) for path in ("index.html", "events/call/index.html"))


def contents(output: Path) -> dict[str, str]:
    """What stands in a folder, without the manifest."""
    found = {str(path.relative_to(output)): path.read_text() for path in output.rglob("*") if path.is_file()}
    return {path: words for path, words in found.items() if path != MANIFEST}


def is_site(output: Path, words: str) -> bool:
    return {"index.html": words, "events/call/index.html": words} == contents(output) and (output / MANIFEST).is_file()


def refused(output: Path, words: str = "new", *, collection: Path | None = None, sources: tuple[Path, ...] = ()) -> PublishFault:
    with pytest.raises(PublishFault) as fault:
        publish(site(words), output, "1.0", collection=collection, sources=sources)
    return fault.value


def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)


@pytest.fixture(params=["exchange", "rename"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of exchanging two folders."""
    if request.param == "rename":
        no_exchange(monkeypatch)
    return str(request.param)


def test_first_site_is_published_with_its_manifest_and_nothing_beside_it(tmp_path: Path) -> None:
    done = publish(site("new"), tmp_path / "site", "1.0")

    assert Published(tmp_path / "site", files=2, size=6, way="first", left=None) == done
    assert is_site(tmp_path / "site", "new")
    assert ["site"] == os.listdir(tmp_path)
    manifest = from_json((tmp_path / "site" / MANIFEST).read_bytes())
    assert (["events/call/index.html", "index.html"], "1.0") == (list(manifest.files), manifest.version)


def test_site_replaces_the_one_before_and_what_that_one_had_more(tmp_path: Path, way: str) -> None:
    publish((*site("old"), OutputFile("events/gone/index.html", b"old")), tmp_path / "site", "1.0")

    done = publish(site("new"), tmp_path / "site", "1.1")

    assert (way, None) == (done.way, done.left)
    assert is_site(tmp_path / "site", "new")
    assert not (tmp_path / "site/events/gone").exists()
    assert ["site"] == os.listdir(tmp_path)


def test_empty_folder_is_published_into(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    assert "first" == publish(site("new"), tmp_path / "site", "1.0").way
    assert is_site(tmp_path / "site", "new")


def test_link_to_a_folder_stays_and_its_target_is_replaced(tmp_path: Path, way: str) -> None:
    (tmp_path / "www").mkdir()
    publish(site("old"), tmp_path / "www/real", "1.0")
    (tmp_path / "site").symlink_to("www/real")

    done = publish(site("new"), tmp_path / "site", "1.0")

    assert (tmp_path / "www/real", way) == (done.output, done.way)
    assert (tmp_path / "site").is_symlink()
    assert is_site(tmp_path / "www/real", "new")
    assert ["real"] == os.listdir(tmp_path / "www")


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_any_web_server_may_read_the_site_whatever_the_mask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        publish(site("new"), tmp_path / "site", "1.0")
    finally:
        os.umask(before)

    modes = {
        str(path.relative_to(tmp_path)): oct(path.stat().st_mode & 0o7777) for path in (tmp_path / "site", *(tmp_path / "site").rglob("*"))
    }
    folders, files = ["site", "site/events", "site/events/call"], ["site/index.html", "site/events/call/index.html", f"site/{MANIFEST}"]
    assert {**dict.fromkeys(folders, "0o755"), **dict.fromkeys(files, "0o644")} == modes


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:2]))

    publish(site("news"), tmp_path / "site", "1.0")

    assert is_site(tmp_path / "site", "news")


# What is refused


def test_foreign_files_are_named_and_left_alone(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish(site("old"), output, "1.0")
    (output / "CNAME").write_text("example.org")
    (output / ".git/refs").mkdir(parents=True)
    (output / "events/call/link").symlink_to("index.html")
    (output / "index.html").unlink()
    (output / "index.html").symlink_to("CNAME")

    fault = refused(output)

    assert f"`{output}` holds 4 files that are not of the site built by Dateline" == fault.message
    assert (".git/refs/ (an empty folder)", "CNAME", "events/call/link (a link)", "index.html (a link)") == fault.paths
    assert "the published site is unchanged" == fault.note
    assert ("move them to another place, then build again", "choose another folder with `--output`") == fault.help
    assert "example.org" == (output / "CNAME").read_text()
    assert ["site"] == os.listdir(tmp_path)


def test_many_foreign_files_are_counted(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    for number in range(7):
        (tmp_path / f"site/{number}.txt").write_text("")

    assert ("0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "and 2 more") == refused(tmp_path / "site").paths


def test_one_foreign_file_is_spoken_of_as_one(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / "site/CNAME").write_text("")

    fault = refused(tmp_path / "site")

    assert f"`{tmp_path}/site` holds 1 file that is not of the site built by Dateline" == fault.message
    assert "move it to another place, then build again" == fault.help[0]


LEFT_OVERS = (".DS_Store", "Thumbs.db", "desktop.ini")


@pytest.mark.parametrize("name", LEFT_OVERS)
def test_left_overs_of_a_file_browser_go_with_the_old_site(tmp_path: Path, name: str, way: str) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    for folder in ("", "events", "events/call"):
        (tmp_path / "site" / folder / name).write_text("icons")

    done = publish(site("new"), tmp_path / "site", "1.0")

    assert (way, None) == (done.way, done.left)
    assert is_site(tmp_path / "site", "new")
    assert ["site"] == os.listdir(tmp_path)


def test_left_over_is_one_by_name_kind_and_place(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish(site("old"), output, "1.0")
    (output / ".DS_Store").write_text("icons")
    (output / "desktop.ini.bak").write_text("mine")
    (output / "mine").mkdir()
    (output / "mine/.DS_Store").write_text("icons")
    (output / "Thumbs.db").symlink_to("index.html")

    assert ("Thumbs.db (a link)", "desktop.ini.bak", "mine/.DS_Store") == refused(output).paths


@pytest.mark.parametrize("name", LEFT_OVERS)
def test_folder_that_a_file_browser_has_shown_is_as_good_as_empty(tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text("icons")

    done = publish(site("new"), tmp_path / "site", "1.0")

    assert "first" == done.way
    assert is_site(tmp_path / "site", "new")
    assert not (tmp_path / "site" / name).exists()


def test_left_overs_are_named_among_things_that_are_no_site(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/.DS_Store").write_text("icons")
    (tmp_path / "pictures/one.jpg").write_text("a picture")

    assert (".DS_Store", "one.jpg") == refused(tmp_path / "pictures").paths
    assert [".DS_Store", "one.jpg"] == sorted(os.listdir(tmp_path / "pictures"))


def test_folder_without_a_manifest_is_refused_unless_it_is_empty(tmp_path: Path) -> None:
    (tmp_path / "home/.git").mkdir(parents=True)

    fault = refused(tmp_path / "home")

    assert f"`{tmp_path}/home` is not empty, and what it holds is not a site built by Dateline" == fault.message
    assert (".git/ (an empty folder)",) == fault.paths
    assert (
        "move it to another place, then build again",
        f"or delete `{tmp_path}/home` if it holds nothing of yours",
        "choose another folder with `--output`",
    ) == fault.help
    assert "no site was written" == fault.note


def test_folder_that_lost_its_pages_is_no_hindrance(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / "site/events/call/index.html").unlink()

    publish(site("new"), tmp_path / "site", "1.0")

    assert is_site(tmp_path / "site", "new")


def test_damaged_manifest_is_refused_with_the_reason(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / "site" / MANIFEST).write_text("[]")

    fault = refused(tmp_path / "site")

    start = f"`{tmp_path}/site/{MANIFEST}` is not a manifest of Dateline, so that nothing tells which files are its own: "
    assert start + "it does not hold `dateline` and `files`" == fault.message


def test_manifest_that_is_a_link_is_no_manifest(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    os.rename(tmp_path / "site" / MANIFEST, tmp_path / "elsewhere")
    (tmp_path / "site" / MANIFEST).symlink_to(tmp_path / "elsewhere")

    assert "is not a site built by Dateline" in refused(tmp_path / "site").message


def test_file_that_comes_while_the_site_is_written_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    monkeypatch.setattr(publishing, "flush_all", lambda folder: (tmp_path / "site/CNAME").write_text("example.org"))

    fault = refused(tmp_path / "site")

    assert ("CNAME",) == fault.paths
    assert {"index.html": "old", "events/call/index.html": "old", "CNAME": "example.org"} == contents(tmp_path / "site")
    assert ["site"] == os.listdir(tmp_path)


def test_places_that_are_no_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("nowhere")

    assert f"`{tmp_path}/file` is a file, and a site is a folder" == refused(tmp_path / "file").message
    assert f"`{tmp_path}/pipe` is not a folder, and a site is a folder" == refused(tmp_path / "pipe").message
    assert f"`{tmp_path}/link` is a link that leads nowhere" == refused(tmp_path / "link").message
    assert f"there is no folder `{tmp_path}/none` for the site to stand in" == refused(tmp_path / "none/site").message
    assert "no site was written" == refused(tmp_path / "none/site").note
    assert "no site was written" == refused(tmp_path / "file").note
    assert f"there is no folder `{tmp_path}/file` for the site to stand in" == refused(tmp_path / "file/site").message
    assert "`/` is the root of the disk" == refused(Path("/")).message
    assert ["file", "link", "pipe"] == sorted(os.listdir(tmp_path))


def test_mount_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: path == tmp_path / "site")

    fault = refused(tmp_path / "site")

    assert f"`{tmp_path}/site` is a file system of its own, so that it cannot be exchanged in one step" == fault.message
    assert (f"choose a folder inside it with `--output`, for example `{tmp_path}/site/site`",) == fault.help


def test_what_the_site_is_made_from_is_never_replaced(tmp_path: Path) -> None:
    root = tmp_path / "work/timeline"
    (root / "events").mkdir(parents=True)
    (tmp_path / "alias").symlink_to(root)

    def message(output: Path) -> str:
        return refused(output, collection=root, sources=(root / "events", root / "seeds")).message

    made = "which the site is made from"
    assert f"`{root}` is the collection itself" == message(root)
    assert f"`{tmp_path}/alias` is the collection itself" == message(tmp_path / "alias")
    assert f"`{tmp_path}/work` holds the collection" == message(tmp_path / "work")
    assert f"`{root}/events` is `{root}/events`, {made}" == message(root / "events")
    assert f"`{root}/events/site` lies in `{root}/events`, {made}" == message(root / "events/site")
    assert f"`{root}/seeds` is `{root}/seeds`, {made}" == message(root / "seeds")
    publish(site("new"), root / "output", "1.0", collection=root, sources=(root / "events",))
    assert ["events", "output"] == sorted(os.listdir(root))


def test_files_that_clash_are_refused(tmp_path: Path) -> None:
    files = [OutputFile("../a", b""), OutputFile("B", b""), OutputFile("b", b"")]

    with pytest.raises(PublishFault) as fault:
        publish(files, tmp_path / "site", "1.0")

    assert "the files of the site cannot all be written as they are planned" == fault.value.message
    different = "`B` and `b`: they differ only in case, or in how a letter is put together"
    assert ("`../a`: it does not lead from the site's root to a file below it", different) == fault.value.paths
    assert [] == os.listdir(tmp_path)


# What fails


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, str], None]:
    """Let a function of the system fail for all paths that hold a word."""

    def fail(name: str, number: int, word: str) -> None:
        real = getattr(os, name)

        def call(path: object, *arguments: object, **named: object) -> object:
            if word in str(path):
                raise OSError(number, os.strerror(number), str(path))
            return real(path, *arguments, **named)

        monkeypatch.setattr(os, name, call)

    return fail


@pytest.mark.parametrize(
    ("name", "number", "word", "message"),
    [
        ("mkdir", errno.EACCES, ".site.dateline", "{nothing}: `{root}` may not be read or written by you"),
        ("mkdir", errno.EROFS, ".site.dateline", "{nothing}: `{root}` is on a disk that is read-only"),
        ("mkdir", errno.ENOSPC, ".site.dateline", "the disk that holds `{root}/site` is full"),
        (
            "mkdir",
            errno.EDQUOT,
            "next/events",
            "{nothing}: `{root}/.site.dateline/next/events` would go beyond your share of the disk",
        ),
        ("open", errno.ENOSPC, "call/index.html", "the disk that holds `{root}/site` is full"),
        (
            "open",
            errno.EIO,
            "next/index.html",
            "{nothing}: `{root}/.site.dateline/next/index.html` is where the disk reports a fault",
        ),
        (
            "scandir",
            errno.EACCES,
            "site/events",
            "{nothing}: `{root}/site/events/` may not be read or written by you",
        ),
    ],
)
def test_error_of_the_system_is_said_in_words_and_the_old_site_is_whole(
    tmp_path: Path,
    failing: Callable[[str, int, str], None],
    name: str,
    number: int,
    word: str,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    failing(name, number, word)

    fault = refused(tmp_path / "site")
    monkeypatch.undo()

    assert (message.format(root=tmp_path, nothing=f"nothing can be published to `{tmp_path}/site`"), "the published site is unchanged") == (
        fault.message,
        fault.note,
    )
    assert is_site(tmp_path / "site", "old")
    assert ["site"] == os.listdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "number", "word"),
    [("scandir", errno.EACCES, "site/events"), ("rename", errno.EPERM, "site"), ("rename", errno.EACCES, "site")],
)
def test_site_of_another_user_is_said_to_be_that(
    tmp_path: Path, failing: Callable[[str, int, str], None], name: str, number: int, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    no_exchange(monkeypatch)
    failing(name, number, str(tmp_path / word))
    monkeypatch.setattr(os, "geteuid", lambda: (tmp_path / "site").stat().st_uid + 1)

    fault = refused(tmp_path / "site")
    monkeypatch.undo()

    assert (f"`{tmp_path}/site` belongs to another user", (f"{tmp_path}/site",)) == (fault.message, fault.paths)
    assert ("rename it, or choose another with `--output`",) == fault.help
    assert "the published site is unchanged" == fault.note
    assert is_site(tmp_path / "site", "old")


def test_folder_around_the_output_is_what_may_not_be_written_whoever_owns_the_output(
    tmp_path: Path, failing: Callable[[str, int, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    failing("mkdir", errno.EACCES, ".site.dateline")
    monkeypatch.setattr(os, "geteuid", lambda: (tmp_path / "site").stat().st_uid + 1)

    assert (
        f"nothing can be published to `{tmp_path}/site`: `{tmp_path}` may not be read or written by you"
        == refused(tmp_path / "site").message
    )


def test_full_disk_leaves_the_old_site_whole_and_says_how_much_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site("old"), tmp_path / "site", "1.0")

    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(os, "write", full)

    fault = refused(tmp_path / "site", "x" * 1000)

    assert "free some space (the site is 2,000 bytes), then build again" == fault.help[0]
    assert is_site(tmp_path / "site", "old")
    assert ["site"] == os.listdir(tmp_path)


def test_bytes_that_the_disk_gives_back_changed_are_never_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / "other").write_text("old")

    def spoil(tree: Path, *arguments: object) -> None:
        real(tree, *arguments)  # type: ignore[arg-type]  # handed through
        (tree / "index.html").write_text("nwe")
        (tree / "events/call/index.html").unlink()
        (tree / "more").write_text("")

    real = staging.fill
    monkeypatch.setattr(publishing, "fill", spoil)

    fault = refused(tmp_path / "site")

    assert f"the disk that holds `{tmp_path}/site` gave back other bytes than were written" == fault.message
    assert ("events/call/index.html", "index.html", "events/call", "more") == fault.paths
    assert is_site(tmp_path / "site", "old")


def test_spoiled_manifest_is_never_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = staging.fill

    def spoil(tree: Path, *arguments: object) -> None:
        real(tree, *arguments)  # type: ignore[arg-type]  # handed through
        (tree / MANIFEST).write_text("{}")

    monkeypatch.setattr(publishing, "fill", spoil)

    assert (MANIFEST,) == refused(tmp_path / "site").paths
    assert [] == os.listdir(tmp_path)


def failing_rename(monkeypatch: pytest.MonkeyPatch, *failing: int) -> None:
    """Let the renames of these numbers, counted from 1, fail."""
    real, count = os.rename, [0]

    def rename(one: Path, other: Path) -> None:
        count[0] += 1
        if count[0] in failing:
            raise OSError(errno.EIO, "no", str(other))
        real(one, other)

    monkeypatch.setattr(os, "rename", rename)


@pytest.mark.parametrize("number", [1, 2])
def test_failing_rename_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    no_exchange(monkeypatch)
    failing_rename(monkeypatch, number)

    fault = refused(tmp_path / "site")

    assert "the published site is unchanged" == fault.note
    assert is_site(tmp_path / "site", "old")
    assert ["site"] == os.listdir(tmp_path)


def test_rename_that_cannot_be_undone_keeps_the_site_and_the_next_build_puts_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    with monkeypatch.context() as patch:
        no_exchange(patch)
        failing_rename(patch, 2, 3)

        fault = refused(tmp_path / "site")

    kept = tmp_path / ".site.dateline/old"
    assert f"the published site is not in its place but whole in `{kept}`; the next build that can write there puts it back" == fault.note
    assert is_site(kept, "old")
    assert repair(tmp_path / "site")
    assert is_site(tmp_path / "site", "old")
    assert ["site"] == os.listdir(tmp_path)


def lost_site(root: Path) -> Path:
    """A site as it is when a swap by two renames was cut off between them."""
    publish(site("old"), root / "site", "1.0")
    (root / ".site.dateline").mkdir()
    (root / ".site.dateline/journal").write_text("")
    os.rename(root / "site", root / ".site.dateline/old")
    return root / "site"


def test_site_that_was_away_is_put_back_before_anything_else(tmp_path: Path) -> None:
    output = lost_site(tmp_path)

    done = publish(site("new"), output, "1.0")

    assert "exchange" == done.way
    assert is_site(output, "new")
    assert ["site"] == os.listdir(tmp_path)


def test_site_that_was_away_comes_back_into_an_empty_folder(tmp_path: Path) -> None:
    output = lost_site(tmp_path)
    output.mkdir()

    assert repair(output)
    assert is_site(output, "old")


def test_site_that_is_away_is_kept_while_something_else_has_its_place(tmp_path: Path) -> None:
    output = lost_site(tmp_path)
    output.mkdir()
    (output / "mine.txt").write_text("mine")

    assert "no site was written" == refused(output).note
    assert not repair(output)
    shutil.rmtree(output)

    assert repair(output)
    assert is_site(output, "old")


def test_site_that_is_away_outlives_a_file_browser_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = lost_site(tmp_path)
    output.mkdir()
    (output / ".DS_Store").write_text("icons")
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "flush_all", lambda folder: (_ for _ in ()).throw(OSError(errno.EIO, "no")))

        refused(output)

    assert is_site(output, "old")


def test_place_that_cannot_be_one_is_told_before_anything_is_repaired(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(PublishFault) as of_file:
        repair(tmp_path / "file")
    with pytest.raises(PublishFault) as of_nothing:
        repair(tmp_path / "none/site")

    assert ("no site was written", "no site was written") == (of_file.value.note, of_nothing.value.note)


def test_there_is_nothing_to_repair_where_nothing_was_interrupted(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")

    assert not repair(tmp_path / "site")
    assert is_site(tmp_path / "site", "old")


def test_site_that_cannot_be_put_back_is_said_to_be_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = lost_site(tmp_path)
    failing_rename(monkeypatch, 1)

    with pytest.raises(PublishFault) as fault:
        repair(output)

    assert "whole in" in fault.value.note


def test_repair_leaves_a_running_build_alone(tmp_path: Path) -> None:
    output = lost_site(tmp_path)

    with lock.locked(tmp_path / ".site.dateline", patience=0, waiting=lambda: None):
        assert not repair(output)


def test_remains_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / ".site.dateline/next/events").mkdir(parents=True)
    (tmp_path / ".site.dateline/next/events/half").write_text("")
    (tmp_path / ".site.dateline/lock").write_text("")

    publish(site("new"), tmp_path / "site", "1.0")

    assert is_site(tmp_path / "site", "new")
    assert ["site"] == os.listdir(tmp_path)


def test_remains_that_cannot_be_removed_are_named(tmp_path: Path, failing: Callable[[str, int, str], None]) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    (tmp_path / ".site.dateline/next").mkdir(parents=True)
    failing("rmdir", errno.EACCES, "next")

    fault = refused(tmp_path / "site")

    assert "what an earlier build left cannot be removed" == fault.message
    assert (str(tmp_path / ".site.dateline/next"),) == fault.paths


def test_old_site_that_cannot_be_removed_does_not_make_the_new_one_fail(
    tmp_path: Path, failing: Callable[[str, int, str], None], way: str
) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    failing("unlink", errno.EACCES, "index.html")

    done = publish(site("new"), tmp_path / "site", "1.0")

    assert (way, tmp_path / ".site.dateline") == (done.way, done.left)
    assert is_site(tmp_path / "site", "new")


@pytest.mark.parametrize("mode", ["exchange", "rename"])
def test_any_single_failure_leaves_one_site_or_the_other_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """Each call to the system that a build makes fails once; what is reported is what happened."""
    failed, reached = 0, True
    while reached:
        output = tmp_path / f"{failed:03d}/site"
        output.parent.mkdir()
        publish(site("old"), output, "1.0")
        with monkeypatch.context() as patch:
            if mode == "rename":
                no_exchange(patch)
            made = failing_at(failed, patch)
            told = outcome(output)
        shown = {"published": "new", "the published site is unchanged": "old"}[told]
        assert is_site(output, shown), f"call {failed}: {made[-1]}"
        publish(site("later"), output, "1.0")
        assert ["site"] == os.listdir(output.parent)
        failed, reached = failed + 1, len(made) > failed
    assert failed > 30


def outcome(output: Path) -> str:
    """Publish, and return what the curator is told of the site."""
    try:
        publish(site("new"), output, "1.0")
    except PublishFault as fault:
        return fault.note
    return "published"


def failing_at(number: int, patch: pytest.MonkeyPatch) -> list[str]:
    """Let the call of this number fail, counted over all functions that a build uses; return the list that the calls are noted in."""
    made: list[str] = []

    def counted(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            made.append(f"{name}{arguments}")
            if len(made) == number + 1:
                raise OSError(errno.EIO, "no", str(arguments[0]))
            return real(*arguments, **named)

        return call

    for name in CALLS:
        patch.setattr(os, name, counted(name, getattr(os, name)))
    return made


@pytest.mark.parametrize("mode", ["exchange", "rename"])
def test_build_killed_anywhere_leaves_a_whole_site_and_the_next_one_goes_on(tmp_path: Path, mode: str) -> None:
    """A process is killed before each call to the system that it makes (killed_builds.py)."""
    script = Path(__file__).with_name("killed_builds.py")
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, str(script), str(tmp_path), mode], check=True, env={**os.environ, "PYTHONPATH": str(root)})

    places = sorted(tmp_path.iterdir())
    away = []
    for killed in places:
        if repair(killed / "site"):
            away.append(killed.name)
        assert is_site(killed / "site", "old") or is_site(killed / "site", "new"), killed.name
        publish(site("later"), killed / "site", "1.0")
        assert ["site"] == os.listdir(killed)
    assert len(places) > 20
    assert (1 if mode == "rename" else 0) == len(away)


# Two builds at once


def test_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    told: list[str] = []
    waiting = threading.Event()

    def tell(line: str) -> None:
        told.append(line)
        waiting.set()

    second = threading.Thread(target=lambda: publish(site("new"), tmp_path / "site", "1.0", tell=tell))
    with lock.locked(tmp_path / ".site.dateline", patience=0, waiting=lambda: None):
        second.start()
        assert waiting.wait(5)
        assert is_site(tmp_path / "site", "old")
    second.join(5)

    assert [f"another build is writing `{tmp_path}/site`: waiting for it to end"] == told
    assert is_site(tmp_path / "site", "new")
    assert ["site"] == os.listdir(tmp_path)


def test_build_does_not_wait_for_ever(tmp_path: Path) -> None:
    with (
        lock.locked(tmp_path / ".site.dateline", patience=0, waiting=lambda: None),
        pytest.raises(PublishFault) as fault,
    ):
        publish(site("new"), tmp_path / "site", "1.0", patience=0.1)

    assert f"another build is writing `{tmp_path}/site`, and has not ended within 0.1 seconds" == fault.value.message
    assert ("wait for it to end, then build again",) == fault.value.help
    assert [] == os.listdir(tmp_path)


def test_many_builds_at_once_leave_one_whole_site(tmp_path: Path, way: str) -> None:
    faults: list[BaseException] = []

    def build(name: str) -> None:
        try:
            for turn in range(5):
                publish(site(f"{name} {turn}"), tmp_path / "site", "1.0", patience=60)
        except BaseException as fault:
            faults.append(fault)

    builds = [threading.Thread(target=build, args=(name,)) for name in "abcd"]
    for thread in builds:
        thread.start()
    for thread in builds:
        thread.join()

    assert [] == faults
    words = (tmp_path / "site/index.html").read_text()
    assert words in {f"{name} 4" for name in "abcd"}
    assert is_site(tmp_path / "site", words)
    assert ["site"] == os.listdir(tmp_path)


def test_reader_never_finds_the_site_missing_where_there_is_an_exchange(tmp_path: Path) -> None:
    publish(site("0"), tmp_path / "site", "1.0")
    ended = threading.Event()
    missing: list[str] = []

    def look() -> None:
        while not ended.is_set():
            if not os.path.exists(tmp_path / "site/index.html"):
                missing.append("missing")

    reader = threading.Thread(target=look)
    reader.start()
    ways = [publish(site(str(turn)), tmp_path / "site", "1.0").way for turn in range(20)]
    ended.set()
    reader.join()

    if set(ways) == {"exchange"}:
        assert [] == missing
    assert is_site(tmp_path / "site", "19")


def test_lock_that_was_removed_while_it_was_waited_for_locks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / ".site.dateline"
    real = fcntl.flock
    removed: list[bool] = []

    def flock(handle: int, operation: int) -> None:
        if not removed:  # the one before is done in this very moment
            (folder / "lock").unlink()
            folder.rmdir()
            removed.append(True)
        real(handle, operation)

    monkeypatch.setattr(fcntl, "flock", flock)

    with lock.locked(folder, patience=1, waiting=lambda: None):
        assert (folder / "lock").exists()


def test_disk_without_locks_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "no")

    monkeypatch.setattr(fcntl, "flock", flock)

    assert (
        f"nothing can be published to `{tmp_path}/site`: it is on a disk without the locks that keep two builds apart"
        == refused(tmp_path / "site").message
    )


# The exchange itself


class Library:
    """A C library whose `renameat2` fails."""

    def __init__(self, number: int) -> None:
        self.number = number

    def renameat2(self, *arguments: object) -> int:
        ctypes.set_errno(self.number)
        return -1


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM])
def test_where_the_exchange_is_not_offered_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    monkeypatch.setattr(swap, "_c_library", lambda: Library(number))

    assert "rename" == publish(site("new"), tmp_path / "site", "1.0").way
    assert is_site(tmp_path / "site", "new")


def test_library_that_knows_no_exchange_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    monkeypatch.setattr(swap, "_c_library", object)

    assert "rename" == publish(site("new"), tmp_path / "site", "1.0").way


def test_exchange_that_is_refused_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(site("old"), tmp_path / "site", "1.0")
    monkeypatch.setattr(swap, "_c_library", lambda: Library(errno.EACCES))

    assert f"nothing can be published to `{tmp_path}/site`: it may not be read or written by you" == refused(tmp_path / "site").message
    assert is_site(tmp_path / "site", "old")


def test_leaves_of_a_tree_follow_no_link(tmp_path: Path) -> None:
    (tmp_path / "a/empty").mkdir(parents=True)
    (tmp_path / "a/round").symlink_to("..")
    (tmp_path / "file").write_text("")
    os.mkfifo(tmp_path / "pipe")

    found: Iterator[staging.Leaf] = staging.leaves(tmp_path)

    assert ["a/empty folder", "a/round link", "file file", "pipe other"] == [f"{leaf.path} {leaf.kind}" for leaf in sorted(found)]


def test_names_beside_the_output_are_hidden() -> None:
    found = place.Place(Path("site"), Path("/www/site"))

    assert Path("/www/.site.dateline/next") == found.next


def test_a_site_that_loses_an_address_is_refused_and_names_it(tmp_path: Path) -> None:
    publish(site("old"), tmp_path / "site", "1.0")

    with pytest.raises(PublishFault) as fault:
        publish(site("new"), tmp_path / "site", "1.0", ledger=Ledger(owed=("events/call/", "events/vote/", "events/call/#phone")))

    assert "2 addresses of the site published last would answer no more" == fault.value.message
    assert ("/events/call/#phone", "/events/vote/") == fault.value.paths
    assert is_site(tmp_path / "site", "old")


def test_a_page_without_the_place_that_it_promises_is_refused(tmp_path: Path) -> None:
    page = OutputFile("events/call/index.html", b"<p>", ("events/call/", "events/call/#phone"))

    with pytest.raises(PublishFault) as fault:
        publish((page,), tmp_path / "site", "1.0")

    assert ("/events/call/#phone",) == fault.value.paths


def test_the_ledger_stands_in_the_manifest(tmp_path: Path) -> None:
    publish(site("new"), tmp_path / "site", "1.0", ledger=Ledger(commit="0" * 40, owed=("events/call/",)))

    manifest = from_json((tmp_path / "site" / MANIFEST).read_bytes())

    assert ("0" * 40, ("events/call/",)) == (manifest.commit, manifest.lasting)
