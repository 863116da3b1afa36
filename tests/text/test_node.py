"""Parts of a tree are found by JSON Pointer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.text.file import Span
from dateline.text.node import Mapping, Scalar, Sequence, at, escape

NOWHERE = Span(0, 0)


def scalar(value: str) -> Scalar:
    return Scalar(value, NOWHERE, "plain")


@given(st.text())
def test_a_key_that_is_escaped_is_found_whatever_is_in_it(key: str) -> None:
    root = Mapping(((scalar(key), scalar("x")),), NOWHERE)

    assert (scalar(key), scalar("x")) == at(root, "/" + escape(key))


def test_an_item_of_a_list_has_no_key() -> None:
    root = Sequence((scalar("a"), scalar("b")), NOWHERE)

    assert (None, scalar("b")) == at(root, "/1")


def test_what_is_not_there_is_none() -> None:
    root = Mapping(((scalar("a"), Sequence((), NOWHERE)),), NOWHERE)

    assert [None, None, None, None] == [at(root, pointer) for pointer in ("/b", "/a/0", "/a/x", "/a/0/b")]


def test_an_empty_pointer_is_the_root() -> None:
    assert (None, scalar("x")) == at(scalar("x"), "")


def test_the_ten_thousandth_key_is_found_as_fast_as_the_first() -> None:
    root = Mapping(tuple((scalar(f"k{number}"), scalar("x")) for number in range(50_000)), NOWHERE)

    found = [at(root, f"/k{number}") for number in range(50_000)]

    assert None not in found


@given(st.lists(st.text("ab", max_size=3), max_size=30))
def test_of_a_repeated_key_the_first_is_found(names: list[str]) -> None:
    root = Mapping(tuple((scalar(name), scalar(str(number))) for number, name in enumerate(names)), NOWHERE)

    assert [(scalar(name), scalar(str(names.index(name)))) for name in names] == [at(root, f"/{name}") for name in names]
    assert root.get("c") is None
