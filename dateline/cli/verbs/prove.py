"""`prove`: write what stands in, where a collection is public, for texts that are kept elsewhere."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import collection, epoch, exits, terminal, texts
from dateline.cli.verbs import Verb
from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.model.timeline import Source, Timeline

_MOST_NAMED = 5


def _add_options(parser: argparse.ArgumentParser) -> None:
    which = "the sources to prove (default: all whose texts are kept elsewhere)"
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help=which)
    texts.add(parser)


def _prove(options: argparse.Namespace, root: Path) -> int:
    """Write a proof for each text that is at hand and return the exit code; of what is not sound the former proof stays."""
    from dateline import pipeline

    if (lack := collection.lacking(root)) is not None:
        terminal.say(lack)
        return exits.BLOCKED
    try:
        day = (epoch.named() or datetime.datetime.now(datetime.UTC)).date().isoformat()
    except epoch.EpochFault as wrong:
        terminal.say(str(wrong))
        return exits.USAGE
    elsewhere = texts.folder(options, root)
    timeline = pipeline.walk(DiskTree(root), drafts=True, texts=elsewhere).timeline
    wanted = _wanted(options.sources, timeline)
    if isinstance(wanted, str):
        terminal.say(f"error: {wanted}")
        return exits.USAGE
    if elsewhere is None and any(source.record.text is None for source in wanted):
        options.refuse(f"the folder that has the texts is missing: `{options.called} --texts DIR`, or name it by {texts.VARIABLE}")
    faults = {source.record.id: fault for source in wanted if (fault := _fault(source, timeline, elsewhere)) is not None}
    sound = [source for source in wanted if source.record.text is not None and source.record.id not in faults]
    written = _written(sound, timeline, root, day, quiet=options.quiet)
    for fault in faults.values():
        terminal.say(fault)
    if not wanted:
        terminal.say(
            "nothing to prove: every text lies beside its record\n  = help: `prove SOURCE` proves one before you move its text away"
        )
    return exits.BLOCKED if faults or not written else exits.DONE


def _wanted(named: Sequence[str], timeline: Timeline) -> list[Source] | str:
    """Return the sources to prove; else say which word names none."""
    found: dict[str, Source] = {}
    for word in named:
        source = collection.source_named(word, timeline.sources)
        if isinstance(source, str):
            return source
        found[source.record.id] = source
    every = timeline.sources.values()
    return list(found.values()) if named else [source for source in every if _is_proved(source)]


def _is_proved(source: Source) -> bool:
    """Tell whether a source has a proof, or should have one: it has a text, and that is not here."""
    record = source.record
    return record.proof is not None or record.is_kept_elsewhere or (record.text is None and record.sha256 is not None)


def _fault(source: Source, timeline: Timeline, elsewhere: str | None) -> str | None:
    """Say why a source cannot be proved as it is, if it cannot."""
    id, record = source.record.id, source.record
    quoted = timeline.quotations[id]
    if record.text is None and record.sha256 is None:
        return f"error: `{id}` is known by name only: its record has no `sha256`, and there is no text to prove anything by"
    if record.text is None:
        stands = source.proof is not None and all(one.excerpt.attested is not None for one in quoted)
        needed = f"put it as {id}.txt into `{elsewhere}`; its SHA-256 is {record.sha256}"
        return None if stands else f"error: the text of `{id}` is needed to prove it\n  = help: {needed}"
    if record.text.sha256 != (record.sha256 or "").lower():
        why = "the text at hand is not the one that its record names" if record.sha256 else "its record has no `sha256`"
        return f"error: `{id}` is not proved: {why}\n  = help: `check --texts DIR` says where, and what to write"
    lost = [f"`{one.excerpt.record.label}` of `{one.event.id}`" for one in quoted if one.excerpt.found is None]
    if lost:
        more = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
        whose = f"{', '.join(lost[:_MOST_NAMED])}{more}"
        return (
            f"error: `{id}` is not proved: its text does not have {whose}\n  = help: `check --texts DIR` says what differs; mend that first"
        )
    return None


def _written(sources: Sequence[Source], timeline: Timeline, root: Path, day: str, *, quiet: bool) -> bool:
    """Write the proofs of sources, say what each holds, and tell whether all could be written. `day` is that of what is new."""
    from dateline.draft.proof import proof, proof_json
    from dateline.model.output import OutputFile
    from dateline.model.proofs import ENDING
    from dateline.rim.writing import WriteFault, write_files
    from dateline.text.file import TextFile

    for source in sources:
        record = source.record
        path = record.origin.file.path.with_name(record.id + ENDING)
        found = proof(source, timeline.quotations[record.id], day, TextFile(path, "", ""))
        try:
            changed = write_files([OutputFile(str(path), proof_json(found).encode())], root)
        except WriteFault as fault:
            terminal.say(f"error: {fault}")
            return False
        former = {entry.words for entry in record.proof.entries} if record.proof is not None else set()
        said = ", ".join(_changes({entry.words for entry in found.entries}, former))
        if changed:
            terminal.put(f"Wrote {terminal.where(root / path)}: {said}")
        else:
            terminal.step(f"{terminal.where(root / path)} is up to date: {said}", quiet=quiet)
    return True


def _changes(now: set[str], former: set[str]) -> Iterator[str]:
    yield f"{terminal.count(len(now), 'excerpt')} proved"
    if former and (new := len(now - former)):
        yield f"{new:,} new"
    if gone := len(former - now):
        yield f"{gone:,} taken out"


VERB = Verb(
    "prove",
    help="write proofs for texts that are kept elsewhere, to be committed in their place",
    description="""\
Write seeds/<id>.proof.json for each text that is kept elsewhere: its hash, its length, and where in it each
excerpt stands, without a word of it. Committed, the proofs let the site be built where the texts are not.""",
    add_options=_add_options,
    run=_prove,
)
