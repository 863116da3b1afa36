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
from dateline.model.records import KINDS_OF_SOURCE, BasisKind, Role, Status
from dateline.views.statuses import SIGNS

PACKAGE = Path(__file__).parents[2] / "dateline"
LANGUAGES = sorted(path.stem for path in (PACKAGE / "catalogue").glob("*.toml"))
ENGLISH_TEXTS = catalogue("en")
KEY = re.compile(r"[a-z_]+\.[a-z0-9_]*[a-z0-9]")

# Sections whose keys are put together: by a mark, a kind, a status, a language.
ASKED_BY_NAME = {"numbers", "lists", "dates", "marks", "legend", "statuses", "meanings", "basis", "roles", "kinds", "languages", "record"}


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
                forms = {category: form.places - {"count"} for category, form in entry.items()}
                assert len(set(forms.values())) == 1, f"{key}: the forms differ in their places"
                filled = [texts.plural(key, count, **dict.fromkeys(forms["other"], "x")) for count in range(30)]
        assert all(text.strip() == text != "" for text in filled), key


def test_every_language_has_the_keys_and_places_of_english(texts: Catalogue) -> None:
    def shape(language: Catalogue) -> dict[str, frozenset[str] | str]:
        return {key: entry.places if isinstance(entry, Template) else type(entry).__name__ for key, entry in language.entries.items()}

    assert shape(texts) == shape(ENGLISH_TEXTS)


def test_dates_have_every_word_and_pattern(texts: Catalogue) -> None:
    section = texts.section("dates")

    assert set(section) == {field.name for field in fields(DateWords)}
    lists = {name: len(value) for name, value in section.items() if isinstance(value, tuple)}
    assert {"months": 12, "months_short": 12, "seasons": 21, "parts": 3} == lists


def test_english_dates_are_those_of_the_room_of_dates() -> None:
    section = ENGLISH_TEXTS.section("dates")

    assert section == {field.name: getattr(ENGLISH, field.name) for field in fields(DateWords)}


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


def test_languages_have_a_name_for_themselves(texts: Catalogue) -> None:
    assert texts.has(f"languages.{texts.language}")


def test_plural_rules_choose_only_categories_that_they_have() -> None:
    for rule in PLURALS.values():
        assert {rule.choose(count) for count in range(1_000)} == rule.categories <= {"zero", "one", "two", "few", "many", "other"}


def _keys(node: ast.AST) -> Iterator[str]:
    """Yield what in an expression has the form of a key."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and KEY.fullmatch(part.value):
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


def _asked_in_templates() -> Iterator[Asked]:
    for path in sorted((PACKAGE.parent / "site_templates").rglob("*.html")):
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


def test_every_text_is_asked_for() -> None:
    """A text that nothing shows speaks of what is not there."""
    files = [*PACKAGE.rglob("*.py"), *(PACKAGE.parent / "site_templates").rglob("*.html")]
    literals = set(re.findall(r"[\"']([a-z_]+\.[a-z0-9_]+)[\"']", "\n".join(path.read_text("utf-8") for path in files)))

    left_over = {key for key in ENGLISH_TEXTS.entries if key not in literals and key.partition(".")[0] not in ASKED_BY_NAME}

    assert left_over == set()
