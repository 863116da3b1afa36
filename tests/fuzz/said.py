"""What may be said of a collection, however damaged: places that lie in its files, and words that any terminal takes.

In here: what is wrong with what was said. Not in here: the damage (damage.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from dateline.diagnostics import formats
from dateline.diagnostics.diagnostic import Diagnostic
from dateline.diagnostics.formats import Format, Paper, Report
from dateline.registry import members
from dateline.text.file import Undecodable, decode

FORMATS = members(formats, "FORMAT", Format)
_WORDS_OF_PYTHON = re.compile(r"Traceback|NoneType|<class |object at 0x|\bdict\b|\btuple\b")


def unsound(found: Diagnostic, files: Mapping[str, bytes]) -> list[str]:
    """Return what is wrong with the places of a diagnostic."""
    wrong = []
    said = " ".join((found.finding.message, *found.finding.help))
    for label in (found.finding.primary, *found.finding.secondary):
        path = str(label.file.path)
        read = decode(label.file.path, files[path]) if path in files else None
        text = "" if read is None else read.file.text if isinstance(read, Undecodable) else read.text
        if label.span is not None and not 0 <= label.span.start <= label.span.end <= len(text):
            wrong.append(f"{found.rule.name} at {label.span} of `{path}`, which has {len(text)} signs")
        if path not in files and path not in said:
            wrong.append(f"{found.rule.name} points at `{path}`, which is not there, and does not speak of it")
        # Of a page the head alone is read as YAML, and of a file that cannot be read nothing is shown.
        if not text.startswith(label.file.text):
            wrong.append(f"{found.rule.name} shows another text than that of `{path}`")
    return wrong


def moves(printed: str) -> list[str]:
    """Return the signs of a report that could move the cursor or turn words round, or that no terminal takes."""
    signs = set(printed) - {"\n"}
    turning = {sign for sign in signs if "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"}
    return sorted(turning | {sign for sign in signs if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")})


def unsayable(diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    """Yield what is wrong with diagnostics as they are printed, in every form of printing."""
    for form in FORMATS:
        printed = form.render(Report(diagnostics), Paper())
        if signs := moves(printed):
            yield f"the form `{form.name}` prints {signs!a}"
        if words := _WORDS_OF_PYTHON.search(printed):
            yield f"the form `{form.name}` prints `{words[0]}`"
        if any(found.finding.primary.place[0] not in printed for found in diagnostics):
            yield f"the form `{form.name}` leaves a path out"
