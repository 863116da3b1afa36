"""One page, read by the second reading's own reader."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.reread.document import Quotation, read_document, style_references


def test_quotation_belongs_to_the_nearest_figure() -> None:
    html = (
        '<figure data-source="outer"><figure data-source="inner">\n<blockquote>a</blockquote></figure><blockquote>b</blockquote></figure>'
    )

    found = read_document(html).quotations

    assert (Quotation("inner", "a\n", 2), Quotation("outer", "b\n", 2)) == found


def test_quotation_outside_a_figure_has_no_source() -> None:
    html = '<figure data-source="a"></figure><blockquote data-source="b">c</blockquote>'

    assert [None] == [quotation.source for quotation in read_document(html).quotations]


def test_quotation_within_a_quotation_is_a_part_of_it() -> None:
    found = read_document("<blockquote>a <blockquote>b</blockquote> c</blockquote>").quotations

    assert ["a b c"] == [" ".join(quotation.words.split()) for quotation in found]


def test_quotation_that_is_not_ended_is_read_all_the_same() -> None:
    assert ["a"] == [quotation.words.strip() for quotation in read_document("<blockquote>a").quotations]


def test_references_keep_the_line_of_their_tag() -> None:
    html = '<p>\n<a\n href="x">a</a>\n<img srcset="a.png 1x,\nb.png 2x" src="c.png">'

    found = read_document(html).references

    assert [("x", 2, False), ("c.png", 4, True), ("a.png", 4, True), ("b.png", 4, True)] == [
        (reference.address, reference.line, reference.loads) for reference in found
    ]


def test_first_of_two_equal_attributes_counts() -> None:
    assert ["a"] == [reference.address for reference in read_document('<a href="a" href="b">').references]


def test_entities_in_addresses_are_read() -> None:
    assert ["?a&b"] == [reference.address for reference in read_document('<a href="?a&amp;b">').references]


def test_style_sheet_keeps_its_lines_and_leaves_comments_out() -> None:
    css = "/* url(no)\n */ @import 'a.css';\n@font-face { src: url( \"b.woff2\" ) }\na { background: url(c.svg) }"

    assert [("a.css", 2), ("b.woff2", 3), ("c.svg", 4)] == [(reference.address, reference.line) for reference in style_references(css)]


_PIECES = ("<blockquote>", "</blockquote>", '<figure data-source="a">', "</figure>", "<!--", "-->", "<style>", "<", "&", '"', "a", "</p>")


@given(st.lists(st.sampled_from(_PIECES)).map("".join))
def test_no_page_stops_the_reader_or_has_more_quotations_than_were_begun(html: str) -> None:
    assert len(read_document(html).quotations) <= html.count("<blockquote>")
