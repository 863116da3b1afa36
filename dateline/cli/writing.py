"""What every kind of `new` does: make an id, ask for what is missing, write, prove what was written, name the next step.

In here: the way of each new file. Not in here: what a kind of record holds (kinds/, draft/).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import exits, terminal
from dateline.diagnostics.formats import Report
from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.diagnostics.diagnostic import Label


def one_line(text: str) -> str:
    """Return words for a line of a record, white space as single spaces."""
    line = " ".join(text.split())
    if not any(map(str.isalnum, line)):
        raise argparse.ArgumentTypeError(f"there are no words in `{text}`")
    return line


def id_of(given: str | None, words: str | None, options: argparse.Namespace, example: str) -> str:
    """Return the id that was given, mended, or else one made of words; say so where it is not what was typed.

    Ends with a usage complaint where there is nothing to make one of.
    """
    from dateline.text.ids import mended_id

    made = mended_id(given or words or "")
    if made is None:
        known = f"`{given}` has no letter or digit of an id (a to z, 0 to 9)" if given else "the id is missing"
        options.refuse(f"{known}: `{example}`")
    if made != given:
        why = (
            "an id has small letters, digits and single hyphens, at most 60 signs"
            if given
            else "made of what it is called; another may be given behind the kind"
        )
        terminal.step(f"The id is `{made}` ({why})", quiet=options.quiet)
    return str(made)


def asked(question: str) -> str:
    """Ask for one line where somebody can answer; without a terminal, or an answer, it is empty."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)):
        return ""
    print(question, end=" ", file=sys.stderr, flush=True)
    return " ".join(sys.stdin.readline().split())


def write(files: Mapping[str, str], root: Path) -> bool:
    """Write new files, or say why none of them was written; tell which."""
    from dateline.rim.new_files import write_new
    from dateline.rim.writing import WriteFault

    try:
        write_new({path: text.encode() for path, text in files.items()}, root)
    except WriteFault as fault:
        terminal.say(f"error: {fault}")
        return False
    return True


def proved(paths: Collection[str], root: Path, next_step: str, *, id: str | None = None, texts: str | None = None) -> int:
    """Say what is wrong with files that were just written, then name them and the next step; return the exit code.

    Of a file that was there before, only what concerns its entry `id` is told. `texts` is a second folder with texts of sources.
    """
    from dateline import pipeline
    from dateline.diagnostics.diagnostic import blocks

    walked = pipeline.walk(DiskTree(root), texts=texts)
    places = ((each, each.finding.primary) for each in walked.diagnostics if each.allowed is None)
    concerned = [each for each, at in places if str(at.file.path) in paths and (id is None or _is_within(at, id))]
    terminal.show(Report(tuple(concerned)), "full", sys.stderr)
    told(paths, root, f"{terminal.tally(concerned)}, told above: mend that, then `check`" if concerned else next_step)
    return exits.BLOCKED if blocks(concerned, strict=False) else exits.DONE


def _is_within(place: Label, id: str) -> bool:
    """Tell whether a place lies behind the key of an entry that stands last in its file."""
    key = re.search(rf"^ *{re.escape(id)}:", place.file.text, re.M)
    return key is not None and place.span is not None and place.span.start >= key.start()


def told(paths: Collection[str], root: Path, next_step: str) -> None:
    """Print the closing line of a verb that wrote files."""
    named = " and ".join(terminal.where(root / path) for path in paths)
    terminal.put(f"Wrote {named}; {next_step}")
