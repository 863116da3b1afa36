"""A link leads somewhere else than to the web, to a mail address or to a page of this site.

Links go to `http`, `https` and `mailto` addresses, and by `event:`, `actor:`, `topic:`, `place:`, `source:` and `story:` with an id
to pages of the site. Any other is shown as its words alone: an address without its scheme leads nowhere on the finished site, and
one such as `javascript:` could do harm there.

    [the minutes](www.example.org/minutes)                wrong: no scheme
    [the minutes](https://www.example.org/minutes)        right
    [the vote](/events/council-votes/)                    wrong: the address of a page, or the path of its file
    [the vote](event:council-votes)                       right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._links import Placed, links
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline

_HOST = re.compile(r"(?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}", re.IGNORECASE)
_ALLOWED = ("http:", "https:", "mailto:")
_OWN = re.compile(
    r"(?:\.{0,2}/)*(?:(?P<kind>event|source|actor|topic|place)s?|stor(?:y|ies))[:/]/?(?P<id>[a-z0-9-]+)(?:/|\.(?:ya?ml|txt|md))?",
    re.IGNORECASE,
)
"""The address of a page of the site, the path of a file, or a kind that is not written as links have it."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each link of our prose that is not allowed."""
    for link in links(timeline):
        if not link.link.allowed:
            yield _finding(link)


def _finding(placed: Placed) -> Finding:
    link = placed.link
    scheme = _SCHEME.match(link.href)
    whole = (
        f"mailto:{link.href}" if _MAIL.fullmatch(link.href) else f"https://{link.href.lstrip('/')}" if _HOST.fullmatch(link.href) else None
    )
    own = _OWN.fullmatch(link.href)
    if own is not None:
        said, cure = (
            "pages of this site are named by kind and id",
            f"write `[words]({(own['kind'] or 'story').lower()}:{short(own['id'])})`",
        )
    elif whole is not None:
        said, cure = "the scheme is missing", f"write the address in full: `{short(whole)}`"
    elif not link.href:
        said, cure = "the link leads nowhere", "write the address between the brackets, or the words without a link"
    elif scheme is not None and scheme[0].lower() in _ALLOWED:
        said, cure = "what it leads to is missing", "write the address as it stands in a browser's address bar"
    elif scheme is not None:
        said, cure = (
            f"`{scheme[0]}` is not one of `http:`, `https:` and `mailto:`, nor of `event:` and its like",
            "link to a page of the web, or write the words without a link",
        )
    else:
        said, cure = "not an address of the web", "write the address in full, with `https://`, or the words without a link"
    return Finding(
        f"`{short(link.href)}` is not an address that a link may lead to" if link.href else "a link has no address",
        placed.at(said),
        help=(cure,),
    )


RULE = Rule(name="link-not-allowed", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
