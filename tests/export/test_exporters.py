"""Every kind of data file stands where it says, and only where there is something to say."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from dateline import pipeline
from dateline.export import Exporter
from dateline.model.output import OutputFile
from tests.render.site import pages_of
from tests.views.sample import FULL, LEAST, timeline_of, views_of


def files_of(exporter: Exporter, files: Mapping[str, str]) -> tuple[OutputFile, ...]:
    history = pipeline.completed(timeline_of(files)).history
    return tuple(exporter.build(views_of(files, history), pages_of(files)))


@pytest.mark.parametrize("exporter", pipeline.exporters(), ids=lambda exporter: str(exporter.name))
def test_files_stand_where_their_kind_says(exporter: Exporter) -> None:
    wanted = re.escape(exporter.path).replace("<id>", "[^/]+").replace("<version>", "[0-9a-f]{10}")

    paths = [file.path for file in files_of(exporter, FULL)]

    assert paths != []
    assert [] == [path for path in paths if not re.fullmatch(wanted, path)]


def test_site_without_an_address_has_every_file_but_the_sitemap() -> None:
    made = {exporter.name: len(files_of(exporter, LEAST)) for exporter in pipeline.exporters()}

    assert {"events-json": 1, "events-schema": 1, "robots": 1, "sitemap": 0, "version": 1, "version-schema": 1} == made
