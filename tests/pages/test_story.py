"""Stories: what each page shows, the list of all, and how a story is cited."""

from __future__ import annotations

import json
import re

from dateline import urls
from dateline.pages import stories as index
from dateline.pages.event import EventContext
from dateline.pages.event import plan as plan_events
from dateline.pages.story import StoryContext, plan
from dateline.views.views import Views
from tests.render.site import site_of
from tests.views.sample import LEAST, dated, views_of

HEAD = "---\ntitle: The harbour\nsummary: A closing and a flood.\n"
BODY = "It [closed](event:closing).\n\n[The closing](event:closing)\n\nThen the water came.\n\n[The flood](event:flood)\n"
FILES = {
    **LEAST,
    "events/flood.yaml": dated("1986", title="Harbour floods"),
    "events/other.yaml": dated("1985", title="Nothing of it"),
    "stories/harbour.md": f"{HEAD}authors: [{{given: Ann, family: Lee, orcid: 0000-0001-5109-3700}}]\n---\n{BODY}",
    "stories/harbour.de.md": "---\ntitle: Der Hafen\n---\n[Die Flut](event:flood)\n",
}


def contexts(files: dict[str, str]) -> dict[str, StoryContext]:
    """Return what the pages of stories show, by address."""
    return {page.address.path: page.context for page in plan(views_of(files)) if isinstance(page.context, StoryContext)}


def story(body: str, head: str = HEAD) -> StoryContext:
    return contexts({**FILES, "stories/harbour.md": f"{head}---\n{body}"})["stories/harbour/"]


def test_a_story_and_its_translation_have_addresses_that_last() -> None:
    assert [("stories/harbour/", True), ("stories/harbour/de/", True)] == [
        (page.address.path, page.lasts) for page in plan(views_of(FILES))
    ]


def test_the_drawing_and_the_dates_are_in_the_order_of_time_and_of_these_events_alone() -> None:
    page = contexts(FILES)["stories/harbour/"]

    assert ("flood", "closing") == page.story.events
    assert ["1986 Harbour floods", "1987 Harbour closes"] == [f"{key.date.text} {key.title}" for key in page.dates]
    assert page.chart is not None


def test_the_marks_of_the_drawing_lead_to_the_events_in_the_story() -> None:
    page = contexts(FILES)["stories/harbour/"]

    assert page.chart is not None
    assert page.chart.panel is not None
    halves = (page.chart.panel.above, page.chart.panel.below)
    hrefs = {mark.href for half in halves for drawing in half.drawings for mark in drawing.marks}
    assert {f"#{row.anchor}" for part in page.parts for row in part.rows} == hrefs == {"#_closing", "#_flood"}


def test_an_event_that_is_set_twice_has_one_place() -> None:
    page = story(f"{BODY}\nOnce more:\n\n[The closing](event:closing)\n")

    assert ["_closing", "_flood", ""] == [row.anchor for part in page.parts for row in part.rows]
    assert ("flood", "closing") == page.story.events


def test_events_stand_in_the_order_of_the_writer() -> None:
    page = story(BODY)

    assert ["Harbour closes", "Harbour floods"] == [str(row.title) for part in page.parts for row in part.rows]


def test_a_story_of_no_event_has_no_drawing_and_no_dates() -> None:
    page = story("Words.\n")

    assert (None, (), "0 events") == (page.chart, page.dates, page.story.count)


def test_an_event_that_was_withdrawn_is_in_no_count() -> None:
    gone = dated("1986", title="Harbour floods", more='withdrawn: {date: "1990-01-01", reason: It did not.}\n')
    page = contexts({**FILES, "events/flood.yaml": gone})["stories/harbour/"]

    assert "1 event, 1 withdrawn" == page.story.count
    assert [True, False] == [key.withdrawn for key in page.dates]


def test_who_wrote_it_is_shown_and_cited_else_who_made_the_site() -> None:
    own, german = (contexts(FILES)[path] for path in ("stories/harbour/", "stories/harbour/de/"))

    assert ("Ann Lee", "Ann Lee") == (own.authors, german.authors)
    assert "Lee, A. (n.d.)" in own.panel.texts[0].html
    assert "Harbour" == story(BODY).authors


def test_a_story_is_cited_at_its_address_which_is_the_only_one() -> None:
    files = {**FILES, "site.yaml": FILES["site.yaml"] + "base_url: https://example.org/t/\n"}
    page = contexts(files)["stories/harbour/"]

    assert ["https://example.org/t/stories/harbour/"] == [link.text for link in page.panel.links]
    assert ((), ()) == (page.panel.excerpts, page.panel.files)
    assert "Cite this story" == page.panel.heading


def test_the_head_makes_a_web_page_of_it_by_its_own_authors() -> None:
    files = {**FILES, "site.yaml": FILES["site.yaml"] + "base_url: https://example.org/t/\nauthors: [{literal: Desk}]\n"}
    head = contexts(files)["stories/harbour/"].frame.head

    metas = {(meta.name, meta.content) for meta in head.metas}
    assert {("z:itemType", "webpage"), ("citation_author", "Lee, Ann"), ("og:type", "website")} <= metas
    links = {(link.rel, link.href) for link in head.links}
    assert ("cite-as", "https://example.org/t/stories/harbour/") in links
    assert ("author", "https://orcid.org/0000-0001-5109-3700") in links
    assert ("describedby", "\x1aroot\x1astories/harbour/cite.csl.json") in links
    data = json.loads(head.data or "")
    assert ["Harbour closes", "Harbour floods"] == [event["name"] for event in data["mentions"]]
    assert ("WebPage", "The harbour", ["Ann Lee"]) == (data["@type"], data["name"], [author["name"] for author in data["author"]])


def test_a_translation_is_cited_in_its_language() -> None:
    page = contexts(FILES)["stories/harbour/de/"]

    assert ("de", "Der Hafen") == (page.language, page.story.title)
    assert ("dcterms.language", "de") in {(meta.name, meta.content) for meta in page.frame.head.metas}
    assert ["\x1aroot\x1astories/harbour/"] == [other.href for other in page.translations]


def test_a_story_that_was_withdrawn_says_so_first_and_where_it_is_cited() -> None:
    head = f'{HEAD}withdrawn: {{date: "1990-01-01", reason: It was *not* so., replaced_by: quay}}\n'
    files = {**FILES, "stories/harbour.md": f"{head}---\n{BODY}", "stories/quay.md": "---\ntitle: The quay\n---\nWords.\n"}
    own, german = (contexts(files)[path] for path in ("stories/harbour/", "stories/harbour/de/"))

    for page in (own, german):
        assert page.story.withdrawn is not None
        assert page.story.withdrawn.replacement is not None
        assert ("The quay", "\x1aroot\x1astories/quay/") == (page.story.withdrawn.replacement.title, page.story.withdrawn.replacement.href)
        assert page.frame.description.startswith("Withdrawn on 1 January 1990")
    assert "It was not so." in own.panel.texts[3].html


def test_the_list_has_every_story_by_its_title_and_no_translation() -> None:
    files = {**FILES, "stories/a-quay.md": "---\ntitle: a quay\n---\nWords.\n"}
    (page,) = index.plan(views_of(files))

    assert isinstance(page.context, index.StoriesContext)
    assert ["a quay", "The harbour"] == [one.title for one in page.context.stories]
    assert (urls.STORIES, False) == (page.address, page.lasts)


def test_without_a_story_there_is_no_list_and_no_way_to_it() -> None:
    views = views_of(LEAST)

    assert [] == [*index.plan(views), *plan(views)]
    assert "Stories" not in {item.text for item in views.site.menu}


def test_the_menu_has_the_list_while_a_story_holds_and_a_story_that_asks_for_it() -> None:
    gone = 'withdrawn: {date: "1990-01-01", reason: No.}\n'

    def menu(more: str) -> list[str]:
        views = views_of({**LEAST, "stories/harbour.md": f"{HEAD}{more}---\n{BODY}"})
        return [item.text for item in views.site.menu if item.text in ("Stories", "The harbour")]

    assert (["Stories"], ["Stories", "The harbour"], []) == (menu(""), menu("menu: true\n"), menu(f"menu: true\n{gone}"))


def told(views: Views) -> dict[str, list[str]]:
    pages = (page.context for page in plan_events(views))
    return {page.event.id: [way.title for way in page.stories] for page in pages if isinstance(page, EventContext)}


def test_an_event_says_in_which_stories_it_is_told_set_whole_or_by_a_link() -> None:
    files = {**FILES, "stories/a-quay.md": "---\ntitle: A quay\n---\nIt [closed](event:closing).\n\n[The flood](event:flood)\n"}

    assert {"closing": ["A quay", "The harbour"], "flood": ["A quay", "The harbour"], "other": []} == told(views_of(files))


def test_a_story_that_was_withdrawn_tells_no_event() -> None:
    gone = f'{HEAD}withdrawn: {{date: "1990-01-01", reason: No.}}\n---\n{BODY}'

    assert {"closing": [], "flood": [], "other": []} == told(views_of({**FILES, "stories/harbour.md": gone}))


def test_what_stood_at_a_former_address_names_the_translation_to_which_it_leads() -> None:
    files = {**FILES, "stories/harbour.md": f"{HEAD}previous_ids: [port]\n---\n{BODY}"}

    site = site_of(files)

    assert '<a href="../../stories/harbour/">The harbour</a>' in site["stories/port/index.html"]
    assert '<a href="../../../stories/harbour/de/"><bdi lang="de">Der Hafen</bdi></a>' in site["stories/port/de/index.html"]


def test_the_drawing_of_a_story_says_in_a_frame_as_on_its_page_in_which_order_its_events_stand() -> None:
    site = site_of(FILES | {"site.yaml": "format: 1\ntitle: Harbour\nbase_url: https://example.org/t/\n"})

    captions = [re.findall(r"<figcaption[^>]*>([^<]*)<", site[f"{path}stories/harbour/index.html"]) for path in ("", "embed/")]

    assert captions[0] == captions[1]
    assert "in the order of the story" in captions[1][0]
