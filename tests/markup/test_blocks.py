"""What a page shows of Markdown in blocks, and where everything stands in its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from dateline.markup.block_rules import DEEPEST
from dateline.markup.blocks import Code, EventBlock, Footnote, Heading, Listing, Paragraph, Quote, Table, Target, parse, plain, to_html

CASES = Path(__file__).parents[1] / "cases" / "markup" / "blocks.txt"
TABLE = "| a | b |\n|---|---|\n"


def _cases() -> list[tuple[str, str, str]]:
    """Return title, Markdown and HTML of each case; a full stop alone on a line ends each of them."""
    *parts, rest = re.split(r"^\.\n", CASES.read_text("utf-8").replace("→", "\t").replace("·", " "), flags=re.MULTILINE)
    assert rest == "", "the last case is not closed"
    titles = [part.rstrip("\n").rpartition("\n")[2] for part in parts[0::3]]
    return [
        (title, source.removesuffix("\n"), html.removesuffix("\n"))
        for title, source, html in zip(titles, parts[1::3], parts[2::3], strict=True)
    ]


def _label(note: Footnote) -> str:
    return f"<sup>{note.label}</sup>"


def _address(target: Target) -> str | None:
    return None if target.id in ("", "nowhere") else f"/{target.kind}/{target.id}/"


def _set(target: Target, words: str) -> Markup | None:
    return None if target.id == "nowhere" else Markup("<article>{}: {}</article>").format(target.id, words)


@pytest.mark.parametrize(("source", "html"), [pytest.param(*pair, id=title) for title, *pair in _cases()])
def test_markdown_reads_as_in_the_table(source: str, html: str) -> None:
    assert html == to_html(parse(source), _label, href=_address, event=_set)


def test_the_table_has_no_two_cases_of_a_title_or_a_text() -> None:
    titles, sources, _ = zip(*_cases(), strict=True)

    assert len(set(titles)) == len(titles) == len(set(sources))


def test_a_document_is_a_tree_of_blocks() -> None:
    document = parse("# A\n\n> b\n\n3. c\n\n[d](event:e)\n\n```\nf\n```\n\n" + TABLE)

    match document.blocks:
        case (
            Heading(1),
            Quote((Paragraph(tight=False),)),
            Listing(((Paragraph(tight=True),),), 3),
            EventBlock(Target("event", "e"), "d"),
            Code("f\n"),
            Table(rows=(), aligns=("", "")),
        ):
            pass
        case other:
            pytest.fail(f"{other}")


@pytest.mark.parametrize("text", ["", "\n", " ", " \n\t\n", "\r\n"])
def test_a_text_without_words_has_no_block(text: str) -> None:
    assert () == parse(text).blocks


def test_an_event_set_whole_tells_its_place_and_the_place_of_its_target() -> None:
    text = '> a\n\n  [How *it* began](event:talks "b") \n'

    _, event = parse(text).blocks

    assert isinstance(event, EventBlock)
    assert ("How it began", "talks") == (event.words, event.target.id)
    assert '[How *it* began](event:talks "b")' == text[event.start : event.end]
    assert "event:talks" == text[event.target.start : event.target.end]


def test_the_link_of_an_event_set_whole_is_a_link_of_the_document() -> None:
    assert ["talks"] == [link.target.id for link in parse("[a](event:talks)").links if link.target]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offsets_are_those_of_the_text_as_it_was_given(line_end: str) -> None:
    text = line_end.join(["> - a “b", ">   c”[^d]", "e [f](actor:g)", "", "\ta", "", "| h |", "|---|", "| \\| “i\\|j”[^k] |"])

    document = parse(text)

    assert ["[^d]", "[^k]"] == [text[note.start : note.end] for note in document.footnotes]
    assert [f"b{line_end}>   c", "i\\|j"] == [text[phrase.start : phrase.end] for phrase in document.phrases]
    assert ["b c", "i|j"] == [phrase.text for phrase in document.phrases]
    assert ["[f](actor:g)"] == [text[link.start : link.end] for link in document.links]


def test_two_spaces_before_a_line_end_of_windows_break_a_line_and_one_does_not() -> None:
    html = to_html(parse("a  \r\nb \r\nc\\\r\nd"), _label)

    assert "<p>a<br>\nb\nc<br>\nd</p>" == html


def test_code_has_no_carriage_returns() -> None:
    assert (Code("a\nb\n"),) == parse("```\r\na\r\nb\r\n```\r\n").blocks


def test_indented_code_with_tabs_keeps_what_is_its_own() -> None:
    assert (Code("a\n\tb\n"),) == parse("\ta\n\t\tb").blocks


def _sentences(text: str) -> list[tuple[str, bool]]:
    return [(text[sentence.start : sentence.end], sentence.cited) for sentence in parse(text).sentences]


def test_sentences_of_paragraphs_and_quotations_count() -> None:
    assert [("One.[^a]", True), ("Two", False), ("Three.", False)] == _sentences("One.[^a] Two\n\n> Three.")


def test_a_heading_is_no_sentence_even_with_a_footnote() -> None:
    assert [] == _sentences("# One.[^a]\n\nTwo.\n====")


def test_an_event_set_whole_is_no_sentence() -> None:
    assert [] == _sentences("[They met.](event:met)")


def test_code_is_no_sentence() -> None:
    assert [] == _sentences("    One.\n\n```\nTwo.\n```")


@pytest.mark.parametrize("frame", ["- {}", "1. {}", "> - {}", "- a\n\n  {}", "- > {}", TABLE + "| {} | x |", "| {} | x |\n|---|---|"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("They met.", True), ("They met", False), ("Moscow", False), ("They met[^a]", True), ("Who? They", True), ("Acme Inc.", False),
        ("the U.S.", False), ("at 9 p.m.", False), ("“We met.”", True), ("*They met.*", True), ("彼らは会った。", True), ("[^a]", True),
    ],
)  # fmt: skip
def test_items_and_cells_count_where_they_read_as_prose(frame: str, words: str, told: bool) -> None:
    assert told == bool(_sentences(frame.format(words)))


@pytest.mark.parametrize("following", ["- b", "1. b", "> b", TABLE, "```\nb\n```", "[b](event:b)"])
def test_a_sentence_with_a_colon_goes_on_in_the_block_that_follows(following: str) -> None:
    assert ["One."] == [words for words, _ in _sentences(f"One. Two:\n\n{following}")][:1]
    assert "Two" not in "".join(words for words, _ in _sentences(f"One. *Two:*\n\n{following}"))


@pytest.mark.parametrize("text", ["One:\n\nTwo", "One:\n\n# Two", "One:\n\n***", "One:", "One:[^a]\n\n- Two"])
def test_a_sentence_with_a_colon_before_a_paragraph_or_with_a_footnote_is_one(text: str) -> None:
    assert "One:" in _sentences(text)[0][0]


def test_plain_text_has_a_line_for_each_block_and_no_markup() -> None:
    blocks = ["# A *b*[^c]", "d\n[e](actor:f) [^g]", "- h\n  1. i", "> j", "***", "    k\n\n    l", "| m | n |\n|---|---|\n| o | |"]
    text = "\n\n".join([*blocks, '[*p*](event:q "r")'])

    assert "A b\nd e\nh\ni\nj\nk\n\nl\nm\tn\no\np" == plain(parse(text))


def test_what_is_too_deep_is_words() -> None:
    within, beyond = (to_html(parse("> " * depth + "a[^b]"), _label) for depth in (DEEPEST, DEEPEST + 2))

    assert DEEPEST == within.count("set-off") == beyond.count("set-off")
    assert "<p>a<sup>b</sup></p>" in within
    assert "<p>&gt; &gt; a<sup>b</sup></p>" in beyond


def test_lists_go_half_as_deep_as_quotations() -> None:
    text = "".join(f"{'  ' * depth}- a[^b]\n" for depth in range(DEEPEST))

    document = parse(text)

    assert DEEPEST // 2 == to_html(document, _label).count("<ul>")
    assert DEEPEST == len(document.footnotes)
