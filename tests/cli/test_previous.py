"""`build --previous` as it is typed: nothing published is lost, and what cannot be gone by is said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Collection, Run

EVENT = "events/reading-room-opens.yaml"


@pytest.fixture
def run(run_here: Run) -> Run:
    return run_here


def published(root: Path) -> dict[str, object]:
    found = json.loads((root / "output" / "dateline-manifest.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_a_chain_of_publications_loses_no_version_and_no_address(run: Run, collection: Collection, tmp_path: Path) -> None:
    """Without git, as from a ZIP: the site before is the one witness. It is handed over as a folder, then as an archive."""
    root = collection("minimal")
    with (root / "site.yaml").open("a", encoding="utf-8") as site:
        site.write('published_since: "2025-01-01"\n')
    assert 0 == run("--root", root, "--previous", "none").code
    first = published(root)
    archive = shutil.make_archive(str(tmp_path / "published"), "gztar", root / "output")
    file = root / EVENT
    file.write_text(file.read_text("utf-8").replace("opens a reading room", "opens its reading room"), "utf-8")

    changed = run("--root", root, "--previous", archive)
    second = published(root)
    again = run("--root", root, "--previous", root / "output")

    assert (0, 0) == (changed.code, again.code), changed.err + again.err
    assert "No history, so that former states are those of the site published last: this collection is not in a repository" in changed.err
    assert second == published(root)
    assert set(first["lasting"]) < set(second["lasting"])  # type: ignore[call-overload]  # lists of texts
    versions = [state["version"] for state in second["states"]["reading-room-opens"]]  # type: ignore[index]  # as the manifest has it
    assert 2 == len(versions)
    assert all((root / "output/events/reading-room-opens/v" / version / "index.html").is_file() for version in versions)
    assert 0 == run("verify", "--root", root).code


def test_a_site_that_would_lose_an_address_is_not_published_and_the_address_is_named(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert 0 == run("--root", root).code
    shutil.copytree(root / "output", root / "before")
    file = root / EVENT
    file.rename(file.with_name("room-opens.yaml"))

    ended = run("--root", root, "--previous", root / "before")

    assert 1 == ended.code
    assert "reading-room-opens" in ended.err
    assert "the published site is unchanged" in ended.err
    assert (root / "output/events/reading-room-opens/index.html").is_file()


def test_what_is_no_site_is_said_in_words(run: Run, collection: Collection, tmp_path: Path) -> None:
    root = collection("minimal")
    other = collection("full")
    assert 0 == run("--root", other).code

    nowhere = run("--root", root, "--previous", "nowhere")
    another = run("--root", root, "--previous", other / "output")

    assert (1, 1) == (nowhere.code, another.code)
    assert "error: there is nothing at `nowhere`\n  = help: name the folder of the published site, or an archive of it\n" in nowhere.err
    assert "is of another timeline: of its" in another.err
    assert "no site was written" in another.err
    assert not (root / "output").exists()


def test_a_site_that_was_changed_by_hand_is_not_gone_by(run: Run, collection: Collection) -> None:
    root = collection("minimal")
    assert 0 == run("--root", root).code
    (version,) = (root / "output/events/reading-room-opens/v").iterdir()
    (version / "index.json").write_text("{}", "utf-8")

    ended = run("--root", root, "--previous", root / "output")

    assert 1 == ended.code
    assert f"`events/reading-room-opens/v/{version.name}/index.json` is not as it was published" in ended.err
