"""Where the one who builds puts what is to be shown, and those who answer browsers wait for it.

In here: handing one value from a thread to many. Not in here: what the value is.
"""

from __future__ import annotations

import threading

from dateline.serve.served import NOTHING, Served


class Closed(Exception):
    """Nothing more will be shown."""


class Board:
    """What is shown now. Whoever asks while a build runs waits for it, so that nobody sees a page that is about to change."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._served = NOTHING
        self._number = 0
        self._is_building = True
        self._is_closed = False

    def begin(self) -> None:
        """Say that a build has begun."""
        with self._turn:
            self._is_building = True

    def show(self, served: Served) -> None:
        """Put up what a build has come to."""
        with self._turn:
            self._served = served
            self._number += 1
            self._is_building = False
            self._turn.notify_all()

    def close(self) -> None:
        """Send everybody home."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()

    def now(self, patience: float) -> Served:
        """Return what is shown once no build runs, or after so many seconds what was shown before."""
        with self._turn:
            self._turn.wait_for(lambda: self._is_closed or not self._is_building, patience)
            if self._is_closed:
                raise Closed
            return self._served

    def after(self, number: int, patience: float) -> tuple[int, Served] | None:
        """Return what was put up after `number` (0: anything), with its own number; None if nothing was in so many seconds.

        Raises:
            Closed: Nothing more will be.
        """
        with self._turn:
            self._turn.wait_for(lambda: self._is_closed or self._number > number, patience)
            if self._is_closed:
                raise Closed
            return (self._number, self._served) if self._number > number else None
