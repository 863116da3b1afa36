"""Days of publication and names of authors, as pages write them for programs."""

from __future__ import annotations

import pytest

from dateline.capture.dates import day_of
from dateline.capture.people import people


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-03-14T23:30:00-05:00", "2025-03-14"),
        ("2025-03-14T23:30:00Z", "2025-03-14"),
        ("2025-03-14 23:30", "2025-03-14"),
        ("2025/3/4", "2025-03-04"),
        ("20250314", "2025-03-14"),
        ("20250314T2330", "2025-03-14"),
        ("2025-03", "2025-03"),
        ("1987", "1987"),
        ("Fri, 14 Mar 2025 23:30:00 GMT", "2025-03-14"),
        ("March 14, 2025", "2025-03-14"),
        ("14 March 2025", "2025-03-14"),
        ("Friday, March 14, 2025 11:30 pm", "2025-03-14"),
        ("03/04/2025", None),
        ("2025-02-30", None),
        ("2025-13-01", None),
        ("1741995000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_day_is_the_one_that_is_written(written: str, day: str | None) -> None:
    assert day == day_of(written)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ana Smith", ["given Ana, family Smith"]),
        ("By Ana Smith", ["given Ana, family Smith"]),
        ("Smith, Ana", ["given Ana, family Smith"]),
        ("Ana García Márquez", ["literal Ana García Márquez"]),
        ("Ana Smith and Bo Li", ["given Ana, family Smith", "given Bo, family Li"]),
        ("Ana Smith, Bo Li & Cy Orr", ["given Ana, family Smith", "given Bo, family Li", "given Cy, family Orr"]),
        ("Gazette Staff", ["literal Gazette Staff"]),
        ("Reuters", ["literal Reuters"]),
        ("bell hooks", ["literal bell hooks"]),
        ("Jean-Luc O’Neill", ["given Jean-Luc, family O’Neill"]),
        ("https://www.facebook.com/ana", []),
        ("ana@pellwick.example", []),
        ("", []),
    ],
)
def test_a_name_is_parted_only_where_that_is_plain(written: str, names: list[str]) -> None:
    assert names == [", ".join(f"{part} {name}" for part, name in person.items()) for person in people(written)]
