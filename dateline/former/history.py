"""The past of a collection as values: from the walk along its line, and joined to what stands now.

In here: states with their days, labels of excerpts, everything that was published; then the state at hand, and what was taken down
since. Not in here: the walk (walk.py), reading a state back (reading.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.former.reading import event_from
from dateline.former.store import Store
from dateline.former.walk import Held, walk
from dateline.model.line import Commit, Contents, Mainline
from dateline.model.past import History, State
from dateline.model.records import EventRecord
from dateline.model.timeline import Event, Timeline
from dateline.resolve.notices import with_notices
from dateline.versions.meaning import Meaning, meaning


def history(mainline: Mainline, contents: Contents) -> History:
    """Return what the line of a collection published; the states are those that were committed, each still to be read back."""
    store = Store(contents)
    walked = walk(mainline.line, store)
    default = walk(mainline.default, store) if mainline.default is not None else walked
    commits = mainline.line.commits
    last = len(commits) if mainline.default is not None else mainline.line.lasting
    return History(
        states={id: tuple(_states(id, held, commits)) for id, held in walked.states.items()},
        published=default.published,
        labels={id: _labels(held, last) for id, held in walked.states.items() if id in default.published.get("event", ())},
        head=mainline.head,
        time=mainline.time,
        is_known=True,
    )


def _states(id: str, held: Iterable[Held], commits: tuple[Commit, ...]) -> Iterator[State]:
    first: dict[str, Commit] = {}
    for each in held:
        version, begun = each.meaning.version, commits[each.at]
        commit = first.setdefault(version, begun)
        yield State(id, version, json.loads(each.meaning.hashed), commit.day, commit.id, begun=begun.day)


def _labels(held: Iterable[Held], last: int) -> Mapping[str, str]:
    """Return the labels of excerpts, each with the last version that had it, of the states that began before the commit `last`."""
    labels: dict[str, str] = {}
    for each in held:
        if each.at < last:
            excerpts = json.loads(each.meaning.hashed)["event"].get("excerpts", {})
            labels.update(dict.fromkeys(excerpts, each.meaning.version))
    return labels


def complete(history: History, now: Timeline) -> History:
    """Return the past with what stands now as the last state of each event, every state read back, and what was taken down left out.

    Where the site does not say since when it is published, nothing was, and what stands now is all there is.
    """
    present = {event.id: _meaning(event.record, now) for event in now.events if _counts(event)}
    present |= {id: _meaning(record, now) for id, record in now.removed.events.items() if not record.draft}
    states = {id: _with_present(id, history.states.get(id, ()), found) for id, found in present.items()}
    if now.site.published_since is None:
        states = {id: found[-1:] for id, found in states.items()}
    else:
        states |= {id: found for id, found in history.states.items() if id not in present}
    shown = {
        id: tuple(_shown(state, now, is_present=id in present and at == len(found) - 1) for at, state in enumerate(found))
        for id, found in sorted(with_notices(states, now).items())
    }
    return replace(history, states=shown)


def _counts(event: Event) -> bool:
    """Tell whether what stands now is a state: it is published, and proved, as far as it was not taken down."""
    return not event.record.draft and (event.is_verified or bool(event.removed))


def _meaning(record: EventRecord, now: Timeline) -> Meaning:
    """Return what is hashed of an event: its file as it is written, what was taken down of it too."""
    records = {id: source.record for id, source in now.sources.items()} | dict(now.removed.sources)
    sources = {id: records[id].origin.root for each in record.excerpts if (id := each.source) in records}
    hashes = {file.path: file.sha256 for file in now.media if file.sha256} | {
        one.path: one.sha256 for one in now.removed.pictures if one.sha256
    }
    return meaning(record.origin.root, sources, {path.removeprefix("media/"): sha256 for path, sha256 in hashes.items()})


def _with_present(id: str, former: tuple[State, ...], found: Meaning) -> tuple[State, ...]:
    """Return the states with the one that stands now; what was not committed yet has no day, unless it was a state before."""
    if former and former[-1].version == found.version:
        return former
    before = next((state for state in former if state.version == found.version), None)
    day, commit = (before.day, before.commit) if before is not None else (None, None)
    return (*former, State(id, found.version, json.loads(found.hashed), day, commit))


def _shown(state: State, now: Timeline, *, is_present: bool) -> State:
    if state.notice is not None:
        return state
    return replace(state, event=now.by_id[state.id] if is_present else event_from(state.id, state.hashed, now))
