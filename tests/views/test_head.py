"""What the head of a page tells programs."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest

from dateline.citing.item import Item, Name
from dateline.edtf.parse import parse
from dateline.model.output import Deferred
from dateline.pages.event import plan
from dateline.views.frame import Frame
from dateline.views.head import Head, context, licence_address
from tests.views.sample import FULL, LEAST, dated, views_of

ITEM = Item(
    "a", "webpage", "Strike is over", (Name("Ann", "Lee"),), issued=parse("2026-03-14"), container="Ferries", url="https://e.org/v/1/"
)


def head_of(files: dict[str, str], id: str) -> Head:
    context = next(page.context for page in plan(views_of(files)) if page.address.path == f"events/{id}/")
    assert not isinstance(context, Deferred)
    frame = context.frame
    assert isinstance(frame, Frame)
    return frame.head


def data_of(files: dict[str, str], id: str) -> dict[str, object]:
    written = head_of(files, id).data
    assert written is not None
    value: dict[str, object] = json.loads(written)
    return value


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC BY 4.0; excerpts belong to their publishers", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ("https://example.org/licence", "https://example.org/licence"),
        ("CC BY 40", None),
        ("CC BY", None),
        ("All rights reserved", None),
        (None, None),
    ],
)
def test_licence_has_an_address_if_everybody_knows_its_name(licence: str | None, address: str | None) -> None:
    assert address == licence_address(licence)


@pytest.mark.parametrize(
    "names",
    [
        (Name("Ann", "Lee"),),
        (Name("Ann", "Lee"), Name("Jan Peter", "van der Berg")),
        (Name(literal="Reuters"),),
    ],
)
def test_names_that_zotero_parts_aright_need_no_context(names: tuple[Name, ...]) -> None:
    assert context(replace(ITEM, authors=names)) is None


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        ((Name(literal="Ferry desk"),), [("rft.aucorp", "Ferry desk")]),
        ((Name("Jan Peter", "van der Berg"),), [("rft.aulast", "van der Berg"), ("rft.aufirst", "Jan Peter")]),
        ((Name("Martin, Jr.", "King"),), [("rft.aulast", "King"), ("rft.aufirst", "Martin, Jr.")]),
        ((Name("bell", "hooks"),), [("rft.aulast", "hooks"), ("rft.aufirst", "bell")]),
        (
            (Name(literal="Ferry desk"), Name("Ann", "Lee"), Name(literal="Harbour desk")),
            [("rft.aulast", "Ferry desk"), ("rft.aulast", "Lee"), ("rft.aufirst", "Ann"), ("rft.aulast", "Harbour desk")],
        ),
    ],
)
def test_names_that_zotero_would_part_wrongly_stand_in_the_context(names: tuple[Name, ...], pairs: list[tuple[str, str]]) -> None:
    told = context(replace(ITEM, authors=names))

    assert told is not None
    assert pairs == [(key, value) for key, value in parse_qsl(told) if key.startswith("rft.au")]


def test_page_of_no_known_day_has_a_context_lest_the_day_of_the_event_be_taken() -> None:
    told = context(replace(ITEM, issued=None))

    assert told is not None
    assert "rft.date" not in told


def test_page_without_an_address_has_no_context() -> None:
    assert context(replace(ITEM, url=None, issued=None)) is None


def test_event_that_is_not_verified_has_no_citation_in_its_head() -> None:
    files = {**LEAST, "site.yaml": LEAST["site.yaml"] + "evidence: progressive\n"}
    files["events/closing.yaml"] = "title: Harbour closes\ndate: 1987\nsummary: It closed.\n"

    head = head_of(files, "closing")

    assert (None, ()) == (head.data, head.links)
    assert [] == [meta for meta in head.metas if meta.name.startswith(("citation_", "dcterms."))]


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("1987", "1987", None),
        ("1987-03", "1987-03", None),
        ("1987-03-04", "1987-03-04", None),
        ("1987-03-04/1987-04", "1987-03-04", "1987-04"),
        ("1987-03-04/..", "1987-03-04", None),
        ("../1987-03-04", None, "1987-03-04"),
        ("1987-03-04~/1987-04", None, "1987-04"),
        ("1987~", None, None),
        ("1987-03?", None, None),
        ("1987?-03", None, None),
        ("[..1987-03-04]", None, None),
        ("[1987-03-04,1987-03-05]", None, None),
        ("{1987-03-04,1987-03-05}", None, None),
        ("198X", None, None),
        ("1950S2", None, None),
        ("1987-21", None, None),
        ("-0043-03-15", None, None),
        ("XXXX", None, None),
    ],
)
def test_event_has_a_day_for_programs_only_where_it_is_sure(date: str, start: str | None, end: str | None) -> None:
    event = data_of({**LEAST, "events/closing.yaml": dated(date)}, "closing")["mainEntity"]

    assert isinstance(event, dict)
    assert (start, end) == (event.get("startDate"), event.get("endDate"))
    assert {"@type": "PropertyValue", "propertyID": "EDTF", "value": date} == event["about"]


def test_edtf_for_programs_has_no_time_of_day() -> None:
    event = data_of({**LEAST, "events/closing.yaml": dated("1987-03-04T10:00")}, "closing")

    assert "1987-03-04" == event["temporalCoverage"]
    assert isinstance(event["mainEntity"], dict)
    assert "1987-03-04T10:00" == event["mainEntity"]["startDate"]


def test_nothing_in_a_title_ends_the_script() -> None:
    title = "A </script><!-- <script> & “end”"
    files = {**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"].replace("Harbour closes", title)}

    written = head_of(files, "closing").data

    assert written is not None
    assert "<" not in written
    assert title == json.loads(written)["name"]


def test_quotations_name_their_work_and_works_say_nothing_that_is_inferred() -> None:
    data = data_of(FULL, "over")

    assert isinstance(data["hasPart"], list)
    assert isinstance(data["citation"], list)
    quotation, work = data["hasPart"][0], data["citation"][0]
    assert ("Quotation", "It was over by June", {"@id": work["@id"]}) == (quotation["@type"], quotation["text"], quotation["isBasedOn"])
    assert ("NewsArticle", "The Ferry Strikes Begin", "https://example.org/ferries/sources/gazette/") == (
        work["@type"],
        work["headline"],
        work["@id"],
    )
    assert "datePublished" not in work
