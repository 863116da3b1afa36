"""What the site published last tells of versions and addresses, beside what git does."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

from dateline.ledger import LedgerFault, Published, joined, published
from dateline.model.output import Ledger, OutputFile, Stated
from dateline.model.past import History, State
from dateline.text.canonical import Value, canonical
from dateline.text.tree import DictTree
from dateline.versions.meaning import version_of
from dateline.write.manifest import make, to_json


def state(title: str, day: str | None = None, commit: str | None = None) -> State:
    hashed: dict[str, Value] = {"event": {"title": title, "excerpts": {f"label-{title}": {"exact": title}}}, "sources": {}, "v": "1"}
    return State("call", version_of(canonical(hashed)), hashed, day, commit, begun=day)


def index(state: State) -> OutputFile:
    path = f"events/{state.id}/v/{state.version}/index.json"
    value = {"id": state.id, "version": state.version, "day": state.day, "commit": state.commit, "hashed": state.hashed}
    return OutputFile(path, json.dumps(value).encode(), (path.removesuffix("index.json"),))


def site(*states: State, files: tuple[OutputFile, ...] = (), version: str = "1.0") -> dict[str, bytes]:
    """A published site with these states of one event."""
    written = {file.path: file for file in (*map(index, states), OutputFile("events/call/index.html", b"", ("events/call/",)), *files)}
    ledger = Ledger(states={"call": tuple(Stated(one.version, one.day, one.commit) for one in states)})
    manifest = to_json(make(written.values(), version, ledger))
    return {"dateline-manifest.json": manifest, **{path: file.content for path, file in written.items()}}


def read(files: dict[str, bytes], here: str = "1.0") -> Published:
    return published(DictTree(files), here)


def fault(files: dict[str, bytes], here: str = "1.0") -> LedgerFault:
    with pytest.raises(LedgerFault) as raised:
        read(files, here)
    return raised.value


def woven(ours: list[State], theirs: list[State], *, lives: bool = True) -> list[tuple[object, str | None]]:
    history = joined(History({"call": tuple(ours)}), Published(states={"call": tuple(theirs)}), {"call"} if lives else ())
    return [(title(one), one.since) for one in history.states["call"]]


def title(state: State) -> object:
    event = state.hashed["event"]
    assert isinstance(event, dict)
    return event["title"]


def on(state: State, day: str | None, commit: str | None = None) -> State:
    return replace(state, day=day, commit=commit, begun=day)


A, B, C = state("A", "2025-01-01", "a" * 40), state("B", "2025-02-02", "b" * 40), state("C", "2025-03-03", "c" * 40)


def test_states_are_read_as_they_were_published() -> None:
    assert {"call": (A, B, on(A, "2025-04-04"))} == read(site(A, B, on(A, "2025-04-04"))).states


def test_a_version_that_only_its_address_tells_of_is_read_too() -> None:
    files = site(A)
    manifest = json.loads(files["dateline-manifest.json"])
    del manifest["states"], manifest["commit"]

    assert {"call": (A,)} == read({**files, "dateline-manifest.json": json.dumps(manifest).encode()}).states


def test_pages_of_years_and_of_parts_of_lists_are_listings() -> None:
    paths = ["years/2025/", "years/2025/03/", "actors/nyt/2025/", "actors/nyt/", "sources/", "events/call/v/0123456789/"]

    found = read(site(files=tuple(OutputFile(path + "index.html", b"") for path in paths)))

    assert ("actors/nyt/2025/", "years/2025/", "years/2025/03/") == found.listings


def test_a_version_that_was_changed_is_refused_and_named() -> None:
    path = index(A).path

    told = fault({**site(A), path: b"{}"})

    assert (path, f"`{path}` is not as it was published: its SHA-256 is not the one in the manifest") == (told.path, told.message)


def test_a_version_whose_hash_is_not_its_address_is_refused() -> None:
    false = replace(A, hashed=B.hashed)

    told = fault(site(false))

    assert f"`{index(A).path}` is not the version {A.version}: what it says has another hash" == told.message


def test_a_version_that_is_not_there_is_refused() -> None:
    files = site(A)
    del files[index(A).path]

    assert f"the published site is not whole: `{index(A).path}` cannot be read: there is no such file" == fault(files).message


def test_a_version_that_was_taken_down_tells_so_and_nothing_else() -> None:
    path = index(A).path
    value = {"id": "call", "version": A.version, "suppressed": {"date": "2025-04-01", "ground": "court"}}
    content = json.dumps(value).encode()
    files = site(A)
    manifest = json.loads(files["dateline-manifest.json"])
    manifest["files"][path] = hashlib.sha256(content).hexdigest()

    (found,) = read({**files, path: content, "dateline-manifest.json": json.dumps(manifest).encode()}).states["call"]

    assert ({}, "court", A.day) == (found.hashed, found.notice and found.notice.ground.value, found.day)


def test_a_site_of_a_newer_program_that_cannot_be_read_names_both() -> None:
    told = fault({"dateline-manifest.json": b'{"dateline": "2.0.1", "files": {}, "shelves": 1}'}, "1.10.0")

    assert told.message.startswith("the published site was built by Dateline 2.0.1, and this is 1.10.0, which cannot read its manifest: ")


def test_a_broken_manifest_of_the_same_program_says_what_is_wrong() -> None:
    told = fault({"dateline-manifest.json": b'{"dateline": "1.0", "files": []}'}, "1.0")

    assert told.message.startswith("the manifest of the published site cannot be read: ")


def test_nothing_new_leaves_the_states_as_git_tells_them() -> None:
    assert [("A", "2025-01-01"), ("B", "2025-02-02"), ("C", "2025-03-03")] == woven([A, B, C], [A, B])


def test_a_squashed_history_gets_its_former_states_back_and_the_day_that_was_published() -> None:
    squashed = on(C, "2026-01-01", "f" * 40)

    history = joined(History({"call": (squashed,)}), Published(states={"call": (A, B, C)}), {"call"})

    assert (A, B, on(squashed, "2025-03-03", "f" * 40)) == history.states["call"]


def test_without_git_the_state_at_hand_has_its_published_day_or_none() -> None:
    assert [("A", "2025-01-01"), ("B", "2025-02-02")] == woven([on(B, None)], [A, B])
    assert [("A", "2025-01-01"), ("C", None)] == woven([on(C, None)], [A])


def test_a_state_that_came_back_stands_twice() -> None:
    again = on(A, "2025-04-04")

    assert [("A", "2025-01-01"), ("B", "2025-02-02"), ("A", "2025-04-04")] == woven([on(A, "2026-01-01")], [A, B, again])


def test_a_version_has_the_day_on_which_it_was_there_first_and_a_commit_that_is_still_there() -> None:
    squashed = on(A, "2026-01-01", "f" * 40)

    (first, _, last) = joined(History({"call": (squashed,)}), Published(states={"call": (A, B)}), {"call"}).states["call"]

    assert ("2025-01-01", "2025-01-01", "f" * 40) == (first.day, first.begun, first.commit)
    assert ("2025-01-01", "2026-01-01", "f" * 40) == (last.day, last.begun, last.commit)


def test_the_state_at_hand_is_the_last_also_if_an_older_one_came_back() -> None:
    found = woven([on(A, "2026-01-01")], [A, B])

    assert ["A", "B", "A"] == [title for title, _ in found]


def test_states_that_only_one_of_both_knows_stand_by_their_days() -> None:
    assert ["A", "B", "C"] == [title for title, _ in woven([A, C], [B])]
    assert ["A", "B", "C"] == [title for title, _ in woven([B], [A, C], lives=False)]


def test_an_event_that_git_does_not_know_keeps_its_states() -> None:
    history = joined(History(), Published(("events/old/", "sources/nyt/"), states={"old": (A,)}), ())

    assert (A,) == history.states["old"]
    assert ["old"] == list(history.published["event"])
    assert "seeds/nyt.yaml" == history.published["source"]["nyt"].path
    assert history.is_known


def test_labels_stand_beside_the_last_version_that_had_them() -> None:
    history = joined(History(), Published(states={"call": (A, B, A)}), {"call"})

    assert {"label-A": A.version, "label-B": B.version} == history.labels["call"]


def test_labels_of_states_that_nobody_published_are_not_told() -> None:
    """As those of a branch, or of a site that does not say since when it is published."""
    history = joined(History({"call": (A, B, C)}, labels={"call": {"label-B": B.version}}), Published(states={"call": (A,)}), {"call"})

    assert {"label-A": A.version, "label-B": B.version} == history.labels["call"]


def test_a_ledger_alone_says_that_it_is_alone() -> None:
    assert joined(History(), Published(), ()).by_ledger_alone
    assert not joined(History(is_known=True), Published(), ()).by_ledger_alone


def test_what_stands_for_a_record_in_a_frame_is_owed_and_is_no_record() -> None:
    frames = ("embed/", "embed/events/call/", "embed/actors/ann/", "embed/stories/talks/fr/")
    files = tuple(OutputFile(f"{path}index.html", b"", (path,)) for path in frames)

    told = read(site(files=files))
    history = joined(History(), told, ())

    assert {*frames, "events/call/"} == {*told.addresses}
    assert (("call",), ()) == (told.events, told.listings)
    assert {"event": ["call"]} == {kind: [*seen] for kind, seen in history.published.items()}
