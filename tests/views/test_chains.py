from __future__ import annotations

from dateline.views.chains import rests_on_one_work, voices
from tests.views.sample import FULL, LEAST, views_of

EVENT = """
title: Harbour closes
date: "1987"
summary: It closed.[^a]
excerpts:
"""


def _voices(excerpts: str) -> list[tuple[str, list[list[str]]]]:
    files = {**LEAST, "seeds/post.yaml": "publisher: Post\n", "seeds/post.txt": "The harbour closed, the Post says.\n"}
    views = views_of({**files, "events/closing.yaml": EVENT + excerpts})
    found = voices(views.timeline.events[0], views.timeline.actors, views.wording, views.dates)
    return [(one.source.text, [[voice.name for voice in way] for way in one.ways]) for one in found]


def test_work_that_is_quoted_twice_is_named_once_with_its_own_voice_first() -> None:
    found = _voices("""
  a: {source: gazette, exact: the harbour closed, attribution: [a pilot, his son]}
  b: {source: gazette, exact: closed for good}
  c: {source: post, exact: The harbour closed, attribution: [a pilot]}
""")

    assert [("Gazette", [[], ["a pilot", "his son"]]), ("Post", [["a pilot"]])] == found


def test_excerpt_that_only_alludes_is_no_voice_for_the_event() -> None:
    found = _voices("""
  a: {source: gazette, exact: the harbour closed}
  b: {source: post, exact: The harbour closed, role: alludes-to}
""")

    assert [("Gazette", [[]])] == found


def test_event_that_no_excerpt_states_names_all_its_voices() -> None:
    found = _voices("""
  b: {source: post, exact: The harbour closed, role: alludes-to}
""")

    assert [("Post", [[]])] == found


def test_actor_in_a_chain_is_named_as_the_vocabulary_does() -> None:
    said = next(row for row in views_of(FULL).rows if row.href == "\x1aroot\x1aevents/said/")

    assert [["Seamen’s Union"]] == [[voice.name for voice in way] for way in said.voices[0].ways]


def test_event_rests_on_one_work_if_only_one_states_it() -> None:
    stop = next(event for event in views_of(FULL).timeline.events if event.id == "stop")

    assert rests_on_one_work(stop)
