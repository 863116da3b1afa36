"""The main line of a collection's history, as git tells it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.model.line import Line, Mainline, NoLine, Resumed
from dateline.render.kept import InMemory
from dateline.rim import log
from dateline.rim.git import HistoryFault
from dateline.rim.log import mainline
from tests.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Repository(tmp_path / "mine")


def told(root: Path, since: str | None = None) -> Mainline:
    with mainline(root, since) as found:
        assert not isinstance(found, NoLine), found
        return found[0]


def why(root: Path) -> str:
    with mainline(root, None) as found:
        assert isinstance(found, NoLine)
        return found.why


def fault(root: Path, since: str | None = None) -> HistoryFault:
    with pytest.raises(HistoryFault) as raised, mainline(root, since):
        pass
    return raised.value


def paths(line: Line) -> list[tuple[str, list[str]]]:
    """Return the days of a line's commits with what each changed, `-` before what it took away."""
    return [(each.day, [path if object else f"-{path}" for path, object in each.files]) for each in line.commits]


def test_each_commit_has_its_utc_day_and_what_it_changed(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a", "README": "x"}, "2025-01-01T23:30:00-02:00")
    repository.commit({"README": "y"}, "2025-01-03T00:00:00Z")
    head = repository.commit({"events/ä b.yaml": "b", "events/a.yaml": None, "seeds/s.txt": "s"}, "2025-01-04T00:30:00+01:00")

    found = told(repository.root)

    assert [("2025-01-02", ["events/a.yaml"]), ("2025-01-03", ["-events/a.yaml", "events/ä b.yaml", "seeds/s.txt"])] == paths(found.line)
    assert (head, "2025-01-03T23:30:00Z") == (found.head, found.time)


def test_contents_are_read_in_their_order_however_many(repository: Repository) -> None:
    texts = {f"events/{number:03}.yaml": f"text {number}\r\n" * (number % 7) for number in range(120)}
    repository.commit(texts)

    with mainline(repository.root, None) as found:
        assert not isinstance(found, NoLine)
        commits, reader = found[0].line.commits, found[1]
        objects = [object for _, object in commits[0].files if object is not None]
        first = next(reader.read(objects))
        read = list(reader.read(objects))

    assert (texts["events/000.yaml"].encode(), [text.encode() for text in texts.values()]) == (first, read)


def test_a_branch_is_what_its_merge_brought(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"}, "2025-01-01T00:00:00Z")
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"events/b.yaml": "1"}, "2025-01-02T00:00:00Z")
    repository.commit({"events/b.yaml": "2"}, "2025-01-03T00:00:00Z")
    repository.git("switch", "--quiet", "main")
    repository.commit({"events/c.yaml": "c"}, "2025-01-04T00:00:00Z")
    repository.time = "2025-01-05T00:00:00Z"
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "work")

    found = paths(told(repository.root).line)

    assert [("2025-01-01", ["events/a.yaml"]), ("2025-01-04", ["events/c.yaml"]), ("2025-01-05", ["events/b.yaml"])] == found


@pytest.mark.parametrize(
    ("settings"),
    [
        {"log.showSignature": "true", "diff.renames": "copies", "log.showRoot": "false", "log.diffMerges": "off", "core.quotePath": "true"},
        {"log.decorate": "full", "diff.noprefix": "true", "color.ui": "always", "log.date": "relative", "log.follow": "true"},
        {"diff.relative": "false", "format.pretty": "oneline", "core.abbrev": "5", "diff.ignoreSubmodules": "all"},
        {"i18n.logOutputEncoding": "UTF-16"},
    ],
)
def test_nobodys_settings_change_what_is_read(repository: Repository, settings: dict[str, str]) -> None:
    repository.commit({"events/a.yaml": "a\n" * 20, "events/ü.yaml": "u"})
    repository.commit({"events/a.yaml": None, "events/in/a.yaml": "a\n" * 20})
    before = told(repository.root)

    for name, value in settings.items():
        repository.git("config", name, value)

    assert before == told(repository.root)
    assert ["-events/a.yaml", "events/in/a.yaml"] == paths(before.line)[1][1]


def test_only_plain_files_are_files(repository: Repository) -> None:
    (repository.root / "events").mkdir()
    os.symlink("../README", repository.root / "events" / "link.yaml")
    with open(os.fsencode(repository.root) + b"/events/\xff.yaml", "wb") as file:
        file.write(b"x")
    repository.commit({"events/a.yaml": "a"})

    assert ["events/a.yaml", "-events/link.yaml"] == paths(told(repository.root).line)[0][1]


def test_a_collection_may_be_a_folder_of_its_repository(repository: Repository) -> None:
    repository.commit({"ours/pier/events/a.yaml": "a", "events/b.yaml": "b", "ours/other/events/c.yaml": "c"})

    assert ["events/a.yaml"] == paths(told(repository.root / "ours" / "pier").line)[0][1]


def test_a_linked_work_tree_has_the_history_of_its_own_commit(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What git sets for a hook of another work tree leads to no other history; and the commit at hand may have no branch."""
    first = repository.commit({"events/a.yaml": "a"})
    repository.commit({"events/a.yaml": "b"})
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"), first)
    monkeypatch.setenv("GIT_DIR", str(repository.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "none")

    found = told(tmp_path / "linked")

    assert (first, 1, None) == (found.head, len(found.line.commits), found.default)


def test_files_that_are_not_committed_are_no_matter(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    before = told(repository.root)

    (repository.root / "events" / "a.yaml").write_text("unsaved")
    (repository.root / "events" / "b.yaml").write_text("new")

    assert before == told(repository.root)


def test_it_begins_where_it_is_published_with_everything_that_stands_there(repository: Repository) -> None:
    first = repository.commit({"events/a.yaml": "a"}, "2025-01-01T00:00:00Z")
    middle = repository.commit({"README": "x"}, "2025-01-02T00:00:00Z")
    repository.git("tag", "--annotate", "--message", "begun", "begun")
    last = repository.commit({"events/a.yaml": "b"}, "2025-01-03T00:00:00Z")

    def commits(since: str | None) -> tuple[list[str], int | None]:
        line = told(repository.root, since).line
        return [each.id for each in line.commits], line.start

    assert ([first, last], None) == commits(None)
    assert ([first, last], 0) == commits("2024-12-31") == commits(first[:8])
    assert ([first, middle, last], 1) == commits(middle) == commits("begun") == commits("2025-01-02")
    assert ([first, last], 1) == commits("2025-01-03")
    assert ([first, last], None) == commits("2025-01-04")


def test_a_commit_that_came_by_a_merge_was_published_by_the_merge(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.git("switch", "--quiet", "--create", "work")
    begun = repository.commit({"events/b.yaml": "b"})
    repository.git("switch", "--quiet", "main")
    repository.commit({"events/c.yaml": "c"})
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "work")
    repository.commit({"events/d.yaml": "d"})

    line = told(repository.root, begun).line

    assert (2, ["events/b.yaml"]) == (line.start, paths(line)[2][1])


@pytest.mark.parametrize("since", ["deadbeef", "--all", "nowhere", "2025", "main", "HEAD", "HEAD~0"])
def test_a_beginning_that_is_no_commit_is_said(repository: Repository, since: str) -> None:
    repository.commit({"events/a.yaml": "a"})

    found = fault(repository.root, since)

    assert f"`published_since: {since}` in `site.yaml` is no commit that git knows here" == found.message
    assert "git log --oneline" in found.help


def test_a_beginning_that_is_no_day_is_said(repository: Repository) -> None:
    """It would be later than every day, and nothing would be published, without a word."""
    repository.commit({"events/a.yaml": "a"})

    assert "`published_since: 2025-13-45` in `site.yaml` is no day of the calendar" == fault(repository.root, "2025-13-45").message


def test_a_branch_that_is_named_as_a_hash_is_no_beginning(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.git("branch", "cafe")

    assert "is no commit that git knows here" in fault(repository.root, "cafe").message


@pytest.mark.parametrize("time", ["", " soon +0000", " -5000 +0000", " 320000000000 +0000", " 18446744073709551616 +0000"])
def test_a_commit_whose_time_cannot_be_told_has_that_of_the_one_before(repository: Repository, time: str) -> None:
    first = repository.commit({"events/a.yaml": "a"}, "2025-01-01T00:00:00Z")
    repository.commit({"events/b.yaml": "b"}, "2025-01-02T00:00:00Z")
    parts = repository.git("cat-file", "commit", "HEAD").replace(" 1735776000 +0000\n\n", time + "\n\n")
    (repository.root / "commit").write_text(parts + "\n")
    odd = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit")
    repository.git("reset", "--quiet", "--hard", odd)
    last = repository.commit({"events/c.yaml": "c"}, "2025-01-03T00:00:00Z")

    days = [(commit.id, commit.day) for commit in told(repository.root).line.commits]

    assert [(first, "2025-01-01"), (odd, "2025-01-01"), (last, "2025-01-03")] == days


def test_what_is_put_in_the_place_of_a_commit_in_one_copy_is_no_matter(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    last = repository.commit({"events/a.yaml": "b"})
    before = told(repository.root)

    repository.git("replace", "--graft", last)

    assert before == told(repository.root)


def test_a_beginning_on_another_branch_is_said(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.git("switch", "--quiet", "--create", "work")
    other = repository.commit({"events/b.yaml": "b"})
    repository.git("switch", "--quiet", "main")

    assert "is a commit of another branch, to which this one does not go back" in fault(repository.root, other).message


def test_addresses_last_that_the_default_branch_published(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"events/b.yaml": "b"})

    assert (1, None) == (told(repository.root).line.lasting, told(repository.root).default)


def test_a_branch_that_took_in_the_default_one_has_its_line_beside_its_own(repository: Repository) -> None:
    """Along its own first parents it met what the default branch published by a merge alone."""
    repository.commit({"events/a.yaml": "a"})
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"events/b.yaml": "b"})
    repository.git("switch", "--quiet", "main")
    repository.commit({"events/c.yaml": "c"})
    repository.commit({"events/c.yaml": None})
    repository.git("switch", "--quiet", "work")
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "main")

    found = told(repository.root, "2025-01-01")

    assert found.default is not None
    assert [["events/a.yaml"], ["events/c.yaml"], ["-events/c.yaml"]] == [files for _, files in paths(found.default)]
    assert (0, 3, 0) == (found.line.lasting, found.default.lasting, found.default.start)


def test_the_default_branch_of_the_remote_comes_first(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.git("branch", "--move", "trunk")
    repository.git("clone", "--quiet", str(repository.root), str(tmp_path / "copy"))
    copy = Repository(tmp_path / "copy")
    copy.git("switch", "--quiet", "--create", "main")
    copy.commit({"events/b.yaml": "b"})

    assert 1 == told(copy.root).line.lasting
    copy.git("remote", "remove", "origin")
    assert 2 == told(copy.root).line.lasting


def test_a_folder_in_no_repository_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "pier").mkdir()

    assert "this collection is not in a repository of git" == why(tmp_path / "pier")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "this collection is not in a repository of git" == why(tmp_path / "pier")


def test_what_was_never_committed_has_no_history(repository: Repository) -> None:
    assert "nothing is committed yet" == why(repository.root)
    repository.commit({".gitignore": "pier\n", "events/a.yaml": "a"})
    (repository.root / "pier" / "events").mkdir(parents=True)

    assert "nothing of this collection is committed in the repository that it lies in" == why(repository.root / "pier")


def test_a_shallow_clone_is_refused_with_the_cure(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.commit({"events/a.yaml": "b"})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "shallow"))

    assert "fetch-depth: 0" in fault(tmp_path / "shallow").help


def test_a_history_without_git_is_no_lack_of_history(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({"events/a.yaml": "a"})
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "there is no git on this machine" in fault(repository.root).message


def test_a_history_of_another_user_is_refused(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({"events/a.yaml": "a"})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    assert f"safe.directory {repository.root}" in fault(repository.root).help


def test_a_repository_that_is_none_is_refused(repository: Repository) -> None:
    """It must not be taken for a folder without history: then every address would be new."""
    repository.commit({"events/a.yaml": "a"})
    (repository.root / ".git" / "HEAD").unlink()

    assert "its `.git` is no repository" in fault(repository.root).message


def test_a_history_that_lacks_an_object_is_refused(repository: Repository) -> None:
    repository.commit({"events/a.yaml": "a"})
    repository.commit({"events/a.yaml": "b"})
    tree = repository.git("rev-parse", "HEAD~1:events")
    blob = repository.git("rev-parse", "HEAD:events/a.yaml")
    (repository.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    with mainline(repository.root, None) as found:
        assert not isinstance(found, NoLine)
        objects = [object for each in found[0].line.commits for _, object in each.files if object is not None]
        with pytest.raises(HistoryFault) as raised:
            list(found[1].read(objects))
    (repository.root / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    assert "it was cloned in part" in raised.value.message
    assert "it was cloned in part" in fault(repository.root).message


def test_a_history_whose_last_commit_is_damaged_is_not_one_that_has_not_begun(repository: Repository) -> None:
    head = repository.commit({"events/a.yaml": "a"})
    object = repository.root / ".git" / "objects" / head[:2] / head[2:]
    object.chmod(0o644)
    object.write_bytes(b"damaged")

    assert "git cannot read the history of this collection" in fault(repository.root).message


def test_a_line_goes_on_where_an_earlier_walk_left_it(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept belongs to a commit, and with it to all before; a history that was rewritten there has another one."""
    monkeypatch.setattr(log, "_APART", 2)
    commits = [repository.commit({"events/a.yaml": str(number)}, f"2025-01-0{number + 1}T00:00:00Z") for number in range(4)]
    kept = InMemory()

    def line(since: str | None) -> Line:
        with mainline(repository.root, since, kept) as found:
            assert not isinstance(found, NoLine)
            return found[0].line

    first = line("2025-01-01")
    assert first.keep is not None
    kept.put(first.keep[1], b"left")
    again = line("2025-01-01")
    repository.git("commit", "--quiet", "--amend", "--message", "changed")
    amended = line("2025-01-01")

    assert (3, None) == (first.keep[0], first.resumed)
    assert (commits[3:], 0, 1, Resumed(b"left")) == ([each.id for each in again.commits], again.start, again.lasting, again.resumed)
    assert (1, Resumed(b"left")) == (len(amended.commits), amended.resumed)
    assert None is line("2025-01-02").resumed is line(None).resumed
    assert line(None).keep is None
