"""The documents name everything that is there: what has no line in docs/ cannot be found by those who need it."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline import pipeline, registry
from dateline.catalogue.catalogue import catalogue
from dateline.cli import exits, kinds, main, options
from dateline.cli.kinds import Kind
from dateline.diagnostics import formats
from dateline.diagnostics.formats import Format
from dateline.edtf.derive import RULE_NAMES
from dateline.form.shape import Word
from dateline.model.past import History
from dateline.schema.kinds import KINDS
from dateline.text.tree import DictTree
from dateline.views.views import build as views_of
from tests.schema.validating import forms

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
COLLECTION = {
    "site.yaml": "format: 1\ntitle: Pellwick harbour\nbase_url: https://example.org/\n",
    "events/the-vote.yaml": 'title: V\ndate: "1987-03"\nsummary: V.[^v]\n'
    "excerpts: {v: {source: the-gazette, exact: in March 1987 they voted}}\n"
    "actors: [the-council]\ntopics: [the-pier]\nplaces: [the-town]\nprevious_ids: [the-ballot]\n",
    "events/the-clerk.yaml": 'suppressed: {date: "2025-03-14", ground: privacy}\n',
    "vocabulary/actors.yaml": "the-council: {name: Council}\n",
    "vocabulary/topics.yaml": "the-pier: {name: Pier}\n",
    "vocabulary/places.yaml": "the-town: {name: Town}\n",
    "pages/the-method.md": "---\ntitle: Method\n---\nWords.\n",
    "pages/the-method.fr.md": "---\ntitle: Méthode\n---\nMots.\n",
    "stories/the-tale.md": "---\ntitle: Tale\n---\nWords.\n",
    "stories/the-tale.fr.md": "---\ntitle: Conte\n---\nMots.\n",
    "seeds/the-gazette.yaml": "title: Gazette\nsha256: auto\n",
    "seeds/the-gazette.txt": "Gazette: in March 1987 they voted.",
}

FIELDS = tuple(field for kind in KINDS for form in forms(kind.shape) for field in form.fields)
"""Every field that a curator may write."""


def read(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def unnamed(names: Iterable[str], text: str) -> list[str]:
    """Return which names do not stand whole in backticks; blocks of code do not count, since they explain nothing."""
    marked = re.findall(r"`([^`]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    return sorted({name for name in names if not any(re.search(rf"(?<![\w/<-]){re.escape(name)}(?![\w/<-])", mark) for mark in marked)})


def test_every_verb_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    of_kinds = [["new", kind.name, "--help"] for kind in registry.members(kinds, "KIND", Kind)]
    for words in (["--help"], *([verb, "--help"] for verb in options.KNOWN), *of_kinds):
        main.main(words)
    found = sorted(set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)))

    assert "--strict" in found
    assert [] == unnamed([*options.VERBS, *found], read("cli.md"))


def test_every_exit_code_is_documented() -> None:
    codes = {code for name, code in vars(exits).items() if name.isupper()} | {runpy.run_path(str(ROOT / "build.py"))["SETUP_FAILED"]}

    assert sorted(map(str, codes)) == sorted(re.findall(r"^\| (\d+) \|", read("cli.md"), re.M))


def test_every_form_of_printing_is_documented() -> None:
    assert [] == unnamed([form.name for form in registry.members(formats, "FORMAT", Format)], read("cli.md"))


def test_every_kind_of_page_and_data_file_is_documented() -> None:
    timeline = pipeline.completed(pipeline.walk(DictTree(COLLECTION), history=History(listings=("years/1901/",))).timeline)
    pages = pipeline.planned(views_of(timeline, catalogue("en"), "0"))
    addresses = [re.sub("the-[a-z]+", "<id>", f"/{page.address.path}") for page in pages]
    addresses = [re.sub("/v/[0-9a-f]{10}/", "/v/<version>/", address) for address in addresses]
    addresses = [re.sub("/(1987|1901)/", "/<year>/", address) for address in addresses]
    addresses = [address.replace("/03/", "/<month>/").replace("/fr/", "/<language>/") for address in addresses]

    # No list of so few events is divided: how one is, is told under "Large collections".
    assert {kind.name for kind in pipeline.page_types()} - {"part"} == {page.kind for page in pages}
    assert [] == unnamed([*addresses, *(f"/{exporter.path}" for exporter in pipeline.exporters())], read("site.md"))


def test_every_field_is_documented() -> None:
    names = {field.name for field in FIELDS}

    assert {"title", "exact", "anchor", "orcid", "broader", "quote_limit", "excerpt_min", "reason"} <= names
    assert [] == unnamed(names, read("content.md"))


def test_every_word_that_a_field_takes_is_documented() -> None:
    words = {word for field in FIELDS if isinstance(field.shape, Word) for word in field.shape.words}

    assert {"did-not-happen", "alludes-to", "estimated", "webpage", "vessel"} <= words
    assert [] == unnamed(words, read("content.md"))


def test_every_rule_of_derivation_is_documented() -> None:
    assert [] == unnamed(RULE_NAMES, read("content.md"))


def test_every_room_is_documented_in_its_layer() -> None:
    layers = runpy.run_path(str(ROOT / "tests/architecture/test_layers.py"))["LAYERS"]
    table = re.findall(r"^\| (\d) \| `([a-z]+)(?:/|\.py)` \|", read("architecture.md"), re.M)

    assert {name: layer for name, layer in layers.items() if not name.startswith("__")} == {name: int(layer) for layer, name in table}


def test_every_direct_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"], *(name for extra in extras for name in extra)]
    names = {re.split(r"[<>=!~ ]", requirement)[0] for requirement in wanted}

    assert names == set(re.findall(r"\*\*([\w.-]+)\*\*", read("dependencies.md")))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_repository_leads_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```|^ {4}.*?$|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.M | re.S)
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not link.startswith(("http://", "https://", "mailto:"))]

    dead = [link for link in links if not _leads_somewhere(path, link)]

    assert dead == []


def _leads_somewhere(path: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = path.parent / name if name else path
    return target.exists() and (not anchor or anchor in _anchors(target))


def _anchors(path: Path) -> set[str]:
    """Return the anchors that a document's headings give it on the forges that show Markdown."""
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


TOKENS = (ROOT / "site_templates" / "static" / "css" / "tokens.css").read_text("utf-8")
LOOK = read("site.md").partition("## A look of your own")[2].partition("\n## ")[0]
EXAMPLE = LOOK.partition("```css\n")[2].partition("```")[0]


def test_every_token_of_the_style_sheet_is_named_where_a_look_of_ones_own_is_told() -> None:
    tokens = set(re.findall(r"(--[a-z0-9]+):", TOKENS))
    told = {name for row in re.findall(r"^\| (`--.*?) \|", LOOK, re.M) for name in re.findall(r"`(--[a-z0-9]+)`", row)}

    assert tokens == told


def test_the_look_that_the_documents_show_sets_tokens_alone() -> None:
    assert set(re.findall(r"(--[a-z0-9]+):", EXAMPLE)) <= set(re.findall(r"(--[a-z0-9]+):", TOKENS))


@pytest.mark.parametrize("dark", [False, True])
def test_the_look_that_the_documents_show_has_the_contrast_that_wcag_asks_for(dark: bool) -> None:
    """Source: WCAG 2.2, success criteria 1.4.3 and 1.4.11."""
    colours = dict(re.findall(r"--([a-z0-9]+): (#[0-9a-f]{6});", EXAMPLE.split("@media")[dark]))
    texts = [(text, ground) for text in ("ink", "ink2", "ink3", "link", "alarm") for ground in ("paper", "tint", "hit")]

    low = [pair for pair in texts if _contrast(*(colours[name] for name in pair)) < 4.5]

    assert [] == low
    assert _contrast(colours["mark"], colours["tint"]) >= 3


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
