"""A term more in the vocabulary, as `new actor`, `new topic` and `new place` add one.

In here: the way of all three. Not in here: the options of each (kinds/).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dateline.cli import exits, reserved, terminal, writing

if TYPE_CHECKING:
    from dateline.draft.yaml import Value
    from dateline.model.past import Kind

_KINDS: Mapping[str, Kind] = {"actors": "actor", "topics": "topic", "places": "place"}


def add_options(parser: argparse.ArgumentParser, one: str) -> None:
    """Add what every term takes."""
    parser.add_argument("id", nargs="?", metavar="ID", help=f"the id by which events name the {one} (default: made of the name)")
    parser.add_argument("--name", metavar="NAME", type=writing.one_line, help="the name as it is shown (default: made of the id)")


def add(options: argparse.Namespace, root: Path, field: str, more: Mapping[str, Value]) -> int:
    """Add a term to its file, behind those that are there, and return the exit code; `field` of an event names such terms."""
    from dateline.draft.vocabulary import with_term
    from dateline.text.ids import name_of

    path = f"vocabulary/{field}.yaml"
    id = writing.id_of(options.id, options.name, options, f"{options.called} the-id --name 'The name'")
    if reserved.refused(_KINDS[field], id, root):
        return exits.BLOCKED
    # What was typed as an id and is none is the name.
    made = name_of(id, proper=field != "topics")
    name = options.name or (made if options.id == id else writing.one_line(options.id))
    fields: dict[str, Value] = {"name": name, **more}
    is_there = (root / path).exists()
    if not (_added(root, path, id, fields) if is_there else writing.write({path: with_term("", id, fields)}, root)):
        return exits.BLOCKED
    if name == made and options.name is None:
        terminal.step(f"Its name is `{name}`, made of the id; mend it in {path} if it is another", quiet=options.quiet)
    return writing.proved([path], root, f"name it in an event as `{field}: [{id}]`, then `check`", id=id)


def _added(root: Path, path: str, id: str, fields: Mapping[str, Value]) -> bool:
    """Write a file anew with a term at its end, or say why not; tell which."""
    from dateline.draft.vocabulary import with_term
    from dateline.draft.yaml import document
    from dateline.load.yaml_tree import read_yaml
    from dateline.model.output import OutputFile
    from dateline.rim.trees import DiskTree
    from dateline.rim.writing import WriteFault, write_files
    from dateline.text.file import BOM, TextFile, decode
    from dateline.text.tree import ReadFault

    try:
        content = DiskTree(root).read(path)
    except ReadFault as fault:
        terminal.say(f"error: `{path}` cannot be read: {fault.reason}")
        return False
    file = decode(PurePosixPath(path), content)
    before = read_yaml(file) if isinstance(file, TextFile) else None
    if not isinstance(file, TextFile) or before is None or before.problems:
        terminal.say(
            f"error: {path} cannot be read as it is\n  = help: `check` tells what is to be mended there first; nothing was changed"
        )
        return False
    entry = before.root.entry(id) if before.root is not None else None
    if entry is not None:
        cure = "give another id, or change the lines there; nothing was changed"
        terminal.say(f"error: `{id}` is there already: {path}:{file.position(entry[0].span.start)[0]}\n  = help: {cure}")
        return False
    text = with_term(file.text, id, fields)
    after = read_yaml(TextFile(file.path, text, ""))
    keys = [key.value for key, _ in before.root.entries] if before.root is not None else []
    if after.problems or after.root is None or [key.value for key, _ in after.root.entries] != [*keys, id]:
        lines = document({id: fields}).rstrip()
        terminal.say(f"error: nothing can be added at the end of {path} as it is written\n  = help: add these lines by hand:\n{lines}")
        return False
    mark = BOM if content.decode().startswith(BOM) else ""
    try:
        write_files([OutputFile(path, f"{mark}{text}".encode())], root)
    except WriteFault as fault:
        terminal.say(f"error: {fault}")
        return False
    return True
