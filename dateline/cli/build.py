"""`build`: check everything, then write the site in one step."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import dateline
from dateline import pipeline
from dateline.cli import counts, terminal
from dateline.diagnostics.diagnostic import blocks
from dateline.render.problems import TemplateFault
from dateline.rim.faults import PublishFault
from dateline.rim.publish import Published, publish, repair
from dateline.rim.templates import templates
from dateline.rim.trees import DiskTree
from dateline.text.tree import ReadFault

SOURCES = ("events", "seeds", "vocabulary", "site_templates")
"""The folders of a collection that a site is made from, and may never be written into."""


def build(options: argparse.Namespace, root: Path) -> int:
    """Build the site and return the exit code. While anything blocks, the published site stays as it is."""
    begun = time.perf_counter()
    output = Path(options.output) if options.output else root / "output"
    try:
        if repair(output):
            terminal.say(f"An earlier build was interrupted: the site is back in {terminal.where(output)}/")
        terminal.step(f"Reading {root.resolve()}", quiet=options.quiet)
        walked = pipeline.walk(DiskTree(root), base_url=options.base_url)
        terminal.show(terminal.shown(walked.diagnostics, verbose=options.verbose), options.format, sys.stderr)
        if blocks(walked.diagnostics, strict=options.strict):
            terminal.say(f"{terminal.tally(walked.diagnostics)}: {_unchanged(output)}")
            return 1
        terminal.step(f"Checked {counts.read(walked.timeline)}", quiet=options.quiet)
        published = _publish(walked, root, output)
    except (TemplateFault, ReadFault, PublishFault) as fault:
        terminal.say(_refusal(fault, output))
        return 1
    if published.left is not None:
        terminal.say(f"Remains of the former site could not be removed: {terminal.where(published.left)}")
    seconds = time.perf_counter() - begun
    terminal.step(f"Wrote {terminal.count(published.files, 'file')} to {terminal.where(output)}/ in {seconds:.1f} s", quiet=options.quiet)
    print(_closing(walked, output))
    return 0


def _publish(walked: pipeline.Walked, root: Path, output: Path) -> Published:
    files = tuple(terminal.progress(pipeline.build(walked.timeline, templates(root)), "files rendered"))
    sources = tuple(root / name for name in SOURCES)
    return publish(files, output, dateline.__version__, protected=(root,), sources=sources, tell=terminal.say)


def _refusal(fault: TemplateFault | ReadFault | PublishFault, output: Path) -> str:
    """Return what stopped a build that had nothing to mend in its records."""
    if isinstance(fault, PublishFault):
        places = [f"  {path}" for path in fault.paths]
        return "\n".join((f"error: {fault.message}", *places, *(f"  = help: {line}" for line in fault.help), fault.note))
    if isinstance(fault, TemplateFault):
        place = f"{fault.path}:{fault.line}" if fault.line else fault.path
        return f"error: {fault.message}\n --> site_templates/{place}\n{_unchanged(output)}"
    return f"error: `{fault.path}` cannot be read: {fault.reason}\n{_unchanged(output)}"


def _closing(walked: pipeline.Walked, output: Path) -> str:
    parts = [counts.verified(walked.timeline), terminal.tally(walked.diagnostics)]
    if walked.timeline.site.base_url is None:
        parts.append("no base_url: no sitemap")
    return "; ".join(part for part in parts if part) + f": {terminal.where(output / 'index.html')}"


def _unchanged(output: Path) -> str:
    return "the published site is unchanged" if output.is_dir() else "no site was written"
