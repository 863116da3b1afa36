"""How a page is cited, in one plain line: who, what, when it happened, in what, where.

In here: the line and the permanent address. Not in here: citation styles and files.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline.model.records import SiteRecord
from dateline.urls import Address
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Citation:
    """The line, the same without markup, and the permanent address.

    The address is `whole` where the site's is known, else a path on it, which tells a reader of the line nothing: the line has none.
    """

    line: Markup
    text: str
    address: str
    whole: bool


def cite_page(record: SiteRecord, wording: Wording, page: Address, title: str, date: str) -> Citation:
    """Return how a page of the site is cited; `date` is when what it tells happened."""
    address = page.absolute(record.base_url) if record.base_url else page.below_host(None)
    head = {"author": author(record, wording), "title": _unstopped(title), "date": date}
    key = "citations.page_alone"
    if record.base_url:
        key, head = "citations.page", {**head, "address": address}
    return Citation(
        line=wording.markup(key, site=Markup("<cite>{}</cite>").format(record.title), **head),
        text=wording.t(key, site=record.title, **head),
        address=address,
        whole=bool(record.base_url),
    )


def cite_site(record: SiteRecord, wording: Wording) -> Citation:
    """Return how the whole timeline is cited; where its address is not known, the line has none."""
    address = Address("").absolute(record.base_url) if record.base_url else ""
    who = author(record, wording)
    if who == _unstopped(record.title):
        key, head = "citations.site_alone", {"address": address}
    else:
        key, head = "citations.site", {"author": who, "address": address}
    return Citation(
        line=wording.markup(key, site=Markup("<cite>{}</cite>").format(_unstopped(record.title)), **head).strip(),
        text=wording.t(key, site=_unstopped(record.title), **head).strip(),
        address=address,
        whole=bool(address),
    )


def author(record: SiteRecord, wording: Wording) -> str:
    """Return who is cited: the authors, else the publisher, else the site by its title."""
    names = [author.full for author in record.authors]
    return _unstopped(wording.list_of(names) or record.publisher or record.title)


def _unstopped(text: str) -> str:
    """Leave out a full stop at the end, which the line sets itself."""
    return text.removesuffix(".")
