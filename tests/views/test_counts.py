from __future__ import annotations

from collections.abc import Iterable

import pytest

from dateline.model.timeline import Corroboration, Tie
from dateline.views.counts import Count, count, words
from dateline.views.views import Views
from tests.views.sample import views_of

FILES = {
    "site.yaml": "format: 1\ntitle: Harbour\n",
    "vocabulary/actors.yaml": "pilot: {name: The pilot <old>}\n",
    "seeds/wire.yaml": "publisher: Wire\nkind: unknown\n",
    "seeds/leaflet.yaml": "title: Leaflet & more\nkind: unknown\n",
    "seeds/gazette.yaml": "publisher: Gazette\nderived_from: [wire]\ndocuments: {log: {title: log, author: pilot, date: '1987'}}\n",
    "seeds/post.yaml": "publisher: Post\nderived_from: [wire, leaflet]\n",
    "seeds/sheet.yaml": "title: A sheet\n",
    "seeds/novel.yaml": "title: A novel\nkind: fiction\n",
    **{f"seeds/{id}.txt": "The harbour closed for good.\n" for id in ("gazette", "post", "sheet", "novel")},
}


def _views(*excerpts: str, more: str = "") -> Views:
    """Return the views of an event of these excerpts, which are labelled a, b, c …"""
    listed = "".join(f"  {label}: {{exact: The harbour closed, {excerpt}}}\n" for label, excerpt in zip("abcdef", excerpts, strict=False))
    event = f'title: Harbour closes\ndate: "1987"\nsummary: It closed.[^a]\nexcerpts:\n{listed}{more}'
    return views_of({**FILES, "events/closing.yaml": event})


def _count(*excerpts: str, more: str = "") -> Count:
    return _views(*excerpts, more=more).events[0].count


GAZETTE, POST, SHEET = "source: gazette", "source: post", "source: sheet"


@pytest.mark.parametrize(
    ("excerpts", "text"),
    [
        ([GAZETTE], "1 excerpt, 1 source"),
        ([GAZETTE, GAZETTE], "2 excerpts, 1 source"),
        ([GAZETTE, SHEET], "2 excerpts, 2 independent sources"),
        ([GAZETTE, GAZETTE, SHEET], "3 excerpts, 2 independent sources"),
        ([GAZETTE, POST], "2 excerpts, 2 sources, 1 origin"),
        ([GAZETTE, POST, SHEET], "3 excerpts, 3 sources, 2 origins"),
        ([f"{POST}, origin: wire", f"{POST}, origin: leaflet"], "2 excerpts, 1 source"),
        ([f"{POST}, origin: wire", f"{POST}, origin: leaflet", SHEET], "3 excerpts, 2 sources, 3 origins"),
        ([f"{GAZETTE}, role: context"], "1 excerpt, which does not state it"),
        ([GAZETTE, f"{POST}, role: alludes-to"], "1 excerpt, 1 source, and 1 that does not state it"),
        ([GAZETTE, f"{POST}, role: disputes", f"{SHEET}, role: context"], "1 excerpt, 1 source, and 2 that do not state it"),
        ([GAZETTE, "source: novel"], "1 excerpt, 1 source, and 1 not counted here"),
        (["source: novel", "source: novel"], "0 excerpts, 0 sources, and 2 not counted here"),
        ([GAZETTE, "source: novel, role: context"], "1 excerpt, 1 source, and 1 that does not state it"),
        (
            [GAZETTE, "source: novel", f"{SHEET}, role: context"],
            "1 excerpt, 1 source, and 1 that does not state it, and 1 not counted here",
        ),
    ],
)
def test_what_states_an_event_is_counted_and_what_does_not_is_said(excerpts: list[str], text: str) -> None:
    assert text == _count(*excerpts).text


def test_excerpts_that_only_answers_name_state_what_they_state_and_count_there() -> None:
    account = "accounts: [{question: Why?, about: cause, answers: [{text: 'Ice.[^b]'}, {text: 'Mud.[^c]'}]}]\n"

    views = _views(GAZETTE, POST, SHEET, more=account)

    assert "1 excerpt, 1 source, and 2 not counted here" == views.events[0].count.text
    assert ["1 excerpt, 1 source"] * 2 == [answer.count.text for answer in views.events[0].accounts[0].answers]


def test_row_of_an_event_of_several_works_has_the_same_count() -> None:
    assert "2 excerpts, 2 sources, 1 origin" == _views(GAZETTE, POST).rows[0].count


def test_count_leads_to_where_counting_is_explained() -> None:
    assert "\x1aroot\x1aabout/#_independent" == _count(GAZETTE).how


@pytest.mark.parametrize("excerpts", [[GAZETTE], [GAZETTE, GAZETTE], [GAZETTE, SHEET], [GAZETTE, f"{POST}, role: context"]])
def test_what_counts_each_by_itself_needs_no_reason(excerpts: list[str]) -> None:
    assert () == _count(*excerpts).reasons


def test_where_nothing_states_the_event_the_count_says_so() -> None:
    allusions = _count(f"{GAZETTE}, role: alludes-to", f"{POST}, role: context")

    assert "2 excerpts, none of which states it" == allusions.text
    assert "1 excerpt, which does not state it" == _count(f"{GAZETTE}, role: context").text


LINKS = {
    "Gazette": '<a href="\x1aroot\x1asources/gazette/">Gazette</a>',
    "Post": '<a href="\x1aroot\x1asources/post/">Post</a>',
    "Wire": '<a href="\x1aroot\x1asources/wire/">Wire</a>',
    "Sheet": '<a class="theirs" href="\x1aroot\x1asources/sheet/">“A sheet”</a>',
    "Pilot": '<a href="\x1aroot\x1aactors/pilot/">The pilot &lt;old&gt;</a>',
}


def test_copies_that_go_back_to_one_work_count_once() -> None:
    reason = f"{LINKS['Gazette']} and {LINKS['Post']} go back to {LINKS['Wire']}, so they count once."

    assert (reason,) == _count(GAZETTE, POST).reasons


def test_works_that_cite_one_actor_count_once() -> None:
    reason = f"{LINKS['Gazette']} and {LINKS['Sheet']} rest on the word of {LINKS['Pilot']}, so they count once."

    assert (reason,) == _count(f"{GAZETTE}, attribution: [pilot]", f"{SHEET}, speaker: pilot").reasons


def test_somebody_who_is_no_actor_ties_nothing() -> None:
    found = _count(f"{GAZETTE}, attribution: [a pilot]", f"{SHEET}, attribution: [a pilot]")

    assert ("2 excerpts, 2 independent sources", ()) == (found.text, found.reasons)


def test_each_reason_is_said_once_however_many_excerpts_it_ties() -> None:
    assert 1 == len(_count(GAZETTE, GAZETTE, POST, POST).reasons)


def test_each_pair_of_works_has_its_reason() -> None:
    reasons = _count(GAZETTE, f"{POST}, attribution: [pilot]", f"{SHEET}, attribution: [pilot]").reasons

    assert [("go back to", "Wire"), ("rest on", "pilot")] == [
        (way, name)
        for reason in reasons
        for way, name in (("go back to", "Wire"), ("rest on", "pilot"))
        if way in reason and name in reason
    ]


def _reasons(views: Views, ties: Iterable[Tie]) -> tuple[str, ...]:
    found = Corroboration(("a", "b"), ("gazette", "post"), 1, tuple(ties))
    return count(found, views.timeline.events[0], views.timeline, views.wording).reasons


def test_reason_that_names_what_is_not_there_is_left_out() -> None:
    assert () == _reasons(_views(GAZETTE, POST), [Tie("a", "b", "origin", "nowhere")])


@pytest.mark.parametrize(
    ("excerpts", "sources", "origins", "text"),
    [
        (0, 0, 0, "0 excerpts, 0 sources"),
        (1, 1, 1, "1 excerpt, 1 source"),
        (12, 5, 5, "12 excerpts, 5 independent sources"),
        (12, 5, 3, "12 excerpts, 5 sources, 3 origins"),
        (1200, 1100, 1, "1,200 excerpts, 1,100 sources, 1 origin"),
    ],
)
def test_count_in_words(excerpts: int, sources: int, origins: int, text: str) -> None:
    found = Corroboration(tuple(map(str, range(excerpts))), tuple(map(str, range(sources))), origins, ())

    assert text == words(found, _views(GAZETTE).wording)
