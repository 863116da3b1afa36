"""Whole sites in memory, for tests of what templates make."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from dateline import pipeline
from dateline.catalogue.catalogue import catalogue
from dateline.edtf.parse import parse
from dateline.model.output import Page
from dateline.model.past import History, State
from dateline.model.records import Ground, Suppressed
from dateline.model.timeline import Timeline
from dateline.render.assets import bundle
from dateline.render.environment import Templating, environment
from dateline.render.page import render
from dateline.rim.trees import DiskTree
from dateline.text.canonical import canonical
from dateline.versions.meaning import version_of
from tests.views.sample import HOSTILE, timeline_of, views_of

TEMPLATES = DiskTree(Path(__file__).parents[2] / "site_templates")


@cache
def templating() -> Templating:
    """Return the built-in templates, in English."""
    return environment(TEMPLATES, bundle(TEMPLATES), catalogue("en"))


def pages_of(files: Mapping[str, str | bytes]) -> tuple[Page, ...]:
    """Return every page of a collection of which the site before had one listing more, and one event a past."""
    timeline = timeline_of(files)
    listings = ("years/1901/",)
    history = History(states=_past(timeline), listings=listings, is_known=True)
    return pipeline.planned(views_of(files, history))


def _past(timeline: Timeline) -> Mapping[str, tuple[State, ...]]:
    """Return the states of the event with the most excerpts: another title, a field of another time, taken down, and as it is."""
    event = max(timeline.events, key=lambda event: len(event.excerpts))
    now = pipeline.completed(timeline).history.states[event.id][-1]
    written = json.loads(json.dumps(now.hashed))
    states: list[State] = []
    for change in ({"title": f"Once: {event.title}"}, {"mood": HOSTILE}, {"short": "Gone"}):
        hashed = {**written, "event": {**written["event"], **change}}
        states.append(State(event.id, version_of(canonical(hashed)), hashed, f"2025-01-{len(states) + 1:02}"))
    states[-1] = replace(states[-1], hashed={}, notice=Suppressed(parse("2025-02-01"), Ground.COURT, HOSTILE))
    return {event.id: (*states, now)}


def site_of(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return the HTML of every page of a collection by its path."""
    ready = templating()
    rendered = (render(page, ready) for page in pages_of(files))
    return {file.path: file.content.decode("utf-8") for file in rendered}
