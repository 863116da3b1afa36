"""The fields of a source."""

from __future__ import annotations

from dateline.form.common import ALLOWS, EDITOR, PERSON, SUPPRESSED, TRANSLATOR, lasting
from dateline.form.shape import Date, Field, Form, Id, Language, Line, ListOf, Named, Number, Pattern, Text, Url, Word
from dateline.model.records import KINDS_OF_SOURCE, TextQuality

SHA256 = Pattern("^[0-9a-f]{64}$")
ISBN = Pattern("^[0-9Xx -]{10,}$")
DOI = Pattern(r"^10\.[0-9]{4,9}(\.[0-9]+)*/\S+$")

ORIGINAL = Form(
    "an original",
    (
        Field("title", Line(), "The title of the original."),
        Field("date", Date(), "When the original was published or written."),
        Field("publisher", Line(), "Who published the original."),
        Field("place", Line(), "Where the original was published."),
    ),
    one_of=("title", "date", "publisher", "place"),
)
PAGE_NUMBERS = Form(
    "an item of `page_numbers`",
    (
        Field("from", Number(1, whole=True), "The page of the text from which this holds, counted from 1.", required=True),
        Field(
            "first",
            Pattern("^([0-9]+|[ivxlcdmIVXLCDM]+|none)$"),
            "The number printed on that page, in digits or Roman numerals; none for pages without a number.",
            required=True,
        ),
    ),
)
DOCUMENT = Form(
    "a document",
    (
        Field("title", Line(), "What the document is, or its title."),
        Field("author", Id("actor", or_text=True), "Who wrote it: an actor's id, or text."),
        Field("date", Date(), "When it was written; derived dates may be counted from it."),
        Field("to", Id("actor", or_text=True), "To whom it was written: an actor's id, or text."),
        Field("note", Text("inline"), "A remark."),
    ),
    one_of=("title", "author"),
)
ARCHIVED = Form(
    "an archived copy",
    (
        Field("url", Url(), "Where the archived copy stands.", required=True),
        Field("date", Date(), "When it was archived."),
    ),
)
LEFT_OUT = Form(
    "a passage left out",
    (
        Field("exact", Text(), "The passage, letter for letter; it is not published.", required=True),
        Field("reason", Text(), "Why it is no event.", required=True),
    ),
)
SOURCE = Form(
    "a source",
    (
        Field("title", Line(), "The title as printed."),
        Field("authors", ListOf(PERSON), "Who wrote it."),
        Field("editors", ListOf(EDITOR), "Who edited it."),
        Field("translators", ListOf(TRANSLATOR), "Who translated it."),
        Field("publisher", Line(), "Who published it."),
        Field("place", Line(), "Where it was published."),
        Field("container", Line(), "The newspaper, journal, book, series or fonds in which it stands."),
        Field("volume", Line(), "The volume of the container."),
        Field("issue", Line(), "The issue of the container."),
        Field("pages", Line(), "The pages of the container on which it stands."),
        Field("edition", Line(), "The edition."),
        Field("url", Url(), "Where it stands on the web."),
        Field("doi", DOI, "Its DOI, beginning with 10."),
        Field("isbn", ISBN, "Its ISBN."),
        Field("archive", Line(), "The archive or library that keeps it."),
        Field("shelfmark", Line(), "Its shelfmark or call number there."),
        Field("medium", Line(), "What it is made of or comes as: microfilm, typescript, radio."),
        Field("original", ORIGINAL, "Of a reprint or a translation: the original."),
        Field("published", Date(), "When it was published, in EDTF."),
        Field("published_from", ListOf(Id("event")), "The events from which the date of publication was inferred."),
        Field("language", Language(), "The language of the text; the site's, unless said."),
        Field("kind", Word(KINDS_OF_SOURCE), "The kind of work: webpage, unless said."),
        Field("inferred", Named(Text(), "field"), "Fields that rest on inference, and on what."),
        Field("derived_from", ListOf(Id("source")), "The works that this one retells."),
        Field("documents", Named(DOCUMENT), "Works inside this one, by label: letters, posts, telegrams, reports."),
        Field("sha256", SHA256, "The SHA-256 of the text's bytes; required with a text."),
        Field("text_quality", Word(tuple(quality.value for quality in TextQuality)), "How the text was made, if not born as text."),
        Field("page_numbers", ListOf(PAGE_NUMBERS), "How the pages of the text are numbered, where a form feed ends each."),
        Field("sections", ListOf(Line()), "Headings that stand in the text, in its order; they give each excerpt its section."),
        Field("archived", ARCHIVED, "A copy in an archive of the web."),
        Field("accessed", Date(), "When it was read."),
        Field("note", Text("inline"), "What is known to be wrong or weak."),
        Field("quote_limit", Number(0, 1), "Another limit than `policy.quote_fail` for this source."),
        Field("quote_limit_reason", Text(), "Why another limit holds."),
        Field("left_out", ListOf(LEFT_OUT), "Passages that are deliberately no event."),
        *lasting(Id("source")),
        SUPPRESSED,
        ALLOWS,
    ),
    one_of=("title", "publisher"),
)
