"""What became of a record, in the data: ids that it had, and that it was withdrawn.

In here: those parts, of every kind of record alike. Not in here: the records themselves (_json_events.py and its neighbours).
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.export._json import Json, given
from dateline.export._json_dates import edtf_of
from dateline.model.records import Withdrawn


def lasting(previous_ids: Iterable[str], withdrawn: Withdrawn | None) -> dict[str, Json]:
    """Return both parts, as far as they are there."""
    return given(previous_ids=list(previous_ids), withdrawn=_withdrawn(withdrawn))


def _withdrawn(withdrawn: Withdrawn | None) -> dict[str, Json] | None:
    if withdrawn is None:
        return None
    return given(date=edtf_of(withdrawn.date), reason=withdrawn.reason, replaced_by=withdrawn.replaced_by)
