"""The proof of a source is for another text than its record names.

Where a text is kept elsewhere, its record has the SHA-256 of it, and so has its proof. Where the two differ, either the text
was archived anew and nothing has been proved against it yet, or the hash was changed by mistake.

Have somebody who has the text prove it again, or bring the hash back:

    python3 build.py prove gazette --texts ../texts
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._proofs import again, at_field
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding if record and proof have another hash."""
    record, proof = source.record, source.record.proof
    if proof is None or not proof.is_read or record.sha256 is None or record.sha256.lower() == proof.sha256:
        return
    lies_here = record.text is not None and not record.is_kept_elsewhere
    cure = f"`prove {record.id}` writes the proof anew; or take {proof.file.path} away, for the text lies beside its record"
    back = f"if the hash was changed by mistake, write it as it was:\nsha256: {proof.sha256}"
    yield Finding(
        f"the proof of `{record.id}` is for another text",
        label(record.origin, "/sha256", "the text that the record names"),
        (at_field(proof, "sha256", "the text that was proved"),),
        help=(cure,) if lies_here else (f"{again(record.id)}; it has to be the text with the record's `sha256`", back),
    )


RULE = Rule(
    name="proof-of-another-text",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Source,
    find=find,
    guarded=True,
    yields_to=("seed-hash",),
)
