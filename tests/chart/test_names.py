from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given

from dateline.chart.calendar import Unit, day_number
from dateline.chart.measure import width
from dateline.chart.model import Item, place
from dateline.chart.names import DISPUTED, NARROWEST, SIZE, Stand, beside, lay, name
from dateline.chart.panel import finest, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.trace import Trace, trace
from tests.chart.cases import day, item, mixed, since
from tests.chart.strategies import items

YEAR = Scale(Unit("month"), 12 * 2025, 12)


def _traces(made: Sequence[Item], scale: Scale) -> list[Trace]:
    return [found for one in made if (found := trace(one, scale)) is not None]


def _stands(*days: Item) -> tuple[Stand, ...]:
    found = lay(_traces(days, YEAR), 8)
    assert found is not None
    return found


def _box(found: Trace, stand: Stand) -> tuple[int, float, float] | None:
    """Return the lane of a name, and from where to where it goes in pixels of the narrowest drawing."""
    shown = name(found, stand, 0)
    if shown is None or stand.text is None:
        return None
    x = float(shown.x.rstrip("%")) * NARROWEST / 100 + float(shown.dx)
    wide = width(stand.text, SIZE)
    return (stand.lane, x, x + wide) if stand.side == "after" else (stand.lane, x - wide, x)


def test_name_stands_after_its_mark_and_at_the_right_edge_before_it() -> None:
    early, late = _stands(item(0, "day", day(2025, 3, 3), label="Early"), item(1, "day", day(2025, 12, 28), label="Late"))

    assert ("Early", "after") == (early.text, early.side)
    assert ("Late", "before") == (late.text, late.side)


def test_name_of_what_fades_out_stands_at_its_hard_end() -> None:
    (stand,) = _stands(item(0, "from", since(day(2025, 6, 3)), label="From"))

    assert "before" == stand.side


def test_event_without_a_label_is_named_by_its_title_shortened() -> None:
    (stand,) = _stands(item(0, "day", day(2025, 3, 3)))

    assert "Harbour council votes to…" == stand.text


def test_name_that_finds_no_room_within_the_window_is_left_out() -> None:
    long = item(0, "between", day(2025, 1, 2), day(2025, 12, 30))

    bare, named = _stands(long, item(1, "day", day(2025, 3, 3), label="Named"))

    assert (None, "Named") == (bare.text, named.text)


def test_title_gives_way_before_a_label() -> None:
    days = [item(number, "day", day(2025, 6, 10), label="Label" if number % 2 else None) for number in range(8)]
    crowd = [*days[:7], replace(days[7], extents=(day(2025, 6, 16),)), item(8, "day", day(2025, 6, 22), label="Last")]

    stands = _stands(*sorted(crowd, key=lambda one: one.extents[0].start or 0))

    assert {"Label", "Last"} <= {stand.text for stand in stands}
    assert None in {stand.text for stand in stands}


def test_sign_of_a_dispute_stays_where_its_name_finds_no_room() -> None:
    long = item(0, "between", day(2025, 2, 2), day(2025, 11, 20), label="A label that finds no room", disputed=True)

    first, *_ = _stands(long, item(1, "day", day(2025, 3, 3)), item(2, "day", day(2025, 3, 3)))
    (packed,) = beside(_traces([long], YEAR), [(9, 89)], ["≠ A label that finds no room"], NARROWEST)

    assert (DISPUTED, DISPUTED) == (first.text, packed.text)


def test_crowd_that_is_too_dense_for_names_has_none() -> None:
    assert lay(_traces([item(number, "day", day(2025, 6, 10)) for number in range(9)], YEAR), 8) is None


def test_right_to_left_name_is_anchored_where_it_begins() -> None:
    (found,) = _traces([item(0, "day", day(2025, 3, 3))], YEAR)

    shown = name(found, Stand(0, "مرفأ", "after"), 0)

    assert shown is not None
    assert ("end", True, "7") == (shown.anchor, shown.leftwards, shown.dx)


@given(items())
def test_no_name_covers_another_or_a_mark_and_all_end_within_the_window(made: list[Item]) -> None:
    dated = [one for one in made if place(one) is not None]
    scale = fit(*stretch(dated), finest(dated)) if dated else YEAR
    traces = sorted(_traces(dated, scale), key=lambda found: found.a)
    stands = lay(traces, 8) or ()

    assert max((stand.lane for stand in stands), default=0) < 8
    boxes = [_box(found, stand) for found, stand in zip(traces, stands, strict=False)]
    _assert_apart(boxes)
    for (found, stand), box in combinations_of(traces, stands, boxes):
        assert box[0] != stand.lane or box[2] <= found.a * NARROWEST / 100 + 1e-6 or found.b * NARROWEST / 100 <= box[1] + 1e-6


def combinations_of(
    traces: Sequence[Trace], stands: Sequence[Stand], boxes: Sequence[tuple[int, float, float] | None]
) -> list[tuple[tuple[Trace, Stand], tuple[int, float, float]]]:
    """Return each mark with each name that is not its own."""
    pairs = list(zip(traces, stands, strict=False))
    return [
        (pair, box)
        for number, pair in enumerate(pairs)
        for other, box in enumerate(boxes)
        if box is not None and other != number
    ]  # fmt: skip


def test_names_beside_bars_are_not_above_one_another_either() -> None:
    dated = mixed(60, 2025, 1, seed=21)
    traces = sorted(_traces(dated, Scale(Unit("year"), 2015, 16)), key=lambda found: found.a)

    stands = beside(traces, [(found.a, found.b) for found in traces], [f"Name {n}" for n in range(len(traces))], NARROWEST)

    boxes = [box for found, stand in zip(traces, stands, strict=True) if (box := _box(found, stand)) is not None]
    assert len(boxes) > 3
    for (lane, a, b), (other, c, d) in combinations(boxes, 2):
        assert abs(lane - other) > 1 or b <= c or d <= a


def _assert_apart(boxes: Sequence[tuple[int, float, float] | None]) -> None:
    known = [box for box in boxes if box is not None]
    assert all(-1e-3 <= a and b <= NARROWEST + 1e-3 for _, a, b in known)
    for (lane, a, b), (other, c, d) in combinations(known, 2):
        assert lane != other or b <= c or d <= a


def test_window_of_these_tests_is_a_year() -> None:
    assert (day_number(2025), day_number(2026)) == (YEAR.start, YEAR.end)
