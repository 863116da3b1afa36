"""Signs of a text that nobody sees: which are kept, which become line ends, and which may not come in.

In here: one text as it is settled. Not in here: which signs a file may never hold (text/signs.py).
"""

from __future__ import annotations

import re
from collections import Counter

from dateline.capture.captured import Refused
from dateline.text.display import name_of
from dateline.text.signs import NEVER

_LINE_ENDS = re.compile("[\x0b\x85\u2028\u2029]")
_NEVER = re.compile(f"[{NEVER}]")
_KEPT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e]")
_LOST = re.compile("\\S*\ufffd\\S*")
_LAYOUT = re.compile("[ \t\n\r\f]+")
_MOST_NAMED = 3


def settled(text: str, *, drawn: bool) -> tuple[str, tuple[str, ...]] | Refused:
    """Return a text that a file may hold, and what was done or left in it.

    Of a text that was drawn out of a page, signs that no file may hold are left out, and said. One that is kept as it came is
    refused for them: which words they belong to is for a person to decide.
    """
    doubts = [f"{_counted(sign, number)} is now a line end" for sign, number in _tally(_LINE_ENDS, text)]
    text = _LINE_ENDS.sub("\n", text)
    if drawn:
        doubts += [f"{_counted(sign, number)} was left out, since no file may hold it" for sign, number in _tally(_NEVER, text)]
        text = _NEVER.sub("", text)
    elif first := _NEVER.search(text):
        line, column = _place(text, first.start())
        return Refused(
            f"line {line} has {name_of(first[0])} as its sign {column}, which no file may hold",
            ("delete it there, then begin again; where it cannot be seen, the cursor needs one step more to pass it",),
        )
    doubts += [
        f"{_counted(sign, number)} is kept; a quotation across it has it too, written `\\u{ord(sign):04x}`"
        for sign, number in _tally(_KEPT, text)
    ]
    if lost := _LOST.search(text):
        doubts.append(f"`{lost[0][:40]}` has U+FFFD, which stands for a letter that was lost before it came here")
    return text, tuple(doubts)


def cleaned(text: str) -> str:
    """Return a value of one line without signs that nobody sees, and with one space for each run of spaces and line ends.

    >>> cleaned("  Harbour\\n vote\\u200e ")
    'Harbour vote'
    """
    return _LAYOUT.sub(" ", _NEVER.sub("", _LINE_ENDS.sub(" ", text))).strip()


def _tally(pattern: re.Pattern[str], text: str) -> list[tuple[str, int]]:
    """Return the signs that are there, the most frequent first."""
    return Counter(pattern.findall(text)).most_common(_MOST_NAMED)


def _counted(sign: str, number: int) -> str:
    return f"{name_of(sign)} ({'once' if number == 1 else f'{number:,} times'})"


def _place(text: str, at: int) -> tuple[int, int]:
    """Return line and column, both from 1."""
    lines = re.split(r"\r\n|\r|\n", text[:at])
    return len(lines), len(lines[-1]) + 1
