"""Pages and data as they were last read and found right: whole files of two projects.

The assets are stood in for by empty files of the same names, so that no change of a style sheet changes a page here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from dateline.rim.trees import DiskTree, Layered
from dateline.text.tree import DictTree, InputTree
from tests.site.builds import PROJECTS, TEMPLATES, built_from

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = {
    "minimal": (
        "404.html", "about/index.html", "cite.bib", "cite.csl.json", "cite.ris", "corrections/index.html",
        "coverage/index.html", "data/CITATION.cff",
        "embed/index.html", "embed/events/reading-room-opens/index.html", "search/index.html", "data/one-event.schema.json",
        "data/events.json", "data/events.schema.json", "events/reading-room-opens/cite.bib", "events/reading-room-opens/cite.csl.json",
        "events/reading-room-opens/cite.ris", "events/reading-room-opens/excerpts.bib", "events/reading-room-opens/excerpts.csl.json",
        "events/reading-room-opens/excerpts.ris", "events/reading-room-opens/index.html", "events/reading-room-opens/index.json",
        "index.html", "robots.txt", "sources/index.html", "sources/parish-leaflet/cite.bib", "sources/parish-leaflet/cite.csl.json",
        "sources/parish-leaflet/cite.ris", "sources/parish-leaflet/index.html", "years/1911/index.html", "years/1911/01/index.html",
        "data/version.schema.json", "events/reading-room-opens/v/fcc2991399/cite.bib",
        "events/reading-room-opens/v/fcc2991399/cite.csl.json", "events/reading-room-opens/v/fcc2991399/cite.ris",
        "events/reading-room-opens/v/fcc2991399/index.html", "events/reading-room-opens/v/fcc2991399/index.json",
    ),
    "full": (
        "404.html", "about/index.html", "actors/index.html", "actors/ada-moss/index.html", "corrections.atom", "corrections/index.html",
        "data/CITATION.cff", "data/events.json",
        "events/bargemen-turned-away/index.html", "events/inspector-to-come/index.html", "events/lamp-goes-out/index.html",
        "events/lock-opens/index.html", "events/navvies-dine/index.html", "events/second-inquiry-to-be-held/index.html", "index.html",
        "pages/walk/index.html", "pages/walk/fr/index.html", "places/index.html", "places/brackwater-lock/index.html", "robots.txt",
        "sitemap.xml", "topics/index.html", "topics/building/index.html", "years/1902/07/index.html",
        "sources/index.html", "sources/courier/index.html", "sources/ingenieur-letter/index.html", "sources/ministry-wire/index.html",
        "sources/moss-diary/index.html", "stories/index.html", "stories/opening-of-the-lock/index.html", "stories/the-opening/cite.bib",
        "stories/the-opening/cite.csl.json", "stories/the-opening/cite.ris", "stories/the-opening/index.html",
        "stories/the-opening/fr/index.html", "stories/the-tolls/index.html",
    ),
}  # fmt: skip
"""What is read: all of the small project, and of the full one each kind of page in its fullest shape."""


def plain_templates() -> InputTree:
    """Return the built-in templates with empty assets."""
    own = DiskTree(TEMPLATES)
    return Layered(DictTree({entry.path: b"" for entry in own.entries("static")}), own)


@cache
def built(project: str) -> Mapping[str, bytes]:
    return built_from(DiskTree(PROJECTS / project), templates=plain_templates())


@pytest.mark.parametrize(("project", "path"), [(project, path) for project, paths in FILES.items() for path in paths])
def test_a_file_is_as_it_was_last_read(project: str, path: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / project / path
    now = built(project)[path]

    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(now)

    # As bytes, for a file of RIS has the line ends that its format asks for.
    assert golden.read_bytes().decode("utf-8") == now.decode("utf-8")


@pytest.mark.parametrize("project", FILES)
def test_no_golden_is_left_of_a_file_that_is_no_longer_read(project: str) -> None:
    kept = (path.relative_to(GOLDEN / project).as_posix() for path in (GOLDEN / project).rglob("*") if path.is_file())

    assert sorted(FILES[project]) == sorted(kept)


def test_the_small_project_is_read_whole() -> None:
    """But for lists of hashes, and the months of the year of its only event, which are alike."""
    hashes = ("dateline-manifest.json", "data/SHA256SUMS")
    beside = {path for path in built("minimal") if not path.startswith("assets/") and path not in hashes}
    months = {f"years/1911/{month:02d}/index.html" for month in range(2, 13)}

    assert set(FILES["minimal"]) == beside - months
