"""`import`: the events of another program's file, as files without excerpts; all or none, and nothing is overwritten."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import registry
from dateline.cli import arguments, exits, imports, reserved, terminal
from dateline.cli.collection import lacking
from dateline.cli.imports import Kind
from dateline.cli.verbs import Verb
from dateline.rim.faults import reason
from dateline.rim.new_files import write_new
from dateline.rim.trees import DiskTree
from dateline.rim.writing import WriteFault, write_files
from dateline.text.display import visible

if TYPE_CHECKING:
    from dateline.importing.records import Known, Records
    from dateline.importing.rows import Fault, Read
    from dateline.model.records import Records as Collection

_KINDS = {kind.name: kind for kind in registry.members(imports, "KIND", Kind)}
_TOPICS = "vocabulary/topics.yaml"
_LARGEST = 100_000_000
_MOST_PRINTED = 100
"""Faults of one kind that are printed; the others are counted."""
_MOST_LISTED = 20


def _add_options(parser: argparse.ArgumentParser) -> None:
    listed = parser.add_subparsers(dest="kind", metavar="KIND", title="kinds", required=True)
    for kind in _KINDS.values():
        below = arguments.below(listed, parser, kind)
        below.add_argument("file", metavar="FILE", help="the file")
        below.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
        below.add_argument("--skip", action="store_true", help="pass over what cannot be read, and write the rest")
        kind.add_options(below)


def _import(options: argparse.Namespace, root: Path) -> int:
    """Write the events of a file and return the exit code."""
    from dateline.importing.records import records
    from dateline.load.collection import load

    file = Path(options.file)
    if (fault := lacking(root)) is not None:
        terminal.say(fault)
        return exits.BLOCKED
    # A name that no disk takes is one that is not there.
    if os.path.isdir(file):
        terminal.say(f"`{visible(options.file)}` is a folder; name one file in it")
        return exits.USAGE
    if not os.path.exists(file):
        terminal.say(f"there is no file `{visible(options.file)}`; name it as seen from the working folder")
        return exits.USAGE
    try:
        data = _bytes(file)
    except OSError as refused:
        terminal.say(f"error: `{visible(options.file)}` {reason(refused)}")
        return exits.BLOCKED
    if data is None:
        terminal.say(f"error: `{visible(options.file)}` is larger than 100 MB; part it into several files")
        return exits.BLOCKED
    terminal.step(f"Reading {visible(options.file)}", quiet=options.quiet)
    collection = load(DiskTree(root)).records
    read = _KINDS[options.kind].read(data, options, collection.site.language)
    for note in read.notes:
        terminal.say(f"{visible(file.name)}: {note}")
    _show(read.faults, file.name)
    if read.faults and not (options.skip and read.drafts):
        terminal.say(_refusal(read))
        return exits.BLOCKED
    made = records(read.drafts, _known(collection))
    if not options.dry_run and (fault_ := _write(made, root, quiet=options.quiet)) is not None:
        terminal.say(fault_)
        return exits.BLOCKED
    _tell(made, read, collection, options)
    return exits.DONE


def _bytes(file: Path) -> bytes | None:
    """Return what a file holds; None where that is more than a timeline can be."""
    return file.read_bytes() if file.stat().st_size <= _LARGEST else None


def _known(collection: Collection) -> Known:
    from dateline.edtf.model import text
    from dateline.importing.records import Known

    return Known(
        events=frozenset((*(event.id for event in collection.events), *collection.unread, *reserved.previous(collection, "event"))),
        told=frozenset((event.title, text(event.date)) for event in collection.events if event.date is not None),
        topics={topic.id: topic.name for topic in collection.topics},
    )


def _show(faults: Iterable[Fault], name: str) -> None:
    """Print what could not be read, kind by kind, each kind with its cure once."""
    kinds: dict[str, list[Fault]] = {}
    for fault in faults:
        kinds.setdefault(fault.help, []).append(fault)
    for help, alike in kinds.items():
        for fault in alike[:_MOST_PRINTED]:
            terminal.say(f"{visible(name)}:{visible(fault.place)}: error: {visible(fault.message)}")
        if len(alike) > _MOST_PRINTED:
            terminal.say(f"  and {len(alike) - _MOST_PRINTED:,} more of these")
        terminal.say(f"  = help: {visible(help)}")


def _refusal(read: Read) -> str:
    rows = len({fault.place.partition(":")[0] for fault in read.faults})
    if not read.drafts:
        return "nothing can be read, and nothing is written"
    of = f"{terminal.count(rows, 'event')} of {read.rows:,} cannot be read, and nothing is written"
    return f"{of}; mend {'it' if rows == 1 else 'them'}, or bring the {len(read.drafts):,} others over with `--skip`"


def _write(made: Records, root: Path, *, quiet: bool) -> str | None:
    """Write the files of new events and topics; return why nothing was written, if so."""
    from dateline.draft.yaml import document
    from dateline.model.output import OutputFile

    files = {f"events/{id}.yaml": document(record).encode() for id, record in terminal.progress(made.events.items(), "events written out")}
    topics = _with_topics(made.topics, root)
    if topics is None:
        lines = document({id: {"name": name} for id, name in made.topics.items()})
        return f"error: {_TOPICS} cannot be gone on with as it is; write these lines into it, then import again:\n{lines}"
    place = root / _TOPICS
    before = place.read_bytes() if topics and place.exists() else None
    if topics and before is None:
        files[_TOPICS] = topics
    try:
        # Terms that no event names do no harm; events whose terms are nowhere are errors. So the terms go first.
        if before is not None:
            write_files((OutputFile(_TOPICS, topics),), root)
        try:
            write_new(files, root)
        except WriteFault:
            if before is not None:
                write_files((OutputFile(_TOPICS, before),), root)
            raise
    except WriteFault as fault:
        return f"error: {fault}"
    return None


def _with_topics(new: Mapping[str, str], root: Path) -> bytes | None:
    """Return the file of topics with new ones behind those that it has; nothing without new ones, None where it cannot be gone on with."""
    from dateline.draft.yaml import document
    from dateline.load.collection import load
    from dateline.text.tree import DictTree

    if not new:
        return b""
    lines = document({id: {"name": name} for id, name in new.items()}).encode()
    place = root / _TOPICS
    if not place.exists():
        return lines
    old = place.read_bytes()
    whole = old + (b"" if not old or old.endswith(b"\n") else b"\n") + lines

    def ids(content: bytes) -> set[str]:
        loaded = load(DictTree({"site.yaml": b"format: 1\ntitle: A\n", _TOPICS: content}))
        return {topic.id for topic in loaded.records.topics} if not loaded.diagnostics else set()

    return whole if ids(whole) == {*ids(old), *new} else None


def _tell(made: Records, read: Read, collection: Collection, options: argparse.Namespace) -> None:
    """Say what was written, or would be, what was left out, and what to do next."""
    from dateline.model.records import Evidence

    if options.dry_run:
        paths = [f"events/{id}.yaml" for id in made.events]
        for path in paths[:_MOST_LISTED]:
            terminal.step(f"  {path}", quiet=options.quiet)
        if len(paths) > _MOST_LISTED:
            terminal.step(f"  and {len(paths) - _MOST_LISTED:,} more", quiet=options.quiet)
    for name, number in sorted(Counter(read.left_out).items()):
        terminal.step(f"Left out, for an event has no field for it: {visible(name)} ({number:,})", quiet=options.quiet)
    terminal.put("; ".join(_counts(made, read, options)))
    if not made.events:
        return
    if collection.site.evidence is Evidence.STRICT:
        terminal.step(
            "next: these events have no excerpts yet. Write `evidence: progressive` into site.yaml, so that the site shows them as not"
            " verified until they have",
            quiet=False,
        )
    else:
        terminal.step("next: build the site, then give the events their excerpts, one by one", quiet=options.quiet)


def _counts(made: Records, read: Read, options: argparse.Namespace) -> Iterator[str]:
    verb = "would be written" if options.dry_run else "written"
    events = terminal.count(len(made.events), "event")
    topics = f" and {terminal.count(len(made.topics), 'topic')}" if made.topics else ""
    yield f"{events}{topics} {verb}" if made.events else f"nothing {verb}"
    if made.there:
        yield f"{made.there:,} there already, with this title and date"
    skipped = len({fault.place.partition(":")[0] for fault in read.faults})
    if skipped:
        yield f"{skipped:,} passed over"


VERB = Verb(
    "import",
    help="bring events over from a table or from TimelineJS",
    description="""\
Bring events over from another program's file: each becomes a file in events/, without excerpts. Nothing is
overwritten, and where something cannot be read nothing is written, unless --skip is given.""",
    add_options=_add_options,
    run=_import,
)
