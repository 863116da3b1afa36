"""A link leads somewhere else than to the web or to a mail address.

Links in summaries and notes go to `http`, `https` and `mailto` addresses. Any other is shown as its words alone: an address
without its scheme leads nowhere on the finished site, and one such as `javascript:` could do harm there.

    [the minutes](www.example.org/minutes)                wrong: no scheme
    [the minutes](https://www.example.org/minutes)        right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label_within
from dateline.markup.prose import Link, Prose, parse
from dateline.model.timeline import Timeline
from dateline.text.node import Scalar, Sequence, escape
from dateline.text.origin import Origin

_HOST = re.compile(r"(?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}", re.IGNORECASE)
_ALLOWED = ("http:", "https:", "mailto:")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each link of a summary or a note that is not allowed."""
    for event in timeline.events:
        origin = event.record.origin
        yield from _faults(origin, "/summary", event.summary)
        for pointer in _notes(origin, [excerpt.record.label for excerpt in event.excerpts]):
            yield from _in_note(origin, pointer)
    for source in timeline.sources.values():
        yield from _in_note(source.record.origin, "/note")


def _notes(origin: Origin, labels: list[str]) -> Iterator[str]:
    """Yield the pointers of an event's notes."""
    yield from (f"/excerpts/{escape(label)}/note" for label in labels)
    basis = origin.node("/date_basis")
    yield from (f"/date_basis/{number}/note" for number in range(len(basis.items) if isinstance(basis, Sequence) else 0))
    yield "/date_basis/note"


def _in_note(origin: Origin, pointer: str) -> Iterator[Finding]:
    node = origin.node(pointer)
    if isinstance(node, Scalar) and "](" in node.value:
        yield from _faults(origin, pointer, parse(node.value))


def _faults(origin: Origin, pointer: str, prose: Prose) -> Iterator[Finding]:
    for link in prose.links:
        if not link.allowed:
            yield _finding(origin, pointer, link)


def _finding(origin: Origin, pointer: str, link: Link) -> Finding:
    scheme = _SCHEME.match(link.href)
    whole = (
        f"mailto:{link.href}" if _MAIL.fullmatch(link.href) else f"https://{link.href.lstrip('/')}" if _HOST.fullmatch(link.href) else None
    )
    if whole is not None:
        said, cure = "the scheme is missing", f"write the address in full: `{short(whole)}`"
    elif not link.href:
        said, cure = "the link leads nowhere", "write the address between the brackets, or the words without a link"
    elif scheme is not None and scheme[0].lower() in _ALLOWED:
        said, cure = "what it leads to is missing", "write the address as it stands in a browser's address bar"
    elif scheme is not None:
        said, cure = (
            f"`{scheme[0]}` is not one of `http:`, `https:` and `mailto:`",
            "link to a page of the web, or write the words without a link",
        )
    else:
        said, cure = "not an address of the web", "write the address in full, with `https://`, or the words without a link"
    return Finding(
        f"`{short(link.href)}` is not an address that a link may lead to" if link.href else "a link has no address",
        label_within(origin, pointer, link.start, link.end, said),
        help=(cure,),
    )


RULE = Rule(name="link-not-allowed", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
