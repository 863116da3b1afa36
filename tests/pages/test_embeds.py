"""Pages in frames on other sites: which there are, what they show, where they lead, and the code that puts them there."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace
from html import unescape

import pytest

from dateline import pipeline, urls
from dateline.model.output import Page, Weightless
from dateline.pages import embed_event, embed_removed, embed_term, embed_timeline
from dateline.pages._embeds import AROUND, MOST_EVENTS, listed
from dateline.pages._parts import limit
from dateline.render.page import render
from dateline.views.embeds import latest
from dateline.views.views import Views
from dateline.write.lasting import lost
from tests.render.site import pages_of, site_of, templating
from tests.views.sample import HOSTILE, LEAST, dated, views_of

SITE = "format: 1\ntitle: Harbour\nbase_url: https://example.org/t/\npublisher: The Archive\nlicence: CC BY 4.0\n"
GONE = 'suppressed: {date: "2025-06-02", ground: court, note: So ruled.}\nprevious_ids: [closed-too]\n'
FILES = {
    **LEAST,
    "site.yaml": SITE,
    "vocabulary/actors.yaml": "pilot: {name: the pilot, previous_ids: [helmsman]}\nnobody: {name: Nobody}\n",
    "vocabulary/topics.yaml": "ice: {name: Ice}\n",
    "vocabulary/places.yaml": "quay: {name: The quay}\n",
    "events/closing.yaml": LEAST["events/closing.yaml"] + "actors: [pilot]\ntopics: [ice]\nplaces: [quay]\nprevious_ids: [shut]\n",
    "events/gone.yaml": GONE,
    "events/wrong.yaml": dated("1989", title="Wrong", more='withdrawn: {date: "2025-01-01", reason: "Another harbour."}\n'),
}
PATHS = [
    "embed/",
    "embed/actors/helmsman/",
    "embed/actors/nobody/",
    "embed/actors/pilot/",
    "embed/events/closed-too/",
    "embed/events/closing/",
    "embed/events/gone/",
    "embed/events/shut/",
    "embed/events/wrong/",
    "embed/places/quay/",
    "embed/topics/ice/",
]


def _views(count: int) -> Views:
    """Return a timeline of one event in each month, three in the last."""
    events = {f"events/e{n:03}.yaml": dated(f"{1900 + n // 12}-{n % 12 + 1:02}", title=f"No. {n}") for n in range(count - 2)}
    last = f"{1900 + (count - 3) // 12}-{(count - 3) % 12 + 1:02}"
    twice = {f"events/z{n}.yaml": dated(last, title=f"Last {n}") for n in range(2)}
    return views_of({**_without_events(), **events, **twice})


def test_frames_stand_for_the_timeline_and_each_record_under_every_id_that_it_had() -> None:
    assert PATHS == sorted(page.address.path for page in pages_of(FILES) if page.address.path.startswith("embed/"))


def test_frames_last_and_are_in_no_sitemap() -> None:
    frames = [page for page in pages_of(FILES) if page.address.path.startswith("embed/")]

    assert [(True, False)] * len(PATHS) == [(page.lasts, page.indexable) for page in frames]


def test_every_frame_of_a_former_site_is_answered_whatever_became_of_its_record() -> None:
    """Renamed, withdrawn, taken down, bare of its excerpts: another site has it for ever."""
    events = {"shut": dated("1987"), "wrong": dated("1989"), "closed-too": dated("1988"), "bare": dated("1990")}
    before = {
        **FILES,
        "site.yaml": SITE + "evidence: progressive\n",
        "vocabulary/actors.yaml": "helmsman: {name: the helmsman}\nnobody: {name: Nobody}\n",
        **{f"events/{id}.yaml": text for id, text in events.items()},
    }
    for path in ("events/closing.yaml", "events/gone.yaml"):
        before.pop(path)
    bare = "title: Harbour closes\ndate: '1990'\nsummary: It closed.\n"
    after = {**FILES, "site.yaml": before["site.yaml"], "events/bare.yaml": bare}

    owed = [address for page in _planned(before) for address in page.lasting if address.startswith("embed/")]

    assert {"embed/", "embed/actors/helmsman/", *(f"embed/events/{id}/" for id in events)} <= {*owed}
    assert () == lost([render(page, templating()) for page in _planned(after)], owed)


def test_draft_is_in_no_frame_and_has_no_code() -> None:
    files = {**FILES, "events/plan.yaml": dated("1990", title="Plan", more="draft: true\n")}

    site = site_of(files)

    assert "events/plan/index.html" in site
    assert "embed/events/plan/index.html" not in site
    assert "&lt;iframe" not in site["events/plan/index.html"]


def test_kinds_are_told_apart_by_the_registry() -> None:
    kinds = [embed_event.PAGE, embed_removed.PAGE, embed_term.PAGE, embed_timeline.PAGE]

    assert ["embed-event", "embed-removed", "embed-term", "embed-timeline"] == [kind.name for kind in kinds]


@pytest.mark.parametrize("path", PATHS)
def test_frame_runs_no_script_and_asks_to_be_left_out_of_indexes(path: str) -> None:
    html = site_of(FILES)[path + "index.html"]

    assert "<script" not in html
    policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize("path", PATHS)
def test_links_of_a_frame_leave_it_and_the_publisher_is_named(path: str) -> None:
    html = site_of(FILES)[path + "index.html"]

    assert '<base target="_blank">' in html
    assert html.index("<base ") < html.index("<link ") < html.index("<a ")
    assert [] == re.findall(r'<a [^>]*href="#[^"]*"', html)
    assert '<p class="embed-by">The Archive</p>' in html
    assert "Links open in a new tab." in html


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("embed/", ""),
        ("embed/events/closing/", "events/closing/"),
        ("embed/events/shut/", "events/closing/"),
        ("embed/events/closed-too/", "events/gone/"),
        ("embed/actors/helmsman/", "actors/pilot/"),
        ("embed/places/quay/", "places/quay/"),
    ],
)
def test_frame_leads_to_the_page_that_it_stands_for_and_search_engines_too(path: str, page: str) -> None:
    html = site_of(FILES)[path + "index.html"]

    assert f'<link rel="canonical" href="https://example.org/t/{page}">' in html
    assert f'<p class="embed-way"><a href="{"../" * path.count("/")}{page}">Open ' in html


def test_renamed_event_is_the_same_under_its_former_id() -> None:
    site = site_of(FILES)

    assert site["embed/events/closing/index.html"] == site["embed/events/shut/index.html"]


def test_withdrawn_event_says_so_first() -> None:
    html = site_of(FILES)["embed/events/wrong/index.html"]

    assert '<li class="event" data-withdrawn>' in html
    assert "Another harbour." in html


def test_event_that_was_taken_down_leaves_the_notice_alone() -> None:
    html = site_of(FILES)["embed/events/closed-too/index.html"]

    assert "This event was removed on 2 June 2025, by order of a court." in html
    assert "So ruled." in html
    assert '<ol class="events">' not in html


def test_event_that_is_not_verified_says_so_and_why() -> None:
    bare = "title: Bridge opens\ndate: '1990'\nsummary: It opened.\n"
    html = site_of({**LEAST, "site.yaml": SITE + "evidence: progressive\n", "events/bridge.yaml": bare})["embed/events/bridge/index.html"]

    assert "Not verified" in html
    assert "no source’s words have been set beside it yet" in html
    assert "<details" not in html


def test_event_has_its_whole_date_and_its_excerpts_folded() -> None:
    html = site_of(FILES)["embed/events/closing/index.html"]

    assert '<time datetime="1987">1987</time>' in html
    assert '<h1 class="event-title"><a href="../../../events/closing/">Harbour closes</a></h1>' in html
    assert '<details class="event-excerpts">' in html
    assert ">In 1987 the harbour closed</blockquote>" in html


def test_code_names_the_whole_address_and_what_the_frame_is_called() -> None:
    code = _code(site_of(FILES)["events/closing/index.html"])

    assert (
        '<iframe src="https://example.org/t/embed/events/closing/" title="Harbour closes, 1987 | Harbour" width="100%" height="440" '
        'loading="lazy" style="border:0"></iframe>'
    ) == code


@pytest.mark.parametrize("path", ["", "actors/pilot/", "actors/nobody/", "topics/ice/", "places/quay/", "events/wrong/"])
def test_every_page_with_a_frame_has_its_code(path: str) -> None:
    assert f'src="https://example.org/t/embed/{path}"' in _code(site_of(FILES)[path + "index.html"])


def test_no_code_is_given_where_no_other_site_could_lead_here() -> None:
    assert [] == [path for path, html in site_of(LEAST).items() if "iframe" in html]


def test_title_in_the_code_is_a_title_whatever_is_in_it() -> None:
    title = HOSTILE.replace("'", "''")
    code = _code(site_of({**FILES, "events/closing.yaml": dated("1987", title=f"'{title}'")})["events/closing/index.html"])

    assert "<script" not in code
    assert 1 == code.count(' title="')
    assert HOSTILE in unescape(re.findall(r' title="([^"]*)"', code)[0])


def test_list_of_no_more_events_than_fit_is_whole() -> None:
    views = _views(MOST_EVENTS)

    shown = listed(views, urls.embed(urls.TIMELINE), views.listing())

    assert (views.listing(), None) == (shown.years, shown.bounded)


def test_long_list_has_its_latest_whole_months() -> None:
    views = _views(MOST_EVENTS + 40)

    shown = listed(views, urls.embed(urls.TIMELINE), views.listing())

    rows = [row for year in shown.years for month in year.months for row in month.rows]
    assert [row.anchor for row in views.rows[-MOST_EVENTS:]] == [row.anchor for row in rows]
    assert "The latest 100 of 140 are listed here." == shown.bounded
    assert shown.years[0].silence is None


@pytest.mark.parametrize(("most", "number"), [(4, 4), (3, 3), (2, 2), (1, 1)])
def test_month_that_has_no_room_is_left_out_whole_and_one_alone_is_cut(most: int, number: int) -> None:
    views = _views(20)

    shown = latest(views.listing(), lambda rows: most, views.wording)

    rows = [row for year in shown.years for month in year.months for row in month.rows]
    assert [row.anchor for row in views.rows[-number:]] == [row.anchor for row in rows]


def test_month_of_which_a_part_has_room_is_left_out() -> None:
    views = _views(20)
    several = [*(dated(f"1990-0{month}", title=f"{month}.{n}") for month in (1, 2) for n in range(3))]
    others = views_of({**_without_events(), **{f"events/e{n}.yaml": text for n, text in enumerate(several)}})

    shown = latest(others.listing(), lambda rows: 5, views.wording)

    assert 3 == sum(len(month.rows) for year in shown.years for month in year.months)


def test_frame_is_never_longer_than_a_list_may_be() -> None:
    """Each row weighs a tenth of what a page may have beside its drawing, so that nine have room."""

    class Heavy(Weightless):
        def part(self, template: str, value: Hashable, page: urls.Address) -> int:
            return (limit(views) - AROUND) // 10

    views = _views(40)
    views = replace(views, scales=Heavy())

    shown = listed(views, urls.embed(urls.TIMELINE), views.listing())

    assert 9 == sum(len(month.rows) for year in shown.years for month in year.months)


def test_drawing_leads_to_pages_and_never_into_the_frame() -> None:
    html = site_of(FILES)["embed/index.html"]

    hrefs = re.findall(r'<a class="chart-[^>]*href="([^"]*)"', html)
    assert hrefs
    assert [] == [href for href in hrefs if href.startswith("#")]
    assert "../events/closing/" in hrefs


def _planned(files: dict[str, str]) -> tuple[Page, ...]:
    return pipeline.planned(views_of(files))


def _without_events() -> dict[str, str]:
    return {path: text for path, text in LEAST.items() if not path.startswith("events/")}


def _code(html: str) -> str:
    found = re.search(r'<pre class="cited"[^>]*data-copy="Copy the code">(.*?)</pre>', html)
    assert found is not None
    return unescape(found[1])
