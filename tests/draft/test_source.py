"""The record of a source that was brought in, read back by the reader of records."""

from __future__ import annotations

from dateline.capture.captured import Captured, Found
from dateline.draft.source import source_record
from dateline.load.collection import load
from dateline.text.tree import DictTree

FIELDS = (
    Found("page_numbers", ({"from": "1", "first": "i"}, {"from": "3", "first": "1"}), "the PDF's page labels"),
    Found("title", 'He said: "No" # not yet\xa0— a ' + "very " * 30 + "long title", "og:title", "Because."),
    Found("authors", ({"given": "Ana", "family": "Smith"}, {"literal": "The Harbour Board, Pellwick"}), "author"),
    Found("url", "https://pellwick.example/" + "a" * 120 + "?q=1#top", "the command line"),
    Found("published", "2025-03-14", "date"),
    Found("kind", "news", "a remark"),
)


def test_every_field_is_read_back_as_it_was_found() -> None:
    text = source_record(Captured("", FIELDS), None)

    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", "seeds/a.yaml": text}))

    source = loaded.records.sources[0]
    assert () == loaded.diagnostics
    assert (FIELDS[1].value, FIELDS[3].value, "news") == (source.title, source.url, source.kind)
    assert [("Ana", "Smith", None), (None, None, "The Harbour Board, Pellwick")] == [
        (author.given, author.family, author.literal) for author in source.authors
    ]
    assert [(1, "i"), (3, "1")] == [(item.start, item.first) for item in source.page_numbers]
    assert {"title": "Because."} == source.inferred


def test_fields_stand_in_the_order_of_records_and_say_where_they_come_from() -> None:
    lines = source_record(Captured("", FIELDS), "f" * 64).splitlines()

    assert ["title", "authors", "url", "published", "kind", "page_numbers", "inferred", "sha256"] == [
        line.partition(":")[0] for line in lines if not line.startswith(" ")
    ]
    assert 'published: "2025-03-14"  # from date' in lines
    assert "kind: news  # from a remark" in lines
