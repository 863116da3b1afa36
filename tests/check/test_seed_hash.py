"""What is said of a text that is not the one that was archived, and of all that rests on it."""

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
    return [label.message for finding in find(timeline) for label in finding.secondary]


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


HASH = f'publisher: P\npublished: "1987-03-04"\nsha256: {sha256(TEXT).hexdigest()}\n'
EVENT = """
title: The ferry stays
date: "1987-03-04"
summary: The ferry stays.[^port]
excerpts:
  port: {source: a, exact: The ferry stays in port}
"""


def touched(events: dict[str, str], now: bytes = TEXT.replace(b"not", b"now")) -> tuple[str, ...]:
    """Return what is said to rest on the changed text, of events by their ids."""
    files: dict[str, str | bytes] = {"site.yaml": "format: 1\ntitle: A\n", "seeds/a.yaml": HASH, "seeds/a.txt": now}
    files |= {"seeds/b.yaml": "publisher: B\n", "seeds/b.txt": b"The ferry stays in port, on 4 March 1987.\n"}
    (finding,) = find(resolve(load(DictTree({**files, **{f"events/{id}.yaml": text for id, text in events.items()}})).records))
    return finding.note


def test_a_text_that_nobody_quotes_touches_nothing() -> None:
    assert ("no event rests on it",) == touched({"other": EVENT.replace("source: a", "source: b")})


def test_a_changed_text_names_the_events_that_rest_on_it() -> None:
    events = {"one": EVENT, "two": EVENT, "other": EVENT.replace("source: a", "source: b")}

    assert ("2 events rest on it, with 2 excerpts: `one` and `two`",) == touched(events)


def test_the_excerpts_that_stand_in_it_no_more_are_named() -> None:
    gone = EVENT.replace("The ferry stays in port", "The storm has not passed")

    assert ("2 events rest on it, with 2 excerpts: `one` and `two`", "1 excerpt stands in it no more: `port` of `two`") == touched(
        {"one": EVENT, "two": gone}
    )


def test_dates_that_were_read_in_it_or_counted_from_these_are_named() -> None:
    derived = EVENT + "date_basis: {kind: derived, rule: same-day, words: stays, excerpt: port}\n"
    after = EVENT.replace("source: a", "source: b") + "date_basis: {kind: derived, rule: same-day, anchor: event:derived, excerpt: port}\n"
    other = EVENT.replace("source: a", "source: b")

    (_, dates) = touched({"derived": derived, "after": after, "other": other})

    assert dates == "the dates of `after` and `derived` were read in it or counted from it"


def test_of_many_events_the_first_ten_are_named() -> None:
    (said,) = touched({f"e{number:02}": EVENT for number in range(12)})

    assert said.endswith("`e08`, `e09` and 2 more")


def test_where_the_words_are_the_same_nothing_is_touched() -> None:
    assert () == touched({"one": EVENT}, TEXT.replace(b"\n", b"\r\n"))
