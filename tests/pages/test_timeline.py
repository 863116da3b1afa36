from __future__ import annotations

import pytest

from dateline.edtf.words import Run
from dateline.model.output import Page
from dateline.pages.timeline import TimelineContext, plan
from tests.views.sample import FULL, LEAST, views_of


def _context(files: dict[str, str]) -> TimelineContext:
    (page,) = plan(views_of(files))
    assert isinstance(page.context, TimelineContext)
    return page.context


def test_timeline_is_the_first_page() -> None:
    (page,) = plan(views_of(LEAST))

    assert isinstance(page, Page)
    assert ("index.html", True) == (page.address.file, page.indexable)


def test_events_stand_under_years_and_months_and_what_has_no_month_at_the_end_of_its_year() -> None:
    years = _context(FULL).years

    assert [
        ("1985", ["February"]),
        ("1987", ["March", "April", "May", "June", "July", "Month not known"]),
        ("1991", ["Month not known"]),
    ] == [(year.name, [month.name for month in year.months]) for year in years]


def test_undated_events_come_last_under_a_heading_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of a date are not what is tried here."""
    monkeypatch.setattr("dateline.views.dates.words", lambda *_, **__: (Run("any", hedge=False),))
    undated = LEAST["events/closing.yaml"].replace("1987", "XXXX", 1)

    years = _context({**LEAST, "events/undated.yaml": undated}).years

    assert [("_1987", ["_1987-none"]), ("_undated", ["_undated"])] == [
        (year.anchor, [month.anchor for month in year.months]) for year in years
    ]
    assert "Undated" == years[-1].name


def test_years_without_events_are_said() -> None:
    assert [None, "1986", "1988 to 1990"] == [year.silence for year in _context(FULL).years]


def test_two_silent_years_are_both_named() -> None:
    later = LEAST["events/closing.yaml"].replace("1987", "1990", 1)

    assert [None, "1988 and 1989"] == [year.silence for year in _context({**LEAST, "events/later.yaml": later}).years]


def test_years_and_months_have_anchors_of_their_own() -> None:
    years = _context(FULL).years

    anchors = [year.anchor for year in years] + [month.anchor for year in years for month in year.months]
    assert ["_1985", "_1987", "_1991", "_1985-02", "_1987-03"] == anchors[:5]
    assert "_1987-none" in anchors
    assert len(set(anchors)) == len(anchors)


def test_bars_are_in_proportion_to_the_fullest_month() -> None:
    shares = {month.anchor: (month.count, month.share) for year in _context(FULL).years for month in year.months}

    assert (("3 events", 100), ("1 event", 34)) == (shares["_1987-03"], shares["_1987-06"])


def test_facts_count_in_words_and_lead_to_the_sources() -> None:
    facts = _context(FULL).facts

    sources = '<a href="\x1aroot\x1asources/">2 sources</a>'
    assert ("<b>13</b> events", "<b>1</b> dated to the day", f"<b>16</b> quotations from {sources}") == facts


def test_count_of_days_is_left_out_where_there_is_none() -> None:
    assert "<b>1</b> event" == _context(LEAST).facts[0]
    assert not any("day" in fact for fact in _context(LEAST).facts)


def test_legend_has_the_marks_that_are_drawn_and_no_others() -> None:
    least, full = _context(LEAST).overview, _context(FULL).overview

    assert least is not None
    assert full is not None
    assert ["year"] == [entry.mark for entry in least.legend]
    assert {row.full_date.mark for row in views_of(FULL).rows} == {entry.mark for entry in full.legend}


def test_months_are_folded_by_year_where_they_are_many() -> None:
    event = LEAST["events/closing.yaml"]
    many = {f"events/e{n}.yaml": event.replace('"1987"', f'"{1900 + n}"') for n in range(15)}

    assert (False, True) == (_context(FULL).folded, _context({**LEAST, **many}).folded)


def test_months_are_folded_where_they_make_many_lines_with_their_years() -> None:
    event = LEAST["events/closing.yaml"]
    few = {f"events/e{n}.yaml": event.replace('"1987"', f'"{1987 + n}"') for n in range(1, 9)}
    one_more = {"events/e9.yaml": event.replace('"1987"', '"1996"')}

    assert (False, True) == (_context({**LEAST, **few}).folded, _context({**LEAST, **few, **one_more}).folded)


def test_year_whose_events_stand_under_one_heading_is_single() -> None:
    assert [("1985", True), ("1987", False), ("1991", True)] == [(year.name, year.single) for year in _context(FULL).years]


def test_event_without_a_readable_date_stands_with_the_undated() -> None:
    broken = LEAST["events/closing.yaml"].replace('"1987"', '"soon"')

    assert ["_undated"] == [year.anchor for year in _context({**LEAST, "events/closing.yaml": broken}).years]


def test_expectation_is_still_expected_until_an_event_is_its_outcome() -> None:
    outcome = LEAST["events/closing.yaml"] + "relations: [{type: outcome-of, event: talks}]\n"

    open_still, come_about = _context(FULL).mentions, _context({**FULL, "events/outcome.yaml": outcome}).mentions

    assert [["Talks begin"], []] == [
        [str(way.title) for one in found if one.name == "expected" for way in one.ways] for found in (open_still, come_about)
    ]
