"""The second reading takes whole sites as they were built, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dateline.reread.fault import Verified
from dateline.reread.verify import verify
from dateline.rim.texts import source_texts
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree, Entry
from tests.site import reading
from tests.site.builds import COLLECTIONS, built


class SiteTree(DictTree):
    """A site in memory that can list itself whole."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self._paths = sorted(files)

    def everything(self) -> tuple[Entry, ...]:
        return tuple(Entry(path) for path in self._paths)


def reread(name: str, site: Mapping[str, bytes]) -> Verified:
    return verify(SiteTree(site), source_texts(DiskTree(COLLECTIONS[name])))


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_site_as_it_was_built_is_verified(name: str) -> None:
    result = reread(name, built(name))

    pages = reading.pages(reading.of_today(built(name))).values()
    in_lines = sum(phrase.get("data-source") is not None for page in pages for phrase in reading.named(page, "q"))
    quotations = in_lines + sum(len(reading.quotations(page)) for page in pages)
    assert () == result.faults
    assert (len(built(name)) - 1, quotations) == (result.files, result.quotations)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_one_byte_of_one_quotation_is_missed(name: str) -> None:
    site = dict(built(name))
    path = next(path for path in sorted(site) if path.startswith("events/") and b"<blockquote" in site[path])
    words = site[path].index(b"<blockquote")
    place = site[path].index(b">", words) + 3
    site[path] = site[path][:place] + (b"x" if site[path][place : place + 1] != b"x" else b"y") + site[path][place + 1 :]

    result = reread(name, site)

    assert path in {fault.path for fault in result.faults}


@pytest.mark.parametrize("path", ["events/lock-opens/index.html", "data/events.json", "sitemap.xml", "404.html", "dateline-manifest.json"])
def test_a_file_that_was_removed_is_missed(path: str) -> None:
    site = {other: content for other, content in built("full").items() if other != path}

    assert reread("full", site).faults


@pytest.mark.parametrize("path", ["notes.txt", "events/extra/index.html", ".htaccess"])
def test_a_file_that_was_added_is_seen(path: str) -> None:
    result = reread("full", {**built("full"), path: b"<!doctype html><p>Added\n"})

    assert path in {fault.path for fault in result.faults}


def test_a_site_is_not_that_of_another_collection() -> None:
    assert reread("minimal", built("full")).faults
