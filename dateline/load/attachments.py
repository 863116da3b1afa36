"""Read what an event names beside its evidence: places, relations, pictures, links, people who worked on it, corrections.

In here: those lists. Not in here: whether what they name is there (check/).
"""

from __future__ import annotations

from dateline.form.event import CORRECTION, CREDIT, LINK, MEDIUM, PLACE, RELATION
from dateline.load import forms, identifiers, lasting
from dateline.load.fields import Fields, Kind, line_of
from dateline.load.words import shown
from dateline.model.records import (
    CorrectionRecord,
    CreditRecord,
    CreditRole,
    LinkRecord,
    MediumRecord,
    PlaceRecord,
    Relation,
    RelationType,
)
from dateline.text.node import Mapping, Node, Scalar
from dateline.text.yaml_values import quoted

_TYPES = tuple(kind.value for kind in RelationType)
_ROLES = tuple(role.value for role in CreditRole)


def places(fields: Fields) -> tuple[str | PlaceRecord, ...]:
    """Return ids of places, and places that are written out."""
    found: list[str | PlaceRecord] = []
    for item, what in fields.items("places"):
        if isinstance(item, Mapping):
            place = Fields(fields.desk, item, Kind.of(PLACE, what))
            place.needs("name", "name: The name as it is shown")
            name = place.line("name")
            lat, lon = forms.coordinates(place)
            if name:
                found.append(PlaceRecord(name, lat, lon))
        elif (id := line_of(fields.desk, item, what)) is not None:
            found.append(id)
    return tuple(found)


def relations(fields: Fields) -> tuple[Relation, ...]:
    """Return the relations to other events that can be read."""
    found: list[Relation] = []
    for mapping, what in fields.mappings("relations", _relation_example):
        relation = Fields(fields.desk, mapping, Kind.of(RELATION, what))
        relation.needs("type", "type: follows")
        relation.needs("event", "event: id-of-an-event")
        kind, event = relation.one_of("type", _TYPES), relation.line("event")
        if kind and event:
            found.append(Relation(RelationType(kind), event))
    return tuple(found)


def media(fields: Fields) -> tuple[MediumRecord, ...]:
    """Return the pictures that can be shown, with a file and words that say what they show, and those that were taken down."""
    found: list[MediumRecord] = []
    for mapping, what in fields.mappings("media", lambda _: "write `{file: bridge.jpg, alt: What the picture shows}`"):
        medium = Fields(fields.desk, mapping, Kind.of(MEDIUM, what))
        medium.needs("file", "file: bridge.jpg")
        down = lasting.suppressed(medium)
        if down is None:
            medium.needs("alt", "alt: What the picture shows")
        file, alt = medium.line("file"), medium.text("alt")
        credit, licence, sensitive = (medium.line(name) for name in ("credit", "licence", "sensitive"))
        if file and (alt or down is not None):
            found.append(MediumRecord(file, alt or "", credit, licence, sensitive, down))
    return tuple(found)


def links(fields: Fields) -> tuple[LinkRecord, ...]:
    """Return the links that can be read."""
    found: list[LinkRecord] = []
    for mapping, what in fields.mappings("links", _link_example):
        link = Fields(fields.desk, mapping, Kind.of(LINK, what))
        link.needs("title", "title: What it leads to")
        link.needs("url", "url: https://example.org/page")
        title, url, note = link.line("title"), forms.url(link, "url"), link.text("note")
        if title and url:
            found.append(LinkRecord(title, url, note))
    return tuple(found)


def credits(fields: Fields) -> tuple[CreditRecord, ...]:
    """Return the people that can be named."""
    found: list[CreditRecord] = []
    for mapping, what in fields.mappings("credits", _credit_example):
        credit = Fields(fields.desk, mapping, Kind.of(CREDIT, what))
        credit.needs("name", "name: First name Last name")
        name, orcid, role = credit.line("name"), identifiers.orcid(credit, "orcid"), credit.one_of("role", _ROLES)
        if name:
            found.append(CreditRecord(name, orcid, CreditRole(role) if role else CreditRole.CURATOR))
    return tuple(found)


def corrections(fields: Fields) -> tuple[CorrectionRecord, ...]:
    """Return the corrections that say when and what."""
    found: list[CorrectionRecord] = []
    for mapping, what in fields.mappings("corrections", _correction_example):
        correction = Fields(fields.desk, mapping, Kind.of(CORRECTION, what))
        correction.needs("date", 'date: "2025-03-14"', lead="write the day on which it was corrected, for example")
        correction.needs("note", "note: What was wrong, and what is right now")
        date, note = forms.day(correction, "date"), correction.text("note")
        if date is not None and note:
            found.append(CorrectionRecord(date, note))
    return tuple(found)


def _relation_example(node: Node) -> str:
    """Say how a relation is written; a text in its place is most likely the other event."""
    event = shown(node.value) if isinstance(node, Scalar) and forms.is_id(node.value) else "id-of-an-event"
    return f"write `{{type: follows, event: {event}}}`"


def _link_example(node: Node) -> str:
    url = shown(node.value) if isinstance(node, Scalar) and node.value.startswith("http") else "https://example.org/page"
    return f"write `{{title: What it leads to, url: {quoted(url, in_brackets=True)}}}`"


def _credit_example(node: Node) -> str:
    name = quoted(shown(node.value), in_brackets=True) if isinstance(node, Scalar) else "First name Last name"
    return f"write `{{name: {name}, role: curator}}`"


def _correction_example(node: Node) -> str:
    note = quoted(shown(node.value), in_brackets=True) if isinstance(node, Scalar) else "What was wrong, and what is right now"
    return f'write `{{date: "2025-03-14", note: {note}}}`'
