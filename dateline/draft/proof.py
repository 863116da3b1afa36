"""The proof of a text that is kept elsewhere, as a file: a line an excerpt, in the order of the text, so that a change is seen in it.

In here: a proof of what stands in a text, and its JSON. Not in here: reading one (load/), whether one is true (check/).
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from dateline.model.proofs import FORMAT, Entry, Proof, Standing
from dateline.model.timeline import Quotation, Source
from dateline.text.file import TextFile

_Json = str | int | list["_Json"]


def proof(source: Source, quotations: Iterable[Quotation], day: str, file: TextFile) -> Proof:
    """Return the proof of a text that is at hand, with those of its excerpts that stand in it; `file` is where it will stand.

    `day` is the day of what is new; an excerpt keeps its day where a former proof of this very text has it at the same place.
    """
    text = source.record.text
    assert text is not None, "nothing is proved without the text"
    former = source.record.proof
    days = {(each.words, each.standing): each.day for each in former.entries} if former and former.sha256 == text.sha256 else {}
    found: dict[str, Entry] = {}
    for quotation in quotations:
        record, there = quotation.excerpt.record, quotation.excerpt.standing
        if there is not None:
            words = record.digest
            found[words] = Entry(words, there, days.get((words, there), day))
    entries = sorted(found.values(), key=lambda entry: (entry.standing.start, entry.standing.end, entry.words))
    return Proof(text.sha256, source.length or 0, source.title_span, source.opening_span, tuple(entries), file)


def proof_json(written: Proof) -> str:
    """Return the file of a proof."""
    heads: dict[str, _Json] = {"format": FORMAT, "sha256": written.sha256, "length": written.length}
    heads |= {name: list(span) for name, span in (("title", written.title), ("opening", written.opening)) if span is not None}
    lines = [f"  {_text(name)}: {_text(value)},\n" for name, value in heads.items()]
    entries = ",\n".join(f"    {_text(_entry(entry))}" for entry in written.entries)
    excerpts = f"[\n{entries}\n  ]" if entries else "[]"
    return f'{{\n{"".join(lines)}  "excerpts": {excerpts}\n}}\n'


def _entry(entry: Entry) -> dict[str, _Json]:
    there = entry.standing
    return {"words": entry.words, **_standing(there), "attested": entry.day}


def _standing(there: Standing) -> dict[str, _Json]:
    fields: dict[str, _Json] = {"exact": [list(span) for span in there.exact]}
    fields |= {name: list(span) for name, span in (("prefix", there.prefix), ("suffix", there.suffix)) if span is not None}
    if there.pages:
        fields["pages"] = list(there.pages)
    if there.unnumbered:
        fields["unnumbered"] = there.unnumbered
    if there.section is not None:
        fields["section"] = there.section
    return fields


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
