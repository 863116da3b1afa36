"""The history of real repositories: what `build` knows of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli import history
from dateline.model.past import History, Seen
from dateline.rim import log
from tests.former.lines import BASE, days, event, source
from tests.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Repository(tmp_path / "mine")


def versions(found: History, id: str = "vote") -> list[str]:
    return [state.version for state in found.states[id]]


def test_a_branch_of_several_commits_is_one_state_on_the_day_of_its_merge(repository: Repository) -> None:
    repository.commit({**BASE, "events/vote.yaml": event("A")}, "2025-01-01T00:00:00Z")
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"events/vote.yaml": event("half"), "events/tried.yaml": event("tried")}, "2025-01-02T00:00:00Z")
    repository.commit({"events/vote.yaml": None, "events/in/vote.yaml": event("B"), "events/tried.yaml": None}, "2025-01-03T00:00:00Z")
    repository.git("switch", "--quiet", "main")
    head = repository.commit({"seeds/gazette.yaml": source(title="Pier rejected")}, "2025-01-04T00:00:00Z")
    repository.time = "2025-01-05T00:00:00Z"
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "work")

    found = history.read(repository.root)

    assert [("A", "2025-01-01"), ("A", "2025-01-04"), ("B", "2025-01-05")] == days(found)
    assert ({"vote"}, head) == (set(found.states), found.states["vote"][1].commit)
    assert ("2025-01-05T00:00:00Z", True) == (found.time, found.is_known)


def test_a_history_that_was_squashed_has_the_same_versions(repository: Repository) -> None:
    repository.commit({**BASE, "events/vote.yaml": event("A")})
    repository.commit({"events/vote.yaml": event("B")})
    before = history.read(repository.root)
    repository.git("switch", "--quiet", "--orphan", "new")
    repository.git("checkout", "main", "--", ".")
    repository.git("branch", "--delete", "--force", "main")
    repository.commit()

    after = history.read(repository.root)

    assert versions(before)[1:] == versions(after)


def test_a_commit_of_another_branch_owes_nobody_an_address(repository: Repository) -> None:
    first = repository.commit({**BASE, "events/vote.yaml": event("A")})
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"events/vote.yaml": None, "events/other.yaml": event("B")})

    assert {"vote": Seen("events/vote.yaml", first)} == history.read(repository.root).published["event"]


def test_what_is_kept_from_build_to_build_changes_nothing_that_is_found(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_APART", 2)
    for number in range(5):
        repository.commit({**BASE, f"events/vote-{number}.yaml": event(f"{number}"), "events/vote.yaml": event(f"{number}")})
        assert history.read(repository.root) == history.read(repository.root, keeps=True) == history.read(repository.root, keeps=True)
    repository.git("reset", "--quiet", "--hard", "HEAD~2")

    assert history.read(repository.root) == history.read(repository.root, keeps=True)
    assert list((repository.root / ".dateline" / "cache" / "history").rglob("*"))


def test_a_collection_that_says_nothing_is_not_published_yet(repository: Repository) -> None:
    repository.commit({**BASE, "site.yaml": "format: 1\ntitle: Harbour\n", "events/vote.yaml": event("A")})

    found = history.read(repository.root, keeps=True)

    assert ({}, {}) == (found.published, found.labels)
