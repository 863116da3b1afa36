"""The texts of each language: complete, well filled, and no others than those that are meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from dateline.catalogue.catalogue import Catalogue, catalogue
from dateline.catalogue.plurals import PLURALS
from dateline.catalogue.template import Template
from dateline.edtf.derive import RULE_NAMES, kind_of
from dateline.edtf.marks import Mark
from dateline.edtf.words import ENGLISH, DateWords
from dateline.form.event import EVENT, LOCATOR
from dateline.form.source import SOURCE
from dateline.model.records import (
    KINDS_OF_ACTOR,
    KINDS_OF_SOURCE,
    About,
    BasisKind,
    CreditRole,
    RelationType,
    Role,
    Status,
    TextQuality,
)
from dateline.versions.meaning import CITED, LEFT_OUT, PICTURE
from dateline.views.statuses import SIGNS
from tests.schema.validating import forms

PACKAGE = Path(__file__).parents[2] / "dateline"
TEMPLATES = sorted((PACKAGE.parent / "site_templates").rglob("*.html"))
LANGUAGES = sorted(path.stem for path in (PACKAGE / "catalogue").glob("*.toml"))
ENGLISH_TEXTS = catalogue("en")
KEY = re.compile(r"[a-z_]+\.[a-z0-9_]*[a-z0-9]")

# Sections that are asked for whole, or by a name that nothing in the program spells.
SEPARATORS = {"lists.comma", "lists.semicolon", "lists.dot", "lists.sentence", "lists.stop"}
ASKED_WHOLE = {"numbers", "lists", "dates", "languages"}


@dataclass(frozen=True)
class Asked:
    """A key that stands in the program in so many letters; `places` is None where they cannot be read off."""

    key: str
    counted: bool
    places: frozenset[str] | None


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest) -> Catalogue:
    return catalogue(str(request.param))


def test_every_language_has_its_own_catalogue(texts: Catalogue) -> None:
    assert texts.language in LANGUAGES


def test_every_text_can_be_filled(texts: Catalogue) -> None:
    for key, entry in texts.entries.items():
        match entry:
            case Template():
                filled = [texts.t(key, **dict.fromkeys(entry.places, "x"))]
            case tuple():
                filled = list(texts.words(key))
            case _:
                forms = {category: form.places - {"count", "number"} for category, form in entry.items()}
                places = entry["other"].places - {"count"}
                assert len(set(forms.values())) == 1, f"{key}: the forms differ in their places"
                filled = [texts.plural(key, count, **dict.fromkeys(places, "x")) for count in range(30)]
        assert all(text.strip() == text != "" for text in filled) or key in SEPARATORS, key


def test_every_language_has_the_keys_and_places_of_english(texts: Catalogue) -> None:
    def shape(language: Catalogue) -> dict[str, frozenset[str] | str]:
        return {key: entry.places if isinstance(entry, Template) else type(entry).__name__ for key, entry in language.entries.items()}

    assert shape(texts) == shape(ENGLISH_TEXTS)


def test_dates_have_every_word_and_pattern(texts: Catalogue) -> None:
    section = texts.section("dates")

    assert set(section) == {field.name for field in fields(DateWords)} - {"digits"}
    lists = {name: len(value) for name, value in section.items() if isinstance(value, tuple)}
    assert {"months": 12, "months_short": 12, "seasons": 21, "parts": 3} == lists


def test_english_dates_are_those_of_the_room_of_dates() -> None:
    section = ENGLISH_TEXTS.section("dates")

    assert section == {field.name: getattr(ENGLISH, field.name) for field in fields(DateWords) if field.name != "digits"}


@pytest.mark.parametrize("mark", get_args(Mark))
def test_every_mark_is_named_and_explained(texts: Catalogue, mark: str) -> None:
    assert texts.t(f"marks.{mark}")
    assert texts.t(f"legend.{mark}")


@pytest.mark.parametrize("kind", KINDS_OF_SOURCE)
def test_every_kind_of_source_is_named(texts: Catalogue, kind: str) -> None:
    assert texts.t(f"kinds.{kind}")


@pytest.mark.parametrize("kind", BasisKind)
def test_every_basis_has_a_name_and_a_note(texts: Catalogue, kind: BasisKind) -> None:
    assert texts.t(f"basis.name_{kind.value}")
    assert texts.t(f"basis.note_{kind.value}")


@pytest.mark.parametrize("kind", BasisKind)
def test_every_basis_is_summed_up(texts: Catalogue, kind: BasisKind) -> None:
    assert texts.t(f"basis.way_{kind.value}")


@pytest.mark.parametrize("form", RULE_NAMES)
def test_every_rule_of_derivation_has_words_for_what_it_counts_by(texts: Catalogue, form: str) -> None:
    entry = texts.entries[f"basis.{kind_of(form).replace('-', '_')}"]
    places = {"N": {"count"}, "MM": {"month"}, "MM-DD": {"day"}, "": {"weekday"} if "<weekday>" in form else set()}

    assert not isinstance(entry, tuple)
    assert places[form.partition(" ")[2]] == (entry.places if isinstance(entry, Template) else entry["other"].places)
    assert 7 == len(texts.words("basis.weekdays"))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STATES])
def test_every_role_that_is_said_has_words(texts: Catalogue, role: Role) -> None:
    assert texts.t(f"roles.{role.value}")


@pytest.mark.parametrize("status", SIGNS)
def test_every_status_that_is_said_is_named_and_explained(texts: Catalogue, status: Status) -> None:
    assert texts.t(f"statuses.{status.value}")
    assert texts.t(f"meanings.{status.value}")


NAMED = [
    *(f"relations.{type.value}" for type in RelationType),
    *(f"relations.{type.value}_inverse" for type in RelationType if type is not RelationType.CONTRASTS_WITH),
    *(f"about_what.{what.value}" for what in About),
    *(f"qualities.{quality.value}" for quality in TextQuality),
    *(f"credits.{role.value}" for role in CreditRole),
    *(f"{section}.{kind}" for section in ("kinds_of_actor", "groups_of_actors") for kind in KINDS_OF_ACTOR),
    *(f"locators.{name}" for name in LOCATOR.names),
    *(f"counts.tie_{kind}" for kind in ("voice", "origin")),
]


@pytest.mark.parametrize("key", NAMED)
def test_every_word_that_a_record_may_hold_has_words(texts: Catalogue, key: str) -> None:
    assert texts.has(key)


def test_languages_have_a_name_for_themselves(texts: Catalogue) -> None:
    assert texts.has(f"languages.{texts.language}")


def test_plural_rules_choose_only_categories_that_they_have() -> None:
    for rule in PLURALS.values():
        assert {rule.choose(count) for count in range(1_000)} == rule.categories <= {"zero", "one", "two", "few", "many", "other"}


def _keys(node: ast.AST) -> Iterator[str]:
    """Yield what in an expression has the form of a key; a key that is put together is none of them."""
    pieces = {part for together in ast.walk(node) if isinstance(together, ast.JoinedStr) for part in together.values}
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part not in pieces and KEY.fullmatch(part.value):
            yield part.value


def _asked_in_code() -> Iterator[Asked]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("t", "markup", "plural")
                and node.args
            ):
                names = [keyword.arg for keyword in node.keywords]
                places = frozenset(name for name in names if name) if None not in names else None
                yield from (Asked(key, node.func.attr == "plural", places) for key in _keys(node.args[0]))


def _put_together() -> Iterator[re.Pattern[str]]:
    """Yield the forms of keys that are put together, such as `roles.…`, and the keys of rules of derivation."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for together in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
            if isinstance(together, ast.JoinedStr):
                pieces = [str(part.value) if isinstance(part, ast.Constant) else None for part in together.values]
                if re.fullmatch(r"(?=.{4})[a-z_]*\.[a-z_]*", "".join(piece or "" for piece in pieces)):
                    yield re.compile("".join("[a-z0-9_-]*" if piece is None else re.escape(piece) for piece in pieces))
    for path in TEMPLATES:
        for joined in Environment().parse(path.read_text("utf-8")).find_all(nodes.Concat):
            first = joined.nodes[0]
            if isinstance(first, nodes.Const) and str(first.value).endswith("."):
                yield re.compile(re.escape(str(first.value)) + "[a-z0-9_-]+")
    for form in RULE_NAMES:
        yield re.compile(re.escape(f"basis.{kind_of(form).replace('-', '_')}"))


def _asked_in_templates() -> Iterator[Asked]:
    for path in TEMPLATES:
        for call in Environment().parse(path.read_text("utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                places = frozenset(keyword.key for keyword in call.kwargs)
                parts = [call.args[0], *call.args[0].find_all(nodes.Const)]
                keys = [part.value for part in parts if isinstance(part, nodes.Const) and KEY.fullmatch(str(part.value))]
                yield from (Asked(key, False, places) for key in keys)


ASKED = sorted({*_asked_in_code(), *_asked_in_templates()}, key=lambda asked: (asked.key, asked.counted))


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: str(asked.key))
def test_what_the_program_asks_for_is_there_with_these_places(asked: Asked) -> None:
    entry = ENGLISH_TEXTS.entries.get(asked.key)

    assert entry is not None
    assert asked.counted == isinstance(entry, Mapping)
    if asked.places is not None and isinstance(entry, Template):
        assert asked.places == entry.places


def test_every_field_of_a_version_has_a_name(texts: Catalogue) -> None:
    """What changed in one is told by the names of its fields."""
    names = {field.name for form in forms(EVENT) for field in form.fields} - LEFT_OUT
    inner = {field.name for name in ("authors", "original") for form in forms(SOURCE.field(name).shape) for field in form.fields}

    assert [] == sorted(name for name in {*names, *CITED, *inner, PICTURE, "suppressed"} if not texts.has(f"fields.{name}"))


def test_every_text_is_asked_for() -> None:
    """A text that nothing shows speaks of what is not there."""
    files = [*PACKAGE.rglob("*.py"), *TEMPLATES]
    literals = set(re.findall(r"[\"']([a-z_]+\.[a-z0-9_]+)[\"']", "\n".join(path.read_text("utf-8") for path in files)))

    forms = [*_put_together()]
    asked_for = {key for key in ENGLISH_TEXTS.entries if key in literals or any(form.fullmatch(key) for form in forms)}
    left_over = {key for key in ENGLISH_TEXTS.entries if key not in asked_for and key.partition(".")[0] not in ASKED_WHOLE}

    assert left_over == set()
