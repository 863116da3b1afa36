"""Pages of prose: the names of their files, their heads, and where their Markdown begins."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load.collection import load
from dateline.model.records import Name, PageRecord
from dateline.text.tree import DictTree

PAGE = "---\ntitle: A walk\n---\nBegin at the lock.\n"


def read(text: str | bytes, name: str = "walk.md") -> tuple[PageRecord, tuple[Diagnostic, ...]]:
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", f"pages/{name}": text}))
    return loaded.records.pages[0], loaded.diagnostics


def said(text: str | bytes, name: str = "walk.md") -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(text, name)[1]]


def test_a_full_page_is_read_field_by_field() -> None:
    head = "---\ntitle: A walk\nsummary: >-\n  Post\n  by post.\nmenu: true\nauthors: [{given: Wren, family: Ashdown, actor: wren}]\n---\n"
    page, diagnostics = read(head + "Begin *here*.\n")

    assert () == diagnostics
    assert page == PageRecord(
        id="walk",
        language=None,
        title="A walk",
        summary="Post by post.",
        menu=True,
        authors=(Name(given="Wren", family="Ashdown", actor="wren"),),
        body="Begin *here*.\n",
        start=len(head),
        origin=page.origin,
    )


def test_a_title_is_a_whole_head() -> None:
    page, diagnostics = read(PAGE)

    assert () == diagnostics
    assert (None, False, ()) == (page.summary, page.menu, page.authors)


@pytest.mark.parametrize(
    ("name", "id", "language"),
    [
        ("walk.md", "walk", None),
        ("a-walk-2.md", "a-walk-2", None),
        ("walk.fr.md", "walk", "fr"),
        ("walk.pt-BR.md", "walk", "pt-BR"),
        ("walk.zh-Hant-TW.md", "walk", "zh-Hant-TW"),
        ("fr.md", "fr", None),
    ],
)
def test_the_name_of_the_file_tells_id_and_language(name: str, id: str, language: str | None) -> None:
    page, diagnostics = read(PAGE, name)

    assert () == diagnostics
    assert (id, language) == (page.id, page.language)


@pytest.mark.parametrize(
    ("name", "expected", "help"),
    [
        ("A Walk.md", "invalid-id `A Walk` is not an id", "rename the file to `a-walk.md`"),
        ("a_walk.fr.md", "invalid-id `a_walk` is not an id", "rename the file to `a-walk.md`"),
        ("散歩.md", "invalid-id `散歩` is not an id", "write it in the letters a to z, as it sounds or as it is translated"),
        ("walk.french.md", "invalid-language `french` in the name of `pages/walk.french.md` is not a language tag", None),
        ("walk.f.md", "invalid-language `f` in the name of `pages/walk.f.md` is not a language tag", None),
        ("walk.fr_CA.md", "invalid-language `fr_CA` in the name of `pages/walk.fr_CA.md` is not a language tag", None),
        ("walk.fr.old.md", "invalid-language `fr.old` in the name of `pages/walk.fr.old.md` is not a language tag", None),
        ("walk..md", "invalid-language what follows the full stop in the name of `pages/walk..md` is not a language tag", None),
    ],
)
def test_a_name_that_is_no_id_and_language_is_reported_once(name: str, expected: str, help: str | None) -> None:
    found = read(PAGE, name)[1]

    assert [f"1:1 {expected}"] == said(PAGE, name)
    language = "name a translation `<id>.<language>.md`, for example `about.fr.md`; an id has no full stop"
    assert (help or language,) == found[0].finding.help


def test_no_two_names_are_one_page() -> None:
    """Both would be written to one address."""
    files = {"site.yaml": "format: 1\ntitle: T\n", "pages/walk.md": PAGE, "pages/walk..md": PAGE}

    pages = load(DictTree(files)).records.pages

    assert 2 == len({(page.id, page.language) for page in pages})


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(end: str, mark: str) -> None:
    page, diagnostics = read(mark + PAGE.replace("\n", end))

    assert () == diagnostics
    assert ("A walk", f"Begin at the lock.{end}") == (page.title, page.body)
    assert page.body == page.origin.file.text[page.start :]


@pytest.mark.parametrize("text", ["---\ntitle: A walk\n---", "---\ntitle: A walk\n---\n", "--- \ntitle: A walk\n---\t\n"])
def test_a_page_may_be_a_head_alone(text: str) -> None:
    page, diagnostics = read(text)

    assert () == diagnostics
    assert ("A walk", "", len(text)) == (page.title, page.body, page.start)


def test_a_line_of_the_body_may_be_dashes() -> None:
    assert "One.\n\n---\n\nTwo.\n" == read("---\ntitle: A walk\n---\nOne.\n\n---\n\nTwo.\n")[0].body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 broken-head `pages/walk.md` has no head"),
        ("# A walk\n", "1:1 broken-head `pages/walk.md` has no head"),
        (f"\n{PAGE}", "1:1 broken-head `pages/walk.md` has no head"),
        (f" {PAGE}", "1:1 broken-head `pages/walk.md` has no head"),
        ("---\ntitle: A walk\n\nBegin.\n", "1:1 broken-head the head of `pages/walk.md` does not end"),
        ("---\ntitle: A walk\n ---\nBegin.\n", "1:1 broken-head the head of `pages/walk.md` does not end"),
        ("---\n---\nBegin.\n", "1:1 broken-head the head of `pages/walk.md` is empty"),
        ("---\n# to be written\n---\nBegin.\n", "1:1 broken-head the head of `pages/walk.md` is empty"),
        ("---\nmenu: true\n---\n", "2:1 missing-field the page has no `title`"),
        ("---\n{}\n---\n", "2:1 missing-field the page has no `title`"),
        ("---\ntitle:\n---\n", "2:1 wrong-shape `title` has no value"),
        ("---\ntitle: [A walk]\n---\n", "2:8 wrong-shape `title` is a list, not a text"),
        ("---\ntitle: A walk\nlayout: wide\n---\n", "3:1 unknown-field `layout` is not a field of a page"),
        ("---\ntitle: A walk\nmenu: yes\n---\n", "3:7 not-one-of `yes` is not a value of `menu`"),
        ("---\ntitle: A walk\nmenu: false\n---\n", "3:7 not-one-of `false` is not a value of `menu`"),
        ("---\ntitle: A walk\nauthors: Wren\n---\n", "3:10 wrong-shape `authors` is a text, not a list"),
        ("---\ntitle: A walk\nauthors: [{literal: A, orcid: B}]\n---\n", "3:24 unknown-field `orcid` is not a field of an author"),
        ("---\ntitle: A: walk\n---\n", "2:9 yaml-syntax a colon and a space stand in a value without quotation marks"),
        ("---\n- title: A walk\n---\n", "2:1 yaml-syntax the file is a list, not a record of fields"),
        ("---\ntitle: A\u202ewalk\n---\n", "2:9 control-character U+202E right-to-left override is not allowed in a file"),
        ("---\ntitle: A walk\n---\nOne\u202etwo.\n", "4:4 control-character U+202E right-to-left override is not allowed in a file"),
        ("---\ntitle: A walk\n---\n\x0c\n", "4:1 control-character U+000C page break is not allowed in a file"),
        (b"---\ntitle: A walk\n---\ncaf\xe9\n", "4:4 not-utf-8 `pages/walk.md` is not UTF-8"),
        (b"#" * 1_000_001, "1:1 file-too-large `pages/walk.md` is larger than a page may be"),
    ],
)
def test_a_page_of_another_form_is_reported_once_at_its_place(text: str | bytes, expected: str) -> None:
    assert [expected] == said(text)


@pytest.mark.parametrize(
    "text", ["", "# A walk\n", "---\ntitle: A walk\n", "---\n---\nBegin.\n", '---\ntitle: "x\n---\n', b"\xff", "#" * 1_000_001]
)
@pytest.mark.parametrize(("name", "language"), [("walk.md", None), ("walk.fr.md", "fr")])
def test_a_page_that_cannot_be_read_leaves_its_id_and_its_language(text: str | bytes, name: str, language: str | None) -> None:
    page, diagnostics = read(text, name)

    assert 1 == len(diagnostics)
    assert ("walk", language, "", "") == (page.id, page.language, page.title, page.body)


def test_a_body_is_no_yaml() -> None:
    assert [] == said("---\ntitle: A walk\n---\n&a *a: [ { %\n\t- ---\n...\n")
