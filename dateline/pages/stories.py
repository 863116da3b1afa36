"""All stories: what each tells, who wrote it, of how many events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.stories import StoryShown
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class StoriesContext:
    """What the index shows: the stories by title, each in the language of the site."""

    frame: Frame
    stories: tuple[StoryShown, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page; none where there is no story."""
    own = sorted(
        (story for story in views.stories if story.language is None),
        key=lambda story: (views.wording.catalogue.order(story.title), story.id),
    )
    if own:
        frame = views.frame(urls.STORIES, views.wording.t("stories.index"), views.wording.t("stories.index_lede"))
        yield Page(urls.STORIES, PAGE.name, PAGE.template, StoriesContext(frame, tuple(own)))


PAGE = PageType("stories", "pages/stories.html", StoriesContext, plan)
