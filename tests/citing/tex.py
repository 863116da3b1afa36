"""Undo what TeX needs: the text behind a value in BibTeX, by the rules of TeX and not by those of the writer."""

from __future__ import annotations

import re

_NAMED = {
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbraceleft": "{",
    "textbraceright": "}",
}
_SIGN = re.compile(r"\\(?P<name>[A-Za-z]+)\{\}|\\(?P<sign>[^A-Za-z])|(?P<brace>[{}])")


def text(value: str) -> str:
    """Return a value as TeX would print it: named signs, signs behind a backslash, and groups without their braces."""
    return _SIGN.sub(lambda found: _NAMED[found["name"]] if found["name"] else found["sign"] or "", value)


def names(value: str) -> list[str]:
    """Return the names of a field, as they are parted by `and` outside all braces, each as text."""
    found, depth = [""], 0
    for piece in re.split(r"(\\.|[{}]|\sand\s)", value, flags=re.DOTALL):
        depth += (piece == "{") - (piece == "}")
        if depth == 0 and piece.strip() == "and" and piece != "and":
            found.append("")
        else:
            found[-1] += piece
    return [text(name) for name in found]
