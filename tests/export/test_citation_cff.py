"""How the timeline is cited, as the file that repositories and archives read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import yaml

from dateline.catalogue.catalogue import catalogue
from dateline.export import citation_cff, events_json
from dateline.model.past import History
from dateline.views.views import Views, build
from tests.views.sample import FULL, HOSTILE, LEAST, timeline_of

KNOWN = History(head="0123456789abcdef" * 2 + "01234567", time="2025-06-07T23:59:59Z", is_known=True)


def seen(files: Mapping[str, str | bytes], history: History = KNOWN) -> Views:
    timeline = replace(timeline_of(files), history=history)
    return build(timeline, catalogue(timeline.site.language), "1.2.3")


def written(files: Mapping[str, str | bytes], history: History = KNOWN) -> str:
    (file,) = citation_cff.build(seen(files, history), ())
    return file.content.decode()


def read(files: Mapping[str, str | bytes], history: History = KNOWN) -> Any:
    return yaml.safe_load(written(files, history))


def site(*lines: str) -> dict[str, str]:
    return {**LEAST, "site.yaml": LEAST["site.yaml"] + "".join(f"{line}\n" for line in lines)}


def test_everything_that_is_known_of_a_timeline_is_in_it() -> None:
    assert {
        "cff-version": "1.2.0",
        "message": "To cite this timeline, use these data.",
        "type": "dataset",
        "title": "Ferry strikes",
        "abstract": "What the papers of 1987 say about the ferries.",
        "version": "0123456789",
        "commit": KNOWN.head,
        "date-released": "2025-06-07",
        "url": "https://example.org/ferries/",
        "repository-code": "https://example.org/ferries.git",
        "license": "CC-BY-4.0",
        "authors": [{"given-names": "Ann", "family-names": "Lee"}, {"name": "Ferry desk"}],
    } == read(FULL)


def test_without_a_history_the_data_name_the_edition_and_no_day_is_made_up() -> None:
    (data,) = events_json.build(seen(LEAST, History()), ())

    found = read(LEAST, History())

    assert hashlib.sha256(data.content).hexdigest()[:10] == found["version"]
    assert {"cff-version", "message", "type", "title", "version", "authors"} == found.keys()


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ((), [{"name": "Harbour"}]),
        (("publisher: Island Archive",), [{"name": "Island Archive"}]),
        (("publisher: Island Archive", "authors: [{family: Lee}]"), [{"family-names": "Lee"}]),
        (
            ("authors: [{given: Ann, family: Lee, orcid: 0000-0002-1825-0097}]",),
            [{"given-names": "Ann", "family-names": "Lee", "orcid": "https://orcid.org/0000-0002-1825-0097"}],
        ),
    ],
)
def test_somebody_is_always_cited(lines: tuple[str, ...], authors: list[dict[str, str]]) -> None:
    assert authors == read(site(*lines))["authors"]


@pytest.mark.parametrize(
    ("licence", "found"),
    [
        ("CC BY 4.0", ("CC-BY-4.0", None, None)),
        ("https://example.org/licence", (None, "https://example.org/licence", None)),
        ("CC BY 4.0; excerpts are not free", (None, None, "Licence: CC BY 4.0; excerpts are not free")),
    ],
)
def test_licence_is_named_only_as_far_as_it_goes(licence: str, found: tuple[str | None, ...]) -> None:
    cff = read(site(f"licence: {licence}"))

    assert found == (cff.get("license"), cff.get("license-url"), cff.get("abstract"))


def test_signs_of_yaml_in_a_title_stay_what_they_are() -> None:
    title = f"{HOSTILE} # - : \\ '"
    files = {**LEAST, "site.yaml": "format: 1\ntitle: '" + title.replace("'", "''") + "'\n"}

    assert " ".join(title.split()) == read(files)["title"]


@pytest.mark.parametrize(
    "files",
    [LEAST, FULL, site("licence: https://example.org/licence", "authors: [{family: Lee, orcid: 0000-0002-1825-0097}]")],
    ids=["least", "full", "licence"],
)
@pytest.mark.parametrize("history", [KNOWN, History()], ids=["known", "unknown"])
def test_program_of_the_standard_takes_it(files: Mapping[str, str | bytes], history: History) -> None:
    cffconvert = pytest.importorskip("cffconvert")

    citation = cffconvert.Citation(written(files, history))

    citation.validate()
    assert seen(files).site.title in citation.as_bibtex()


def test_program_of_the_standard_refuses_what_is_none() -> None:
    """The test above can fail."""
    cffconvert = pytest.importorskip("cffconvert")
    citation = cffconvert.Citation(written(FULL).replace('"CC-BY-4.0"', '"mine"'))

    with pytest.raises(Exception, match="mine"):
        citation.validate()
