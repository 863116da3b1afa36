"""What is committed of a collection, and what is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.rim.git import HistoryFault
from dateline.rim.working_copy import WorkingCopy, working_copy
from tests.repository import Repository

SITE = {"site.yaml": "title: T\n", "events/a.yaml": "title: A\n"}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Repository(tmp_path / "mine")


def copy_of(root: Path) -> WorkingCopy:
    found = working_copy(root)
    assert found is not None
    return found


def test_what_is_wholly_committed_has_its_commit_and_no_changes(repository: Repository) -> None:
    head = repository.commit(SITE)

    assert WorkingCopy(head, ()) == copy_of(repository.root)


def test_files_that_are_not_as_committed_are_named_and_others_of_the_repository_are_not(repository: Repository) -> None:
    repository.commit({**SITE, "README.md": "R", "seeds/b.yaml": "title: B\n"})
    (repository.root / "events" / "a.yaml").write_text("title: Another\n")
    (repository.root / "events" / "ü b.yaml").write_text("title: New\n")
    (repository.root / "seeds" / "b.yaml").unlink()
    (repository.root / "README.md").write_text("changed")
    (repository.root / "output").mkdir()
    (repository.root / "output" / "index.html").write_text("built")

    assert ("events/a.yaml", "events/ü b.yaml", "seeds/b.yaml") == copy_of(repository.root).changed


def test_what_git_ignores_is_not_counted(repository: Repository) -> None:
    repository.commit({**SITE, ".gitignore": "/seeds/*.txt\n"})
    (repository.root / "seeds").mkdir()
    (repository.root / "seeds" / "kept.txt").write_text("elsewhere")

    assert () == copy_of(repository.root).changed


def test_collection_in_a_folder_of_a_repository_is_looked_at_alone(repository: Repository) -> None:
    repository.commit({f"{folder}/{path}": text for folder in ("one", "two") for path, text in SITE.items()})
    (repository.root / "two" / "site.yaml").write_text("title: Changed\n")

    assert [(), ("site.yaml",)] == [copy_of(repository.root / folder).changed for folder in ("one", "two")]


def test_of_what_was_never_committed_there_is_no_copy(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    unborn = working_copy(repository.root)
    repository.commit({"README.md": "R"})
    (repository.root / "mine").mkdir()

    assert (None, None, None) == (working_copy(tmp_path / "bare"), unborn, working_copy(repository.root / "mine"))


def test_repository_without_git_is_a_fault_and_never_no_history(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit(SITE)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(HistoryFault, match="there is no git on this machine"):
        working_copy(repository.root)


def test_repository_that_git_does_not_know_is_a_fault(repository: Repository) -> None:
    repository.commit(SITE)
    shutil.rmtree(repository.root / ".git" / "refs")

    with pytest.raises(HistoryFault, match="no repository"):
        working_copy(repository.root)
