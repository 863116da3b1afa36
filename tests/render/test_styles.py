"""The house rules for style sheets that a machine can hold."""

from __future__ import annotations

import re

import pytest

from dateline.render.assets import LAYERS
from tests.render.site import TEMPLATES

CLASS = re.compile(r"\.([a-z][a-z0-9-]*)")
TEMPLATE_FILES = [entry.path for folder in ("layouts", "pages", "partials", "macros") for entry in TEMPLATES.entries(folder)]


def _css(layer: str) -> str:
    return re.sub(r"/\*.*?\*/", "", TEMPLATES.read(f"static/css/{layer}.css").decode("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("layer", [layer for layer in LAYERS if layer not in ("tokens", "print")])
def test_no_bare_colour_stands_below_the_tokens(layer: str) -> None:
    assert [] == re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|\brgb\(|\bhsl\(", _css(layer))


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_is_forced_and_nothing_is_styled_by_id(layer: str) -> None:
    selectors = re.findall(r"([^{}]+)\{", _css(layer))

    assert "!important" not in _css(layer)
    assert [] == [selector for selector in selectors if "#" in selector]


@pytest.mark.parametrize("layer", LAYERS)
def test_what_lies_along_the_line_follows_its_direction(layer: str) -> None:
    """Lines may run leftwards; they always follow one another downwards, so that top and bottom, the shorter words, are safe."""
    sided = r"(?:margin|padding|border|inset)-(?:left|right)|(?<![-\w])(?:left|right):|text-align:(?:left|right)|float:(?:left|right)"

    assert [] == re.findall(sided, _css(layer))


MADE_IN_CODE = {"footnote", "theirs", "set-off", "table", "align-center", "align-right"}


def test_every_class_that_is_styled_is_used() -> None:
    templates = "\n".join(TEMPLATES.read(path).decode("utf-8") for path in TEMPLATE_FILES)
    used = {name for names in re.findall(r'class="([^"{]*)', templates) for name in names.split()}
    used |= {name for names in re.findall(r'class="[^"]*%}([a-z -]+){% endif %}"', templates) for name in names.split()}
    used |= {name for names in re.findall(r"{% block kind %}([a-z -]+)", templates) for name in names.split()}

    styled = {name for layer in LAYERS for selector in re.findall(r"([^{};]+)\{", _css(layer)) for name in CLASS.findall(selector)}

    assert set() == styled - used - MADE_IN_CODE
