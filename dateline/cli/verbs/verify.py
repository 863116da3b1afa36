"""`verify`: a built site read again, by other code than what wrote it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dateline.cli import arguments, exits, terminal, texts
from dateline.cli.verbs import Verb
from dateline.rim.trees import DiskTree
from dateline.text.display import visible
from dateline.text.tree import ReadFault
from dateline.urls import MANIFEST, TIMELINE


def _add_options(parser: argparse.ArgumentParser) -> None:
    default = "the built site (default: output/ in the collection)"
    parser.add_argument("site", nargs="?", metavar="DIR", type=arguments.folder, help=default)
    texts.add(parser)


def _verify(options: argparse.Namespace, root: Path) -> int:
    """Print each fault of a built site to standard output and return the exit code."""
    from dateline.pipeline import limits, taken_down
    from dateline.reread.verify import verify
    from dateline.rim.texts import source_proofs, source_texts

    site = Path(options.site) if options.site else root / "output"
    if not site.is_dir():
        terminal.say(f"error: there is no site at {terminal.where(site)}; build one first, or name its folder")
        return exits.BLOCKED
    if not any((site / page.file).is_file() for page in (MANIFEST, TIMELINE)):
        terminal.say(f"error: {terminal.where(site)} is not a built site: it has no {MANIFEST.path}; build one first, or name its folder")
        return exits.BLOCKED
    terminal.step(f"Reading {terminal.where(site)} again", quiet=options.quiet)
    try:
        collection = DiskTree(root)
        kept = source_texts(collection, texts.folder(options, root))
        result = verify(DiskTree(site), kept, shares=limits(collection), proofs=source_proofs(collection), removed=taken_down(collection))
    except ReadFault as fault:
        terminal.say(f"error: `{fault.path}` cannot be read: {fault.reason}")
        return exits.BLOCKED
    for found in result.faults:
        sys.stdout.write(f"{visible(found.path)}:{found.line}:1: error: {visible(found.message)}\n  = help: {visible(found.help)}\n")
    if result.faults:
        terminal.say(f"{terminal.count(len(result.faults), 'fault')}: this site is not what was built")
        return exits.BLOCKED
    proved = (terminal.count(result.files, "file"), terminal.count(result.links, "link"), terminal.count(result.quotations, "quotation"))
    said = f"{proved[0]}, {proved[1]} and {proved[2]} verified"
    if result.attested:
        verified = result.quotations - result.attested
        own = f": {verified:,} verified, {result.attested:,} attested" if verified else " attested"
        said = f"{proved[0]} and {proved[1]} verified; {proved[2]}{own}"
    terminal.put(f"{said}: {terminal.where(site)}")
    return exits.DONE


VERB = Verb(
    "verify",
    help="prove a built site again: every file, link, anchor and quotation",
    description="""\
Read a built site as a stranger would: every file against the manifest, every link and anchor, every
quotation against the archived texts, and nothing of what was taken down in any file.""",
    add_options=_add_options,
    run=_verify,
)
