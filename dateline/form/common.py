"""Mappings that more than one kind of record has: people, warnings that stand, places."""

from __future__ import annotations

from dateline.form.shape import Field, Form, Id, Line, ListOf, Number, Pattern, Text, Url, Word

ORCID = Pattern(r"^([A-Za-z]+://[A-Za-z]+\.[A-Za-z]+/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx]$")

DAY = Pattern(r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
"""A date that is one day, known as such."""

TRUE = Word(("true",))
"""A field that is true, or left out."""

_NAME = (
    Field("given", Line(), "The given names of a person."),
    Field("family", Line(), "The family name of a person."),
    Field("literal", Line(), "The name of a group, whole."),
    Field("actor", Id("actor"), "The actor of the vocabulary that this is."),
)
PERSON = Form("an author", _NAME, one_of=("given", "family", "literal"))
EDITOR = Form("an editor", _NAME, one_of=("given", "family", "literal"))
TRANSLATOR = Form("a translator", _NAME, one_of=("given", "family", "literal"))
AUTHOR_OF_SITE = Form("an author", (*_NAME, Field("orcid", ORCID, "The ORCID iD of the person.")), one_of=("given", "family", "literal"))

ALLOW = Form(
    "an item of `allow`",
    (
        Field("rule", Id("rule"), "The name of the rule whose warning stands.", required=True),
        Field("reason", Text(), "Why it may stand.", required=True),
    ),
)
ALLOWS = Field("allow", ListOf(ALLOW), "Warnings that may stand, each with its reason.")

LATITUDE = Number(-90, 90)
LONGITUDE = Number(-180, 180)
SAME_AS = Field("same_as", ListOf(Url()), "Addresses that name the same thing elsewhere, such as its item on Wikidata.")
COORDINATES = (
    Field("lat", LATITUDE, "The latitude in degrees, north positive (WGS 84)."),
    Field("lon", LONGITUDE, "The longitude in degrees, east positive (WGS 84)."),
)
