"""The past joined to what stands now."""

from __future__ import annotations

import json
from dataclasses import replace

from dateline import former
from dateline.model.past import NO_HISTORY, State
from dateline.text.canonical import canonical
from tests.former.lines import BASE, SITE, Change, days, event, past, source, standing, title

SUPPRESSED = '{date: "2025-01-09", ground: court, note: By order.}'


def completed(*changes: Change, now: Change | None = None) -> tuple[State, ...]:
    """Return the states of the event `vote`, `now` being what was not committed."""
    return all_states(*changes, now=now)["vote"]


def all_states(*changes: Change, now: Change | None = None) -> dict[str, tuple[State, ...]]:
    return dict(former.complete(past(*changes), standing(*changes, now or {})).states)


def test_what_stands_now_is_the_last_state_with_its_event() -> None:
    changes: tuple[Change, ...] = ({**BASE, "events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")})
    now = standing(*changes)

    states = former.complete(past(*changes), now).states["vote"]

    assert [("A", "2025-01-01"), ("B", "2025-01-02")] == [(title(each.hashed), each.day) for each in states]
    assert now.by_id["vote"] is states[-1].event


def test_what_is_not_committed_has_no_day() -> None:
    states = completed({**BASE, "events/vote.yaml": event("A")}, now={"events/vote.yaml": event("B")})

    assert [("A", "2025-01-01", "c1"), ("B", None, None)] == [(title(each.hashed), each.day, each.commit) for each in states]


def test_what_was_brought_back_and_not_committed_has_the_day_of_its_version() -> None:
    a, b = {"events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")}

    states = completed({**BASE, **a}, b, now=a)

    assert ["2025-01-01", "2025-01-02", "2025-01-01"] == [state.day for state in states]


def test_without_a_history_what_stands_now_is_all_there_is() -> None:
    found = former.complete(NO_HISTORY, standing({**BASE, "events/vote.yaml": event("A"), "events/two.yaml": event(more="draft: true\n")}))

    assert {"vote": [("A", None)]} == {id: days(found, id) for id in found.states}
    assert not found.is_known


def test_where_nothing_was_published_yet_there_are_no_former_states() -> None:
    changes: tuple[Change, ...] = (
        {**BASE, "site.yaml": "format: 1\ntitle: Harbour\n", "events/gone.yaml": event()},
        {"events/gone.yaml": None},
    )
    more: tuple[Change, ...] = ({"events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")})

    found = former.complete(past(*changes, *more, start=None), standing(*changes, *more))

    assert {"vote": [("B", "2025-01-04")]} == {id: days(found, id) for id in found.states}
    assert ({}, {}) == (found.published, found.labels)
    assert not found.is_known


def test_an_event_that_is_gone_or_a_draft_keeps_its_states() -> None:
    gone = all_states({**BASE, "events/vote.yaml": event()}, now={"events/vote.yaml": None})
    draft = all_states({**BASE, "events/vote.yaml": event()}, now={"events/vote.yaml": event("B", more="draft: true\n")})

    assert ["2025-01-01"] == [state.day for state in gone["vote"]] == [state.day for state in draft["vote"]]


def test_an_event_that_rests_on_nothing_yet_has_no_state() -> None:
    progressive = SITE + "evidence: progressive\n"
    bare = "title: A\ndate: 1987\nsummary: It votes.\n"

    assert {} == all_states({**BASE, "site.yaml": progressive, "events/vote.yaml": bare})
    proved = all_states({**BASE, "site.yaml": progressive, "events/vote.yaml": event("B")}, now={"events/vote.yaml": bare})
    assert ["B"] == [title(state.hashed) for state in proved["vote"]]


def test_a_state_reads_back_as_the_event_that_it_was() -> None:
    full = event(
        more="""\
body: |
  It was late.[^vote]

  - one
places: [{name: Old pier, lat: 54.1, lon: -2.5}]
links: [{title: Minutes, url: "https://example.org/minutes"}]
credits: [{name: Nan Oake, role: curator}]
accounts:
  - question: How many?
    about: number
    answers: [{text: "Seven.[^vote]"}, {text: "Eight.[^vote]"}]
    preferred: 1
    reason: The minutes say so.
"""
    )
    changes: tuple[Change, ...] = ({**BASE, "events/vote.yaml": full},)

    later: Change = {"events/vote.yaml": event("B"), "seeds/gazette.yaml": source(title="Another")}
    was = former.event_from("vote", completed(*changes, now=later)[0].hashed, standing(*changes, later))

    now = standing(*changes).by_id["vote"]
    assert was is not None
    assert replace(now.record, body=(now.record.body or "").strip("\n")) == was.record
    assert (now.date and now.date.edtf, now.status) == (was.date and was.date.edtf, was.status)
    (excerpt,) = was.excerpts
    assert excerpt.source is not None
    assert ("Pier approved", "the council voted for the pier") == (excerpt.source.record.title, excerpt.words)


def test_a_state_that_is_read_no_longer_has_no_event() -> None:
    now = standing({**BASE, "events/vote.yaml": event()})

    assert former.event_from("vote", {"event": {"title": "A", "gone_field": "x"}, "sources": {}, "v": "1"}, now) is None
    assert former.event_from("vote", {}, now) is None
    assert former.event_from("vote", {"event": "A", "sources": []}, now) is None


def test_a_picture_of_the_past_is_there_if_its_file_still_is_the_same() -> None:
    gif = b"GIF89a\x01\x00\x01\x00"
    shown = event(more="media: [{file: pier.gif, alt: The pier}]\n")
    begun: Change = {**BASE, "events/vote.yaml": shown, "media/pier.gif": gif}

    hashed = past(begun).states["vote"][0].hashed
    kept = former.event_from("vote", hashed, standing(begun))
    replaced = former.event_from("vote", hashed, standing(begun, {"media/pier.gif": gif + b"x"}))

    assert kept is not None
    assert replaced is not None
    assert ([True], [False]) == ([each.file is not None for each in kept.pictures], [each.file is not None for each in replaced.pictures])


SECRET = "the council voted for the pier"
GONE = f"title: The council votes\ndate: 1987-03-02\nsummary: Removed.\nsuppressed: {SUPPRESSED}\n"
EXCERPT_GONE = event().replace(f'exact: "{SECRET}"', f"suppressed: {SUPPRESSED}")


def words(states: dict[str, tuple[State, ...]]) -> str:
    return canonical(json.loads(json.dumps({id: [state.hashed for state in each] for id, each in states.items()})))


def test_nothing_of_an_event_that_was_taken_down_is_shown() -> None:
    states = all_states({**BASE, "events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")}, now={"events/vote.yaml": GONE})

    assert SECRET not in words(states)
    assert [(True, {}, None)] * len(states["vote"]) == [(each.notice is not None, each.hashed, each.event) for each in states["vote"]]
    assert ["2025-01-01", "2025-01-02"] == [each.day for each in states["vote"]][:2]


def test_the_words_of_an_excerpt_that_was_taken_down_are_in_no_state() -> None:
    """Neither under another label, nor where prose repeats them; a state without them stays."""
    other = event("B", more="body: |\n  It is said that the council\n  voted for the pier.[^vote]\n", exact="It was late.")
    named = event("A").replace("vote:", "before:").replace("[^vote]", "[^before]")
    free = event("C", exact="The mayor called it a lifeline").replace("vote:", "mayor:").replace("[^vote]", "[^mayor]")
    changes: tuple[Change, ...] = (
        {**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": other}, {"events/vote.yaml": named}, {"events/vote.yaml": free},
    )  # fmt: skip

    states = all_states(*changes, now={"events/vote.yaml": EXCERPT_GONE})

    assert [True, True, True, False, False] == [state.notice is not None for state in states["vote"]]
    assert SECRET not in words(states)


def test_words_that_are_still_given_are_in_no_state_at_all() -> None:
    still = event().replace("    exact:", f"    suppressed: {SUPPRESSED}\n    exact:")

    assert SECRET not in words(all_states({**BASE, "events/vote.yaml": event()}, now={"events/vote.yaml": still}))


def test_no_state_quotes_a_source_that_was_taken_down() -> None:
    begun: Change = {**BASE, "events/vote.yaml": event(), "events/apart.yaml": event("X").replace("gazette", "old")}
    old: Change = {"seeds/old.yaml": source(title="Old"), "seeds/old.txt": str(BASE["seeds/gazette.txt"])}
    now: Change = {
        "seeds/old.yaml": None,
        "seeds/gazette.txt": None,
        "seeds/gazette.yaml": f"title: Gazette\nprevious_ids: [old]\nsuppressed: {SUPPRESSED}\n",
        "events/vote.yaml": event().replace(f'    exact: "{SECRET}"\n', ""),
        "events/apart.yaml": None,
    }

    states = all_states({**begun, **old}, now=now)

    assert SECRET not in words(states)
    assert states["apart"][0].notice is not None


def test_states_under_an_id_that_an_event_had_before_are_its_own() -> None:
    states = all_states(
        {**BASE, "events/old.yaml": event()},
        now={"events/old.yaml": None, "events/vote.yaml": GONE + "previous_ids: [old]\n"},
    )

    assert states["old"][0].notice is not None


def test_no_state_shows_a_picture_that_was_taken_down() -> None:
    shown = event(more="media: [{file: pier.gif, alt: The pier}]\n")
    renamed = shown.replace("pier.gif", "other.gif")
    now = event("B", more=f"media: [{{file: pier.gif, suppressed: {SUPPRESSED}}}]\n")
    gif = b"GIF89a\x01\x00\x01\x00"
    begun: Change = {**BASE, "media/pier.gif": gif, "media/other.gif": gif, "events/vote.yaml": renamed}

    states = all_states(begun, {"events/vote.yaml": shown}, {"events/vote.yaml": event("C")}, now={"events/vote.yaml": now})["vote"]

    assert [True, True, False, False] == [state.notice is not None for state in states]


def test_a_state_that_is_committed_without_what_was_taken_down_is_the_one_that_stands() -> None:
    """What is hashed is what the files say: that words are kept from pages makes no version."""
    both = EXCERPT_GONE + "  mayor:\n    source: gazette\n    exact: The mayor called it a lifeline\n"
    media = f"media: [{{file: pier.gif, alt: Removed, suppressed: {SUPPRESSED}}}]\n"
    changes: tuple[Change, ...] = ({**BASE, "media/pier.gif": b"GIF89a\x01\x00\x01\x00", "events/vote.yaml": both + media},)

    assert past(*changes).states["vote"][0].version == former.complete(past(*changes), standing(*changes)).states["vote"][0].version
    assert 1 == len(completed(*changes)) == len(completed({**BASE, "events/vote.yaml": EXCERPT_GONE}))


def test_line_ends_of_another_system_make_no_state() -> None:
    crlf: Change = {"events/vote.yaml": event().replace("\n", "\r\n"), "seeds/gazette.yaml": source().replace("\n", "\r\n")}

    assert 1 == len(completed({**BASE, "events/vote.yaml": event()}, now=crlf))
