"""What a person sees while the program works: steps, findings, closing lines.

Messages go to standard error, results to standard output. Colours only where a terminal takes them and NO_COLOR is not set.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from dateline import registry
from dateline.diagnostics import formats
from dateline.diagnostics.diagnostic import Diagnostic, Severity
from dateline.diagnostics.formats import Format

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds of one step after which a terminal is told how far it is."""


def step(message: str, *, quiet: bool) -> None:
    """Say in one line what is being done."""
    if not quiet:
        say(message)


def say(message: str) -> None:
    """Say something that matters even under `--quiet`. Where nobody listens any more, the work goes on in silence."""
    with _whether_heard_or_not(sys.stderr):
        print(message, file=sys.stderr, flush=True)


@contextmanager
def _whether_heard_or_not(stream: TextIO) -> Iterator[None]:
    """Go on in silence where the reader of a pipe has gone: nothing more can be said to it, and Python must not try at its end."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def colored(stream: TextIO) -> bool:
    """Tell whether the stream takes colours. Sources: no-color.org; FORCE_COLOR as other programs read it."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def form(name: str) -> Format:
    """Return the form of printing called `name`."""
    return next(each for each in all_forms() if each.name == name)


def all_forms() -> tuple[Format, ...]:
    """Return every form of printing."""
    return registry.members(formats, "FORMAT", Format)


def show(diagnostics: Sequence[Diagnostic], name: str, stream: TextIO) -> None:
    """Print findings in the form `name`. Where nobody listens any more, they decide the exit code all the same."""
    with _whether_heard_or_not(stream):
        stream.write(form(name).render(diagnostics, colored(stream)))
        stream.flush()


def shown(diagnostics: Iterable[Diagnostic], *, verbose: bool) -> tuple[Diagnostic, ...]:
    """Return what is printed: warnings that a record allows only when asked for."""
    return tuple(diagnostic for diagnostic in diagnostics if verbose or diagnostic.allowed is None)


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings stand, `2 errors, 1 warning`; nought of both is an empty text.

    >>> tally([])
    ''
    """
    standing = [diagnostic.severity for diagnostic in diagnostics if diagnostic.allowed is None]
    counts = ((standing.count(Severity.ERROR), "error"), (standing.count(Severity.WARNING), "warning"))
    return ", ".join(count(number, word) for number, word in counts if number)


def count(number: int, word: str) -> str:
    """Return a number with its noun.

    >>> count(1, "event"), count(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def where(path: Path) -> str:
    """Return a path as a person would type it: from the working folder where it is below that, else whole."""
    try:
        return str(Path(os.path.realpath(path)).relative_to(os.path.realpath(os.curdir)))
    except ValueError:
        return str(path)


def progress(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Pass items on; on a terminal, say after a second and then now and again how many have passed."""
    if not sys.stderr.isatty():
        yield from items
        return
    begun = told = time.monotonic()
    number = 0
    for number, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - begun > _PATIENCE and now - told > 0.1:
            print(f"\r{number:,} {what}", end="", file=sys.stderr, flush=True)
            told = now
    if told > begun:
        print(f"\r{number:,} {what}", file=sys.stderr, flush=True)
