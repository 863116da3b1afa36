"""PDFs as texts: page by page, as printed, with their numbers; and those that give none."""

from __future__ import annotations

import pytest

from dateline.capture.captured import Captured, Refused
from dateline.capture.page_labels import page_numbers
from dateline.capture.pdf import pdf
from tests.capture.pdfs import pdf_of


def read(data: bytes) -> Captured:
    found = pdf(data, "`a.pdf`")
    assert isinstance(found, Captured), found
    return found


def test_pages_are_parted_by_a_form_feed() -> None:
    found = read(pdf_of([["Harbour report", "The pier is sound."], ["The lock is not."]]))

    assert "Harbour report\nThe pier is sound.\n\x0cThe lock is not.\n" == found.text


def test_a_word_parted_at_a_line_end_stays_as_printed_and_is_said() -> None:
    found = read(pdf_of([["The committee met on the har-", "bour wall and went home."]]))

    assert "har-\nbour wall" in found.text
    assert ("1 word is parted at line ends, as printed, the first `har- bour`; a quotation has to have them so",) == found.doubts


def test_quotation_marks_dashes_and_letters_beyond_ascii_are_read() -> None:
    found = read(pdf_of([["“Trois millions” – café, naïve, 3 €"]]))

    assert "“Trois millions” – café, naïve, 3 €\n" == found.text


def test_a_title_that_stands_in_the_text_is_taken_from_the_information() -> None:
    found = read(pdf_of([["THE HARBOUR REPORT", "Words."]], information={"Title": "The Harbour Report", "Author": "Ana Smith"}))

    assert [("title", "The Harbour Report", ""), ("authors", "Ana Smith", "Told by")] == [
        (field.name, field.line, field.rests_on[:7]) for field in found.fields
    ]


def test_a_title_that_the_text_does_not_have_says_what_it_rests_on() -> None:
    title = read(pdf_of([["Words."]], information={"Title": "The Harbour Report"})).get("title")

    assert title is not None
    assert "Told by the information in the PDF file; the text does not have it." == title.rests_on


@pytest.mark.parametrize("made_up", ["Microsoft Word - report_final.docx", "report.indd", "untitled", ""])
def test_the_name_that_a_program_gave_is_no_title(made_up: str) -> None:
    title = read(pdf_of([["Harbour report", "Words."]], information={"Title": made_up})).get("title")

    assert title is not None
    assert ("Harbour report", "the first line of the text") == (title.value, title.origin)


def test_page_labels_become_page_numbers() -> None:
    found = read(pdf_of([["a"], ["b"], ["c"]], labels="0 << /S /r >> 2 << /S /D >>"))

    numbers = found.get("page_numbers")
    assert numbers is not None
    assert ({"from": "1", "first": "i"}, {"from": "3", "first": "1"}) == numbers.value
    assert "i from page 1 on; 1 from page 3 on" == numbers.line


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        (["1", "2", "3"], []),
        (["", ""], []),
        (["5", "6", "9"], ["1:5", "3:9"]),
        (["xiv", "xv", "XVI"], ["1:xiv", "3:XVI"]),
        (["A-1", "A-2", "1"], ["1:none", "3:1"]),
        (["Cover", "iiii", "01"], ["1:none"]),
    ],
)
def test_numbers_are_told_where_they_begin_or_change(labels: list[str], numbers: list[str]) -> None:
    assert numbers == [f"{item['from']}:{item['first']}" for item in page_numbers(labels)]


def test_a_text_that_a_machine_read_is_marked_so() -> None:
    quality = read(pdf_of([["Words."]], information={"Producer": "ocrmypdf 16.0 / Tesseract OCR-PDF 5.3"})).get("text_quality")

    assert quality is not None
    assert ("ocr", "the PDF's information, which names ocrmypdf") == (quality.value, quality.origin)


def test_the_day_on_which_the_file_was_made_is_said_and_is_no_day_of_publication() -> None:
    found = read(pdf_of([["Words."]], information={"CreationDate": "D:20160314120000+01'00'"}))

    assert found.get("published") is None
    assert "the PDF was made on 2016-03-14, which need not be when it was published" in found.doubts[0]


def test_a_page_without_text_among_others_is_said() -> None:
    assert ("page 2 has no text: it is empty or a picture",) == read(pdf_of([["Words."], [], ["More."]])).doubts


def test_a_picture_under_a_running_head_is_no_text_and_is_said() -> None:
    head, words = ["Harbour report, page 1"], ["The committee met on the wall."] * 5

    assert () == read(pdf_of([head, words], pictures=[2])).doubts
    assert (
        "page 1 is a picture with a few words of text: have a program read it, for example `ocrmypdf --redo-ocr OLD.pdf NEW.pdf`",
    ) == read(pdf_of([head, words], pictures=[1])).doubts


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf_of([[], []]), "`a.pdf` has no text: its 2 pages are pictures"),
        (pdf_of([["Words."]], locked=True), "`a.pdf` is locked with a password"),
        (b"%PDF-1.7\nnothing more", "`a.pdf` cannot be read as a PDF: it is damaged or not whole"),
    ],
    ids=["scan", "locked", "damaged"],
)
def test_a_pdf_that_gives_no_text_is_refused_in_its_own_words(data: bytes, what: str) -> None:
    found = pdf(data, "`a.pdf`")

    assert isinstance(found, Refused)
    assert what == found.what
    assert found.help
