"""`init`: a new timeline that builds at once."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import dateline
from dateline.cli import arguments, exits, questions, terminal
from dateline.cli.verbs import Verb
from dateline.text.display import visible

if TYPE_CHECKING:
    from dateline.draft.begin.files import Begun

_SITE = "site.yaml"
_RECORDS = ("events", "seeds", "vocabulary")
_SCHEMAS = ".dateline/schema"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", metavar="DIR", type=arguments.folder, help="the folder of the timeline; `.` is this one")
    title = "what the site is called (default: from the folder's name)"
    parser.add_argument("--title", metavar="TEXT", type=_typed(_title_fault), help=title)
    parser.add_argument("--publisher", metavar="NAME", type=_typed(_line_fault), help="who publishes it (default: nobody is named)")
    language = "the language of your texts and, where there is one, of the interface (default: en)"
    parser.add_argument("--language", metavar="TAG", type=_typed(_language_fault), help=language)


def _typed(fault: Callable[[str], str | None]) -> Callable[[str], str]:
    """Return what reads an option in the same words in which an answer is refused."""

    def read(text: str) -> str:
        if problem := fault(text.strip()):
            raise argparse.ArgumentTypeError(problem)
        return text.strip()

    return read


def _title_fault(text: str) -> str | None:
    return _line_fault(text) if text else "a title is wanted, for example `--title 'The harbour of Pellwick'`"


def _line_fault(text: str) -> str | None:
    if not text:
        return "there is nothing in it; leave the option out, or write a name"
    if visible(text) != text or not text.isprintable():
        return f"`{visible(text)}` has a sign that cannot be seen; write it without"
    return None


def _language_fault(text: str) -> str | None:
    # Read only when a language is given: reading records brings YAML along.
    from dateline.load.forms import is_language

    if is_language(text):
        return None
    hyphens = text.replace("_", "-")
    cure = f"write `{hyphens}`" if is_language(hyphens) else "write its two or three letters, for example `en`, `de` or `pt-BR`"
    return f"`{visible(text)}` is not a language tag; {cure}"


def _init(options: argparse.Namespace, root: Path) -> int:
    """Write the files of a new timeline, and return the exit code."""
    from dateline.draft.begin.files import files
    from dateline.rim.new_files import write_new
    from dateline.rim.writing import WriteFault

    if options.root:
        terminal.say("error: `init` names its folder itself, without `--root`: `dateline init DIR`")
        return exits.USAGE
    if options.folder is None:
        terminal.say("error: `init` needs the name of a folder: `dateline init my-timeline`, or `dateline init .` for this one")
        return exits.USAGE
    folder = Path(options.folder)
    if refusal := _refusal(folder):
        terminal.say(refusal)
        return exits.BLOCKED
    try:
        begun = _begun(options, folder)
    except (KeyboardInterrupt, questions.NoAnswer):
        terminal.say("\nstopped; nothing was written")
        return exits.INTERRUPTED
    records = files(begun, version=dateline.__version__)
    wanted = {**records, **_for_editors(records)}
    kept = {path: content for path, content in wanted.items() if os.path.lexists(folder / path)}
    new = {path: content for path, content in wanted.items() if path not in kept}
    try:
        write_new(new, folder)
    except WriteFault as fault:
        terminal.say(f"error: {fault}; choose another folder, or mend that and start again")
        return exits.BLOCKED
    for path, content in kept.items():
        terminal.say(_kept(path, content, folder))
    terminal.put(_closing(folder, len(new), sorted(path for path in new if path.startswith(_RECORDS[:2]))))
    return exits.DONE


def _refusal(folder: Path) -> str | None:
    """Say why no timeline can begin in a folder, and what can be done there."""
    shown, name = terminal.where(folder), terminal.typed(str(folder))
    if os.path.lexists(folder) and not folder.is_dir():
        return f"error: `{shown}` is not a folder; nothing was changed\n  = help: choose a name that is not taken"
    if os.path.lexists(folder / _SITE):
        at = "" if _is_here(folder) else f" --root {name}"
        return (
            f"error: `{shown}` is a timeline already: it has a {_SITE}; nothing was changed\n"
            f"  = help: `dateline check{at}` tells how it stands, `dateline new event --help` how to add to it"
        )
    if held := [each for each in _RECORDS if (folder / each).is_dir() and any((folder / each).iterdir())]:
        return (
            f"error: `{shown}` has records already, in {held[0]}/, and no {_SITE}; nothing was changed\n"
            f"  = help: if they are a timeline, write {_SITE} there with the two lines `format: 1` and `title: …`, "
            "then `dateline check` tells how it stands; else begin in another folder"
        )
    return None


def _begun(options: argparse.Namespace, folder: Path) -> Begun:
    """Return what was given or answered, else what can be taken; say what was taken, and what the language means.

    Raises:
        NoAnswer: The input ended at a question.
    """
    from dateline.draft.begin.files import FALLBACK, Begun, title_from

    title, publisher, language = options.title, options.publisher, options.language
    name = title_from(folder.resolve().name)
    suggested = name if _title_fault(name) is None else title_from("")
    if None in (title, publisher, language) and questions.can_ask():
        terminal.say("Enter takes what stands in brackets; all of it can be changed later, in site.yaml.")
        title = title or questions.ask("Title of the timeline", suggested, _title_fault)
        publisher = publisher or questions.ask("Publisher, the name it is cited with; empty for none", "", _line_fault)
        language = language or questions.ask("Language of your texts", FALLBACK, _language_fault)
    else:
        taken = [
            *([] if title else [f"the title `{suggested}`, from the folder's name"]),
            *([] if publisher else ["no publisher"]),
            *([] if language else ["the language `en`"]),
        ]
        if taken:
            place = terminal.where(folder / _SITE)
            terminal.step(f"Taken for want of other words: {'; '.join(taken)}. Change it in {place}.", quiet=options.quiet)
    begun = Begun(title or suggested, publisher or None, language or FALLBACK)
    if notice := _interface(begun.language):
        terminal.say(notice)
    return begun


def _interface(language: str) -> str | None:
    """Say which language the site's own words are in, where it is not that of the texts."""
    from dateline.draft.begin.files import has_interface

    if has_interface(language):
        return None
    return f"There is no interface in `{language}` yet: the site's own words will be English, your texts stay in `{language}`."


def _for_editors(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the settings of an editor and the schemas that they name, so that it completes from the first minute on."""
    from dateline import pipeline
    from dateline.load.collection import load
    from dateline.schema.settings import vscode
    from dateline.text.tree import DictTree

    settings = (json.dumps(vscode(_SCHEMAS), indent=2) + "\n").encode()
    schemas = pipeline.schemas(load(DictTree(files)).records)
    return {".vscode/settings.json": settings, **{f"{_SCHEMAS}/{file.path}": file.content for file in schemas}}


def _kept(path: str, content: bytes, folder: Path) -> str:
    """Say that a file of the curator's stays, and which lines of ours it lacks where that can be told line by line."""
    from dateline.draft.begin.files import GITATTRIBUTES, GITIGNORE

    if path not in (GITIGNORE, GITATTRIBUTES):
        return f"`{path}` was there and stays as it is"
    has = {line.strip() for line in (folder / path).read_bytes().splitlines()}
    wanted = [line.decode() for line in content.splitlines() if line and not line.startswith(b"#") and line.strip() not in has]
    lines = "".join(f"\n    {line}" for line in wanted)
    return f"`{path}` was there and stays as it is" + (f"; add what it lacks:{lines}" if wanted else "")


def _closing(folder: Path, count: int, records: list[str]) -> str:
    """Return what was made, and what to type next."""
    place = "this folder" if _is_here(folder) else f"{terminal.where(folder)}/"
    typed, way_in = _typed_there(folder)
    steps = [
        *way_in,
        (typed("build"), "proves everything and writes the site; then open output/index.html"),
        (typed("serve"), "shows the site, and follows each change that you save"),
        (typed("new source article.txt"), "begins with a source of your own: a text, a page, a PDF, an address"),
    ]
    width = max(len(command) for command, _ in steps)
    lines = [f"  {command:<{width}}   {what}".rstrip() for command, what in steps]
    example = " and ".join((", ".join(records[:-1]), records[-1]))
    return "\n".join(
        (
            f"A timeline of one example event stands in {place} ({terminal.count(count, 'file')}). Next:",
            "",
            *lines,
            "",
            f"The example is invented; once you have an event of your own, delete {example}, and its terms in vocabulary/.",
        )
    )


def _typed_there(folder: Path) -> tuple[Callable[[str], str], list[tuple[str, str]]]:
    """Return how a verb is typed for a timeline, and what is typed before, each with what it does.

    Where the program was started by a build.py, the command `dateline` may not be there.
    """
    program = Path(sys.argv[0])
    if program.name == "build.py":
        return lambda words: f"python3 {terminal.typed(terminal.where(program))} {words} --root {terminal.typed(str(folder))}", []
    return lambda words: f"dateline {words}", [] if _is_here(folder) else [(f"cd {terminal.typed(str(folder))}", "")]


def _is_here(folder: Path) -> bool:
    return folder.resolve() == Path.cwd()


VERB = Verb(
    "init",
    help="begin a timeline: a folder with one example that builds at once",
    description="""\
Begin a timeline: a folder with a site of your name, one invented event with its source, and what is wanted to
build and to publish it. Asks for title, publisher and language where a terminal can answer; nothing is overwritten.""",
    add_options=_add_options,
    run=_init,
)
