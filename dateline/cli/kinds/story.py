"""`new story`: prose with events set into it."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.cli.kinds import Kind, _prose


def _add_options(parser: argparse.ArgumentParser) -> None:
    _prose.add_options(parser, about="the name of the file and of the address")
    parser.add_argument("--event", metavar="EVENT", action="append", default=[], help="an event to set into it; may be repeated")


def _new(options: argparse.Namespace, root: Path) -> int:
    """Write a story and return the exit code."""
    from dateline.draft.page import story
    from dateline.load.collection import load
    from dateline.rim.trees import DiskTree

    titles = {event.id: event.title for event in load(DiskTree(root)).records.events} if options.event else {}
    events = [(id, titles.get(id) or id) for id in options.event]
    return _prose.write(options, root, "story", "stories", "the-vote --title 'How the vote came about'", lambda title: story(title, events))


KIND = Kind(
    "story",
    help="prose with events set into it",
    description="Begin a story in stories/: its head, below which you write Markdown, and events that it tells.",
    add_options=_add_options,
    run=_new,
)
