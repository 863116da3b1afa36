"""The built-in templates, each with its smallest and its fullest context."""

from __future__ import annotations

import json
import re
import types
import typing
from collections import Counter
from dataclasses import fields, is_dataclass
from itertools import pairwise

import html5lib
import pytest
from jinja2 import meta, nodes
from jinja2.visitor import NodeVisitor

from dateline import pages, registry, urls
from dateline.load.forms import is_id
from dateline.pages import PageType
from dateline.urls import ROOT, Address, way_to_root
from dateline.views.frame import Site
from dateline.views.rows import Row
from tests.render import hostile
from tests.render.site import TEMPLATES, site_of, templating
from tests.views.sample import FULL, HOSTILE, LEAST, dated, views_of

HTML = "{http://www.w3.org/1999/xhtml}"
SITES = {"least": site_of(LEAST), "full": site_of(FULL)}
HOSTILE_SITE = site_of(hostile.FILES)
PAGES = [(name, path) for name, site in SITES.items() for path in site]
KINDS = (
    "about", "corrections", "coverage", "embed_event", "embed_list", "embed_removed", "embed_story", "event", "listing_gone", "moved",
    "not_found", "part", "prose", "removed", "search", "source", "sources", "stories", "story", "term", "terms", "timeline", "version",
    "year",
)  # fmt: skip
CONTEXTS = {page_type.template: page_type.context for page_type in registry.members(pages, "PAGE", PageType)}


def _elements(html: str) -> list[typing.Any]:
    # html5lib has no types for its trees; what comes back is an element of xml.etree.
    return list(html5lib.parse(html, treebuilder="etree").iter())


def _tag(element: typing.Any) -> str:
    return str(element.tag).removeprefix(HTML)


def test_every_kind_of_page_is_made() -> None:
    assert set(CONTEXTS) == {f"pages/{name}.html" for name in KINDS}


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_page_is_whole_html_with_one_heading_and_no_id_twice(site: str, path: str) -> None:
    html = SITES[site][path]
    parser = html5lib.HTMLParser(strict=True)

    parser.parse(html)

    elements = _elements(html)
    assert 1 == sum(_tag(element) == "h1" for element in elements)
    assert [] == [id for id, times in Counter(element.get("id") for element in elements if element.get("id")).items() if times > 1]


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_no_style_no_script_and_no_handler_stands_in_the_page(site: str, path: str) -> None:
    elements = _elements(SITES[site][path])

    assert [] == [_tag(element) for element in elements if element.get("style") or any(name.startswith("on") for name in element.attrib)]
    assert [] == [element.text for element in elements if _tag(element) in ("script", "style") and not _is_data(element) and element.text]


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_no_placeholder_is_left_and_headings_go_down_one_step_at_a_time(site: str, path: str) -> None:
    html = SITES[site][path]
    levels = [int(_tag(element)[1]) for element in _elements(html) if re.fullmatch("h[1-6]", _tag(element))]

    assert ROOT not in html
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_nothing_but_the_source_s_words_stands_in_a_quotation(site: str, path: str) -> None:
    for element in _elements(SITES[site][path]):
        if _tag(element) == "blockquote":
            assert [] == list(element)
            assert element.text == element.text.strip() != ""
            assert ("auto", True) == (element.get("dir"), element.get("lang") is not None)


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_own_anchors_begin_with_a_low_line_and_labels_do_not(site: str, path: str) -> None:
    ids = [str(element.get("id")) for element in _elements(SITES[site][path]) if element.get("id")]

    labels = [id for id in ids if not id.startswith("_")]
    assert labels == [] or path.startswith("events/")


def test_event_that_is_called_as_a_place_of_a_page_is_has_a_place_of_its_own() -> None:
    """Every id that a page gives of itself is tried, so that one that is new is not forgotten."""
    own = {id for html in SITES["full"].values() for id in re.findall(r'\bid="_([a-z0-9-]+)"', html)}
    events = {f"events/{id}.yaml" for id in own if is_id(id)} - FULL.keys()
    named = "actors: [union]\ntopics: [strikes]\n"

    site = site_of({**FULL, **{path: dated("1987-03", title=path, more=named) for path in events}})

    assert {"events/main.yaml", "events/1987.yaml", "events/1987-03.yaml", "events/rise.yaml", "events/topics.yaml"} <= events
    for path, html in site.items():
        assert [] == [id for id, times in Counter(re.findall(r'\bid="(.*?)"', html)).items() if times > 1], path
    for path in events:
        href = urls.in_list(path.removeprefix("events/").removesuffix(".yaml")).fragment
        assert f'<a href="../../{href}">' in site[path.removesuffix(".yaml") + "/index.html"]
        assert f'<li class="event" id="{href[1:]}"' in site["index.html"]


@pytest.mark.parametrize(("site", "path"), PAGES)
def test_anchors_that_are_linked_on_the_page_are_there(site: str, path: str) -> None:
    elements = _elements(SITES[site][path])
    ids = {element.get("id") for element in elements}

    assert [] == [
        element.get("href")
        for element in elements
        if str(element.get("href") or "").startswith("#") and str(element.get("href"))[1:] not in ids
    ]


@pytest.mark.parametrize("path", [*HOSTILE_SITE])
def test_hostile_texts_are_text_everywhere(path: str) -> None:
    html = HOSTILE_SITE[path]

    html5lib.HTMLParser(strict=True).parse(html)

    elements = _elements(html)
    # That of the face stands there twice; the list has one of its own.
    scripts = 0 if path.startswith("embed/") else 4 if path == "index.html" else 3
    assert scripts == sum(_tag(element) == "script" and not _is_data(element) for element in elements)
    assert all(json.loads(element.text or "") for element in elements if _is_data(element))
    assert "<script>alert" not in html
    assert [] == [_tag(element) for element in elements if any(name.startswith("on") or name == "style" for name in element.attrib)]
    assert [] == [id for id, times in Counter(element.get("id") for element in elements if element.get("id")).items() if times > 1]
    assert ROOT not in html


def test_hostile_text_of_every_field_is_shown_whole_as_it_is_typed() -> None:
    """In words, or in what a picture or a button says."""
    texts = [text for html in HOSTILE_SITE.values() for element in _elements(html)[:1] for text in _texts(element)]

    assert [] == [name for name in hostile.NAMES if not any(hostile.shown(name) in text for text in texts)]


def _is_data(element: typing.Any) -> bool:
    """Tell whether a script is data, which a browser does not run."""
    return bool(element.get("type") == "application/ld+json")


def _texts(page: typing.Any) -> list[str]:
    return ["".join(page.itertext()), *(value for element in page.iter() for value in element.attrib.values())]


def test_hostile_addresses_lead_where_they_say_and_nowhere_else() -> None:
    """No address is cut or made longer, and none leads to a program."""
    hrefs = [str(element.get("href")) for html in HOSTILE_SITE.values() for element in _elements(html) if _tag(element) == "a"]

    assert hostile.URL in hrefs
    assert [] == [href for href in hrefs if "script>" in href and not href.startswith("https://")]
    assert [] == [href for href in hrefs if re.match(r"(javascript|data|vbscript):", href, re.IGNORECASE)]


def test_hostile_words_stand_whole_in_their_quotation() -> None:
    page = HOSTILE_SITE["events/e/index.html"]

    quotations = [element.text for element in _elements(page) if _tag(element) == "blockquote"]

    assert [HOSTILE] * (2 + 5) == quotations, "two as evidence, and one for each answer"


def test_words_of_300_letters_are_whole_html_and_are_cut_only_in_drawings() -> None:
    long = "w" * 300
    files = {
        path: text.replace(HOSTILE.replace("'", "''"), long).replace(HOSTILE, long) if isinstance(text, str) else text
        for path, text in hostile.FILES.items()
    }

    site = site_of(files)

    for html in site.values():
        html5lib.HTMLParser(strict=True).parse(html)
    page = html5lib.parse(site["events/f/index.html"], treebuilder="etree")
    assert [f"{long} of-related-title"] == ["".join(element.itertext()) for element in page.iter() if _tag(element) == "h1"]
    names = re.findall('<text class="chart-name".*?>(.*?)</text>', site["index.html"])
    assert names
    assert max(map(len, names)) < 60


def test_row_is_the_same_text_on_every_page_but_for_the_way_to_the_root() -> None:
    row = views_of(LEAST).rows[0]

    first, other = _listed(row, Address("")), _listed(row, Address("years/1987/"))

    assert first == other.replace("../../", "./")
    assert first.strip() in SITES["least"]["index.html"]


def _listed(row: Row, address: Address) -> str:
    """Return a page that shows one row and nothing else."""
    shown = templating().jinja.from_string("{{ shared('partials/row.html', page) }}").render(page=row)
    return shown.replace(ROOT, way_to_root(address))


class _Names(NodeVisitor):
    """Collects every chain of attributes that begins with a name, as `page.event.title`."""

    def __init__(self) -> None:
        self.chains: list[tuple[str, ...]] = []

    def visit_Getattr(self, node: nodes.Getattr) -> None:
        chain: list[str] = []
        inner: nodes.Node = node
        while isinstance(inner, nodes.Getattr):
            chain.append(inner.attr)
            inner = inner.node
        if isinstance(inner, nodes.Name):
            self.chains.append((inner.name, *reversed(chain)))
        self.generic_visit(node)


def _attribute(owner: object, name: str) -> object:
    """Return the type of a field, None and tuples looked through; a name that no dataclass has is a failing test."""
    for candidate in typing.get_args(owner) if isinstance(owner, types.UnionType) else (owner,):
        if is_dataclass(candidate) and name in {field.name for field in fields(candidate)}:
            assert isinstance(candidate, type)
            return typing.get_type_hints(candidate)[name]
    raise AssertionError(f"{owner} has no field {name}")


@pytest.mark.parametrize("path", [entry.path for folder in ("layouts", "pages", "partials") for entry in TEMPLATES.entries(folder)])
def test_templates_ask_only_for_fields_that_contexts_have(path: str) -> None:
    names = _Names()
    names.visit(templating().jinja.parse(TEMPLATES.read(path).decode("utf-8")))
    any_of = CONTEXTS["pages/embed_event.html" if path == "layouts/embed.html" else "pages/timeline.html"]
    roots: dict[str, object] = {"page": CONTEXTS.get(path, any_of), "site": Site, "row": Row}

    for root, *chain in names.chains:
        owner = roots.get(root)
        for name in chain if owner is not None else []:
            # The frame is in every context; a layout is checked against any one of them.
            owner = _attribute(owner, name)


def test_templates_name_their_parts_in_so_many_letters() -> None:
    """A template that is included or imported by a computed name could not be followed."""
    for folder in ("layouts", "pages", "partials", "macros"):
        for entry in TEMPLATES.entries(folder):
            tree = templating().jinja.parse(TEMPLATES.read(entry.path).decode("utf-8"))
            assert None not in meta.find_referenced_templates(tree), entry.path


def test_templates_mark_nothing_as_safe_themselves() -> None:
    for folder in ("layouts", "pages", "partials", "macros"):
        for entry in TEMPLATES.entries(folder):
            assert "|safe" not in TEMPLATES.read(entry.path).decode("utf-8").replace(" ", ""), entry.path


def test_prose_is_marked_with_its_language_where_the_interface_speaks_another() -> None:
    site = site_of({**LEAST, "site.yaml": "format: 1\ntitle: Harbour\ndescription: Um havnina.\nlanguage: fo\n"})

    marked = ' lang="fo" dir="auto">'
    assert f'<p class="lede"{marked}Um havnina.</p>' in site["index.html"]
    assert f'<p class="event-summary"{marked}' in site["index.html"]
    assert f"<h1{marked}Harbour closes</h1>" in site["events/closing/index.html"]
    assert 'lang="fo"' not in SITES["least"]["index.html"]


def test_work_that_speaks_for_itself_and_cites_is_said_to_cite_in_part() -> None:
    cited = """
excerpts:
  a: {source: gazette, exact: the harbour closed}
  b: {source: gazette, exact: In 1987, attribution: [a pilot]}
"""
    event = LEAST["events/closing.yaml"].partition("excerpts:")[0].rstrip() + "[^b]" + cited

    home = site_of({**LEAST, "events/closing.yaml": event})["index.html"]

    assert ', in part <span class="citing">citing <bdi>a pilot</bdi></span></summary>' in home
