"""What the README says is true: its event builds, its report is printed, its closing line is the real one."""

from __future__ import annotations

import re
from pathlib import Path

from dateline import pipeline
from dateline.cli import counts
from dateline.diagnostics.formats.full import FORMAT
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
EVENT = "events/russia-invades-ukraine.yaml"


def fenced(language: str) -> list[str]:
    """Return the blocks of the README in a language; an empty text: those without one."""
    return [body for name, body in re.findall(r"^```(\w*)\n(.*?)^```$", README, re.M | re.S) if name == language]


def collection() -> dict[str, bytes]:
    """Return the real collection, without the README's event where a reader has done as the README says and copied it."""
    tree = DiskTree(ROOT)
    paths = [entry.path for folder in ("events", "seeds", "vocabulary") for entry in tree.entries(folder)]
    return {path: tree.read(path) for path in (*paths, "site.yaml") if path != EVENT}


def test_the_event_is_seven_lines_that_build_without_a_finding() -> None:
    (event,) = fenced("yaml")

    walked = pipeline.walk(DictTree({**collection(), EVENT: event.encode()}))

    assert ((), 7) == (walked.diagnostics, len(event.splitlines()))
    assert "russia-invades-ukraine" in [each.id for each in walked.timeline.events]


def test_the_event_is_not_yet_in_the_collection() -> None:
    """Whoever copies it adds an event, and overwrites none: under its name stands nothing, or the copy."""
    (event,) = fenced("yaml")
    path = ROOT / EVENT

    assert not path.exists() or event.split() == path.read_text("utf-8").split()


def test_the_report_is_what_a_changed_word_brings_about() -> None:
    (event,) = fenced("yaml")
    changed = event.replace("since Moscow’s", "after Moscow’s")

    walked = pipeline.walk(DictTree({**collection(), EVENT: changed.encode()}))

    printed = "\n".join(line.rstrip() for line in FORMAT.render(walked.diagnostics, False).strip().split("\n"))
    assert printed in [block.strip() for block in fenced("")]


def test_the_closing_line_counts_the_real_collection() -> None:
    counted = counts.verified(pipeline.walk(DictTree(collection())).timeline)

    assert f"{counted}; no base_url: no sitemap: output/index.html" in [block.strip() for block in fenced("")]
