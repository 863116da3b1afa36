"""What whoever asks for the HTML of a document decides."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from dateline.markup.blocks import parse, to_html

TABLE = "| a | b |\n|---|---|\n| c | d |\n"


@pytest.mark.parametrize(
    ("level", "expected"),
    [(1, ["h1", "h2", "h3", "h4"]), (3, ["h3", "h4", "h5", "h6"]), (6, ["h6", "h6", "h6", "h6"])],
)
def test_headings_begin_where_they_are_told_leave_none_out_and_end_at_six(level: int, expected: list[str]) -> None:
    html = to_html(parse("# a\n\nb\n---\n\n##### c\n\n###### d"), lambda _: "", level=level)

    assert [f"<{tag}>{words}</{tag}>" for tag, words in zip(expected, "abcd", strict=True)] == html.split("\n")


def test_each_table_stands_in_a_region_with_a_name_of_its_own() -> None:
    html = to_html(parse(f"{TABLE}\n> {TABLE.splitlines()[0]}\n> |---|---|\n"), lambda _: "", table="“Table” & {}".format)

    regions = [line for line in html.split("\n") if line.startswith('<div class="table"')]

    assert [f'<div class="table" role="group" tabindex="0" aria-label="“Table” &amp; {number}">' for number in (1, 2)] == regions
    assert html.count("</table>\n</div>") == 2


def test_without_a_name_a_table_has_no_region() -> None:
    assert "<section" not in to_html(parse(TABLE), lambda _: "")


def test_events_are_paragraphs_where_none_are_set() -> None:
    html = to_html(parse("[a](event:b)"), lambda _: "", href=lambda target: f"../{target.id}/")

    assert Markup('<p><a href="../b/">a</a></p>') == html


def test_what_an_event_is_set_as_is_not_escaped_again() -> None:
    html = to_html(parse("[a & b](event:c)"), lambda _: "", event=lambda target, words: Markup("<article>{}</article>").format(words))

    assert Markup("<article>a &amp; b</article>") == html


def test_only_the_phrases_that_are_theirs_are_set_off() -> None:
    html = to_html(parse("- “a”\n- “b”"), lambda _: "", theirs=lambda phrase: phrase.text == "b")

    assert Markup('<ul>\n<li>“a”</li>\n<li><span class="theirs">“b”</span></li>\n</ul>') == html
