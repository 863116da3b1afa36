from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.views.names import name_of_source, opening_words, shortened
from tests.views.sample import FULL, views_of

FERRIES = views_of(FULL)


def _name(id: str) -> tuple[str, bool]:
    name = name_of_source(FERRIES.timeline.sources[id], FERRIES.wording)
    return name.text, name.theirs


def test_work_is_named_by_its_publisher_in_our_voice() -> None:
    assert ("Island Gazette", False) == _name("gazette")


def test_printed_title_without_publisher_is_the_work_s_own_words_in_marks() -> None:
    assert ("“رسالة”", True) == _name("untitled")


def test_inferred_title_is_ours_and_has_no_marks() -> None:
    assert ("Letter to the islands", False) == _name("letter")


def test_work_without_title_is_named_by_the_words_that_it_opens_with() -> None:
    views = views_of(
        {
            "site.yaml": "format: 1\ntitle: A\n",
            "seeds/a.yaml": "kind: post\n",
            "seeds/a.txt": "One two three four five six seven, eight nine.",
        }
    )

    source = views.timeline.sources["a"]

    assert "One two three four five six seven, eight…" == opening_words(source)
    assert "“One two three four five six seven…”" == name_of_source(source, views.wording).text


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_shortened_text_is_never_longer_and_begins_as_the_text_does(text: str, longest: int) -> None:
    short = shortened(text, longest)

    assert len(short) <= max(longest, 1)
    assert text.startswith(short.removesuffix("…"))
