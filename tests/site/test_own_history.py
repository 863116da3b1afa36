"""The repository's own history: whatever stood in it since it is published still answers, in the site of today.

In here: what git says of the last commits, read by git alone, against the pages that are planned. Not in here: what a history means
(former/).
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

import pytest
import yaml

from dateline import pipeline, urls
from dateline.catalogue.catalogue import catalogue
from dateline.cli import history
from dateline.former import event_from
from dateline.model.output import Page
from dateline.model.timeline import Timeline
from dateline.pages.event import EventContext
from dateline.rim.trees import DiskTree
from dateline.views.views import build
from tests.site.builds import ROOT

LAST = 20
FOLDERS = ("events", "seeds", "vocabulary", "pages")


def git(*words: str) -> str:
    ended = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, encoding="utf-8", check=False)
    return ended.stdout.strip() if ended.returncode == 0 else ""


pytestmark = pytest.mark.skipif(
    git("rev-parse", "--is-shallow-repository") != "false", reason="the tests are not in a repository with its whole history"
)


@cache
def commits() -> tuple[str, ...]:
    """The last commits of the default branch that touch the collection since it is published."""
    branches = ("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/heads/main")
    default = next((name for name in branches if git("rev-parse", "--verify", "--quiet", name)), "HEAD")
    since = str(yaml.safe_load((ROOT / "site.yaml").read_text("utf-8"))["published_since"])
    log = git("log", "--first-parent", "--format=%H %ct", git("merge-base", default, "HEAD"), "--", *FOLDERS).splitlines()
    named = git("log", "-1", "--format=%ct", since, "--")
    begin = int(named) if named else int(datetime.fromisoformat(since).replace(tzinfo=UTC).timestamp())
    return tuple(line.split()[0] for line in log if int(line.split()[1]) >= begin)[:LAST]


def files(commit: str) -> Iterator[tuple[str, str]]:
    """The records in the tree of a commit, each with its path and its text."""
    for line in git("ls-tree", "-r", commit, "--", *FOLDERS).splitlines():
        about, _, path = line.partition("\t")
        if path.endswith((".yaml", ".md")):
            yield path, _text(about.split()[2])


@cache
def _text(blob: str) -> str:
    return git("cat-file", "blob", blob)


@cache
def _mapping(text: str) -> dict[str, object]:
    found = yaml.load(text, Loader=yaml.CSafeLoader)
    return found if isinstance(found, dict) else {}


@cache
def stood() -> frozenset[tuple[str, str]]:
    """Each address that a record had in one of the trees, and each of its excerpts, with the commit that held it last."""
    found: set[tuple[str, str]] = set()
    for commit in commits():
        for path, text in files(commit):
            folder, _, name = path.partition("/")
            id = name.rpartition("/")[2].partition(".")[0]
            if folder == "vocabulary":
                found |= {(f"{id}/{term}/", "") for term in _mapping(text)}
            elif folder == "pages":
                found.add((f"pages/{id}/" if id != "about" else "about/", ""))
            elif folder == "seeds":
                found.add((f"sources/{id}/", ""))
            elif not _mapping(text).get("draft"):
                excerpts = _mapping(text).get("excerpts")
                found |= {(f"events/{id}/", str(label)) for label in (excerpts if isinstance(excerpts, dict) else ())}
                found.add((f"events/{id}/", ""))
    return frozenset(found)


@cache
def today() -> tuple[Timeline, dict[str, Page]]:
    """The timeline with its history, and the pages of its site by their addresses."""
    timeline = pipeline.completed(pipeline.walk(DiskTree(ROOT), history=history.read(ROOT)).timeline)
    views = build(timeline, catalogue(timeline.site.language), "", read_back=lambda state: event_from(state.id, state.hashed, timeline))
    return timeline, {page.address.path: page for page in pipeline.planned(views)}


def test_every_id_of_the_last_commits_has_its_page() -> None:
    _, pages = today()
    ids = {address for address, label in stood() if not label}

    assert len(commits()) > 1
    assert {"events", "sources", "actors", "topics"} <= {address.partition("/")[0] for address in ids}
    assert {"events/russia-invades-ukraine/", "events/invasion-of-ukraine-begins/"} <= ids
    assert [] == sorted(ids - pages.keys())
    assert all(pages[address].lasts for address in ids if address != "about/")


def test_every_excerpt_of_the_last_commits_has_its_place() -> None:
    timeline, pages = today()
    labels = {(address, label) for address, label in stood() if label}
    live = {(urls.event(event.id).path, excerpt.record.label) for event in timeline.events for excerpt in event.excerpts}

    assert labels - live, "no excerpt of the past is another now: this would prove nothing"
    assert [] == sorted((address, label) for address, label in labels if label not in pages[address].anchors)


def test_an_event_with_three_versions_has_a_page_for_each_and_names_all() -> None:
    timeline, pages = today()
    id, states = max(timeline.history.states.items(), key=lambda item: (len({state.version for state in item[1]}), item[0]))
    versions = {urls.version(id, state.version).path for state in states}

    assert len(versions) >= 3
    assert versions <= pages.keys()
    context = pages[urls.event(id).path].context
    assert isinstance(context, EventContext)
    assert context.history is not None
    assert versions == {state.href.removeprefix(urls.ROOT).lstrip("/") for state in context.history.states}
