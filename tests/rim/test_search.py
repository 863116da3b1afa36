"""The index of the search, by the very program that makes it."""

from __future__ import annotations

import json
import stat
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.model.output import OutputFile
from dateline.render.kept import InMemory
from dateline.rim import search
from dateline.rim.search import Pagefind, SearchFault, find
from dateline.views.corpus import documents
from tests.views.sample import FULL, LEAST, views_of

GZIP = zlib.MAX_WBITS + 16


@pytest.fixture(scope="module")
def program() -> Pagefind:
    found = find()
    assert found is not None, "the pins name it"
    return found


def documents_of(files: Mapping[str, str]) -> tuple[OutputFile, ...]:
    return tuple(documents(views_of(files)))


def unpacked(content: bytes) -> bytes:
    return zlib.decompress(content, GZIP)


def fragments(files: tuple[OutputFile, ...]) -> dict[str, dict[str, Any]]:
    """Return what the index tells of each page, by its address."""
    found = [json.loads(unpacked(file.content).removeprefix(b"pagefind_dcd")) for file in files if file.path.endswith(".pf_fragment")]
    return {each["url"]: each for each in found}


def test_each_document_is_one_page_of_the_index(program: Pagefind) -> None:
    given = documents_of(FULL)

    told = fragments(program.index(given))

    assert {f"/{file.path.removesuffix('index.html')}" for file in given} == set(told)


def test_words_are_numbered_as_the_results_need_them(program: Pagefind) -> None:
    """A result shows words by the numbers that Pagefind tells; so it must count them as we do, and add none."""
    for address, told in fragments(program.index(documents_of(FULL))).items():
        carried = json.loads(told["anchors"][0]["id"])

        assert 0 == told["anchors"][0]["location"], address
        assert len(told["content"].split()) == carried["parts"][-1][0], address


def test_the_words_of_an_excerpt_are_its_own_and_have_no_sign_more(program: Pagefind) -> None:
    told = fragments(program.index(documents_of(LEAST)))["/events/closing/"]

    assert "Harbour closes It closed. In 1987 the harbour closed Gazette 1987" == told["content"]
    assert {"title": "Harbour closes"} == told["meta"]


def test_several_runs_give_the_same_bytes(program: Pagefind) -> None:
    """Pagefind itself writes filters in an order of chance."""
    given = documents_of(FULL)

    assert 1 == len({program.index(given) for _ in range(4)})


def test_nothing_is_published_that_a_search_does_not_need(program: Pagefind) -> None:
    files = program.index(documents_of(LEAST))

    named = sorted(
        file.path.rpartition("/")[2] for file in files if not file.path.endswith((".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"))
    )
    assert ["pagefind-entry.json", "pagefind-worker.js", "pagefind.js", "wasm.en.pagefind"] == named
    assert all(file.path.startswith("pagefind/") for file in files)


def test_a_language_without_a_stemmer_has_the_program_for_any(program: Pagefind) -> None:
    files = program.index(documents_of({**LEAST, "site.yaml": "format: 1\ntitle: Harbour\nlanguage: fo\n"}))

    assert [file.path for file in files if "wasm" in file.path] in (["pagefind/wasm.unknown.pagefind"], ["pagefind/wasm.en.pagefind"])


def test_what_was_indexed_before_is_not_indexed_again(program: Pagefind, tmp_path: Path) -> None:
    kept, told = InMemory(), list[str]()
    made = program.index(documents_of(LEAST), kept, told.append)
    gone = Pagefind(tmp_path / "no such program", program.version)

    assert made == gone.index(documents_of(LEAST), kept, told.append)
    assert ["Indexing 2 pages for the search"] == told
    with pytest.raises(SearchFault):
        gone.index(documents_of(FULL), kept)


def test_another_version_of_the_program_makes_it_anew(program: Pagefind) -> None:
    kept, told = InMemory(), list[str]()
    program.index(documents_of(LEAST), kept)

    Pagefind(program.path, "0.0.0").index(documents_of(LEAST), kept, told.append)

    assert 1 == len(told)


def test_settings_of_somebody_else_change_nothing(program: Pagefind, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    expected = program.index(documents_of(LEAST))
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "blockquote")
    (tmp_path / "pagefind.yml").write_text("exclude_selectors: [blockquote]\n")
    monkeypatch.chdir(tmp_path)

    assert expected == program.index(documents_of(LEAST))


@pytest.mark.parametrize("script", ["echo out of luck >&2; exit 3", "exit 0"])
def test_a_program_that_fails_is_a_fault_that_says_how_to_go_on(script: str, tmp_path: Path) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text(f"#!/bin/sh\n{script}\n")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)

    with pytest.raises(SearchFault) as raised:
        Pagefind(broken, "1").index(documents_of(LEAST))

    assert "the index of the search cannot be made: Pagefind ends with status" in raised.value.message
    assert ("out of luck" in raised.value.message) == ("luck" in script)
    assert "--no-search" in raised.value.help


def test_without_the_package_there_is_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PACKAGE", "no-such-package")
    assert find() is None
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)  # as if it could not be found
    monkeypatch.setattr("dateline.rim.search.util.find_spec", lambda name: None)
    assert find() is None


def test_a_program_that_does_not_run_on_this_machine_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_runs", lambda path: False)

    assert find() is None
