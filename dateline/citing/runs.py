"""The pieces that a reference is made of: upright and italic.

In here: runs, as text and as HTML. Not in here: links on addresses, which the pages make.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a reference."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]


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
