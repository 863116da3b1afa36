"""The site, its pages of prose and its stories, and what all parts share in the schema of events.json."""

from __future__ import annotations

from dateline.diagnostics.diagnostic import Severity
from dateline.export._json import Json
from dateline.export._schema import Schema, by_name, closed, flag, lasting, number, ref, several, text, whole, word
from dateline.model.records import Evidence, Hemisphere

_OFFSET = "^([+-][0-9]{2}:[0-9]{2}|Z)~?$"


def definitions() -> dict[str, Schema]:
    """Return what the site is made of, and what many parts name, by name."""
    return {
        "site": _site(),
        "clock": closed(
            "A clock by which times of day are given.",
            {"id": ref("id", "Its id."), "name": text("Its name, as it is printed behind a time.")},
            {
                "offset": text("How far it was from UTC: ±hh:mm or Z, with ~ where that is known roughly only.", pattern=_OFFSET),
                "note": text("How it was kept, and how its offset is known. Inline Markdown."),
            },
        ),
        "policy": closed(
            "How much may be quoted.",
            {
                "quote_warn": number("The share of a source's text above which its quotation is warned of.", 0, 1),
                "quote_fail": number("The share from which on the site is not built.", 0, 1),
                "excerpt_min": whole("The fewest words of an excerpt."),
                "excerpt_max": whole("The most characters of an excerpt."),
                "cut_gap": whole("The most characters that a cut in an excerpt may leave out."),
            },
        ),
        "page": _prose("A page of prose, without its prose.", "a page", {}),
        "story": _prose(
            "A story, without its prose.",
            "a story",
            {"events": several("The events set into it, in the order of the story.", ref("id", "The id of an event."))},
        ),
        "withdrawn": closed(
            "That something was published and no longer holds.",
            {
                "date": text("The day on which it was withdrawn.", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
                "reason": text("Why. Inline Markdown."),
            },
            {"replaced_by": ref("id", "Another of its kind, which holds instead.")},
        ),
        "person": closed(
            "A person by given and family name, or a group or a single name whole.",
            {},
            {
                "given": text("The given names."),
                "family": text("The family name."),
                "literal": text("The name, whole."),
                "actor": ref("id", "The actor of the vocabulary that this is."),
                "orcid": ref("orcid"),
            },
        ),
        "allow": closed(
            "A warning that stands.",
            {"rule": ref("id", "The name of the rule that raises it."), "reason": text("Why it may stand.")},
        ),
        "id": text("Small letters, digits and single hyphens.", pattern="^[a-z0-9]+(-[a-z0-9]+)*$"),
        "language": text("A language tag (BCP 47).", pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"),
        "orcid": text("An ORCID iD.", pattern="^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$"),
    }


def _prose(about: str, one: str, more: dict[str, Json]) -> Schema:
    return closed(
        about,
        {
            "id": ref("id", "Its id; translations have that of what they translate."),
            "path": text("Its address, as seen from the site's root."),
            "title": text("Its title."),
        },
        {
            "language": ref("language", "Of a translation: its language."),
            "address": text("Its address, whole."),
            "summary": text("A sentence or two about it."),
            "menu": flag("true: it stands in the navigation of every page."),
            "authors": several("Who wrote it.", ref("person", "An author.")),
            **more,
            **lasting(one),
        },
    )


def _site() -> Schema:
    return closed(
        "The timeline as a whole.",
        {
            "title": text("Its name."),
            "language": ref("language", "The language of its makers' texts."),
            "evidence": word(
                "strict: every event rests on excerpts; progressive: the timeline is being brought over, and some may not yet.",
                [each.value for each in Evidence],
            ),
            "split_kb": whole("The size in kB of HTML that no page with a list passes."),
            "cards": whole("Up to how many events each has a picture of its own for networks.", 0),
            "hemisphere": word("In which hemisphere the seasons 21 to 24 are meant.", [each.value for each in Hemisphere]),
            "policy": ref("policy"),
        },
        {
            "short_title": text("A shorter name."),
            "description": text("A sentence or two about it."),
            "base_url": text("Where the site is published; without it, addresses are seen from the site's root alone."),
            "authors": several("Who made it.", ref("person", "An author.")),
            "publisher": text("Who publishes it."),
            "licence": text("Under which licence its makers' texts stand."),
            "repository": text("Where its files stand."),
            "contact": text("The way to a correction or a reply."),
            "published_since": text("The commit or the day from which on its addresses and versions last."),
            "tag_authority": text("The domain by which entries of its feeds are named (RFC 4151)."),
            "tag_date": text("A day on which that domain was its makers'.", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            "clocks": several("Clocks by which times of day are given.", ref("clock", "A clock.")),
            "severities": by_name(
                "Rules whose weight its makers changed, by name.", word("How much it weighs.", [each.value for each in Severity])
            ),
        },
    )
