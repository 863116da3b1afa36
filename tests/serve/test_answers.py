"""Paths to answers: pages and files of the site, ways to folders, and nothing from outside it."""

from __future__ import annotations

import json

import pytest

from dateline.serve.answers import answer, is_ours, state
from dateline.serve.problems import Problem
from dateline.serve.served import NOTHING, Served

PAGE = b"<!doctype html><html><body><h1>A page</h1></body></html>"
FILES = {
    "index.html": PAGE,
    "events/vote/index.html": PAGE.replace(b"A page", b"The vote"),
    "404.html": PAGE.replace(b"A page", b"No page"),
    "data/events.json": b"{}",
    "assets/site.0.css": b"a{}",
    "media/café.0.png": b"png",
}
SITE = Served(FILES, is_whole=True)
BELOW = Served(FILES, "/repo/", is_whole=True)
FAULT = Problem(True, "invalid-edtf", "`x` is not a date", "events/a.yaml:2:7")


@pytest.mark.parametrize(
    ("path", "kind", "part"),
    [
        ("/", "text/html; charset=utf-8", b"A page"),
        ("/index.html", "text/html; charset=utf-8", b"A page"),
        ("/?q=1#top", "text/html; charset=utf-8", b"A page"),
        ("/events/vote/", "text/html; charset=utf-8", b"The vote"),
        ("/data/events.json", "application/json", b"{}"),
        ("/assets/site.0.css", "text/css; charset=utf-8", b"a{}"),
        ("/media/caf%C3%A9.0.png", "image/png", b"png"),
    ],
)
def test_a_file_of_the_site_is_answered_as_what_it_is(path: str, kind: str, part: bytes) -> None:
    given = answer(path, SITE)

    assert (200, kind) == (given.status, given.type)
    assert part in given.body


def test_a_folder_without_its_slash_is_elsewhere() -> None:
    given = answer("/events/vote?from=list", SITE)

    assert (302, "/events/vote/?from=list") == (given.status, given.location)


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/../site.yaml",
        "/events/../../etc/passwd",
        "/%2e%2e/site.yaml",
        "/events/vote/%00",
        "//example.org/",
        "/%",
        "*",
        "/a\\b",
    ],
)
def test_what_is_not_of_the_site_is_answered_with_its_own_page_for_that(path: str) -> None:
    given = answer(path, SITE)

    assert 404 == given.status
    assert b"No page" in given.body


@pytest.mark.parametrize(("path", "location"), [("/", "/repo/"), ("/repo", "/repo/"), ("/repo/events/vote", "/repo/events/vote/")])
def test_a_site_below_a_path_is_led_to(path: str, location: str) -> None:
    assert (302, location) == (answer(path, BELOW).status, answer(path, BELOW).location)


def test_a_site_below_a_path_has_nothing_beside_it() -> None:
    assert [200, 404] == [answer(path, BELOW).status for path in ("/repo/events/vote/", "/events/vote/")]


def test_the_script_is_put_into_pages_alone_and_only_as_they_are_answered() -> None:
    bodies = {path: answer(path, SITE).body for path in ("/", "/data/events.json", "/assets/site.0.css")}

    assert [b"_dateline" in body for body in bodies.values()] == [True, False, False]
    assert bodies["/"].replace(b"A page", b"").count(b"<script") == 1
    assert b"_dateline" not in SITE.files["index.html"]


def test_a_page_knows_itself_by_the_name_that_it_is_told_of() -> None:
    for path in ("/", "/events/vote/", "/nowhere"):
        assert json.loads(state(path, SITE))["page"].encode() in answer(path, SITE).body


def test_only_a_page_that_has_changed_is_told_another_name() -> None:
    changed = Served({**FILES, "index.html": PAGE.replace(b"A page", b"Another")}, is_whole=True)

    assert state("/", SITE) != state("/", changed)
    assert state("/events/vote/", SITE) == state("/events/vote/", changed)


def test_problems_are_told_of_and_shown_over_the_last_good_site() -> None:
    served = SITE.with_problems((FAULT,))

    told = json.loads(state("/", served))
    assert told["stops"]
    assert told["page"] == json.loads(state("/", SITE))["page"]
    assert told["problems"] != json.loads(state("/", SITE))["problems"] == ""
    assert b"events/a.yaml:2:7" in answer("/_dateline/problems", served).body


def test_before_the_first_good_build_each_page_tells_what_is_wrong() -> None:
    served = NOTHING.with_problems((FAULT,))

    given = answer("/events/vote/", served)
    assert (503, "text/html; charset=utf-8") == (given.status, given.type)
    assert b"events/a.yaml:2:7" in given.body
    assert json.loads(state("/events/vote/", served))["page"].encode() in given.body


def test_our_own_files_are_there() -> None:
    kinds = [answer(f"/_dateline/{name}", SITE).type for name in ("reload.js", "overlay.css")]

    assert ["text/javascript; charset=utf-8", "text/css; charset=utf-8"] == kinds
    assert 404 == answer("/_dateline/../__init__.py", SITE).status


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:8000", "LOCALHOST"])
def test_this_machine_is_served(host: str) -> None:
    assert is_ours(host)


@pytest.mark.parametrize(
    "host", [None, "", "example.org", "localhost.example.org:8000", "127.0.0.1.example.org", "[::1]:8000", "0.0.0.0:8000"]
)
def test_a_name_that_leads_here_is_not(host: str | None) -> None:
    assert not is_ours(host)


@pytest.mark.parametrize(("policy", "listens"), [("default-src 'none'; script-src 'self'", True), ("default-src 'none'", False)])
def test_a_page_that_allows_no_script_is_answered_as_it_is(policy: str, listens: bool) -> None:
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()
    page = PAGE.replace(b"<html>", b"<html>" + head)

    given = answer("/embed/", Served({"embed/index.html": page}, is_whole=True))

    assert listens == (b"/_dateline/reload.js" in given.body)
    assert listens == (given.body != page)
