"""An event is `claimed`, and no excerpt says by whom.

`claimed` means that an interested party says so. Readers need to know who, so at least one excerpt has an `attribution`
(ids of actors or plain words, from the voice nearest to the article to the farthest) or a `speaker`.

    status: claimed
    excerpts:
      winter:
        source: gazette
        exact: "the old pier would not last another winter"
        attribution: [harbour master]            wrong without this line
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.records import Role, Status
from dateline.model.timeline import Event
from dateline.text.node import escape

_MOST_MARKED = 3


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a claim without a claimant."""
    if (
        event.record.status is not Status.CLAIMED
        or not event.excerpts
        or any(excerpt.record.attribution or excerpt.record.speaker for excerpt in event.excerpts)
    ):
        return
    # An attribution that could not be read was reported.
    fields = [f"/excerpts/{escape(excerpt.record.label)}/{field}" for excerpt in event.excerpts for field in ("attribution", "speaker")]
    if any(event.record.origin.node(field) for field in fields):
        return
    stating = [excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES] or list(event.excerpts)
    labels = [
        label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}#key", "who says so?") for excerpt in stating[:_MOST_MARKED]
    ]
    who = next((id for id, term in event.actors if term is not None), "name of who says so")
    yield Finding(
        f"`{event.id}` is claimed, and no excerpt says by whom",
        label(event.record.origin, "/status", "by an interested party"),
        tuple(labels),
        help=(
            f"name who says so under the excerpt, for example:\nattribution: [{who}]",
            "or take `status` out: then the source itself says so",
        ),
    )


RULE = Rule(name="claimed-without-attribution", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)
