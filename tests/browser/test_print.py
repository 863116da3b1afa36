"""What comes out of the printer: a chronology that one can hand on, with its notes, its addresses and its sources."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import BASE_URL, Open, Site
from tests.site.builds import built


@dataclass(frozen=True)
class Sheet:
    """A sheet as text in one line, and what stands in its first and in its last line, the number of the sheet left out."""

    text: str
    first: str
    last: str


Printed = Callable[..., tuple[Sheet, ...]]
"""The sheets of what is printed: `printed(site, path, format="A4")`."""

FOOT = 60.0
"""Points from the lower edge up to which the number of a sheet stands."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Month not known"
HEADING = re.compile(rf"(?:\d{{4}} )?(?:{MONTHS}) \d+ events?")


@pytest.fixture(scope="session")
def printed(browser: Browser, sites: Mapping[str, Site]) -> Iterator[Printed]:
    """Return what prints a page of a site, each but once."""
    context = browser.new_context()

    @cache
    def pages(site: str, path: str, format: str = "A4") -> tuple[Sheet, ...]:
        page = context.new_page()
        page.goto(sites[site].at(path), wait_until="load")
        content = page.pdf(format=format)
        page.close()
        with closing(pypdfium2.PdfDocument(content)) as document:
            return tuple(_sheet(sheet.get_textpage()) for sheet in document)

    yield pages
    context.close()


def _sheet(page: pypdfium2.PdfTextPage) -> Sheet:
    """Return a sheet; what stands first is told by its place, for the heading that is repeated is drawn last."""
    boxes = [page.get_rect(number) for number in range(page.count_rects())]
    above = [(bottom, top) for _, bottom, _, top in boxes if bottom > FOOT]
    highest, lowest = max(above, key=lambda box: box[1]), min(above)
    first, last = (_plain(page.get_text_bounded(bottom=bottom, top=top)) for bottom, top in (highest, lowest))
    return Sheet(_plain(page.get_text_range()), first, last)


def whole(sheets: tuple[Sheet, ...]) -> str:
    """Return the text of all sheets."""
    return " ".join(sheet.text for sheet in sheets)


def _plain(text: str) -> str:
    """Return a text in one line, without what parts its words: the ends of lines, and marks that say that a word goes on."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "").replace("\u2060", "").replace("\u0002", "")).strip()


def squeezed(text: str) -> str:
    """Return a text without its spaces, which a printer may set within a word as it likes."""
    return re.sub(r"[\s\ufffe\u00ad\u2060-]+", "", text)


def events() -> list[dict[str, object]]:
    """Return the events of the real timeline as data."""
    found: list[dict[str, object]] = json.loads(built("real")["data/events.json"])["events"]
    return found


def test_every_event_has_its_title_and_the_whole_address_of_its_page(printed: Printed) -> None:
    paper = squeezed(whole(printed("real", "index.html")))

    lacking = [event["id"] for event in events() if squeezed(f"{BASE_URL}events/{event['id']}/") not in paper]

    assert lacking == []
    assert [] == [event["id"] for event in events() if squeezed(str(event["title"])) not in paper]


def test_every_excerpt_is_printed_with_its_number(printed: Printed) -> None:
    """What is folded on a screen is what the event rests on: on paper it stands there as a note."""
    paper = squeezed(whole(printed("real", "index.html")))
    numbers = [number for event in events() for number, _ in enumerate(event["excerpts"], 1)]  # type: ignore[arg-type]
    exact = [excerpt["exact"] for event in events() for excerpt in event["excerpts"]]  # type: ignore[attr-defined]

    assert len(exact) > 80
    assert [] == [words for words in exact if _quoted(words) not in _quoted(paper)]
    assert sum(number == 1 for number in numbers) == paper.count("[1]")


def _quoted(words: str) -> str:
    """Return words without the marks around quotations within them, which are set as the site sets them."""
    return re.sub("[\"'“”‘’]", "", squeezed(words))


def test_the_sources_stand_at_the_end_as_a_bibliography_has_them(printed: Printed) -> None:
    paper = whole(printed("real", "index.html"))

    listed = squeezed(paper[paper.rindex("Sources ") :])

    assert squeezed("Caliber.Az. https://caliber.az/") in listed
    assert 5 == len(set(re.findall(r"https://(?!example)[a-z.]+/", listed)))


def test_no_way_and_no_control_is_printed(printed: Printed) -> None:
    paper = whole((*printed("real", "index.html"), *printed("real", "events/trump-and-putin-speak-by-phone/index.html")))

    dead = (
        "Copy",
        "Find and filter",
        "Cite this timeline +",
        "Skip to",
        "Read in the original",
        "Link to excerpt",
        "Embed",
        "Jump to",
        " + ",
    )

    assert [] == [words for words in dead if words in paper]
    assert "Corrections Coverage" not in paper


@pytest.mark.parametrize(("format", "most"), [("A4", 26), ("Letter", 26), ("A5", 70)])
def test_sheets_are_numbered_and_not_wasted(printed: Printed, format: str, most: int) -> None:
    """Fifty-eight events with eighty-eight notes: three or four on a sheet, and on one as narrow as a phone at least one."""
    sheets = printed("real", "index.html", format)

    assert 15 <= len(sheets) <= most
    assert [] == [number for number, sheet in enumerate(sheets, 1) if f"{number} / {len(sheets)}" not in sheet.text]


@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_a_sheet_of_events_begins_with_its_month_and_none_ends_with_one(printed: Printed, format: str) -> None:
    """A date in a row leaves out its year, which the heading above says: it stands again on each sheet that goes on."""
    sheets = printed("real", "index.html", format)
    within = [sheet for sheet in sheets if squeezed(f"{BASE_URL}events/") in squeezed(sheet.text)]

    begun = [sheet.first for sheet in within if not HEADING.match(sheet.first)]
    ended = [sheet.last for sheet in sheets if HEADING.search(sheet.last)]

    assert len(within) > 12
    assert begun == []
    assert ended == []


def test_no_event_is_broken(printed: Printed) -> None:
    """From its title to its address, each stands on one sheet."""
    sheets = [_quoted(sheet.text) for sheet in printed("real", "index.html")]

    broken = []
    for event in events():
        title, address = _quoted(str(event["title"])), _quoted(f"{BASE_URL}events/{event['id']}/")
        on = [number for number, text in enumerate(sheets) if address in text]
        if len(on) != 1 or title not in sheets[on[0]]:
            broken.append(event["id"])

    assert broken == []


def test_an_event_prints_the_citation_that_is_open_and_its_addresses(printed: Printed) -> None:
    sheets = printed("real", "events/trump-and-putin-speak-by-phone/index.html")
    paper = whole(sheets)

    assert len(sheets) <= 4
    assert "APA 7" in paper
    assert "BibTeX" not in paper
    assert squeezed(f"{BASE_URL}events/trump-and-putin-speak-by-phone/") in squeezed(paper)


@pytest.mark.parametrize(
    ("site", "path", "most"),
    [
        ("full", "events/lamp-goes-out/index.html", 5),
        ("full", "index.html", 10),
        ("full", "sources/courier/index.html", 4),
        ("full", "about/index.html", 9),
        ("full", "corrections/index.html", 3),
        ("full", "404.html", 1),
        ("real", "stories/planned-said-done/index.html", 8),
        ("real", "coverage/index.html", 6),
        ("real", "actors/donald-trump/index.html", 9),
        ("unicode", "index.html", 8),
    ],
)
def test_every_kind_of_page_prints_on_few_sheets_none_of_which_is_empty(printed: Printed, site: str, path: str, most: int) -> None:
    sheets = printed(site, path)

    assert len(sheets) <= most
    assert [] == [number for number, sheet in enumerate(sheets, 1) if len(sheet.text) < 30]


def test_a_picture_that_is_folded_under_its_warning_is_not_printed(printed: Printed) -> None:
    assert "It shows a wound" in built("full")["events/lamp-goes-out/index.html"].decode()
    assert "It shows a wound" not in whole(printed("full", "events/lamp-goes-out/index.html"))


def test_without_an_address_of_the_site_none_is_printed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("without")
    for path, content in built("minimal").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())

    with closing(pypdfium2.PdfDocument(page.pdf())) as document:
        paper = whole(tuple(_sheet(sheet.get_textpage()) for sheet in document))
    page.close()

    assert "Hollin Ferry opens a reading room" in paper
    assert "[1]" in paper
    assert "events/reading-room-opens" not in paper.split("Cite this timeline")[0]


def test_ink_is_black_on_white_also_where_the_screen_is_dark(window: Open, sites: Mapping[str, Site]) -> None:
    with window(dark=True).to(sites["real"].at("index.html")) as opened:
        opened.page.emulate_media(media="print", color_scheme="dark")

        colours = opened.page.evaluate("() => { const s = getComputedStyle(document.body); return [s.color, s.backgroundColor] }")

    assert ["rgb(0, 0, 0)", "rgb(255, 255, 255)"] == colours
