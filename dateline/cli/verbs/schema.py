"""`schema`: JSON Schemas by which an editor completes and checks records while they are typed."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from dateline.cli import arguments, collection, exits, terminal
from dateline.cli.verbs import Verb
from dateline.rim.trees import DiskTree
from dateline.rim.writing import WriteFault, write_files
from dateline.text.display import visible

DEFAULT = ".dateline/schema"
"""Where the schemas stand in a collection, if nothing else is asked for."""
_OF_RECORDS = ("events", "seeds", "vocabulary", "stories", "pages", "media", "site_templates")


def _add_options(parser: argparse.ArgumentParser) -> None:
    output = f"where to write the schemas (default: {DEFAULT}/ in the collection)"
    parser.add_argument("--output", metavar="DIR", type=arguments.folder, help=output)


def _schema(options: argparse.Namespace, root: Path) -> int:
    """Write the schemas, print what an editor has to be told to standard output, and return the exit code."""
    from dateline import pipeline
    from dateline.load.collection import load

    folder = Path(options.output) if options.output else root / DEFAULT
    if (lack := collection.lacking(root)) is not None:
        terminal.say(lack)
        return exits.BLOCKED
    if (holder := _holder(folder, root)) is not None:
        terminal.say(f"error: {terminal.where(folder)} lies in {holder}/, where every file is read; choose another folder with `--output`")
        return exits.BLOCKED
    terminal.step(f"Reading {_real(root)}", quiet=options.quiet)
    loaded = load(DiskTree(root))
    if faults := terminal.tally(loaded.diagnostics):
        terminal.say(f"{faults} in the files: what could be read is offered, and `check` tells the rest")
    files = pipeline.schemas(loaded.records)
    try:
        changed = write_files(files, folder)
    except WriteFault as fault:
        terminal.say(f"error: {fault}; choose another folder with `--output`")
        return exits.BLOCKED
    place = f"{terminal.where(folder)}/"
    done = f"Wrote {terminal.count(changed, 'schema')} to {place}" if changed else f"The schemas in {place} are up to date"
    terminal.step(done, quiet=options.quiet)
    terminal.put(_told(_as_seen(folder, root)))
    return exits.DONE


def _holder(folder: Path, root: Path) -> str | None:
    """Return the folder of the collection's records in which a folder lies, if it lies in one."""
    real = _real(folder)
    return next((name for name in _OF_RECORDS if real.is_relative_to(_real(root / name))), None)


def _real(folder: Path) -> Path:
    """Return where a folder is when its links are followed; one that leads in a circle is left as it is."""
    return Path(os.path.realpath(folder))


def _as_seen(folder: Path, root: Path) -> str:
    """Return a folder as a path from the collection, whole where it is not below it."""
    real, collection = _real(folder), _real(root)
    return (real.relative_to(collection) if real.is_relative_to(collection) else real).as_posix()


def _told(folder: str) -> str:
    """Say what an editor has to be told."""
    from dateline.schema.settings import modelines, vscode

    lines = modelines(visible(folder))
    width = max(len(path) for path, _ in lines)
    return "\n".join(
        (
            "For VS Code with the extension `YAML` of Red Hat, in .vscode/settings.json:",
            "",
            json.dumps(vscode(folder), indent=2),
            "",
            "For another editor with yaml-language-server, as the first line of a file:",
            "",
            *(f"{path:<{width}}   {line}" for path, line in lines),
        )
    )


VERB = Verb(
    "schema",
    help="write JSON Schemas, by which an editor completes and checks records",
    description="""\
Write JSON Schemas of all records, with the ids of the collection as completions, and say how an editor is
told of them. Done again after sources, actors or topics were added.""",
    add_options=_add_options,
    run=_schema,
)
