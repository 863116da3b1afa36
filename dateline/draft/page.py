"""The first file of a page of prose: its head."""

from __future__ import annotations

from dateline.draft.yaml import OneLine, document


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
