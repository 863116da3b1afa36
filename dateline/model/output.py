"""What will exist when the site is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
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
class Deferred:
    """A context that is made only where the page is not kept from an earlier build.

    `key` names everything that goes into it, so that equal keys have equal contexts.
    """

    key: str
    make: Callable[[], Context]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, its template, and everything the template may show, final and complete.

    `indexable` pages are in the sitemap. One that `lasts` has an address that must answer in every later site, and so must its
    `anchors`.
    """

    address: Address
    kind: str
    template: str
    context: Context | Deferred
    indexable: bool = True
    lasts: bool = False
    anchors: tuple[str, ...] = ()

    @property
    def lasting(self) -> tuple[str, ...]:
        """The addresses that must last, as texts from the site's root: its own, and those of its anchors."""
        if not self.lasts:
            return ()
        return (self.address.path, *(self.address.path + "#" + anchor for anchor in self.anchors))


class Scales(Protocol):
    """What tells in bytes how long a page will be, while pages are still planned."""

    def part(self, template: str, value: Hashable, page: Address) -> int:
        """Return the bytes that a part which is rendered once has on a page."""
        ...

    def page(self, page: Page) -> int:
        """Return the most bytes that a page may have."""
        ...


class Weightless:
    """Scales on which nothing weighs anything, for whoever plans pages and renders none: no list is divided."""

    def part(self, template: str, value: Hashable, page: Address) -> int:
        """Return nothing."""
        return 0

    def page(self, page: Page) -> int:
        """Return nothing."""
        return 0


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: its path from the site's root with `/`, its bytes, and the addresses that must last and are answered by it."""

    path: str
    content: bytes
    lasting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A state of an event as a manifest lists it: its version, and the day and commit from which it stood, where they are known."""

    version: str
    day: str | None = None
    commit: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a site takes over from the past and hands on.

    `commit` is the one that it was built from, if there is one. `states` are the successive states of each event by the id under
    which they were published, oldest first. `owed` are the addresses that the site published last promised, as texts from its root.
    """

    commit: str | None = None
    states: Mapping[str, tuple[Stated, ...]] = field(default_factory=dict)
    owed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """Names and SHA-256 of every file of a built site, the program's version, and what must last.

    `lasting` are addresses as texts from the site's root, sorted; `commit` and `states` are those of the `Ledger`.
    """

    files: Mapping[str, str]
    version: str
    commit: str | None = None
    lasting: tuple[str, ...] = ()
    states: Mapping[str, tuple[Stated, ...]] = field(default_factory=dict)
