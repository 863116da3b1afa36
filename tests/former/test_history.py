"""The states that a line of history published, and the ids."""

from __future__ import annotations

import json

import pytest

from dateline import former
from dateline.model.line import Mainline
from dateline.model.past import Seen
from dateline.quotes.digest import words_digest
from dateline.versions.meaning import version_of
from tests.former.lines import BASE, SITE, TEXT, Change, Memory, days, event, line, past, source


def test_each_meaning_is_a_state_with_the_day_of_its_first_commit() -> None:
    found = past({**BASE, "events/vote.yaml": event("A")}, {"events/other.yaml": event("X")}, {"events/vote.yaml": event("B")})

    assert [("A", "2025-01-01"), ("B", "2025-01-03")] == days(found)
    assert ["c1", "c3"] == [state.commit for state in found.states["vote"]]
    assert [("X", "2025-01-02")] == days(found, "other")


def test_a_version_is_the_hash_of_what_reads_back() -> None:
    (state,) = past({**BASE, "events/vote.yaml": event()}).states["vote"]

    canonical = json.dumps(state.hashed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert state.version == version_of(canonical)


def test_how_a_file_is_written_makes_no_state() -> None:
    found = past(
        {**BASE, "events/vote.yaml": event()},
        {"events/vote.yaml": "# A remark.\n" + event().replace("\n", "\r\n")},
        {"events/vote.yaml": event(more="allow: [{rule: title-not-in-text, reason: It is ours.}]\n")},
    )

    assert [("The council votes", "2025-01-01")] == days(found)


def test_a_state_that_was_brought_back_is_a_state_and_no_version_of_its_own() -> None:
    a, b = {"events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")}

    found = past({**BASE, **a}, b, a)

    assert [("A", "2025-01-01"), ("B", "2025-01-02"), ("A", "2025-01-01")] == days(found)
    assert ["2025-01-01", "2025-01-02", "2025-01-03"] == [state.begun for state in found.states["vote"]]
    assert 2 == len({state.version for state in found.states["vote"]})


def test_a_file_may_move_between_folders() -> None:
    found = past({**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": None, "events/1987/vote.yaml": event()})

    assert [("The council votes", "2025-01-01")] == days(found)
    assert Seen("events/1987/vote.yaml", "c2") == found.published["event"]["vote"]


def test_what_was_deleted_is_known_where_it_stood_last_and_may_come_again() -> None:
    gone = past({**BASE, "events/vote.yaml": event()}, {"site.yaml": SITE + "language: en\n"}, {"events/vote.yaml": None})
    again = past({**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": None}, {"events/vote.yaml": event()})

    assert Seen("events/vote.yaml", "c2") == gone.published["event"]["vote"]
    assert days(again) == days(gone) == [("The council votes", "2025-01-01")]
    assert Seen("events/vote.yaml", "c3") == again.published["event"]["vote"]


def test_a_draft_is_published_when_it_is_none_any_more() -> None:
    found = past({**BASE, "events/vote.yaml": event(more="draft: true\n")}, {"events/vote.yaml": event()})

    assert [("The council votes", "2025-01-02")] == days(found)


def test_what_became_a_draft_was_published() -> None:
    found = past({**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": event("B", more="draft: true\n")})

    assert [("The council votes", "2025-01-01")] == days(found)
    assert Seen("events/vote.yaml", "c1") == found.published["event"]["vote"]


def test_another_title_of_a_source_is_another_state_of_each_event_that_quotes_it() -> None:
    other = {"seeds/other.yaml": source(title="Other"), "seeds/other.txt": TEXT, "events/apart.yaml": event().replace("gazette", "other")}

    found = past({**BASE, **other, "events/vote.yaml": event()}, {"seeds/gazette.yaml": source(title="Pier rejected")})

    assert ["2025-01-01", "2025-01-02"] == [state.day for state in found.states["vote"]]
    assert 1 == len(found.states["apart"])


def test_a_field_of_a_source_that_is_not_cited_makes_no_state() -> None:
    found = past({**BASE, "events/vote.yaml": event()}, {"seeds/gazette.yaml": source(more="note: A poor scan.\n")})

    assert 1 == len(found.states["vote"])


@pytest.mark.parametrize(
    "lacking",
    [
        {"events/vote.yaml": event(exact="the council voted against the pier")},
        {"events/vote.yaml": event(more="nonsense: x\n")},
        {"events/vote.yaml": "title: [\n"},
        {"events/vote.yaml": event().replace("gazette", "unknown")},
        {"events/vote.yaml": event().partition("excerpts")[0]},
        {"events/vote.yaml": event(), "seeds/gazette.txt": None},
        {"events/vote.yaml": event(), "seeds/gazette.txt": TEXT + " More."},
        {"events/vote.yaml": event(), "seeds/gazette.txt": b"\xff"},
        {"events/vote.yaml": event(), "seeds/gazette.yaml": "title: [\n"},
        {"events/vote.yaml": event(), "seeds/gazette.yaml": None},
        {"events/vote.yaml": event(), "events/again/vote.yaml": event()},
        {"events/Vote.yaml": event(), "events/vote.yml": event()},
    ],
)
def test_a_state_that_is_not_proved_was_never_published(lacking: dict[str, str | bytes | None]) -> None:
    found = past({**BASE, **lacking})

    assert ({}, {}) == (found.states, found.published["event"])


def test_a_state_is_published_when_its_text_comes() -> None:
    found = past({**BASE, "seeds/gazette.txt": None, "events/vote.yaml": event()}, {"seeds/gazette.txt": TEXT})

    assert [("The council votes", "2025-01-02")] == days(found)


def test_a_state_between_two_that_fails_is_no_state() -> None:
    good, bad = {"events/vote.yaml": event()}, {"events/vote.yaml": event(exact="the council voted against the pier")}

    assert [("The council votes", "2025-01-01")] == days(past({**BASE, **good}, bad, good))


def proof(words: str = "the council voted for the pier", text: str = TEXT) -> str:
    digest = source(text).partition("sha256: ")[2].strip()
    entry = {"words": words_digest(words, None, None), "exact": [[10, 40]], "attested": "2025-01-01"}
    return json.dumps({"format": 1, "sha256": digest, "length": len(text), "excerpts": [entry]})


def test_what_a_proof_attests_is_published() -> None:
    def with_proof(text: str) -> dict[str, str | None]:
        return {"events/vote.yaml": event(), "seeds/gazette.txt": None, "seeds/gazette.proof.json": text}

    assert 1 == len(past({**BASE, **with_proof(proof())}).states["vote"])
    assert {} == past({**BASE, **with_proof(proof("the council voted against it"))}).states
    assert {} == past({**BASE, **with_proof(proof(text="another text"))}).states
    assert {} == past({**BASE, **with_proof("{")}).states


def test_an_excerpt_is_read_as_the_site_of_its_own_commit_says() -> None:
    """A limit that was tightened since takes no version from what was published before."""
    cut = event(exact="the council voted for the pier. […] The mayor called it a lifeline")

    found = past(
        {**BASE, "events/vote.yaml": cut}, {"site.yaml": SITE + "policy: {cut_gap: 3}\n"}, {"events/vote.yaml": cut + "short: Vote\n"}
    )

    assert ["2025-01-01"] == [state.day for state in found.states["vote"]]


def test_everything_that_stands_where_it_begins_counts_from_that_day() -> None:
    changes: tuple[Change, ...] = ({**BASE, "events/vote.yaml": event("A"), "events/gone.yaml": event()}, {"events/gone.yaml": None}, {})

    found = past(*changes, {"events/vote.yaml": event("B")}, start=2)

    assert [("A", "2025-01-03"), ("B", "2025-01-04")] == days(found)
    assert {"vote": Seen("events/vote.yaml", "c4")} == found.published["event"]
    assert "gone" not in found.states


def test_what_the_default_branch_has_not_is_a_state_and_no_address_that_lasts() -> None:
    found = past({**BASE, "events/vote.yaml": event()}, {"events/new.yaml": event(), "events/vote.yaml": None}, lasting=1)

    assert {"vote": Seen("events/vote.yaml", "c1")} == found.published["event"]
    assert {"vote", "new"} == set(found.states)


def test_nothing_lasts_before_the_default_branch_has_the_beginning() -> None:
    found = past({**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": event("B")}, start=1, lasting=1)

    assert ({}, {}) == (found.published, found.labels)


def test_addresses_last_that_another_line_published() -> None:
    memory = Memory()
    own = line(memory, [{**BASE, "events/vote.yaml": event()}], lasting=0)
    default = line(memory, [{**BASE, "events/vote.yaml": event()}, {"events/theirs.yaml": event()}, {"events/theirs.yaml": None}], first=11)

    found = former.history(Mainline(own, "c1", "2025-02-01T00:00:00Z", default), memory)

    assert {"vote": Seen("events/vote.yaml", "c13"), "theirs": Seen("events/theirs.yaml", "c12")} == found.published["event"]
    assert {"vote"} == set(found.states) == set(found.labels)


def test_labels_of_excerpts_have_the_last_version_that_had_them() -> None:
    second = '  mayor:\n    source: gazette\n    exact: "The mayor called it a lifeline"\n'
    found = past(
        {**BASE, "events/vote.yaml": event("A", more=second)},
        {"events/vote.yaml": event("B", more=second)},
        {"events/vote.yaml": event("C")},
    )

    versions = [state.version for state in found.states["vote"]]
    assert {"vote": {"vote": versions[2], "mayor": versions[1]}} == found.labels


def test_sources_terms_pages_and_stories_are_known_where_they_stood_last() -> None:
    found = past(
        {**BASE, "vocabulary/actors.yaml": "nan: {name: Nan}\nold: {name: Old}\n", "pages/about.md": "x", "pages/about.de.md": "x"},
        {"vocabulary/actors.yaml": "nan: {name: Nan}\n", "vocabulary/topics.yaml": "harbour: {name: H}\n", "pages/about.md": None},
        {"seeds/gazette.yaml": None, "seeds/gazette.txt": None, "vocabulary/topics.yaml": None, "seeds/in/deep.yaml": source()},
        {"stories/pier.md": "x", "stories/pier.de.md": "x", "stories/in/deep.md": "x"},
    )

    actors = "vocabulary/actors.yaml"
    assert {"gazette": Seen("seeds/gazette.yaml", "c2")} == found.published["source"]
    assert {"nan": Seen(actors, "c4"), "old": Seen(actors, "c1")} == found.published["actor"]
    assert {"harbour": Seen("vocabulary/topics.yaml", "c2")} == found.published["topic"]
    assert {"about": Seen("pages/about.md", "c1")} == found.published["page"]
    assert {"pier": Seen("stories/pier.md", "c4")} == found.published["story"]
    assert {} == found.published["place"]


def test_another_picture_of_the_same_name_is_another_state() -> None:
    shown = event(more="media: [{file: pier.jpg, alt: The pier}]\n")

    found = past({**BASE, "events/vote.yaml": shown, "media/pier.jpg": "one"}, {"media/pier.jpg": "two"}, {"media/other.jpg": "x"})

    assert ["2025-01-01", "2025-01-02"] == [state.day for state in found.states["vote"]]


def test_a_withdrawal_is_a_state() -> None:
    withdrawn = event(more='withdrawn: {date: "2025-01-02", reason: It did not happen.}\n')

    assert ["2025-01-01", "2025-01-02"] == [
        day for _, day in days(past({**BASE, "events/vote.yaml": event()}, {"events/vote.yaml": withdrawn}))
    ]


def test_a_rewritten_history_has_the_same_versions() -> None:
    one = past({**BASE, "events/vote.yaml": event("A")}, {"events/vote.yaml": event("B")})
    squashed = past({"README": "x"}, {**BASE, "events/vote.yaml": event("B")})

    assert one.states["vote"][1].version == squashed.states["vote"][0].version


def test_each_record_is_read_once_and_a_text_once_however_many_commits_held_them() -> None:
    memory = Memory()
    changes: list[Change] = [{**BASE, "events/vote.yaml": event("A")}, *({"events/vote.yaml": event(f"{at % 2}")} for at in range(8))]

    former.history(Mainline(line(memory, changes), "c9", "2025-02-01T00:00:00Z"), memory)

    assert sorted(set(memory.asked)) == sorted(memory.asked)
    assert 6 == len(memory.asked)
