"""A translation of a page or a story has nothing that it translates.

`pages/<id>.<language>.md` is shown beside `pages/<id>.md`, and without that nothing leads to it; so it is in `stories/`. Write the
page or the story itself in the language of the site, or give the file the name without a language:

    pages/about.fr.md         wrong alone
    pages/about.md            right beside it
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each translation without its page."""
    whole = {(page.record.kind, page.record.id) for page in timeline.prose if page.record.language is None}
    for page in timeline.prose:
        id, path = page.record.id, page.record.origin.file.path
        if page.record.language is not None and (page.record.kind, id) not in whole:
            original = path.with_name(f"{id}.md")
            yield Finding(
                f"`{original}` is not there, and `{path}` translates it",
                Label(page.record.origin.file, None, "a translation of nothing"),
                help=(f"write `{original}` in the language of the site, or rename this file to `{id}.md`",),
            )


RULE = Rule(name="page-without-original", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
