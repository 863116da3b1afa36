"""The parts of a year that EDTF numbers from 21 to 41.

In here: their months. Not in here: their days (bounds.py), their names (words.py).
"""

from dateline.edtf.model import Season

NORTH = ((3, 3), (6, 3), (9, 3), (12, 3))
SOUTH = ((9, 3), (12, 3), (3, 3), (6, 3))
"""Spring, summer, autumn and winter: the first month, and how many."""

DEPENDENT = range(21, 25)
"""The numbers whose months depend on the hemisphere that is meant."""

MONTHS: dict[int, tuple[int, int]] = {
    **dict(enumerate(NORTH, 21)),
    **dict(enumerate(NORTH, 25)),
    **dict(enumerate(SOUTH, 29)),
    **{33 + index: (1 + 3 * index, 3) for index in range(4)},
    **{37 + index: (1 + 4 * index, 4) for index in range(3)},
    **{40 + index: (1 + 6 * index, 6) for index in range(2)},
}
"""For each number the first month, and how many; 21 to 24 as in the north."""


def months_of(season: Season) -> tuple[int, int]:
    """Return the first month of the season, and how many months it has; one that begins in December ends in the next year.

    >>> months_of(Season(2025, 24)), months_of(Season(2025, 24, southern=True)), months_of(Season(2025, 34))
    ((12, 3), (6, 3), (4, 3))

    Source: EDTF (Library of Congress, 2019), level 2, Sub-year Groupings. Which months make up a season is Dateline's.
    """
    return SOUTH[season.number - DEPENDENT.start] if season.southern else MONTHS[season.number]
