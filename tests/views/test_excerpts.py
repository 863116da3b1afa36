from __future__ import annotations

import pytest

from dateline.views.excerpts import ExcerptShown, Ways
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


PAGED = "Front matter\fThe Vote\n\nThe harbour closed\ffor good. It was cold.\fThe End\n\nNobody came.\f"


def _where(exact: str, locator: str = "", source: str = "") -> tuple[str, ...]:
    """Return where words of a text of four pages are said to stand."""
    event = f"""
title: T
date: "1987"
summary: S.[^a]
excerpts:
  a: {{source: gazette, exact: {exact}{f", locator: {{{locator}}}" if locator else ""}}}
"""
    files = {"seeds/gazette.txt": PAGED, "seeds/gazette.yaml": f"publisher: Gazette\n{source}", "events/closing.yaml": event}
    return views_of({**LEAST, **files}).events[0].excerpts[0].where


@pytest.mark.parametrize(
    ("exact", "source", "where"),
    [
        ("It was cold", "", ("page 3",)),
        ("The harbour closed for good", "", ("pages 2 to 3",)),
        ("It was cold", "page_numbers: [{from: 2, first: xi}]", ("page xii",)),
        ("Front matter", "page_numbers: [{from: 2, first: xi}]", ("a page without a number",)),
        ("It was cold", "sections: [The Vote, The End]", ("page 3", "section The Vote")),
        ("Front matter", "sections: [The Vote, The End]", ("page 1",)),
        ("Nobody came", "sections: [The Vote, The End]", ("page 4", "section The End")),
    ],
)
def test_page_and_section_are_those_that_the_text_tells(exact: str, source: str, where: tuple[str, ...]) -> None:
    assert where == _where(exact, source=source + "\n")


@pytest.mark.parametrize(
    ("locator", "where"),
    [
        ("page: 12b", ("page 12b", "section The Vote")),
        ("section: The other", ("page 3", "section The other")),
        ("chapter: 2, line: 5, paragraph: 7", ("page 3", "chapter 2", "line 5", "paragraph 7", "section The Vote")),
        ("question: 4, column: 2, leaf: 9, folio: 12v", ("page 3", "question 4", "column 2", "leaf 9", "folio 12v", "section The Vote")),
        ('timecode: "1:02:45"', ("page 3", "at 1:02:45", "section The Vote")),
    ],
)
def test_place_that_is_given_stands_before_the_one_that_is_found(locator: str, where: tuple[str, ...]) -> None:
    assert where == _where("It was cold", locator, "sections: [The Vote, The End]\n")


def _ways(url: str, more: str = "") -> ExcerptShown:
    files = {"seeds/gazette.yaml": f"publisher: Gazette\nurl: {url}\n{more}"}
    return views_of({**LEAST, **files}).events[0].excerpts[0]


@pytest.mark.parametrize(
    ("url", "original"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=In%201987%20the%20harbour%20closed"),
        ("https://example.org/a#top", "https://example.org/a#top:~:text=In%201987%20the%20harbour%20closed"),
    ],
)
def test_way_to_the_original_leads_to_the_words(url: str, original: str) -> None:
    excerpt = _ways(f'"{url}"')

    assert (original, url, None) == (excerpt.ways.original, excerpt.cite, excerpt.ways.archived)


def test_archived_copy_and_quality_of_the_text_are_told() -> None:
    excerpt = _ways("https://example.org/a", "archived: {url: 'https://archive.example/a'}\ntext_quality: ocr\n")

    assert ("https://archive.example/a", "Read by machine from an image and corrected") == (excerpt.ways.copy, excerpt.quality)


COPY = "https://archive.example/a"
WORDS = "#:~:text=In%201987%20the%20harbour%20closed"


@pytest.mark.parametrize(
    ("more", "ways"),
    [
        ("", Ways(f"https://e.org/a{WORDS}", None, "https://e.org/a", None, None)),
        (
            "archived: {url: 'https://archive.example/a', date: 2024-05-01T10:00Z}\naccessed: '2024-04-30'\n",
            Ways(f"https://e.org/a{WORDS}", f"{COPY}{WORDS}", "https://e.org/a", COPY, "2024-05-01"),
        ),
        (
            "archived: {url: 'https://archive.example/a', date: 2024-05}\n",
            Ways(f"https://e.org/a{WORDS}", f"{COPY}{WORDS}", "https://e.org/a", COPY, None),
        ),
        ("accessed: '2024-04-30'\n", Ways(f"https://e.org/a{WORDS}", None, "https://e.org/a", None, "2024-04-30")),
        ("accessed: 2024-04-30~\n", Ways(f"https://e.org/a{WORDS}", None, "https://e.org/a", None, None)),
    ],
)
def test_original_and_copy_lead_to_the_words_and_to_one_another(more: str, ways: Ways) -> None:
    assert ways == _ways("https://e.org/a", more).ways
