"""A date, a status or an excerpt that was published is another now, and no correction says so.

Readers cite what they read. Where it changes in silence, they cannot tell a mended slip from a fact that was bent. So an entry of
`corrections` says on the event's page what was wrong. One entry may speak of several changes; one that was there before speaks of none
of them. A correction that was published stays, too.

`check --against` a state of the past finds it, in all events that were published there: not in drafts, nor in what rested on no
excerpt. An excerpt is another with other words, from another source or from another place in it; another label alone is none, and
neither is more evidence. A status that is not written changes with its excerpts and needs no entry. An event that went into another
one gives its date up and need not say so; its excerpts are looked for there.

    date: "1987-03-05"            wrong, where "1987-03-04" was published and nothing says so

    date: "1987-03-05"            right
    corrections:
      - date: "1987-04-01"
        note: The date was given as 4 March, the day of the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._published import Changed, changed, entry, is_told
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.changes import Change
from dateline.text.listing import joined

_SHOWN = 4
"""Facts that are shown one by one."""


def find(change: Change) -> Iterator[Finding]:
    """Yield one finding for all that changed: one entry is the cure."""
    facts = changed(change)
    if not facts or is_told(change):
        return
    shown = facts[:_SHOWN]
    yield Finding(
        f"`{change.event.id}` changed since `{change.former.name}`, and no correction says so: its {_named(facts)}",
        shown[0].now,
        (*(fact.now for fact in shown[1:]), *(fact.then for fact in shown)),
        help=_help(change, facts),
    )


def _named(facts: tuple[Changed, ...]) -> str:
    """Name what changed, in a list."""
    names = [fact.name for fact in facts[:_SHOWN]]
    if len(facts) > _SHOWN:
        names.append(f"{len(facts) - _SHOWN} more")
    return joined(names)


def _help(change: Change, facts: tuple[Changed, ...]) -> tuple[str, ...]:
    notes = [fact.note for fact in facts if fact.note]
    back = f"or put back what was published; `git show {change.former.name}:./{change.was.record.origin.file.path}` prints it"
    return (entry(change, *notes), back) if notes else (back.removeprefix("or "),)


RULE = Rule(name="changed-without-correction", severity=Severity.ERROR, doc=__doc__ or "", about=Change, find=find, guarded=True)
