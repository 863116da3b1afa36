"""What a style does not say twice: an author that is the publisher, a site that is named as its publisher.

In here: items without the repeated name. Not in here: how the name is printed where it stays. Citation processors compare no
names, so that they repeat them; the manuals do not.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.citing.item import Item
from dateline.citing.names import parts, whole

ONLINE = ("webpage", "post")


def without_publisher(item: Item) -> Item:
    """Leave out a publisher that is the author, and a site that is author, publisher or the page itself.

    Source: APA 7, 9.29 and 9.32.
    """
    names = (_group(item), item.publisher)
    if item.kind in ONLINE and _is_in(item.container, (*names, item.title)):
        item = replace(item, container=None)
    return replace(item, publisher=None) if _is_in(item.publisher, (_group(item),)) else item


def without_owner(item: Item) -> Item:
    """Of what stands online leave out an owner that is author or site, and a site that is author or the page itself.

    Source: Chicago 18, 14.104.
    """
    if item.kind not in ONLINE:
        return item
    if _is_in(item.publisher, (_group(item), item.container)):
        item = replace(item, publisher=None)
    return replace(item, container=None) if _is_in(item.container, (_group(item), item.title)) else item


def without_author(item: Item) -> Item:
    """Leave out an author that is publisher or site, a publisher that is the site, and a site that is the page itself.

    Source: MLA 9, 5.3 to 5.22 and 5.54 to 5.67.
    """
    online = item.kind in ONLINE
    if _is_in(_group(item), (item.publisher, item.container if online else None)):
        item = replace(item, authors=())
    if online and _is_in(item.publisher, (item.container,)):
        item = replace(item, publisher=None)
    return replace(item, container=None) if online and _is_in(item.container, (item.title,)) else item


def _group(item: Item) -> str | None:
    """Return the one author that is a group, by its name."""
    match item.authors:
        case (name,) if parts(name) is None:
            return whole(name)
        case _:
            return None


def _is_in(name: str | None, others: tuple[str | None, ...]) -> bool:
    return name is not None and _folded(name) in {_folded(other) for other in others if other is not None}


def _folded(name: str) -> str:
    return name.removesuffix(".").casefold()
