"""A text lies beside its record and in the folder of texts that are kept elsewhere, and the two differ.

The one beside the record is the one that is read. Where texts are kept elsewhere, somebody who has only what is public could put
another text there, with its hash in the record, and have words proved against it that were never published.

Find out which of the two is the text as it was archived, and take the other away:

    seeds/gazette.txt         wrong, beside ../texts/gazette.txt with other words
    ../texts/gazette.txt      right, alone
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Source


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding if there are two texts, and they are not the same to the byte."""
    text, other = source.record.text, source.record.other_text
    if text is None or other is None or text.sha256 == other.sha256:
        return
    yield Finding(
        f"there are two texts of `{source.record.id}`, and they differ",
        Label(text, None, "this one is read, for it lies beside the record"),
        (Label(other, None, "kept elsewhere, and another"),),
        help=("compare both with the publication, and take the wrong one away",),
    )


RULE = Rule(name="texts-differ", severity=Severity.ERROR, doc=__doc__ or "", about=Source, find=find, guarded=True)
