"""`cite`: words as somebody remembers them, found in a source and printed as the exact excerpt, ready to paste."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import collection, exits, terminal, texts
from dateline.cli.verbs import Verb
from dateline.rim.trees import DiskTree

if TYPE_CHECKING:
    from dateline.draft.excerpt import Candidate
    from dateline.model.timeline import Source

_STANDS = 100.0


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="the id of the source that has the words")
    words = "the words as you remember them, in one argument or in many; `-` reads them from standard input"
    parser.add_argument("words", nargs="*", metavar="WORDS", help=words)
    parser.add_argument("--all", action="store_true", help="look in every source; then no SOURCE stands before the words")
    texts.add(parser)


def _cite(options: argparse.Namespace, root: Path) -> int:
    """Print excerpts to standard output, the likeliest first, and return the exit code."""
    words = _typed(options)
    if (fault := collection.lacking(root)) is not None:
        terminal.say(fault)
        return exits.BLOCKED
    read = collection.read(DiskTree(root), texts.folder(options, root))
    quotable = {id: source for id, source in read.sources.items() if source.text is not None}
    wanted = quotable
    if not options.all:
        source = collection.quotable(options.source, read)
        if isinstance(source, int):
            return source
        wanted = {source.record.id: source}
    found = collection.candidates(words, wanted.values(), read.policy)
    told = [candidate for candidate in found if candidate.clip.is_one]
    if not told:
        others = [source for id, source in quotable.items() if id not in wanted]
        near = () if found else collection.candidates(words, others, read.policy)
        terminal.say(collection.untold(found) if found else _nothing([*wanted], near, searched_all=options.all, read=read))
        collection.tell_faults(read)
        if not found:
            collection.tell_unsearched(read)
        return exits.BLOCKED
    _show(told, [*quotable.values()], quiet=options.quiet)
    return exits.DONE


def _typed(options: argparse.Namespace) -> str:
    """Return the words to look for; ends with a usage complaint where they, or the source, are missing."""
    first = options.source or ""
    given = [first, *options.words] if options.all else options.words
    if not first and not options.all:
        options.refuse("the id of a source is missing, and words of its text; with `--all` in its place every source is searched")
    if not given and len(first.split()) > 1:
        options.refuse("the id of a source is missing: write it before the words, or `--all` to look in every source")
    words = _read(given)
    if not any(map(str.isalnum, words)):
        missing = "the words to look for are missing"
        if list(given) == ["-"]:
            options.refuse(f"{missing}: `-` reads them from standard input, and nothing stands there")
        options.refuse(missing if options.all else f"{missing}: write them behind `{first}`")
    return words


def _read(given: Sequence[str]) -> str:
    if list(given) != ["-"]:
        return " ".join(given)
    # Under a closed standard input there is nothing in its place.
    if getattr(sys, "stdin", None) is None:
        return ""
    if sys.stdin.isatty():
        terminal.say("Paste the words, then end with Ctrl-D on a line of its own")
    return sys.stdin.read()


def _show(told: Sequence[Candidate], quotable: Sequence[Source], *, quiet: bool) -> None:
    """Print excerpts to standard output, and beside it what to know of them and what to do with them."""
    names = _print(told)
    for line in _notes(told[0], quotable):
        terminal.say(line)
    which = "one of them" if len(told) > 1 else "it"
    footnote = f"put `[^{names[0]}]` behind the sentence that it carries"
    terminal.step(f"Paste {which} below `excerpts:` of an event, and {footnote}", quiet=quiet)


def _print(found: Sequence[Candidate]) -> list[str]:
    """Print excerpts, with how they differ from the words given, and return their labels."""
    from dateline.draft.excerpt import label, pasteable
    from dateline.text.display import visible

    names: list[str] = []
    for number, candidate in enumerate(found, 1):
        names.append(label(candidate.words, names))
        count = f"{number} of {len(found)}" if len(found) > 1 else ""
        differs = f"the source has {', '.join(candidate.differences)}" if candidate.differences else ""
        if head := ": ".join(part for part in (count, differs) if part):
            sys.stdout.write(f"  # {visible(head)}\n")
        sys.stdout.write(pasteable(candidate, names[-1], collection.location(candidate)))
    sys.stdout.flush()
    return names


def _notes(best: Candidate, sources: Sequence[Source]) -> list[str]:
    """Say what somebody should know of the likeliest excerpt before quoting it."""
    notes = []
    if best.clip.change == "widened":
        notes.append("note: so few words prove nothing, so the excerpt has those around them too (`policy.excerpt_min`)")
    if best.clip.change == "shortened":
        notes.append(
            "note: a quotation may not be so long, so the excerpt ends earlier (`policy.excerpt_max`); what follows can be a second one"
        )
    others = collection.elsewhere(best.words, [source for source in sources if source is not best.source])
    if others:
        notes.append(f"note: the same words stand in {others} too")
    return notes


def _nothing(wanted: Sequence[str], others: Sequence[Candidate], *, searched_all: bool, read: collection.Read) -> str:
    """Say that nothing is near, and where else something is."""
    if searched_all and not wanted and any(source.record.proof is not None for source in read.sources.values()):
        return "error: there is nothing to look in: no text of this collection is at hand"
    if searched_all:
        where = "in the texts of this collection" if wanted else "to look in: no source of this collection has a text"
        return f"error: there is nothing near these words {where}\n  = help: give the words as the source has them, or fewer of them"
    said = f"error: there is nothing near these words in `{wanted[0]}`"
    if others:
        best = others[0]
        stands = "they stand" if best.score >= _STANDS else "there is something near them"
        id = best.source.record.id
        return f"{said}\n  = help: {stands} in `{id}`, line {best.line}: `cite {id}` with the same words prints it"
    return f"{said}, nor in any other source\n  = help: give the words as the source has them, or fewer of them"


VERB = Verb(
    "cite",
    help="find words that you remember in a source, and print the exact excerpt to paste",
    description="""\
Find words in a source as you remember them: case, marks, a wrong or a missing word do not matter. The exact
excerpt is printed as YAML to paste into an event; of several that may be meant, the likeliest first.""",
    add_options=_add_options,
    run=_cite,
)
