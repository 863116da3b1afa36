"""`check`: every problem with its place and its cure; nothing is written."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from dateline import pipeline
from dateline.cli import counts, terminal
from dateline.diagnostics.diagnostic import Diagnostic, blocks
from dateline.rim.trees import DiskTree


def check(options: argparse.Namespace, root: Path) -> int:
    """Print what is wrong to standard output and return the exit code."""
    walked = pipeline.walk(DiskTree(root))
    concerned = _about(walked.diagnostics, options.files, root)
    terminal.show(terminal.shown(concerned, verbose=options.verbose), options.format, sys.stdout)
    standing = terminal.tally(concerned)
    allowed = sum(diagnostic.allowed is not None for diagnostic in concerned)
    parts = [standing or "nothing to mend", counts.verified(walked.timeline)]
    if allowed and not options.verbose:
        parts.append(f"{terminal.count(allowed, 'warning')} allowed (--verbose shows the reasons)")
    if not (options.quiet and not standing):
        terminal.say("; ".join(parts))
    return 1 if blocks(concerned, strict=options.strict) else 0


def _about(diagnostics: Iterable[Diagnostic], files: list[str], root: Path) -> tuple[Diagnostic, ...]:
    """Return what concerns the files: what stands in one, or points at one."""
    if not files:
        return tuple(diagnostics)
    wanted = {os.path.relpath(Path(file).resolve(), root.resolve()).replace(os.sep, "/") for file in files}

    def concerns(diagnostic: Diagnostic) -> bool:
        labels = (diagnostic.finding.primary, *diagnostic.finding.secondary)
        return any(str(label.file.path) in wanted for label in labels)

    return tuple(filter(concerns, diagnostics))
