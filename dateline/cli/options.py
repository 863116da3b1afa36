"""What may be typed: verbs, options, help."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypedDict
from urllib.parse import urlsplit

import dateline
from dateline.cli import terminal
from dateline.text.nearest import did_you_mean

VERBS = ("build", "check", "verify", "test")
USAGE = 2
INSTALLED = "dateline"
"""How the installed command is called."""

_DESCRIPTION = """\
Build a website from a folder of events, each tied to the exact words of archived articles.
Every quotation, date and reference is proved first; while an error stands, nothing is written."""
_NEXT = """\
what to do next:
  {program}
      build the site into output/; then open output/index.html
  {program} check
      see every problem, with its place and its cure; nothing is written
  {program} check --format concise
      one line a problem, for editors
  {program} verify
      prove the built site again: files, links, quotations
  {program} build --help
      the options of a verb: where to write, at which address it will stand, how strict to be

A first event is seven lines: README.md has them. docs/content.md says what each field means, and
docs/rules.md what is looked for."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in lines of a hundred columns, with its last words as they are written."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint ends with the way to the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message}\n`{self.prog} --help` tells what may be written.\n")

    def names(self) -> tuple[str, ...]:
        """Return the options that may be written."""
        return tuple(name for name in self._option_string_actions if name.startswith("--"))


def parse(arguments: Sequence[str], program: str) -> argparse.Namespace:
    """Return what was asked for. Without a verb it is `build`. `program` is how the program was called.

    Raises:
        SystemExit: With 2 for an unusable command line, with 0 for `--help` and `--version`.
    """
    words = list(arguments)
    verbs: dict[str, _Parser] = {}
    parser = _parser(program, verbs)
    first = words[0] if words else ""
    if first in ("-h", "--help", "--version"):
        return parser.parse_args(words)
    if not words or first.startswith("-"):
        words.insert(0, "build")
    elif first not in VERBS:
        near = did_you_mean(first, VERBS)
        parser.error(f"`{first}` is not a verb" + (f"; did you mean `{near}`?" if near else f"; there are {', '.join(VERBS)}"))
    asked, left = parser.parse_known_args(words)
    if left:
        word = left[0]
        if word in VERBS and first.startswith("-"):
            meant = shlex.join([word, *(other for other in arguments if other != word)])
            parser.error(f"`{word}` stands behind an option, and a verb stands first: `{program} {meant}`")
        verbs[asked.verb].error(_complaint(word, asked.verb, verbs))
    return asked


def _complaint(word: str, verb: str, verbs: Mapping[str, _Parser]) -> str:
    """Say what is wrong with a word that was left over."""
    if not word.startswith("-"):
        return f"`{word}` is one word too many"
    name = word.partition("=")[0]
    owners = [f"`{other}`" for other, parser in verbs.items() if name in parser.names()]
    if owners:
        return f"`{name}` is an option of {' and '.join(owners)}, not of `{verb}`"
    near = name.lstrip("-") if name.lstrip("-") in VERBS else did_you_mean(name, verbs[verb].names())
    return f"`{name}` is not an option of `{verb}`" + (f"; did you mean `{near}`?" if near else "")


def _parser(program: str, kept: dict[str, _Parser]) -> _Parser:
    """Return the parser of all verbs, and keep that of each verb in `kept`."""
    usage = f"{program} [VERB] [OPTION ...]"
    parser = _Parser(prog=program, usage=usage, description=_DESCRIPTION, epilog=_NEXT.format(program=program), formatter_class=_Help)
    parser.add_argument("--version", action="version", version=f"Dateline {dateline.__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs", parser_class=_Parser, prog=program)
    common = _common("the working folder" if program == INSTALLED else "the folder of build.py")
    # A cut option (`--ver`) is refused: it could mean another one tomorrow, and today it is most often a slip.
    for name, told, add in (("build", _BUILD, _build), ("check", _CHECK, _check), ("verify", _VERIFY, _verify)):
        kept[name] = verbs.add_parser(name, parents=[common], formatter_class=_Help, allow_abbrev=False, **told)
        add(kept[name])
    test = verbs.add_parser("test", help="run the tests of Dateline (only in its repository: python3 build.py test)", add_help=False)
    test.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


class _Told(TypedDict):
    """What the help says of a verb: in the list of verbs, and by itself."""

    help: str
    description: str


_BUILD = _Told(
    help="check everything, then write the site (this is done when no verb is given)",
    description="Check everything, then write the site in one step. While an error stands, the published site stays as it is.",
)
_CHECK = _Told(
    help="print every problem with its place and its cure, and write nothing",
    description="Read everything and print every problem with its place and its cure. Nothing is written.",
)
_VERIFY = _Told(
    help="prove a built site again: every file, link, anchor and quotation",
    description="""\
Read a built site as a stranger would: every file against the manifest, every link and anchor, every
quotation against the archived texts.""",
)


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="DIR", type=_folder, help="where to write the site (default: output/ in the collection)")
    address = "the address at which the site will be published, in place of the one in site.yaml"
    parser.add_argument("--base-url", metavar="URL", type=_base_url, help=address)
    _finding_options(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    files = "print only what concerns these files (everything is read all the same)"
    parser.add_argument("files", nargs="*", metavar="FILE", help=files)
    _finding_options(parser)


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", nargs="?", metavar="DIR", type=_folder, help="the built site (default: output/ in the collection)")


def _common(home: str) -> _Parser:
    common = _Parser(add_help=False)
    folder = f"the collection: the folder that holds site.yaml (default: {home})"
    common.add_argument("--root", metavar="DIR", type=_folder, help=folder)
    volume = common.add_mutually_exclusive_group()
    volume.add_argument("--verbose", action="store_true", help="say more, also the warnings that a record allows and why")
    volume.add_argument("--quiet", action="store_true", help="say only what is wrong, and the closing line")
    return common


def _finding_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="let warnings block too, but for those that a record allows with a reason")
    forms = ",".join(each.name for each in terminal.all_forms())
    parser.add_argument("--format", metavar=f"{{{forms}}}", type=_form, default="full", help="how problems are printed (default: full)")


def _form(text: str) -> str:
    names = [each.name for each in terminal.all_forms()]
    if text not in names:
        raise argparse.ArgumentTypeError(f"`{text}` is not a way to print problems; write {' or '.join(f'`{name}`' for name in names)}")
    return text


def _folder(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("the name of a folder is empty; write one, such as `.` for this folder")
    return text


def _base_url(text: str) -> str:
    parts = urlsplit(text)
    spaced = any(sign.isspace() for sign in text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or spaced:
        raise argparse.ArgumentTypeError(f"`{text}` is not the address of a site; write one such as https://example.org/timeline/")
    return text
