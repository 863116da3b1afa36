"""A story in a frame on another site, and its translations, also under the ids that it had before: all of it, as its author set it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.model.timeline import ProsePage
from dateline.pages import PageType
from dateline.views.embeds import framed, mini
from dateline.views.frame import Frame
from dateline.views.items import author
from dateline.views.prose import Part, parts
from dateline.views.stories import StoryShown
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class StoryEmbedContext:
    """What the frame shows of a story, as its page does. `href` leads to that page, which `way` says."""

    frame: Frame
    href: str
    way: str
    story: StoryShown
    language: str | None
    authors: str
    chart: Mini | None
    parts: tuple[Part, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each story, each translation, and each id that they had."""
    for page, story in zip(views.timeline.stories, views.stories, strict=True):
        for id in (story.id, *page.original.previous_ids):
            yield _page(views, page, story, id)


def _page(views: Views, page: ProsePage, story: StoryShown, id: str) -> Page:
    wording, own = views.wording, urls.story(story.id, story.language)
    address = urls.embed(urls.story(id, story.language))
    context = StoryEmbedContext(
        frame=framed(views.frame(address, story.title, story.description), own, views.timeline),
        href=own.from_root(),
        way=wording.t("embeds.story"),
        story=story,
        language=story.language,
        authors=story.authors or author(views.timeline.site, wording),
        chart=mini(views.items_of(story.events), (), wording, views.dates),
        parts=parts(page, views.timeline, views.rows, wording),
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True)


PAGE = PageType("embed-story", "pages/embed_story.html", StoryEmbedContext, plan)
