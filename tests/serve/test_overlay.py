"""Problems as HTML: all of them, escaped, and nothing that the policy of the pages would refuse."""

from __future__ import annotations

import re

from dateline.serve.overlay import MOST, overlay, tally, waiting_page
from dateline.serve.problems import Problem

ERROR = Problem(True, "invalid-edtf", "`1987-13` is not a date", "events/a.yaml:3:12", "3 | date: 1987-13\n  |       ^^", ("write `1987`",))
WARNING = Problem(False, "title-long", "the title is long", "events/b.yaml:1:8")
HOSTILE = '<script>alert("x")</script>'


def test_the_heading_counts_errors_and_warnings() -> None:
    assert "2 errors, 1 warning" == tally([ERROR, ERROR, WARNING])
    assert ("1 warning", "") == (tally([WARNING]), tally([]))


def test_a_problem_is_shown_with_place_lines_and_cure() -> None:
    shown = overlay([ERROR])

    for part in (
        "events/a.yaml:3:12",
        "invalid-edtf",
        "<code>1987-13</code> is not a date",
        "  |       ^^",
        "write <code>1987</code>",
    ):
        assert part in shown


def test_only_an_error_is_said_to_hold_the_site_back() -> None:
    assert ["last good one" in overlay(problems) for problems in ([ERROR, WARNING], [WARNING])] == [True, False]


def test_whatever_comes_from_files_is_escaped() -> None:
    shown = overlay([Problem(True, HOSTILE, HOSTILE, HOSTILE, HOSTILE, (HOSTILE, f"write:\n{HOSTILE}"), (HOSTILE,))])

    assert "<script" not in shown
    assert '"x"' not in shown


def test_nothing_has_a_style_or_a_handler_of_its_own() -> None:
    page = waiting_page([ERROR], ["/_dateline/overlay.css"]).decode()

    assert [] == re.findall(r"<style|\sstyle=|\son[a-z]+=", page)


def test_very_many_problems_are_shown_in_part() -> None:
    shown = overlay([ERROR] * (MOST + 1234))

    assert MOST == shown.count("<li")
    assert "1,234 more" in shown


def test_lines_that_can_be_moved_can_be_reached_by_keyboard() -> None:
    assert '<pre class="problem-lines" tabindex="0" role="group" aria-label="the lines of events/a.yaml:3:12">' in overlay([ERROR])
