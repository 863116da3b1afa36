"""A site whose lists are too long for a page: here with pages of 110 kB, so that a few events are many."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import urljoin

import pytest

import dateline
from dateline import pipeline
from dateline.model.timeline import Timeline
from dateline.reread.verify import verify
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from dateline.urls import MANIFEST
from dateline.write.manifest import make, to_json
from tests.benchmarks.collection import collection
from tests.site import reading
from tests.site.builds import TEMPLATES
from tests.site.test_verify import SiteTree

LIMIT_KB = 110
NUMBER = 180
ROW = re.compile(rb'<li class="event" id="([^"]+)"')


@cache
def files() -> Mapping[str, str]:
    """Return a collection in which one month of one year holds a quarter of all."""
    made = collection(NUMBER, first=2022)
    path = next(path for path in made if path.startswith("events/2025/"))
    undated = 'date: "XXXX"\ndate_basis: {kind: context, note: Nobody wrote the day down.}\n'
    return made | {path: re.sub(r'date: ".*"\n(date_basis: .*\n)?', undated, made[path])}


@cache
def timeline() -> Timeline:
    return pipeline.walk(DictTree(files()), base_url="https://example.org/").timeline


@cache
def site(split_kb: int = LIMIT_KB) -> Mapping[str, bytes]:
    walked = timeline()
    shown = replace(walked, site=replace(walked.site, split_kb=split_kb, cards=0))
    built = tuple(pipeline.build(shown, DiskTree(TEMPLATES), DictTree(files())))
    manifest = to_json(make(built, dateline.__version__, pipeline.ledger(shown)))
    return {**{file.path: file.content for file in built}, MANIFEST.path: manifest}


def lists() -> dict[str, bytes]:
    """Return the pages that are lists, by path; frames on other sites have the latest events alone, however many there are."""
    apart = ("events/", "embed/", "about/", "search/", "404")
    return {path: content for path, content in site().items() if path.endswith(".html") and not path.startswith(apart)}


def test_no_page_with_a_list_is_longer_than_the_limit() -> None:
    assert {} == {path: len(content) for path, content in lists().items() if len(content) > LIMIT_KB * 1000}


def test_lists_are_divided_by_year_by_month_and_by_number() -> None:
    """The collection is such that each of these is needed."""
    paths = set(lists())

    assert {"years/2025/10/1/index.html", "years/2025/none/index.html", "years/undated/index.html"} <= paths
    assert any(re.fullmatch(r"topics/[a-z]+/2025/10/index.html", path) for path in paths)


def test_every_page_says_the_limit_holds_for_it_and_no_further_page_is_needed() -> None:
    """What is divided is divided no more than it must be: two parts side by side would not fit on one page."""
    parts = {path: content for path, content in lists().items() if re.search(r"/10/[0-9]+/index\.html$", path)}
    around = min(len(content) for content in lists().values())

    assert parts
    for path, content in parts.items():
        number = int(path.split("/")[-2])
        if (following := parts.get(path.replace(f"/{number}/index", f"/{number + 1}/index"))) is not None:
            assert len(content) + len(following) - around > LIMIT_KB * 1000 * 0.7


def test_everything_leads_somewhere() -> None:
    """Every link and every anchor, the drawings' too, and every file as the manifest has it."""
    texts = {path.removeprefix("seeds/").removesuffix(".txt"): text for path, text in files().items() if path.endswith(".txt")}

    assert () == verify(SiteTree(site()), texts).faults


def places() -> dict[str, str]:
    """Return where the pages of events say that these stand in the timeline."""
    found = {}
    for path, content in site().items():
        if re.fullmatch(r"events/[^/]+/index\.html", path):
            way = re.search(r'<p class="crumb"><a href="([^"]+)"', content.decode())
            assert way is not None
            found[path.split("/")[1]] = urljoin("/" + path, html.unescape(way[1])).lstrip("/")
    return found


def test_every_event_has_one_place_in_the_timeline_and_stands_there() -> None:
    """Among the pages on which its row stands, one has it under the heading of its own time."""
    stands: dict[str, list[str]] = {}
    for id, place in places().items():
        path, _, anchor = place.partition("#")
        rows = [row.decode() for row in ROW.findall(site()[path + "index.html"])]
        assert rows.count(anchor) == 1, (id, place)
        stands.setdefault(path, []).append(id)

    assert {event.id for event in timeline().events} == {id for ids in stands.values() for id in ids}
    assert all(path.startswith("years/") for path in stands)


def test_parts_of_a_term_hold_each_of_its_events_once() -> None:
    whole = reading_rows("topics/", site(100_000))
    divided = reading_rows("topics/", site())

    assert whole
    assert {term: sorted(rows) for term, rows in whole.items()} == {term: sorted(rows) for term, rows in divided.items()}


def reading_rows(folder: str, built: Mapping[str, bytes]) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = {}
    for path, content in built.items():
        if path.startswith(folder) and path.count("/") > 1:
            found.setdefault(path.split("/")[1], []).extend(ROW.findall(content))
    return found


def test_the_words_of_every_event_are_the_same_as_on_one_page() -> None:
    assert rows_by_id([site(100_000)["index.html"]]) == rows_by_id(
        [content for path, content in lists().items() if path.startswith("years/")]
    )


def rows_by_id(pages: list[bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    for content in pages:
        for row in reading.named(reading.page(content), "li"):
            if row.get("class") == "event":
                words = reading.normal(reading.words(row))
                assert found.setdefault(str(row.get("id")), words) == words
    return found


def test_titles_and_canonical_addresses_are_unique() -> None:
    titles = Counter(re.search(rb"<title>(.*?)</title>", content)[1] for content in lists().values())  # type: ignore[index]  # each has one
    canonical = Counter(re.search(rb'<link rel="canonical" href="(.*?)"', content)[1] for content in lists().values())  # type: ignore[index]

    assert ([], []) == ([title for title, count in titles.items() if count > 1], [way for way, count in canonical.items() if count > 1])


def test_every_part_is_in_the_sitemap() -> None:
    listed = set(re.findall(r"<loc>https://example.org/(.*?)</loc>", site()["sitemap.xml"].decode()))

    assert set() == {path.removesuffix("index.html") for path in lists()} - listed


def test_a_part_says_where_one_is() -> None:
    page = site()["years/2025/10/2/index.html"].decode()
    total = int(re.search(r"part 2 of ([0-9]+)</h1>", page)[1])  # type: ignore[index]  # its heading has the number

    assert f"<h1>October 2025, part 2 of {total}</h1>" in page
    assert re.search(r'<p class="lede">[0-9]+ of [0-9]+ events(, [0-9]+ withdrawn)?</p>', page)
    assert ["../../../../years/2025/10/"] == re.findall(r'<a href="([^"]+)">October 2025</a>', page)
    assert 1 == len(re.findall(r'<a href="\.\./\.\./\.\./\.\./years/2025/10/2/" aria-current="page">Part 2: ', page))
    assert re.search(r'rel="prev" href="[./]*/years/2025/10/1/"', page)
    assert re.search(r'rel="next" href="', page)


def test_first_page_lists_the_latest_year_and_leads_to_all_others() -> None:
    page = site()["index.html"].decode()

    ways = set(re.findall(r'class="jump-month" href="\./([^"]+)"', page))
    assert '<h2 class="hidden-text">2030</h2>' in page
    assert '<h2 class="hidden-text">2029</h2>' not in page
    assert {*(f"years/{year}/" for year in range(2022, 2031)), "years/undated/"} <= ways


def test_first_page_is_filtered_by_what_it_lists_and_leads_to_what_it_does_not() -> None:
    """A topic of many events would show one or none of them in the list of the latest year: its page shows all."""
    page = site()["index.html"].decode()

    assert [] == re.findall(r'<li data-key="(?!status:|certainty:)[^"]+"', page)
    assert re.search(r'<li><a href="[./]*topics/[a-z]+/">', page)


@pytest.mark.parametrize("anchor", ["_2025", "_2025-10", "_2024-02", "_undated"])
def test_first_page_has_the_anchors_of_years_and_months(anchor: str) -> None:
    """Whoever shared a way to a month of the undivided list is led to the way to its year."""
    assert f'id="{anchor}"' in site()["index.html"].decode()
