"""Builds in memory, one after the other: what is good is shown, and stays while something is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline.rim.search import Pagefind, SearchFault
from dateline.serve.made import Maker
from tests.cli.conftest import PROJECTS, bytes_below, change, misquote
from tests.site.builds import built

EVENT = "events/reading-room-opens.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(PROJECTS / "minimal", tmp_path / "minimal")
    return tmp_path / "minimal"


def test_what_is_shown_is_what_would_be_written(root: Path) -> None:
    files = Maker(root).make().served.files

    written = {path: content for path, content in built("minimal").items() if path != "dateline-manifest.json"}
    assert written == {path: content for path, content in files.items() if not path.startswith("pagefind/")}


def test_a_small_collection_is_searched_as_its_site_is(root: Path) -> None:
    files = Maker(root).make().served.files

    assert "pagefind/pagefind.js" in files
    assert b'<form class="search"' in files["search/index.html"]


def test_a_large_collection_is_served_without_its_search_and_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.serve.made.MOST_SEARCHED", 0)

    files = Maker(root).make().served.files

    assert not [path for path in files if path.startswith("pagefind/")]
    assert b"This site was built without its search." in files["search/index.html"]


def test_an_index_that_cannot_be_made_keeps_no_page_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(program: Pagefind, *given: object) -> None:
        raise SearchFault("out of luck")

    monkeypatch.setattr(Pagefind, "index", fail)

    made = Maker(root).make()

    assert made.is_good
    assert b"This site was built without its search." in made.served.files["search/index.html"]


def test_nothing_is_written(root: Path) -> None:
    before = bytes_below(root)

    Maker(root).make()

    assert before == bytes_below(root)


def test_a_change_is_seen_by_the_next_build(root: Path) -> None:
    maker = Maker(root)
    maker.make()
    change(root / EVENT, "title: ", "title: Now ")

    assert b"Now " in maker.make().served.files["index.html"]


def test_the_last_good_site_stays_while_an_error_stands_and_goes_when_it_is_mended(root: Path) -> None:
    maker = Maker(root)
    good = maker.make()
    text = (root / EVENT).read_bytes()
    misquote(root)
    bad = maker.make()
    (root / EVENT).write_bytes(text)
    mended = maker.make()

    assert (True, False, True) == (good.is_good, bad.is_good, mended.is_good)
    assert good.served.files == bad.served.files == mended.served.files
    assert (["quote-not-verbatim"], ()) == ([problem.rule for problem in bad.served.problems], mended.served.problems)
    assert bad.served.is_whole


def test_a_collection_that_never_was_good_has_styles_alone(root: Path) -> None:
    misquote(root)

    served = Maker(root).make().served

    assert not served.is_whole
    assert served.style_sheet in served.files
    assert {"assets"} == {path.partition("/")[0] for path in served.files}


def test_a_folder_that_is_no_collection_is_told_of(tmp_path: Path) -> None:
    served = Maker(tmp_path).make().served

    assert "missing-site" in [problem.rule for problem in served.problems]


def test_folders_that_go_and_come_again_are_survived(root: Path) -> None:
    maker = Maker(root)
    good = maker.make()
    states = []
    for name in ("events", "seeds", "."):
        (root / name).rename(away := root.parent / "away")
        states.append(maker.make().is_good)
        away.rename(root / name)

    assert [False, False, False] == states
    assert good.served == maker.make().served


def test_a_fault_of_a_template_is_told_of_and_mended(root: Path) -> None:
    own = root / "site_templates" / "pages" / "event.html"
    own.parent.mkdir(parents=True)
    maker = Maker(root)
    maker.make()
    own.write_text("{{ page.evnt }}", "utf-8")
    bad = maker.make()
    own.unlink()

    (problem,) = bad.served.problems
    assert ("site_templates/pages/event.html:1:1", True) == (problem.place, bad.served.is_whole)
    assert maker.make().is_good


def test_a_template_that_has_changed_is_compiled_anew(root: Path) -> None:
    own = root / "site_templates" / "pages" / "not_found.html"
    own.parent.mkdir(parents=True)
    maker = Maker(root)
    shown = []
    for words in ("one", "two"):
        own.write_text(words, "utf-8")
        shown.append(maker.make().served.files["404.html"])

    assert [b"one", b"two"] == shown


def test_a_draft_is_shown(root: Path) -> None:
    (root / EVENT).write_text((root / EVENT).read_text("utf-8") + "draft: true\n", "utf-8")

    made = Maker(root).make()

    assert made.is_good
    assert b'data-status="draft"' in made.served.files["index.html"]


@pytest.mark.parametrize(
    ("base_url", "below"),
    [
        ("https://example.org", "/"),
        ("https://example.org/repo/", "/repo/"),
        ("https://example.org/a/b", "/a/b/"),
        ("https://example.org/é/", "/%C3%A9/"),
    ],
)
def test_the_site_stands_below_the_path_of_its_address(base_url: str, below: str, root: Path) -> None:
    site = root / "site.yaml"
    site.write_text(site.read_text("utf-8") + f"base_url: {base_url}\n", "utf-8")

    assert below == Maker(root).make().served.below
