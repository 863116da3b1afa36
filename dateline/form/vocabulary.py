"""The fields of terms: actors, topics and places, all of one kind in one file."""

from __future__ import annotations

from dateline.form.common import COORDINATES, SAME_AS, lasting
from dateline.form.shape import Field, Form, Id, Line, ListOf, Named, Text, Word
from dateline.model.records import KINDS_OF_ACTOR

_NAME = Field("name", Line(), "The name as it is shown.", required=True)
_DESCRIPTION = Field("description", Text(), "A sentence that says who or what it is.")

ACTOR = Form(
    "an actor",
    (
        _NAME,
        Field("also", ListOf(Line()), "Other spellings."),
        Field("kind", Word(KINDS_OF_ACTOR), "What kind of actor it is."),
        SAME_AS,
        _DESCRIPTION,
        *lasting(Id("actor")),
    ),
)
TOPIC = Form("a topic", (_NAME, _DESCRIPTION, Field("broader", Id("topic"), "The wider topic."), *lasting(Id("topic"))))
PLACE = Form("a place", (_NAME, *COORDINATES, SAME_AS, _DESCRIPTION, *lasting(Id("place"))))

ACTORS = Named(ACTOR, "id")
TOPICS = Named(TOPIC, "id")
PLACES = Named(PLACE, "id")
