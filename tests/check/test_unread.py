"""An event whose file could not be read is there, though nothing is known of it."""

from __future__ import annotations

from dateline import pipeline
from dateline.text.tree import DictTree

SITE = {"site.yaml": "format: 1\ntitle: Pellwick harbour\n", "events/pier-opens.yaml": "title: [Pier\n"}


def test_a_collection_whose_only_event_cannot_be_read_is_not_called_empty() -> None:
    found = [diagnostic.rule.name for diagnostic in pipeline.walk(DictTree(SITE)).diagnostics]

    assert ["yaml-syntax"] == found


def test_an_event_that_cannot_be_read_is_known_by_its_id() -> None:
    source = {"seeds/gazette.yaml": "title: Gazette\npublished_from: [pier-opens, pier-closes]\n"}

    diagnostics = pipeline.walk(DictTree({**SITE, **source})).diagnostics

    unknown = [diagnostic.finding.message for diagnostic in diagnostics if diagnostic.rule.name == "published-from-unknown"]
    assert ["`pier-closes` is not an event of this collection"] == unknown
