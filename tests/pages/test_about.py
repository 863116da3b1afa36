from __future__ import annotations

from dateline.pages.about import AboutContext, plan
from dateline.views.dates import Dates
from tests.views.sample import FULL, LEAST, views_of


def _context(files: dict[str, str]) -> AboutContext:
    (page,) = plan(views_of(files))
    assert isinstance(page.context, AboutContext)
    return page.context


def test_every_mark_is_explained() -> None:
    assert set(Dates.MARKS) == {example.date.mark for example in _context(LEAST).dates}


def test_every_sign_of_a_status_is_explained() -> None:
    assert ["Disputed", "Claimed", "Expected", "Cancelled", "Did not happen"] == [
        example.status.text for example in _context(LEAST).statuses
    ]


def test_sample_of_serif_is_the_shortest_excerpt_that_fills_a_line() -> None:
    sample = _context(FULL).sample

    assert sample is not None
    assert "The mayor spoke of “a lifeline” for the islands" == sample.words


def test_without_a_fitting_excerpt_nothing_is_set_in_serif() -> None:
    assert _context(LEAST).sample is None
