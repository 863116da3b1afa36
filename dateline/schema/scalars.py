"""Values that are one text in the file: each shape as JSON Schema.

An editor has made a number of `1912` and a boolean of `true` before it looks at the schema; to Dateline both are text. So texts
may be any of these, and patterns, which bind strings alone, are for what an editor leaves a string. Blocks end with a line end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from dateline.form.shape import Number, Pattern, Word
from dateline.text.ids import LONGEST_ID

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"

ID = "[a-z0-9]+(-[a-z0-9]+)*"
_LINE_ENDS = r"[\r\n]*"
_NUMBER = r"-?[0-9]+(\.[0-9]+)?"
_WHOLE = "[0-9]{1,9}"
_URL = r"[Hh][Tt][Tt][Pp][Ss]?://[^ \t\r\n]+"
_LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
# The signs of EDTF and of times of day: enough to tell a date from words.
_DATE = r"[\]\[{}0-9XYESTZ?~%.,:/+\-]+"
_DATES = {
    "2025-05-19": "A day.",
    "2025-05": "A month.",
    "2025": "A year.",
    "2025-05~": "About a month; ? for perhaps, % for perhaps about.",
    "2025-05-19/2025-05-20": "From one day to another; it lasted.",
    "2025-05/..": "From a month on, continuing.",
    "[..2025-05-19]": "By a day: on it, or on one before it.",
    "[2025-05-19..2025-05-25]": "One day of several.",
}
_READ_AS = {"true": True, "1": 1}
"""Of the words that fields take, those that an editor reads as something else than text."""


def scalars() -> dict[str, dict[str, Json]]:
    """Return the definitions of the texts that many fields hold, by name."""
    return {
        "line": _text(r"[^\r\n]+", "One line of text is wanted here."),
        "text": _unless_boolean({"type": ["string", "number"], "minLength": 1, "errorMessage": "A text is wanted here."}),
        "id": _text(ID, "An id has small letters a to z, digits and single hyphens."),
        "date": {
            "type": ["string", "integer"],
            "pattern": whole(_DATE),
            "errorMessage": "A date in EDTF is wanted here, such as 2025-05-19, 2025-05~ or [..2025-05-19].",
            "defaultSnippets": [{"label": date, "description": about, "body": f'"{date}"'} for date, about in _DATES.items()],
        },
        "url": {
            "type": "string",
            "pattern": whole(_URL),
            "errorMessage": "An address of the web is wanted here, with https:// or http://.",
        },
        "language": {
            "type": "string",
            "pattern": whole(_LANGUAGE),
            "errorMessage": "A tag of BCP 47 is wanted here, such as en, fr or pt-BR.",
        },
    }


def name_of(what: str) -> dict[str, Json]:
    """Return the schema of keys that their writer chooses; `what` says what they are: a label, an id."""
    message = f"{what.capitalize()}s have small letters a to z, digits and single hyphens."
    return {"title": what, "pattern": whole(ID), "maxLength": LONGEST_ID, "errorMessage": message}


def word(shape: Word, meanings: Mapping[str, str]) -> dict[str, Json]:
    """Return the schema of a field that takes one of a few words; `meanings` are told to who chooses, where there are any."""
    read = {text: _READ_AS[text] for text in shape.words if text in _READ_AS}
    if read:
        return {"enum": [*read.values(), *shape.words]}
    told: dict[str, Json] = {"enumDescriptions": [meanings[text] for text in shape.words]} if meanings else {}
    return {"type": "string", "enum": list(shape.words), **told}


def number(shape: Number) -> dict[str, Json]:
    """Return the schema of a number, which may stand in quotation marks."""
    bounds: dict[str, Json] = {"minimum": _bound(shape.least)}
    if shape.most is not None:
        bounds["maximum"] = _bound(shape.most)
    wanted = "A whole number is wanted here." if shape.whole else "A number is wanted here, with a point: 0.35."
    pattern = whole(_WHOLE if shape.whole else _NUMBER)
    return {"type": ["string", "integer" if shape.whole else "number"], **bounds, "pattern": pattern, "errorMessage": wanted}


def pattern(shape: Pattern, about: str) -> dict[str, Json]:
    """Return the schema of a text in a form of its own; `about` says what is wanted."""
    regex = shape.regex.removeprefix("^").removesuffix("$")
    # A hash may be of digits alone, and an ISBN mostly is.
    may_be_digits = any(re.fullmatch(shape.regex, "1" * length) for length in range(1, 65))
    types: Json = ["string", "number"] if may_be_digits else "string"
    return {"type": types, "pattern": whole(regex), "errorMessage": about.replace("`", "")}


def whole(regex: str) -> str:
    """Return a pattern that a whole value has to fit, but for the line ends of a block.

    >>> whole("[0-9]+")
    '^([0-9]+)[\\\\r\\\\n]*$'
    """
    return f"^({regex}){_LINE_ENDS}$"


def _text(regex: str, message: str) -> dict[str, Json]:
    return _unless_boolean({"type": ["string", "number"], "pattern": whole(regex), "errorMessage": message})


def _unless_boolean(schema: dict[str, Json]) -> dict[str, Json]:
    # A type that names boolean would have editors offer true and false for every title.
    return {"if": {"type": "boolean"}, "else": schema}


def _bound(number: float) -> int | float:
    return int(number) if number == int(number) else number
