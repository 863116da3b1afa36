"""The fields of an event."""

from __future__ import annotations

from dateline.form.common import ALLOWS, COORDINATES, DAY, ORCID, SUPPRESSED, TRUE, lasting
from dateline.form.shape import Date, Either, Field, Form, Id, Line, ListOf, Named, Number, OneOrMore, Pattern, Text, Url, Word
from dateline.model.records import About, BasisKind, CreditRole, RelationType, Role, Status

LONGEST_SHORT = 28

LOCATOR = Form(
    "a locator",
    (
        Field("page", Line(), "The page, as the work numbers it."),
        Field("chapter", Line(), "The chapter."),
        Field("section", Line(), "The heading of the section."),
        Field("question", Line(), "The number of the question, in minutes of a hearing."),
        Field("column", Line(), "The column of a newspaper or of a record of debates."),
        Field("line", Line(), "The line."),
        Field("leaf", Line(), "The leaf of a manuscript."),
        Field("folio", Line(), "The folio of a manuscript, with its side: 12v."),
        Field("paragraph", Line(), "The paragraph, as the work numbers it."),
        Field("timecode", Pattern(r"^([0-9]+:[0-5][0-9]|[0-9]{1,2}):[0-5][0-9]$"), "The time from the beginning of a recording: 1:02:45."),
    ),
)
EXCERPT = Form(
    "an excerpt",
    (
        Field("source", Id("source"), "The source that is quoted.", required=True),
        Field("exact", Text(), "The quoted words, letter for letter as the source's text has them.", required=True, freed_by="suppressed"),
        Field("prefix", Text(), "The words directly before, where the quoted ones stand more than once."),
        Field("suffix", Text(), "The words directly after, where the quoted ones stand more than once."),
        Field("role", Word(tuple(role.value for role in Role)), "What the excerpt does for the event: states it unless said."),
        Field("speaker", Id("actor", or_text=True), "The person whose own words these are: an actor's id, or text."),
        Field(
            "attribution",
            ListOf(Id("actor", or_text=True)),
            "Who says so, from the voice nearest the source to the farthest: ids of actors, or text.",
        ),
        Field("document", Id("document"), "The document inside the source that is really quoted: a label of its `documents`."),
        Field("origin", Id("source"), "Which of the works that the source retells these words come from; its own id: its own words."),
        Field("locator", LOCATOR, "Where in the work the words stand, as people cite it."),
        Field("translation", Text(), "The words in the site's language, by us; what is verified is the original."),
        Field("note", Text("inline"), "An editor's remark shown with the excerpt, such as a known error in the source."),
        SUPPRESSED,
    ),
)
BASIS_STEP = Form(
    "a step of `date_basis`",
    (
        Field("kind", Word(tuple(kind.value for kind in BasisKind)), "How this part of the date is known.", required=True),
        Field("of", Word(("date", "expects")), "Which date the step is about: the event's, unless said."),
        Field("words", Text(), "The source's words that say it, as they stand in the excerpt."),
        Field("excerpt", Id("excerpt"), "The label of the excerpt in which the words stand."),
        Field("rule", Line(), "The rule by which a derived date is computed, such as monday-on-or-before."),
        Field("anchor", Line(), "What a derived date is counted from: publication (unless said), document, a date, or event:id."),
        Field("reference", Text(), "Where else the date is known from: an address, or a title."),
        Field("note", Text("inline"), "What the judgement rests on, or a remark for readers."),
    ),
)
PLACE = Form("a place", (Field("name", Line(), "The name as it is shown.", required=True), *COORDINATES))
RELATION = Form(
    "a relation",
    (
        Field("type", Word(tuple(kind.value for kind in RelationType)), "How this event relates to the other.", required=True),
        Field("event", Id("event"), "The other event.", required=True),
    ),
)
ANSWER = Form(
    "an answer",
    (
        Field("text", Text("inline"), "What this account says, with a footnote for each excerpt that says it.", required=True),
        Field("date", Date(), "The date that this account gives; only where the account is about the date."),
        Field("clock", Id("clock"), "The clock of the site by which this account gives its time, where it is not the event's."),
    ),
)
ACCOUNT = Form(
    "an account",
    (
        Field("question", Line(), "What the sources disagree about, as a question.", required=True),
        Field("about", Word(tuple(about.value for about in About)), "What kind of thing is in question.", required=True),
        Field("answers", ListOf(ANSWER), "The conflicting answers, two or more.", required=True),
        Field("preferred", Number(1, whole=True), "The number of the answer that is to be preferred, from 1."),
        Field("rejected", ListOf(Number(1, whole=True)), "The numbers of answers that are known to be wrong."),
        Field("reason", Text("inline"), "Why an answer is preferred or rejected."),
        Field("note", Text("inline"), "A remark on the disagreement."),
    ),
)
LINK = Form(
    "a link",
    (
        Field("title", Line(), "What the link leads to.", required=True),
        Field("url", Url(), "Where it leads.", required=True),
        Field("note", Text("inline"), "A remark."),
    ),
)
MEDIUM = Form(
    "a medium",
    (
        Field("file", Line(), "The file, in the folder `media/`.", required=True),
        Field("alt", Text(), "What the picture shows, for those who do not see it.", required=True, freed_by="suppressed"),
        Field("credit", Line(), "Who made it, or whose it is."),
        Field("licence", Line(), "The licence under which it is shown."),
        Field("sensitive", Line(), "A warning in words; the picture is folded under it."),
        SUPPRESSED,
    ),
)
CREDIT = Form(
    "a credit",
    (
        Field("name", Line(), "The name of the person.", required=True),
        Field("orcid", ORCID, "The ORCID iD of the person."),
        Field("role", Word(tuple(role.value for role in CreditRole)), "What the person did: curator unless said."),
    ),
)
CORRECTION = Form(
    "a correction",
    (
        Field("date", DAY, "The day on which it was corrected: 2025-03-14.", required=True),
        Field("note", Text("inline"), "What was wrong and what is right now, in a sentence for readers.", required=True),
    ),
)
EVENT = Form(
    "an event",
    (
        Field(
            "title",
            Line(),
            "What happened: present tense, actor first, at most 90 characters, no verdict.",
            required=True,
            freed_by="suppressed",
        ),
        Field("short", Line(), f"A shorter title of at most {LONGEST_SHORT} characters, for the drawing."),
        Field("date", Date(), "When it happened, in EDTF; of an expectation, when it was expected.", required=True, freed_by="suppressed"),
        Field("clock", Id("clock"), "The clock of the site by which the times of day are given."),
        Field("date_basis", OneOrMore(BASIS_STEP), "How the date is known: one step, or a list of steps that are read together."),
        Field("after", Id("event"), "Of events with equal dates, the one that this follows in the list."),
        Field("status", Word(tuple(status.value for status in Status)), "How the event is told."),
        Field("expects", Date(), "Of an expectation: when it was to happen."),
        Field("summary", Text("inline"), "One or two sentences of our own, each with its footnote.", required=True, freed_by="suppressed"),
        Field("excerpts", Named(EXCERPT), "The quotations that the event rests on, by label.", required=True, freed_by="suppressed"),
        Field("body", Text("blocks"), "More about it, in Markdown, with a footnote for each sentence."),
        Field("accounts", ListOf(ACCOUNT), "Where the sources disagree."),
        Field("actors", ListOf(Id("actor")), "Who takes part."),
        Field("topics", ListOf(Id("topic")), "What it is about."),
        Field("places", ListOf(Either(Id("place"), PLACE)), "Where it happened: ids of places, or places written out."),
        Field("relations", ListOf(RELATION), "How it relates to other events; the other end shows the inverse."),
        Field("media", ListOf(MEDIUM), "Pictures of the folder `media/`."),
        Field("links", ListOf(LINK), "Where to read more; shown as not archived and not verified."),
        Field("credits", ListOf(CREDIT), "Who curated, reviewed or translated the event."),
        Field("corrections", ListOf(CORRECTION), "What was published and had to be corrected, with the day of each correction."),
        *lasting(Id("event")),
        SUPPRESSED,
        Field("draft", TRUE, "true: not yet published; it is checked, and shown by `serve` alone."),
        ALLOWS,
    ),
)
