"""A collection as it stood at a commit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.rim.git import HistoryFault
from dateline.rim.history import past_state
from dateline.text.tree import Entry, InputTree, ReadFault
from tests.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "mine")


def all_of(tree: InputTree, *folders: str) -> dict[str, bytes]:
    return {entry.path: tree.read(entry.path) for folder in ("", *folders) for entry in tree.entries(folder)}


def fault(root: Path, asked: str) -> HistoryFault:
    with pytest.raises(HistoryFault) as raised, past_state(root, asked):
        pass
    return raised.value


def test_files_are_read_as_they_stood_whatever_stands_there_now(repository: Repository) -> None:
    repository.commit({"site.yaml": "old", "events/a.yaml": b"a\r\n\xff", "events/b/ä c.yaml": "", "seeds/s.txt": "text"})
    repository.commit({"site.yaml": "new", "events/later.yaml": "x"})
    (repository.root / "site.yaml").write_text("unsaved")

    with past_state(repository.root, "HEAD~1") as state:
        read = all_of(state.tree, "events")

    assert ("HEAD~1", False) == (state.name, state.left)
    assert {"site.yaml": b"old", "events/a.yaml": b"a\r\n\xff", "events/b/ä c.yaml": b""} == read


def test_a_collection_may_be_a_folder_of_its_repository(repository: Repository) -> None:
    repository.commit({"ours/pier/site.yaml": "pier", "ours/pier/events/a.yaml": "a", "site.yaml": "another"})

    with past_state(repository.root / "ours" / "pier", "main") as state:
        read = all_of(state.tree, "events")

    assert {"site.yaml": b"pier", "events/a.yaml": b"a"} == read


def test_what_git_sets_for_a_hook_leads_to_no_other_history(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook of a linked work tree has all these; with them the collection's folder would be taken for the root of its history."""
    repository.commit({"ours/pier/site.yaml": "pier"})
    another = Repository(tmp_path / "another")
    another.commit({"ours/pier/site.yaml": "another"})
    for name, value in {
        "GIT_DIR": str(another.root / ".git"),
        "GIT_WORK_TREE": ".",
        "GIT_INDEX_FILE": "none",
        "GIT_PREFIX": "ours/",
    }.items():
        monkeypatch.setenv(name, value)

    with past_state(repository.root / "ours" / "pier", "main") as state:
        read = all_of(state.tree)

    assert {"site.yaml": b"pier"} == read


def test_what_was_not_there_yet_is_a_collection_without_files(repository: Repository) -> None:
    repository.commit({"README": "x"})
    repository.commit({"pier/site.yaml": "x"})

    with past_state(repository.root / "pier", "HEAD~1") as state:
        assert ((), False) == (state.tree.entries(""), state.tree.exists("site.yaml"))
        with pytest.raises(ReadFault):
            state.tree.read("site.yaml")


def test_links_are_followed_as_far_as_the_commit_goes(repository: Repository) -> None:
    (repository.root / "seeds").mkdir()
    for name, target in (("in.txt", "../kept/in.txt"), ("out.txt", "/etc/hostname"), ("nowhere.txt", "gone"), ("folder", "../kept")):
        os.symlink(target, repository.root / "seeds" / name)
    repository.commit({"kept/in.txt": "inside"})
    repository.commit({"kept/in.txt": "changed"})

    with past_state(repository.root, "HEAD~1") as state:
        entries, inside = state.tree.entries("seeds"), state.tree.read("seeds/in.txt")

    assert b"inside" == inside
    assert {"seeds/in.txt"} == {entry.path for entry in entries if entry.kind == "file"}
    assert Entry("seeds/out.txt", "other") in entries


def test_a_name_that_is_not_utf_8_is_no_file(repository: Repository) -> None:
    repository.root.joinpath("events").mkdir()
    with open(os.fsencode(repository.root) + b"/events/\xff.yaml", "wb") as file:
        file.write(b"x")
    repository.commit()

    with past_state(repository.root, "main") as state:
        assert (Entry("events/\ufffd.yaml", "other"),) == state.tree.entries("events")


def test_a_branch_that_went_on_is_read_where_the_work_left_it(repository: Repository) -> None:
    parted = repository.commit({"site.yaml": "as it was"})
    repository.git("switch", "--quiet", "--create", "mine")
    repository.commit({"events/mine.yaml": "x"})
    repository.git("switch", "--quiet", "main")
    repository.commit({"site.yaml": "as others have it"})
    repository.git("switch", "--quiet", "mine")

    with past_state(repository.root, "main") as state:
        assert (parted[:10], True, b"as it was") == (state.name, state.left, state.tree.read("site.yaml"))


def test_a_commit_may_be_asked_for_by_its_hash_or_a_tag(repository: Repository) -> None:
    commit = repository.commit({"site.yaml": "x"})
    repository.git("tag", "--annotate", "--message", "first", "v1")

    with past_state(repository.root, commit) as by_hash, past_state(repository.root, "v1") as by_tag:
        assert (commit[:10], "v1") == (by_hash.name, by_tag.name)
        assert by_hash.tree.read("site.yaml") == by_tag.tree.read("site.yaml")


def test_a_history_without_a_common_commit_is_read_all_the_same(repository: Repository) -> None:
    repository.commit({"site.yaml": "one"})
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit({"site.yaml": "other"})

    with past_state(repository.root, "main") as state:
        assert ("main", b"one") == (state.name, state.tree.read("site.yaml"))


@pytest.mark.parametrize("asked", ["mian", "--all", "main:site.yaml", "main..main", "0" * 40])
def test_a_name_that_git_does_not_know_is_said(repository: Repository, asked: str) -> None:
    repository.commit({"site.yaml": "x"})

    raised = fault(repository.root, asked)

    assert f"`{asked}` is not a commit, a branch or a tag that git knows here" == raised.message
    assert ("did you mean `main`?" == raised.help) == (asked == "mian")


def test_a_name_that_is_empty_is_said(repository: Repository) -> None:
    repository.commit({"site.yaml": "x"})

    assert "nothing is named to hold the files against" == fault(repository.root, "").message


def test_the_branch_of_a_remote_is_named_where_it_alone_is_there(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"site.yaml": "x"})
    copy = Repository(tmp_path / "copy")
    copy.git("remote", "add", "origin", str(repository.root))
    copy.git("fetch", "--quiet", "origin", "main")
    copy.git("switch", "--quiet", "--create", "mine", "origin/main")

    assert "did you mean `origin/main`?" == fault(copy.root, "main").help


def test_a_shallow_clone_is_told_what_it_lacks(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"site.yaml": "x"})
    repository.commit({"site.yaml": "y"})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "shallow"))

    assert "fetch-depth: 0" in fault(tmp_path / "shallow", "HEAD~1").help


def test_a_clone_in_part_is_told_what_it_lacks(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"site.yaml": "x"})
    lacking = repository.git("rev-parse", "HEAD:site.yaml")
    repository.root.joinpath(".git", "objects", lacking[:2], lacking[2:]).unlink()

    with past_state(repository.root, "main") as state, pytest.raises(HistoryFault) as raised:
        state.tree.read("site.yaml")

    assert "this copy of the history lacks `site.yaml`: it was cloned in part" == raised.value.message


@pytest.mark.parametrize("below", ["", "ours/pier"])
def test_a_clone_without_its_folders_is_told_so_and_not_taken_for_an_empty_one(repository: Repository, tmp_path: Path, below: str) -> None:
    """A clone without trees knows the commit and not what is in it: that everything is new would be a lie, and nothing would block."""
    repository.commit({f"{below}/site.yaml".strip("/"): "first"})
    repository.commit({f"{below}/site.yaml".strip("/"): "second"})
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("clone", "--quiet", "--filter=tree:0", f"file://{repository.root}", str(tmp_path / "treeless"))

    found = fault(tmp_path / "treeless" / below, "HEAD~1")

    assert "cloned in part" in found.message
    assert "git fetch --refetch" in found.help


def test_a_shallow_clone_does_not_guess_where_the_work_left_a_branch(repository: Repository, tmp_path: Path) -> None:
    """Held against the branch itself, what others published since would be taken for changed here."""
    repository.commit({"site.yaml": "first"})
    repository.git("checkout", "--quiet", "-b", "work")
    repository.commit({"site.yaml": "mine"})
    repository.git("checkout", "--quiet", "main")
    repository.commit({"site.yaml": "theirs"})
    url = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--depth", "1", "--no-single-branch", "--branch", "work", url, str(tmp_path / "shallow"))

    found = fault(tmp_path / "shallow", "origin/main")

    assert "`origin/main`" in found.message
    assert "fetch-depth: 0" in found.help


def test_a_folder_without_history_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert "this collection has no history: it is not in a repository of git" == fault(tmp_path, "main").message


def test_a_machine_without_git_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "a former state is read by git, and there is no git on this machine" == fault(tmp_path, "main").message


def test_a_history_of_another_user_is_said_with_the_line_to_run(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({"site.yaml": "x"})
    # Source: git's own tests have it take every folder for another user's by this variable.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    raised = fault(repository.root, "main")

    assert "git does not read the history of this collection, for it belongs to another user" == raised.message
    assert f"safe.directory {repository.root}" in raised.help


def test_a_history_that_is_broken_is_told_in_the_words_of_git(repository: Repository) -> None:
    repository.commit({"site.yaml": "x"})
    (repository.root / ".git" / "config").write_text("[core\n")

    assert "git cannot read the history of this collection: bad config" in fault(repository.root, "main").message
