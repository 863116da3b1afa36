"""What an editor does to addresses, as it is typed: renaming, merging, withdrawing, bringing back, on a repository of its own.

Each printed cure is taken by the letter and cures.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Callable

import pytest

from dateline.cli import main
from tests.cli.conftest import Collection, Ended, bytes_below, change
from tests.repository import Repository

OPENS = "events/reading-room-opens.yaml"
SECOND = """\
title: Room has forty books
date: "1912"
date_basis: {kind: context, note: They were there when it opened.}
summary: It has forty books.[^books]
excerpts:
  books: {source: parish-leaflet, exact: It has forty books}
"""
STORY = "stories/the-room.md"
TOLD = "---\ntitle: The reading room\n---\n\n[Forty books](event:forty-books)\n"
Typed = Callable[..., Ended]


@pytest.fixture
def repository(collection: Collection) -> Repository:
    """Return the small project with two events, in its first commit."""
    repository = Repository(collection("minimal"))
    repository.commit({"events/forty-books.yaml": SECOND, "pages/method.md": "---\ntitle: How we work\n---\n\nWe read it twice.\n"})
    return repository


@pytest.fixture
def typed(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Typed:
    def typed(verb: str, *words: str) -> Ended:
        code = main.main([verb, *words, "--root", str(repository.root)])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return typed


def lines(printed: str, first: str) -> str:
    """Return the lines that are printed to be pasted, from the first on, at the margin."""
    found = re.search(rf"^( +){first}.*\n(?:\1 .*\n)*", printed, re.M)
    assert found is not None
    return re.sub(rf"^{found[1]}", "", found[0], flags=re.M)


def command(printed: str, program: str) -> list[str]:
    """Return a command that is printed between backticks, on however many lines."""
    found = re.search(rf"`({program} [^`]*)`", printed)
    assert found is not None
    return shlex.split(found[1])


def test_a_file_that_was_renamed_is_an_error_until_it_says_so(repository: Repository, typed: Typed) -> None:
    (repository.root / OPENS).rename(repository.root / "events" / "room-opens.yaml")

    lost = typed("check", "--against", "main")

    assert (1, True) == (lost.code, "error[address-lost]: `reading-room-opens` was published as an event" in lost.out)
    assert f"--> {OPENS}:1:1" in lost.out
    assert "if it is now `room-opens`, which has its excerpt, add to" in lost.out
    file = repository.root / "events" / "room-opens.yaml"
    file.write_text(file.read_text("utf-8") + lines(lost.out, "previous_ids"), "utf-8")
    assert 0 == typed("check", "--strict", "--against", "main").code


def test_an_event_that_went_into_another_leads_there(repository: Repository, typed: Typed) -> None:
    (repository.root / "events/forty-books.yaml").unlink()
    books = "  books: {source: parish-leaflet, exact: It has forty books}"
    change(repository.root / OPENS, "\nexcerpts:\n", f"\nexcerpts:\n{books}\n")
    change(repository.root / OPENS, "[^opening]", "[^opening] It has forty books.[^books]")

    lost = typed("check", "--against", "main")
    file = repository.root / OPENS
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + lines(lost.out, "previous_ids"), "utf-8")

    assert 0 == typed("check", "--strict", "--against", "main").code


def test_what_is_left_out_when_two_events_become_one_needs_a_word(repository: Repository, typed: Typed) -> None:
    (repository.root / "events/forty-books.yaml").unlink()
    file = repository.root / OPENS
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\nprevious_ids: [forty-books]\n", "utf-8")

    ended = typed("check", "--against", "main")

    assert "and no correction says so: its excerpt `books`\n" in ended.out
    assert "The date was" not in ended.out
    file.write_text(file.read_text("utf-8") + lines(ended.out, "corrections"), "utf-8")
    assert 0 == typed("check", "--strict", "--against", "main").code


def test_a_file_that_was_deleted_is_brought_back_and_withdrawn_by_the_printed_lines(repository: Repository, typed: Typed) -> None:
    (repository.root / "events/forty-books.yaml").unlink()

    lost = typed("check", "--against", "main")

    git, *words = command(lost.out, "git restore")
    subprocess.run([git, *words], cwd=repository.root, check=True, capture_output=True)
    file = repository.root / "events/forty-books.yaml"
    assert SECOND == file.read_text("utf-8")
    file.write_text(SECOND + lines(lost.out, "withdrawn"), "utf-8")
    ended = typed("check", "--strict", "--against", "main")
    assert (0, True) == (ended.code, "; 1 event, 1 quotation verified in 1 source; 1 withdrawn\n" in ended.err)


def test_a_page_that_was_deleted_is_brought_back_by_the_printed_command(repository: Repository, typed: Typed) -> None:
    (repository.root / "pages/method.md").unlink()
    (repository.root / "pages").rmdir()

    lost = typed("check", "--against", "main")

    git, *words = command(lost.out, "git restore")
    subprocess.run([git, *words], cwd=repository.root, check=True, capture_output=True)
    assert 0 == typed("check", "--strict", "--against", "main").code


def test_a_story_that_was_renamed_leads_on_by_the_printed_line(repository: Repository, typed: Typed) -> None:
    repository.commit({STORY: TOLD})
    (repository.root / STORY).rename(repository.root / "stories/how-the-room-opened.md")

    lost = typed("check", "--against", "main")

    assert "error[address-lost]: `the-room` was published as a story" in lost.out
    change(repository.root / "stories/how-the-room-opened.md", "title: ", lines(lost.out, "previous_ids") + "title: ")
    assert 0 == typed("check", "--strict", "--against", "main").code


def test_a_source_comes_back_with_its_text(repository: Repository, typed: Typed) -> None:
    text = (repository.root / "seeds/parish-leaflet.txt").read_bytes()
    for path in ("seeds/parish-leaflet.txt", "seeds/parish-leaflet.yaml"):
        (repository.root / path).unlink()

    lost = typed("check", "--against", "main")

    git, *words = command(lost.out, "git restore")
    subprocess.run([git, *words], cwd=repository.root, check=True, capture_output=True)
    assert text == (repository.root / "seeds/parish-leaflet.txt").read_bytes()
    assert 0 == typed("check", "--strict", "--against", "main").code


def test_who_checks_without_a_past_is_told_that_addresses_were_not_looked_at(repository: Repository, typed: Typed) -> None:
    site = repository.root / "site.yaml"
    whole = site.read_text("utf-8")

    silent = typed("check")
    site.write_text(f"{whole}base_url: https://example.org/\n", "utf-8")
    with_address = typed("check")
    site.write_text(f'{whole}published_since: "2025-03-14"\n', "utf-8")
    since = typed("check", "--verbose")

    said = "; addresses were not held against those published before: "
    assert said not in silent.err
    assert f"{said}site.yaml has no `published_since`\n" in with_address.err
    assert f"{said}`build` does that\n" in since.err
    assert "published before, and did not run: address-lost, previous-id-unpublished\n" in since.err
    assert said not in typed("check", "--against", "main").err


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (("event", "harbour-ballot", "--title", "A ballot"), OPENS),
        (("source", "--id", "harbour-ballot", "--title", "A ballot"), "seeds/parish-leaflet.yaml"),
        (("actor", "harbour-ballot"), "vocabulary/actors.yaml"),
        (("topic", "harbour-ballot"), "vocabulary/topics.yaml"),
        (("place", "harbour-ballot"), "vocabulary/places.yaml"),
        (("page", "harbour-ballot"), "pages/method.md"),
        (("story", "harbour-ballot"), STORY),
    ],
)
def test_an_id_that_something_had_is_never_given_again(repository: Repository, typed: Typed, words: tuple[str, ...], path: str) -> None:
    file = repository.root / path
    if path.startswith("vocabulary/"):
        file.parent.mkdir(exist_ok=True)
        file.write_text("vote:\n  name: Vote\n  previous_ids: [harbour-ballot]\n", "utf-8")
    elif path.endswith(".md"):
        if path == STORY:
            repository.commit({STORY: TOLD})
        change(file, "title: ", "previous_ids: [harbour-ballot]\ntitle: ")
    else:
        file.write_text(file.read_text("utf-8").rstrip("\n") + "\nprevious_ids: [harbour-ballot]\n", "utf-8")
    before = bytes_below(repository.root)

    ended = typed("new", *words)

    assert (1, True) == (ended.code, "is never given again" in ended.err)
    assert before == bytes_below(repository.root)
