"""`new actor`: a person, an organisation, a state, a group or a vessel in the vocabulary."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.cli import terms
from dateline.cli.kinds import Kind

KINDS = ("person", "organisation", "state", "group", "vessel")


def _add_options(parser: argparse.ArgumentParser) -> None:
    terms.add_options(parser, "actor")
    parser.add_argument("--kind", choices=KINDS, help="what the actor is")


def _new(options: argparse.Namespace, root: Path) -> int:
    """Add an actor and return the exit code."""
    return terms.add(options, root, "actors", {"kind": options.kind} if options.kind else {})


KIND = Kind(
    "actor",
    help="an actor of the vocabulary",
    description="Add an actor to vocabulary/actors.yaml, behind those that are there.",
    add_options=_add_options,
    run=_new,
)
