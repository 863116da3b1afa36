"""Each whole collection builds, and always into the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Severity
from dateline.rim.search import find
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from dateline.write.plan import clashes
from tests.site import reading
from tests.site.builds import COLLECTIONS, PROJECTS, ROOT, TEMPLATES, built, built_from, records_of


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_whole_collection_has_no_finding_that_no_record_allows(name: str) -> None:
    walked = pipeline.walk(DiskTree(COLLECTIONS[name]))

    assert [] == [(found.rule.name, found.finding.message) for found in walked.diagnostics if found.allowed is None]


def test_the_full_project_lets_two_warnings_stand_with_a_reason() -> None:
    walked = pipeline.walk(DiskTree(PROJECTS / "full"))

    assert ["excerpt-without-footnote", "quote-share"] == sorted(found.rule.name for found in walked.diagnostics if found.allowed)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_collection_in_memory_listed_the_other_way_round_gives_the_same_bytes(name: str) -> None:
    files = records_of(COLLECTIONS[name])

    backwards = built_from(DictTree(dict(reversed(files.items()))))

    assert built(name) == backwards


@pytest.mark.parametrize("name", COLLECTIONS)
def test_moving_lines_and_keys_of_a_record_changes_no_page(name: str) -> None:
    files = records_of(COLLECTIONS[name])
    commented = {path: (b"# A remark for editors\n\n" + content if path.endswith(".yaml") else content) for path, content in files.items()}

    moved = built_from(DictTree(commented))

    assert built(name) == moved


@pytest.mark.parametrize("name", ["full", "unicode", "real"])
def test_another_machine_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Another folder, time zone, locale, order of hashes, user and mask of modes: nothing of them is in the site."""
    collection, output, home = tmp_path / "elsewhere" / "collection", tmp_path / "site", tmp_path / "home"
    home.mkdir()
    for path, content in records_of(COLLECTIONS[name]).items():
        (collection / path).parent.mkdir(parents=True, exist_ok=True)
        (collection / path).write_bytes(content)
    odd = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
        "LANG": "C",
        "HOME": str(home),
        "USER": "nobody",
        "LOGNAME": "nobody",
    }
    environment = {**os.environ, **odd, "PYTHONPATH": str(ROOT)}

    subprocess.run(
        [sys.executable, "-m", "dateline", "build", "--quiet", "--root", "elsewhere/collection", "--output", "site"],
        cwd=tmp_path, env=environment, check=True, capture_output=True, umask=0o077,
    )  # fmt: skip

    program = find()
    assert program is not None, "the pins name it"
    here = built_from(DiskTree(COLLECTIONS[name]), indexer=program.index)
    assert here == {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_templates_of_the_collection_replace_the_built_in_ones_file_by_file(tmp_path: Path) -> None:
    collection = tmp_path / "collection"
    shutil.copytree(PROJECTS / "minimal", collection)
    (collection / "site_templates" / "partials").mkdir(parents=True)
    (collection / "site_templates" / "partials" / "footer.html").write_text("<footer>Our own foot</footer>\n", "utf-8")

    subprocess.run(
        [sys.executable, "-m", "dateline", "--quiet", "--root", str(collection)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True,
    )  # fmt: skip

    own, built_in = (collection / "output" / "index.html").read_text("utf-8"), built("minimal")["index.html"].decode()
    assert own.partition("<footer>")[0] == built_in.partition('<footer class="foot">')[0]
    assert "Our own foot" in own


@pytest.mark.parametrize("date", ["10000", "Y9999", "10000-01-01", "Y10000-01-01", "-10000"])
def test_a_year_beyond_four_digits_has_its_letter_and_no_month(date: str) -> None:
    files = records_of(PROJECTS / "years")
    files["events/bell-to-be-recast.yaml"] = files["events/bell-to-be-recast.yaml"].replace(b"9999-12-31", date.encode())

    walked = pipeline.walk(DictTree(files))

    assert ["invalid-edtf"] == [found.rule.name for found in walked.diagnostics if found.severity is Severity.ERROR]


def test_one_picture_under_one_name_in_two_folders_is_one_file_and_is_found_whatever_its_name_holds() -> None:
    event = "title: A\ndate: '1987'\nsummary: A.\nmedia:\n" + "".join(
        f"  - {{file: '{folder}/the quay #1?.png', alt: The quay}}\n" for folder in ("1902", "1907")
    )
    picture = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000028000000140806000000")
    files = {"site.yaml": "format: 1\ntitle: A\n", "events/a.yaml": event}
    tree = DictTree({**files, "media/1902/the quay #1?.png": picture, "media/1907/the quay #1?.png": picture})

    planned = list(pipeline.build(pipeline.walk(tree).timeline, DiskTree(TEMPLATES), tree))

    pictures = [file.path for file in planned if file.path.startswith("media/")]
    page = next(reading.page(file.content) for file in planned if file.path == "events/a/index.html")
    shown = [reading.inside(str(element.get("src")), "events/a/index.html") for element in reading.named(page, "img")]
    assert () == clashes(planned)
    assert [(path, "") for path in pictures * 2] == shown
