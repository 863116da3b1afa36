"""Small collections for tests of what is shown: the least that there is, and one that has everything in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from dateline import pipeline
from dateline.catalogue.catalogue import catalogue
from dateline.former import event_from
from dateline.load.collection import load
from dateline.model.past import NO_HISTORY, History, State
from dateline.model.timeline import Event, Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree
from dateline.views.views import Views, build

LEAST = {
    "site.yaml": "format: 1\ntitle: Harbour\n",
    "seeds/gazette.yaml": "publisher: Gazette\n",
    "seeds/gazette.txt": "In 1987 the harbour closed for good.\n",
    "events/closing.yaml": """
title: Harbour closes
date: "1987"
summary: It closed.[^a]
excerpts:
  a: {source: gazette, exact: In 1987 the harbour closed}
""",
}

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000028000000140806000000")
"""The head of a PNG of 40 by 20 pixels."""

HOSTILE = """<script>alert("x")</script> & 'one' "two" </p> {{ t('x') }} مرفأ"""

_TEXT = """The Ferry Strikes Begin

On 3 March 1987 the ferries stopped, the union said. “We stop today,” said its chairman.
The mayor spoke of “a lifeline” for the islands on 10 March.
“No boat will sail.”
It was over by June, people recalled.
Talks were to begin on 20 May 1987 in the town hall.
"""

_TITLE = (
    "A title that goes on for a very long time, longer than anybody should write one, and yet it wraps and stays whole, word for word, "
)

FULL = {
    "site.yaml": """
format: 1
title: Ferry strikes
short_title: Ferries
description: What the papers of 1987 say about the ferries.
base_url: https://example.org/ferries/
published_since: "2025-03-01"
language: en-GB
authors: [{given: Ann, family: Lee}, {literal: Ferry desk}]
publisher: Island Archive
licence: https://creativecommons.org/licenses/by/4.0/
repository: https://example.org/ferries.git
contact: desk@example.org
""",
    "vocabulary/actors.yaml": "\n".join(f"a{n}: {{name: Actor {n}, description: The {n}th.}}" for n in range(14))
    + "\nunion: {name: Seamen’s Union}\n",
    "vocabulary/topics.yaml": "strikes: {name: Strikes, description: Work stopped.}\nharbour: {name: Harbour}\n",
    "seeds/gazette.yaml": """
title: The Ferry Strikes Begin
authors: [{given: Joan, family: Reed}]
publisher: Island Gazette
url: https://example.org/gazette/1987
published: "1987-03-04~"
language: en
kind: news
inferred: {published: Of the week after the strike.}
derived_from: [wire, letter]
note: It calls the *chairman* “its chairman” throughout.
""",
    "seeds/gazette.txt": _TEXT,
    "seeds/untitled.yaml": "publisher: null\nlanguage: ar\nkind: post\n".replace("publisher: null\n", "title: رسالة\n"),
    "seeds/untitled.txt": "توقفت العبارات في آذار ١٩٨٧ كما قال الناس في المرفأ\n",
    "seeds/wire.yaml": "publisher: Wire Service\nkind: unknown\n",
    "seeds/letter.yaml": "title: Letter to the islands\ninferred: {title: Named by us after its first line.}\n",
    "events/stop.yaml": f"""
title: {_TITLE * 3}
date: "1987-03-03"
previous_ids: [ferry-strike]
summary: They stopped.[^stop] The mayor spoke of “a lifeline”.[^mayor][^stop] It was reported abroad.[^abroad]
excerpts:
  stop: {{source: gazette, exact: On 3 March 1987 the ferries stopped, attribution: [union, unnamed *sailors*], note: The *only* report.}}
  mayor: {{source: gazette, exact: The mayor spoke of “a lifeline” for the islands, role: context}}
  abroad: {{source: untitled, exact: توقفت العبارات في آذار ١٩٨٧, role: alludes-to}}
  denied: {{source: gazette, exact: “No boat will sail.”, role: disputes}}
actors: [{", ".join(f"a{n}" for n in range(14))}]
topics: [strikes, harbour]
""",
    "events/said.yaml": """
title: Union says “We stop today”
date: "1987-03"
status: claimed
summary: It said so.[^a]
date_basis:
  - {kind: context, words: 3 March 1987, excerpt: a, note: The heading of the page.}
  - {kind: estimated, note: Our judgement.}
excerpts:
  a: {source: gazette, exact: "“We stop today,” said its chairman", attribution: [union]}
actors: [union]
""",
    "events/over.yaml": """
title: Strike is over
date: "[..1987-03-04~]"
summary: It ended.[^a]
date_basis: {kind: derived, rule: by-publication, excerpt: a}
excerpts:
  a: {source: gazette, exact: It was over by June}
""",
    "events/talks.yaml": """
title: Talks begin
date: "1987-05-20"
status: expected
summary: They were to begin.[^a]
date_basis: [{kind: stated, words: 20 May 1987, excerpt: a}, {kind: external, reference: "https://example.org/talks", note: Seen there.}]
excerpts:
  a: {source: gazette, exact: Talks were to begin on 20 May 1987}
""",
    "events/plan.yaml": """
title: Plan for a tunnel
date: "1991~"
status: cancelled
summary: A plan.[^a]
date_basis: {kind: external, note: general knowledge}
excerpts:
  a: {source: gazette, exact: for the islands on 10 March}
""",
    **{
        f"events/mark-{number}.yaml": f"""
title: Event {number}
date: "{date}"
status: {status}
summary: Something.[^a]
excerpts:
  a: {{source: gazette, exact: people recalled}}
"""
        for number, (date, status) in enumerate(
            [
                ("1987", "occurred"),
                ("1987-04?", "occurred"),
                ("1987-04-19/1987-04-20", "occurred"),
                ("[1985-02..1987-01]", "reported"),
                ("[1987-04-03,1987-04-10]", "occurred"),
                ("1987-05/..", "occurred"),
                ("../1987-06", "did-not-happen"),
                ("[1987-07..]", "occurred"),
            ]
        )
    },
}


def closing(more: str) -> dict[str, str]:
    """Return the least collection with more fields in its one event."""
    return {**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"] + more}


def dated(date: str, *, title: str = "Harbour closes", more: str = "") -> str:
    """Return an event of this date, and with more fields if there are any."""
    event = LEAST["events/closing.yaml"].replace("Harbour closes", title).replace('"1987"', f'"{date}"', 1)
    return event + more


def timeline_of(files: Mapping[str, str | bytes]) -> Timeline:
    """Return what a collection means, whatever is wrong in it."""
    return resolve(load(DictTree(files)).records)


def published(timeline: Timeline) -> History:
    """Return a history in which each event has one version, of a day of its own, in the order of time."""
    history = pipeline.completed(timeline).history
    days = {event.id: f"2025-03-{day:02}" for day, event in enumerate(timeline.events, 1)}
    states = {id: tuple(replace(state, day=days[id]) for state in held) for id, held in history.states.items()}
    return replace(history, states=states, head="0123456789" * 4, time="2025-06-07T08:09:10Z", is_known=True)


def views_of(files: Mapping[str, str | bytes], history: History = NO_HISTORY, *, with_history: bool = False) -> Views:
    """Return how a collection is shown; `with_history`, each of its events was published on a day of March 2025."""
    timeline = timeline_of(files)
    timeline = replace(timeline, history=published(timeline) if with_history else history)
    return build(timeline, catalogue(timeline.site.language), "1.2.3", read_back=partial(_read_back, timeline))


def _read_back(timeline: Timeline, state: State) -> Event | None:
    return event_from(state.id, state.hashed, timeline)
