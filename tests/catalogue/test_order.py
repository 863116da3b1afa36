"""Names in the order of an index."""

from __future__ import annotations

import pytest

from dateline.catalogue.order import order_of


@pytest.mark.parametrize(
    ("letters", "ordered"),
    [
        ((), ["Ägir", "Aland", "Alder"]),
        ((), ["co-op", "Coop", "coöp"]),
        ((), ["New York", "Newark"]),
        ((), ["«Oper»", "Opernball"]),
        ((), ["resume", "résumé"]),
        ((), ["De Ruyter", "de Ruyter", "Dent"]),
        ((), ["9", "Łódź", "Lübeck", "Б", "א", "ا", "あ"]),
        (("zåäö",), ["Zorn", "Ål", "Ära", "Ö"]),
        (("nñ",), ["nz", "ña", "o"]),
    ],
)  # fmt: skip
def test_names_stand_as_an_index_has_them(letters: tuple[str, ...], ordered: list[str]) -> None:
    turned = list(reversed(ordered))

    assert ordered == sorted(turned, key=lambda name: order_of(name, letters))
