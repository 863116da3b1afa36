"""What the site published last tells: the addresses that must last, and the versions of events, of which git may know no more.

Histories are squashed, purged and moved to new hosts, and collections are built from a ZIP. The published site then is the one witness
of what was published, so its manifest and its versions are read as a ledger. Each version is proved by its own address, which is the
hash of what it says.
In here: reading that, and joining it with what git tells. Not in here: opening folders and archives (rim/previous.py), refusing what is
lost (write/lasting.py).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, cast

from dateline import urls
from dateline.edtf.parse import EdtfError, parse
from dateline.model.output import Manifest, Stated
from dateline.model.past import History, Kind, Seen, State
from dateline.model.records import Ground, Suppressed
from dateline.text.canonical import Value, canonical
from dateline.text.tree import InputTree, ReadFault
from dateline.versions.meaning import version_of
from dateline.write.manifest import ManifestFault, from_json, version_in

_LISTING: Final = re.compile(r"(years/.+/|(?:actors|topics|places|sources)/(?:[^/]+/.+|part\.[0-9]+)/|corrections/.+/)index\.html")
"""Pages of years and months, and of parts of a list that was split."""
_EVENT: Final = re.compile(r"events/([^/]+)/")
_VERSION: Final = re.compile(r"events/([^/]+)/v/([0-9a-f]{10})/")
_PUBLISHED: Final[Mapping[str, tuple[Kind, str]]] = {
    "events": ("event", "events/{}.yaml"),
    "sources": ("source", "seeds/{}.yaml"),
    "actors": ("actor", "vocabulary/actors.yaml"),
    "topics": ("topic", "vocabulary/topics.yaml"),
    "places": ("place", "vocabulary/places.yaml"),
    "pages": ("page", "pages/{}.md"),
    "stories": ("story", "stories/{}.md"),
}
"""By the folder of its page what a record is, and the file in which one stands as a rule."""


class LedgerFault(Exception):
    """The site published last cannot be gone by; `message` stands alone, `path` is the file concerned, `help` how to go on."""

    def __init__(self, message: str, path: str, help: str) -> None:
        super().__init__(f"{path}: {message}")
        self.message = message
        self.path = path
        self.help = help


@dataclass(frozen=True, slots=True)
class Published:
    """What a published site tells: the addresses that it promised, its pages of years and parts of lists, the states of its events."""

    addresses: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    states: Mapping[str, tuple[State, ...]] = field(default_factory=dict)

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of the events that had a page."""
        return tuple(found[1] for address in self.addresses if (found := _EVENT.fullmatch(address)))


def published(site: InputTree, here: str) -> Published:
    """Read the ledger of a site; `here` is the version of the program that reads it.

    Raises:
        LedgerFault: The manifest cannot be read, or a version is not there, was changed, or is not what its address says.
    """
    manifest = _manifest(site, here)
    listed = {id: tuple(states) for id, states in manifest.states.items()}
    for id, version in (found.groups() for address in manifest.lasting if (found := _VERSION.fullmatch(address))):
        if all(state.version != version for state in listed.get(id, ())):
            listed[id] = (*listed.get(id, ()), Stated(version))
    return Published(
        addresses=manifest.lasting,
        listings=tuple(sorted(found[1] for path in manifest.files if (found := _LISTING.fullmatch(path)))),
        states={id: tuple(_state(id, stated, site, manifest) for stated in states) for id, states in sorted(listed.items())},
    )


def joined(history: History, ledger: Published, live: Container[str]) -> History:
    """Return a history with what a published site tells beside it; `live` are the ids of the events that the collection has.

    A state that both know keeps the day that was published, for it was cited with it, and has the commit that git names.
    """
    states = dict(history.states)
    for id, former in ledger.states.items():
        states[id] = _woven(states.get(id, ()), former, lives=id in live)
    return replace(
        history,
        states=dict(sorted(states.items())),
        published=_published(history, ledger.addresses),
        labels=_labels(history, ledger, states),
        addresses=ledger.addresses,
        listings=ledger.listings,
        is_known=True,
        by_ledger_alone=not history.is_known,
    )


def _manifest(site: InputTree, here: str) -> Manifest:
    path = urls.MANIFEST.path
    data = _read(site, path)
    try:
        return from_json(data)
    except ManifestFault as fault:
        there = version_in(data)
        if there is not None and _newer(there, here):
            raise LedgerFault(
                f"the published site was built by Dateline {there}, and this is {here}, which cannot read its manifest: {fault.reason}",
                path,
                f"build with Dateline {there} or a newer one, so that nothing it promised is lost",
            ) from fault
        raise LedgerFault(
            f"the manifest of the published site cannot be read: {fault.reason}", path, "name a copy of the site as it was published"
        ) from fault


def _newer(there: str, here: str) -> bool:
    """Tell whether a version is later than another, by their numbers."""
    numbers = [[int(number) for number in re.findall("[0-9]+", version)[:3]] for version in (there, here)]
    return numbers[0] > numbers[1]


def _read(site: InputTree, path: str) -> bytes:
    try:
        return site.read(path)
    except ReadFault as fault:
        raise LedgerFault(
            f"the published site is not whole: `{path}` cannot be read: {fault.reason}", path, "name a copy of the site as it was published"
        ) from fault


def _state(id: str, stated: Stated, site: InputTree, manifest: Manifest) -> State:
    """Read a version from the data beside its page, and prove it."""
    path = urls.beside(urls.version(id, stated.version), urls.INDEX_JSON).path
    data = _read(site, path)
    if hashlib.sha256(data).hexdigest() != manifest.files.get(path):
        raise _untrue(path, "is not as it was published: its SHA-256 is not the one in the manifest")
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _untrue(path, "is not JSON") from None
    if not isinstance(value, dict):
        raise _untrue(path, "is not a version of an event")
    day, commit = (stated.day or _text(value, "day"), stated.commit or _text(value, "commit"))
    if notice := _notice(value.get("suppressed")):
        return State(id, stated.version, {}, day, commit, notice=notice, begun=day)
    hashed = value.get("hashed")
    if not isinstance(hashed, dict) or not _is_value(hashed) or version_of(canonical(cast(Value, hashed))) != stated.version:
        raise _untrue(path, f"is not the version {stated.version}: what it says has another hash")
    return State(id, stated.version, hashed, day, commit, begun=day)


def _untrue(path: str, what: str) -> LedgerFault:
    return LedgerFault(f"`{path}` {what}", path, "name a copy of the site as it was published; no version is made of anything else")


def _text(value: Mapping[str, object], name: str) -> str | None:
    found = value.get(name)
    return found if isinstance(found, str) else None


def _is_value(value: object) -> bool:
    """Tell whether JSON has texts, lists and mappings alone."""
    if isinstance(value, dict):
        return all(_is_value(item) for item in value.values())
    return isinstance(value, str) or (isinstance(value, list) and all(_is_value(item) for item in value))


def _notice(value: object) -> Suppressed | None:
    """Read that a version was taken down."""
    if not isinstance(value, dict):
        return None
    date, ground = _text(value, "date"), _text(value, "ground")
    try:
        return Suppressed(parse(date or ""), Ground(ground), _text(value, "note"))
    except (EdtfError, ValueError):
        return None


def _woven(ours: Sequence[State], theirs: Sequence[State], *, lives: bool) -> tuple[State, ...]:
    """Return the states that git knows and those that were published as one line, no two in a row alike.

    Both keep their order; what only one of them has stands by its day between what both have, and what was published first where the
    days are one. The state at hand is the last.
    """
    found: list[State] = []
    pairs = [*_common([state.version for state in ours], [state.version for state in theirs]), (len(ours), len(theirs))]
    one = other = 0
    for mine, published in pairs:
        found += _by_day(ours[one:mine], theirs[other:published])
        if mine < len(ours):
            found.append(_of_both(ours[mine], theirs[published]))
        one, other = mine + 1, published + 1
    if lives and ours and found[-1].version != ours[-1].version:
        found.append(ours[-1])
    distinct = [state for before, state in zip([None, *found], found, strict=False) if before is None or before.version != state.version]
    return tuple(_first_known(distinct, {state.version: state.commit for state in ours if state.commit is not None}))


def _of_both(ours: State, theirs: State) -> State:
    """Return a state that both know: the day that was published stays true."""
    return replace(ours, commit=ours.commit or theirs.commit, begun=theirs.since or ours.since)


def _first_known(states: Sequence[State], commits: Mapping[str, str]) -> Iterator[State]:
    """Yield states with the day on which their version was there first, and with a commit that is still there, if there is one."""
    first: dict[str, State] = {}
    for state in states:
        known = first.setdefault(state.version, state)
        commit = commits.get(state.version, known.commit)
        yield replace(state, day=known.since, commit=commit, begun=state.since or known.since)


def _by_day(ours: Sequence[State], theirs: Sequence[State]) -> list[State]:
    """Merge two lines by day; a state without one goes with those around it, and comes last where nothing holds it."""
    found: list[State] = []
    left, right = list(ours), list(theirs)
    while left and right:
        earlier = right if (right[0].since or "") <= (left[0].since or "9999-12-31") else left
        found.append(earlier.pop(0))
    return [*found, *left, *right]


def _common(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of a longest common line of two, as late in both as can be."""
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for one, mine in enumerate(ours, 1):
        for other, published in enumerate(theirs, 1):
            same = lengths[one - 1][other - 1] + 1
            lengths[one][other] = same if mine == published else max(lengths[one - 1][other], lengths[one][other - 1])
    found: list[tuple[int, int]] = []
    one, other = len(ours), len(theirs)
    while one and other:
        if ours[one - 1] == theirs[other - 1]:
            one, other = one - 1, other - 1
            found.append((one, other))
        elif lengths[one - 1][other] >= lengths[one][other - 1]:
            one -= 1
        else:
            other -= 1
    return found[::-1]


def _published(history: History, addresses: Iterable[str]) -> Mapping[Kind, Mapping[str, Seen]]:
    """Return the ids that were published, with those of which the site alone tells."""
    found = {kind: dict(seen) for kind, seen in history.published.items()}
    for address in addresses:
        parts = address.split("/")
        if len(parts) == 3 and parts[2] == "" and parts[0] in _PUBLISHED:
            kind, file = _PUBLISHED[parts[0]]
            found.setdefault(kind, {}).setdefault(parts[1], Seen(file.format(parts[1])))
    return {kind: dict(sorted(seen.items())) for kind, seen in sorted(found.items())}


def _labels(history: History, ledger: Published, states: Mapping[str, Sequence[State]]) -> Mapping[str, Mapping[str, str]]:
    """Return the labels of excerpts that were published of each event, with the last version that had it."""
    found: dict[str, dict[str, str]] = {id: {} for id in {*states, *history.labels}}
    for id, line in states.items():
        published = {state.version for state in ledger.states.get(id, ())}
        known = history.labels.get(id, {})
        for state in line:
            labels = state.labels if state.version in published else [label for label in state.labels if label in known]
            found[id].update(dict.fromkeys(labels, state.version))
    for id, known in history.labels.items():
        for label, version in known.items():
            found[id].setdefault(label, version)
    return {id: dict(sorted(labels.items())) for id, labels in sorted(found.items()) if labels}
