"""A text that is kept elsewhere is not at hand, and `--require-texts` asks for all of them.

A proof says where the words of a text stand; that they stand there is shown by the text alone. So the job that has the texts
runs with `--require-texts`, and a text that it does not find is an error there, not a quotation that is merely attested:

    python3 build.py check --texts ../texts --require-texts
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each source of which there is only a proof, where texts are asked for."""
    for id, source in timeline.sources.items():
        if timeline.requires_texts and source.record.text is None and source.record.proof is not None:
            yield _finding(source, len(timeline.quotations[id]))


def _finding(source: Source, quoted: int) -> Finding:
    id = source.record.id
    rests = (
        f"{quoted} excerpts rest on its proof alone"
        if quoted > 1
        else "one excerpt rests on its proof alone"
        if quoted
        else "nothing is quoted of it yet"
    )
    return Finding(
        f"the text of `{id}` is not at hand, and `--require-texts` asks for it",
        label(source.record.origin, "/sha256", rests),
        help=(f"put the text with this hash as {id}.txt into the folder that `--texts` names, or write `--texts DIR` for another folder",),
    )


RULE = Rule(name="text-missing", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
