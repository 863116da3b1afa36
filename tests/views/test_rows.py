from __future__ import annotations

from dateline.views.rows import Row
from tests.views.sample import FULL, LEAST, views_of

FERRIES = views_of(FULL)


def _row(id: str) -> Row:
    return next(row for row in FERRIES.rows if row.href == f"\x1aroot\x1aevents/{id}/")


def test_smallest_row_has_title_date_and_voice_and_no_more() -> None:
    row = views_of(LEAST).rows[0]

    assert ("Harbour closes", "1987", "Single source:", (), None, (), None) == (
        row.title,
        row.date.text,
        row.single,
        row.actors,
        row.more_actors,
        row.topics,
        row.status,
    )


def test_words_of_others_in_title_and_summary_are_set_off_and_footnotes_left_out() -> None:
    assert 'Union says <span class="theirs">“We stop today”</span>' == _row("said").title
    assert 'They stopped. The mayor spoke of <span class="theirs">“a lifeline”</span>. It was reported abroad.' == _row("stop").summary


def test_long_list_of_actors_is_cut_at_three_and_says_so() -> None:
    row = _row("stop")

    assert (("Actor 0", "Actor 1", "Actor 2"), "and 11 more") == (tuple(term.name for term in row.actors), row.more_actors)


def test_what_occurred_or_is_reported_makes_no_noise() -> None:
    assert [None, "Claimed", "Expected", "Cancelled"] == [
        row.status and row.status.text for row in map(_row, ("stop", "said", "talks", "plan"))
    ]


def test_expected_event_has_its_own_mark() -> None:
    assert "expected" == _row("talks").date.mark
