"""What an event names beside its evidence: places, relations, pictures, links, people who worked on it, corrections."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.records import (
    CorrectionRecord,
    CreditRecord,
    CreditRole,
    EventRecord,
    LinkRecord,
    MediumRecord,
    PlaceRecord,
    Relation,
    RelationType,
)
from dateline.text.tree import DictTree

PICTURE = b"GIF89a\x01\x00\x01\x00\x00\x00\x00"


def read(line: str) -> tuple[EventRecord, tuple[Diagnostic, ...]]:
    """Read an event with one more field, which begins on line 4."""
    event = f'title: x\ndate: "2025"\nsummary: y\n{line}\n'
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", "events/call.yaml": event, "media/a.gif": PICTURE}))
    return loaded.records.events[0], loaded.diagnostics


def said(line: str) -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(line)[1]]


def test_every_list_is_read_in_the_order_of_the_file() -> None:
    event, diagnostics = read("""\
places: [the-quay, {name: The lower gate, lat: 52.124, lon: -1.5}, {name: Nowhere}]
relations:
  - {type: leads-to, event: strike}
  - {type: follows, event: ballot}
media:
  - file: a.gif
    alt: |
      A gate
      and a lamp
    credit: Ada Moss
    licence: CC BY 4.0
    sensitive: It shows a wound.
  - {file: a.gif, alt: A lamp}
links:
  - {title: "Lamps: how they were kept", url: "https://example.org/a?b=c#d", note: With *pictures*.}
  - {title: Gates, url: http://example.org}
credits:
  - {name: Wren Ashdown, orcid: 0000-0002-1825-0097, role: translator}
  - {name: Nan Oake}
corrections:
  - {date: "2025-06-02", note: The day was *wrong*.}
  - {date: 2025-03-14, note: The name was Oake.}""")

    assert () == diagnostics
    assert event.places == ("the-quay", PlaceRecord("The lower gate", 52.124, -1.5), PlaceRecord("Nowhere", None, None))
    assert event.relations == (Relation(RelationType.LEADS_TO, "strike"), Relation(RelationType.FOLLOWS, "ballot"))
    assert event.media == (
        MediumRecord("a.gif", "A gate\nand a lamp", "Ada Moss", "CC BY 4.0", "It shows a wound."),
        MediumRecord("a.gif", "A lamp", None, None, None),
    )
    assert event.links == (
        LinkRecord("Lamps: how they were kept", "https://example.org/a?b=c#d", "With *pictures*."),
        LinkRecord("Gates", "http://example.org", None),
    )
    assert event.credits == (
        CreditRecord("Wren Ashdown", "0000-0002-1825-0097", CreditRole.TRANSLATOR),
        CreditRecord("Nan Oake", None, CreditRole.CURATOR),
    )
    assert event.corrections == (
        CorrectionRecord(parse("2025-06-02"), "The day was *wrong*."),
        CorrectionRecord(parse("2025-03-14"), "The name was Oake."),
    )


@pytest.mark.parametrize("kind", [kind.value for kind in RelationType])
def test_a_relation_is_of_one_of_seven_kinds(kind: str) -> None:
    event, diagnostics = read(f"relations: [{{type: {kind}, event: strike}}]")

    assert ((), (Relation(RelationType(kind), "strike"),)) == (diagnostics, event.relations)


@pytest.mark.parametrize("role", [role.value for role in CreditRole])
def test_people_work_in_one_of_three_roles(role: str) -> None:
    event, diagnostics = read(f"credits: [{{name: Nan Oake, role: {role}}}]")

    assert ((), CreditRole(role)) == (diagnostics, event.credits[0].role)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("places: the-quay", "4:9 wrong-shape `places` is a text, not a list"),
        ("places: [{lat: 1, lon: 2}]", "4:11 missing-field the item of `places` has no `name`"),
        ("places: [{name: Quay, lat: 1}]", "4:11 missing-field the item of `places` has `lat` and no `lon`"),
        ("places: [{name: Quay, lat: 91, lon: 2}]", "4:28 invalid-number `91` is not a place on the earth"),
        ("places: [{name: Quay, lat: 1, lon: -180.01}]", "4:36 invalid-number `-180.01` is not a place on the earth"),
        ('places: [{name: Quay, lat: 1, lon: "2,5"}]', "4:36 invalid-number `2,5` is not a number"),
        ("places: [{name: Quay, id: a}]", "4:23 unknown-field `id` is not a field of a place"),
        ("relations: strike", "4:12 wrong-shape `relations` is a text, not a list"),
        ("relations: [strike]", "4:13 wrong-shape the item of `relations` is a text, not a mapping"),
        ("relations: {type: follows, event: strike}", "4:12 wrong-shape `relations` is a mapping, not a list"),
        ("relations: [{type: follows}]", "4:14 missing-field the item of `relations` has no `event`"),
        ("relations: [{event: strike}]", "4:14 missing-field the item of `relations` has no `type`"),
        ("relations: [{type: precedes, event: strike}]", "4:20 not-one-of `precedes` is not a value of `type`"),
        ("relations: [{type: follows, event: [strike]}]", "4:36 wrong-shape `event` is a list, not a text"),
        ("media: a.gif", "4:8 wrong-shape `media` is a text, not a list"),
        ("media: [a.gif]", "4:9 wrong-shape the item of `media` is a text, not a mapping"),
        ("media: [{file: a.gif}]", "4:10 missing-field the item of `media` has no `alt`"),
        ("media: [{alt: A gate}]", "4:10 missing-field the item of `media` has no `file`"),
        ('media: [{file: a.gif, alt: ""}]', "4:28 wrong-shape `alt` has no value"),
        ("media: [{file: a.gif, alt: A gate, caption: b}]", "4:36 unknown-field `caption` is not a field of a medium"),
        ("links: https://example.org/", "4:8 wrong-shape `links` is a text, not a list"),
        ("links: [{url: https://example.org/}]", "4:10 missing-field the item of `links` has no `title`"),
        ("links: [{title: Lamps}]", "4:10 missing-field the item of `links` has no `url`"),
        ("links: [{title: Lamps, url: example.org}]", "4:29 invalid-url `example.org` is not an address of the web"),
        ("links: [{title: Lamps, url: 'javascript:alert(1)'}]", "4:29 invalid-url `javascript:alert(1)` is not an address of the web"),
        ("corrections: [{note: The name was Oake.}]", "4:16 missing-field the item of `corrections` has no `date`"),
        ('corrections: [{date: "2025-06-02"}]', "4:16 missing-field the item of `corrections` has no `note`"),
        ('corrections: [{date: "2025-06", note: It was wrong.}]', "4:22 invalid-edtf `2025-06` is not one day"),
        ('corrections: [{date: "2025-06-02~", note: It was wrong.}]', "4:22 invalid-edtf `2025-06-02~` is not one day"),
        ('corrections: [{date: "2025-06-02T09:00Z", note: It was wrong.}]', "4:22 invalid-edtf `2025-06-02T09:00Z` is not one day"),
        ("corrections: It was wrong.", "4:14 wrong-shape `corrections` is a text, not a list"),
        ("credits: Nan Oake", "4:10 wrong-shape `credits` is a text, not a list"),
        ("credits: [{role: curator}]", "4:12 missing-field the item of `credits` has no `name`"),
        ("credits: [{name: Nan Oake, role: editor}]", "4:34 not-one-of `editor` is not a value of `role`"),
        (
            "credits: [{name: Nan Oake, orcid: 0000-0002-1825-0098}]",
            "4:35 invalid-identifier `0000-0002-1825-0098` is not an ORCID iD",
        ),
    ],
)
def test_what_has_another_form_is_reported_once(line: str, expected: str) -> None:
    assert [expected] == said(line)


@pytest.mark.parametrize(
    "line",
    [
        "relations: [{type: precedes, event: a}, {type: follows, event: b}]",
        "media: [{file: a.gif}, {file: a.gif, alt: b}]",
        "links: [{title: a, url: a}, {title: b, url: https://example.org/}]",
        "credits: [{role: curator}, {name: b}]",
        "places: [{lat: 1, lon: 2}, b]",
        "places: [[a], {name: b}]",
    ],
)
def test_an_item_that_cannot_be_read_hinders_no_other(line: str) -> None:
    event, diagnostics = read(line)

    assert (1, 1) == (len(diagnostics), sum(map(len, (event.relations, event.media, event.links, event.credits, event.places))))


def test_a_place_whose_coordinates_cannot_be_read_keeps_its_name() -> None:
    assert (PlaceRecord("Quay", None, None),) == read("places: [{name: Quay, lat: 91, lon: 2}]")[0].places


def test_people_whose_role_or_identifier_cannot_be_read_keep_their_names() -> None:
    event, _ = read("credits: [{name: Nan Oake, role: editor, orcid: 1}]")

    assert (CreditRecord("Nan Oake", None, CreditRole.CURATOR),) == event.credits


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("relations: [strike]", "write `{type: follows, event: strike}`"),
        ("relations: [A strike]", "write `{type: follows, event: id-of-an-event}`"),
        ("relations: [[strike]]", "write `{type: follows, event: id-of-an-event}`"),
        ("media: [a.gif]", "write `{file: bridge.jpg, alt: What the picture shows}`"),
        ("links: [https://example.org/a]", "write `{title: What it leads to, url: https://example.org/a}`"),
        ('links: ["https://example.org/a,b"]', 'write `{title: What it leads to, url: "https://example.org/a,b"}`'),
        ("links: [Lamps]", "write `{title: What it leads to, url: https://example.org/page}`"),
        ("corrections: [It was wrong.]", 'write `{date: "2025-03-14", note: It was wrong.}`'),
        ("credits: [Nan Oake]", "write `{name: Nan Oake, role: curator}`"),
        ('credits: ["Oake, Nan"]', 'write `{name: "Oake, Nan", role: curator}`'),
        ('places: [{name: Quay, lat: 1, lon: "2,5"}]', "write `lon: 2.5`"),
        ('places: [{name: Quay, lat: "52.1°", lon: 2}]', "write `lat: 52.1`"),
    ],
)
def test_the_help_holds_what_to_write(line: str, cure: str) -> None:
    assert (cure,) == read(line)[1][0].finding.help
