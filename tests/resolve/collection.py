"""A collection of one source and one event, from which tests of joins depart."""

from __future__ import annotations

from dateline.load.collection import load
from dateline.model.timeline import Event, Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

FILES = {
    "site.yaml": "format: 1\ntitle: Harbour\nlanguage: en-GB\n",
    "seeds/gazette.yaml": 'title: The vote\npublished: "1987-03-04~"\n',
    "seeds/gazette.txt": "The Vote\n\nOn 3 March 1987 the council voted. The mayor spoke. The mayor left.\n",
    "events/vote.yaml": """
title: Council votes
date: "1987-03-03"
summary: It voted.[^vote]
excerpts:
  vote: {source: gazette, exact: On 3 March 1987 the council voted}
""",
}


def timeline_of(**changed: str) -> Timeline:
    """Return the collection resolved; `changed` holds files by the stem of their path, new ones being events."""
    named = {path.partition("/")[2] or path: path for path in FILES}
    files = dict(FILES)
    for stem, text in changed.items():
        name = {"source": "gazette.yaml", "text": "gazette.txt"}.get(stem, f"{stem}.yaml")
        files[named.get(name, f"events/{name}")] = text
    return resolve(load(DictTree(files)).records)


def vote(written: str, **changed: str) -> Event:
    """Return the one event, as `written`."""
    return timeline_of(vote=written, **changed).events[0]
