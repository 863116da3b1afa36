"""What a site says where proofs stand in for its texts: attested, never verified, and all else as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from dateline import pipeline
from dateline.reread.verify import verify
from dateline.rim.texts import source_proofs
from dateline.text.tree import DictTree
from tests.check.kept_elsewhere import TEXT, away, proofs_of, proved, without_texts
from tests.site import reading
from tests.site.builds import COLLECTIONS, built, built_from, records_of
from tests.site.test_verify import SiteTree

ATTESTED = "Attested on 22 November 2026; the text is not kept here"
REAL = records_of(COLLECTIONS["real"])


@cache
def real() -> Mapping[str, bytes]:
    """Return the site of the repository's own collection, whose five texts lie outside it."""
    return built_from(DictTree(without_texts(REAL)))


def data(site: Mapping[str, bytes]) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(site["data/events.json"])
    return found


def shown(site: Mapping[str, bytes], sign: str) -> int:
    """Return how often pages say below an excerpt that it is `attested`, or `verified`."""
    return sum(
        content.count(f'<span class="{sign}">'.encode()) for path, content in reading.of_today(site).items() if path.endswith(".html")
    )


def bare(value: object) -> object:
    """Return data without what tells verified from attested."""
    if isinstance(value, dict):
        return {name: bare(part) for name, part in value.items() if name not in ("verified", "attested", "kept_elsewhere")}
    return [bare(part) for part in value] if isinstance(value, list) else value


def test_the_real_timeline_builds_with_all_its_texts_outside_and_has_the_same_pages() -> None:
    assert not any(path.endswith(".txt") for path in without_texts(REAL) if path.startswith("seeds/"))
    assert 5 == sum(path.endswith(".proof.json") for path in without_texts(REAL))
    pages = {path for path in built("real") if path.endswith(".html")}
    assert pages == {path for path in real() if path.endswith(".html")}


def test_every_excerpt_says_that_it_is_attested_and_when_and_none_that_it_is_verified() -> None:
    page = reading.words(reading.page(real()["events/russia-invades-ukraine/index.html"]))

    assert shown(built("real"), "verified") == shown(real(), "attested") > 150
    assert 0 == shown(real(), "verified") == shown(built("real"), "attested")
    assert ATTESTED in page


def test_the_data_keeps_verified_and_attested_apart_and_fits_its_schema() -> None:
    found = data(real())
    excerpts = [excerpt for event in found["events"] for excerpt in event["excerpts"]]  # type: ignore[attr-defined]

    jsonschema.validate(found, json.loads(real()["data/events.schema.json"]))
    assert {(False, "2026-11-22")} == {(excerpt["verified"], excerpt["attested"]) for excerpt in excerpts}
    assert 5 == sum(source.get("kept_elsewhere") is True for source in found["sources"])
    assert not any("attested" in json.dumps(event) or "kept_elsewhere" in json.dumps(event) for event in data(built("real"))["events"])


def test_all_else_in_the_data_is_as_with_the_texts() -> None:
    assert bare(data(built("real"))) == bare(data(real()))


def test_the_page_of_a_source_says_that_its_text_is_kept_elsewhere_and_draws_it_from_the_proof() -> None:
    page = reading.page(real()["sources/caliber-enforcement/index.html"])
    words = reading.words(page)
    drawings = [element for element in page.iter() if element.get("class") == "silhouette-quoted"]

    assert "Text kept elsewhere" in words
    assert "3,189 characters, kept elsewhere and not republished" in words
    assert "Somebody who has it looked each excerpt up in it" in words
    assert reading.words(reading.page(built("real")["sources/caliber-enforcement/index.html"])).count(
        "% of the text quoted"
    ) == words.count("% of the text quoted")
    assert 1 == len(drawings)
    assert drawings[0].attrib["d"].count("M") >= 14


def test_the_page_on_method_says_how_many_excerpts_are_attested() -> None:
    about = reading.words(reading.page(real()["about/index.html"]))

    assert "88 of 88 excerpts are attested, not verified: their texts may not be kept here." in about
    assert "attested" not in reading.words(reading.page(built("real")["about/index.html"]))


def test_verified_and_attested_excerpts_stand_side_by_side() -> None:
    other = 'title: O\ndate: "1987-03"\nsummary: O.[^o]\nexcerpts: {o: {source: herald, exact: In March 1987 they voted}}\n'
    both = proved() | {
        "seeds/herald.yaml": "title: Herald\n",
        "seeds/herald.txt": "Herald\nIn March 1987 they voted in Pellwick.\n",
        "events/other.yaml": other,
    }
    site = built_from(DictTree(away(both)))

    said = {event["id"]: {"attested" in excerpt for excerpt in event["excerpts"]} for event in data(site)["events"]}  # type: ignore[attr-defined]
    assert {"vote": {True}, "other": {False}} == said
    assert "6 of 7 excerpts are attested" in reading.words(reading.page(site["about/index.html"]))
    assert "Verified letter for letter" in reading.words(reading.page(site["events/other/index.html"]))


def test_the_german_interface_says_so_in_german() -> None:
    files = {**away(proved()), "site.yaml": "format: 1\ntitle: Hafen\nlanguage: de\n"}

    page = reading.words(reading.page(built_from(DictTree(files))["events/vote/index.html"]))

    assert "Bezeugt am 22. November 2026; der Text liegt hier nicht vor" in page


def test_a_text_that_is_at_hand_from_elsewhere_is_verified_as_any_other() -> None:
    texts = {f"../texts/{Path(path).name}": data for path, data in REAL.items() if path.startswith("seeds/") and path.endswith(".txt")}
    tree = DictTree({**without_texts(REAL), **texts})

    walked = pipeline.walk(tree, texts="../texts", requires_texts=True)

    assert () == tuple(found for found in walked.diagnostics if found.allowed is None)
    assert all(excerpt.found is not None for event in walked.timeline.events for excerpt in event.excerpts)
    assert proofs_of(walked.timeline) == {path: text.decode() for path, text in without_texts(REAL).items() if path.endswith(".proof.json")}


def test_a_text_kept_elsewhere_is_drawn_as_its_proof_tells_also_where_it_is_at_hand() -> None:
    """Where its paragraphs end is no more published than its words are."""
    kept = away(proved())
    at_hand, not_at_hand = built_from(DictTree({**kept, "../texts/gazette.txt": TEXT}), texts="../texts"), built_from(DictTree(kept))

    shown = [reading.page(site["sources/gazette/index.html"]) for site in (at_hand, not_at_hand)]

    drawn = [
        [element.attrib["d"] for element in page.iter() if element.get("class") in ("silhouette-whole", "silhouette-quoted")]
        for page in shown
    ]
    assert ["Verified letter for letter" in reading.words(page) for page in shown] == [True, False]
    assert all("253 characters, kept elsewhere and not republished" in reading.words(page) for page in shown)
    assert drawn[0] == drawn[1]
    assert 2 == len(drawn[0])


def test_the_second_reading_finds_every_attested_quotation_in_a_proof() -> None:
    result = verify(SiteTree(real()), {}, proofs=source_proofs(DictTree(without_texts(REAL))))

    assert () == result.faults
    assert result.quotations == result.attested > 400


SMALL = away(proved())


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("events/vote/index.html", "</blockquote>", " now</blockquote>"),
        ("sources/gazette/index.html", "By noon the hall", "By night the hall"),
        ("data/events.json", '"exact": "By', '"exact": "Now by'),
    ],
)
def test_the_second_reading_misses_words_that_no_proof_has(path: str, old: str, new: str) -> None:
    site = dict(built_from(DictTree(SMALL)))
    assert old.encode() in site[path]
    site[path] = site[path].replace(old.encode(), new.encode(), 1)

    faults = verify(SiteTree(site), {}, proofs=source_proofs(DictTree(SMALL))).faults

    assert any(fault.path == path and "the proof of `gazette` does not vouch for the quotation" in fault.message for fault in faults)


def test_the_second_reading_takes_no_proof_of_another_text() -> None:
    proofs = {id: text.replace(json.loads(text)["sha256"], "0" * 64) for id, text in source_proofs(DictTree(SMALL)).items()}

    result = verify(SiteTree(built_from(DictTree(SMALL))), {}, proofs=proofs)

    assert 0 == result.attested
    assert any("`gazette` is quoted, and there is no text of it" in fault.message for fault in result.faults)
