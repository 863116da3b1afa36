"""What will exist when the site is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

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
class OutputFile:
    """A file of the site: its path from the site's root with `/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """Names and SHA-256 of every file of a built site, and the program's version."""

    files: Mapping[str, str]
    version: str
