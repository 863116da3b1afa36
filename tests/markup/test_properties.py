"""What holds of every text, however it is written."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.markup.inline import cut_markdown
from dateline.markup.pieces import cut_plain
from dateline.markup.prose import Prose, line_html, parse, phrases_in, plain, read, to_html
from tests.markup.tags import NOTE, Tags

PARTS = (
    "*", "**", "_", "`", "``", "[", "]", "(", ")", "[^a]", "[^B c]", "[^", "![", "](https://a.b/)", '](x "t")', "<https://c.d/“>",
    "<", ">", "&", "&amp;", "&#0;", "\\", "\\\n", "\n", "  \n", "\r\n", "\r", "\0", " ", "\u00a0", ".", "...", "…", "!", "?", "。",
    "“", "”", '"', "«", "»", "„", "「", "」", "'", "a", "B", "U.S.", "Mr.", "é", "中", "5", "~~", "://", "<b>", "javascript:",
)  # fmt: skip
MARKED_UP = st.lists(st.sampled_from(PARTS), max_size=24).map("".join)
TEXTS = st.one_of(st.text(max_size=60), MARKED_UP)
UNMARKED = st.lists(
    st.sampled_from([part for part in PARTS if not re.search(r"[\\`*_\[\]<&\r\0]", part) or part in ("[^a]", "[^B c]")]), max_size=24
).map("".join)  # fmt: skip


def _html(prose: Prose) -> str:
    return str(to_html(prose, lambda _: NOTE))


@given(TEXTS)
def test_the_html_is_well_formed_and_holds_no_element_of_the_writer(text: str) -> None:
    tags = Tags(_html(parse(text)))

    assert (False, False, []) == (tags.crossed, tags.nested_links, tags.open)
    assert tags.names <= {"a", "em", "strong", "code", "br", "span", "sup"}


@given(TEXTS)
def test_as_many_notes_are_shown_as_are_told(text: str) -> None:
    prose = parse(text)

    assert len(prose.footnotes) == _html(prose).count(NOTE)
    assert [f"[^{note.label}]" for note in prose.footnotes] == [text[note.start : note.end] for note in prose.footnotes]


@given(MARKED_UP)
def test_every_piece_stands_where_it_says(text: str) -> None:
    pieces = parse(text).pieces
    source = text.replace("\0", "\ufffd")

    words = [piece for piece in pieces if piece.kind == "text" and piece.faithful]

    assert [piece.content for piece in words] == [source[piece.start : piece.end] for piece in words]
    assert sorted(pieces, key=lambda piece: (piece.start, piece.end)) == list(pieces)


@given(TEXTS)
def test_phrases_and_links_stand_in_the_text_one_after_the_other(text: str) -> None:
    prose = parse(text)

    for found in (prose.phrases, prose.links, prose.sentences, prose.footnotes):
        edges = [edge for one in found for edge in (one.start, one.end)]
        assert sorted(edges) == edges
        assert all(0 <= edge <= len(text) for edge in edges)


@given(TEXTS)
def test_each_footnote_belongs_to_one_sentence_and_makes_it_cited(text: str) -> None:
    prose = parse(text)

    holders = [
        [sentence for sentence in prose.sentences if sentence.start <= note.start and note.end <= sentence.end] for note in prose.footnotes
    ]

    assert all(len(found) == 1 and found[0].cited for found in holders)
    assert sum(sentence.cited for sentence in prose.sentences) == len({found[0] for found in holders})


@given(st.one_of(UNMARKED, st.text(max_size=60)))
def test_the_short_way_and_the_long_way_agree(text: str) -> None:
    short = cut_plain(text)
    if short is None:
        return

    one, other = read(text, short, ()), read(text, *cut_markdown(text))

    assert (_html(one), plain(one)) == (_html(other), plain(other))
    assert (one.footnotes, one.phrases, one.sentences, one.links) == (other.footnotes, other.phrases, other.sentences, other.links)


@given(
    st.lists(
        st.sampled_from(["*", "**", "_", "`", "``", "[", "](https://a.b/)", "&", "&amp;", "\\", "\n", "  \n", " ", "<", ">", "a", "B", "."])
    ).map("".join)
)
def test_markdown_is_shown_as_its_parser_would_show_it(text: str) -> None:
    reference = MarkdownIt("js-default").renderInline(text)

    html = _html(parse(text))

    assert reference == html


@given(TEXTS)
def test_a_line_says_what_it_says(text: str) -> None:
    shown = line_html(text)

    assert text == unescape(str(shown).replace('<span class="theirs">', "").replace("</span>", ""))


@given(TEXTS)
def test_phrases_of_a_line_are_slices_of_it(text: str) -> None:
    found = phrases_in(text)

    assert [text[phrase.start : phrase.end] for phrase in found] == [phrase.text for phrase in found]
    assert all(phrase.text.strip() == phrase.text != "" for phrase in found)


@given(st.text(alphabet="ab. [^]", max_size=30))
def test_plain_text_is_the_text_without_its_footnotes(text: str) -> None:
    prose = parse(text)
    ends = [0, *(note.end for note in prose.footnotes)]
    starts = [*(note.start for note in prose.footnotes), len(text)]

    between = "".join(text[start:end] for start, end in zip(ends, starts, strict=True))

    assert between.replace(" ", "") == plain(prose).replace(" ", "")
