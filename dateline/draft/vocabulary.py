"""A term more in a file of the vocabulary, behind those that are there.

In here: the text with the term, nothing of what stood there changed. Not in here: whether the id is free, and whether the file reads
as before (cli/).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.draft.yaml import Value, document

_FIRST_KEY = re.compile(r"^( *)(?![\s#]|---|\.\.\.|%)\S", re.M)
_LINE_END = re.compile(r"\r\n|\r|\n")


def with_term(text: str, id: str, fields: Mapping[str, Value]) -> str:
    """Return a vocabulary with a term at its end, in the indentation and with the line ends of those before it.

    A file that does not end with a line end does not end with one afterwards either.

    >>> with_term("sea:  # ours\\r\\n  name: Sea\\r\\n", "pier", {"name": "Pier"})
    'sea:  # ours\\r\\n  name: Sea\\r\\npier:\\r\\n  name: Pier\\r\\n'
    """
    found = _LINE_END.search(text)
    end = found[0] if found else "\n"
    first = _FIRST_KEY.search(text)
    indent = first[1] if first else ""
    lines = [f"{indent}{line}" for line in document({id: fields}).splitlines()]
    if text and not text.endswith(("\n", "\r")):
        return f"{text}{end}{end.join(lines)}"
    return text + "".join(f"{line}{end}" for line in lines)
