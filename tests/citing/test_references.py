"""References to items: as citeproc makes them with the official styles, but where it is wrong by the style's own manual."""

import pytest

from dateline.citing import runs
from dateline.citing.item import KINDS, Item, Name
from dateline.citing.styles import STYLES, Style
from dateline.edtf.parse import parse
from tests.citing.cases import Case, committed, overrides

CASES = committed()
OVERRIDES = overrides()


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reference_is_that_of_citeproc_or_says_why_not(case: Case, style: Style) -> None:
    made = str(runs.html(style.cite(case.item)))

    assert OVERRIDES.get((case.name, style.id), case.references[style.id]) == made


def test_overrides_are_of_cases_and_differ_from_citeproc() -> None:
    references = {(case.name, style): line for case in CASES for style, line in case.references.items()}

    assert [key for key, line in OVERRIDES.items() if references[key] == line] == []


def test_every_kind_has_cases_and_names_are_not_repeated() -> None:
    names = [case.name for case in CASES]

    assert ({case.item.kind for case in CASES}, len(set(names))) == (set(KINDS), len(names))


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_titles_keep_their_case_and_every_sign(style: Style) -> None:
    title = "the NATO summit: a \"New\" deal for 'us' & {them} <b>now</b>"
    item = Item("a", "book", title=title, authors=(Name("Ana", "Ruiz"),), issued=parse("2025"))

    made = runs.text(style.cite(item))

    assert title in made


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_a_comma_goes_before_closing_quotation_marks(style: Style) -> None:
    item = Item("a", "article-magazine", title="Rows", container="The “Row”", volume="3", issue="2", issued=parse("2025-03-14"))

    made = runs.text(style.cite(item))

    assert ("“Row”," in made, "“Row”." in made) == (False, False)
    assert "“Row.”" in made if style.id == "chicago" else "“Row,”" in made


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
@pytest.mark.parametrize("kind", KINDS)
def test_an_item_with_nothing_but_an_address_has_a_reference(style: Style, kind: str) -> None:
    made = runs.text(style.cite(Item("a", kind, url="https://a.example/")))

    assert "https://a.example/" in made


def test_html_is_escaped_and_text_is_not() -> None:
    item = Item("a", "book", title="A <i>", publisher="R&D")

    made = STYLES[0].cite(item)

    assert ("<i>A &lt;i&gt;</i>. (n.d.). R&amp;D.", "A <i>. (n.d.). R&D.") == (runs.html(made), runs.text(made))
