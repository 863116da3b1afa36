"""The clocks that an event names: its own, and those of answers, each with the dates that it tells.

In here: where they stand. Not in here: what is wrong with them (unknown_clock.py, clock_with_offset.py, clock_without_time.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf.model import Edtf
from dateline.model.timeline import Event


@dataclass(frozen=True, slots=True)
class ClockNamed:
    """A clock as it is named: its id, the place of the name, and the dates beside it with their places.

    `date_pointer` is the place where the first of them is written. `owner` names who has it, `kind` says what that is, and
    `within` what the name would be taken out of.
    """

    id: str
    pointer: str
    date_pointer: str
    owner: str
    kind: str
    within: str
    dates: tuple[tuple[str, Edtf], ...]


def clocks_of(event: Event) -> Iterator[ClockNamed]:
    """Yield the clock of the event, then those of its answers. An answer may tell its time by an offset beside the event's clock."""
    record = event.record
    if record.clock is not None:
        own = (("/date", record.date), ("/expects", record.expects))
        dates = tuple((pointer, date) for pointer, date in own if date is not None)
        yield ClockNamed(record.clock, "/clock", "/date", f"`{event.id}`", "event", "record", dates)
    for place, account in enumerate(record.accounts):
        for number, answer in enumerate(account.answers):
            if answer.clock is not None:
                pointer = f"/accounts/{place}/answers/{number}"
                owner = f"answer {number + 1} of an account of `{event.id}`"
                given = ((f"{pointer}/date", answer.date),) if answer.date is not None else ()
                yield ClockNamed(answer.clock, f"{pointer}/clock", f"{pointer}/date", owner, "answer", "answer", given)
