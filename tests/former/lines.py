"""Lines of history in memory: what each commit changed, without git.

In here: making them, and small records. Not in here: what is read from them (the tests).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from dateline import former
from dateline.load.collection import load
from dateline.model.line import Commit, Line, Mainline
from dateline.model.past import History
from dateline.model.timeline import Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

TEXT = "On Monday the council voted for the pier. It was late. The mayor called it a lifeline for all islanders, and went home."
SITE = "format: 1\ntitle: Harbour\npublished_since: 2025-01-01\n"
Change = Mapping[str, str | bytes | None]


def source(text: str = TEXT, title: str = "Pier approved", more: str = "") -> str:
    return f'title: {title}\npublisher: Gazette\npublished: "1987-03-04"\nsha256: {hashlib.sha256(text.encode()).hexdigest()}\n{more}'


def event(title: str = "The council votes", exact: str = "the council voted for the pier", more: str = "") -> str:
    excerpts = f'excerpts:\n  vote:\n    source: gazette\n    exact: "{exact}"\n'
    return f'title: {title}\ndate: "1987-03-02"\nsummary: The council votes.[^vote]\n{excerpts}{more}'


BASE: Change = {"site.yaml": SITE, "seeds/gazette.yaml": source(), "seeds/gazette.txt": TEXT}


class Memory:
    """Contents by their hash; `read` counts how often each was asked for."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}
        self.asked: list[str] = []

    def put(self, text: str | bytes) -> str:
        data = text if isinstance(text, bytes) else text.encode()
        name = hashlib.sha1(data).hexdigest()
        self._known[name] = data
        return name

    def read(self, objects: Sequence[str]) -> Iterator[bytes]:
        for object in objects:
            self.asked.append(object)
            yield self._known[object]


def line(memory: Memory, changes: Sequence[Change], start: int | None = 0, lasting: int | None = None, first: int = 1) -> Line:
    """Return the line of some commits, named `c1`, `c2` and so on, one on each day of January 2025 from its first on."""
    commits = [
        Commit(f"c{at}", f"2025-01-{at:02}", tuple((path, memory.put(text) if text is not None else None) for path, text in change.items()))
        for at, change in enumerate(changes, first)
    ]
    return Line(tuple(commits), start, len(commits) if lasting is None else lasting)


def past(*changes: Change, start: int | None = 0, lasting: int | None = None) -> History:
    """Return what a line published."""
    memory = Memory()
    return former.history(Mainline(line(memory, changes, start, lasting), f"c{len(changes)}", "2025-02-01T00:00:00Z"), memory)


def standing(*changes: Change) -> Timeline:
    """Return the collection as it stands after some commits."""
    files = {path: text for change in changes for path, text in change.items()}
    return resolve(load(DictTree({path: text for path, text in files.items() if text is not None})).records)


def days(history: History, id: str = "vote") -> list[tuple[str, str | None]]:
    """Return the titles of an event's states, each with the day of its version."""
    return [(title(state.hashed), state.day) for state in history.states.get(id, ())]


def title(hashed: Mapping[str, object]) -> str:
    event = hashed.get("event")
    return str(event["title"]) if isinstance(event, Mapping) else ""
