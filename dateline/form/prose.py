"""The fields at the head of a page of prose and of a story."""

from __future__ import annotations

from dateline.form.common import AUTHOR_OF_SITE, PERSON, TRUE, lasting
from dateline.form.shape import Field, Form, Id, Line, ListOf, Text

PAGE = Form(
    "a page",
    (
        Field("title", Line(), "The title of the page.", required=True),
        Field("summary", Text(), "A sentence or two, for search engines and lists."),
        Field("menu", TRUE, "true: the page stands in the navigation of every page."),
        Field("authors", ListOf(PERSON), "Who wrote the page."),
        *lasting(Id("page")),
    ),
)
STORY = Form(
    "a story",
    (
        Field("title", Line(), "The title of the story.", required=True),
        Field("summary", Text(), "A sentence or two, for the list of stories, search engines and cards."),
        Field("menu", TRUE, "true: the story stands in the navigation of every page, besides the list of stories."),
        Field("authors", ListOf(AUTHOR_OF_SITE), "Who wrote the story, and is cited as its author; absent: the authors of the site."),
        *lasting(Id("story")),
    ),
)
