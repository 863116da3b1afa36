"""The archived texts of a collection, read for a second opinion on a built site.

In here: `seeds/<id>.txt` as text by source. Not in here: their records (load/), what is quoted from them (reread/).
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.text.tree import InputTree, read_text

_FOLDER = "seeds/"
_ENDING = ".txt"


def source_texts(tree: InputTree) -> Mapping[str, str]:
    """Return the text of every source that has one, by the source's id.

    Raises:
        ReadFault: A text cannot be read, or is not UTF-8.
    """
    paths = [entry.path for entry in tree.entries(_FOLDER) if entry.path.endswith(_ENDING) and entry.path.count("/") == 1]
    return {path.removeprefix(_FOLDER).removesuffix(_ENDING): read_text(tree, path) for path in paths}
