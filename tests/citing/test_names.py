"""Parts of names."""

import pytest

from dateline.citing.item import Name
from dateline.citing.names import Parts, by_family, by_given, parts, whole


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Jan", "van der Berg", Parts("Berg", "Jan", "van der")),
        ("Jan", "Van der Berg", Parts("Van der Berg", "Jan")),
        ("María", "de la Cruz Pérez", Parts("Cruz Pérez", "María", "de la")),
        ("Jean", "d’Ormesson", Parts("Ormesson", "Jean", "d’")),
        ("Jean", "d' Ormesson", Parts("Ormesson", "Jean", "d'")),
        ("Ahmad", "al-Hashimi", Parts("Hashimi", "Ahmad", "al-")),
        ("Bob", "O'Neill", Parts("O'Neill", "Bob")),
        ("bell", "hooks", Parts("hooks", "bell")),
        ("Ludwig van", "Beethoven", Parts("Beethoven", "Ludwig", dropping="van")),
        ("Martin Luther", "King Jr.", Parts("King", "Martin Luther", suffix="Jr.")),
        ("Martin Luther, Jr.", "King", Parts("King", "Martin Luther", suffix="Jr.")),
        ("Henry", "Gates, III", Parts("Gates", "Henry", suffix="III")),
        ("Henry I.", "Ivory", Parts("Ivory", "Henry I.")),
        ("محمد", "الهاشمي", Parts("الهاشمي", "محمد")),
        ("小明", "王", Parts("王", "小明")),
    ],
)
def test_a_name_is_in_parts(given: str, family: str, expected: Parts) -> None:
    assert expected == parts(Name(given, family))


@pytest.mark.parametrize("name", [Name(literal="Acme, Inc."), Name(family="Plato"), Name(given="Plato")])
def test_a_name_of_one_part_is_whole(name: Name) -> None:
    assert (None, name.literal or "Plato") == (parts(name), whole(name))


def test_a_suffix_is_behind_a_comma_only_where_the_family_name_comes_first() -> None:
    king = Parts("King", "Martin Luther", suffix="Jr.")

    assert ("King, Martin Luther, Jr.", "Martin Luther King Jr.") == (by_family(king), by_given(king))


def test_korean_and_japanese_names_begin_with_the_family_name_everywhere() -> None:
    assert ["김철수", "김철수", "山田花子"] == [
        by_family(Parts("김", "철수")),
        by_given(Parts("김", "철수"), short=True),
        by_given(Parts("山田", "花子")),
    ]
