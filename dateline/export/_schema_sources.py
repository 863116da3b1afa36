"""Sources and terms in the schema of events.json."""

from __future__ import annotations

from dateline.export._schema import Schema, by_name, closed, edtf, flag, ids, lasting, number, ref, several, text, whole, word
from dateline.export._schema_events import coordinates
from dateline.model.records import KINDS_OF_ACTOR, KINDS_OF_SOURCE, TextQuality

_WRITTEN = "The same as it is written in the timeline's files, where it has a time of day."


def definitions() -> dict[str, Schema]:
    """Return what sources and terms are made of, by name."""
    return {
        "source": _source(),
        "removed_source": closed(
            "A source that was taken down: its address answers, and none of its words are in any file of the site.",
            {
                "id": ref("id", "Its id."),
                "path": text("The address of its page, as seen from the site's root."),
                "suppressed": ref("suppressed"),
            },
            {"address": text("The address of its page, whole.")},
        ),
        "original": closed(
            "What a reprint or a translation was made from.",
            {},
            {
                "title": text("Its title."),
                **_date("date", "When it was published or written."),
                "publisher": text("Who published it."),
                "place": text("Where it was published."),
            },
        ),
        "document": closed(
            "A work inside a source: a letter, a post, a telegram, a report.",
            {"label": ref("id", "Its label, unique in the source.")},
            {
                "title": text("What it is, or its title."),
                "author": text("Who wrote it: an actor's id, or text."),
                **_date("date", "When it was written."),
                "to": text("To whom it was written: an actor's id, or text."),
                "note": text("A remark. Inline Markdown."),
            },
        ),
        "page_numbers": closed(
            "From which page on the pages of a text are numbered how.",
            {
                "from": whole("The page of the text, counted from 1."),
                "first": text("The number printed on that page, in digits or Roman numerals; none: these pages have no number."),
            },
        ),
        "archived": closed("A copy in an archive of the web.", {"url": text("Where it stands.")}, _date("date", "When it was archived.")),
        "left_out": closed(
            "A passage of a text that is deliberately no event. The passage itself is not published.",
            {"characters": whole("Its length in characters, any run of white space as one."), "reason": text("Why it is no event.")},
        ),
        "actor": closed(
            "Somebody who takes part in events.",
            _term(),
            {
                **_address(),
                "also": several("Other spellings of the name.", text("A spelling.")),
                "kind": word("What kind of actor it is.", KINDS_OF_ACTOR),
                **_same_as(),
                **_description(),
                **lasting("an actor"),
            },
        ),
        "topic": closed(
            "What events are about.",
            _term(),
            {**_address(), **_description(), "broader": ref("id", "The wider topic."), **lasting("a topic")},
        ),
        "place": closed(
            "Where events happened.", _term(), {**_address(), **coordinates(), **_same_as(), **_description(), **lasting("a place")}
        ),
    }


def _source() -> Schema:
    return closed(
        "A work that is quoted, or that another one retells.",
        {
            "id": ref("id", "The id, which no other source has or had."),
            "path": text("The address of its page, as seen from the site's root."),
            "language": ref("language", "The language of its text."),
            "kind": word("The kind of work.", KINDS_OF_SOURCE),
        },
        {
            "address": text("The address of its page, whole."),
            "title": text("The title as printed."),
            "authors": several("Who wrote it.", ref("person", "An author.")),
            **_publication(),
            "url": text("Where it stands on the web."),
            **_date("published", "When it was published."),
            "published_from": ids("The events from which the date of publication was inferred.", "an event"),
            "inferred": by_name("Fields of the record that rest on inference, and on what.", text("On what it rests.")),
            "derived_from": ids("The works that it retells.", "a source"),
            "documents": several("Works inside it.", ref("document", "A document.")),
            "sha256": text("The SHA-256 of the archived text, in hexadecimal.", pattern="^[0-9a-f]{64}$"),
            "text_quality": word("How the text was made, where it was not born as text.", [quality.value for quality in TextQuality]),
            "page_numbers": several("How the pages of its text are numbered.", ref("page_numbers", "From a page on.")),
            "sections": several("Headings that stand in its text, in its order.", text("A heading.")),
            "archived": ref("archived"),
            **_date("accessed", "When it was read."),
            "note": text("What is known to be wrong or weak. Inline Markdown."),
            "quote_limit": number("The share of its text from which on the site is not built, where it has a limit of its own.", 0, 1),
            "quote_limit_reason": text("Why another limit holds."),
            "left_out": several("Passages that are deliberately no event.", ref("left_out", "A passage.")),
            **lasting("a source"),
            "allow": several("Warnings that the timeline's makers let stand.", ref("allow", "A warning.")),
            "published_share": number("The share of its text that the site prints; absent: no text is kept.", 0, 1),
            "kept_elsewhere": flag("true: the text does not lie with the timeline's files; a proof stands in for it there."),
        },
    )


def _publication() -> Schema:
    return {
        "editors": several("Who edited it.", ref("person", "An editor.")),
        "translators": several("Who translated it.", ref("person", "A translator.")),
        "publisher": text("Who published it."),
        "place": text("Where it was published."),
        "container": text("The newspaper, journal, book, series or fonds in which it stands."),
        "volume": text("The volume of the container."),
        "issue": text("The issue of the container."),
        "pages": text("The pages of the container on which it stands."),
        "edition": text("The edition."),
        "doi": text("Its DOI.", pattern="^10\\.[0-9]{4,9}/"),
        "isbn": text("Its ISBN, as written."),
        "archive": text("The archive or library that keeps it."),
        "shelfmark": text("Its shelfmark or call number there."),
        "medium": text("What it is made of or comes as."),
        "original": ref("original", "What it is a reprint or a translation of."),
    }


def _date(name: str, about: str) -> Schema:
    return {name: edtf(about), f"{name}_written": text(_WRITTEN)}


def _term() -> Schema:
    return {
        "id": ref("id", "The id, which no other of its kind has or had."),
        "path": text("The address of its page, as seen from the site's root."),
        "name": text("The name as it is shown."),
    }


def _address() -> Schema:
    return {"address": text("The address of its page, whole.")}


def _same_as() -> Schema:
    return {"same_as": several("Addresses that name the same thing elsewhere.", text("An address."))}


def _description() -> Schema:
    return {"description": text("A sentence that says who or what it is.")}
