"""A translation of a page has no page that it translates.

`pages/<id>.<language>.md` is shown beside `pages/<id>.md`, and without that nothing leads to it. Write the page itself in the
language of the site, or give the file the name without a language:

    pages/about.fr.md         wrong alone
    pages/about.md            right beside it
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each translation without its page."""
    whole = {page.record.id for page in timeline.pages if page.record.language is None}
    for page in timeline.pages:
        id = page.record.id
        if page.record.language is not None and id not in whole:
            yield Finding(
                f"`pages/{id}.md` is not there, and `{page.record.origin.file.path}` translates it",
                Label(page.record.origin.file, None, "a translation of nothing"),
                help=(f"write `pages/{id}.md` in the language of the site, or rename this file to `{id}.md`",),
            )


RULE = Rule(name="page-without-original", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)
