"""`build`: check everything, then write the site in one step."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import dateline
from dateline.cli import arguments, exits, history, terminal, texts
from dateline.cli.verbs import Verb
from dateline.diagnostics.diagnostic import blocks
from dateline.diagnostics.formats import Report
from dateline.rim.faults import PublishFault, standing
from dateline.rim.git import HistoryFault
from dateline.rim.trees import DiskTree
from dateline.text.display import visible
from dateline.text.tree import ReadFault

if TYPE_CHECKING:
    from dateline.pipeline import Walked
    from dateline.render.problems import TemplateFault
    from dateline.rim.publish import Published

SOURCES = ("events", "seeds", "vocabulary", "pages", "media", "site_templates")
"""The folders of a collection that a site is made from, and may never be written into."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    output = "where to write the site (default: output/ in the collection)"
    parser.add_argument("--output", metavar="DIR", type=arguments.folder, help=output)
    address = "the address at which the site will be published, in place of the one in site.yaml"
    parser.add_argument("--base-url", metavar="URL", type=_base_url, help=address)
    texts.add(parser)
    arguments.add_findings(parser)


def _base_url(text: str) -> str:
    parts = urlsplit(text)
    # Read only when the option is given: reading records brings YAML along.
    from dateline.load.site import NOT_IN_ADDRESS

    odd = not text.isprintable() or any(sign.isspace() for sign in text) or NOT_IN_ADDRESS.search(text) is not None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or odd:
        raise argparse.ArgumentTypeError(f"`{text}` is not the address of a site; write one such as https://example.org/timeline/")
    return text


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
        past = history.read(root)
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
        published = _publish(walked, root, output, voice)
    except (TemplateFault, ReadFault, PublishFault, HistoryFault) as fault:
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


def _publish(walked: Walked, root: Path, output: Path, voice: _Voice) -> Published:
    from dateline import pipeline
    from dateline.rim.publish import publish
    from dateline.rim.templates import templates

    rendered = pipeline.build(walked.timeline, templates(root), DiskTree(root))
    files = tuple(rendered if voice.is_document else terminal.progress(rendered, "files rendered"))
    sources = tuple(root / name for name in SOURCES)
    return publish(files, output, dateline.__version__, collection=root, sources=sources, tell=voice.say)


def _refusal(fault: TemplateFault | ReadFault | PublishFault | HistoryFault, output: Path) -> str:
    """Return what stopped a build that had nothing to mend in its records."""
    if isinstance(fault, PublishFault):
        places = [f"  {visible(path)}" for path in fault.paths]
        help = [f"  = help: {visible(line)}" for line in fault.help]
        return "\n".join((f"error: {visible(fault.message)}", *places, *help, fault.note))
    if isinstance(fault, HistoryFault):
        return f"error: {visible(fault.message)}\n  = help: {visible(fault.help)}\n{standing(output)}"
    if isinstance(fault, ReadFault):
        return f"error: `{visible(fault.path)}` cannot be read: {fault.reason}\n{standing(output)}"
    place = f"{fault.path}:{fault.line}" if fault.line else fault.path
    return f"error: {visible(fault.message)}\n --> site_templates/{visible(place)}\n{standing(output)}"


def _closing(walked: Walked, output: Path) -> str:
    from dateline.cli import counts

    parts = [counts.verified(walked.timeline), terminal.tally(walked.diagnostics)]
    if walked.timeline.site.base_url is None:
        parts.append("no base_url: no sitemap")
    return "; ".join(part for part in parts if part) + f": {terminal.where(output / 'index.html')}"


VERB = Verb(
    "build",
    help="check everything, then write the site (this is done when no verb is given)",
    description="Check everything, then write the site in one step. While an error stands, the published site stays as it is.",
    add_options=_add_options,
    run=_build,
)
