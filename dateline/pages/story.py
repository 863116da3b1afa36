"""A story: prose between events, which stand in it whole; their drawing, and how the story is cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.model.timeline import ProsePage
from dateline.pages import PageType
from dateline.views.alternates import with_alternates
from dateline.views.charts import mini
from dateline.views.citations import Panel, panel
from dateline.views.dates import DateShown
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.frame import Frame
from dateline.views.head import citable
from dateline.views.items import author
from dateline.views.linked_data import of_story
from dateline.views.prose import Part, Translation, in_story, parts, translations
from dateline.views.quoted import title_html
from dateline.views.stories import StoryShown
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class KeyDate:
    """An event of the story at a glance, for paper: its date and its title."""

    date: DateShown
    title: Markup
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class StoryContext:
    """What the page shows: the story in parts, prose and events; `chart` draws its events, `dates` lists them in the order of time.

    `language` is that of a translation. `authors` are the story's own, or those who are cited for it. `index` leads to all stories. `embed`
    is the code that puts it into another site.
    """

    frame: Frame
    story: StoryShown
    language: str | None
    authors: str
    chart: Mini | None
    dates: tuple[KeyDate, ...]
    parts: tuple[Part, ...]
    works: tuple[Markup, ...]
    translations: tuple[Translation, ...]
    panel: Panel
    index: str
    embed: EmbedCode | None


def plan(views: Views) -> Iterator[Page]:
    """Yield the stories and their translations."""
    for page, shown in zip(views.timeline.stories, views.stories, strict=True):
        yield _page(views, page, shown)


def _page(views: Views, page: ProsePage, story: StoryShown) -> Page:
    wording, address = views.wording, urls.story(story.id, story.language)
    cited, frame = views.cited[address], _frame(views, page, story)
    context = StoryContext(
        frame=with_alternates(frame, page, views.timeline),
        story=story,
        language=story.language,
        authors=story.authors or author(views.timeline.site, wording),
        chart=mini(views.items_of(story.events), (), wording, views.dates),
        dates=tuple(_key_date(views, id) for id in story.events),
        works=views.works(views.rows[views.numbers[id]] for id in story.events),
        parts=in_story(parts(page, views.timeline, views.rows, wording)),
        translations=translations(page, views.timeline, wording),
        panel=panel(cited, "story", views.timeline, wording, views.dates),
        index=urls.STORIES.from_root(),
        embed=embed_code(address, frame.title, "list", views.timeline, wording),
    )
    return Page(address, PAGE.name, PAGE.template, context, lasts=True)


def _frame(views: Views, page: ProsePage, story: StoryShown) -> Frame:
    address, timeline = urls.story(story.id, story.language), views.timeline
    frame, cited = views.frame(address, story.title, story.description), views.cited[address]
    linked = of_story(page, cited, timeline)
    return replace(frame, head=citable(cited, frame.description, timeline.site, views.card(address), (), linked, page.authors))


def _key_date(views: Views, id: str) -> KeyDate:
    event = views.timeline.by_id[id]
    return KeyDate(views.dates.of_event(event), title_html(event), event.is_withdrawn)


PAGE = PageType("story", "pages/story.html", StoryContext, plan)
