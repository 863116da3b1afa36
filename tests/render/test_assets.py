from __future__ import annotations

import hashlib
import re

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.render.assets import LAYERS, bundle, joined, tightened
from dateline.render.language import tokens
from dateline.render.problems import TemplateFault
from dateline.rim.trees import Layered
from dateline.text.tree import DictTree
from tests.render.site import TEMPLATES

CSS_BUDGET = 32_000
SCRIPT_BUDGET = 12_000
ROMAN_FONT_BUDGET = 31_000


def _tree(tokens: str = "", font: str = "FONT") -> DictTree:
    layers = {f"static/css/{layer}.css": f"/* {layer} */ .{layer} {{ margin: 0 1px; }}\n" for layer in LAYERS}
    return DictTree({**layers, "static/css/tokens.css": tokens or layers["static/css/tokens.css"], "static/fonts/a.woff2": font})


def _content(tree: DictTree, name: str) -> str:
    assets = bundle(tree)
    return {file.path: file.content for file in assets.files}[assets.addresses[name].path].decode("utf-8")


def test_layers_are_joined_in_their_order_without_comments() -> None:
    css = _content(_tree(), "css/site.css")

    assert css.startswith("@layer tokens,base,layout,components,print;\n@layer tokens{.tokens{margin:0 1px}}\n@layer base{")
    assert "/*" not in css


def test_name_of_an_asset_carries_a_part_of_its_hash() -> None:
    assets = bundle(_tree())

    digest = hashlib.sha256(b"FONT").hexdigest()[:8]
    assert f"assets/a.{digest}.woff2" == assets.addresses["fonts/a.woff2"].path


def test_style_sheet_names_the_font_by_its_hashed_name_beside_it() -> None:
    css = _content(_tree("@font-face { src: url(fonts/a.woff2) }"), "css/site.css")

    digest = hashlib.sha256(b"FONT").hexdigest()[:8]
    assert f"url(a.{digest}.woff2)" in css


def test_another_font_gives_the_style_sheet_another_name() -> None:
    tokens = "@font-face { src: url(fonts/a.woff2) }"

    one, two = bundle(_tree(tokens, "ONE")), bundle(_tree(tokens, "TWO"))

    assert one.addresses["css/site.css"] != two.addresses["css/site.css"]


def test_files_are_in_one_order_and_equal_input_gives_equal_bytes() -> None:
    assert bundle(TEMPLATES) == bundle(TEMPLATES)


@pytest.mark.parametrize("language", ["en", "de"])
def test_built_in_assets_stay_within_their_budgets(language: str) -> None:
    files = bundle(TEMPLATES, tokens(catalogue(language))).files
    sizes = {re.sub(r"\.[0-9a-f]{8}", "", file.path): len(file.content) for file in files}

    assert sizes["assets/site.css"] <= CSS_BUDGET
    assert sum(size for name, size in sizes.items() if name.endswith(".js")) <= SCRIPT_BUDGET
    assert sizes["assets/instrument-sans.woff2"] <= ROMAN_FONT_BUDGET
    assert "assets/LICENSE.txt" in sizes


@pytest.mark.parametrize(
    "css",
    [
        'a{content:"a , b;  /* c: d */ }"}',
        "a{content:'0.5 > \\' {'}",
        "a{background:url(a,%20b;0.5/0.5.png)}",
        'a{background:url("a) , 0.5")}',
        "a :hover b{inset:calc(0px + 1em) 10.5px 1.05px 100.5%}",
        "@media screen and (max-width:1rem){a{--name:0px}}",
        '[href="a b"] a{color:red}',
        '[title=""],[lang="de" i],[data-n="1"]{color:red}',
        'a{--text:[a="b"]}',
        ".a-0.b{color:red}",
        "a{color:red;&:hover{color:teal}b :hover{color:teal}}",
    ],
)
def test_what_means_something_is_not_tightened(css: str) -> None:
    assert css == tightened(css)


@pytest.mark.parametrize(
    ("css", "tighter"),
    [
        ("a {\n  color: red;\n  --mark:  teal;\n}\n", "a{color:red;--mark:teal}"),
        ("a { transition: opacity 0.2s, top -0.5s }", "a{transition:opacity .2s,top -.5s}"),
        ("""a[rel="next"] > b[lang|='de']:not([data-a="b"]) { color: red }""", "a[rel=next]>b[lang|=de]:not([data-a=b]){color:red}"),
        ("@media (max-width: 1rem) and (hover) { a { top: 0 } }", "@media(max-width:1rem) and (hover){a{top:0}}"),
        ('a::before, b::after-all, c::after { content: "::after" }', 'a:before,b::after-all,c:after{content:"::after"}'),
        ('/* "1" \'it */ a { content: "/* x */" } /* don\'t */', 'a{content:"/* x */"}'),
        ("a\x000\x00 { top: 0 }", "a\ufffd0\ufffd{top:0}"),
    ],
)
def test_what_means_nothing_is_left_out(css: str, tighter: str) -> None:
    assert tighter == tightened(css)


def test_addresses_that_are_no_assets_stay_as_they_are() -> None:
    css = _content(
        _tree(".a { background: url(data:image/png;base64,AA==); fill: url(#soft); mask: url('../fonts/a.woff2') }"), "css/site.css"
    )

    digest = hashlib.sha256(b"FONT").hexdigest()[:8]
    assert f"background:url(data:image/png;base64,AA==);fill:url(#soft);mask:url(a.{digest}.woff2)" in css


def test_an_asset_that_is_not_there_is_a_fault_of_the_style_sheet_at_its_line() -> None:
    with pytest.raises(TemplateFault) as caught:
        bundle(_tree("/* url(b.png)\n*/\n.a { mask: url(b.png) }"))

    assert ("static/css/tokens.css", 3) == (caught.value.path, caught.value.line)
    assert "there is no asset `b.png` in `static/`" == caught.value.message


def test_a_style_sheet_that_is_no_layer_is_not_passed_over() -> None:
    own = DictTree({**{f"static/css/{layer}.css": "" for layer in LAYERS}, "static/css/mine.css": ".a { color: red }"})

    with pytest.raises(TemplateFault) as caught:
        bundle(own)

    said = (
        "static/css/mine.css: this is no layer of the style sheet: there are tokens, base, layout, components, print, site; "
        "what you set anew stands in site.css"
    )
    assert said == str(caught.value)


def _own(css: str) -> DictTree:
    layers = {f"static/css/{layer}.css": f".{layer} {{ margin: 0 }}" for layer in LAYERS}
    return DictTree({**layers, "static/css/site.css": css, "static/fonts/a.woff2": "FONT"})


def test_what_a_collection_sets_anew_comes_behind_ours_and_before_print() -> None:
    css = _content(_own(":root { --mark: teal }"), "css/site.css")

    assert css.startswith("@layer tokens,base,layout,components,site,print;\n")
    assert "\n@layer site{@media not (forced-colors:active){:root{--mark:teal}}}\n@layer print{" in css


def test_who_asks_for_more_contrast_gets_it_whatever_a_collection_sets_anew() -> None:
    more = "@media (prefers-contrast:more){:root{--ink2:var(--ink)}}"

    css = joined([more, "b", "c", "d", "e"], ":root { --ink2: silver }")

    own = "@media not (forced-colors:active){:root{--ink2:silver}}"
    assert f"@layer site{{{own}@media(prefers-contrast:more){{:root{{--ink2:var(--ink)}}}}}}" in css


def test_a_sheet_of_its_own_that_says_nothing_changes_nothing() -> None:
    assert joined(["a", "b", "c", "d", "e"]) == joined(["a", "b", "c", "d", "e"], "/* nothing yet */\n")


def test_a_collection_brings_a_face_of_its_own() -> None:
    css = _content(_own("@font-face { font-family: Mine; src: url(fonts/a.woff2) }"), "css/site.css")

    digest = hashlib.sha256(b"FONT").hexdigest()[:8]
    assert f"@font-face{{font-family:Mine;src:url(a.{digest}.woff2)}}" in css


@pytest.mark.parametrize(
    ("css", "line", "said"),
    [
        ("/* {\n */ :root {\n--mark: teal;\n", 2, "what is opened here by `{` is not closed"),
        ("@media print {\n:root { --mark: teal }\n", 1, "what is opened here by `{` is not closed"),
        (":root { --mark: teal }\n}\n.a { color: red }", 2, "this `}` closes nothing"),
    ],
)
def test_a_brace_without_its_other_is_told_before_it_swallows_the_next_layer(css: str, line: int, said: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        bundle(_own(css))

    assert ("static/css/site.css", line) == (caught.value.path, caught.value.line)
    assert caught.value.message.startswith(said)


def test_braces_in_texts_are_signs_like_others() -> None:
    assert 'content:"}"' in _content(_own('.a::after { content: "}" } .b { content: "\\"{" }'), "css/site.css")


@pytest.mark.parametrize("name", ["icons/.DS_Store", "css/.base.css.swp", "css/base.css~", "fonts/Thumbs.db"])
def test_what_programs_leave_behind_is_no_asset(name: str) -> None:
    left = Layered(DictTree({f"static/{name}": "x"}), _tree())

    assert bundle(_tree()) == bundle(left)
