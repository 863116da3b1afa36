"""Say what is wrong with a file that is no YAML, or no record, in the words of somebody who writes records.

A parser says where it gave up, which is seldom where the slip is, and each parser in other words; neither is shown.
In here: asking the recognisers (slips.py), and what parsers let pass. Not in here: what records do without (builder.py).
"""

from __future__ import annotations

import re

from dateline.load import rules, slips
from dateline.load.desk import Desk
from dateline.load.scene import Failure, Scene, lines_to
from dateline.text.file import Span
from dateline.text.node import Mapping, Node, Scalar, Sequence

# The group is atomic, so that CR and LF stay together: tried as two line ends each, forty lines could be read in 2^40 ways.
_DIRECTIVE = re.compile(r"\A(?:[ \t]*(?:#[^\r\n]*)?(?>\r\n|\r|\n))*(%[^\r\n]*)")
_FIELD = "begin each field with its name, a colon and a space: `title: …`"
_ONE_RECORD = "one file is one record: write its fields without `- ` before them, and put further records into files of their own"


def report_failure(desk: Desk, failure: Failure) -> None:
    """Report the one slip that ended the reading."""
    text = desk.file.text
    at = min(failure.last.end if failure.at is None else failure.at, len(text))
    scene = Scene(text, at, failure, lines_to(text, at))
    slip = next((found for recognise in slips.RECOGNISERS if (found := recognise(scene)) is not None), None) or slips.anything(scene)
    desk.report(rules.YAML_SYNTAX, slip.span, slip.headline, slip.label, help=slip.help, other=slip.other)


def report_directive(desk: Desk) -> bool:
    """Report a line `%…` at the head of a file, which parsers would take for an order to themselves; tell whether there is one."""
    found = _DIRECTIVE.match(desk.file.text)
    if found is None:
        return False
    span = Span(found.start(1), found.end(1))
    desk.report(
        rules.YAML_SYNTAX,
        span,
        "the file begins with a `%` line",
        "not a field",
        help=["remove the line: a record begins with its first field"],
    )
    return True


def report_no_fields(desk: Desk, root: Node) -> None:
    """Report a file that is a list or one text."""
    text = desk.file.text
    line = lines_to(text, root.span.start)[-1]
    slip = slips.no_space(Scene(text, root.span.start, Failure(None, None, root.span, False, None), (line,)))
    if slip is not None and isinstance(root, Scalar):
        desk.report(rules.YAML_SYNTAX, slip.span, slip.headline, slip.label, help=slip.help)
        return
    what = "one text" if isinstance(root, Scalar) else "a list"
    span = desk.line_of(root.span)
    desk.report(
        rules.YAML_SYNTAX,
        span,
        f"the file is {what}, not a record of fields",
        "a field is wanted here",
        help=[_ONE_RECORD if isinstance(root, Sequence) and isinstance(root.items[0], Mapping) else _FIELD],
    )
