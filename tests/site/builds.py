"""Whole sites of whole collections, built in memory once for all tests.

In here: the collections, and their sites as files. Not in here: reading what was built (reading.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import dateline
from dateline import pipeline
from dateline.model.output import OutputFile
from dateline.pipeline import Indexer
from dateline.render.kept import InMemory
from dateline.rim.trees import DiskTree
from dateline.text.tree import InputTree
from dateline.urls import MANIFEST
from dateline.write.manifest import make, to_json

ROOT = Path(__file__).parents[2]
PROJECTS = ROOT / "tests" / "projects"
TEMPLATES = ROOT / "site_templates"
COLLECTIONS: Mapping[str, Path] = {
    "real": ROOT,
    **{name: PROJECTS / name for name in ("minimal", "full", "unicode", "years", "progressive", "german", "second")},
}
"""Every whole collection by name; `real` is the repository's own."""
SPECIMEN = {"specimen": PROJECTS / "specimen"}
"""What shows every state of an event, with one that was taken down and one that is not verified, which no other has together."""

_DRAWN = InMemory()
"""Cards above all, which take long to draw and are the same in every build."""

ADDRESS = "https://example.org/timeline/"
DAY = "2026-03-14"


def unindexed(documents: Sequence[OutputFile]) -> tuple[OutputFile, ...]:
    """Stand for what makes the index of the search, whose files are no text; every page is as it is with them."""
    return ()


@cache
def built(name: str) -> Mapping[str, bytes]:
    """Return the site of a collection, its manifest too, by path."""
    return built_from(DiskTree({**COLLECTIONS, **SPECIMEN}[name]))


@cache
def built_with_versions(name: str) -> Mapping[str, bytes]:
    """Return the site of a collection as at an address of its own, each of its events a version of one day that everybody knows."""
    tree = DiskTree(COLLECTIONS[name])
    timeline = pipeline.walk(tree, base_url=ADDRESS).timeline
    timeline = pipeline.completed(replace(timeline, site=replace(timeline.site, published_since=DAY)))
    states = {id: tuple(replace(state, day=DAY) for state in states) for id, states in timeline.history.states.items()}
    timeline = replace(timeline, history=replace(timeline.history, states=states, is_known=True))
    return {file.path: file.content for file in pipeline.build(timeline, DiskTree(TEMPLATES), tree, kept=_DRAWN, indexer=unindexed)}


def built_from(
    tree: InputTree,
    *,
    templates: InputTree | None = None,
    base_url: str | None = None,
    texts: str | None = None,
    indexer: Indexer = unindexed,
) -> Mapping[str, bytes]:
    """Build a site in memory, as `build` does before it writes anything."""
    walked = pipeline.walk(tree, base_url=base_url, texts=texts)
    timeline = pipeline.completed(walked.timeline)
    files = tuple(pipeline.build(timeline, templates or DiskTree(TEMPLATES), tree, kept=_DRAWN, indexer=indexer))
    manifest = to_json(make(files, dateline.__version__, pipeline.ledger(timeline)))
    return {**{file.path: file.content for file in files}, MANIFEST.path: manifest}


def records_of(root: Path) -> dict[str, bytes]:
    """Return the files that a collection consists of, by path."""
    parts = ("site.yaml", "events/**/*.yaml", "seeds/*", "vocabulary/*", "media/**/*", "pages/*", "stories/*")
    return {path.relative_to(root).as_posix(): path.read_bytes() for part in parts for path in sorted(root.glob(part)) if path.is_file()}
