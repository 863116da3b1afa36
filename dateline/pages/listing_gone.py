"""The page that answers where the site published last had a page of a year or of a part of a list, and now there is none.

Such pages need not last, for they hold nothing of their own; whoever has kept the address of one is led to the page above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.model.output import Deferred, Page
from dateline.pages import PageType
from dateline.urls import Address
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class ListingGoneContext:
    """What the page shows: the way to the page above it, and what that page is called. `refresh` names the file, as a disk needs it."""

    frame: Frame
    href: str
    refresh: str
    name: str


def plan(views: Views) -> Iterator[Page]:
    """Yield nothing: these pages are where no other is."""
    yield from ()


def plan_last(views: Views, pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield a page for each listing that was published and is not among the pages of this site."""
    frames = {page.address.path: page.context.frame for page in pages if not isinstance(page.context, Deferred)}
    headings = {path: frame.heading for path, frame in frames.items() if isinstance(frame, Frame)}
    for path in views.timeline.history.listings:
        if path not in headings:
            yield _page(views, Address(path), headings)


def _page(views: Views, address: Address, headings: dict[str, str]) -> Page:
    above = next(Address(path) for path in _above(address.path) if path in headings)
    frame = views.frame(address, views.wording.t("listing_gone.heading"), views.wording.t("listing_gone.text"))
    base_url = views.timeline.site.base_url
    canonical = above.absolute(base_url) if base_url else None
    context = ListingGoneContext(
        replace(frame, indexed=False, canonical=canonical), above.from_root(), Address(above.file).from_root(), headings[above.path]
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False)


def _above(path: str) -> Iterator[str]:
    """Yield the paths above one, from the nearest; the last is the timeline's."""
    parts = path.rstrip("/").split("/")
    for count in range(len(parts) - 1, 0, -1):
        yield "/".join(parts[:count]) + "/"
    yield urls.TIMELINE.path


PAGE = PageType("listing_gone", "pages/listing_gone.html", ListingGoneContext, plan, plan_last)
