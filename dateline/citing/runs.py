"""The pieces that a reference is made of: upright and italic.

In here: runs, as text and as HTML. Not in here: links on addresses, which the pages make.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a reference."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]

_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
"""Letters of Hebrew, Arabic and the other scripts that Unicode gives these blocks."""
_STRETCH = re.compile(rf"{_RIGHT_TO_LEFT}(?:[\s\d_/–—-]*{_RIGHT_TO_LEFT})*")
"""Such words with figures and hyphens between them: the points, commas and quotation marks of a reference part its fields."""


def text(runs: Iterable[Run]) -> str:
    """Return runs as plain text.

    >>> text((Run("Row!", italic=True), Run(" Harbour Press.")))
    'Row! Harbour Press.'
    """
    return "".join(run.text for run in runs)


def html(runs: Iterable[Run]) -> Markup:
    """Return runs as HTML.

    >>> html((Run("R&D", italic=True), Run(" <5.")))
    Markup('<i>R&amp;D</i> &lt;5.')
    """
    return Markup().join(Markup("<i>{}</i>").format(run.text) if run.italic else run.text for run in runs)


def shown(runs: Iterable[Run]) -> Markup:
    """Return runs as HTML for a page, where what is written from right to left is kept apart from what stands beside it.

    Else the browser shows a year behind such a name as part of it, and a title that follows before both.
    """
    return Markup(_STRETCH.sub(r"<bdi>\g<0></bdi>", str(html(runs))))


def joined(runs: Iterable[Run]) -> Runs:
    """Join neighbours of one kind, and leave out what is empty.

    >>> joined((Run("a"), Run(""), Run("b"), Run("c", italic=True)))
    (Run(text='ab', italic=False), Run(text='c', italic=True))
    """
    together: list[Run] = []
    for run in runs:
        if together and together[-1].italic == run.italic:
            together[-1] = Run(together[-1].text + run.text, run.italic)
        elif run.text:
            together.append(run)
    return tuple(together)
