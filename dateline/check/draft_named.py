"""What is published names an event that is a draft.

A draft has no page yet, so a relation, a link or a date that is counted from it would lead readers nowhere. Publish the draft, or
take the line out until it is published; a draft may name whatever it likes.

    relations: [{type: leads-to, event: pier-opens}]     wrong while events/pier-opens.yaml says `draft: true`
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from dateline.check._basis import steps
from dateline.check._links import links
from dateline.check._listed import items, relations
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import EVENT_ANCHOR
from dateline.model.timeline import Event, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each place in a published record that names a draft."""
    drafts = {event.id: event for event in timeline.events if event.record.draft}
    if not drafts:
        return
    for id, at in _named(timeline, drafts.keys()):
        if id in drafts:
            yield _finding(drafts[id], at)


def _named(timeline: Timeline, drafts: Set[str]) -> Iterator[tuple[str, Label]]:
    """Yield the events that published records name, each with its place."""
    unpublished = {event.record.origin.file.path for event in timeline.events if event.record.draft}
    for event in timeline.events:
        if event.id not in drafts:
            yield from _by(event)
    for link in links(timeline):
        target = link.link.target
        if target is not None and target.kind == "event" and link.origin.file.path not in unpublished:
            yield target.id, link.at_target(_SAID)
    for source in timeline.sources.values():
        for id, pointer in items(source.record.origin, "/published_from", source.record.published_from):
            yield id, label(source.record.origin, pointer, _SAID)


def _by(event: Event) -> Iterator[tuple[str, Label]]:
    """Yield the events that the fields of an event name."""
    for relation, pointer in relations(event):
        yield relation.event, label(event.record.origin, f"{pointer}/event", _SAID)
    replacement = event.record.withdrawn.replaced_by if event.record.withdrawn is not None else None
    if replacement is not None:
        yield replacement, label(event.record.origin, "/withdrawn/replaced_by", _SAID)
    if event.record.after is not None:
        yield event.record.after, label(event.record.origin, "/after", _SAID)
    for step in steps(event):
        anchor = step.written.anchor or ""
        if anchor.startswith(EVENT_ANCHOR):
            yield anchor.removeprefix(EVENT_ANCHOR), step.at("anchor", _SAID)


_SAID = "has no page yet"


def _finding(draft: Event, at: Label) -> Finding:
    return Finding(
        f"`{draft.id}` is a draft, and what is published names it",
        at,
        (label(draft.record.origin, "/draft", "not published"),),
        help=("publish it: take `draft: true` out of its file", "or take it out here until it is published"),
    )


RULE = Rule(name="draft-named", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
