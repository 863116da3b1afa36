"""Events in the schema of events.json."""

from __future__ import annotations

from dateline.export._schema import Schema, closed, every, flag, ids, lasting, number, plain, ref, several, text, whole, word
from dateline.form.event import LOCATOR
from dateline.model.records import About, CreditRole, Ground, RelationType, Role, Status


def definitions() -> dict[str, Schema]:
    """Return what events are made of, by name."""
    return {
        "event": _event(),
        "excerpt": _excerpt(),
        "locator": closed(
            "Where in the work the words stand, as people cite it.", {}, {field.name: text(field.about) for field in LOCATOR.fields}
        ),
        "location": closed(
            "Where the words stand, as the text itself tells.",
            {},
            {
                "pages": several("The numbers of the pages on which they stand.", text("The number, as printed.")),
                "unnumbered": whole("How many pages without a number they stand on."),
                "section": text("The heading above them."),
            },
        ),
        "corroboration": _corroboration(),
        "account": _account(),
        "answer": _answer(),
        "event_place": closed(
            "Where an event happened.",
            {"name": text("The name.")},
            {"id": ref("id", "The place of the vocabulary that this is."), **coordinates()},
        ),
        "relation": closed(
            "How an event relates to another.",
            {
                "type": word("How the one that says so relates to the other.", [kind.value for kind in RelationType]),
                "event": ref("id", "The other event."),
            },
            {"inverse": flag("true: the other event says so of this one.")},
        ),
        "medium": _medium(),
        "removed_excerpt": closed(
            "The place of an excerpt that was taken down: its words are in no file of the site.",
            {
                "label": ref("id", "Its label, which is still an anchor on the event's page."),
                "number": whole("Its number on the page."),
                "suppressed": ref("suppressed"),
            },
        ),
        "removed_medium": closed("The place of a picture that was taken down.", {"suppressed": ref("suppressed")}),
        "removed_event": closed(
            "An event that was taken down: its address answers, and its words are in no file of the site.",
            {
                "id": ref("id", "Its id."),
                "path": text("The address of its page, as seen from the site's root."),
                "suppressed": ref("suppressed"),
            },
            {"url": text("The address of its page, whole.")},
        ),
        "suppressed": closed(
            "That something was taken down.",
            {
                "date": text("The day on which it was.", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
                "ground": word("On what ground.", [ground.value for ground in Ground]),
            },
            {"note": text("What readers are told about it. Inline Markdown.")},
        ),
        "link": closed(
            "A link to more; neither archived nor verified.",
            {"title": text("What it leads to."), "url": text("Where it leads.")},
            {"note": text("A remark. Inline Markdown.")},
        ),
        "credit": closed(
            "Somebody who worked on the event.",
            {"name": text("The name."), "role": word("What the person did.", [role.value for role in CreditRole])},
            {"orcid": ref("orcid")},
        ),
        "correction": closed(
            "What was published and had to be corrected.",
            {
                "date": text("The day of the correction.", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
                "note": text("What was wrong, and what is right now. Inline Markdown."),
            },
        ),
    }


def coordinates() -> Schema:
    """Return latitude and longitude, which are there together or not at all."""
    return {
        "lat": number("The latitude in degrees, north positive (WGS 84).", -90, 90),
        "lon": number("The longitude in degrees, east positive (WGS 84).", -180, 180),
    }


def _event() -> Schema:
    return closed(
        "An event.",
        {
            "id": ref("id", "The id, which no other event has or had."),
            "path": text("The address of its page, as seen from the site's root."),
            "title": text("The title. Plain text."),
            "date": ref("date", "When it happened; of an expectation, when it was expected."),
            "summary": plain("One or two sentences of the timeline's makers, without footnotes. Plain text."),
            "summary_markdown": text("The same in inline Markdown; a footnote [^label] names an excerpt."),
            "verified": {
                "description": "Whether it rests on excerpts; of one that does not yet, nothing was proved.",
                "type": "boolean",
            },
        },
        {
            "status": word(
                "How it is told; if the file does not say so, as its excerpts have it. Not there where neither does.",
                [status.value for status in Status],
            ),
            "excerpts": several("The quotations that it rests on, in the order of their numbers.", ref("excerpt", "A quotation.")),
            "removed_excerpts": several("Excerpts that were taken down.", ref("removed_excerpt", "One of them.")),
            "corroboration": ref("corroboration", "How many of the excerpts that state it are independent of one another."),
            "url": text("The address of its page, whole."),
            "short": text("A shorter title."),
            "clock": ref("id", "The clock of the site by which its times of day are given."),
            "after": ref("id", "Of events with equal dates, the one that this follows."),
            "status_given": flag("true: the file says the status."),
            "expects": ref("date", "Of an expectation: when it was to happen."),
            "body": plain("More about it. Plain text."),
            "body_markdown": text("The same in Markdown, with footnotes."),
            "actors": ids("Who takes part.", "an actor"),
            "topics": ids("What it is about.", "a topic"),
            "places": several("Where it happened.", ref("event_place", "A place.")),
            "accounts": several("Where the sources disagree.", ref("account", "A question with its answers.")),
            "relations": several("How it relates to other events, as it says itself and as they say.", ref("relation", "A relation.")),
            "media": several("Its pictures.", ref("medium", "A picture.")),
            "removed_media": several("Pictures that were taken down.", ref("removed_medium", "One of them.")),
            "links": several("Where to read more.", ref("link", "A link.")),
            "credits": several("Who worked on it.", ref("credit", "A person.")),
            "corrections": several("What was published and had to be corrected.", ref("correction", "A correction.")),
            **lasting("an event"),
            "draft": flag("true: not yet published; no published site has such an event."),
            "allow": several("Warnings that its makers let stand.", ref("allow", "A warning.")),
        },
    )


def _excerpt() -> Schema:
    return closed(
        "A quotation.",
        {
            "label": ref("id", "Its label, unique in the event; also its anchor on the event's page."),
            "number": whole("Its number on the page."),
            "source": ref("id", "The source that is quoted."),
            "exact": text("The words, letter for letter as the source has them; any run of white space is one space."),
            "role": word("What it does for the event.", [role.value for role in Role]),
            "verified": {"description": "Whether the words were found in the archived text by this build.", "type": "boolean"},
        },
        {
            "parts": several(
                "Of a quotation with cuts: its passages in the order of the source, unbroken; `exact` has them joined by ` […] `.",
                text("A passage, letter for letter."),
            ),
            "prefix": text("The words directly before, where the quoted ones stand more than once."),
            "suffix": text("The words directly after, where the quoted ones stand more than once."),
            "speaker": text("The person whose own words these are: an actor's id, or text."),
            "attribution": several("Who says so, from the voice nearest the source to the farthest.", text("An actor's id, or text.")),
            "document": ref("id", "The document inside the source that is really quoted, by its label there."),
            "origin": ref("id", "The work that these words come from, where the file says it; the source's own id: its own words."),
            "retells": ids("The works that these words come from, by way of the source.", "a source"),
            "locator": ref("locator"),
            "location": ref("location"),
            "translation": text("The words in the site's language, by its makers; what is verified is the original."),
            "note": text("An editor's remark. Inline Markdown."),
            "attested": text(
                "Where the text is kept elsewhere and was not at hand: the day on which somebody who had it made a proof of the words.",
                pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            ),
        },
    )


def _corroboration() -> Schema:
    return closed(
        "How many of some excerpts are independent: copies of one another are not witnesses.",
        {"origins": whole("The largest number of the excerpts of which no two are tied.", 0)},
        {
            "excerpts": ids("The excerpts that were counted, by label.", "an excerpt: its label"),
            "sources": ids("Their sources, each once.", "a source"),
            "ties": several(
                "Why two of them count once.",
                closed(
                    "A tie between two excerpts.",
                    {
                        "one": ref("id", "The label of the one."),
                        "other": ref("id", "The label of the other."),
                        "kind": word("What ties them: one voice, or one work that both go back to.", _TIES),
                        "through": text("The label of the document, the actor's id, or the id of the work."),
                    },
                ),
            ),
        },
    )


_TIES = ("voice", "origin")


def _account() -> Schema:
    return closed(
        "What the sources disagree about.",
        {
            "question": text("The question."),
            "about": word("What kind of thing is in question.", [about.value for about in About]),
            "answers": every("The conflicting answers.", ref("answer", "An answer.")),
            "open": {"description": "Whether nothing settles it: no answer is preferred.", "type": "boolean"},
        },
        {
            "preferred": whole("The number of the answer that is preferred, from 1."),
            "rejected": several("The answers that are known to be wrong.", whole("The number of an answer, from 1.")),
            "reason": text("Why an answer is preferred or rejected. Inline Markdown."),
            "note": text("A remark. Inline Markdown."),
        },
    )


def _answer() -> Schema:
    return closed(
        "One of several conflicting answers.",
        {
            "text": plain("What it says. Plain text."),
            "text_markdown": text("The same in inline Markdown, with footnotes."),
            "corroboration": ref("corroboration", "How many of its own excerpts are independent."),
        },
        {
            "date": ref("date", "The date that it gives, where the account is about the date."),
            "clock": ref("id", "The clock of the site by which it gives its time, where it is not the event's."),
            "excerpts": ids("The excerpts that say it: its footnotes, by label.", "an excerpt: its label"),
        },
    )


def _medium() -> Schema:
    return closed(
        "A picture.",
        {
            "file": text("The file as the event names it."),
            "path": text("Where it stands on the site, as seen from the site's root."),
            "type": text("Its media type.", pattern="^image/[a-z]+$"),
            "width": whole("Its width in pixels."),
            "height": whole("Its height in pixels."),
            "alt": text("What it shows, for those who do not see it."),
        },
        {
            "credit": text("Who made it, or whose it is."),
            "licence": text("The licence under which it is shown."),
            "sensitive": text("A warning in words, under which it is folded."),
        },
    )
