"""What a person sees while the program works: steps, findings, closing lines.

Messages go to standard error, results to standard output. Colours only where a terminal takes them and NO_COLOR is not set.
Whatever is said passes here, so that no title, no name of a file and no word of the command line can move the cursor or hide another.
"""

from __future__ import annotations

import io
import os
import shlex
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from dateline import registry
from dateline.cli import host
from dateline.diagnostics import formats
from dateline.diagnostics.diagnostic import Diagnostic, tallied
from dateline.diagnostics.formats import COLUMNS, Format, Paper, Report
from dateline.rim.faults import reason
from dateline.text.display import visible

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
        print(safe(message), file=sys.stderr, flush=True)


def put(result: str) -> None:
    """Print a result to standard output, a line of its own."""
    print(safe(result), flush=True)


def safe(text: str) -> str:
    """Return lines with everything that a terminal would obey or hide written as its code point."""
    return "\n".join(map(visible, text.split("\n")))


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


def typed(*words: str) -> str:
    """Return words as a shell takes them; one with signs that cannot be seen has them as numbers.

    >>> typed("cd", "a b"), typed("x\u202e'y")
    ("cd 'a b'", "$'x\\\\u202e\\\\'y'")
    """
    return " ".join(shlex.quote(word) if visible(word) == word else f"$'{''.join(map(_numbered, word))}'" for word in words)


def _numbered(sign: str) -> str:
    """Return a sign as it stands in `$'…'`, which bash, zsh and ksh take."""
    if visible(sign) == sign:
        return f"\\{sign}" if sign in "\\'" else sign
    if "\ud800" <= sign <= "\udfff":
        # A byte of a name that is no UTF-8.
        return "".join(f"\\x{byte:02x}" for byte in sign.encode("utf-8", "surrogateescape"))
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def columns(stream: TextIO) -> int:
    """Return how many columns the stream has; where it is no terminal, as many as the smallest that is still common."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isascii() and wanted.isdecimal() and int(wanted):
        return int(wanted)
    try:
        return os.get_terminal_size(stream.fileno()).columns or COLUMNS
    except (OSError, ValueError):
        return COLUMNS


def form(name: str) -> Format:
    """Return the form of printing called `name`."""
    return next(each for each in all_forms() if each.name == name)


def all_forms() -> tuple[Format, ...]:
    """Return every form of printing."""
    return registry.members(formats, "FORMAT", Format)


def show(report: Report, name: str, stream: TextIO, *, root: Path | None = None) -> None:
    """Print findings in the form `name`. Where nobody listens any more, they decide the exit code all the same.

    A form that knows of a page where the host shows each run (`root` is the collection) adds them there too.
    """
    chosen = form(name)
    below = host.below(root) if root is not None else ""
    printed = chosen.render(report, Paper(colored(stream), columns(stream), below))
    with _whether_heard_or_not(stream):
        # A document is UTF-8 whatever the terminal takes. Source: RFC 8259, section 8.1.
        if chosen.is_document and isinstance(stream, io.TextIOWrapper):
            stream.flush()
            stream.buffer.write(printed.encode())
        else:
            stream.write(printed)
        stream.flush()
    page = host.summary()
    if chosen.summary is not None and page is not None and report.diagnostics:
        try:
            with page.open("a", encoding="utf-8", errors="replace") as file:
                file.write(chosen.summary(report))
        except OSError as fault:
            say(f"the list of all problems could not be added to the page of this run: `{page}` {reason(fault)}")


def shown(diagnostics: Iterable[Diagnostic], *, verbose: bool) -> tuple[Diagnostic, ...]:
    """Return what is printed: warnings that a record allows only when asked for."""
    return tuple(diagnostic for diagnostic in diagnostics if verbose or diagnostic.allowed is None)


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings stand, `2 errors, 1 warning`; nought of both is an empty text.

    >>> tally([])
    ''
    """
    counted = tallied(diagnostics)
    return ", ".join(count(number, word) for number, word in ((counted.errors, "error"), (counted.warnings, "warning")) if number)


def count(number: int, word: str) -> str:
    """Return a number with its noun.

    >>> count(1, "event"), count(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def where(path: Path) -> str:
    """Return a path as a person would type it: from the working folder where it is below that, else whole."""
    try:
        return visible(str(Path(os.path.realpath(path)).relative_to(os.path.realpath(os.curdir))))
    except ValueError:
        return visible(str(path))


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
