"""Templates of a collection's own that nothing uses."""

from __future__ import annotations

import pytest

from dateline.render.problems import TemplateFault
from dateline.render.stray import refuse_stray
from dateline.rim.trees import Layered
from dateline.text.tree import DictTree

BUILT_IN = {
    "layouts/base.html": "{% include 'partials/footer.html' %}",
    "pages/event.html": "{% extends 'layouts/base.html' %}",
    "partials/footer.html": "words",
    "static/css/site.css": "",
    "static/css/tokens.css": ":root{}",
}


def refused(own: dict[str, str]) -> str | None:
    """Return how the templates of a collection are refused, if they are."""
    try:
        refuse_stray(Layered(DictTree(own), DictTree(BUILT_IN)), own, BUILT_IN.keys())
    except TemplateFault as fault:
        return str(fault)
    return None


def test_a_slip_in_a_name_is_answered_with_the_name_that_was_meant() -> None:
    assert "pages/evnt.html: no page uses this file, and no template names it; did you mean `pages/event.html`?" == refused(
        {"pages/evnt.html": "x"}
    )


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("page/event.html", "pages/event.html"),
        ("pages/event.htm", "pages/event.html"),
        ("footer.html", "partials/footer.html"),
        ("css/site.css", "static/css/site.css"),
    ],
)
def test_another_folder_or_ending_is_a_slip_too(path: str, meant: str) -> None:
    assert str(refused({path: "x"})).endswith(f"; did you mean `{meant}`?")


def test_a_file_that_is_like_none_says_how_it_would_be_used() -> None:
    said = str(refused({"partials/sponsors.html": "x"}))

    assert said.endswith("; remove it, or name it in a template with `include`, `import` or `extends`")


def test_a_new_part_that_a_template_names_is_welcome() -> None:
    assert refused({"partials/footer.html": '{% include "partials/sponsors.html" %}', "partials/sponsors.html": "x"}) is None


def test_a_file_that_names_itself_alone_is_not_used() -> None:
    assert refused({"partials/loop.html": "{% include 'partials/loop.html' %}"}) is not None


@pytest.mark.parametrize(
    "path", ["README.md", "pages/notes.txt", "pages/.event.html.swp", "pages/event.html~", ".DS_Store", "static/x/logo.svg"]
)
def test_notes_left_overs_and_assets_are_no_templates(path: str) -> None:
    assert refused({path: "x"}) is None


def test_what_takes_the_place_of_a_built_in_file_is_used() -> None:
    assert refused(BUILT_IN) is None
