"""How editors are told which schema is for which file.

In here: the settings of VS Code and the line at the head of a file. Not in here: where the schemas stand, which the caller knows.
"""

from __future__ import annotations

import posixpath

from dateline.schema.kinds import KINDS

MODELINE = "# yaml-language-server: $schema="
"""How the first line of a file begins that names its schema; the address follows, as seen from the file."""


def vscode(folder: str) -> dict[str, dict[str, str]]:
    """Return the settings of VS Code's YAML extension; `folder` holds the schemas, as a path from the collection or a whole one.

    >>> vscode("docs/schema")["yaml.schemas"]["./docs/schema/source.schema.json"]
    'seeds/*.yaml'
    """
    way = folder if posixpath.isabs(folder) else f"./{folder}"
    return {"yaml.schemas": {f"{way}/{kind.file}": kind.glob for kind in KINDS if kind.glob is not None}}


def modelines(folder: str) -> tuple[tuple[str, str], ...]:
    """Return for each kind of YAML file the path of one and its first line.

    >>> modelines("docs/schema")[1]
    ('seeds/<id>.yaml', '# yaml-language-server: $schema=../docs/schema/source.schema.json')
    """
    paths = [(kind, kind.glob.replace("**/", "").replace("*", "<id>")) for kind in KINDS if kind.glob is not None]
    return tuple((path, f"{MODELINE}{_way(folder, path)}/{kind.file}") for kind, path in paths)


def _way(folder: str, path: str) -> str:
    if posixpath.isabs(folder):
        return folder
    way = posixpath.relpath(folder, posixpath.dirname(path) or ".")
    return way if way.startswith("..") else f"./{way}"
