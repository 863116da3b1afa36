"""What will exist when the site is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from dateline.urls import Address


class Framing(Protocol):
    """What a frame has that rendering needs: the site, and the way from the page to its root."""

    @property
    def site(self) -> object:
        """The site, as templates name it."""
        ...

    @property
    def root(self) -> str:
        """What replaces `urls.ROOT`."""
        ...


class Context(Protocol):
    """What a template may show of a page: a frozen dataclass of the page's type, which has a frame."""

    @property
    def frame(self) -> Framing:
        """The frame of the page."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, its template, and everything the template may show, final and complete.

    `indexable` pages are in the sitemap.
    """

    address: Address
    kind: str
    template: str
    context: Context
    indexable: bool = True


@dataclass(frozen=True, slots=True)
class PageType:
    """One kind of page: its template, the dataclass of its context, and the function that lists its pages."""

    name: str
    template: str
    context: type
    # Takes the views of the timeline (views/views.py), which stands above this layer.
    plan: Callable[[Any], Iterator[Page]]


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: its path from the site's root with `/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of data file: its name, where it stands, by which standard, and the function that makes it.

    `build` takes the views of the timeline and all pages; None: this collection has no such file.
    """

    name: str
    path: str
    standard: str
    build: Callable[[Any, tuple[Page, ...]], bytes | None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Names and SHA-256 of every file of a built site, and the program's version."""

    files: Mapping[str, str]
    version: str
