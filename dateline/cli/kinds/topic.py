"""`new topic`: a topic of the vocabulary."""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.cli import terms
from dateline.cli.kinds import Kind


def _add_options(parser: argparse.ArgumentParser) -> None:
    terms.add_options(parser, "topic")


def _new(options: argparse.Namespace, root: Path) -> int:
    """Add a topic and return the exit code."""
    return terms.add(options, root, "topics", {})


KIND = Kind(
    "topic",
    help="a topic of the vocabulary",
    description="Add a topic to vocabulary/topics.yaml, behind those that are there.",
    add_options=_add_options,
    run=_new,
)
