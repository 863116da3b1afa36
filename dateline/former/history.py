"""The past of a collection as values: from the walk along its line, and joined to what stands now.

In here: states with their days, labels of excerpts, everything that was published; then the state at hand, and what was taken down
since. Not in here: the walk (walk.py), reading a state back (reading.py).
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dateline import urls
from dateline.former.store import Store
from dateline.former.walk import Held, walk
from dateline.model.line import Contents, Mainline
from dateline.model.past import History, State
from dateline.model.records import EventRecord
from dateline.model.timeline import Event, Timeline
from dateline.render.kept import Kept, Nothing
from dateline.resolve.notices import with_notices
from dateline.text.node import Node
from dateline.versions.meaning import Meaning, meaning

_NOTHING = Nothing()


def history(mainline: Mainline, contents: Contents, kept: Kept = _NOTHING) -> History:
    """Return what the line of a collection published; the states are those that were committed, each still to be read back.

    What a walk leaves is `kept`, so that the next one may go on from there.
    """
    store = Store(contents)
    walked = walk(mainline.line, store, kept)
    default = walk(mainline.default, store, _NOTHING) if mainline.default is not None else walked
    last = len(mainline.line.commits) if mainline.default is not None else mainline.line.lasting
    return History(
        states={id: tuple(_states(id, held)) for id, held in walked.states.items()},
        published=default.published,
        labels={id: _labels(held, last) for id, held in walked.states.items() if id in default.published.get("event", ())},
        head=mainline.head,
        time=mainline.time,
        is_known=mainline.line.start is not None,
    )


def _states(id: str, held: Iterable[Held]) -> Iterator[State]:
    first: dict[str, Held] = {}
    for each in held:
        before = first.setdefault(each.meaning.version, each)
        yield State(id, each.meaning.version, json.loads(each.meaning.hashed), before.day, before.commit, begun=each.day)


def _labels(held: Iterable[Held], last: int) -> Mapping[str, str]:
    """Return the labels of excerpts, each with the last version that had it, of the states that began before the commit `last`."""
    labels: dict[str, str] = {}
    for each in held:
        if each.at < last:
            excerpts = json.loads(each.meaning.hashed)["event"].get("excerpts", {})
            labels.update(dict.fromkeys(excerpts, each.meaning.version))
    return labels


def complete(history: History, now: Timeline) -> History:
    """Return the past with what stands now as the last state of each event, and with what was taken down left out.

    Former states are not read back: thousands of them have pages that need no new rendering.
    Where the site does not say since when it is published, git tells of nothing that was: beside what stands now there is only what
    the site published last promised.
    """
    records = [event.record for event in now.events if _counts(event)]
    records += [record for record in now.removed.events.values() if not record.draft]
    written = _Written.of(now)
    present = {record.id: written.meaning(record) for record in records}
    states = {id: _with_present(id, history.states.get(id, ()), found) for id, found in present.items()}
    states |= {id: found for id, found in history.states.items() if id not in present}
    if now.site.published_since is None:
        states = dict(_promised(states, history.addresses, present))
    shown = {id: _with_event(found, now) if id in present else found for id, found in sorted(with_notices(states, now).items())}
    return replace(history, states=shown)


def _promised(
    states: Mapping[str, tuple[State, ...]], addresses: Iterable[str], present: Container[str]
) -> Iterator[tuple[str, tuple[State, ...]]]:
    """Yield the states that have one of the addresses, and what stands now."""
    promised = {*addresses}
    for id, found in states.items():
        last = found[-1:] if id in present else ()
        former = found[: len(found) - len(last)]
        if kept := (*(state for state in former if urls.version(id, state.version).path in promised), *last):
            yield id, kept


def _counts(event: Event) -> bool:
    """Tell whether what stands now is a state: it is published, and rests on quotations, be it on some that were taken down."""
    return not event.record.draft and (event.is_verified or bool(event.removed))


@dataclass(frozen=True, slots=True)
class _Written:
    """What events are hashed with: the trees of sources by id and the hashes of pictures by name, those that were taken down too."""

    sources: Mapping[str, Node]
    pictures: Mapping[str, str]

    @classmethod
    def of(cls, now: Timeline) -> _Written:
        records = {id: source.record for id, source in now.sources.items()} | dict(now.removed.sources)
        hashes = {file.path: file.sha256 for file in now.media} | {each.path: each.sha256 for each in now.removed.pictures if each.sha256}
        pictures = {path.removeprefix("media/"): hash for path, hash in hashes.items() if hash}
        return cls({id: record.origin.root for id, record in records.items()}, pictures)

    def meaning(self, record: EventRecord) -> Meaning:
        """Return what is hashed of an event: its file as it is written, also what of it was taken down."""
        return meaning(record.origin.root, self.sources, self.pictures)


def _with_present(id: str, former: tuple[State, ...], found: Meaning) -> tuple[State, ...]:
    """Return the states with the one that stands now; what was not committed yet has no day, unless it was a state before."""
    if former and former[-1].version == found.version:
        return former
    before = next((state for state in former if state.version == found.version), None)
    day, commit = (before.day, before.commit) if before is not None else (None, None)
    return (*former, State(id, found.version, json.loads(found.hashed), day, commit))


def _with_event(found: tuple[State, ...], now: Timeline) -> tuple[State, ...]:
    """Return the states of an event with the event itself in the last one, unless that was taken down."""
    last = found[-1]
    return found if last.notice is not None else (*found[:-1], replace(last, event=now.by_id[last.id]))
