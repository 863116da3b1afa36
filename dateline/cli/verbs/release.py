"""`release`: the site, its data and the records that it was made of as one archive, the same bytes for the same commit."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import dateline
from dateline.cli import arguments, collection, epoch, exits, history, previous, terminal, texts
from dateline.cli.previous import PreviousRefusal
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import blocks
from dateline.diagnostics.formats import Report
from dateline.rim.trees import DiskTree
from dateline.text.display import visible
from dateline.text.tree import DictTree, ReadFault

if TYPE_CHECKING:
    from dateline.model.output import OutputFile
    from dateline.model.past import History
    from dateline.model.timeline import Timeline
    from dateline.pipeline import Release, Walked

DEFAULT = "dist"
"""Where archives are written in a collection, if nothing else is asked for."""
_RESERVED = ("events", "seeds", "vocabulary", "stories", "pages", "media", "site_templates", "output")
"""Folders in which every file is read, or which are exchanged as a whole."""
_MOST_NAMED = 5
_NOTHING = "no archive was written"


def _add_options(parser: argparse.ArgumentParser) -> None:
    output = f"where to write the archive (default: {DEFAULT}/ in the collection)"
    parser.add_argument("--output", metavar="DIR", type=arguments.folder, help=output)
    arguments.add_base_url(parser)
    previous.add(parser)
    dirty = "archive what is not committed too; the edition is then named by a hash of its data, and not by the commit"
    parser.add_argument("--allow-dirty", action="store_true", help=dirty)
    texts.add(parser)
    arguments.add_findings(parser)


def _release(options: argparse.Namespace, root: Path) -> int:
    """Check, build, prove and pack the timeline, and return the exit code; an archive is written whole or not at all."""
    from dateline.render.problems import TemplateFault
    from dateline.rim.git import HistoryFault
    from dateline.rim.working_copy import working_copy
    from dateline.rim.writing import WriteFault

    folder = Path(options.output) if options.output else root / DEFAULT
    if (lack := collection.lacking(root) or _misplaced(folder, root)) is not None:
        terminal.say(lack)
        return exits.BLOCKED
    elsewhere = texts.folder(options, root)
    try:
        copy = working_copy(root)
        if copy is not None and copy.changed and not options.allow_dirty:
            terminal.say(_uncommitted(copy.changed))
            return exits.BLOCKED
        past = epoch.timed(history.read(root))
        # What is not committed is of no commit.
        past = previous.joined(past if copy is not None and not copy.changed else replace(past, head=None), options, root)
        walked = _walked(options, root, elsewhere, past)
        return exits.BLOCKED if walked is None else _put(walked.timeline, root, folder, elsewhere, quiet=options.quiet)
    except epoch.EpochFault as wrong:
        terminal.say(f"error: {wrong}")
        return exits.USAGE
    except (HistoryFault, PreviousRefusal) as fault:
        terminal.say(f"error: {visible(fault.message)}\n  = help: {visible(fault.help)}\n{_NOTHING}")
    except ReadFault as fault:
        terminal.say(f"error: `{visible(fault.path)}` cannot be read: {fault.reason}\n{_NOTHING}")
    except TemplateFault as fault:
        place = f"{fault.path}:{fault.line}" if fault.line else fault.path
        terminal.say(f"error: {visible(fault.message)}\n --> site_templates/{visible(place)}\n{_NOTHING}")
    except WriteFault as fault:
        terminal.say(f"error: {fault}; choose another folder with `--output`")
    return exits.BLOCKED


def _misplaced(folder: Path, root: Path) -> str | None:
    """Say that an archive may not lie in a folder, if it may not."""
    real = Path(os.path.realpath(folder))
    holder = next((name for name in _RESERVED if real.is_relative_to(os.path.realpath(root / name))), None)
    if holder is None:
        return None
    return f"error: {terminal.where(folder)} lies in {holder}/, whose files are all the timeline's; choose another folder with `--output`"


def _uncommitted(changed: Sequence[str]) -> str:
    """Say which files are not as they were committed, for an archive is named by its commit."""
    shown = [f"  {visible(path)}" for path in changed[:_MOST_NAMED]]
    if more := len(changed) - len(shown):
        shown.append(f"  and {terminal.count(more, 'other file')}")
    are = "file is" if len(changed) == 1 else "files are"
    head = f"error: {len(changed):,} {are} not committed, and an archive is named by the commit that it holds"
    help = "commit them first; `--allow-dirty` archives them as they are, and names the edition by a hash of its data"
    return "\n".join([head, *shown, f"  = help: {help}", _NOTHING])


def _walked(options: argparse.Namespace, root: Path, elsewhere: str | None, past: History) -> Walked | None:
    """Read and check the collection, and say what is wrong in it; None where that blocks."""
    from dateline import pipeline
    from dateline.cli import counts

    terminal.step(f"Reading {root.resolve()}", quiet=options.quiet)
    if (said := history.lack(past)) is not None:
        terminal.step(said, quiet=options.quiet)
    walked = pipeline.walk(DiskTree(root), base_url=options.base_url, texts=elsewhere, requires_texts=options.require_texts, history=past)
    found = terminal.shown(walked.diagnostics, verbose=options.verbose)
    terminal.show(Report(found, counts.looked_at(walked.timeline), options.strict), options.format, sys.stderr, root=root)
    if blocks(walked.diagnostics, strict=options.strict):
        terminal.say(f"{terminal.tally(walked.diagnostics)}: {_NOTHING}")
        return None
    terminal.step(f"Checked {counts.read(walked.timeline)}; {counts.looked_up(walked.timeline)}", quiet=options.quiet)
    return walked


def _put(timeline: Timeline, root: Path, folder: Path, elsewhere: str | None, *, quiet: bool) -> int:
    """Build, prove and pack; return the exit code."""
    from dateline import pipeline
    from dateline.cli import counts
    from dateline.model.output import OutputFile
    from dateline.rim.templates import templates
    from dateline.rim.writing import write_files
    from dateline.urls import MANIFEST
    from dateline.write.archive import pack
    from dateline.write.manifest import make, to_json

    timeline = pipeline.completed(timeline)
    files = tuple(terminal.progress(pipeline.build(timeline, templates(root), DiskTree(root)), "files rendered"))
    site = (*files, OutputFile(MANIFEST.path, to_json(make(files, dateline.__version__, pipeline.ledger(timeline)))))
    release = pipeline.release(timeline, site, DiskTree(root))
    if faults := _faults(release, site, root, elsewhere):
        terminal.say("\n".join((*faults, f"{terminal.count(len(faults), 'fault')}: {_NOTHING}")))
        return exits.BLOCKED
    packed = pack(release.files, release.name, release.time)
    changed = write_files([OutputFile(f"{release.name}.zip", packed)], folder)
    digest = hashlib.sha256(packed).hexdigest()
    size = f"{terminal.count(len(release.files), 'file')}, {len(packed):,} bytes, SHA-256 {digest}"
    terminal.step(f"{'Packed' if changed else 'Packed again, to the same'} {size}", quiet=quiet)
    terminal.put(f"{counts.verified(timeline)}: {terminal.where(folder / f'{release.name}.zip')}")
    return exits.DONE


def _faults(release: Release, site: Sequence[OutputFile], root: Path, elsewhere: str | None) -> list[str]:
    """Return what an independent reading finds wrong in the site, and records that hold most of a text of a source."""
    from dateline.pipeline import limits, taken_down
    from dateline.reread.leaks import leak_faults
    from dateline.reread.site import Site
    from dateline.reread.verify import verify
    from dateline.rim.texts import source_proofs, source_texts

    tree = DiskTree(root)
    kept, shares = source_texts(tree, elsewhere), limits(tree)
    built = DictTree({file.path: file.content for file in site})
    found = verify(built, kept, shares=shares, proofs=source_proofs(tree), removed=taken_down(tree)).faults
    leaks = leak_faults(Site({file.path: file.content for file in release.records}, {}), kept, shares)
    return [f"{visible(fault.path)}:{fault.line}:1: error: {visible(fault.message)}" for fault in (*found, *leaks)]


VERB = Verb(
    "release",
    help="pack the site, its data and its records into one archive, for Zenodo or any other",
    description="""\
Check, build and prove the timeline, then pack the site, its data and the records that it was made of into one
ZIP, with CITATION.cff, checksums and a README. The same commit gives the same bytes, on any machine. The texts of
sources are not in it; proofs stand in for them.""",
    add_options=_add_options,
    run=_release,
)
