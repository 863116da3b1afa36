"""An event is `claimed`, and no excerpt says by whom.

`claimed` means that an interested party says so. Readers need to know who, so at least one excerpt that states the event, or
alludes to it, has an `attribution` (ids of actors or plain words, from the voice nearest to the article to the farthest) or a
`speaker`. Who disputes the claim, or gives context, does not make it.

    status: claimed
    excerpts:
      winter:
        source: gazette
        exact: "the old pier would not last another winter"
        attribution: [harbour master]            wrong without this line
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import are_read
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import Role, Status
from dateline.model.timeline import Event, Excerpt
from dateline.text.node import Sequence, escape

_MOST_MARKED = 3
_SAYS = {Role.DISPUTES: "names a voice, and disputes it", Role.CONTEXT: "names a voice, and only gives context"}


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a claim without a claimant."""
    if event.record.status is not Status.CLAIMED or not event.excerpts or event.removed:
        return
    telling = [excerpt for excerpt in event.excerpts if excerpt.record.role in (Role.STATES, Role.ALLUDES_TO)] or list(event.excerpts)
    # Where an attribution could not be read, that was reported; so it is asked what is written.
    if any(_names_a_voice(event, excerpt) for excerpt in telling) or not are_read(event):
        return
    labels = [_key(event, excerpt, "who says so?") for excerpt in telling[:_MOST_MARKED]]
    beside = [excerpt for excerpt in event.excerpts if excerpt not in telling and _names_a_voice(event, excerpt)]
    labels += [_key(event, excerpt, _SAYS[excerpt.record.role]) for excerpt in beside[:_MOST_MARKED]]
    who = next((id for id, term in event.actors if term is not None), "name of who says so")
    yield Finding(
        f"`{event.id}` is claimed, and no excerpt {'of the claim ' if beside else ''}says by whom",
        label(event.record.origin, "/status", "by an interested party"),
        tuple(labels),
        help=(
            f"name who says so under the excerpt, for example:\nattribution: [{who}]",
            "or take `status` out: then the source itself says so",
        ),
    )


def _names_a_voice(event: Event, excerpt: Excerpt) -> bool:
    fields = (f"/excerpts/{escape(excerpt.record.label)}/{field}" for field in ("attribution", "speaker"))
    written = (event.record.origin.node(field) for field in fields)
    return any(node is not None and not (isinstance(node, Sequence) and not node.items) for node in written)


def _key(event: Event, excerpt: Excerpt, message: str) -> Label:
    return label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}#key", message)


RULE = Rule(name="claimed-without-attribution", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
