"""A draft is checked as every event is, left out of what is published, and marked where it is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.cli import counts
from dateline.diagnostics.diagnostic import Diagnostic
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from tests.load.pictures import png
from tests.site.builds import TEMPLATES

TEXT = f"In 1987 the harbour closed for good. By 1988 the pier was gone as well. {'The rest is of no matter here. ' * 33}\n"
FILES: Mapping[str, str | bytes] = {
    "site.yaml": "format: 1\ntitle: Harbour\nbase_url: https://example.org/\n",
    "seeds/gazette.yaml": f"publisher: Gazette\nsha256: {sha256(TEXT.encode()).hexdigest()}\n",
    "seeds/gazette.txt": TEXT,
    "media/pier.png": png(4, 3),
    "events/harbour-closes.yaml": (
        'title: Harbour closes\ndate: "1987"\nsummary: It closed.[^a]\n'
        "excerpts: {a: {source: gazette, exact: In 1987 the harbour closed}}\n"
    ),
    "events/pier-goes.yaml": (
        'title: Pier goes\ndate: "1988"\nsummary: It went.[^a]\nexcerpts: {a: {source: gazette, exact: By 1988 the pier was gone}}\n'
        "relations: [{type: follows, event: harbour-closes}]\nmedia: [{file: pier.png, alt: The pier}]\ndraft: true\n"
    ),
}
DRAFT = "events/pier-goes.yaml"


def files_of(*, drafts: bool, **changed: str) -> Mapping[str, bytes]:
    tree = DictTree({**FILES, **changed})
    walked = pipeline.walk(tree, drafts=drafts)
    return {file.path: file.content for file in pipeline.build(walked.timeline, DiskTree(TEMPLATES), tree)}


def text(files: Mapping[str, bytes], path: str) -> str:
    return files[path].decode("utf-8")


def found_in(files: Mapping[str, str | bytes]) -> tuple[Diagnostic, ...]:
    return pipeline.walk(DictTree(files)).diagnostics


def test_a_site_is_the_same_with_a_draft_and_without() -> None:
    with_draft = files_of(drafts=False)
    tree = DictTree({path: content for path, content in FILES.items() if path != DRAFT})
    without = {file.path: file.content for file in pipeline.build(pipeline.walk(tree).timeline, DiskTree(TEMPLATES), tree)}

    assert without == with_draft


def test_nothing_of_a_draft_is_counted() -> None:
    walked = pipeline.walk(DictTree(FILES))

    assert "1 event, 1 quotation verified in 1 source" == counts.verified(walked.timeline)


def test_a_draft_counts_in_no_share_even_where_it_is_shown() -> None:
    shares = [pipeline.walk(DictTree(FILES), drafts=drafts).timeline.shares for drafts in (False, True)]

    assert 0 < shares[0]["gazette"] < 0.1
    assert shares[0] == shares[1]


def test_a_draft_is_checked_as_every_event_is() -> None:
    wrong = {**FILES, DRAFT: str(FILES[DRAFT]).replace("the pier was gone", "the pier is gone")}

    assert ["quote-not-verbatim"] == [found.rule.name for found in found_in(wrong)]


@pytest.mark.parametrize("path", ["index.html", "events/pier-goes/index.html"])
def test_a_draft_that_is_shown_is_marked_by_a_sign_and_a_word(path: str) -> None:
    shown = text(files_of(drafts=True), path)

    assert 1 == shown.count('<span class="status" data-status="draft"><span class="status-sign" aria-hidden="true">✎</span>Draft</span>')


def test_search_engines_are_told_to_leave_a_draft_alone() -> None:
    files = files_of(drafts=True)

    told = [
        path
        for path in files
        if path.endswith(".html")
        and "/v/" not in path
        and not path.startswith(("embed/", "search/"))
        and '<meta name="robots" content="noindex">' in text(files, path)
    ]
    assert ["events/pier-goes/index.html"] == told
    assert "pier-goes" not in text(files, "sitemap.xml")


def test_data_says_which_event_is_a_draft() -> None:
    events = json.loads(files_of(drafts=True)["data/events.json"])["events"]

    assert {"harbour-closes": None, "pier-goes": True} == {event["id"]: event.get("draft") for event in events}


def test_drafts_alone_are_nothing_to_publish() -> None:
    alone = {path: content for path, content in FILES.items() if path != "events/harbour-closes.yaml"}
    alone[DRAFT] = str(alone[DRAFT]).replace("relations: [{type: follows, event: harbour-closes}]\n", "")

    found = found_in(alone)

    assert ["every event is a draft, so there is nothing to publish"] == [each.finding.message for each in found]
    assert () == pipeline.walk(DictTree(alone), drafts=True).diagnostics


def test_only_true_makes_a_draft() -> None:
    said = found_in({**FILES, DRAFT: str(FILES[DRAFT]).replace("draft: true", "draft: yes")})

    assert ["`yes` is not a value of `draft`"] == [each.finding.message for each in said]
