"""The text of a PDF, read by PDFium: page by page, with a form feed between pages and hyphens at line ends as printed.

In here: the text, the numbers of the pages, what the file says of itself. Not in here: making text of pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.capture.captured import Captured, Found, Refused
from dateline.capture.dates import day_of
from dateline.capture.page_labels import page_numbers
from dateline.capture.people import people
from dateline.capture.plain import first_line
from dateline.capture.signs import cleaned, settled
from dateline.quotes.normalise import normalise
from dateline.quotes.titles import title_span

PAGE_BREAK: Final = "\x0c"
_INFORMATION = "the PDF's information"
# PDFium joins a word that is parted at a line end, and sets this sign in the place of hyphen and line end.
_PARTED = re.compile("\ufffe(?:\r?\n)?")
_LINE_END = re.compile(r"\r\n?")
_WRONG_PASSWORD: Final = 4
"""Source: fpdfview.h of PDFium, FPDF_ERR_PASSWORD."""
_BY_A_MACHINE = re.compile(r"\bocr\w*|tesseract|abbyy|finereader|paper ?capture|paperport|scansoft|readiris|omnipage", re.I)
_OF_A_PROGRAM = re.compile(
    r"untitled|ohne titel|sans titre|microsoft \w+ - .*|.*\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|rtf|odt|pptx?|xlsx?|ps)|https?://.*", re.I
)
_MOST_NAMED = 5
_FEW = 20
_MOST_OF_A_PAGE = 0.5
"""A page of fewer words with a picture over more of it than this is a scan under a running head."""


def pdf(data: bytes, what: str) -> Captured | Refused:
    """Return the text of a PDF.

    Raises:
        ImportError: pypdfium2 is not installed.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as fault:
        return _unopened(what, fault.err_code)
    try:
        read = [(_page(raw), is_drawn) for raw, is_drawn in _texts(document)]
        labels = [document.get_page_label(number) for number in range(len(document))]
        information: Mapping[str, str] = document.get_metadata_dict()
    except PdfiumError:
        return Refused(f"{what} has a page that cannot be read: the PDF is damaged", ("open it in a viewer and print it into a new PDF",))
    finally:
        document.close()
    pages = [page for page, _ in read]
    if not any(page.strip() for page in pages):
        return _scan(what, len(pages))
    kept = settled(PAGE_BREAK.join(f"{page}\n" for page in pages), drawn=True)
    if isinstance(kept, Refused):
        return kept
    text, signs = kept
    numbers = page_numbers(labels)
    fields = (
        *_title(information, text),
        *_authors(information, text),
        *([Found("page_numbers", numbers, "the PDF's page labels")] if numbers else []),
        *_quality(information),
    )
    drawn = [number for number, (page, is_drawn) in enumerate(read, 1) if is_drawn and 0 < len(page.split()) < _FEW]
    return Captured(text, fields, (*_doubts(pages, drawn, information), *signs))


def _texts(document: object) -> Iterator[tuple[str, bool]]:
    """Yield what PDFium reads from each page, and whether a picture fills most of it."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    for page in document:  # type: ignore[attr-defined]  # pypdfium2 has no types
        text_page = page.get_textpage()
        width, height = page.get_size()
        sides = [picture.get_bounds() for picture in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])]
        largest = max(((right - left) * (top - bottom) for left, bottom, right, top in sides), default=0)
        yield text_page.get_text_range(), largest > _MOST_OF_A_PAGE * width * height
        text_page.close()
        page.close()


def _page(raw: str) -> str:
    """Return a page with its own line ends as one sign each, and its words parted where they are printed so."""
    lines = _LINE_END.sub("\n", _PARTED.sub("-\n", raw)).replace(PAGE_BREAK, "\n").split("\n")
    return "\n".join(line.rstrip(" ") for line in lines).strip("\n")


def _unopened(what: str, code: int | None) -> Refused:
    if code == _WRONG_PASSWORD:
        return Refused(
            f"{what} is locked with a password",
            ("open it with the password in a viewer, print it into a new PDF, and bring that in",),
        )
    return Refused(
        f"{what} cannot be read as a PDF: it is damaged or not whole",
        ("fetch it again, or open it in a viewer and print it into a new PDF",),
    )


def _scan(what: str, pages: int) -> Refused:
    count = "its only page is a picture" if pages == 1 else f"its {pages:,} pages are pictures"
    return Refused(
        f"{what} has no text: {count}",
        (
            "have a program read them, for example `ocrmypdf OLD.pdf NEW.pdf`, and bring in the new file",
            "or type the words and paste them (`new source -`); then write `text_quality: transcribed` into the record",
        ),
    )


def _title(information: Mapping[str, str], text: str) -> tuple[Found, ...]:
    title = cleaned(information.get("Title", ""))
    if not title or _OF_A_PROGRAM.fullmatch(title):
        return first_line(text, "the first line of the text")
    if title_span(title, normalise(text)):
        return (Found("title", title, _INFORMATION),)
    return (Found("title", title, _INFORMATION, "Told by the information in the PDF file; the text does not have it."),)


def _authors(information: Mapping[str, str], text: str) -> tuple[Found, ...]:
    name = cleaned(information.get("Author", ""))
    authors = people(name)
    if not authors:
        return ()
    reason = "" if title_span(name, normalise(text)) else "Told by the information in the PDF file; the text does not name them so."
    return (Found("authors", authors, _INFORMATION, reason),)


def _quality(information: Mapping[str, str]) -> tuple[Found, ...]:
    told = " ".join(information.get(name, "") for name in ("Creator", "Producer"))
    found = _BY_A_MACHINE.search(told)
    return (Found("text_quality", "ocr", f"{_INFORMATION}, which names {cleaned(found[0])}"),) if found else ()


def _doubts(pages: Sequence[str], drawn: Sequence[int], information: Mapping[str, str]) -> Iterator[str]:
    parted = [
        (page[: found.start()].split()[-1] + "-", page[found.end() :].split(maxsplit=1)[0]) for page in pages for found in _hyphens(page)
    ]
    if parted:
        first, rest = parted[0]
        count = "1 word is" if len(parted) == 1 else f"{len(parted):,} words are"
        yield f"{count} parted at line ends, as printed, the first `{first} {rest}`; a quotation has to have them so"
    if drawn:
        which, them = (f"page {drawn[0]} is a picture", "it") if len(drawn) == 1 else (f"pages {_named(drawn)} are pictures", "them")
        yield f"{which} with a few words of text: have a program read {them}, for example `ocrmypdf --redo-ocr OLD.pdf NEW.pdf`"
    if empty := [number for number, page in enumerate(pages, 1) if not page.strip()]:
        yield (
            f"page {empty[0]} has no text: it is empty or a picture"
            if len(empty) == 1
            else f"pages {_named(empty)} have no text: they are empty or pictures"
        )
    made = day_of(
        re.sub(r"^D:(\d{4})(\d{2})?(\d{2})?.*", lambda found: "-".join(filter(None, found.groups())), information.get("CreationDate", ""))
    )
    if made:
        yield f'the PDF was made on {made}, which need not be when it was published; if it was, add `published: "{made}"` to the record'


def _named(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:_MOST_NAMED])) + (", …" if len(numbers) > _MOST_NAMED else "")


def _hyphens(page: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"(?<=[^\W\d_])-\n(?=[^\W\d_])", page)
