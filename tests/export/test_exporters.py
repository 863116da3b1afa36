"""Every kind of data file stands where it says, and only where there is something to say."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from dateline import pipeline
from dateline.export import Exporter
from dateline.model.output import OutputFile
from tests.render.site import pages_of
from tests.views.sample import FULL, LEAST, views_of


def files_of(exporter: Exporter, files: Mapping[str, str]) -> tuple[OutputFile, ...]:
    return tuple(exporter.build(views_of(files, with_history=True), pages_of(files)))


@pytest.mark.parametrize("exporter", pipeline.exporters(), ids=lambda exporter: str(exporter.name))
def test_files_stand_where_their_kind_says(exporter: Exporter) -> None:
    beside = "((events|sources)/[^/]+/(v/[0-9a-f]{10}/)?)?"
    wanted = re.escape(exporter.path).replace("<page>/", beside).replace("<name>", "(cite|excerpts)")
    wanted = wanted.replace("<id>", "[^/]+").replace("<version>", "[0-9a-f]{10}")

    paths = [file.path for file in files_of(exporter, FULL)]

    assert paths != []
    assert [] == [path for path in paths if not re.fullmatch(wanted, path)]


def test_site_without_an_address_has_every_file_but_those_of_whole_addresses() -> None:
    lacking = [exporter.name for exporter in pipeline.exporters() if not files_of(exporter, LEAST)]

    assert ["corrections-feed", "feed", "redirects", "sitemap"] == lacking


def test_files_of_a_record_stand_under_its_former_id_too() -> None:
    files = {
        **LEAST,
        "events/closing.yaml": LEAST["events/closing.yaml"] + "previous_ids: [shutting]\n",
        "seeds/gazette.yaml": LEAST["seeds/gazette.yaml"] + "previous_ids: [paper]\n",
    }

    made = {file.path: file.content for exporter in pipeline.exporters() for file in files_of(exporter, files)}

    event = ("cite.bib", "cite.ris", "cite.csl.json", "excerpts.bib", "excerpts.ris", "excerpts.csl.json", "index.json")
    assert {name: made[f"events/closing/{name}"] for name in event} == {name: made[f"events/shutting/{name}"] for name in event}
    assert made["sources/gazette/cite.bib"] == made["sources/paper/cite.bib"]


def test_files_say_that_a_record_was_withdrawn() -> None:
    gone = "withdrawn: {date: 2026-03-14, reason: It was *another* harbour.}\n"
    files = {**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"] + gone}

    made = {file.path: file.content.decode() for exporter in pipeline.exporters() for file in files_of(exporter, files)}

    beside = [text for path, text in made.items() if path.startswith("events/closing/") and not path.endswith("index.json")]
    assert len(beside) == 6 + 3, "of the event, its excerpts, and its one version"
    assert all("Withdrawn on 2026-03-14: It was another harbour." in text for text in beside)
