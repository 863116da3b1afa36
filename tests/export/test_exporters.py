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
    wanted = re.escape(exporter.path).replace("<id>", "[^/]+").replace("<version>", "[0-9a-f]{10}")

    paths = [file.path for file in files_of(exporter, FULL)]

    assert paths != []
    assert [] == [path for path in paths if not re.fullmatch(wanted, path)]


def test_site_without_an_address_has_every_file_but_those_of_whole_addresses() -> None:
    lacking = [exporter.name for exporter in pipeline.exporters() if not files_of(exporter, LEAST)]

    assert ["corrections-feed", "feed", "redirects", "sitemap"] == lacking
