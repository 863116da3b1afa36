from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.drafting import LONGEST_TITLE, Parts, draft
from dateline.importing.markdown import cleaned, is_html, to_markdown, to_plain
from dateline.importing.rows import Draft
from dateline.load.files import UNSEEN_IN_VALUE
from dateline.markup import blocks
from dateline.markup.prose import parse, plain

NASTY = st.text(alphabet=st.sampled_from("ab1 *_`[]()<>#-+=~|.!\\&;:\n\t^\"'“”é\u202e\u0000\u2028x"), max_size=60)


def bare(text: str) -> str:
    """Return the words of a text, whatever white space is between them."""
    return re.sub(r"\s+", "", text)


@given(NASTY)
def test_plain_words_are_read_back_as_they_were(text: str) -> None:
    if is_html(text):
        return

    markdown = to_markdown(text)

    document = blocks.parse(markdown)
    assert () == document.footnotes
    assert () == document.links
    assert bare(cleaned(text)) == bare(blocks.plain(document))


@given(NASTY)
def test_no_sign_that_no_record_may_hold_is_left(text: str) -> None:
    assert UNSEEN_IN_VALUE.search(to_markdown(text)) is None
    assert UNSEEN_IN_VALUE.search(to_plain(text)) is None
    assert "\n" not in to_plain(text)


@given(NASTY, NASTY)
def test_the_words_of_an_event_are_in_its_summary_and_body(title: str, text: str) -> None:
    made = draft(Parts("2", title=title, summary=text, date="1987"))
    if isinstance(made, str) or is_html(text):
        return

    told = plain(parse(made.summary)) + (blocks.plain(blocks.parse(made.body)) if made.body else "")

    assert len(made.title) <= LONGEST_TITLE
    assert made.summary.strip()
    assert "\n" not in made.summary
    assert bare(cleaned(text)) in bare(told) or not bare(cleaned(text))


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One<br>two<br/>", "One\\\ntwo"),
        ("a &amp; b &lt;c&gt; &nbsp;d", "a & b \\<c> d"),
        ("<b>Bold</b> and <em>slanted</em>", "**Bold** and *slanted*"),
        ("half<i>way</i>", "halfway"),
        ('<a href="https://example.org/a_(b)">this [1]</a>', "[this \\[1\\]](https://example.org/a_%28b%29)"),
        ('<a href="javascript:alert(1)">this</a>', "this"),
        ('<a href="/about">this</a>', "this"),
        ('<img src="https://example.org/a.jpg" alt="A pier">', "[A pier](https://example.org/a.jpg)"),
        ("<ul><li>One<li>Two</ul>", "- One\n\n- Two"),
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n\n2. Two"),
        ("<h3>Head</h3>Text", "## Head\n\nText"),
        ("Before<script>alert(1)</script><style>p{}</style> after", "Before after"),
        ("<p># no heading</p>", "\\# no heading"),
        ("<div>1. no list</div>", "1\\. no list"),
        ("<p>See [^1]</p>", "See \\[^1\\]"),
        ("<p unclosed", "\\<p unclosed"),
        ("<p>open <b>and never closed", "open and never closed"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown == to_markdown(html)


def made(**fields: str) -> Draft:
    """Return the event of these parts."""
    found = draft(Parts("2", date="1987", **fields))  # type: ignore[arg-type]  # the fields that are texts
    assert isinstance(found, Draft)
    return found


def test_the_first_sentences_are_the_summary_and_the_rest_the_body() -> None:
    event = made(title="Bridge opens", summary="The bridge opened. Thousands came. It rained.\n\nLater it fell.")

    assert ("The bridge opened. Thousands came.", "It rained.\n\nLater it fell.") == (event.summary, event.body)


def test_without_a_text_the_title_is_the_summary() -> None:
    assert ("Bridge opens.", None) == (made(title="Bridge opens").summary, made(title="Bridge opens").body)
    assert "Who opened the bridge?" == made(title="Who opened the bridge?").summary


def test_without_a_title_the_first_paragraph_is_the_title() -> None:
    assert "The bridge opened" == made(summary="<p>The <b>bridge</b> opened.</p>").title


def test_a_long_title_is_cut_at_a_word_and_stands_whole_in_the_summary() -> None:
    event = made(title="The bridge " + "that is long " * 12 + "opens")

    assert event.title.endswith("…")
    assert len(event.title) <= LONGEST_TITLE
    assert event.summary.endswith("that is long opens.")


def test_sentences_are_not_parted_within_emphasis() -> None:
    event = made(title="A", summary="<i>One. Two. Three</i> and more of it. End.")

    assert "*One. Two. Three* and more of it." in event.summary


def test_a_list_is_the_body_and_no_summary() -> None:
    event = made(title="Bridge opens", summary="<ul><li>One</li></ul>")

    assert ("Bridge opens.", "- One") == (event.summary, event.body)


def test_what_stands_beside_an_event_is_a_link_with_its_caption_and_credit() -> None:
    event = made(title="A", media="https://www.example.org/a.jpg", caption="A pier", credit="B. Lee")

    assert [("A pier", "https://www.example.org/a.jpg", "B. Lee")] == [(link.title, link.url, link.note) for link in event.links]


def test_a_frame_beside_an_event_is_a_link_to_what_it_shows() -> None:
    event = made(title="A", media='<iframe width="5" src="//player.example.org/v/1"></iframe>')

    assert [("player.example.org", "https://player.example.org/v/1")] == [(link.title, link.url) for link in event.links]


def test_what_is_no_address_stands_in_the_body() -> None:
    assert "Media: photo.jpg\n\nA pier" == made(title="A", media="photo.jpg", caption="A pier").body
