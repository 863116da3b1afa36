"""A collection in memory behaves as one on the disk does."""

from __future__ import annotations

import pytest

from dateline.text.tree import DictTree, Entry, ReadFault

TREE = DictTree({"site.yaml": "a", "events/b.yaml": "b", "events/a/c.yaml": b"c", "eventsx/d.yaml": ""})


def test_the_top_level_has_files_alone() -> None:
    assert (Entry("site.yaml"),) == TREE.entries("")


def test_a_folder_is_listed_with_all_below_it_in_order() -> None:
    assert (Entry("events/a/c.yaml"), Entry("events/b.yaml")) == TREE.entries("events")
    assert TREE.entries("events") == TREE.entries("events/")


def test_text_is_read_as_utf_8_bytes() -> None:
    assert "é".encode() == DictTree({"a": "é"}).read("a")


def test_what_is_not_there_cannot_be_read() -> None:
    assert not TREE.exists("events")
    with pytest.raises(ReadFault, match="there is no such file"):
        TREE.read("events")
