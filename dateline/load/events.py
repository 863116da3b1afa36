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
from dateline.model.records import EventRecord, ExcerptRecord, Role, Status
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
    fields.needs("date", 'date: "2025-05-19"')
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
    if text is None or node is None:
        return text
    headline = f"`short` has {len(text)} characters, and {LONGEST_SHORT} are the most"
    help = "shorten it, or remove the line: the title is used then"
    fields.desk.report(rules.SHORT_TOO_LONG, fields.desk.line_of(node.span), headline, f"{over} too many", help=[help])
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
    mapping = mapping_of(desk, node, what, label.span, "write `source: …` and `exact: …` below the label, indented")
    if mapping is None:
        return None
    fields = Fields(desk, mapping, Kind("an excerpt", what, _EXCERPT_FIELDS), label)
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


def _report_dated(desk: Desk, record: EventRecord, severity: str) -> None:
    if severity == Severity.OFF.value:
        return
    reason = next((item.reason for item in record.allow if item.rule == rules.DATED_ID.name), None)
    date = _DATE.search(record.id)
    bare = re.sub("-{2,}", "-", re.sub("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "", record.id)).strip("-")
    help = f"name what happened: `{bare}.yaml`" if forms.is_id(bare) else "name what happened"
    desk.report(
        rules.DATED_ID,
        None,
        f"the id `{record.id}` holds a date",
        f"`{date[0]}` may be corrected, the id may not" if date else "",
        help=[help],
        severity=Severity(severity),
        allowed=reason,
    )
