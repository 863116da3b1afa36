"""Whose words a note sets off: only words that stand in a source's text."""

from __future__ import annotations

import pytest

from tests.views.sample import LEAST, views_of


def test_words_in_a_note_are_set_off_only_where_the_source_has_them() -> None:
    event = LEAST["events/closing.yaml"].replace(
        "{source: gazette, exact: In 1987 the harbour closed}",
        "{source: gazette, exact: In 1987 the harbour closed, note: It says “for good”; the mayor is said to have said “never”.}",
    )

    (row,) = views_of({**LEAST, "events/closing.yaml": event}).events

    assert 'It says <span class="theirs">“for good”</span>; the mayor is said to have said “never”.' == str(row.excerpts[0].note)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("the harbour", True),
        ("for good,", True),
        ("for good.", True),
        ("har", False),
        ("98", False),
        ("arbour closed", False),
        ("The harbour", False),
        ("the harbour  closed", True),
        (".", False),
    ],
)
def test_words_that_are_cut_out_of_others_are_not_the_source_s(words: str, stands: bool) -> None:
    views = views_of({**LEAST, "seeds/gazette.yaml": f"publisher: Gazette\nnote: It says “{words}” there.\n"})

    assert stands == ('class="theirs"' in str(views.sources[0].note))


def test_a_link_in_a_note_leads_to_what_it_names() -> None:
    event = LEAST["events/closing.yaml"].replace(
        "{source: gazette, exact: In 1987 the harbour closed}",
        "{source: gazette, exact: In 1987 the harbour closed, note: 'See [the paper](source:gazette) and [him](actor:nobody).'}",
    )

    (row,) = views_of({**LEAST, "events/closing.yaml": event}).events

    assert 'See <a href="\x1aroot\x1asources/gazette/">the paper</a> and him.' == str(row.excerpts[0].note)
