"""How events relate, seen from both ends.

In here: each relation beside its inverse. Not in here: whether dates allow it (check/), its place in the order (order.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.model.records import EventRecord
from dateline.model.timeline import Related


def related(records: Iterable[EventRecord]) -> Mapping[str, tuple[Related, ...]]:
    """Return for each event what it says of others, in the order written, and then what others say of it, by their id.

    A relation to an event that is not there, or to itself, is left out, for it is reported.
    """
    every = {record.id: record for record in records}
    own: dict[str, list[Related]] = {id: [] for id in every}
    inverse: dict[str, list[Related]] = {id: [] for id in every}
    for id, record in sorted(every.items()):
        for relation in record.relations:
            if relation.event in every and relation.event != id:
                own[id].append(Related(relation.type, relation.event))
                inverse[relation.event].append(Related(relation.type, id, inverse=True))
    return {id: tuple(dict.fromkeys((*own[id], *inverse[id]))) for id in every}
