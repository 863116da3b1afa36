"""`check --against`: what is new blocks, what stood does not, and what was published keeps its word."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main
from tests.cli.conftest import Collection, Ended, bytes_below, change
from tests.repository import Repository

EVENT = "events/reading-room-opens.yaml"
Check = Callable[..., Ended]


@pytest.fixture
def repository(collection: Collection) -> Repository:
    """Return the small project with its first commit."""
    repository = Repository(collection("minimal"))
    repository.commit()
    return repository


@pytest.fixture
def check(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Check:
    def checked(*words: str) -> Ended:
        code = main.main(["check", "--root", str(repository.root), *words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return checked


def test_what_is_as_it_was_has_nothing_new(repository: Repository, check: Check) -> None:
    before = bytes_below(repository.root)

    ended = check("--against", "main")

    closing = "nothing new to mend; 1 event held against main; 1 event, 1 quotation verified in 1 source\n"
    assert (0, "", closing) == (ended.code, ended.out, ended.err)
    assert before == bytes_below(repository.root)


def test_a_warning_that_stood_does_not_block_and_is_counted(repository: Repository, check: Check) -> None:
    change(repository.root / EVENT, "[^opening]", "[^opening] It is warm.")
    repository.commit()

    ended, told, strict = (check("--against", "main", *more) for more in ((), ("--verbose",), ("--strict",)))

    assert (0, "") == (ended.code, ended.out)
    assert "nothing new to mend; 1 warning stood at main already (--verbose shows them); " in ended.err
    assert (0, True) == (told.code, "= note: it stood at `main` already\n" in told.out)
    assert "1 warning stood at main already; " in told.err
    assert (1, True) == (strict.code, strict.out.startswith("warning[sentence-without-footnote]"))


def test_a_new_warning_blocks(repository: Repository, check: Check) -> None:
    change(repository.root / EVENT, "[^opening]", "[^opening] It is warm.")
    repository.commit()
    change(repository.root / EVENT, "It is warm.", "It is warm. It is dry.")

    ended = check("--against", "main", "--format", "concise")

    assert 1 == ended.code
    assert 1 == len(ended.out.splitlines())
    assert ended.err.startswith("1 warning; 1 warning stood at main already")


def test_an_error_that_stood_does_not_block_unless_it_is_guarded(repository: Repository, check: Check) -> None:
    change(repository.root / EVENT, "title:", "topics: [rooms]\ntitle:")
    repository.commit()
    unguarded = check("--against", "main")
    change(repository.root / EVENT, 'the old toll house"', 'the new toll house"')
    repository.commit()
    guarded = check("--against", "main", "--format", "concise")

    assert (0, "", True) == (unguarded.code, unguarded.out, "; 1 error stood at main already" in unguarded.err)
    assert (1, True) == (guarded.code, ": error[quote-not-verbatim] " in guarded.out)
    assert "unknown-topic" not in guarded.out


def test_a_published_status_that_changed_needs_a_correction(repository: Repository, check: Check) -> None:
    change(repository.root / EVENT, "summary: ", "status: reported\nsummary: ")

    silent = check("--against", "HEAD", "--format", "concise")
    with (repository.root / EVENT).open("a", encoding="utf-8") as file:
        file.write('corrections: [{date: "2025-03-14", note: The paper had it from others.}]\n')
    told = check("--against", "HEAD")

    assert (1, True) == (silent.code, ": error[changed-without-correction] " in silent.out)
    assert (0, "") == (told.code, told.out)


def test_a_finding_that_needs_the_text_stood_already_where_that_is_kept_elsewhere(repository: Repository, check: Check) -> None:
    texts = repository.root.parent / "texts"
    texts.mkdir()
    (repository.root / "seeds/parish-leaflet.txt").rename(texts / "parish-leaflet.txt")
    record = repository.root / "seeds/parish-leaflet.yaml"
    record.write_text(re.sub("(?m)^title: .*$", "title: A leaflet of another name", record.read_text("utf-8")), "utf-8")
    main.main(["prove", "--root", str(repository.root), "--texts", str(texts), "--quiet"])
    repository.commit()

    ended = check("--against", "main", "--texts", str(texts))

    assert (0, True) == (ended.code, "1 warning stood at main already" in ended.err)


def test_an_event_that_is_gone_is_named(repository: Repository, check: Check) -> None:
    (repository.root / EVENT).rename(repository.root / "events" / "room-opens.yaml")

    ended = check("--against", "main")

    assert "; 1 event held against main, of which reading-room-opens is gone; " in ended.err


def test_events_that_are_gone_cannot_move_the_cursor_and_many_are_counted(repository: Repository, check: Check) -> None:
    event = repository.root / EVENT
    for name in ("a\x1b[31m", "b", "c", "d", "e"):
        (event.parent / f"{name}.yaml").write_bytes(event.read_bytes())
    repository.commit()
    for path in event.parent.iterdir():
        path.unlink()
    event.write_text("title: {")

    ended = check("--against", "main")

    assert "; 5 events held against main, of which a<U+001B>[31m, b, c and 2 more are gone; " in ended.err


def test_only_what_concerns_the_named_files_is_told(repository: Repository, check: Check) -> None:
    change(repository.root / EVENT, "[^opening]", "[^opening] It is warm.")

    ended = check("--against", "main", str(repository.root / "site.yaml"))

    assert (0, "") == (ended.code, ended.out)


def test_a_former_state_without_a_collection_makes_everything_new(repository: Repository, check: Check) -> None:
    repository.git("switch", "--quiet", "--orphan", "empty")
    repository.commit()
    repository.git("checkout", "--quiet", "main", "--", ".")

    ended = check("--against", "empty")

    assert 0 == ended.code
    assert ended.err.startswith("There is no site.yaml at empty: everything is new\n")
    assert "; 0 events held against empty; " in ended.err


def test_the_commit_at_which_the_work_left_a_branch_is_named(repository: Repository, check: Check) -> None:
    parted = repository.git("rev-parse", "HEAD")[:10]
    repository.git("switch", "--quiet", "--create", "mine")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    change(repository.root / EVENT, 'date: "1911"', 'date: "1911~"')
    repository.commit()
    repository.git("switch", "--quiet", "mine")

    ended = check("--against", "main")

    assert (0, f"Held against {parted}, where this work left main") == (ended.code, ended.err.splitlines()[0])


@pytest.mark.parametrize(("asked", "help"), [("mian", "did you mean `main`?"), ("v9", "`git branch --all`")])
def test_a_state_that_is_not_there_ends_with_2(check: Check, asked: str, help: str) -> None:
    ended = check("--against", asked)

    assert (2, "") == (ended.code, ended.out)
    assert ended.err.startswith(f"error: `{asked}` is not a commit, a branch or a tag that git knows here\n  = help: {help}")


def test_without_git_it_ends_with_2(check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    ended = check("--against", "main")

    assert (2, True) == (ended.code, ended.err.startswith("error: a former state is read by git, and there is no git on this machine\n"))


def test_without_a_history_it_ends_with_2(repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(repository.root.parent))
    (repository.root / ".git").rename(repository.root.parent / "history")

    ended = check("--against", "main")

    assert (2, True) == (ended.code, ended.err.startswith("error: this collection has no history"))
