"""Read an event.

In here: the fields of an event. Not in here: its excerpts (excerpts.py), the basis of its date (basis.py), accounts (accounts.py), what
it names beside its evidence (attachments.py); whether any of it holds (check/).
"""

from __future__ import annotations

import re
from collections import abc

from dateline.diagnostics.diagnostic import Severity
from dateline.form.event import EVENT, LONGEST_SHORT
from dateline.load import accounts, allow, attachments, basis, excerpts, forms, lasting, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind
from dateline.model.records import EventRecord, Status
from dateline.text import align
from dateline.text.node import Mapping, Scalar
from dateline.text.origin import Origin

_STATUSES = tuple(status.value for status in Status)
_INSTEAD = {"disputed": "tell what the sources disagree about under `accounts`: without `preferred` the event is shown as disputed"}
"""Words that are no status, and what is written for them."""
_DATE = re.compile("[0-9]{4}-[0-9]{2}")


def read(desk: Desk, root: Mapping, id: str, severities: abc.Mapping[str, str]) -> EventRecord:
    """Return what an event file says; `severities` are the site's, for the one rule of form that is a matter of style."""
    fields = Fields(desk, root, Kind.of(EVENT, "the event"))
    # Of what was taken down no word need be left.
    if "suppressed" not in fields.given:
        fields.needs("title", "title: What happened, on one line")
        fields.needs("date", 'date: "2025-05-19"', lead="write when it happened, a year, a month or a day, for example")
        fields.needs("summary", "summary: What happened, in a sentence or two.[^label]")
    status = fields.one_of("status", _STATUSES, _INSTEAD.get)
    record = EventRecord(
        id=id,
        title=fields.line("title") or "",
        short=_short(fields),
        date=forms.date(fields, "date"),
        basis=basis.read(fields),
        status=Status(status) if status else None,
        summary=fields.text("summary") or "",
        excerpts=excerpts.read(fields),
        actors=fields.lines("actors"),
        topics=fields.lines("topics"),
        allow=allow.read(fields),
        given=tuple(sorted(fields.given - basis.unsaid(fields))),
        origin=Origin(desk.file, root),
        clock=fields.line("clock"),
        after=fields.line("after"),
        expects=forms.date(fields, "expects"),
        body=fields.text("body"),
        accounts=accounts.read(fields),
        places=attachments.places(fields),
        relations=attachments.relations(fields),
        media=attachments.media(fields),
        links=attachments.links(fields),
        credits=attachments.credits(fields),
        corrections=attachments.corrections(fields),
        draft=forms.is_true(fields, "draft"),
        previous_ids=lasting.previous_ids(fields),
        withdrawn=lasting.withdrawn(fields),
        suppressed=lasting.suppressed(fields),
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
