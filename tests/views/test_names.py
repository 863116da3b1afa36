from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.views.names import host_of, name_of_source, opening_words, plain_address, shortened
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


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/news/1/", "example.org/news/1"),
        ("http://example.org", "example.org"),
        ("HTTPS://example.org/", "example.org"),
        ("https://archive.example/2024/https://example.org/news/", "archive.example/2024/https://example.org/news"),
        ("https://example.org/a/../b", "example.org/a/../b"),
        ("https://example.org/../elsewhere.example", "example.org/../elsewhere.example"),
        ("https://example.org/?q=a//b", "example.org/?q=a//b"),
        ("desk@example.org", "desk@example.org"),
    ],
)
def test_address_is_shown_as_it_is_written_but_for_its_ends(url: str, shown: str) -> None:
    """A copy in an archive has the whole address of the original in its own."""
    assert shown == plain_address(url)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/news", "example.org"),
        ("https://example.org?news", "example.org"),
        ("https://example.org#news", "example.org"),
        ("https://example.org:8080/", "example.org:8080"),
        ("https://[2001:db8::1]:8080/", "[2001:db8::1]:8080"),
        ("https://bank.example@example.org/", "example.org"),
        ("https://example.org/@bank.example", "example.org"),
        ("https://example.org/../bank.example/", "example.org"),
        ("https://example.org\\.bank.example/", "example.org"),
    ],
)
def test_host_is_the_one_that_a_browser_goes_to(url: str, host: str) -> None:
    assert host == host_of(url)
