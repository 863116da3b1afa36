"""An event, or an answer of one of its accounts, names a clock that `site.yaml` does not have.

`clock` says by which clock the times of day are given, such as ship's time; `clocks` in `site.yaml` lists them, each with the
name that is printed behind a time. Mend the id, or list the clock:

    clock: ships               wrong: a slip of the pen
    clock: ship                right, with this in site.yaml:

    clocks:
      ship: {name: "ship's time"}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._clocks import clocks_of
from dateline.check._named import nothing_named
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.text.ids import mended_id
from dateline.text.node import Mapping
from dateline.text.origin import Origin


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each event whose clock is not there; of clocks that could not be read nothing is known."""
    if not _are_known(timeline.site.origin):
        return
    known = {clock.id: (clock.name,) for clock in timeline.site.clocks}
    for event in timeline.events:
        for clock in clocks_of(event):
            if clock.id.strip() and clock.id not in known:
                yield nothing_named(
                    clock.id,
                    event.record.origin,
                    clock.pointer,
                    "{} is not a clock of this collection",
                    known,
                    at="`site.yaml` does not have it",
                    cure=f"list it in site.yaml:\nclocks:\n  {mended_id(clock.id) or 'ship'}: {{name: The words printed behind a time}}",
                )


def _are_known(site: Origin) -> bool:
    """Tell whether the clocks of the site could be read, or whether it has none."""
    clocks = site.node("/clocks")
    return isinstance(site.root, Mapping) and bool(site.root.entries) and (clocks is None or isinstance(clocks, Mapping))


RULE = Rule(name="unknown-clock", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
