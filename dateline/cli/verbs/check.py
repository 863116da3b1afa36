"""`check`: every problem with its place and its cure; nothing is written."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from dateline.cli import arguments, exits, terminal, texts
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import Diagnostic, blocks
from dateline.rim.trees import DiskTree


def _add_options(parser: argparse.ArgumentParser) -> None:
    files = "print only what concerns these files (everything is read all the same)"
    parser.add_argument("files", nargs="*", metavar="FILE", help=files)
    texts.add(parser)
    arguments.add_findings(parser)


def _check(options: argparse.Namespace, root: Path) -> int:
    """Print what is wrong to standard output and return the exit code."""
    from dateline import pipeline
    from dateline.cli import counts

    wanted = {file: os.path.relpath(Path(file).resolve(), root.resolve()).replace(os.sep, "/") for file in options.files}
    for file, path in wanted.items():
        if fault := _unfit(file, path):
            terminal.say(f"{fault}; name files of the collection, such as events/<id>.yaml, as seen from the working folder")
            return exits.USAGE
    elsewhere = texts.folder(options, root)
    walked = pipeline.walk(DiskTree(root), texts=elsewhere, requires_texts=options.require_texts)
    concerned = _about(walked.diagnostics, wanted.values())
    terminal.show(terminal.shown(concerned, verbose=options.verbose), options.format, sys.stdout)
    standing = terminal.tally(concerned)
    allowed = sum(diagnostic.allowed is not None for diagnostic in concerned)
    parts = [standing or "nothing to mend", counts.verified(walked.timeline)]
    if allowed and not options.verbose:
        parts.append(f"{terminal.count(allowed, 'warning')} allowed (--verbose shows the reasons)")
    if not options.quiet and (unread := texts.unread(walked.timeline, pipeline.rules(), elsewhere)) is not None:
        terminal.say(unread)
    if not (options.quiet and not standing):
        terminal.say("; ".join(parts))
    return exits.BLOCKED if blocks(concerned, strict=options.strict) else exits.DONE


def _unfit(file: str, path: str) -> str | None:
    """Say why nothing can be told of a file; `path` is the way to it from the collection."""
    if not Path(file).exists():
        return f"there is no file `{file}`"
    return f"`{file}` does not lie in the collection" if path.split("/")[0] == ".." else None


def _about(diagnostics: Iterable[Diagnostic], wanted: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return what concerns the files and folders: what stands in one, or points at one. Without any it is everything."""
    if not wanted or "." in wanted:
        return tuple(diagnostics)
    folders = tuple(f"{path}/" for path in wanted)

    def concerns(diagnostic: Diagnostic) -> bool:
        labels = (diagnostic.finding.primary, *diagnostic.finding.secondary)
        paths = [str(label.file.path) for label in labels]
        return any(path in wanted or path.startswith(folders) for path in paths)

    return tuple(filter(concerns, diagnostics))


VERB = Verb(
    "check",
    help="print every problem with its place and its cure, and write nothing",
    description="Read everything and print every problem with its place and its cure. Nothing is written.",
    add_options=_add_options,
    run=_check,
)
