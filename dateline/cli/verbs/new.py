"""`new`: a record to go on with; nothing is ever overwritten."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline import registry
from dateline.cli import arguments, collection, exits, kinds, terminal
from dateline.cli.kinds import Kind
from dateline.cli.verbs import Verb

_KINDS = {kind.name: kind for kind in registry.members(kinds, "KIND", Kind)}


def _add_options(parser: argparse.ArgumentParser) -> None:
    listed = parser.add_subparsers(dest="kind_of_record", metavar="KIND", title="kinds")
    for kind in _KINDS.values():
        kind.add_options(arguments.below(listed, parser, kind))
    parser.set_defaults(kinds=parser.format_help)


def _new(options: argparse.Namespace, root: Path) -> int:
    """Write the files of a new record and return the exit code; of no kind, tell the kinds."""
    if options.kind_of_record is None:
        terminal.say(options.kinds().rstrip())
        return exits.USAGE
    if (lack := collection.lacking(root)) is not None:
        terminal.say(lack)
        return exits.BLOCKED
    return _KINDS[options.kind_of_record].run(options, root)


VERB = Verb(
    "new",
    help="begin an event, a source, an actor, a topic, a place, a story or a page",
    description="Begin a record: write its file with the right fields. Nothing is ever overwritten.",
    add_options=_add_options,
    run=_new,
)
