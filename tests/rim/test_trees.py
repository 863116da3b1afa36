"""Collections on the disk."""

from __future__ import annotations

import errno
import os
import socket
from hashlib import sha256
from pathlib import Path

import pytest

from dateline.rim.trees import DiskTree, Layered, Lent
from dateline.text.tree import DictTree, Entry, ReadFault


def write(root: Path, *paths: str) -> None:
    for path in paths:
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(path)


def paths(entries: tuple[Entry, ...]) -> list[str]:
    return [f"{entry.kind} {entry.path}" for entry in entries]


def reason(tree: DiskTree, path: str) -> str:
    with pytest.raises(ReadFault) as fault:
        tree.read(path)
    return f"{fault.value.path}: {fault.value.reason}"


def test_files_below_a_folder_are_sorted_by_path(tmp_path: Path) -> None:
    write(tmp_path, "events/b.yaml", "events/a/c.yaml", "events/.b.yaml.swp", "site.yaml")

    found = DiskTree(tmp_path).entries("events")

    assert ["file events/.b.yaml.swp", "file events/a/c.yaml", "file events/b.yaml"] == paths(found)


def test_top_level_is_listed_alone(tmp_path: Path) -> None:
    write(tmp_path, "events/b.yaml", "site.yaml")

    assert ["file site.yaml"] == paths(DiskTree(tmp_path).entries(""))


def test_whole_tree_is_listed(tmp_path: Path) -> None:
    write(tmp_path, "events/b.yaml", "site.yaml")

    assert ["file events/b.yaml", "file site.yaml"] == paths(DiskTree(tmp_path).everything())


def test_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert () == DiskTree(tmp_path).entries("events")


def test_oddities_are_listed_as_such_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events = tmp_path / "events"
    events.mkdir()
    os.mkfifo(events / "pipe.yaml")
    (events / "broken.yaml").symlink_to("nowhere")
    (events / "loop.yaml").symlink_to("loop.yaml")
    monkeypatch.chdir(events)  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.yaml")

        found = DiskTree(tmp_path).entries("events")

    expected = ["other events/broken.yaml", "other events/loop.yaml", "other events/pipe.yaml", "other events/socket.yaml"]
    assert expected == paths(found)


def test_links_to_files_and_folders_outside_are_followed(tmp_path: Path) -> None:
    write(tmp_path / "private", "seeds/a.txt", "b.txt")
    root = tmp_path / "root"
    root.mkdir()
    (root / "seeds").symlink_to(tmp_path / "private/seeds")
    (root / "b.txt").symlink_to(tmp_path / "private/b.txt")

    tree = DiskTree(root)

    assert ["file b.txt", "file seeds/a.txt"] == paths(tree.everything())
    assert b"seeds/a.txt" == tree.read("seeds/a.txt")


@pytest.mark.parametrize("target", [".", "..", "../..", "../../events/deep"])
def test_link_in_a_circle_is_cut(tmp_path: Path, target: str) -> None:
    write(tmp_path, "events/deep/a.yaml")
    (tmp_path / "events/deep/round").symlink_to(target)

    found = DiskTree(tmp_path).entries("events")

    assert ["file events/deep/a.yaml", "other events/deep/round"] == paths(found)
    assert "events/deep/round: it is a link that leads in a circle" == reason(DiskTree(tmp_path), "events/deep/round")


def test_link_to_another_folder_is_a_folder_to_whoever_reads_it(tmp_path: Path) -> None:
    write(tmp_path, "events/a.yaml", "seeds/a.txt")
    (tmp_path / "events/seeds.yaml").symlink_to("../seeds")

    assert "events/seeds.yaml: it is a folder" == reason(DiskTree(tmp_path), "events/seeds.yaml")


def test_name_that_is_not_utf8_is_an_oddity_that_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "events") + b"/a\xff.yaml")).write_text("")

    assert ["other events/a\ufffd.yaml"] == paths(DiskTree(tmp_path).entries("events"))


def test_file_in_the_place_of_a_folder_cannot_be_listed(tmp_path: Path) -> None:
    write(tmp_path, "events")

    with pytest.raises(ReadFault) as fault:
        DiskTree(tmp_path).entries("events")

    assert "events: it is not a folder" == str(fault.value)


def test_broken_link_in_the_place_of_a_folder_cannot_be_listed(tmp_path: Path) -> None:
    (tmp_path / "events").symlink_to("nowhere")

    with pytest.raises(ReadFault) as fault:
        DiskTree(tmp_path).entries("events")

    assert "events: it is a link that leads nowhere" == str(fault.value)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "it may not be read by you"), (errno.ENOENT, "it vanished while being read"), (errno.EDOM, "the system says: no")],
)
def test_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    write(tmp_path, "events/a/b.yaml")
    listed = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("/a"):
            raise OSError(number, "no")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)

    with pytest.raises(ReadFault) as fault:
        DiskTree(tmp_path).entries("events")

    assert f"events/a: {words}" == str(fault.value)


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 70_000])
def test_file_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)

    assert b"x" * size == DiskTree(tmp_path).read("a")


def test_file_that_grows_while_being_read_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x" * 5000)
    pieces = [b"x" * 5001, b"y" * 5000, b"z", b""]
    monkeypatch.setattr(os, "read", lambda handle, size: pieces.pop(0))

    assert b"x" * 5001 + b"y" * 5000 + b"z" == DiskTree(tmp_path).read("a")


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    write(tmp_path, "file")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")

    tree = DiskTree(tmp_path)

    assert "none: there is no such file" == reason(tree, "none")
    assert "file/none: there is no such file" == reason(tree, "file/none")
    assert "folder: it is a folder" == reason(tree, "folder")
    assert "pipe: it is not a file" == reason(tree, "pipe")
    assert "broken: it is a link that leads nowhere" == reason(tree, "broken")
    assert "loop: it is a link that leads in a circle" == reason(tree, "loop")
    assert f"{'n' * 300}: its name is too long for this disk" == reason(tree, "n" * 300)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "it may not be read by you"), (errno.EIO, "the disk reports a fault"), (errno.ESTALE, "it vanished while being read")],
)
@pytest.mark.parametrize("function", ["open", "read"])
def test_failing_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, words: str) -> None:
    write(tmp_path, "a")

    def fail(*arguments: object) -> object:
        raise OSError(number, "no")

    monkeypatch.setattr(os, function, fail)

    assert f"a: {words}" == reason(DiskTree(tmp_path), "a")


def test_only_files_exist(tmp_path: Path) -> None:
    write(tmp_path, "folder/a")
    os.mkfifo(tmp_path / "pipe")

    tree = DiskTree(tmp_path)

    assert [True, False, False, False] == [tree.exists(path) for path in ("folder/a", "folder", "pipe", "none")]


def test_upper_layer_stands_before_the_lower_one_file_by_file() -> None:
    tree = Layered(DictTree({"pages/a.html": "mine"}), DictTree({"pages/a.html": "theirs", "pages/b.html": "theirs"}))

    assert ["file pages/a.html", "file pages/b.html"] == paths(tree.entries("pages"))
    assert [b"mine", b"theirs"] == [tree.read("pages/a.html"), tree.read("pages/b.html")]
    assert [True, True, False] == [tree.exists(f"pages/{name}.html") for name in "abc"]


def test_file_of_neither_layer_cannot_be_read() -> None:
    with pytest.raises(ReadFault, match=r"^a: there is no such file$"):
        Layered(DictTree({}), DictTree({})).read("a")


def test_a_text_kept_elsewhere_is_lent_to_a_former_state_that_names_its_hash() -> None:
    texts = {f"../texts/{name}.txt": f"text of {name}" for name in ("same", "anew", "later")}
    record = f"sha256: {sha256(b'text of same').hexdigest().upper()}"
    former = DictTree({"site.yaml": "then", "seeds/same.yaml": record, "seeds/anew.yaml": f"sha256: {'0' * 64}"})

    tree = Lent(former, DictTree({**texts, "site.yaml": "now", "events/a.yaml": "now"}), "../texts")

    assert [True, False, False, False] == [tree.exists(f"../texts/{name}.txt") for name in ("same", "anew", "later", "none")]
    assert [b"text of same", b"then"] == [tree.read("../texts/same.txt"), tree.read("site.yaml")]
    assert ["file site.yaml"] == paths(tree.entries(""))
    assert not tree.exists("events/a.yaml")
    with pytest.raises(ReadFault):
        tree.read("../texts/anew.txt")
