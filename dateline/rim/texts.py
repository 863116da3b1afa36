"""The archived texts of a collection, and the proofs that stand in for texts, read for a second opinion on a built site.

In here: `seeds/<id>.txt` and `seeds/<id>.proof.json` as text by source. Not in here: their records (load/), what is quoted from
them (reread/).
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.text.tree import InputTree, read_text

_FOLDER = "seeds/"
_TEXT = ".txt"
_PROOF = ".proof.json"


def source_texts(tree: InputTree, elsewhere: str | None = None) -> Mapping[str, str]:
    """Return the text of every source that has one, by the source's id; those beside the records come before those kept `elsewhere`.

    Raises:
        ReadFault: A text cannot be read, or is not UTF-8.
    """
    others = _files(tree, f"{elsewhere}/", _TEXT) if elsewhere is not None else {}
    return {id: read_text(tree, path) for id, path in {**others, **_files(tree, _FOLDER, _TEXT)}.items()}


def source_proofs(tree: InputTree) -> Mapping[str, str]:
    """Return the proof of every source that has one, as it is written, by the source's id.

    Raises:
        ReadFault: A proof cannot be read, or is not UTF-8.
    """
    return {id: read_text(tree, path) for id, path in _files(tree, _FOLDER, _PROOF).items()}


def _files(tree: InputTree, folder: str, ending: str) -> Mapping[str, str]:
    """Return the paths of the files of one kind in a folder, by the id of their source."""
    found = (entry.path for entry in tree.entries(folder) if entry.path.endswith(ending))
    names = ((path, path.removeprefix(folder).removesuffix(ending)) for path in found)
    return {id: path for path, id in names if "/" not in id}
