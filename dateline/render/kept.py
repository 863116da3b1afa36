"""Pages that were rendered before, by everything that went into them.

In here: how they are asked for, and keeping them in memory. Not in here: keeping them on the disk (rim/cache.py).
"""

from __future__ import annotations

from typing import Protocol


class Kept(Protocol):
    """What was rendered before. It may have lost anything at any time, and never has anything else than was put there."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key, if it is still there."""
        ...

    def put(self, key: str, content: bytes) -> None:
        """Keep something under a key that is the hash of all that it was made from."""
        ...


class InMemory:
    """What was rendered in the last two rounds, as long as the program runs: what was not asked for in one of them is let go."""

    def __init__(self) -> None:
        self._now: dict[str, bytes] = {}
        self._before: dict[str, bytes] = {}

    def turn(self) -> None:
        """Begin another round."""
        self._before, self._now = self._now, {}

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key."""
        found = self._now.get(key) or self._before.get(key)
        if found is not None:
            self._now[key] = found
        return found

    def put(self, key: str, content: bytes) -> None:
        """Keep something under a key."""
        self._now[key] = content


class Nothing:
    """Keeps nothing: every page is rendered."""

    def get(self, key: str) -> bytes | None:
        """Return nothing."""
        return None

    def put(self, key: str, content: bytes) -> None:
        """Let it go."""
