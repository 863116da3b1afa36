"""Mappings that more than one kind of record has: people, warnings that stand, places."""

from __future__ import annotations

from dateline.form.shape import Field, Form, Id, Line, ListOf, Number, Pattern, Shape, Text, Url, Word
from dateline.model.records import Ground

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


def _withdrawn(other: Shape) -> Form:
    return Form(
        "`withdrawn`",
        (
            Field("date", DAY, "The day on which it was withdrawn: 2025-03-14.", required=True),
            Field("reason", Text("inline"), "Why it no longer holds, in a sentence for readers.", required=True),
            Field("replaced_by", other, "The id of the one that holds instead."),
        ),
    )


WITHDRAWN_FORM = _withdrawn(Id("former"))
"""How `withdrawn` is read, whatever its kind."""


def lasting(other: Shape) -> tuple[Field, Field]:
    """Return the fields by which the address of a record lasts; `other` is the shape of the id of another of its kind."""
    return (
        Field("previous_ids", ListOf(Id("former")), "Ids under which this was published before; their addresses lead here."),
        Field("withdrawn", _withdrawn(other), "That it no longer holds: its page stays, struck, and it counts for nothing."),
    )


SUPPRESSED_FORM = Form(
    "`suppressed`",
    (
        Field("date", DAY, "The day on which it was taken down: 2025-03-14.", required=True),
        Field("ground", Word(tuple(ground.value for ground in Ground)), "On what ground.", required=True),
        Field("note", Text("inline"), "What readers may be told about it."),
    ),
)
SUPPRESSED = Field("suppressed", SUPPRESSED_FORM, "That this was taken down: its words are shown nowhere, its address stays.")

LATITUDE = Number(-90, 90)
LONGITUDE = Number(-180, 180)
SAME_AS = Field("same_as", ListOf(Url()), "Addresses that name the same thing elsewhere, such as its item on Wikidata.")
COORDINATES = (
    Field("lat", LATITUDE, "The latitude in degrees, north positive (WGS 84)."),
    Field("lon", LONGITUDE, "The longitude in degrees, east positive (WGS 84)."),
)
