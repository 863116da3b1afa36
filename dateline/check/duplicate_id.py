"""Two event files have one name, so one address would lead to two events.

Folders below events/ are free and mean nothing: events/1987/pier-opens.yaml and events/1988/pier-opens.yaml both have the
id `pier-opens`, and the site is built with the first alone. An id is never reused, since people cite the address made of it.

Rename the file that is not published yet, so that the two names tell what sets the two events apart:

    events/1987/pier-opens.yaml and events/1988/pier-opens.yaml                wrong
    events/1987/pier-opens.yaml and events/1988/pier-opens-to-cars.yaml        right

Nor may two translations of a page or a story differ in small and capital letters alone: pages/about.fr.md and pages/about.FR.md
are in one language, and on many machines one file.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import ProsePage, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each further event of an id."""
    for first, second in timeline.duplicates:
        one, other = first.origin.file, second.origin.file
        same = first == second
        cure = (
            f"remove {other.path}: both files say the same"
            if same
            else "rename the one that is not published yet, so that its name tells how it differs"
        )
        yield Finding(
            f"two events have the id `{first.id}`",
            Label(other, None, f"its name gives it the id `{first.id}` too"),
            (Label(one, None, "has the same name"),),
            help=(cure,),
            note=("folders below events/ are no part of an id",),
        )
    yield from _translations(timeline)


def _translations(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each further translation of a page or a story into one language."""
    seen: dict[tuple[str, str, str], ProsePage] = {}
    for page in timeline.prose:
        record = page.record
        first = seen.setdefault((record.kind, record.id, (record.language or "").casefold()), page)
        if first is not page:
            yield Finding(
                f"`{record.id}` is translated twice into one language, `{record.language}`",
                Label(record.origin.file, None, "small and capital letters make no other language"),
                (Label(first.record.origin.file, None, "is in the same language"),),
                help=("keep one of the two files",),
            )


RULE = Rule(name="duplicate-id", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
