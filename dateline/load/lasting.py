"""Read what makes an address last: the ids that a record had, that it was withdrawn, that it was taken down.

In here: those fields. Not in here: whether the ids that they name are there, or were (check/).
"""

from __future__ import annotations

from dateline.form.common import SUPPRESSED_FORM, WITHDRAWN_FORM
from dateline.load import forms
from dateline.load.fields import Fields, Kind, line_of
from dateline.model.records import Ground, Suppressed, Withdrawn

_GROUNDS = tuple(ground.value for ground in Ground)


def previous_ids(fields: Fields) -> tuple[str, ...]:
    """Return the ids under which a record was published before."""
    found: list[str] = []
    for item, what in fields.items("previous_ids"):
        id = line_of(fields.desk, item, what)
        if id is None:
            continue
        if forms.is_id(id):
            found.append(id)
        else:
            forms.report_id(fields.desk, item.span, id, "an id", lambda mended: f"write it as it was: `{mended}`")
    return tuple(found)


def withdrawn(fields: Fields) -> Withdrawn | None:
    """Return that a record was withdrawn, if it says when and why."""
    example = 'write `{date: "2025-03-14", reason: Why it no longer holds}`'
    found = fields.mapping_at("withdrawn", example)
    if found is None:
        return None
    inner = Fields(fields.desk, found, Kind.of(WITHDRAWN_FORM, "`withdrawn`"), fields.key("withdrawn"))
    inner.needs("date", 'date: "2025-03-14"', lead="write the day on which it was withdrawn, for example")
    inner.needs("reason", "reason: Why it no longer holds")
    date, reason, other = forms.day(inner, "date"), inner.text("reason"), inner.line("replaced_by")
    return Withdrawn(date, reason, other) if date is not None and reason else None


def suppressed(fields: Fields) -> Suppressed | None:
    """Return that something was taken down. What it says cannot be read in full blocks the build, so nothing that was to go is shown."""
    example = 'write `{date: "2025-03-14", ground: copyright}`'
    found = fields.mapping_at("suppressed", example)
    if found is None:
        return None
    inner = Fields(fields.desk, found, Kind.of(SUPPRESSED_FORM, "`suppressed`"), fields.key("suppressed"))
    inner.needs("date", 'date: "2025-03-14"', lead="write the day on which it was taken down, for example")
    inner.needs("ground", f"ground: {_GROUNDS[0]}")
    date, ground = forms.day(inner, "date"), inner.one_of("ground", _GROUNDS)
    return Suppressed(date, Ground(ground) if ground else Ground.OTHER, inner.text("note")) if date is not None else None
