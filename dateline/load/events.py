"""Read an event.

In here: the fields of an event and of its excerpts. Not in here: the basis of its date (basis.py); whether any of it holds (check/).
"""

from __future__ import annotations

import re
from collections import abc

from dateline.diagnostics.diagnostic import Severity
from dateline.load import allow, basis, forms, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind, mapping_of
from dateline.load.words import in_quotation_marks
from dateline.model.records import EventRecord, ExcerptRecord, Role, Status
from dateline.text import align
from dateline.text.node import Mapping, Node, Scalar
from dateline.text.origin import Origin

LONGEST_SHORT = 28
_EVENT = Kind(
    "an event",
    "the event",
    ("title", "short", "date", "date_basis", "status", "summary", "excerpts", "actors", "topics", "allow"),
)
_EXCERPT_FIELDS = ("source", "exact", "prefix", "suffix", "role", "attribution", "note")
_EXCERPTS_EXAMPLE = "write each excerpt below a label of its own: `call:`, and below that `source: …` and `exact: …`"
_STATUSES = tuple(status.value for status in Status)
_ROLES = tuple(role.value for role in Role)
_DATE = re.compile("[0-9]{4}-[0-9]{2}")


def read(desk: Desk, root: Mapping, id: str, severities: abc.Mapping[str, str]) -> EventRecord:
    """Return what an event file says; `severities` are the site's, for the one rule of form that is a matter of style."""
    fields = Fields(desk, root, _EVENT)
    fields.needs("title", "title: What happened, on one line")
    fields.needs("date", 'date: "2025-05-19"', lead="write when it happened, a year, a month or a day, for example")
    fields.needs("summary", "summary: What happened, in a sentence or two.[^label]")
    status = fields.one_of("status", _STATUSES)
    record = EventRecord(
        id=id,
        title=fields.line("title") or "",
        short=_short(fields),
        date=forms.date(fields, "date"),
        basis=basis.read(fields),
        status=Status(status) if status else None,
        summary=fields.text("summary") or "",
        excerpts=_excerpts(fields),
        actors=fields.lines("actors"),
        topics=fields.lines("topics"),
        allow=allow.read(fields),
        given=fields.given,
        origin=Origin(desk.file, root),
    )
    if _DATE.search(id):
        _report_dated(desk, record, severities.get(rules.DATED_ID.name, rules.DATED_ID.severity.value))
    return record


def _short(fields: Fields) -> str | None:
    text = fields.line("short")
    over = len(text) - LONGEST_SHORT if text else 0
    node = fields.raw("short") if over > 0 else None
    if text is None or not isinstance(node, Scalar):
        return text
    headline = f"`short` has {len(text)} characters, and {LONGEST_SHORT} are the most"
    help = "shorten it, or remove the line: the title is used then"
    rest = fields.desk.line_of(align.span_of(node, fields.desk.file.text, LONGEST_SHORT, len(text)))
    fields.desk.report(rules.SHORT_TOO_LONG, rest, headline, f"{over} too many" if over > 1 else "one too many", help=[help])
    return None


def _excerpts(fields: Fields) -> tuple[ExcerptRecord, ...]:
    found = fields.mapping_at("excerpts", _EXCERPTS_EXAMPLE)
    read = [_excerpt(fields.desk, label, node) for label, node in found.entries] if found else []
    return tuple(excerpt for excerpt in read if excerpt is not None)


def _excerpt(desk: Desk, label: Scalar, node: Node) -> ExcerptRecord | None:
    if desk.is_spoilt(label):
        return None
    if not forms.is_id(label.value):
        forms.report_id(desk, label.span, label.value, "a label", lambda mended: f"write `{mended}:`, and `[^{mended}]` in the summary")
    what = f"the excerpt `{label.value}`"
    mapping = mapping_of(desk, node, what, label.span, _excerpt_example(node))
    if mapping is None:
        return None
    fields = Fields(desk, mapping, Kind("an excerpt", what, _EXCERPT_FIELDS, _EVENT.fields), label)
    fields.needs("source", "source: id-of-a-source")
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
        note=fields.text("note"),
    )


def _excerpt_example(node: Node) -> str:
    """Say how an excerpt is written; a text in its place is most likely the quotation."""
    if not isinstance(node, Scalar) or "\n" in node.value:
        return "write `source: …` and `exact: …` below the label, indented"
    return f"write below the label, indented:\n  source: id-of-a-source\n  exact: {in_quotation_marks(node.value)}"


def _report_dated(desk: Desk, record: EventRecord, severity: str) -> None:
    if severity == Severity.OFF.value:
        return
    reason = next((item.reason for item in record.allow if item.rule == rules.DATED_ID.name), None)
    date = _DATE.search(record.id)
    bare = re.sub("-{2,}", "-", re.sub("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "", record.id)).strip("-")
    rename = f"rename the file to `{bare}.yaml`" if forms.is_id(bare) else "name the file for what happened"
    keep = f"if the date is part of a name, write `allow: [{{rule: {rules.DATED_ID.name}, reason: …}}]`"
    desk.report(
        rules.DATED_ID,
        None,
        f"the id `{record.id}` holds a date",
        f"`{date[0]}` may be corrected, the id may not" if date else "",
        help=[rename, keep],
        severity=Severity(severity),
        allowed=reason,
    )
