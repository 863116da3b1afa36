"""A field with more in it than anybody writes is read and told of like another: no list is too long for what walks through it."""

from __future__ import annotations

import pytest

from tests.fuzz.cases import SOUND, faults
from tests.fuzz.regrown import Tree, read, tree_of, written

EVENT = "events/lamp-goes-out.yaml"
SOURCE = "seeds/minutes.yaml"
MUCH: tuple[tuple[str, str, Tree], ...] = (
    (EVENT, "date_basis", [{"kind": "stated", "words": "3 July 1902", "excerpt": "lamp"} for _ in range(1_500)]),
    (EVENT, "actors", [f"x-{number}" for number in range(1_500)]),
    (EVENT, "relations", [{"type": "follows", "event": f"x-{number}"} for number in range(1_500)]),
    (EVENT, "allow", [{"rule": "quote-share", "reason": "a"} for _ in range(1_500)]),
    (EVENT, "media", [{"file": f"x{number}.png", "alt": "a"} for number in range(1_500)]),
    (EVENT, "links", [{"title": "A", "url": "https://a.example/", "note": "[a](javascript:a) " * 1_100}]),
    (SOURCE, "derived_from", [f"x-{number}" for number in range(1_500)]),
    (SOURCE, "left_out", [{"exact": "the lamp", "reason": "a"} for _ in range(1_500)]),
    (SOURCE, "sections", ["The" for _ in range(1_500)]),
)


@pytest.mark.parametrize(("path", "field", "value"), MUCH, ids=[f"{path.partition('/')[0]} {field}" for path, field, _ in MUCH])
def test_a_field_may_hold_much(path: str, field: str, value: Tree) -> None:
    sound = SOUND["full"]
    root = read(path, sound[path])
    assert root is not None
    record = tree_of(root)
    assert isinstance(record, dict)

    found = faults({**sound, path: written({**record, field: value})})

    assert [] == found
