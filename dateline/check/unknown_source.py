"""An excerpt names a source that the collection does not have, so nothing proves its words.

Each quotation is compared with the archived text of its source. If the id is misspelt, the report says which one was
probably meant; if the words stand in the text of another source, it says in which. A new source is two files, seeds/<id>.txt
with the text as archived, and seeds/<id>.yaml with what is known of it.

    source: gazete           wrong: a slip of the pen
    source: gazette          right, with seeds/gazette.yaml and seeds/gazette.txt
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import standing
from dateline.check._meant import listed, meant
from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event, Excerpt, Timeline
from dateline.quotes.normalise import normalise_words
from dateline.quotes.words import word_count
from dateline.text.ids import mended_id
from dateline.text.node import escape

_FEWEST_WORDS = 3
"""Of fewer words it proves nothing that they stand in some text."""


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each excerpt whose source is unknown."""
    names = {id: (source.record.title, source.record.publisher) for id, source in timeline.sources.items()}
    for event in timeline.events:
        for excerpt in event.excerpts:
            id = excerpt.record.source
            # Without `exact` several words are a quotation that YAML took for the source: that it is missing was reported.
            swallowed = not excerpt.record.exact and len(id.split()) > 1
            if excerpt.source is None and id.strip() and not swallowed:
                yield _finding(timeline, event, excerpt, meant(id, names))


def _finding(timeline: Timeline, event: Event, excerpt: Excerpt, near: str | None) -> Finding:
    id = excerpt.record.source
    words = normalise_words(excerpt.record.exact)
    holding = list(standing(words, timeline)) if word_count(words) >= _FEWEST_WORDS else []
    # Of several that have the words, the one whose id is near is meant.
    holding.sort(key=lambda pair: pair[0].record.id != near)
    headline = f"`{short(id)}` is not a source of this collection"
    pointer = f"/excerpts/{escape(excerpt.record.label)}/source"
    if holding:
        source, place = holding[0]
        said = "did you mean" if source.record.id == near else "the quoted words stand in"
        where = label(event.record.origin, pointer, f"{said} `{source.record.id}`" + ("?" if source.record.id == near else ""))
        others = [other.record.id for other, _ in holding[1:]]
        note = (f"the quoted words stand in {listed(others)} too",) if others else ()
        here = in_text(source, *place, "the quoted words stand here")
        return Finding(headline, where, (here,), (f"name the source by its id:\nsource: {source.record.id}",), note)
    where = label(event.record.origin, pointer, f"did you mean `{near}`?" if near else f"there is no seeds/{short(id)}.yaml")
    new = mended_id(id) or "id"
    add = (
        f"archive it by `new source FILE --id {new}`, or its text as seeds/{new}.txt with seeds/{new}.yaml:\n"
        "title: The title as it is printed\npublisher: Who published it"
    )
    nowhere = ("the quoted words stand in no text of this collection",) if words and timeline.sources else ()
    note = (*nowhere, "`check` then prints the `sha256` line for the record")
    mend = (f"name the source by its id:\nsource: {near}", f"or {add}") if near else (add,)
    return Finding(headline, where, help=mend, note=note)


RULE = Rule(name="unknown-source", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
