from __future__ import annotations

from dataclasses import replace

from dateline.catalogue.catalogue import catalogue
from dateline.model.past import History
from dateline.views.readme import WIDTH, Archived, readme
from tests.views.sample import FULL, LEAST, timeline_of


def told(files: dict[str, str], history: History | None = None, left_out: tuple[str, ...] = ()) -> str:
    timeline = replace(timeline_of(files), history=history or History())
    return readme(timeline, catalogue(timeline.site.language), Archived("0123456789", "1.2.3", left_out))


def test_head_says_whose_edition_of_what_it_is() -> None:
    head = told(FULL, History(time="2025-06-07T08:09:10Z")).splitlines()[:7]

    assert [
        "Ferry strikes",
        "=============",
        "",
        "Ann Lee and Ferry desk",
        "Edition 0123456789, 7 June 2025",
        "Published at https://example.org/ferries/",
        "Licence: https://creativecommons.org/licenses/by/4.0/",
    ] == head


def test_what_is_not_known_is_not_said() -> None:
    assert ["Harbour", "=======", "", "Harbour", "Edition 0123456789", ""] == told(LEAST).splitlines()[:6]


def test_records_make_the_site_again_unless_some_stayed_out() -> None:
    whole, partly = told(LEAST), told(LEAST, left_out=("events/a.yaml", "seeds/b.yaml"))

    assert "dateline build --root records" in whole
    assert "dateline build" not in partly
    assert "removed from publication: events/a.yaml, seeds/b.yaml" in " ".join(partly.split())


def test_lines_are_for_any_screen_and_each_file_is_named() -> None:
    lines = told({**LEAST, "site.yaml": LEAST["site.yaml"] + "language: de\n"}, left_out=("events/a.yaml",)).splitlines()

    assert [] == [line for line in lines if len(line) > WIDTH]
    assert ["site/", "records/", "CITATION.cff", "SHA256SUMS"] == [
        line.split()[0] for line in lines if line[:1].strip() and line[12:14].isspace() and line[14:].strip()
    ]
