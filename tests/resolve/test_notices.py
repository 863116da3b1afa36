"""Former states that held what was taken down since have nothing left but the notice; all others stay as they were."""

from __future__ import annotations

import pytest

from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.past import State
from dateline.model.records import Ground, Suppressed
from dateline.model.timeline import Timeline
from dateline.resolve.notices import notice_for, with_notices
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

DOWN = 'suppressed: {date: "2025-03-14", ground: court}'
EVENT = """
title: Council votes
date: "1987"
summary: It voted.[^vote]
previous_ids: [council-ballot]
excerpts:
  vote: {source: gazette, exact: the council voted in 1987}
  hall: {source: herald, exact: the hall was full of people}
media: [{file: pier.png, alt: The old pier}]
"""
FILES = {
    "site.yaml": "format: 1\ntitle: Harbour\n",
    "seeds/gazette.yaml": "title: Gazette of the town\nprevious_ids: [town-gazette]\n",
    "seeds/herald.yaml": "publisher: Herald\n",
    "events/council-votes.yaml": EVENT,
}


def timeline(**changed: str) -> Timeline:
    names = {"event": "events/council-votes.yaml", "gazette": "seeds/gazette.yaml"}
    return resolve(load(DictTree({**FILES, **{names[name]: text for name, text in changed.items()}})).records)


def state(id: object = "council-votes", version: object = "0123456789", **fields: object) -> State:
    event = {"title": "Council votes", "summary": "It voted.[^vote]", **fields}
    return State(str(id), str(version), {"event": event, "sources": {"gazette": {"title": "Gazette of the town"}}, "v": "1"})


VOTE = {"source": "gazette", "exact": "the council voted in 1987"}
HALL = {"source": "herald", "exact": "the hall was full of people"}
WITHOUT_VOTE = EVENT.replace("{source: gazette, exact: the council voted in 1987}", f"{{source: gazette, {DOWN}}}")
WITHOUT_PIER = EVENT.replace("alt: The old pier", DOWN)


@pytest.mark.parametrize(
    ("now", "was", "is_gone"),
    [
        ({}, {"excerpts": {"vote": VOTE}}, False),
        ({"event": EVENT + DOWN}, {}, True),
        ({"event": f"previous_ids: [council-ballot]\n{DOWN}"}, {"id": "council-ballot"}, True),
        ({"event": EVENT + DOWN}, {"id": "pier-goes"}, False),
        # An excerpt: by its label, under a former id of the event, by its words in any event, and not where the label alone is left.
        ({"event": WITHOUT_VOTE}, {"excerpts": {"vote": VOTE}}, True),
        ({"event": WITHOUT_VOTE}, {"excerpts": {"vote": {**VOTE, "exact": "other words stood here"}}}, True),
        ({"event": WITHOUT_VOTE}, {"id": "council-ballot", "excerpts": {"vote": VOTE}}, True),
        ({"event": WITHOUT_VOTE}, {"id": "pier-goes", "excerpts": {"vote": VOTE}}, False),
        ({"event": WITHOUT_VOTE}, {"excerpts": {"hall": HALL}}, False),
        ({"event": WITHOUT_VOTE}, {"excerpts": {"vote": {"source": "gazette", "suppressed": {"date": "2025-03-14"}}}}, False),
        ({"event": WITHOUT_VOTE}, {"excerpts": {"vote": {**VOTE, "suppressed": {"date": "2025-03-14"}}}}, True),
        ({"event": EVENT.replace("in 1987}", f"in 1987, {DOWN}}}")}, {"id": "pier-goes", "summary": "The *council* voted, in 1987."}, True),
        # A source: what it is, what is quoted of it, under a former id too.
        ({"gazette": f"title: Gazette of the town\n{DOWN}"}, {}, True),
        ({"gazette": DOWN}, {"excerpts": {"vote": VOTE}}, True),
        ({"gazette": f"previous_ids: [town-gazette]\n{DOWN}"}, {"excerpts": {"vote": {**VOTE, "source": "town-gazette"}}}, True),
        # A picture: by its name, by its bytes.
        ({"event": WITHOUT_PIER}, {"media": [{"file": "pier.png", "alt": "The old pier"}]}, True),
        ({"event": WITHOUT_PIER}, {"media": [{"file": "hall.png", "alt": "The hall"}]}, False),
        ({"event": WITHOUT_PIER}, {"media": [{"file": "pier.png", "suppressed": {"date": "2025-03-14"}}]}, False),
    ],
)
def test_a_state_that_held_what_was_taken_down_has_a_notice(now: dict[str, str], was: dict[str, object], is_gone: bool) -> None:
    former = state(**was)

    notice = notice_for(former, timeline(**now))

    assert is_gone == (notice is not None)
    assert notice is None or (Ground.COURT, None) == (notice.ground, notice.note)


def test_a_source_of_which_no_word_is_left_in_a_state_leaves_it_as_it_is() -> None:
    former = State("council-votes", "0123456789", {"event": {"excerpts": {"vote": {"source": "gazette"}}}, "sources": {"gazette": {}}})

    assert notice_for(former, timeline(gazette=DOWN)) is None


def test_words_that_the_file_gives_no_more_are_known_from_the_last_state_that_did_and_looked_for_in_all() -> None:
    older = state(version="0000000001", excerpts={"vote": {**VOTE, "exact": "what was quoted at first"}})
    last = state(version="0000000002", excerpts={"vote": VOTE})
    other = state("pier-goes", "0000000003", excerpts={"it": {**HALL, "exact": "and so the council voted in 1987"}})
    apart = state("pier-goes", "0000000004", excerpts={"it": {**HALL, "exact": "what was quoted at first"}})
    states = {"council-votes": (older, last), "pier-goes": (other, apart)}

    told = with_notices(states, timeline(event=WITHOUT_VOTE))

    assert [True, True, True, False] == [one.notice is not None for line in told.values() for one in line]
    assert [{}, {}, {}, apart.hashed] == [one.hashed for line in told.values() for one in line]


def test_words_that_an_excerpt_had_once_are_looked_for_in_all_states_of_its_event() -> None:
    first = state(version="0000000001", excerpts={"before": VOTE})
    second = state(version="0000000002", excerpts={"vote": VOTE})
    third = state(version="0000000003", excerpts={"vote": {**VOTE, "exact": "what was quoted at last"}})

    told = with_notices({"council-votes": (first, second, third)}, timeline(event=WITHOUT_VOTE))["council-votes"]

    assert [True, True, True] == [one.notice is not None for one in told]


def test_a_picture_is_known_by_the_bytes_that_it_had() -> None:
    shown = state(version="0000000001", media=[{"file": "pier.png", "alt": "The old pier", "file_sha256": "ab" * 32}])
    renamed = state(version="0000000002", media=[{"file": "other.png", "alt": "The old pier", "file_sha256": "ab" * 32}])
    another = state(version="0000000003", media=[{"file": "other.png", "alt": "The hall", "file_sha256": "cd" * 32}])

    told = with_notices({"council-votes": (renamed, shown, another)}, timeline(event=WITHOUT_PIER))["council-votes"]

    assert [True, True, False] == [one.notice is not None for one in told]


def test_states_of_which_nothing_was_taken_down_are_the_same() -> None:
    states = {"council-votes": (state(excerpts={"vote": VOTE}),)}

    assert states == with_notices(states, timeline())


def test_a_state_keeps_the_notice_that_a_published_site_told() -> None:
    told = Suppressed(parse("2025-01-01"), Ground.SAFETY)
    former = State("council-votes", "0123456789", {}, notice=told)

    assert told == notice_for(former, timeline(event=EVENT + DOWN))
