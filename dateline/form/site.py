"""The fields of `site.yaml`."""

from __future__ import annotations

from dateline.form.common import AUTHOR_OF_SITE, DAY
from dateline.form.shape import Field, Form, Language, Line, ListOf, Named, Number, Pattern, Text, Url, Word
from dateline.model.records import Evidence, Hemisphere

FORMAT = "1"
LEAST_SPLIT_KB = 500
"""What may stand around a list, drawings first, takes up to the half of this however large the collection is."""

POLICY = Form(
    "`policy`",
    (
        Field("quote_warn", Number(0, 1), "The share of a source's text above which its quotation is warned of (0.35)."),
        Field("quote_fail", Number(0, 1), "The share from which on the site is not built (0.5)."),
        Field("excerpt_min", Number(1, whole=True), "The fewest words of an excerpt (3)."),
        Field("excerpt_max", Number(1, whole=True), "The most characters of an excerpt (300)."),
        Field("cut_gap", Number(1, whole=True), "The most characters that a cut in an excerpt may leave out (300)."),
    ),
)
CLOCK = Form(
    "a clock",
    (
        Field("name", Line(), "The name as it is printed behind a time: ship's time.", required=True),
        Field("offset", Pattern(r"^([+-][0-9]{2}:[0-9]{2}|Z)~?$"), "How far it was from UTC, if that is known; with ~, roughly."),
        Field("note", Text("inline"), "How the clock was kept, and how its offset is known."),
    ),
)
SITE = Form(
    "`site.yaml`",
    (
        Field("format", Word((FORMAT,)), "The version of this format.", required=True),
        Field("title", Line(), "The name of the timeline.", required=True),
        Field("short_title", Line(), "A shorter name, for the masthead."),
        Field("description", Text(), "A sentence or two under the title."),
        Field("base_url", Url(), "Where the site is published."),
        Field("language", Language(), "The language of our texts and of the interface (en)."),
        Field("authors", ListOf(AUTHOR_OF_SITE), "Who is cited as the author of the timeline."),
        Field("publisher", Line(), "The name in masthead, footer and citation."),
        Field("licence", Line(), "Under which licence our texts stand."),
        Field("repository", Url(), "Where the files of the timeline stand."),
        Field("contact", Line(), "The way to a correction or a reply: an address of mail or of the web."),
        Field(
            "evidence",
            Word(tuple(each.value for each in Evidence)),
            "Whether every event needs an excerpt (strict), or a collection is being brought over (progressive).",
        ),
        Field("published_since", Line(), "From which commit or day on addresses last: 2025-03-14. Without it nothing is published yet."),
        Field("tag_authority", Line(), "A domain or an address of mail of yours, for ids in feeds that outlive `base_url`: example.org."),
        Field("tag_date", DAY, "A day on which it was yours: 2025-03-14."),
        Field("split_kb", Number(LEAST_SPLIT_KB, whole=True), "The size in kB of HTML that no page with a list passes (1000)."),
        Field("cards", Number(0, whole=True), "Up to how many events each has a picture of its own for networks (500)."),
        Field("hemisphere", Word(tuple(each.value for each in Hemisphere)), "In which hemisphere seasons are meant (north)."),
        Field("clocks", Named(CLOCK, "id"), "Clocks by which times of day are given, by id."),
        Field("severities", Named(Word(("error", "warning", "off")), "rule"), "Rules and how much they weigh."),
        Field("policy", POLICY, "How much may be quoted."),
    ),
)
