"""A title that was published is another now, and no correction says so.

Citations carry the title, and whoever looks for it should learn that it is the same event. Where the old title was wrong, an entry of
`corrections` says so; where the words alone were mended, an `allow` with its reason will do. An event that went into another one gives
its title up, which is no change of the other's. `check --against` a state of the past finds it.

    title: Council votes for the pier            wrong, where "Council votes against the pier" was published and nothing says so
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._published import changed, entry, is_told, then
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.changes import Change
from dateline.quotes.normalise import normalise_words


def find(change: Change) -> Iterator[Finding]:
    """Yield a finding for a title that changed alone: of more, changed-without-correction speaks, and one entry is the cure."""
    was, now = normalise_words(change.was.title), normalise_words(change.event.title)
    if was == now or not was or not now or change.merged_into is not None or changed(change) or is_told(change):
        return
    yield Finding(
        f"the title of `{change.event.id}` changed since `{change.former.name}`, and no correction says so",
        label(change.event.record.origin, "/title", "changed"),
        (then(change, "/title", "published so"),),
        help=(entry(change, f"The title was: {was}"),),
    )


RULE = Rule(name="title-changed-without-correction", severity=Severity.WARNING, doc=__doc__ or "", about=Change, find=find)
