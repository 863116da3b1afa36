"""What holds of every document, however it is written."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dateline.markup import prose
from dateline.markup.blocks import Document, cut_document, cut_paragraphs, parse, plain, to_html
from tests.markup.generated import documents
from tests.markup.tags import NOTE, Tags

INLINE = (
    "*", "**", "_", "`", "``", "[", "](https://a.b/)", "](event:c)", "[^a]", "[^", "]", "&amp;", "\\", "“", "”", '"', "„", "<", "a", "B",
    ".", "\u00a0", "\0", "é", "![",
)  # fmt: skip
BLOCKS = (
    "# ", "## ", "===", "---", "- ", "* ", "+ ", "1. ", "12) ", "> ", ">", ">>", "    ", "  ", " ", "\t", "```", "~~~", "| ", "|", "|---|",
    ":-:", "\\|", "***", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(INLINE + BLOCKS * 2), max_size=40).map("".join)
STANDARD_SOUP = st.lists(
    st.sampled_from([part for part in INLINE + BLOCKS * 2 if part[:2] not in ("[^", "![", "](") and part not in '“„"”'])
).map("".join)
TEXTS = st.one_of(documents(), SOUP, st.text(max_size=60))
STANDARD = MarkdownIt("js-default").disable(["reference", "strikethrough"])
ELEMENTS = {
    "a", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "span", "strong", "sup",
    "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"href", "class", "start", "scope", "role", "tabindex", "aria-label", "title"}


def _html(document: Document) -> str:
    return str(to_html(document, lambda _: NOTE, href=lambda target: f"/{target.id}/", table="Table {}".format))


def _found(document: Document) -> tuple[object, ...]:
    return _html(document), plain(document), document.footnotes, document.phrases, document.sentences, document.links


@given(documents())
def test_every_footnote_outside_code_is_found_where_it_was_put(text: str) -> None:
    labels = re.findall(r"\[\^(n\d+)\]", text)

    document = parse(text)

    assert labels == [note.label for note in document.footnotes]
    assert [text.index(f"[^{label}]") for label in labels] == [note.start for note in document.footnotes]
    assert [f"[^{label}]" for label in labels] == [text[note.start : note.end] for note in document.footnotes]


@given(documents())
def test_every_phrase_is_found_where_it_was_put_without_what_stands_between_its_lines(text: str) -> None:
    names = re.findall(r"[“\"](p\d+) ", text)

    document = parse(text)

    assert names == [phrase.text.split()[0] for phrase in document.phrases]
    assert {"of theirs", "of|theirs"} >= {phrase.text.partition(" ")[2] for phrase in document.phrases}
    written = [text[phrase.start : phrase.end].replace("\\|", "|") for phrase in document.phrases]
    assert [phrase.text for phrase in document.phrases] == [re.sub(r"[\s>*]+", " ", words).strip() for words in written]


@given(documents())
def test_every_link_is_found_where_it_was_put(text: str) -> None:
    names = re.findall(r"\(event:(e\d+)\)", text)

    links = parse(text).links

    assert names == [link.target.id for link in links if link.target]
    assert [f"event:{name}" for name in names] == [text[link.target.start : link.target.end] for link in links if link.target]
    assert all(re.fullmatch(r"\[the \*one\*[\s>]+words\]\(event:e\d+\)", text[link.start : link.end]) for link in links)


@given(documents())
def test_code_is_shown_as_it_was_put(text: str) -> None:
    names = re.findall(r"\[\^(c\d+)\]", text)

    shown = _html(parse(text))

    assert names == re.findall(r"<code>(?:[^<]*?\[\^(c\d+)\])", re.sub(r"\n(?=[^<]*</code>)", "</code>\n<code>", shown))


@given(TEXTS)
def test_the_html_is_well_formed_and_holds_no_element_of_the_writer(text: str) -> None:
    tags = Tags(_html(parse(text)))

    assert (False, False, []) == (tags.crossed, tags.nested_links, tags.open)
    assert tags.names <= ELEMENTS
    assert tags.attributes <= ATTRIBUTES


@given(TEXTS)
def test_as_many_notes_are_shown_as_are_told(text: str) -> None:
    document = parse(text)

    assert len(document.footnotes) == _html(document).count(NOTE)
    assert [f"[^{note.label}]" for note in document.footnotes] == [text[note.start : note.end] for note in document.footnotes]


@given(TEXTS)
def test_what_is_found_stands_in_the_text_one_after_the_other(text: str) -> None:
    document = parse(text)

    for found in (document.phrases, document.links, document.sentences, document.footnotes):
        edges = [edge for one in found for edge in (one.start, one.end)]
        assert sorted(edges) == edges
        assert all(0 <= edge <= len(text) for edge in edges)


@given(TEXTS)
def test_each_footnote_outside_headings_belongs_to_one_sentence_and_makes_it_cited(text: str) -> None:
    document = parse(text)

    cited = [sentence for sentence in document.sentences if sentence.cited]
    held = [[note for note in document.footnotes if sentence.start <= note.start and note.end <= sentence.end] for sentence in cited]

    assert all(held)
    headed = sum(len(block.footnotes) for block in _headings(text))
    assert len(document.footnotes) - headed == sum(map(len, held))


def _headings(text: str) -> list[prose.Prose]:
    """Return the words of headings as the standard reads them."""
    tokens = STANDARD.parse(text)
    return [prose.parse(inline.content) for opening, inline in pairwise(tokens) if opening.type == "heading_open"]


@given(SOUP.filter(lambda text: "|" not in text))
def test_the_footnotes_are_those_of_the_blocks_that_the_standard_reads(text: str) -> None:
    """But in tables, whose rows keep the cells that the standard drops."""
    expected = [note.label for token in STANDARD.parse(text) if token.type == "inline" for note in prose.parse(token.content).footnotes]

    assert expected == [note.label for note in parse(text).footnotes]


@given(STANDARD_SOUP)
def test_markdown_is_shown_as_its_parser_would_show_it(text: str) -> None:
    reference = STANDARD.render(text if text.endswith("\n") else f"{text}\n")

    html = to_html(parse(text), lambda _: "", level=1)

    assert _plainer(reference.replace("blockquote>", "div>")) == _plainer(str(html))


def _plainer(html: str) -> str:
    """Leave out of HTML what is a matter of taste: line ends, how columns are aligned, what has no words, levels of headings."""
    html = re.sub(r' (?:style="text-align:\w+"|class="[^"]*"|scope="col")|</?tbody>|<h(\d)></h\1>', "", html)
    html = re.sub(r"<(t[hd])></\1>", "<td></td>", html)
    html = re.sub(r"(</?)h\d>", r"\1h1>", html)
    return re.sub(r"\n*(</?(?:p|h\d|ul|ol|li|div|table|thead|tr|td|th|pre|hr)\b[^>]*>)\n*", r"\1", html).strip("\n")


@given(st.one_of(SOUP, st.text(alphabet='a. [^]\n"“”\u00a0\x0b&*1-', max_size=40)))
def test_the_short_way_and_the_long_way_agree(text: str) -> None:
    short = cut_paragraphs(text)
    if short is None:
        return

    assert cut_document(text) == short


@given(SOUP)
def test_line_ends_of_other_systems_change_nothing_that_is_shown(text: str) -> None:
    text = re.sub(r"\r\n?", "\n", text)

    unix, windows, old = (parse(text.replace("\n", end)) for end in ("\n", "\r\n", "\r"))

    assert (_html(unix), plain(unix)) == (_html(windows), plain(windows)) == (_html(old), plain(old))


@given(st.lists(st.sampled_from(["> ", "- ", "1. ", "a", "[^b]", "\n"]), max_size=60).map("".join), st.integers(0, 30))
def test_blocks_that_are_too_deep_lose_no_footnote(text: str, depth: int) -> None:
    text = "> - " * depth + "a" + text

    document = parse(text)

    assert text.count("[^b]") == len(document.footnotes)


@given(documents())
def test_a_document_of_the_same_text_is_equal(text: str) -> None:
    assert parse(text) == parse(text)
