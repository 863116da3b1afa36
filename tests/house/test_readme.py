"""What the README says is true: its event builds, its report is printed, its closing line is the real one."""

from __future__ import annotations

import re
from pathlib import Path

import imagesize  # type: ignore[import-untyped]  # the package has no types

from dateline import pipeline
from dateline.cli import counts
from dateline.diagnostics.formats import Paper, Report
from dateline.diagnostics.formats.full import FORMAT
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from tests.pictures import HEAVIEST, IMAGES, PICTURES, WIDTH

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
EVENT = "events/russia-invades-ukraine.yaml"


def fenced(language: str) -> list[str]:
    """Return the blocks of the README in a language; an empty text: those without one."""
    return [body for name, body in re.findall(r"^```(\w*)\n(.*?)^```$", README, re.M | re.S) if name == language]


def collection() -> dict[str, bytes]:
    """Return the real collection."""
    tree = DiskTree(ROOT)
    paths = [entry.path for folder in ("events", "seeds", "vocabulary", "pages") for entry in tree.entries(folder)]
    return {path: tree.read(path) for path in (*paths, "site.yaml")}


def test_its_pictures_are_there_as_wide_as_the_page_and_light_enough_to_load_with_it() -> None:
    named = re.findall(r"!\[[^\]]+\]\(docs/images/([a-z]+\.png)\)", README)
    there = sorted(path.name for path in IMAGES.iterdir())

    assert there == sorted(named) == sorted(name for name, *_ in PICTURES)
    assert {WIDTH} == {imagesize.get(IMAGES / name)[0] for name in there}
    assert [] == [name for name in there if (IMAGES / name).stat().st_size > HEAVIEST]


def test_the_event_is_the_one_in_the_collection() -> None:
    (event,) = fenced("yaml")

    assert event == (ROOT / EVENT).read_text("utf-8")


def test_seven_lines_of_the_event_build_without_a_finding() -> None:
    (event,) = fenced("yaml")
    seven = "".join(event.splitlines(keepends=True)[:7])

    walked = pipeline.walk(DictTree({**collection(), EVENT: seven.encode()}))

    assert () == walked.diagnostics
    assert ["title", "date", "summary", "excerpts"] == [line.partition(":")[0] for line in seven.splitlines() if not line.startswith(" ")]


def test_the_report_is_what_a_changed_word_brings_about() -> None:
    (event,) = fenced("yaml")
    changed = event.replace("Ukraine in", "Ukraine since")

    walked = pipeline.walk(DictTree({**collection(), EVENT: changed.encode()}))

    printed = "\n".join(line.rstrip() for line in FORMAT.render(Report(walked.diagnostics), Paper()).strip().split("\n"))
    assert printed in [block.strip() for block in fenced("")]


def test_the_closing_line_counts_the_real_collection() -> None:
    counted = counts.verified(pipeline.walk(DictTree(collection())).timeline)

    assert f"{counted}; no base_url: no sitemap, no feeds: output/index.html" in [block.strip() for block in fenced("")]
