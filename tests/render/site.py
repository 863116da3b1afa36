"""Whole sites in memory, for tests of what templates make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dateline import pages, registry
from dateline.catalogue.catalogue import catalogue
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.render.assets import bundle
from dateline.render.environment import Templating, environment
from dateline.render.page import render
from dateline.rim.trees import DiskTree
from tests.views.sample import views_of

TEMPLATES = DiskTree(Path(__file__).parents[2] / "site_templates")


@cache
def templating() -> Templating:
    """Return the built-in templates, in English."""
    return environment(TEMPLATES, bundle(TEMPLATES), catalogue("en"))


def pages_of(files: Mapping[str, str | bytes]) -> tuple[Page, ...]:
    """Return every page of a collection."""
    views = views_of(files)
    return tuple(page for page_type in registry.members(pages, "PAGE", PageType) for page in page_type.plan(views))


def site_of(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return the HTML of every page of a collection by its path."""
    ready = templating()
    rendered = (render(page, ready) for page in pages_of(files))
    return {file.path: file.content.decode("utf-8") for file in rendered}
