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


def test_row_has_the_whole_address_of_its_page_where_that_of_the_site_is_known() -> None:
    based = {**LEAST, "site.yaml": LEAST["site.yaml"] + "base_url: https://example.org/harbour\n"}

    assert ("https://example.org/harbour/events/closing/", None) == (views_of(based).rows[0].address, views_of(LEAST).rows[0].address)


def test_works_are_those_that_events_quote_as_a_bibliography_has_them() -> None:
    files = {
        **LEAST,
        "seeds/almanac.yaml": "title: Almanac of the harbour\npublisher: Almanac\nauthors: [{given: Ann, family: Lee}]\n",
        "seeds/almanac.txt": "The pier burnt down in 1988.\n",
        "seeds/unquoted.yaml": "title: Nobody quotes this\npublisher: Nobody\n",
        "events/fire.yaml": LEAST["events/closing.yaml"]
        .replace("Harbour closes", "Pier burns")
        .replace("1987", "1988", 1)
        .replace("{source: gazette, exact: In 1987 the harbour closed}", "{source: almanac, exact: The pier burnt down in 1988}"),
    }
    views = views_of(files)

    gazette, almanac = (
        "<i>In 1987 the harbour closed for good.</i> (n.d.). Gazette.",
        "Lee, A. (n.d.). <i>Almanac of the harbour</i>. Almanac.",
    )
    assert ((gazette, almanac), (gazette,)) == (views.works(views.rows), views.works([*views.rows[:1], *views.rows[:1]]))
