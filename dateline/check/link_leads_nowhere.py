"""A link inside the site leads to something that is not there.

`[words](event:id)` and its like with `actor:`, `topic:`, `place:`, `source:` and `story:` lead to pages of this site, so what they
name must be in the collection. Mend the id, or write the words without a link:

    the [vote](event:harbor-vote)          wrong: a slip of the pen
    the [vote](event:harbour-vote)         right
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from dateline.check._links import links
from dateline.check._meant import meant
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline

_ONES = {"event": "an event", "source": "a source", "actor": "an actor", "topic": "a topic", "place": "a place", "story": "a story"}


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each link to what is not there, and for links without words."""
    known = _known(timeline)
    for link in links(timeline):
        target = link.link.target
        if target is None:
            continue
        if link.link.empty:
            yield Finding("a link has no words", link.at("nothing to read and to click"), help=("write its words between the brackets",))
        if not target.id:
            cure = f"write the id behind `{target.kind}:`, or the words without a link"
            yield Finding(f"a link to {_ONES[target.kind]} has no id", link.at_target("an id is missing"), help=(cure,))
        elif target.id not in known[target.kind]:
            near = meant(target.id, known[target.kind])
            said = f"did you mean `{near}`?" if near else "not there"
            cure = f"write `{target.kind}:{near}`" if near else "mend the id, or write the words without a link"
            headline = f"`{short(target.id)}` is not {_ONES[target.kind]} of this collection"
            yield Finding(headline, link.at_target(said), help=(cure,))


def _known(timeline: Timeline) -> Mapping[str, Mapping[str, tuple[str | None, ...]]]:
    """Return what may be named, kind by kind, each with the names that it goes by."""
    events: dict[str, tuple[str | None, ...]] = {
        id: (event.title, event.record.short, *event.record.previous_ids) for id, event in timeline.by_id.items()
    }
    sources: dict[str, tuple[str | None, ...]] = {
        id: (source.record.title, source.record.publisher, *source.record.previous_ids) for id, source in timeline.sources.items()
    }
    return {
        "event": dict(chain(events.items(), ((id, ()) for id in (*timeline.unread, *timeline.removed.events)))),
        "source": dict(chain(sources.items(), ((id, ()) for id in timeline.removed.sources))),
        "actor": {id: (term.name, *term.also, *term.previous_ids) for id, term in timeline.actors.items()},
        "topic": {id: (term.name, *term.previous_ids) for id, term in timeline.topics.items()},
        "place": {id: (term.name, *term.previous_ids) for id, term in timeline.places.items()},
        "story": {
            story.record.id: (story.record.title, *story.record.previous_ids) for story in timeline.stories if story.record.language is None
        },
    }


RULE = Rule(name="link-leads-nowhere", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)
