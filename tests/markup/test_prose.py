"""What a page shows of our prose, and where everything stands in its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.markup.prose import Footnote, Phrase, line_html, parse, phrases_in, plain, to_html

CASES = Path(__file__).parents[1] / "cases" / "markup"


def _blocks() -> list[dict[str, str]]:
    blocks: list[dict[str, str]] = []
    for block in (CASES / "prose.txt").read_text("utf-8").split("\n\n")[1:]:
        lines = [line.partition(": ") if ": " in line else (line.rstrip(":"), "", "") for line in block.strip("\n").split("\n")[1:]]
        blocks.append({name: value.replace("⏎", "\n") for name, _, value in lines})
    return blocks


def _lines(name: str) -> list[str]:
    return [line for line in (CASES / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _label(note: Footnote) -> str:
    return f"<sup>{note.label}</sup>"


@pytest.mark.parametrize("block", _blocks(), ids=lambda block: str(block["in"]))
def test_prose_reads_as_in_the_table(block: dict[str, str]) -> None:
    labels = block["notes"].split("|") if "|" in block["notes"] else block["notes"].split()

    prose = parse(block["in"])

    assert block["html"] == str(to_html(prose, _label))
    assert block["plain"] == plain(prose)
    assert labels == [note.label for note in prose.footnotes]
    assert [f"[^{label}]" for label in labels] == [block["in"][note.start : note.end] for note in prose.footnotes]


@pytest.mark.parametrize("line", _lines("phrases.txt"))
def test_phrases_are_found_as_in_the_table_in_lines_and_in_prose(line: str) -> None:
    text, _, listed = (part.strip() for part in line.partition("=>"))
    expected = [part.strip() for part in listed.split("¦")] if listed else []

    assert expected == [phrase.text for phrase in phrases_in(text)]
    assert expected == [phrase.text for phrase in parse(text).phrases]
    assert expected == [text[phrase.start : phrase.end] for phrase in parse(text).phrases]


@pytest.mark.parametrize("line", _lines("sentences.txt"))
def test_sentences_end_as_in_the_table(line: str) -> None:
    parts = line.split("¦")
    text = "".join(part[1:] for part in parts)

    sentences = parse(text).sentences

    assert [part[0] == "+" for part in parts] == [sentence.cited for sentence in sentences]
    assert [part[1:].strip() for part in parts] == [text[sentence.start : sentence.end] for sentence in sentences]


@pytest.mark.parametrize("first", ["*One.*[^a]", "**One.[^a]**", "[One.](https://example.org/a.b?c=d)[^a]", "`One`.[^a]"])
def test_markup_at_its_ends_does_not_part_a_sentence_from_its_footnote(first: str) -> None:
    sentences = parse(f"{first} Two.").sentences

    assert [True, False] == [sentence.cited for sentence in sentences]


def test_a_sentence_reaches_from_its_first_word_to_its_last_footnote() -> None:
    prose = parse("One. [^a]  Two[^b] goes on.[^c] ")

    assert ["One. [^a]", "Two[^b] goes on.[^c]"] == [prose.text[sentence.start : sentence.end] for sentence in prose.sentences]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_text_without_words_has_no_sentence(text: str) -> None:
    assert () == parse(text).sentences


def test_a_phrase_is_what_a_reader_sees_and_points_at_what_was_written() -> None:
    text = "He says “a &amp; \\*b* **c**[^n] `d`”"

    (phrase,) = parse(text).phrases

    assert "a & *b* c d" == phrase.text
    assert "a &amp; \\*b* **c**[^n] `d`" == text[phrase.start : phrase.end]


def test_marks_written_as_entities_are_marks() -> None:
    assert (Phrase("no", 15, 17),) == parse("He says &ldquo;no&rdquo;").phrases


def test_links_are_told_with_their_place_and_whether_they_are_allowed() -> None:
    text = 'A [b](https://example.org/é "t"), [c](ftp://d.e) and <mailto:f@g.h>'

    links = parse(text).links

    assert [
        ("https://example.org/%C3%A9", '[b](https://example.org/é "t")', True),
        ("ftp://d.e", "[c](ftp://d.e)", False),
        ("mailto:f@g.h", "<mailto:f@g.h>", True),
    ] == [(link.href, text[link.start : link.end], link.allowed) for link in links]


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\0"])
def test_odd_characters_move_no_offset(line_end: str) -> None:
    text = f"One{line_end}*two*[^a] “b”"

    prose = parse(text)

    assert ["[^a]"] == [text[note.start : note.end] for note in prose.footnotes]
    assert ["b"] == [text[phrase.start : phrase.end] for phrase in prose.phrases]


def test_a_line_is_no_markdown() -> None:
    text = '*A* [^b] [c](https://d.e) <i> “f & g” "h"'

    html = line_html(text)

    assert (
        '*A* [^b] [c](https://d.e) &lt;i&gt; <span class="theirs">“f &amp; g”</span> <span class="theirs">"h"</span>' == str(html)
    )  # fmt: skip


def test_prose_of_the_same_text_is_equal() -> None:
    assert parse("A “b”.[^c]") == parse("A “b”.[^c]")


def test_a_footnote_without_a_label_is_told_wherever_it_stands() -> None:
    labels = [[note.label for note in parse(text).footnotes] for text in ("One.[^]", "[One.[^]", "*One.*[^]")]

    assert [[""], [""], [""]] == labels
