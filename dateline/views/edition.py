"""Which edition of the timeline this is: the commit that it was built from or, where no history tells, a hash of its data."""

from __future__ import annotations

import hashlib

from dateline.model.past import History

LENGTH = 10
"""Digits of a hash by which editions are told from one another, as versions of an event are."""


def edition(history: History, data: bytes) -> str:
    """Return the first digits of the commit at hand, else of the SHA-256 of `data`, which is `data/events.json`.

    >>> edition(History(head="0123456789abcdef"), b""), edition(History(), b"")
    ('0123456789', 'e3b0c44298')
    """
    return (history.head or hashlib.sha256(data).hexdigest())[:LENGTH]
