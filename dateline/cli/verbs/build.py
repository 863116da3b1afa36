"""`build`: check everything, then write the site in one step."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import dateline
from dateline.cli import arguments, epoch, exits, history, previous, search, terminal, texts
from dateline.cli.previous import PreviousRefusal
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import blocks
from dateline.diagnostics.formats import Report
from dateline.rim.faults import PublishFault, standing
from dateline.rim.git import HistoryFault
from dateline.rim.search import SearchFault
from dateline.rim.trees import DiskTree
from dateline.text.display import visible
from dateline.text.tree import ReadFault

if TYPE_CHECKING:
    from dateline.pipeline import Walked
    from dateline.render.problems import TemplateFault
    from dateline.rim.publish import Published

SOURCES = ("events", "seeds", "vocabulary", "stories", "pages", "media", "site_templates")
"""The folders of a collection that a site is made from, and may never be written into."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    output = "where to write the site (default: output/ in the collection)"
    parser.add_argument("--output", metavar="DIR", type=arguments.folder, help=output)
    arguments.add_base_url(parser)
    previous.add(parser)
    anew = "read the whole history and render every page anew, also what is kept from earlier builds; the site is the same"
    parser.add_argument("--no-cache", action="store_true", help=anew)
    search.add(parser)
    texts.add(parser)
    arguments.add_findings(parser)


def _build(options: argparse.Namespace, root: Path) -> int:
    """Build the site and return the exit code. While anything blocks, the published site stays as it is."""
    from dateline import pipeline
    from dateline.cli import counts
    from dateline.render.problems import TemplateFault
    from dateline.rim.publish import repair

    begun = time.perf_counter()
    output = Path(options.output) if options.output else root / "output"
    elsewhere = texts.folder(options, root)
    voice = _Voice(options, root, is_document=terminal.form(options.format).is_document)
    walked: Walked | None = None
    try:
        if repair(output):
            voice.say(f"An earlier build was interrupted: the site is back in {terminal.where(output)}/")
        voice.step(f"Reading {root.resolve()}")
        past = previous.joined(epoch.timed(history.read(root, keeps=not options.no_cache)), options, root)
        if (said := history.lack(past)) is not None:
            voice.step(said)
        walked = pipeline.walk(
            DiskTree(root), base_url=options.base_url, texts=elsewhere, requires_texts=options.require_texts, history=past
        )
        voice.show(walked)
        if blocks(walked.diagnostics, strict=options.strict):
            voice.say(f"{terminal.tally(walked.diagnostics)}: {standing(output)}")
            voice.end(walked)
            return exits.BLOCKED
        voice.step(f"Checked {counts.read(walked.timeline)}; {counts.looked_up(walked.timeline)}")
        published = _publish(walked, root, output, voice, keeps=not options.no_cache)
    except epoch.EpochFault as fault:
        voice.say(f"error: {fault}")
        voice.end(walked, f"error: {fault}")
        return exits.USAGE
    except (TemplateFault, ReadFault, PublishFault, HistoryFault, PreviousRefusal, SearchFault) as fault:
        voice.say(_refusal(fault, output))
        voice.end(walked, _refusal(fault, output))
        return exits.BLOCKED
    if published.left is not None:
        voice.say(f"Remains of the former site could not be removed: {terminal.where(published.left)}")
    seconds = time.perf_counter() - begun
    voice.step(f"Wrote {terminal.count(published.files, 'file')} to {terminal.where(output)}/ in {seconds:.1f} s")
    voice.end(walked)
    terminal.put(_closing(walked, output))
    return exits.DONE


@dataclass(frozen=True, slots=True)
class _Voice:
    """What is said on standard error: as it happens to a person; to a program, one document at the end and nothing else."""

    options: argparse.Namespace
    root: Path
    is_document: bool

    def say(self, message: str) -> None:
        if not self.is_document:
            terminal.say(message)

    def step(self, message: str) -> None:
        terminal.step(message, quiet=self.options.quiet or self.is_document)

    def show(self, walked: Walked) -> None:
        if not self.is_document:
            self._print(walked, None)

    def end(self, walked: Walked | None, stopped: str | None = None) -> None:
        if self.is_document:
            self._print(walked, stopped)

    def _print(self, walked: Walked | None, stopped: str | None) -> None:
        from dateline.cli import counts

        found = walked.diagnostics if walked is not None else ()
        shown = terminal.shown(found, verbose=self.options.verbose or self.is_document)
        looked_at = counts.looked_at(walked.timeline) if walked is not None else {}
        report = Report(shown, looked_at, self.options.strict, stopped)
        terminal.show(report, self.options.format, sys.stderr, root=self.root)


def _publish(walked: Walked, root: Path, output: Path, voice: _Voice, *, keeps: bool) -> Published:
    from dateline import pipeline
    from dateline.render.kept import Nothing
    from dateline.rim.cache import Cache
    from dateline.rim.publish import publish
    from dateline.rim.templates import templates

    timeline = pipeline.completed(walked.timeline)
    cache = Cache(root) if keeps else None
    index = search.indexer(voice.options, root, keeps=keeps, say=voice.say, step=voice.step)
    rendered = pipeline.build(timeline, templates(root), DiskTree(root), kept=cache or Nothing(), indexer=index)
    files = tuple(rendered if voice.is_document else terminal.progress(rendered, "files rendered"))
    sources = tuple(root / name for name in SOURCES)
    ledger = pipeline.ledger(timeline)
    done = publish(files, output, dateline.__version__, collection=root, sources=sources, ledger=ledger, tell=voice.say)
    if cache is not None:
        cache.prune()
    return done


def _refusal(fault: TemplateFault | ReadFault | PublishFault | HistoryFault | PreviousRefusal | SearchFault, output: Path) -> str:
    """Return what stopped a build that had nothing to mend in its records."""
    if isinstance(fault, PublishFault):
        places = [f"  {visible(path)}" for path in fault.paths]
        help = [f"  = help: {visible(line)}" for line in fault.help]
        return "\n".join((f"error: {visible(fault.message)}", *places, *help, fault.note))
    if isinstance(fault, HistoryFault | PreviousRefusal | SearchFault):
        return f"error: {visible(fault.message)}\n  = help: {visible(fault.help)}\n{standing(output)}"
    if isinstance(fault, ReadFault):
        return f"error: `{visible(fault.path)}` cannot be read: {fault.reason}\n{standing(output)}"
    place = f"{fault.path}:{fault.line}" if fault.line else fault.path
    return f"error: {visible(fault.message)}\n --> site_templates/{visible(place)}\n{standing(output)}"


def _closing(walked: Walked, output: Path) -> str:
    from dateline.cli import counts
    from dateline.views.frame import has_feed

    parts = [counts.verified(walked.timeline), terminal.tally(walked.diagnostics)]
    if walked.timeline.site.base_url is None:
        parts.append("no base_url: no sitemap, no feeds")
    elif not has_feed(walked.timeline):
        parts.append(f"no {'history' if walked.timeline.site.published_since else 'published_since'}: no feed of new events")
    return "; ".join(part for part in parts if part) + f": {terminal.where(output / 'index.html')}"


VERB = Verb(
    "build",
    help="check everything, then write the site (this is done when no verb is given)",
    description="Check everything, then write the site in one step. While an error stands, the published site stays as it is.",
    add_options=_add_options,
    run=_build,
)
