"""Read people: authors of a source, of a page or of the site, editors, translators.

In here: names in parts or whole. Not in here: whether an author is an actor of the vocabulary (check/).
"""

from __future__ import annotations

from dateline.form.common import PERSON
from dateline.form.shape import Form
from dateline.load import identifiers, rules
from dateline.load.fields import Fields, Kind
from dateline.model.records import Name
from dateline.text.node import Node, Scalar
from dateline.text.yaml_values import quoted

_EXAMPLE = "write `{given: First name, family: Last name}`, or of a group `{literal: Its name}`"
"""What is said where the author as written gives no better example."""


def _example(author: Node) -> str:
    """Say how an author that is written as a text is written in fields."""
    if not isinstance(author, Scalar) or "\n" in author.value:
        return _EXAMPLE
    whole = f"`{{literal: {quoted(author.value, in_brackets=True)}}}`"
    given, _, family = author.value.rpartition(" ")
    parts = [quoted(part, in_brackets=True) for part in (given, family)]
    return f"write `{{given: {parts[0]}, family: {parts[1]}}}`, or of a group {whole}" if given else f"write {whole}"


def read(fields: Fields, name: str = "authors", form: Form = PERSON) -> tuple[Name, ...]:
    """Return the people of the field `name` that have a name."""
    found: list[Name] = []
    for mapping, what in fields.mappings(name, _example):
        author = Fields(fields.desk, mapping, Kind.of(form, what))
        person = Name(
            given=author.line("given"),
            family=author.line("family"),
            literal=author.line("literal"),
            actor=author.line("actor"),
            orcid=identifiers.orcid(author, "orcid") if "orcid" in form.names else None,
        )
        if {"literal", "family"} <= author.given or {"literal", "given"} <= author.given:
            key = author.key_span("literal")
            fields.desk.report(
                rules.WRONG_SHAPE,
                key,
                f"{what} has a name in parts and a name whole",
                "one of the two",
                help=["keep `given` and `family` of a person, `literal` of a group"],
            )
        elif not author.given & {"given", "family", "literal"}:
            author.needs("family", "given: First name`, `family: Last name`, or of a group `literal: Its name", f"{what} has no name")
        if person.full:
            found.append(person)
    return tuple(found)
