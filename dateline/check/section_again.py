"""A heading under `sections` stands again in the text before the next one.

Each heading is looked for behind the one before it, and the first place is taken. Where the words stand once more, perhaps in a
sentence, excerpts may get the wrong section. Write more of the heading, so that it stands once, or list the one between:

    sections: [Finances]                       wrong, where a sentence begins "Finances were …" before the heading
    sections: [3. Finances]                    right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import items
from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding for each heading that stands twice before the next."""
    places = items(source.record.origin, "/sections", source.record.sections)
    for section, (_, where) in zip(source.sections, places, strict=False):
        if section.span is not None and section.again is not None:
            yield Finding(
                f"`{short(section.heading)}` stands twice in `{source.record.id}` before the next heading",
                label(source.record.origin, where, "which of the two is the heading?"),
                (in_text(source, *section.span, "taken for the heading"), in_text(source, *section.again, "stands here too")),
                help=("write as much of the heading as stands once, for example with its number",),
            )


RULE = Rule(name="section-again", severity=Severity.WARNING, doc=__doc__ or "", about=Source, find=find, needs_text=True)
