"""Read the excerpts of an event.

In here: the fields of a quotation. Not in here: whether it stands in its source (check/).
"""

from __future__ import annotations

import re

from dateline.form.event import EVENT, EXCERPT, LOCATOR
from dateline.load import forms, lasting, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind, mapping_of
from dateline.load.words import shown
from dateline.model.records import ExcerptRecord, Role
from dateline.text.node import Node, Scalar
from dateline.text.yaml_values import in_quotation_marks

_EXAMPLE = "write each excerpt below a label of its own: `call:`, and below that `source: …` and `exact: …`"
_LOCATOR_EXAMPLE = "write where the words stand: `locator: {page: 12}`"
_ROLES = tuple(role.value for role in Role)
_TIMECODE = re.compile(LOCATOR.field("timecode").shape.regex)  # type: ignore[union-attr]  # the shape of a time code is a pattern


def read(fields: Fields) -> tuple[ExcerptRecord, ...]:
    """Return the excerpts that can be read."""
    found = fields.mapping_at("excerpts", _EXAMPLE)
    read = [_excerpt(fields.desk, label, node) for label, node in found.entries] if found else []
    return tuple(excerpt for excerpt in read if excerpt is not None)


def _excerpt(desk: Desk, label: Scalar, node: Node) -> ExcerptRecord | None:
    if desk.is_spoilt(label):
        return None
    if not forms.is_id(label.value):
        forms.report_id(desk, label.span, label.value, "a label", lambda mended: f"write `{mended}:`, and `[^{mended}]` in the summary")
    what = f"the excerpt `{label.value}`"
    mapping = mapping_of(desk, node, what, label.span, _example(node))
    if mapping is None:
        return None
    fields = Fields(desk, mapping, Kind.of(EXCERPT, what, EVENT), label)
    fields.needs("source", "source: id-of-a-source")
    if "suppressed" not in fields.given:
        fields.needs("exact", 'exact: "the words as they stand in the source"')
    role = fields.one_of("role", _ROLES)
    return ExcerptRecord(
        label=label.value,
        source=fields.line("source") or "",
        exact=fields.text("exact") or "",
        prefix=fields.text("prefix"),
        suffix=fields.text("suffix"),
        role=Role(role) if role else Role.STATES,
        attribution=fields.lines("attribution"),
        speaker=fields.line("speaker"),
        document=fields.line("document"),
        origin=fields.line("origin"),
        locator=_locator(fields),
        translation=fields.text("translation"),
        note=fields.text("note"),
        suppressed=lasting.suppressed(fields),
    )


def _locator(fields: Fields) -> tuple[tuple[str, str], ...]:
    found = fields.mapping_at("locator", _LOCATOR_EXAMPLE)
    if found is None:
        return ()
    locator = Fields(fields.desk, found, Kind.of(LOCATOR, "`locator`"), fields.key("locator"))
    read = [(name, locator.line(name)) for name in LOCATOR.names if name in locator.given]
    return tuple((name, text) for name, text in read if text is not None and (name != "timecode" or _is_timecode(locator, text)))


def _is_timecode(locator: Fields, text: str) -> bool:
    node = locator.raw("timecode")
    if _TIMECODE.fullmatch(text) or node is None:
        return True
    headline = f"`{shown(text)}` is not a time from the beginning of a recording"
    help = 'write hours, minutes and seconds, or minutes and seconds: `timecode: "1:02:45"`'
    locator.desk.report(rules.INVALID_TIMECODE, node.span, headline, "a time with colons is wanted here", help=[help])
    return False


def _example(node: Node) -> str:
    """Say how an excerpt is written; a text in its place is most likely the quotation."""
    if not isinstance(node, Scalar) or "\n" in node.value:
        return "write `source: …` and `exact: …` below the label, indented"
    return f"write below the label, indented:\n  source: id-of-a-source\n  exact: {in_quotation_marks(node.value)}"
