"""Questions to whoever sits at the terminal.

In here: one question, its default, asked again until the answer can be used. Not in here: what is asked (verbs/).
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from dateline.text.display import visible


class NoAnswer(Exception):
    """The terminal was closed instead of an answer being given."""


def can_ask() -> bool:
    """Tell whether somebody is there to see a question and to answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ask(question: str, default: str, fault: Callable[[str], str | None]) -> str:
    """Return the answer to a question; an empty one is the default. `fault` says why an answer cannot be used.

    Raises:
        NoAnswer: The input ended.
    """
    while True:
        print(f"{question} [{visible(default)}]: " if default else f"{question}: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            raise NoAnswer
        answer = line.strip() or default
        problem = fault(answer) if answer else None
        if problem is None:
            return answer
        print(visible(problem), file=sys.stderr, flush=True)
