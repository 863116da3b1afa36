"""The pieces in which a date is written, and how patterns are filled with them.

In here: runs, and joining them. Not in here: what a date says (words.py and the modules that it calls).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a date; a hedge ("by", "c.", "from") is set lighter than the date itself."""

    text: str
    hedge: bool


Runs = tuple[Run, ...]


def known(text: str) -> Runs:
    """Make a run of what is known."""
    return (Run(text, hedge=False),)


def plain(runs: Iterable[Run]) -> str:
    """Join runs to plain text.

    >>> plain((Run("by", hedge=True), Run(" 3 March 2025", hedge=False)))
    'by 3 March 2025'
    """
    return "".join(run.text for run in runs)


def hedged(pattern: str, **parts: Runs) -> Runs:
    """Put runs in the place of the names in braces; what the pattern itself says is a hedge.

    >>> hedged("by {end}", end=known("2025"))
    (Run(text='by ', hedge=True), Run(text='2025', hedge=False))
    """
    return tuple(_filled(pattern, parts, hedge=True))


def filled(pattern: str, **parts: Runs) -> Runs:
    """Put runs in the place of the names in braces; what the pattern itself says is as sure as a date.

    >>> plain(filled("{date}, {time}", date=known("15 April 1912"), time=known("02:20")))
    '15 April 1912, 02:20'
    """
    return tuple(_filled(pattern, parts, hedge=False))


def lightened(runs: Runs) -> Runs:
    """Make hedges of all runs."""
    return tuple(Run(run.text, hedge=True) for run in runs)


def joined(runs: Iterable[Run]) -> Runs:
    """Join neighbours of one kind; a space between a hedge and a date goes to the date.

    >>> joined((Run("by ", hedge=True), Run("c. ", hedge=True), Run("2025", hedge=False)))
    (Run(text='by c.', hedge=True), Run(text=' 2025', hedge=False))
    """
    together: list[Run] = []
    for run in runs:
        if together and together[-1].hedge == run.hedge:
            run = Run(together.pop().text + run.text, run.hedge)
        elif together:
            together[-1], run = _with_space_at_the_date(together[-1], run)
        together.append(run)
    return tuple(together)


def _filled(pattern: str, parts: Mapping[str, Runs], *, hedge: bool) -> Iterator[Run]:
    for literal, name, _, _ in Formatter().parse(pattern):
        if literal:
            yield Run(literal, hedge)
        if name:
            yield from parts[name]


def _with_space_at_the_date(left: Run, right: Run) -> tuple[Run, Run]:
    if left.hedge:
        kept = left.text.rstrip()
        return Run(kept, hedge=True), Run(left.text[len(kept) :] + right.text, hedge=False)
    kept = right.text.lstrip()
    return Run(left.text + right.text[: len(right.text) - len(kept)], hedge=False), Run(kept, hedge=True)
