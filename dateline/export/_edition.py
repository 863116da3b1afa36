"""Which edition of the timeline this is: the commit that it was built from or, where no history tells, a hash of its data."""

from __future__ import annotations

import hashlib

from dateline.export import events_json
from dateline.model.output import Page
from dateline.views.views import Views

LENGTH = 10
"""Digits of a hash by which editions are told from one another, as versions of an event are."""


def edition(views: Views, pages: tuple[Page, ...]) -> str:
    """Return the first digits of the commit at hand, else of the SHA-256 of `data/events.json`."""
    head = views.timeline.history.head
    if head is not None:
        return head[:LENGTH]
    (data,) = events_json.build(views, pages)
    return hashlib.sha256(data.content).hexdigest()[:LENGTH]
