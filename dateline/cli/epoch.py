"""The time that stands for now where something is to come out the same again.

In here: the variable that names it. Not in here: the time of a commit (rim/), the clock (verbs that date what a person does now).

Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

VARIABLE = "SOURCE_DATE_EPOCH"


class EpochFault(Exception):
    """The variable is set, and names no time; the message says what to write."""


def named() -> datetime | None:
    """Return the time that the variable names; None where it is not set.

    Raises:
        EpochFault: It is no count of seconds since 1970.
    """
    said = os.environ.get(VARIABLE)
    if not said:
        return None
    try:
        return datetime.fromtimestamp(int(said), UTC)
    except (ValueError, OverflowError, OSError) as fault:
        wrong = f"the variable {VARIABLE} is `{said}`, which is no count of seconds since 1970"
        raise EpochFault(f"{wrong}; write one such as 1700000000, or unset it") from fault
