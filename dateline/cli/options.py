"""What may be typed: verbs, options, help.

In here: the parser of all verbs, and its complaints. Not in here: what a verb takes and does (verbs/).
"""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Mapping, Sequence
from typing import NoReturn

import dateline
from dateline import registry
from dateline.cli import arguments, exits, verbs
from dateline.cli.verbs import Verb
from dateline.diagnostics.formats import COLUMNS
from dateline.text.display import visible, wrapped
from dateline.text.listing import listed
from dateline.text.nearest import did_you_mean

KNOWN = {verb.name: verb for verb in registry.members(verbs, "VERB", Verb)}
"""The verbs of this program."""
TEST = "test"
"""The verb of build.py, which does it before this program starts; here it is only named."""
VERBS = (*KNOWN, TEST)
INSTALLED = "dateline"
"""How the installed command is called."""

_DESCRIPTION = """\
Build a website from a folder of events, each tied to the exact words of archived sources.
Every quotation, date and reference is proved first; while an error stands, nothing is written."""
_NEXT = """\
what to do next:
  {program} init my-timeline
      begin a timeline of your own; what it begins with builds at once
  {program}
      build the site into output/; then open output/index.html
  {program} serve
      look at it while you write: built anew after each save
  {program} check
      see every problem, with its place and its cure; nothing is written
  {program} check --format concise
      one line a problem, for editors
  {program} check --explain RULE
      what a rule looks for, why it matters, and how to mend it
  {program} cite SOURCE WORDS
      find words that you remember, and print the exact excerpt to paste
  {program} new event --source SOURCE --quote "WORDS" --title "TITLE"
      begin an event; `new` begins every other kind of record too
  {program} verify
      prove the built site again: files, links, quotations
  {program} import csv FILE
      bring events over from a table; {program} import --help has more kinds
  {program} schema
      have your editor complete and check records while you type
  {program} build --help
      the options of a verb: where to write, at which address, how strict to be

A first event is seven lines: README.md has them. docs/content.md says what
each field means, and docs/rules/ what is looked for."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in lines that every terminal holds, with its last words as they are written."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=24, width=COLUMNS)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Wrap a description; what has lines of its own, such as examples, keeps them."""
        if re.search(r"^ ", text, re.M):
            return super()._fill_text(text, width, indent)
        return "\n".join(wrapped(" ".join(text.split()), width))


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint ends with the way to the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(exits.USAGE, f"{self.prog}: {_plainly(visible(message))}\n`{self.prog} --help` tells what may be written.\n")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a word that is none of those an argument takes, and name the one that was meant."""
        known = [str(choice) for choice in action.choices or ()]
        if known and value not in known:
            near = did_you_mean(str(value), known)
            meant = f"; did you mean `{near}`?" if near else f"; there are {', '.join(known)}"
            what = (action.option_strings[-1] if action.option_strings else str(action.metavar)).lstrip("-").lower()
            raise argparse.ArgumentError(None, f"`{value}` is not a {what}{meant}")

    def names(self) -> tuple[str, ...]:
        """Return the options that may be written."""
        return tuple(name for name in self._option_string_actions if name.startswith("--"))

    def below(self) -> Mapping[str, _Parser]:
        """Return the parsers of the words that may stand behind this one's, such as the kinds of `new`."""
        choices = [action.choices for action in self._actions if isinstance(action.choices, Mapping)]
        return {name: parser for names in choices for name, parser in names.items() if isinstance(parser, _Parser)}


_PLAINLY = (
    (re.compile(r"the following arguments are required: ([A-Z]+)"), r"\1 is missing"),
    (re.compile(r"argument (--[a-z-]+): expected one argument"), r"the value of `\1` is missing: write it behind it"),
    (re.compile(r"argument (--[a-z-]+): not allowed with argument (--[a-z-]+)"), r"`\2` and `\1` exclude each other: write one of them"),
    (re.compile(r"argument (--[a-z-]+): ignored explicit argument .*"), r"`\1` takes no value: write it alone"),
)
"""Complaints of argparse that speak of its own terms, and what they mean; one that it words otherwise is told as it is."""


def _plainly(message: str) -> str:
    """Return a complaint in the words of somebody who types."""
    for theirs, ours in _PLAINLY:
        if found := theirs.fullmatch(message):
            return found.expand(ours)
    return message


def parse(typed: Sequence[str], program: str) -> tuple[Verb, argparse.Namespace]:
    """Return the verb and its options. Without a verb it is `build`. `program` is how the program was called.

    Raises:
        SystemExit: With 2 for an unusable command line, with 0 for `--help` and `--version`.
    """
    words = list(typed)
    parsers: dict[str, _Parser] = {}
    parser = _parser(program, parsers)
    first = words[0] if words else ""
    if first in ("-h", "--help", "--version"):
        parser.parse_args(words)
    if not words or first.startswith("-"):
        words.insert(0, "build")
    elif first not in VERBS:
        near = did_you_mean(first, VERBS)
        parser.error(f"`{first}` is not a verb" + (f"; did you mean `{near}`?" if near else f"; there are {', '.join(VERBS)}"))
    asked, left = parser.parse_known_args(words)
    if left:
        word = left[0]
        if word in VERBS and first.startswith("-"):
            meant = shlex.join([word, *(other for other in typed if other != word)])
            parser.error(f"`{word}` stands behind an option, and a verb stands first: `{program} {meant}`")
        said = " ".join(filter(None, (asked.verb, getattr(asked, "kind_of_record", None))))
        parsers[said].error(_complaint(word, said, parsers))
    return KNOWN[asked.verb], asked


def _complaint(word: str, verb: str, parsers: Mapping[str, _Parser]) -> str:
    """Say what is wrong with a word that was left over."""
    if not word.startswith("-"):
        return f"`{word}` is one word too many"
    name = word.partition("=")[0]
    owners = [other for other, parser in parsers.items() if name in parser.names()]
    if owners:
        return f"`{name}` is an option of {listed(owners)}, not of `{verb}`"
    near = name.lstrip("-") if name.lstrip("-") in VERBS else did_you_mean(name, parsers[verb].names())
    return f"`{name}` is not an option of `{verb}`" + (f"; did you mean `{near}`?" if near else "")


def _parser(program: str, kept: dict[str, _Parser]) -> _Parser:
    """Return the parser of all verbs, and keep that of each verb in `kept`."""
    usage = f"{program} [VERB] [OPTION ...]"
    parser = _Parser(prog=program, usage=usage, description=_DESCRIPTION, epilog=_NEXT.format(program=program), formatter_class=_Help)
    parser.add_argument("--version", action="version", version=f"Dateline {dateline.__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs", parser_class=_Parser, prog=program)
    common = _Parser(add_help=False)
    arguments.add_common(common, "the working folder" if program == INSTALLED else "the folder of build.py")
    for verb in KNOWN.values():
        # A cut option (`--ver`) is refused: it could mean another one tomorrow, and today it is most often a slip.
        kept[verb.name] = verbs.add_parser(
            verb.name, help=verb.help, description=verb.description, parents=[common], formatter_class=_Help, allow_abbrev=False
        )
        verb.add_options(kept[verb.name])
        kept.update({f"{verb.name} {name}": below for name, below in kept[verb.name].below().items()})
    for each in kept.values():
        # How a verb ends where what was typed fits its options and yet cannot be used, and how it is called in a line to paste.
        each.set_defaults(refuse=each.error, called=each.prog)
    verbs.add_parser(TEST, help="run the tests of Dateline (only in its repository: python3 build.py test)")
    return parser
