from __future__ import annotations

from hashlib import sha256

import pytest

from dateline.check.seed_hash import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

TEXT = b"The ferry stays in port\nThe storm has not passed.\n"


def places(archived: bytes, now: bytes) -> list[str]:
    """Return what is said at the text of a source that was archived as one file and now is another."""
    record = f"title: The ferry stays in port\nsha256: {sha256(archived).hexdigest()}\n"
    timeline = resolve(load(DictTree({"site.yaml": "format: 1\ntitle: A\n", "seeds/a.yaml": record, "seeds/a.txt": now})).records)
    return [label.message for finding in find(timeline.sources["a"]) for label in finding.secondary]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (TEXT.replace(b"\n", b"\r\n"), "the words are the same: only its line ends were changed"),
        (TEXT.replace(b"\n", b"\r"), "the words are the same: only its line ends were changed"),
        (TEXT.rstrip(b"\n"), "the words are the same: only the line end after its last word was changed"),
        (b"\xef\xbb\xbf" + TEXT, "the words are the same: only the byte order mark at its head was changed"),
        (TEXT.replace(b"not", b"now"), "this text has another hash"),
    ],
    ids=["CRLF", "CR", "last line end", "byte order mark", "a letter"],
)
def test_a_change_that_no_eye_can_see_is_named(now: bytes, expected: str) -> None:
    assert [expected] == places(TEXT, now)


def test_a_text_as_archived_is_not_reported() -> None:
    assert [] == places(TEXT, TEXT)


def test_an_empty_text_has_no_hash_to_compare() -> None:
    assert [] == places(TEXT, b"\n")
