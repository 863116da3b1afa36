from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline.catalogue.catalogue import catalogue
from dateline.model.output import Page
from dateline.render.assets import Assets
from dateline.render.environment import environment
from dateline.render.page import render
from dateline.text.tree import DictTree
from dateline.urls import ROOT, Address


@dataclass(frozen=True, slots=True)
class BareFrame:
    site: str = "Site"
    root: str = "../"


@dataclass(frozen=True, slots=True)
class Context:
    frame: BareFrame
    title: str
    rows: tuple[str, ...] = ()


ASSETS = Assets((), {"css/site.css": Address("assets/site.0123.css")})


def _render(template: str, context: Context, **parts: str) -> str:
    files = DictTree({"page.html": template, **{f"{name}.html": text for name, text in parts.items()}})
    ready = environment(files, ASSETS, catalogue("en"))
    return render(Page(Address("a/"), "page", "page.html", context), ready).content.decode("utf-8")


def test_everything_is_escaped_and_markup_is_not() -> None:
    text = _render("{{ page.title }}{{ page.rows[0] }}", Context(BareFrame(), "<b>\"'&", (Markup("<i>x</i>"),)))

    assert "&lt;b&gt;&#34;&#39;&amp;<i>x</i>" == text


def test_template_calls_assets_and_texts_and_knows_page_and_site() -> None:
    text = _render("{{ asset('css/site.css') }} {{ t('navigation.about') }} {{ site }}", Context(BareFrame(), ""))

    assert "../assets/site.0123.css About Site" == text


def test_way_to_the_root_is_that_of_the_page() -> None:
    text = _render("{{ page.title }}", Context(BareFrame(root="../../"), f"{ROOT}events/a/"))

    assert "../../events/a/" == text


def test_part_that_is_shared_is_rendered_with_its_row_alone() -> None:
    text = _render(
        "{% for row in page.rows %}{{ shared('row.html', row) }}{% endfor %}",
        Context(BareFrame(), "", ("a", "<b>", "a")),
        row="[{{ row }}]",
    )

    assert "[a][&lt;b&gt;][a]" == text


def test_no_other_function_can_be_called() -> None:
    ready = environment(DictTree({}), ASSETS, catalogue("en"))

    assert {"asset", "t", "shared"} == {name for name, value in ready.jinja.globals.items() if callable(value)}
