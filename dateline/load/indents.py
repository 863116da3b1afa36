"""Signs other than the space that indent a line, and what is said of them.

YAML takes a tab at the start of a line for a fault or for nothing, and a no-break space for a letter of a name.
In here: those signs, and lines that YAML lets pass with them. Not in here: files that are no YAML for them (slips.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import abc
from dataclasses import dataclass

from dateline.load import rules
from dateline.load.desk import Desk
from dateline.text.file import Span
from dateline.text.node import Scalar


@dataclass(frozen=True, slots=True)
class Indent:
    """A sign other than the space that indents a line, and what is said of it; `more` is for one further line, and for several."""

    sign: str
    pattern: re.Pattern[str]
    headline: str
    label: str
    help: str
    more: tuple[str, str]


INDENTS = (
    Indent(
        "\t",
        re.compile(r"(?:(?<=[\r\n])|\A)( *)(\t[ \t]*)(?=[^\s#])"),
        "a tab indents a line",
        "YAML indents by spaces alone",
        "put two spaces for each tab, and set your editor to write spaces",
        ("a tab indents one more line", "tabs indent {} more lines"),
    ),
    Indent(
        "\u00a0",
        re.compile("(?:(?<=[\r\n])|\\A)( *)(\u00a0[ \u00a0]*)(?=[^\\s#])"),
        "a no-break space indents a line",
        "YAML indents by plain spaces alone",
        "put plain spaces for the no-break spaces at the start of the line",
        ("a no-break space indents one more line", "no-break spaces indent {} more lines"),
    ),
)


def report(desk: Desk, scalars: abc.Sequence[Scalar]) -> bool:
    """Report the first line that a tab or a no-break space indents, unless it goes on with a value; tell whether there is one."""
    return any(_report_indent(desk, scalars, indent) for indent in INDENTS if indent.sign in desk.file.text)


def _report_indent(desk: Desk, scalars: abc.Sequence[Scalar], indent: Indent) -> bool:
    starts = [scalar.span.start for scalar in scalars]
    indented = [found for found in indent.pattern.finditer(desk.file.text) if not _goes_on(found, starts, scalars)]
    if indented:
        first = indented[0]
        count = len(indented) - 1
        more = indent.more[1].format(count) if count > 1 else indent.more[0] if count else ""
        span = Span(first.start(2), first.end(2))
        desk.report(rules.YAML_SYNTAX, span, indent.headline, indent.label, help=[indent.help], note=[more])
    return bool(indented)


def _goes_on(tab: re.Match[str], starts: abc.Sequence[int], scalars: abc.Sequence[Scalar]) -> bool:
    """Tell whether the line continues a value; in a block only what follows its own indentation by spaces does."""
    index = bisect_left(starts, tab.start()) - 1
    if index < 0 or scalars[index].span.end <= tab.start():
        return False
    return scalars[index].style in ("plain", "single", "double") or bool(tab[1])
