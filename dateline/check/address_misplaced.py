"""A page of prose or a story has `previous_ids` or `withdrawn` that cannot be its own.

A translation, `pages/<id>.<language>.md`, has the address of its page with the language behind it; it moves with the page and is
withdrawn with it, so these fields stand in `pages/<id>.md` alone. So it is with a story and its translations. And
`pages/about.md` cannot be withdrawn: the page about the site, which it heads, is always there.

    # in pages/method.de.md
    previous_ids: [how-we-work]        wrong: write it in pages/method.md
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.urls import ABOUT_PAGE


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each such field."""
    for page in timeline.prose:
        record = page.record
        given = (("previous_ids", bool(record.previous_ids)), ("withdrawn", record.withdrawn is not None))
        for field in (name for name, has in given if has):
            at = label(record.origin, f"/{field}#key", "not of this file")
            if record.language is not None:
                original = record.origin.file.path.with_name(f"{record.id}.md")
                cure = f"write it in the head of {original}, and take it out here"
                yield Finding(f"`{field}` stands in a translation", at, help=(cure,))
            elif record.kind == "page" and record.id == ABOUT_PAGE and field == "withdrawn":
                cure = "take it out; to say nothing more about the site, remove the file"
                yield Finding("the page about the site cannot be withdrawn", at, help=(cure,))


RULE = Rule(name="address-misplaced", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
