"""`import csv`: a table, one event a row."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dateline.cli.imports import Kind

if TYPE_CHECKING:
    from dateline.importing.rows import Read


def _add_options(parser: argparse.ArgumentParser) -> None:
    column = "which column goes to which part of an event: title, date, end, summary, body, links, topics, places or id; may be repeated"
    parser.add_argument("--column", metavar="PART=NAME", type=_column, action="append", default=[], help=column)
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", help="read 03/04/2025 as 3 April")
    order.add_argument("--month-first", action="store_true", help="read 03/04/2025 as 4 March")


def _column(text: str) -> tuple[str, str]:
    from dateline.importing.columns import PARTS

    part, sign, name = text.partition("=")
    if not sign or not name.strip():
        raise argparse.ArgumentTypeError(f"`{text}` does not name a column; write one such as `--column title=Headline`")
    if part.strip() not in PARTS:
        raise argparse.ArgumentTypeError(f"`{part}` is not a part of an event that a column goes to; there are {', '.join(PARTS)}")
    return part.strip(), name.strip()


def _read(data: bytes, options: argparse.Namespace, language: str) -> Read:
    from dateline.importing.dates import Reading
    from dateline.importing.sheet import read_sheet

    day_first = True if options.day_first else False if options.month_first else None
    return read_sheet(data, Reading(language, day_first), options.column)


KIND = Kind(
    "csv",
    help="a table saved as CSV: one event a row, the names of the columns above",
    description="""\
Bring events over from a table: one event a row, the names of the columns in the first. Columns are
recognised by their names (title, date, end date, description, text, url, source, category, place, id …),
or named with --column. Dates may be written in many ways; one that may be read in two is not guessed.""",
    add_options=_add_options,
    read=_read,
)
