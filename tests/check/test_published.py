"""What counts as a change of what was published, and what does not."""

from __future__ import annotations

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree
from tests.check.kept_elsewhere import EVENT as KEPT
from tests.check.kept_elsewhere import EVENT_PATH, TEXT, TEXT_PATH, WITH_TEXT, away, proved

NEWS = "The council voted on Monday. The mayor wept. The council voted on Monday, they say, and the clerk wept."
EVENT = "events/vote.yaml"
VOTE = """\
title: Council votes
date: "1987-03-02"
clock: pier
status: expected
expects: "1987-04"
summary: The council voted.[^vote][^tears]
excerpts:
  vote: {source: gazette, exact: The council voted on Monday, prefix: wept.}
  tears: {source: gazette, exact: The mayor wept}
corrections:
  - {date: "1987-05-01", note: The name was wrong.}
"""
MORE = '  - {date: "1987-05-02", note: More was wrong.}\n'


def collection(event: str, path: str = EVENT, **more: str) -> DictTree:
    """Return a collection with one event, all other files as they are but for those given."""
    return DictTree(
        {
            "site.yaml": "format: 1\ntitle: T\nclocks: {pier: {name: pier time}, ship: {name: ship’s time}}\n",
            "seeds/gazette.yaml": "title: Gazette\nsha256: aa\n",
            "seeds/gazette.txt": NEWS,
            "seeds/herald.yaml": "title: Herald\nsha256: bb\n",
            "seeds/herald.txt": NEWS,
            path: event,
            **more,
        }
    )


def said(tree: DictTree, was: str = VOTE) -> list[str]:
    """Return what is said of changes, beside all else that may be wrong."""
    walked = pipeline.walk(tree, past=pipeline.Past("main", collection(was), "1988-01-01"))
    return [found.finding.message for found in walked.diagnostics if found.rule.name.endswith("changed-without-correction")]


def changed(old: str, new: str) -> list[str]:
    assert old in VOTE
    return said(collection(VOTE.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        ('date: "1987-03-02"', 'date: "1987-03-03"', "date"),
        ('date: "1987-03-02"', 'date: "1987-03-02~"', "date"),
        ('date: "1987-03-02"', 'date: "1987-03-02T09:00"', "date"),
        ("clock: pier", "clock: ship", "clock"),
        ("clock: pier\n", "", "clock"),
        ('expects: "1987-04"', 'expects: "1987-05"', "expected date"),
        ('expects: "1987-04"\n', "", "expected date"),
        ("status: expected", "status: cancelled", "status"),
        ("status: expected\n", "", "status"),
        ("exact: The mayor wept", "exact: the clerk wept", "excerpt `tears`"),
        ("tears: {source: gazette", "tears: {source: herald", "excerpt `tears`"),
        (", prefix: wept.", ", suffix: '. The'", "excerpt `vote`"),
        ("  tears: {source: gazette, exact: The mayor wept}\n", "", "excerpt `tears`"),
        ("  tears: {source: gazette, exact: The mayor wept}", "  clerk: {source: gazette, exact: the clerk wept}", "excerpt `tears`"),
        ('corrections:\n  - {date: "1987-05-01", note: The name was wrong.}\n', "", "list of corrections"),
        ('  - {date: "1987-05-01", note: The name was wrong.}\n', "  []\n", "list of corrections"),
    ],
)
def test_a_published_fact_that_is_another_is_told(old: str, new: str, facts: str) -> None:
    assert [f"`vote` changed since `main`, and no correction says so: its {facts}"] == changed(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('date: "1987-03-02"', "date: 1987-03-02  # a Monday"),
        ("exact: The mayor wept", 'exact: "The  mayor\n      wept"'),
        ("  tears:", "  weeping:"),
        ("exact: The mayor wept", "exact: The mayor wept, role: context, note: He did not say why."),
        ("corrections:", "  clerk: {source: gazette, exact: the clerk wept}\ncorrections:"),
        ("summary: The council voted.", "summary: The council voted at last."),
        ("note: The name was wrong.", "note: The *name* was wrong."),
        ("clock: pier", "clock: pier\ntopics: [a]"),
    ],
)
def test_what_was_not_published_as_a_fact_may_change(old: str, new: str) -> None:
    assert [] == changed(old, new)


def test_events_that_are_as_they_were_are_told_nothing_of() -> None:
    assert [] == said(collection(VOTE))
    assert [] == said(collection(VOTE, "events/1987/vote.yaml"))


def test_a_new_correction_speaks_of_all_that_changed() -> None:
    now = VOTE.replace('"1987-03-02"', '"1987-03-03"').replace("status: expected", "status: cancelled").replace("votes", "voted")

    assert 1 == len(said(collection(now)))
    assert [] == said(collection(now + MORE))


def test_a_correction_that_was_there_speaks_of_nothing_new() -> None:
    now = VOTE.replace('"1987-03-02"', '"1987-03-03"')

    assert 1 == len(said(collection(now)))
    assert 1 == len(said(collection(now.replace("The name was wrong", "The date was wrong"))))
    assert 1 == len(said(collection(now.replace("corrections:\n", 'corrections:\n  - {date: "1987-05-01", note: The name was wrong.}\n'))))


def test_a_correction_that_cannot_be_read_is_told_alone() -> None:
    now = VOTE.replace('"1987-03-02"', '"1987-03-03"') + '  - {date: "1987-05", note: The date was wrong.}\n'

    assert [] == said(collection(now))


def test_fields_that_cannot_be_read_are_told_alone() -> None:
    for old, new in (
        ('date: "1987-03-02"', 'date: "1987-13"'),
        ("status: expected", "status: expectd"),
        ('expects: "1987-04"', 'expects: "April"'),
        ("exact: The mayor wept", "exact: [The mayor wept]"),
        ("excerpts:", "excerpt:"),
        ("title: Council votes", "title: [a]"),
    ):
        assert [] == changed(old, new), new


def test_the_title_alone_is_told_alone() -> None:
    assert ["the title of `vote` changed since `main`, and no correction says so"] == changed("title: Council votes", "title: Mayor votes")
    assert [] == changed("title: Council votes", "title: >-\n  Council\n  votes")


def test_a_status_that_follows_from_the_excerpts_may_follow() -> None:
    was = VOTE.replace("status: expected\n", "").replace('expects: "1987-04"\n', "")
    now = was.replace("exact: The mayor wept}", "exact: The mayor wept, attribution: [an aide]}")
    now = now.replace("prefix: wept.}", "prefix: wept., attribution: [an aide]}")
    statuses = [pipeline.walk(collection(each)).timeline.events[0].status for each in (was, now)]

    assert 2 == len(set(statuses))
    assert [] == said(collection(now), was)


def test_a_source_under_another_id_with_the_same_text_is_the_same() -> None:
    now = VOTE.replace("source: gazette", "source: the-gazette")
    moved = {"seeds/the-gazette.yaml": "title: Gazette\nsha256: aa\n", "seeds/the-gazette.txt": NEWS}

    assert [] == said(DictTree({**files(now), **moved}))


def files(event: str) -> dict[str, bytes]:
    tree = collection(event)
    return {entry.path: tree.read(entry.path) for folder in ("", "events", "seeds") for entry in tree.entries(folder)}


@pytest.mark.parametrize("was", [VOTE + "draft: true\n", VOTE[: VOTE.index("excerpts:")], VOTE.replace("title:", "titel")])
def test_what_was_not_published_may_change(was: str) -> None:
    """A draft, an event that nothing proved, and one that could not be read."""
    assert [] == said(collection(VOTE.replace('"1987-03-02"', '"1987-03-03"')), was)


def test_events_that_are_gone_or_drafts_again_are_named() -> None:
    past = pipeline.Past("main", collection(VOTE), "1988-01-01")
    now = collection(VOTE, "events/ballot.yaml"), collection(VOTE + "draft: true\n"), collection("title: {", EVENT)

    changes = [pipeline.walk(tree, past=past).changes for tree in now]

    assert [["vote"], ["vote"], []] == [[event.id for event in each.gone] for each in changes if each is not None]


def test_an_allow_for_what_changed_is_never_needless() -> None:
    allowed = VOTE + "allow: [{rule: title-changed-without-correction, reason: The tense alone.}]\n"

    assert "needless-allow" not in [found.rule.name for found in pipeline.walk(collection(allowed)).diagnostics]


def test_rules_on_what_changed_find_nothing_without_a_former_state() -> None:
    walked = pipeline.walk(collection(VOTE))

    assert walked.changes is None
    assert {None} == {found.stood for found in walked.diagnostics}


def test_a_place_that_is_another_is_told_where_proofs_alone_say_so() -> None:
    """The same words between other words are another quotation, also where nobody has the text."""
    was = away(proved())
    now = {**was, EVENT_PATH: KEPT.replace("suffix: vote", "prefix: full.")}

    walked = pipeline.walk(DictTree(now), past=pipeline.Past("main", DictTree(was), "1988-01-01"))

    (finding,) = [found.finding for found in walked.diagnostics if found.rule.name == "changed-without-correction"]
    assert "`vote` changed since `main`, and no correction says so: its excerpt `mayor`" == finding.message
    assert "another place with these words" == finding.primary.message


def test_a_text_that_came_to_be_kept_elsewhere_changes_nothing() -> None:
    past = pipeline.Past("main", DictTree(WITH_TEXT), "1988-01-01")

    walked = pipeline.walk(DictTree(away(proved())), past=past)

    assert () == walked.diagnostics


def test_a_text_that_was_changed_is_told_without_what_follows_from_it() -> None:
    """Places in another text are no others."""
    was = proved()
    now = {**was, TEXT_PATH: TEXT.replace("By noon", "Well, by noon")}

    for past in (was, away(was)):
        walked = pipeline.walk(DictTree(now), past=pipeline.Past("main", DictTree(past), "1988-01-01"))
        assert ["seed-hash"] == [found.rule.name for found in walked.diagnostics if found.rule.name != "quote-not-verbatim"]
