"""The walk along a line: after each commit, what stood, and which events were another state than before.

Only what a commit touched is looked at: events whose files changed, that quote a source which changed, or show a picture that did.
In here: the walk. Not in here: what the files say (store.py), what is made of it (history.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.former.paths import RECORDS, Kind, place
from dateline.former.store import ReadEvent, ReadSource, Store
from dateline.model.line import Commit, Line, Resumed
from dateline.model.past import Kind as Published
from dateline.model.past import Seen
from dateline.render.kept import Kept
from dateline.text.canonical import canonical
from dateline.versions.meaning import Meaning, event_value, of_parts

_TERMS: Mapping[str, Published] = {"actor": "actor", "topic": "topic", "place": "place"}

_OWN_FILES: Mapping[Kind, Published] = {Kind.SOURCE: "source", Kind.PAGE: "page", Kind.STORY: "story"}
"""What stands one in a file, besides events."""
_KINDS: tuple[Published, ...] = ("event", *_OWN_FILES.values(), *_TERMS.values())


@dataclass(frozen=True, slots=True)
class Held:
    """A state of an event, and the commit with which it began: its hash, its day, its number (below 0: before those of the line)."""

    meaning: Meaning
    commit: str
    day: str
    at: int


@dataclass(frozen=True, slots=True)
class Walked:
    """The successive states of each event, no two in a row alike, and everything whose address lasts, by its kind."""

    states: Mapping[str, list[Held]]
    published: Mapping[Published, Mapping[str, Seen]]


@dataclass(slots=True)
class _Standing:
    """What of one kind stands, by id with its path, and where that which stands no longer was seen last."""

    now: dict[str, str] = field(default_factory=dict)
    gone: dict[str, Seen] = field(default_factory=dict)

    def leaves(self, id: str, commit: str | None) -> None:
        path = self.now.pop(id, None)
        if path is not None:
            self.gone[id] = Seen(path, commit)

    def seen(self, commit: str) -> dict[str, Seen]:
        return self.gone | {id: Seen(path, commit) for id, path in self.now.items()}


def walk(line: Line, store: Store, kept: Kept) -> Walked:
    """Return what a line published; where nothing says since when, every commit of it counts.

    What the walk leaves at the commit that the line names for it is `kept`.
    """
    start, resumed = line.start or 0, line.resumed
    store.prepare(_wanted(line.commits, -1 if resumed is not None else start))
    walker = _Walker(store, resumed)
    published: Mapping[Published, Mapping[str, Seen]] = walker.published() if resumed is not None and line.lasting == 0 else {}
    for at, commit in enumerate(line.commits):
        if line.keep is not None and line.keep[0] == at:
            kept.put(line.keep[1], walker.left())
        walker.apply(commit)
        if at >= start:
            walker.look(commit, at, everything=at == start and resumed is None)
        walker.last = commit.id
        if line.start is not None and start <= at == line.lasting - 1:
            published = walker.published()
    if line.keep is not None and line.keep[0] == len(line.commits):
        kept.put(line.keep[1], walker.left())
    return Walked(walker.states, published)


def _wanted(commits: Iterable[Commit], start: int) -> dict[str, str]:
    """Return the records that the walk will ask for, by the hash of their contents, each with a path."""
    standing: dict[str, str] = {}
    wanted: dict[str, str] = {}
    for at, commit in enumerate(commits):
        for path, object in commit.files:
            found = place(path)
            if found is None or found[0] not in RECORDS:
                continue
            if at > start:
                wanted |= {object: path} if object is not None and object not in wanted else {}
            elif object is not None:
                standing[path] = object
            else:
                standing.pop(path, None)
    return {object: path for path, object in standing.items()} | wanted


class _Walker:
    """What stands after a commit, and what was found on the way."""

    def __init__(self, store: Store, resumed: Resumed | None) -> None:
        self.states: dict[str, list[Held]] = {}
        self.last: str | None = None
        """The commit that was applied last."""
        self._store = store
        self._files: dict[tuple[Kind, str], dict[str, str]] = {}
        """The contents of each file, by its path; an id may stand at several."""
        self._users: dict[tuple[Kind, str], set[str]] = {}
        """The events that quote a source, or show a picture."""
        self._touched: set[tuple[Kind, str]] = set()
        self._standing: dict[Published, _Standing] = {kind: _Standing() for kind in _KINDS}
        if resumed is not None:
            self._resume(resumed)

    def apply(self, commit: Commit) -> None:
        """Have the files be as they are after a commit."""
        for path, object in commit.files:
            found = place(path)
            if found is None:
                continue
            self._touched.add(found)
            files = self._files.setdefault(found, {})
            if object is not None:
                files[path] = object
            else:
                files.pop(path, None)

    def look(self, commit: Commit, at: int, *, everything: bool) -> None:
        """Look at what was touched since the last look, by the commit of this number; `everything` that stands is looked at first."""
        before = self.last
        touched = set(self._files) if everything else self._touched
        self._touched = set()
        events = {id for kind, id in touched if kind is Kind.EVENT}
        for kind, id in sorted(touched, key=lambda one: (one[0].value, one[1])):
            if kind is Kind.SITE:
                # How quotations are compared may have changed.
                events |= {id for kind, id in self._files if kind is Kind.EVENT}
            elif kind in (Kind.SOURCE, Kind.TEXT, Kind.PROOF):
                events |= self._users.get((Kind.SOURCE, id), set())
            elif kind is Kind.MEDIUM:
                events |= self._users.get((Kind.MEDIUM, id), set())
            self._note(kind, id, before)
        for id in sorted(events):
            self._event(id, commit, at)

    def published(self) -> Mapping[Published, Mapping[str, Seen]]:
        """Return everything that was published up to the last commit."""
        assert self.last is not None, "nothing is published before the first"
        return {kind: standing.seen(self.last) for kind, standing in self._standing.items()}

    def left(self) -> bytes:
        """Return all that is known after the commit that was looked at last, so that another walk may go on from it."""
        states = {
            id: [(each.meaning.hashed, each.meaning.version, each.commit, each.day) for each in held] for id, held in self.states.items()
        }
        files = [(kind.value, id, paths) for (kind, id), paths in self._files.items() if paths]
        users = [(kind.value, id, sorted(events)) for (kind, id), events in self._users.items()]
        standing = {
            kind: (one.now, {id: (seen.path, seen.commit) for id, seen in one.gone.items()}) for kind, one in self._standing.items()
        }
        left = {"last": self.last, "states": states, "files": files, "users": users, "standing": standing}
        return json.dumps(left, ensure_ascii=False, separators=(",", ":")).encode()

    def _resume(self, resumed: Resumed) -> None:
        left = json.loads(resumed.left)
        self.last = left["last"]
        self.states = {
            id: [Held(Meaning(hashed, version), commit, day, -1) for hashed, version, commit, day in held]
            for id, held in left["states"].items()
        }
        self._files = {(Kind(kind), id): paths for kind, id, paths in left["files"]}
        self._users = {(Kind(kind), id): set(events) for kind, id, events in left["users"]}
        for kind, standing in self._standing.items():
            standing.now, gone = left["standing"][kind]
            standing.gone = {id: Seen(path, commit) for id, (path, commit) in gone.items()}

    def _note(self, kind: Kind, id: str, before: str | None) -> None:
        """Take down whether a source, the terms of a kind, a page or a story stand."""
        path, object = self._one(kind, id)
        if kind in _OWN_FILES:
            standing = self._standing[_OWN_FILES[kind]]
            if object is not None and path is not None and (kind is not Kind.SOURCE or self._store.source(path, object) is not None):
                standing.now[id] = path
            elif object is None:
                standing.leaves(id, before)
        elif kind is Kind.TERMS:
            self._terms(id, path, object, before)

    def _terms(self, kind: str, path: str | None, object: str | None, before: str | None) -> None:
        standing = self._standing[_TERMS[kind]]
        ids = self._store.terms(path, object) if path is not None and object is not None else ()
        for id in [id for id in standing.now if id not in ids]:
            standing.leaves(id, before)
        standing.now.update((id, path) for id in ids if path is not None)

    def _event(self, id: str, commit: Commit, at: int) -> None:
        path, object = self._one(Kind.EVENT, id)
        read = self._store.event(path, object) if path is not None and object is not None else None
        standing = self._standing["event"]
        if object is None or (read is not None and read.draft):
            standing.leaves(id, self.last)
        if read is None or path is None:
            return
        for source in read.quoted:
            self._users.setdefault((Kind.SOURCE, source), set()).add(id)
        for file in read.shown:
            self._users.setdefault((Kind.MEDIUM, file), set()).add(id)
        if read.draft:
            return
        is_proved = self._is_proved(read)
        if is_proved or id in standing.now:
            standing.now[id] = path
        if is_proved:
            meaning, held = self._meaning(read), self.states.setdefault(id, [])
            if not held or held[-1].meaning.version != meaning.version:
                held.append(Held(meaning, commit.id, commit.day, at))

    def _one(self, kind: Kind, id: str) -> tuple[str | None, str | None]:
        """Return path and contents of what has an id, if it stands once; two of one id are an error, and nothing is published."""
        files = self._files.get((kind, id), {})
        return next(iter(files.items())) if len(files) == 1 else (None, None)

    def _source(self, id: str) -> ReadSource | None:
        path, object = self._one(Kind.SOURCE, id)
        return self._store.source(path, object) if path is not None and object is not None else None

    def _is_proved(self, read: ReadEvent) -> bool:
        """Tell whether an event rests on quotations, each of which is found or attested; what was taken down needs no proof."""
        if read.is_suppressed:
            return True
        way = self._store.way(*self._one(Kind.SITE, ""))
        for excerpt in read.excerpts:
            source = self._source(excerpt.source)
            if excerpt.suppressed is not None:
                continue
            if source is None:
                return False
            text, (path, proof) = self._one(Kind.TEXT, excerpt.source)[1], self._one(Kind.PROOF, excerpt.source)
            attested = (path, proof) if path is not None and proof is not None else None
            if not source.is_suppressed and not self._store.stands(excerpt, source, text, attested, way):
                return False
        return bool(read.excerpts)

    def _meaning(self, read: ReadEvent) -> Meaning:
        sources = {id: source.json for id in read.quoted if (source := self._source(id)) is not None}
        if read.root is None:
            return of_parts(read.json, sources)
        pictures = {file: self._store.picture(object) for file in read.shown if (object := self._one(Kind.MEDIUM, file)[1]) is not None}
        return of_parts(canonical(event_value(read.root, pictures)), sources)
