"""The time that stands for now where something is to come out the same again.

In here: the variable that names it. Not in here: the time of a commit (rim/), the clock (verbs that date what a person does now).

Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.past import History

VARIABLE = "SOURCE_DATE_EPOCH"


class EpochFault(Exception):
    """The variable is set, and names no time that can be told; the message says what to write."""


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


def timed(history: History) -> History:
    """Return a history at the time that the variable names; where it names none, at that of its commit.

    Raises:
        EpochFault: What it names is no time.
    """
    given = named()
    return history if given is None else replace(history, time=given.strftime("%Y-%m-%dT%H:%M:%SZ"))
