"""Addresses that a planned site has to answer."""

from __future__ import annotations

from dateline.model.output import OutputFile
from dateline.write.lasting import astray, lost

PAGE = OutputFile("events/call/index.html", b'<li id="phone"></li>', ("events/call/", "events/call/#phone"))


def test_a_page_and_a_place_on_it_are_answered() -> None:
    assert () == lost([PAGE], ["events/call/", "events/call/#phone"])


def test_a_page_that_is_gone_and_a_place_that_is_gone_are_lost() -> None:
    found = lost([PAGE], ["events/vote/", "events/vote/#motion", "events/call/#radio", "events/call/"])

    assert ("events/call/#radio", "events/vote/", "events/vote/#motion") == found


def test_a_place_that_a_template_left_out_is_astray() -> None:
    bare = OutputFile(PAGE.path, b"<li></li>", PAGE.lasting)

    assert ("events/call/#phone",) == astray([bare])
    assert () == astray([PAGE])
