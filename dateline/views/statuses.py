"""What is said of an event that did not simply occur.

`occurred` and `reported` make no noise: they have no sign.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.records import Status
from dateline.views.wording import Wording

SIGNS = {Status.CLAIMED: None, Status.EXPECTED: "○", Status.CANCELLED: "×", Status.DID_NOT_HAPPEN: "×"}
"""The sign of each status; that of a claim is the quotation marks of the language."""


@dataclass(frozen=True, slots=True)
class StatusShown:
    """A sign and its word: no state is told by a sign or a colour alone."""

    name: str
    sign: str
    text: str


def disputed(wording: Wording) -> StatusShown:
    """Return the sign of an event about which its sources disagree."""
    return StatusShown("disputed", "≠", wording.t("statuses.disputed"))


def draft(wording: Wording) -> StatusShown:
    """Return the sign of an event that is not published yet."""
    return StatusShown("draft", "✎", wording.t("statuses.draft"))


def unverified(wording: Wording) -> StatusShown:
    """Return the sign of an event that rests on no excerpt yet."""
    return StatusShown("unverified", "?", wording.t("statuses.unverified"))


def shown(status: Status | None, wording: Wording) -> StatusShown | None:
    """Return the sign of a status; None for what makes no noise, or is not told."""
    if status is None or status not in SIGNS:
        return None
    return StatusShown(status.value, SIGNS[status] or wording.t("statuses.claimed_sign"), wording.t(f"statuses.{status.value}"))
