"""The first file of a page of prose and of a story: its head, and the events that a story tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.draft.yaml import OneLine, document

_MARKUP = re.compile(r"[\\`*_\[\]<&!]")
"""What in a title may mean something in Markdown."""


def page(title: str, *, menu: bool) -> str:
    """Return a page that has a head and nothing below it yet.

    >>> print(page("How we work", menu=True), end="")
    ---
    title: How we work
    menu: true
    ---
    <BLANKLINE>
    """
    head = document({"title": OneLine(title)}) + ("menu: true\n" if menu else "")
    return f"---\n{head}---\n\n"


def story(title: str, events: Iterable[tuple[str, str]]) -> str:
    """Return a story that has a head and the events that it tells, each an id and a title, whole and in this order.

    >>> print(story("The pier", [("vote", "Council votes [sic]")]), end="")
    ---
    title: The pier
    ---
    <BLANKLINE>
    [Council votes \\[sic\\]](event:vote)
    """
    shown = [f"[{_MARKUP.sub(lambda sign: chr(92) + sign[0], title)}](event:{id})\n" for id, title in events]
    return page(title, menu=False) + "\n".join(shown)
