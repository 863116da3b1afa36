"""What only former versions quote: found in today's texts, under today's ids, and counted once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dateline.edtf.parse import parse
from dateline.model.past import History, State
from dateline.model.records import Ground, Suppressed
from dateline.views.published_before import Former, published_before
from tests.views.sample import LEAST, timeline_of

TEXT = "The pier burned on Monday night. Nobody was hurt. A crowd of people saw it. Nobody was hurt in the end. The crowd went home.\n"
FILES = {
    **LEAST,
    "seeds/gazette.yaml": "publisher: Gazette\nprevious_ids: [paper]\n",
    "seeds/gazette.txt": TEXT,
    "events/closing.yaml": """
title: Pier burns
date: "1987"
summary: It burned.[^a]
excerpts:
  a: {source: gazette, exact: The pier burned on Monday night}
""",
}
LENGTH = len(TEXT.strip())


def _state(version: str, **excerpts: Mapping[str, object]) -> State:
    return State("closing", version, {"event": {"excerpts": excerpts}, "sources": {}})


def _found(*states: State, files: dict[str, str] = FILES) -> tuple[Former, ...]:
    return published_before(replace(timeline_of(files), history=History(states={"closing": states}, is_known=True)))


def test_excerpt_that_is_quoted_now_is_not_one_of_the_past() -> None:
    same = {"source": "gazette", "exact": "The pier  burned on\nMonday night", "note": "Written otherwise."}

    assert () == _found(_state("1" * 10, a=same))


def test_excerpt_of_several_versions_counts_once() -> None:
    crowd = {"source": "gazette", "exact": "A crowd of people saw it"}

    (found,) = _found(_state("1" * 10, a=crowd), _state("2" * 10, b=crowd))

    assert ("gazette", 1, 0) == (found.source, found.number, found.astray)
    assert found.share == pytest.approx(timeline_of(FILES).shares["gazette"] + len("A crowd of people saw it") / LENGTH)


def test_words_around_an_excerpt_are_published_with_it() -> None:
    hurt = {"source": "gazette", "exact": "Nobody was hurt", "suffix": "in the end"}

    (found,) = _found(_state("1" * 10, a=hurt))

    assert found.share == pytest.approx(timeline_of(FILES).shares["gazette"] + len("Nobody was hurt in the end") / LENGTH)


def test_source_is_known_by_its_former_id() -> None:
    (found,) = _found(_state("1" * 10, a={"source": "paper", "exact": "The crowd went home"}))

    assert "gazette" == found.source


def test_words_that_the_text_has_no_longer_or_twice_are_counted_and_in_no_share() -> None:
    gone = {"source": "gazette", "exact": "The pier was rebuilt"}
    twice = {"source": "gazette", "exact": "Nobody was hurt"}

    (found,) = _found(_state("1" * 10, a=gone, b=twice))

    assert (2, 2) == (found.number, found.astray)
    assert found.share == pytest.approx(timeline_of(FILES).shares["gazette"])


def test_source_whose_text_is_not_here_has_no_share() -> None:
    files = {path: text for path, text in FILES.items() if path != "seeds/gazette.txt"}

    (found,) = _found(_state("1" * 10, a={"source": "gazette", "exact": "The crowd went home"}), files=files)

    assert Former("gazette", 1, None, 0) == found


def test_version_that_was_taken_down_and_what_is_no_excerpt_are_passed_over() -> None:
    notice = Suppressed(parse("2025-02-01"), Ground.COURT, None)
    taken_down = State("closing", "1" * 10, {}, notice=notice)
    odd = State("closing", "2" * 10, {"event": {"excerpts": {"a": "text", "b": {"source": "gazette"}}}})
    older = State("closing", "3" * 10, {"event": "text"})
    stranger = _state("4" * 10, a={"source": "nobody", "exact": "The crowd went home"})

    assert () == _found(taken_down, odd, older, stranger)
