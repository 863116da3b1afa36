"""`new place`: a place of the vocabulary."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from dateline.cli import terms
from dateline.cli.kinds import Kind


def _add_options(parser: argparse.ArgumentParser) -> None:
    terms.add_options(parser, "place")
    parser.add_argument("--lat", metavar="DEGREES", type=_latitude, help="degrees north, negative in the south: 50.45")
    parser.add_argument("--lon", metavar="DEGREES", type=_longitude, help="degrees east, negative in the west: -1.5")


def _latitude(text: str) -> str:
    return _degrees(text, 90)


def _longitude(text: str) -> str:
    return _degrees(text, 180)


def _degrees(text: str, most: int) -> str:
    if not re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII) or abs(float(text)) > most:
        raise argparse.ArgumentTypeError(f"`{text}` is not a number of degrees from -{most} to {most}, with a point, such as 50.45")
    return text


def _new(options: argparse.Namespace, root: Path) -> int:
    """Add a place and return the exit code."""
    if (options.lat is None) != (options.lon is None):
        options.refuse(f"`--lat` and `--lon` belong together, and `{'--lon' if options.lon is None else '--lat'}` is missing")
    from dateline.draft.yaml import Number

    return terms.add(options, root, "places", {"lat": Number(options.lat), "lon": Number(options.lon)} if options.lat else {})


KIND = Kind(
    "place",
    help="a place of the vocabulary",
    description="Add a place to vocabulary/places.yaml, behind those that are there.",
    add_options=_add_options,
    run=_new,
)
