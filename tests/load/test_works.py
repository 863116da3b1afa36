"""What belongs to a source beside its own record: documents, its original, its copies, its pages and sections."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.records import Archived, DocumentRecord, LeftOut, OriginalRecord, PageNumbers, Publication, SourceRecord, TextQuality
from dateline.text.tree import DictTree


def read(fields: str) -> tuple[SourceRecord, tuple[Diagnostic, ...]]:
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", "seeds/gazette.yaml": f"title: x\n{fields}\n"}))
    return loaded.records.sources[0], loaded.diagnostics


def said(fields: str) -> list[str]:
    """Return what is said, less the names of files; the first of `fields` stands on line 2."""
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(fields)[1]]


def test_where_and_as_what_a_work_was_published_is_read_field_by_field() -> None:
    source, diagnostics = read("""\
place: Brackwater
container: Papers laid before the council
volume: "7"
issue: 2
pages: xi–xiv
edition: second, with an index
doi: 10.1000/182
isbn: 0-306-40615-2
archive: Record Office
shelfmark: C/7/2
medium: printed
original: {title: Enquête, date: "1902-11", publisher: Canal office, place: Saint Orrin}
text_quality: ocr
sections: [The first night, "2"]
accessed: 2024-05-02
""")

    assert () == diagnostics
    assert source.publication == Publication(
        place="Brackwater",
        container="Papers laid before the council",
        volume="7",
        issue="2",
        pages="xi–xiv",
        edition="second, with an index",
        doi="10.1000/182",
        isbn="0-306-40615-2",
        archive="Record Office",
        shelfmark="C/7/2",
        medium="printed",
        original=OriginalRecord("Enquête", parse("1902-11"), "Canal office", "Saint Orrin"),
    )
    assert (TextQuality.OCR, ("The first night", "2"), parse("2024-05-02")) == (source.text_quality, source.sections, source.accessed)


def test_documents_are_read_in_the_order_of_the_file() -> None:
    source, diagnostics = read("""\
documents:
  wire:
    title: A telegram
    author: ada-moss
    date: "1902-07-03"
    to: Lock company
    note: Lost.
  answer: {author: Lock company}
""")

    assert () == diagnostics
    assert source.documents == (
        DocumentRecord("wire", "A telegram", "ada-moss", parse("1902-07-03"), "Lock company", "Lost."),
        DocumentRecord("answer", author="Lock company"),
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("documents: [wire]", "2:12 wrong-shape `documents` is a list, not a mapping"),
        ("documents:\n  wire: Moss", "3:9 wrong-shape the document `wire` is a text, not a mapping"),
        ("documents:\n  wire:", "3:3 wrong-shape the document `wire` has no value"),
        ("documents:\n  wire: {}", "3:3 missing-field the document `wire` has neither `title` nor `author`"),
        ("documents:\n  wire: {date: 1902}", "3:3 missing-field the document `wire` has neither `title` nor `author`"),
        ("documents:\n  A wire: {title: x}", "3:3 invalid-id `A wire` is not an id"),
        ("documents:\n  wire: {title: x, form: letter}", "3:20 unknown-field `form` is not a field of a document"),
        ("documents:\n  wire: {title: x, date: 3 July}", "3:26 invalid-edtf `3 July` is not a date: it names no year"),
        ("documents:\n  wire: {title: x}\n  wire: {title: y}", "4:3 yaml-repeated-key `wire` stands twice in the same place"),
        ("original: Enquête", "2:11 wrong-shape `original` is a text, not a mapping"),
        ("original: {titel: Enquête}", "2:12 unknown-field `titel` is not a field of an original"),
        ("archived: https://web.archive.org/", "2:11 wrong-shape `archived` is a text, not a mapping"),
        ("archived: {date: 2024}", "2:1 missing-field `archived` has no `url`"),
        ("archived: {url: web.archive.org/a}", "2:17 invalid-url `web.archive.org/a` is not an address of the web"),
        ("left_out: [A band played]", "2:12 wrong-shape the item of `left_out` is a text, not a mapping"),
        ("left_out: [{exact: A band played}]", "2:13 missing-field the item of `left_out` has no `reason`"),
        ("left_out: [{reason: No event.}]", "2:13 missing-field the item of `left_out` has no `exact`"),
        ("sections: The first night", "2:11 wrong-shape `sections` is a text, not a list"),
        ("sections: [a, [b]]", "2:15 wrong-shape item 2 of `sections` is a list, not a text"),
        ("text_quality: scanned", "2:15 not-one-of `scanned` is not a value of `text_quality`"),
        ("accessed: yesterday", "2:11 invalid-edtf `yesterday` is not a date: it is not in the form of a date"),
        ("editors: [{literal: A, role: x}]", "2:24 unknown-field `role` is not a field of an editor"),
        ("translators: [{actor: a}]", "2:16 missing-field the item of `translators` has no name"),
    ],
)
def test_a_part_of_another_form_is_reported_once(fields: str, expected: str) -> None:
    assert [expected] == said(fields)


def test_a_copy_without_an_address_is_left_out_and_one_with_a_wrong_date_is_kept() -> None:
    assert read("archived: {date: 2024}")[0].archived is None
    assert Archived("https://web.archive.org/a", None) == read("archived: {url: https://web.archive.org/a, date: may}")[0].archived


def test_a_passage_that_is_left_out_keeps_its_words_and_its_reason() -> None:
    source, diagnostics = read('left_out: [{exact: "A band\\nplayed", reason: No matter of the lock.}]')

    assert ((), (LeftOut("A band\nplayed", "No matter of the lock."),)) == (diagnostics, source.left_out)


@pytest.mark.parametrize("first", ["1", "0", "017", "i", "xiv", "MCMXCIX", "mmmcmxcix", "none"])
def test_a_first_page_is_digits_a_roman_numeral_or_none(first: str) -> None:
    source, diagnostics = read(f"page_numbers: [{{from: 1, first: {first}}}]")

    assert () == diagnostics
    assert (PageNumbers(1, None if first == "none" else first),) == source.page_numbers


@pytest.mark.parametrize(
    "first",
    ["None", "NONE", "iiii", "vx", "mmmm", "xı", "İ", "ⅷ", "٣", "²", "-1", "1a", "12-14", "9" * 10, "9" * 5_000],
    ids=lambda first: first[:12],
)
def test_what_no_page_has_for_a_number_is_refused(first: str) -> None:
    """Some of these would be taken for numbers by a program that is careless about letters."""
    source, diagnostics = read(f'page_numbers: [{{from: 1, first: "{first}"}}]')

    assert ["invalid-page-numbers"] == [found.rule.name for found in diagnostics]
    assert () == source.page_numbers


def test_pages_are_numbered_on_from_several_places() -> None:
    source, diagnostics = read("page_numbers: [{from: 1, first: i}, {from: 13, first: 1}, {from: 99, first: none}]")

    assert () == diagnostics
    assert (PageNumbers(1, "i"), PageNumbers(13, "1"), PageNumbers(99, None)) == source.page_numbers


_BEFORE = "does not come after page 3, from which the item before counts"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("{from: 3, first: 1}, {from: 2, first: i}", f"2:44 invalid-page-numbers page 2 {_BEFORE}"),
        ("{from: 3, first: 1}, {from: 3, first: i}", f"2:44 invalid-page-numbers page 3 {_BEFORE}"),
        ("{from: 0, first: 1}", "2:23 invalid-number `0` is not a whole number above 0"),
        ("{from: i, first: 1}", "2:23 invalid-number `i` is not a number"),
        ("{from: 1}", "2:17 missing-field the item of `page_numbers` has no `first`"),
        ("{first: 1}", "2:17 missing-field the item of `page_numbers` has no `from`"),
    ],
)
def test_an_item_that_cannot_be_counted_on_is_reported_once(items: str, expected: str) -> None:
    assert [expected] == said(f"page_numbers: [{items}]")


def test_an_item_without_fields_is_pointed_at_itself() -> None:
    lacks = ["2:16 missing-field the item of `page_numbers` has no `from`", "2:16 missing-field the item of `page_numbers` has no `first`"]

    assert lacks == said("page_numbers: [{}]")


def test_the_item_after_one_that_is_refused_counts_from_the_last_that_was_read() -> None:
    source, _ = read("page_numbers: [{from: 5, first: 1}, {from: 2, first: i}, {from: 6, first: none}]")

    assert (PageNumbers(5, "1"), PageNumbers(6, None)) == source.page_numbers


@pytest.mark.parametrize(
    ("fields", "cure"),
    [
        ("archived: https://web.archive.org/", "write its address: `archived: {url: https://web.archive.org/…, date: …}`"),
        ("left_out: [A band played]", "write `{exact: A band played, reason: …}`"),
        ('left_out: ["A band, played"]', 'write `{exact: "A band, played", reason: …}`'),
        ("page_numbers: [i]", "write `{from: 1, first: i}`"),
        ("documents:\n  A wire: {title: x}", "write `a-wire:`, and `document: a-wire` in excerpts"),
    ],
)
def test_the_help_holds_what_to_write(fields: str, cure: str) -> None:
    assert (cure,) == read(fields)[1][0].finding.help
