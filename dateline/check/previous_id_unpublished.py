"""A previous id is one under which nothing was published.

`previous_ids` keep addresses that readers have. Of an id that was never published there is no address to keep; most often it is a slip
of the pen. Where an address that readers do have is lost by it, that is an error of its own.

What was published is told by the history of the main line, from the commit or the day on that `published_since` in site.yaml names;
`build` looks it up. Where there is no such history, the site published last cannot tell alone, since an id may have come and gone
before that site was built. After a history was rewritten it is the other way round: then `build --previous` has to name that site, for
git no longer knows some of what was published.

    previous_ids: [harbor-ballot]         wrong, where it was published as `harbour-ballot`
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.check._addresses import Lasting, lasting
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each such id; nothing where the past is not known, or not all of it."""
    history = timeline.history
    if not history.is_known or history.by_ledger_alone:
        return
    for kind, records in lasting(timeline).items():
        published = history.published.get(kind, {})
        for record in records:
            for id, pointer in record.previous():
                if id != record.id and id not in published and urls.record(kind, id).path not in history.addresses:
                    yield _finding(record, id, pointer)


def _finding(record: Lasting, id: str, pointer: str) -> Finding:
    return Finding(
        f"no {record.kind} was published as `{id}`",
        label(record.origin, pointer, "no reader has this address"),
        help=("take it out, or mend its spelling",),
        note=(
            "`published_since` in site.yaml says from when on ids count as published",
            "where the history was rewritten, the site published last knows them: name it with `build --previous SITE`",
        ),
    )


RULE = Rule(
    name="previous-id-unpublished",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    yields_to=("address-lost",),
    needs_history=True,
)
