from __future__ import annotations

import gzip

import pytest

from dateline.reread.leaks import leak_faults
from dateline.reread.packed import unpacked
from dateline.reread.site import Site
from dateline.reread.taken_down import taken_down_faults
from tests.reread.test_verify import TEXTS

FRAGMENT = "pagefind/fragment/en_0123456.pf_fragment"


def test_what_gzip_packed_is_read_and_all_else_is_as_it_is() -> None:
    assert b"words" == unpacked(gzip.compress(b"words", mtime=0))
    assert b"words" == unpacked(b"words")


@pytest.mark.parametrize("broken", [gzip.compress(b"words", mtime=0)[:-9], b"\x1f\x8b", b"\x1f\x8b\x08" + b"\xff" * 30])
def test_a_broken_file_is_as_it_is(broken: bytes) -> None:
    assert broken == unpacked(broken)


@pytest.mark.parametrize("packed", [b"words, and the Zanzibarquark told us", b"\xff\xfe\x82 Zanzibarquark told us\x81"])
def test_words_that_were_taken_down_are_found_in_what_is_packed(packed: bytes) -> None:
    site = Site({FRAGMENT: gzip.compress(packed)}, {})

    (fault,) = taken_down_faults(site, [("the excerpt `told` of `ferries`", "Zanzibarquark told us")])

    assert (FRAGMENT, "words of the excerpt `told` of `ferries`, which was taken down, stand in this file") == (fault.path, fault.message)


def test_a_source_is_found_in_what_is_packed() -> None:
    site = Site({FRAGMENT: gzip.compress(b"pagefind_dcd" + TEXTS["gazette"].encode())}, {})

    (fault,) = leak_faults(site, TEXTS, {})

    assert (FRAGMENT, "the file holds 100% of the text of `gazette`") == (fault.path, fault.message)
