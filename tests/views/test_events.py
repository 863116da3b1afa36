from __future__ import annotations

from dateline.views.events import EventShown
from tests.views.sample import FULL, LEAST, views_of

FERRIES = views_of(FULL)


def _event(id: str) -> EventShown:
    return next(event for event in FERRIES.events if event.id == id)


def test_summary_has_a_numbered_mark_for_each_footnote() -> None:
    mark = '<sup class="footnote"><a href="#{}" aria-label="Excerpt {}">[{}]</a></sup>'

    summary = _event("stop").summary

    first, second = mark.format("stop", 1, 1), mark.format("mayor", 2, 2)
    theirs = '<span class="theirs">“a lifeline”</span>'
    last = mark.format("abroad", 3, 3)
    assert f"They stopped.{first} The mayor spoke of {theirs}.{second}{first} It was reported abroad.{last}" == summary


def test_footnote_that_names_no_excerpt_has_no_mark() -> None:
    views = views_of({**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"].replace("closed.[^a]", "closed.[^nobody]")})

    assert "It closed." == views.events[0].summary


def test_what_states_the_event_is_counted_and_what_does_not_is_said() -> None:
    assert ("1 excerpt, 1 source, and 3 that do not state it", "1 excerpt, 1 source") == (
        _event("stop").count.text,
        _event("over").count.text,
    )


def test_work_that_is_quoted_often_is_listed_once() -> None:
    assert ["Island Gazette", "“رسالة”"] == [name.text for name in _event("stop").sources]


def test_description_is_the_summary_without_markup() -> None:
    assert "They stopped. The mayor spoke of “a lifeline”. It was reported abroad." == _event("stop").description


def test_term_that_the_vocabulary_does_not_have_is_shown_by_its_id() -> None:
    views = views_of({**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"] + "actors: [nobody]\n"})

    assert ["nobody"] == [term.name for term in views.events[0].actors]
