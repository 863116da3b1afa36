"""The kinds of pages, one module each: PAGE = PageType(...), found by the registry.

In here: which pages there are, and what each shows of the views. Not in here: how an event or a date is shown (views/), HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model.output import Page
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class PageType:
    """One kind of page: its template, the dataclass of its context, and the function that lists its pages.

    `plan_last` lists those that depend on which others there are, which it is given.
    """

    name: str
    template: str
    context: type
    plan: Callable[[Views], Iterator[Page]]
    plan_last: Callable[[Views, tuple[Page, ...]], Iterator[Page]] | None = None
