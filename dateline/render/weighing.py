"""What a page will weigh, known while pages are planned: lists are divided by their size and not by a guess at it.

In here: bytes of parts and of pages. Not in here: how a list is divided (pages/).
"""

from __future__ import annotations

from collections.abc import Hashable

from dateline import urls
from dateline.model.output import Deferred, Page
from dateline.render.environment import Templating
from dateline.render.page import whole
from dateline.urls import Address


class Weighing:
    """Weighs by rendering: a part once for all pages that share it."""

    def __init__(self, templating: Templating) -> None:
        self._templating = templating
        self._known: dict[tuple[str, int], tuple[Hashable, int, int]] = {}

    def part(self, template: str, value: Hashable, page: Address) -> int:
        """Return the bytes that a shared part has on a page.

        Raises:
            TemplateFault: Its template is not well formed or asks for something that is not there.
            ReadFault: Its template cannot be read.
        """
        # Values are long, and to hash one takes longer than to find it by its identity; what is kept beside it keeps that its own.
        key = (template, id(value))
        if key not in self._known:
            text = self._templating.shared(template, value)
            ways = text.count(urls.ROOT)
            self._known[key] = (value, len(text.encode()) - ways * len(urls.ROOT), ways)
        _, own, ways = self._known[key]
        return own + ways * len(urls.way_to_root(page))

    def page(self, page: Page) -> int:
        """Return the most bytes that a page may have: those of definitions that it does not use are counted too.

        Raises:
            TemplateFault: A template is not well formed or asks for something that its page has not.
            ReadFault: A template cannot be read.
        """
        context = page.context.make() if isinstance(page.context, Deferred) else page.context
        return len(whole(page.template, context, self._templating).encode())
