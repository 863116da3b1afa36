"""Versions and what must last, read again by themselves."""

from __future__ import annotations

import hashlib
import json

import pytest

from dateline.reread.verify import verify
from tests.reread.test_verify import MAYOR, STRIKE, TEXTS, SiteOf, page, quoted, small_site

HASHED = {"event": {"title": "Vote", "excerpts": {"plan": {"source": "gazette", "exact": "A lifeline, he said"}}}, "sources": {}, "v": "1"}
VERSION = hashlib.sha256(json.dumps(HASHED, sort_keys=True, separators=(",", ":")).encode()).hexdigest()[:10]
FOLDER = f"events/vote/v/{VERSION}/"
SHOWN = page(quoted("gazette", "A lifeline, he said", "plan") + '<a href="../../">now</a>').replace("{root}", "../../../../")


def with_version(shown: str = SHOWN, **data: object) -> dict[str, str]:
    value = {"id": "vote", "version": VERSION, "hashed": HASHED, **data}
    return {**small_site(), f"{FOLDER}index.html": shown, f"{FOLDER}index.json": json.dumps(value)}


def said(files: dict[str, str], **manifest: object) -> list[str]:
    digests = {path: hashlib.sha256(words.encode()).hexdigest() for path, words in files.items()}
    listed = json.dumps({"dateline": "1.0", "files": digests, **manifest})
    return [
        f"{fault.path}:{fault.line}: {fault.message}" for fault in verify(SiteOf(files, {"dateline-manifest.json": listed}), TEXTS).faults
    ]


def test_words_that_stand_in_no_source_any_more_are_proved_by_the_version() -> None:
    assert [] == said(with_version(), lasting=["events/vote/", FOLDER, f"{FOLDER}#plan"])


def test_a_version_with_another_hash_is_named() -> None:
    assert [f"{FOLDER}index.json:1: what the version says has not the hash {VERSION}"] == said(with_version(hashed={**HASHED, "v": "2"}))


def test_a_version_that_names_another_event_is_named() -> None:
    assert [f"{FOLDER}index.json:1: the data of a version names another event or version than its address"] == said(
        with_version(id="strike")
    )


def test_words_that_the_version_has_not_are_named() -> None:
    found = said(with_version(SHOWN.replace("A lifeline", "No lifeline")))

    assert [
        f"{FOLDER}index.html:1: the page of the version does not show its excerpt “A lifeline, he said”",
        f"{FOLDER}index.html:5: the quotation “No lifeline, he said” is no excerpt of this version",
    ] == found


def test_a_version_shown_by_its_fields_has_no_quotation() -> None:
    assert [] == said(with_version(page('<a href="../../">now</a>').replace("{root}", "../../../../")))


def test_of_a_version_that_was_taken_down_nothing_may_be_left() -> None:
    files = with_version()
    files[f"{FOLDER}index.json"] = json.dumps({"id": "vote", "version": VERSION, "suppressed": {"date": "2025-01-01", "ground": "court"}})

    assert [f"{FOLDER}index.json:1: the version was taken down, and something of it is still here"] == said(files)


def test_a_page_without_the_data_that_proves_it_is_named() -> None:
    files = with_version()
    del files[f"{FOLDER}index.json"]

    assert [f"{FOLDER}index.html:1: the page of a version has no data beside it that proves it"] == said(files)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("events/fire/", "dateline-manifest.json:1: `events/fire/` must last, and the site has no file `events/fire/index.html`"),
        ("events/vote/#fire", "events/vote/index.html:1: `events/vote/#fire` must last, and nothing in the page has the id `fire`"),
    ],
)
def test_an_address_that_must_last_and_is_not_there_is_named(address: str, fault: str) -> None:
    assert [fault] == said(small_site(), lasting=["events/vote/", "events/vote/#plan", address])


def test_a_listed_version_without_a_page_is_named() -> None:
    found = said(small_site(), states={"vote": [{"version": "0123456789", "day": None, "commit": None}]})

    file = "events/vote/v/0123456789/index.html"
    assert [f"dateline-manifest.json:1: the version 0123456789 of `vote` is listed, and the site has no file `{file}`"] == found


def test_words_of_today_are_looked_up_as_before() -> None:
    files = with_version()
    files["events/vote/index.html"] = files["events/vote/index.html"].replace(MAYOR, STRIKE)

    assert any("is not in the text of `gazette`" in line or "leaves the text of `gazette`" in line for line in said(files))
