"""The words that a step of `date_basis` rests on do not stand in the excerpt that it names.

`words` are the source's, sign for sign as in the excerpt, so that the page can show readers where the date stands. Take them
from the excerpt, make the excerpt longer, or name the one that has them.

    date_basis: {kind: stated, words: on monday, excerpt: call}            wrong: the excerpt has `on Monday`
    date_basis: {kind: stated, words: on Monday, excerpt: call}            right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.check._cuts import at_cuts
from dateline.check._elsewhere import crosses_cut, first_place, place_in_excerpt
from dateline.check._notes import is_sound
from dateline.check._pasteable import short
from dateline.check._sought import in_text, sentence_in
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label, label_within
from dateline.model.timeline import Event, Excerpt, Source
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import normalise, normalise_words
from dateline.text.node import escape
from dateline.text.yaml_values import scalar


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each step whose words its excerpt does not have."""
    for step in steps(event):
        if step.excerpt is not None and step.excerpt.source is not None and lacks_words(step):
            yield _finding(event, step, step.excerpt, step.excerpt.source, normalise_words(step.written.words or ""))


def lacks_words(step: Step) -> bool:
    """Tell whether the excerpt of a step does not have its words; one that does not stand in its source is no measure."""
    words, excerpt = normalise_words(step.written.words or ""), step.excerpt
    if excerpt is None or excerpt.source is None or not words or not excerpt.record.exact:
        return False
    return is_sound(excerpt) and place_in_excerpt(words, excerpt) is None


def _finding(event: Event, step: Step, excerpt: Excerpt, source: Source, words: str) -> Finding:
    name, origin = excerpt.record.label, event.record.origin
    headline = f"`{short(words)}` does not stand in the excerpt `{name}`"
    here = f"/excerpts/{escape(name)}"
    other = next((other for other in event.excerpts if other is not excerpt and other.source and place_in_excerpt(words, other)), None)
    if other is not None:
        there = label(origin, f"/excerpts/{escape(other.record.label)}#key", "has these words")
        return Finding(
            headline,
            step.at("words", f"these words stand in `{other.record.label}`"),
            (there,),
            (f"write `excerpt: {other.record.label}`",),
        )
    if crosses_cut(words, excerpt):
        cuts = at_cuts(event, excerpt, "words are left out here")
        return Finding(headline, step.at("words", "these run across a cut"), cuts, ("take words from one side of the cut",))
    passage = nearest(words, normalise(excerpt.words)) if len(words) > 1 else None
    if passage is not None and passage.differences:
        first = passage.differences[0]
        printed = excerpt.words[passage.start : passage.end]
        said = first.invisible or f"the excerpt has `{short(printed)}`"
        span = normalise(excerpt.record.exact).original(passage.start, passage.end)
        there = label_within(origin, f"{here}/exact", *span, "nearest words")
        return Finding(
            headline, step.at("words", said), (there,), (f"if these are meant, write them as they stand there:\nwords: {scalar(printed)}",)
        )
    place = first_place(words, source.text, source.language) if source.text else None
    if place is not None:
        one_more = f"source: {source.record.id}\nexact: {scalar(sentence_in(source, *place))}"
        add = f"make the excerpt longer, or quote this sentence as one more excerpt, and name that:\n{one_more}"
        return Finding(
            headline,
            step.at("words", f"in the text of `{source.record.id}`, outside the excerpt"),
            (in_text(source, *place, "stands here"),),
            (add,),
        )
    there = label(origin, f"{here}/exact", "looked for here")
    cure = "take the words from the excerpt, or use another kind, such as `context` with a `note`"
    return Finding(headline, step.at("words", f"neither there nor in the text of `{source.record.id}`"), (there,), (cure,))


RULE = Rule(name="date-words-missing", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, guarded=True)
