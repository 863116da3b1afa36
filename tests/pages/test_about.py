from __future__ import annotations

import pytest

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


OWN = """---
title: Of us
---
# Who

We write.

[The closing](event:closing)
"""


def test_what_the_curators_write_stands_under_its_own_title_one_level_below_it() -> None:
    context = _context({**LEAST, "pages/about.md": OWN})

    assert "Of us" == context.own_title
    assert [("<h3>Who</h3>\n<p>We write.</p>", ["Harbour closes"])] == [
        (part.html, [row.title for row in part.rows]) for part in context.own
    ]


@pytest.mark.parametrize("files", [{}, {"pages/about.fr.md": OWN}, {"pages/walk.md": OWN}])
def test_page_has_no_words_of_curators_where_they_wrote_none_for_it(files: dict[str, str]) -> None:
    context = _context({**LEAST, **files})

    assert (None, (), ()) == (context.own_title, context.own, context.translations)


def test_page_leads_to_the_translations_of_what_the_curators_write() -> None:
    context = _context({**LEAST, "pages/about.md": OWN, "pages/about.fr.md": OWN})

    assert [("French", "\x1aroot\x1apages/about/fr/")] == [(other.name, other.href) for other in context.translations]


def test_page_keeps_its_own_heading_whatever_curators_call_theirs() -> None:
    assert "How this timeline is made, and how far to trust it | Harbour" == _context({**LEAST, "pages/about.md": OWN}).frame.title


@pytest.mark.parametrize(
    ("clock", "offset"),
    [
        ("{name: ship's time}", "How far it was from UTC is not known."),
        ("{name: ship's time, offset: Z}", "It told Coordinated Universal Time."),
        ("{name: ship's time, offset: '+00:00'}", "It told Coordinated Universal Time."),
        ("{name: ship's time, offset: Z~}", "It told Coordinated Universal Time, or nearly so."),
        ("{name: ship's time, offset: '-00:00~'}", "It told Coordinated Universal Time, or nearly so."),
        ("{name: ship's time, offset: '+01:00'}", "+1 from UTC."),
        ("{name: ship's time, offset: '-03:10'}", "−03:10 from UTC."),
        ("{name: ship's time, offset: '-03:10~'}", "About −03:10 from UTC."),
    ],
)
def test_clock_says_how_far_it_was_from_utc(clock: str, offset: str) -> None:
    (shown,) = _context({**LEAST, "site.yaml": f"{LEAST['site.yaml']}clocks: {{ship: {clock}}}\n"}).clocks

    assert ("ship's time", offset, None) == (shown.name, shown.offset, shown.note)


def test_clocks_stand_in_the_order_of_the_file_each_with_its_note() -> None:
    clocks = """clocks:
  ship: {name: ship's time, note: "Kept *by the purser*; see [the closing](event:closing)."}
  port: {name: port time}
"""

    first, second = _context({**LEAST, "site.yaml": LEAST["site.yaml"] + clocks}).clocks

    assert 'Kept <em>by the purser</em>; see <a href="\x1aroot\x1aevents/closing/">the closing</a>.' == first.note
    assert ("port time", None) == (second.name, second.note)


def test_site_without_clocks_explains_none() -> None:
    assert () == _context(LEAST).clocks


def test_what_is_not_verified_is_explained_only_where_it_occurs() -> None:
    bare = {**LEAST, "events/opening.yaml": "title: Harbour opens\ndate: '1902'\nsummary: It opened.\n"}

    assert None is _context(LEAST).verified
    assert "Not verified" == _context(bare).statuses[0].status.text
    assert "1 of its 2 events are verified so far" in (_context(bare).verified or "")
