"""The fields at the head of a page of prose."""

from __future__ import annotations

from dateline.form.common import PERSON, TRUE, lasting
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
