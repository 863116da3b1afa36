from __future__ import annotations

from dateline.views.excerpts import ExcerptShown
from tests.views.sample import FULL, LEAST, views_of

FERRIES = views_of(FULL)


def _excerpt(event: str, label: str) -> ExcerptShown:
    shown = next(shown for shown in FERRIES.events if shown.id == event)
    return next(excerpt for excerpt in shown.excerpts if excerpt.label == label)


def test_excerpt_shows_words_source_chain_and_place() -> None:
    excerpt = _excerpt("stop", "stop")

    assert ("On 3 March 1987 the ferries stopped", "gazette", "https://example.org/gazette/1987") == (
        excerpt.words,
        excerpt.source,
        excerpt.cite,
    )
    assert excerpt.chain is not None
    assert ["Island Gazette", "Seamen’s Union", "unnamed *sailors*"] == [
        excerpt.chain.source.text,
        *(voice.name for voice in excerpt.chain.citing),
    ]
    assert ["Wire Service", "Letter to the islands"] == [name.text for name in excerpt.retold]
    assert (True, ("paragraph 2",), None, "The <em>only</em> report.") == (excerpt.verified, excerpt.where, excerpt.role, excerpt.note)


def test_words_that_hold_double_marks_stand_in_single_ones() -> None:
    assert ("single", "double") == (_excerpt("stop", "mayor").marks, _excerpt("stop", "stop").marks)


def test_role_is_said_where_the_excerpt_does_not_state_the_event() -> None:
    assert ["Gives the context", "Alludes to the event", "Disputes the event"] == [
        _excerpt("stop", label).role for label in ("mayor", "abroad", "denied")
    ]


def test_language_of_the_words_is_the_source_s() -> None:
    assert ("ar", "en") == (_excerpt("stop", "abroad").language, _excerpt("stop", "stop").language)


def test_words_that_are_not_found_are_not_said_to_be_verified() -> None:
    views = views_of({**LEAST, "seeds/gazette.txt": "Another text.\n"})

    excerpt = views.events[0].excerpts[0]

    assert (False, (), "In 1987 the harbour closed") == (excerpt.verified, excerpt.where, excerpt.words)


def test_excerpt_of_an_unknown_source_has_no_chain() -> None:
    excerpt = views_of({path: text for path, text in LEAST.items() if not path.startswith("seeds/")}).events[0].excerpts[0]

    assert (None, "", False) == (excerpt.chain, excerpt.language, excerpt.verified)
