"""The words that views are written in: the interface's and those of dates, in the language of the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from dateline.catalogue.catalogue import Catalogue
from dateline.edtf.words import DateWords


@dataclass(frozen=True, slots=True)
class Wording:
    """The catalogue of a language, and the words for dates that stand in it."""

    catalogue: Catalogue
    dates: DateWords

    def t(self, key: str, **values: str | int) -> str:
        """Return a text of the interface."""
        return self.catalogue.t(key, **values)

    def plural(self, key: str, count: int, **values: str | int) -> str:
        """Return a text of the interface in the form that `count` takes."""
        return self.catalogue.plural(key, count, **values)

    def markup(self, key: str, **values: str | int) -> Markup:
        """Return a text of the interface as HTML; values that are not Markup are escaped."""
        return Markup(escape(self.catalogue.t(key, **values)))

    def list_of(self, items: Sequence[str]) -> str:
        """Join items as a sentence does."""
        return self.catalogue.list_of(items)


def prose_language(language: str, wording: Wording) -> str | None:
    """Return the language of the curator's own words if the interface speaks another, for then it has to be marked."""
    own = language.partition("-")[0].lower() == wording.catalogue.language.partition("-")[0]
    return None if own else language


def link(text: str, href: str) -> Markup:
    """Return an HTML link.

    >>> link("A & B", "a/")
    Markup('<a href="a/">A &amp; B</a>')
    """
    return Markup('<a href="{}">{}</a>').format(href, text)


def emphasis(text: str) -> Markup:
    """Return `text` as what a counted fact is read for: its number."""
    return Markup("<b>{}</b>").format(text)
