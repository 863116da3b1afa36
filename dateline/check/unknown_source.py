"""An excerpt names a source that the collection does not have, so nothing proves its words.

Each quotation is compared with the archived text of its source. If the id is misspelt, the report says which one was
probably meant; if the words stand in the text of another source, it says in which. A new source is two files, seeds/<id>.txt
with the text as archived, and seeds/<id>.yaml with what is known of it.

    source: gazete           wrong: a slip of the pen
    source: gazette          right, with seeds/gazette.yaml and seeds/gazette.txt
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import nearly_standing, standing
from dateline.check._meant import meant
from dateline.check._pasteable import short
from dateline.check._sought import in_text
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.nearest import Passage
from dateline.quotes.normalise import Span, normalise_words
from dateline.quotes.words import word_count
from dateline.text.ids import mended_id
from dateline.text.listing import listed
from dateline.text.node import escape

_FEWEST_WORDS = 3
"""Of fewer words it proves nothing that they stand in some text."""

_MOST_SEARCHED = 20
"""Excerpts for whose words, where they stand nowhere, the nearest passage of all texts is looked for: that takes its time."""


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each excerpt whose source is unknown."""
    names = {id: (source.record.title, source.record.publisher, *source.record.previous_ids) for id, source in timeline.sources.items()}
    for number, (event, excerpt) in enumerate(_unknown(timeline)):
        words = normalise_words(excerpt.record.exact)
        near = meant(excerpt.record.source, names)
        enough = word_count(words) >= _FEWEST_WORDS
        if holding := list(standing(words, timeline)) if enough else []:
            yield _by_words(event, excerpt, near, holding)
        else:
            like = nearly_standing(words, timeline) if enough and number < _MOST_SEARCHED else None
            yield _by_id(timeline, event, excerpt, near, like)


def _unknown(timeline: Timeline) -> Iterator[tuple[Event, Excerpt]]:
    for event in timeline.events:
        for excerpt in event.excerpts:
            id = excerpt.record.source
            # Without `exact` several words are a quotation that YAML took for the source: that it is missing was reported.
            swallowed = not excerpt.record.exact and len(id.split()) > 1
            if excerpt.source is None and id.strip() and not swallowed:
                yield event, excerpt


def _by_words(event: Event, excerpt: Excerpt, near: str | None, holding: list[tuple[Source, Span]]) -> Finding:
    """Return the finding for an excerpt whose words stand in texts of other sources."""
    id = excerpt.record.source
    # Of several that have the words, the one whose id is near is meant.
    holding.sort(key=lambda pair: pair[0].record.id != near)
    source, place = holding[0]
    said = f"did you mean `{near}`?" if source.record.id == near else f"the quoted words stand in `{source.record.id}`"
    others = [other.record.id for other, _ in holding[1:]]
    return Finding(
        _headline(id),
        _at_source(event, excerpt, said),
        (in_text(source, *place, "the quoted words stand here"),),
        (f"name the source by its id:\nsource: {source.record.id}",),
        (f"the quoted words stand in {listed(others)} too",) if others else (),
    )


def _by_id(timeline: Timeline, event: Event, excerpt: Excerpt, near: str | None, like: tuple[Source, Passage] | None) -> Finding:
    """Return the finding for an excerpt whose words stand in no text; `like` is where like words stand."""
    id = excerpt.record.source
    new = mended_id(id) or "id"
    add = (
        f"archive it by `new source FILE --id {new}`, or its text as seeds/{new}.txt with seeds/{new}.yaml:\n"
        "title: The title as it is printed\npublisher: Who published it"
    )
    # Words tell more than a name that looks alike.
    meant_id = like[0].record.id if like else near
    if meant_id is None:
        said = f"there is no seeds/{short(id)}.yaml"
    else:
        said = f"did you mean `{near}`?" if meant_id == near else f"nearly the quoted words stand in `{meant_id}`"
    nowhere = ("the quoted words stand in no text of this collection",) if excerpt.record.exact.strip() and timeline.sources else ()
    return Finding(
        _headline(id),
        _at_source(event, excerpt, said),
        (in_text(like[0], like[1].start, like[1].end, "nearest passage"),) if like else (),
        (f"name the source by its id:\nsource: {meant_id}", f"or {add}") if meant_id else (add,),
        (*nowhere, "`check` then prints the `sha256` line for the record"),
    )


def _headline(id: str) -> str:
    return f"`{short(id)}` is not a source of this collection"


def _at_source(event: Event, excerpt: Excerpt, said: str) -> Label:
    return label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}/source", said)


RULE = Rule(name="unknown-source", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
