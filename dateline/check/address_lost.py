"""Something that was published is gone, and nothing says what became of it.

Readers have its address: it stands in papers, in bookmarks, in other people's pages. So an id that was published answers for ever. It
is still there; or what it became names it in `previous_ids`, and its address leads there; or it stays, `withdrawn`, with the reason.
To rename a file, write its old name into it; to merge two events, write the id of the one that goes into the one that stays.

    # events/harbour-ballot.yaml was renamed; in events/harbour-vote.yaml
    previous_ids: [harbour-ballot]

    # or, in events/harbour-ballot.yaml, which stays
    withdrawn: {date: "1988-01-04", reason: The paper took its report back.}

What was published is told by the history of the main line, from the commit or the day on that `published_since` in site.yaml names;
`build` looks it up. `check --against` a state of the past finds what was published there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from dateline import urls
from dateline.check._addresses import KINDS, ONE, Lasting, is_term, lasting
from dateline.check._resembling import Likeness, likeness
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.past import Kind, Seen
from dateline.model.timeline import Timeline
from dateline.text.file import TextFile
from dateline.text.ids import mended_id
from dateline.text.nearest import did_you_mean
from dateline.text.yaml_values import scalar
from dateline.urls import ABOUT_PAGE

_HASH = re.compile("[0-9a-f]{40}")
_SHORT = 12
"""Digits of a commit's hash that name it."""
_SOME_DAY = "2025-03-14"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each id that was published and answers no longer."""
    every = lasting(timeline)
    for kind in KINDS:
        records = every[kind]
        if _is_unread(kind, records, timeline):
            continue
        # What is no id made its site impossible to build, so nobody has its address.
        published = sorted(id for id in timeline.history.published.get(kind, {}) if mended_id(id) == id)
        lost = [id for id in published if _is_lost(kind, id, records, timeline)]
        for id in lost:
            seen = timeline.history.published[kind][id]
            draft = next((record for record in records if record.id == id), None)
            if draft is not None:
                yield _drafted(draft, timeline)
            elif (slip := _slip(kind, id, records, timeline)) is not None:
                yield _misspelt(id, *slip)
            else:
                yield _gone(kind, id, seen, likeness(kind, id, timeline, records, only=len(lost) == 1), timeline)


def _is_unread(kind: Kind, records: tuple[Lasting, ...], timeline: Timeline) -> bool:
    """Tell whether a folder or a file could not be read that may have what is missing; that it could not was reported."""
    return (kind == "event" and "events" in timeline.unread) or (is_term(kind) and any(not record.names[0] for record in records))


def _is_lost(kind: Kind, id: str, records: tuple[Lasting, ...], timeline: Timeline) -> bool:
    # The page about the site is always there.
    if (kind == "event" and id in timeline.unread) or (kind == "page" and id == ABOUT_PAGE):
        return False
    return not any(id == record.id or id in record.previous_ids for record in records if not record.draft)


def _slip(kind: Kind, id: str, records: Iterable[Lasting], timeline: Timeline) -> tuple[Lasting, str, str] | None:
    """Return a previous id that is a slip of the pen for this one, with its record and its pointer; nothing was published as that."""
    published = timeline.history.published[kind]
    previous = [(record, other, pointer) for record in records for other, pointer in record.previous() if other not in published]
    return next((found for found in previous if did_you_mean(id, [found[1]]) is not None), None)


def _misspelt(id: str, record: Lasting, written: str, pointer: str) -> Finding:
    return Finding(
        f"`{id}` was published as {record.one}, and nothing says what became of it",
        label(record.origin, pointer, f"did you mean `{id}`?"),
        help=(f"write `{id}`",),
        note=(f"no {record.kind} was published as `{written}`",),
    )


def _drafted(record: Lasting, timeline: Timeline) -> Finding:
    return Finding(
        f"`{record.id}` was published, and is a draft now",
        label(record.origin, "/draft", "its address would answer no longer"),
        help=("take `draft: true` out", f"or, if it no longer holds, write in its place\n{_withdrawn(timeline)}"),
    )


def _gone(kind: Kind, id: str, seen: Seen, like: Likeness | None, timeline: Timeline) -> Finding:
    secondary = (like.record.at("may be what it is now"),) if like is not None else ()
    back = _back(kind, id, seen, timeline)
    help = (_renamed(id, like), f"or, if it no longer holds, {back}") if like is not None else (_named_by_hand(kind, id), f"or {back}")
    return Finding(
        f"`{id}` was published as {ONE[kind]}, and nothing says what became of it",
        Label(_file(kind, seen, timeline), None, f"/{urls.record(kind, id).path} would answer no longer"),
        secondary,
        help,
        (f"it stood in {seen.path} at {_commit(seen)}",) if seen.commit is not None else (),
    )


def _file(kind: Kind, seen: Seen, timeline: Timeline) -> TextFile:
    """Return the file in which it stood; one that is there still, as that of a vocabulary is, with its text."""
    files = (record.origin.file for record in lasting(timeline)[kind])
    there = next((file for file in files if str(file.path) == seen.path), None)
    return there if there is not None else TextFile(PurePosixPath(seen.path), "", "")


def _renamed(id: str, like: Likeness) -> str:
    record = like.record
    ids = ", ".join((*record.previous_ids, id))
    is_new = not record.previous_ids
    part = "the lines of " if is_term(record.kind) else "the head of " if record.kind in ("page", "story") else ""
    where = part + record.home
    indent = "  " if is_term(record.kind) else ""
    verb = f"add to {where}" if is_new else f"write in {where}, in place of its `previous_ids`"
    return f"if it is now `{record.id}`, {like.why}, {verb}:\n{indent}previous_ids: [{ids}]"


def _named_by_hand(kind: Kind, id: str) -> str:
    return f"if it has another id now, or is part of another {kind}, add to that one:\n{'  ' if is_term(kind) else ''}previous_ids: [{id}]"


def _back(kind: Kind, id: str, seen: Seen, timeline: Timeline) -> str:
    """Say how to bring it back and withdraw it; `git restore` makes the folder too, which is gone if nothing else was in it."""
    indent = "  " if is_term(kind) else ""
    lines = _withdrawn(timeline, indent)
    if seen.commit is None:
        return f"write {seen.path} anew, as the site that was published last shows it, with\n{lines}"
    if is_term(kind):
        prints = f"put its lines back, which `git show {_commit(seen)}:./{seen.path}` prints"
        return f"{prints}, with these under them:\n{lines}"
    files = f'"{seen.path.removesuffix(".yaml")}.*"' if kind == "source" else _quoted(seen.path)
    place = "to its head" if kind in ("page", "story") else "at its end"
    return f"bring it back by `git restore --source={_commit(seen)} -- {files}`, and add {place}:\n{lines}"


def _quoted(path: str) -> str:
    return path if re.fullmatch("[A-Za-z0-9._/-]+", path) else f'"{path}"'


def _withdrawn(timeline: Timeline, indent: str = "") -> str:
    day = (timeline.history.time or _SOME_DAY)[: len(_SOME_DAY)]
    lines = ("withdrawn:", f"  date: {scalar(day)}", "  reason: Why it no longer holds, in a sentence for readers.")
    return "\n".join(f"{indent}{line}" for line in lines)


def _commit(seen: Seen) -> str:
    commit = seen.commit or ""
    return commit[:_SHORT] if _HASH.fullmatch(commit) else commit


RULE = Rule(
    name="address-lost",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    needs_history=True,
)
