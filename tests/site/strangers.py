"""Sites in a language that nobody speaks, built in memory once for all tests.

In here: the pages of a collection in that language. Not in here: the language (tests/catalogue/strange.py), what has to hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial

import dateline
from dateline import former, pipeline
from dateline.model.past import State
from dateline.model.timeline import Event, Timeline
from dateline.pages._lists import placed
from dateline.render.assets import bundle
from dateline.render.environment import environment
from dateline.render.kept import Nothing
from dateline.render.language import tokens
from dateline.render.page import render
from dateline.render.weighing import Weighing
from dateline.rim.trees import DiskTree
from dateline.views.views import build as views_of
from tests.catalogue.strange import strange
from tests.site.builds import ADDRESS, COLLECTIONS, DAY, TEMPLATES


@cache
def built(name: str) -> Mapping[str, bytes]:
    """Return the pages of a collection, its assets and its pictures, by path; it is published, so that it has versions and feeds.

    Nothing else is made of it: the pictures of cards alone would take longer than all the rest.
    """
    tree = DiskTree(COLLECTIONS[name])
    timeline = pipeline.walk(tree, base_url=ADDRESS).timeline
    timeline = pipeline.completed(replace(timeline, site=replace(timeline.site, published_since=DAY)))
    states = {id: tuple(replace(state, day=DAY) for state in line) for id, line in timeline.history.states.items()}
    timeline = replace(timeline, history=replace(timeline.history, states=states, is_known=True))
    templates, words = DiskTree(TEMPLATES), strange()
    assets = bundle(templates, tokens(words))
    templating = environment(templates, assets, words)
    read_back = partial(_read_back, timeline)
    views = views_of(timeline, words, dateline.__version__, read_back=read_back, scales=Weighing(templating), searched=True)
    pages = pipeline.planned(placed(views))
    files = (*assets.files, *(render(page, templating, Nothing()) for page in pages))
    media = {address.path: tree.read(path) for path, address in views.files.items()}
    return {**media, **{file.path: file.content for file in files}}


def _read_back(timeline: Timeline, state: State) -> Event | None:
    return former.event_from(state.id, state.hashed, timeline)
